import type { CivilDate, GatheringKind } from '@liaison-kit/core'
import { dayNumber, daysBetween } from '@liaison-kit/core/civil-date'
import type { Audience } from '@liaison-kit/core/expected'
import { categoryNames, gatheringNames } from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import type { GatheringWords } from './gathering.words.ts'
import { type Field, isMeeting } from './gathering-draft.ts'
import type { Lack } from './gatherings.ts'

const labels: Record<Field, string> = {
  kind: 'Kind',
  group: 'Held by',
  date: 'Day',
  title: 'Title',
  place: 'Place',
  with: 'Held together with',
  invited: 'Expected to attend',
  optional: 'Sign-up only (counts in no attendance rate)',
  category: 'Category',
  certificate: 'Certificate number',
  announced: 'Announced on',
  minutes: 'Record',
  reported: 'Reported on',
  files: 'Pictures and scans',
}

const faults: Partial<Record<Field, string>> = {
  kind: 'Choose the kind.',
  date: 'Enter the day.',
  title: 'Enter a title.',
}

const audiences: Record<Audience, string> = {
  all: 'All members',
  'standing-committee': 'The standing committee',
  leaders: 'The leaders of the groups',
  groups: 'All members of the groups that hold it',
  nobody: 'Nobody (a visit is in no attendance figure)',
  invited: 'Chosen members',
}

const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']
const weekday = (day: CivilDate): string => DAYS[((dayNumber(day) % 7) + 7) % 7] ?? ''
const times = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

function relative(days: number): string {
  if (days === 0) return 'today'
  return days > 0 ? `in ${times(days, 'day')}` : `${times(-days, 'day')} ago`
}

const minutes = (kind: GatheringKind): string => (isMeeting(kind) ? 'Minutes' : 'Record')

function lack({ record, isMade }: Lack, kind: GatheringKind, unrecorded: number): string {
  if (record === 'attendance') return isMade ? 'marks not sent yet' : `${unrecorded} not marked`
  if (record === 'minutes')
    return isMade ? `${minutes(kind).toLowerCase()} not sent yet` : `no ${minutes(kind).toLowerCase()}`
  return isMade ? 'day of report not sent yet' : 'not reported'
}

