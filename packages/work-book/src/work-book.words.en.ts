import type { PersonalDataKind, Recipient } from '@liaison-kit/core'
import {
  categoryNames,
  channelNames,
  gatheringNames,
  handlingNames,
  missingNames,
  periodName,
  workNames,
} from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import type { WorkBookWords } from './work-book.words.ts'
import type { Field, WrittenKind } from './work-draft.ts'

const labels: Record<Field, string> = {
  kind: 'Kind',
  date: 'Date',
  title: 'Title',
  for: 'Period',
  to: 'Made to',
  member: 'Member',
  category: 'Subject',
  place: 'Place',
  collective: 'Collective proposal',
  betweenSessions: 'Made between sessions',
  distinguished: 'Accepted as a distinguished report',
  delivered: 'Delivered on',
  body: 'Text',
  personalDataReason: 'Why personal data stays',
  derivedFrom: 'Grown out of',
  files: 'Pictures and scans',
}

const labelsOfKinds: Partial<Record<WrittenKind, Partial<Record<Field, string>>>> = {
  proposal: { member: 'Proposing member' },
  'practical-project': { date: 'Begun on', member: 'Member in charge' },
  'received-document': { date: 'Received on' },
  press: { date: 'Published on' },
}

const hints: Partial<Record<WrittenKind, Partial<Record<Field, string>>>> = {
  proposal: { body: 'The cause, the analysis, and what is proposed.' },
  'practical-project': {
    delivered: 'Leave empty while it is under way; it counts once it is delivered.',
    body: 'For whom, what, and how far.',
  },
  'received-document': { title: 'Who sent it, its number and its title.', body: 'How it was passed on and acted on.' },
  press: { title: 'The medium and the title.' },
}