export const gatheringEnglish: GatheringWords = {
  add: 'New gathering',
  open: 'To be completed',
  coming: 'Coming',
  recent: 'Completed lately',
  earlier: 'Earlier',
  year: (year, count, open) => `${year} (${count}${open > 0 ? `, ${open} to be completed` : ''})`,
  noneYet: 'Nothing is recorded yet. Choose “New gathering”: one that was held, or one that is planned.',
  toCome: (expected) => (expected > 0 ? `${expected} expected` : 'nobody expected'),
  lacking({ gathering, lacks, unrecorded }) {
    const said = lacks.map((one) => lack(one, gathering.kind, unrecorded))
    if (unrecorded > 0 && !lacks.some(({ record }) => record === 'attendance')) said.push(`${unrecorded} not marked`)
    return said.join(', ')
  },
  whole: ({ isAssessed }) => (isAssessed ? 'complete' : 'not checked yet'),
  minutes,
  unsavedHere: (count) => `${count} not saved`,
  unsent: (count) => `${count} not sent yet`,
  begun: (title) => (title?.trim() ? `“${title.trim()}” is not saved yet.` : 'A gathering you began is not saved yet.'),
  goOn: 'Go on',
  withdrawn: (title) => `“${title}” is withdrawn.`,
  restore: 'Bring back',

  pages: 'This gathering',
  roll: 'Roll',
  papers: 'Papers',
  rollGap: (unrecorded) => (unrecorded > 0 ? `${unrecorded} not marked` : ''),
  papersGap: ({ gathering, lacks }) =>
    lacks
      .filter(({ record }) => record !== 'attendance')
      .map((one) => lack(one, gathering.kind, 0))
      .join(', '),

  labels,
  isOptional: ' (optional)',
  choose: 'Choose',
  none: 'Not stated',
  kind: (kind) => gatheringNames[kind],
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  meetings: 'Meetings',
  activities: 'Activities and visits',
  hints: {
    kind: 'Says who is expected, and which duty it counts for.',
    category: 'What the inspection was about.',
    date: 'The day it was held, or the day it is planned for.',
    title: 'For instance “Group study, first quarter”.',
    group: 'The four kinds of meeting are the county’s; an activity may be the county’s or a group’s.',
    certificate: 'Where the inspection was made with a certificate.',
    announced: 'The day it was announced to those expected.',
    minutes: 'When, where, who took part, what was discussed and agreed.',
    reported: 'The day it was reported to the county office.',
    files:
      'Sign-in sheets, photos, scans of paper: JPG, PNG, WebP or PDF, up to 5 MB each; large photos are made smaller.',
  },
  dayInFull(day, today) {
    const near = today !== undefined && Math.abs(daysBetween(today, day)) < 100
    return `${weekday(day)}, ${dayWords(day, today)}${near ? `, ${relative(daysBetween(today, day))}` : ''}`
  },
  far: (days) => `This day is ${relative(days)}. Please check the year and the month.`,
  together: 'Groups it is held together with',
  audience: (audience, count) => (count === undefined ? audiences[audience] : `All members of the group (${count})`),
  someChosen: 'Chosen members',
  chosen: (names) => (names.length > 0 ? `${names.length} chosen: ${names.join(', ')}` : 'None chosen yet.'),
  search: 'Find by name',
  notFound: 'Nothing found. Please try another name.',
  moreFound: (count) => `${count} more are not listed. Type a name to find them.`,

  faultsTitle: (count) => (count === 1 ? 'One thing needs mending' : `${count} things need mending`),
  fault({ field, code }) {
    if (code === 'nobody') return 'Choose at least one member, or everybody.'
    if (code === 'date') return `${labels[field]}: enter the year, the month and the day.`
    if (code === 'future') return `${labels[field]}: this cannot be after today.`
    return faults[field] ?? `Enter: ${labels[field]}.`
  },
  save: 'Save',
  cancel: 'Cancel',
  discard: 'Discard changes',
  notSaved: 'not saved',
  held: 'This page did not let it through, and it is not saved. What you typed is still here; try again later or tell the webmaster.',

  paper: {
    announced: 'Announced on',
    reported: 'Reported on',
    certificate: 'Certificate of inspection',
    files: 'Pictures and scans',
  },
  isThere: 'there',
  notThere: 'not entered',
  written: (characters) => times(characters, 'character'),
  reportedToday: 'Reported today',
  savePapers: 'Save papers',
  unsavedCount: (count) => (count > 0 ? ` (${count} not saved)` : ''),
  undo: 'Discard changes',
  redo: 'Bring changes back',

  addFiles: 'Add pictures or scans',
  takePhoto: 'Take a photo',
  adding: (count) => `Adding ${count}…`,
  fileName: (number) => `Picture ${number}`,
  fileCount: (count) => `${count}`,
  fileOnItsWay: 'Loading…',
  fileRefused: (name, why) => `“${name}” was not added: ${why}`,
  noFiles: 'No pictures or scans.',
  waiting: 'not sent yet',
  retry: 'Load again',
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  removed: 'One was removed.',
  printFiles: 'Print the pictures too',

  correct: 'Correct particulars',
  correctTitle: (title) => `Correct particulars: ${title}`,
  withdraw: 'Withdraw this gathering',
  withdrawTitle: (title) => `Withdraw “${title}”?`,
  withdrawHint: (marked) =>
    `It then stands in the ledger no longer and counts for no duty${marked > 0 ? `; ${times(marked, 'mark')} no longer count` : ''}. What was recorded is kept and can be brought back.`,
  withdrawUnsaved: (count) => `${times(count, 'change')} not saved yet.`,
  withdrawNow: 'Withdraw',
  keepIt: 'Keep it',

  overtaken: (title) => `“${title}” was also changed by somebody else`,
  overtookHint:
    'Somebody else saved it before you did. Both versions are kept; yours now stands. This is where they differ.',
  overtookWithdrawal: 'Somebody else withdrew this gathering before you saved. It stands again as you saved it.',
  withdrawalOvertook:
    'Somebody else saved it before you withdrew it. Both versions are kept, and it is withdrawn; it can be brought back.',
  overtookUnseen:
    'Somebody else saved it before you did. Both versions are kept; yours now stands. Theirs cannot be read just now.',
  theirs: 'Theirs: ',
  ours: 'Now: ',
  takeTheirs: 'Use theirs',
  takeTheirsOf: (label) => `${label}: use theirs`,
  seen: 'Understood',
  byKind: 'as the kind says',
  names: (names) => names.join(', ') || 'none',

  entry: (title, isWithdrawn) => (isWithdrawn ? `Withdrawal of ${title}` : title),

  printRegister: 'Print the register',
  registerTitle: (holder) => `Register of gatherings: ${holder}`,
  registerAsOf: (day) => `As of ${dayWords(day)}`,
  yearName: (year) => year,
  register: {
    number: 'No.',
    day: 'Day',
    kind: 'Kind',
    title: 'Title',
    present: 'Present / expected',
    papers: 'Papers',
  },
  presentOf: (present, expected, unrecorded) =>
    expected === 0 ? '–' : `${present} / ${expected}${unrecorded > 0 ? ` (${unrecorded} not marked)` : ''}`,
  papersThere({ kind, minutes: written, reported, certificate, files }) {
    const said = [
      `${written ? '' : 'no '}${minutes(kind).toLowerCase()}`,
      reported ? `reported ${dayWords(reported)}` : 'not reported',
    ]
    if (certificate) said.push(`certificate ${certificate}`)
    if (files) said.push(times(files.length, 'picture or scan', 'pictures or scans'))
    return said.join('; ')
  },
}