const recipients: Record<Recipient, string> = { county: 'County CPPCC', township: 'Township', unit: 'Own unit' }
const results: Record<string, string> = {
  solved: 'solved',
  planned: 'planned',
  limited: 'cannot be solved for now',
  satisfied: 'satisfied',
}
const personal: Record<PersonalDataKind, string> = {
  'identity-number': 'identity number',
  mobile: 'mobile number',
  'bank-card': 'bank card number',
  'vehicle-plate': 'vehicle plate',
  'e-mail': 'e-mail address',
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ')

export const english: WorkBookWords = {
  title: 'Work book',
  signInFirst: 'Sign in to see and keep the work book of your group.',
  shownSignedIn: 'The work book is shown after signing in, on the pages of the county CPPCC.',
  unsavedKept: 'What you typed is still there; sign in to go on.',

  group: 'Group',
  year: 'Year',
  yearName: (year) => year,
  kind: 'Kind',
  allKinds: (count) => `All (${count})`,
  kindCount: (name, count) => `${capital(name)} (${count})`,
  works: 'Works',
  gatherings: 'Gatherings',
  search: 'Find a title',
  summary: (year, count, parts) =>
    count === 0 ? `Nothing is recorded for ${year}.` : `${count} in ${year}: ${parts.join(', ')}.`,
  part: (name, count) => `${name} ${count}`,
  found: (count) => (count === 0 ? 'Nothing found.' : `${count} found.`),
  showAll: 'Show all',
  nothing: 'No works or gatherings are recorded yet.',
  nothingOwn: 'You have recorded no works yet.',
  list: (year) => `Work book of ${year}`,
  add: 'Add a work',
  print: 'Print the year',

  workKind: (kind) => capital(workNames[kind]),
  gatheringKind: (kind) => capital(gatheringNames[kind]),
  day: dayWords,
  period: periodName,
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  recipient: (to) => recipients[to],
  channel: (id) => channelNames[id as keyof typeof channelNames] ?? id,

  attached: (count) => (count === 1 ? '1 file' : `${count} files`),
  late: (days) => `Entered ${days === 1 ? '1 day' : `${days} days`} late`,
  waiting: 'Waiting to be sent',
  underWay: 'Under way',
  delivered: (day) => `Delivered ${day}`,
  joined: (group) => `Joined, held by ${group}`,
  noteSeparator: '; ',
  missing: (lacking) => `Lacks ${lacking.map((one) => missingNames[one]).join(', ')}`,
  step: (step, day) => `${day}: ${handlingNames[step]}`,
  stepTo: (to) => `To: ${to}`,
  stepBy: (by) => `By: ${by}`,
  stepResult: (result) => `Result: ${results[result] ?? result}`,
  stepText: (text) => `As edited: ${text}`,
  handling: 'Handling',

  label: (field, kind) => labelsOfKinds[kind as WrittenKind]?.[field] ?? labels[field],
  hint: (field, kind) => hints[kind]?.[field],
  matter: { situation: 'Situation', problem: 'Problem', advice: 'Advice', channel: 'How it came to be known' },
  yes: 'Yes',
  certificate: 'Certificate number',
  grown: 'Led to',

  newTitle: 'Add a work',
  newKindTitle: (kind) => `Add: ${kind}`,
  editTitle: (title) => `Correct: ${title}`,
  deliverTitle: (title) => `Delivered: ${title}`,
  kindHint: 'Info reports have a form of their own; gatherings are written in the attendance tracker.',
  noMember: 'Not named',
  byDay: 'By its day',
  noCategory: 'None',
  future: (label) => `“${label}” cannot be after today.`,
  personalKind: (kind) => personal[kind],
  personal: (label, finds) =>
    `“${label}” seems to hold personal data: ${finds.join(', ')}. Remove it; if it must stay, say why under “${labels.personalDataReason}”.`,
  personalFind: (kind, shown) => `${kind} ${shown}`,
  personalHint: (finds) =>
    `The text seems to hold personal data: ${finds.join(', ')}. Remove what can be removed; if it must stay, say why, for instance that the person agrees.`,
  deliveredBeforeStart: 'It would be delivered before it was begun. Please check; it can be saved as it is.',
  held: 'This page did not let it through; nothing is saved yet. What you typed is kept: please save again later.',

  sourceAdd: 'What it grew out of',
  sourceHint: 'Gatherings, reports, suggestions; several can be named.',
  noSource: 'Please choose',
  sourceButton: 'Add',
  source: (day, kind, title) => `${day}, ${kind}: ${title}`,
  sourceGone: 'A record that is no longer there',
  remove: 'Remove',
  removeOf: (what) => `Remove: ${what}`,

  filesHint: 'JPEG, PNG, WebP or PDF, each at most 5 MB. They are filed with the work once it is saved.',
  addFiles: 'Add pictures or scans',
  stillAdding: 'Files are still being read; please save in a moment.',
  adding: (count) => (count === 1 ? 'Reading 1 file…' : `Reading ${count} files…`),
  fileName: (nth) => `File ${nth}`,
  scanName: (nth) => `File ${nth} (PDF)`,
  fileOnItsWay: 'Reading…',
  fileRefused: (name, reason) => `“${name}” was not added: ${reason}`,
  retry: 'Read again',

  ofRow: (action, title) => `${action}: ${title}`,
  edit: 'Correct',
  derive: 'Make a proposal of it',
  deliver: 'Record delivery',
  withdraw: 'Withdraw',
  withdrawNow: 'Withdraw all the same',
  keep: 'Do not withdraw',
  dependents: (titles, steps) =>
    [
      ...(titles.length > 0 ? [`Named as the source of ${quoted(titles)}: better remove it there first.`] : []),
      ...(steps > 0
        ? [steps === 1 ? '1 step of handling is recorded.' : `${steps} steps of handling are recorded.`]
        : []),
      'Once it is withdrawn, these records no longer fit the ledger and do not count.',
    ].join(' '),
  openGathering: 'Open the attendance tracker',
  openReport: 'Show this report',
  readOnlyReport: 'Info reports are only shown here.',
  added: (title) => `Added: ${title}`,
  changed: (title) => `Corrected: ${title}`,
  nowDelivered: (title) => `Delivery recorded: ${title}`,
  withdrawn: (title) => `Withdrawn: ${title}`,
  restored: (title) => `Gone back to an earlier version: ${title}`,
  versionFiles: (count) => `Pictures and scans: ${count}`,
  line: (label, value) => `${label}: ${value}`,
  entryName: (kind, title) => `${kind} “${title}”`,
  withdrawalName: 'Withdrawal of a work',
  fileEntry: (name) => `File “${name}”`,
  otherRecord: 'Another record',

  paperTitle: (group, year) => `${group}: work book of ${year}`,
  paperHead: {
    number: 'No.',
    day: 'Date',
    kind: 'Kind',
    title: 'Title',
    member: 'Member',
    files: 'Files',
    note: 'Notes',
  },
  paperDay: 'Printed on',
}
