import type { Channel, PersonalDataKind } from '@liaison-kit/core'
import { categoryNames, channelNames, gatheringNames, periodName, workNames } from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import { english as door } from './door.words.en.ts'
import { type Field, MATTER_LIMIT, TITLE_LIMIT } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'

const count = (characters: number): string => characters.toLocaleString('en')
const written = (characters: number): string => `${count(characters)} ${characters === 1 ? 'character' : 'characters'}`

const labels: Record<Field, string> = {
  title: 'Title',
  category: 'Category',
  channel: 'How it came to be known',
  date: 'Date',
  member: 'Member reporting',
  place: 'Place',
  derivedFrom: 'Where it comes from',
  situation: 'Situation',
  problem: 'Problem',
  advice: 'Advice',
  personalDataReason: 'Why personal data stays',
}

const personal: Record<PersonalDataKind, string> = {
  'identity-number': 'identity number',
  mobile: 'mobile number',
  'bank-card': 'bank card number',
  'vehicle-plate': 'vehicle plate',
  'e-mail': 'e-mail address',
}

const missing: Partial<Record<Field, string>> = {
  title: 'Please enter a title.',
  category: 'Please choose a category.',
  channel: 'Please choose how it came to be known.',
  date: 'Please enter the date with year, month and day.',
  situation: 'Please describe the situation.',
  problem: 'Please describe the problem.',
  advice: 'Please give your advice.',
}

export const english: FormWords = {
  ...door,
  kept: ' What you have filled in is still here and can be continued once you are signed in.',

  oneMatter: 'One matter, one report. Everything is required unless it is marked “optional”.',
  noPersons:
    'A report tells of conditions, not of persons. Please write no resident’s name, identity number, religion or ethnicity.',
  labels,
  optional: ' (optional)',
  hints: {
    title: `At most ${TITLE_LIMIT} characters; says at a glance what is the matter, and where.`,
    date: (today) =>
      today
        ? `The day it came to be known, not after today (${dayWords(today, today)}).`
        : 'The day it came to be known.',
    member: 'Which member reports it.',
    place: 'Down to the village, community or work unit; no home addresses.',
    situation: 'What happened, when and where.',
    problem: 'Whom it touches, how badly, and why.',
    advice: 'Who should do what about it.',
    derivedFrom: 'The gathering or report it came to be known by.',
    personalDataReason: 'For instance: the person agrees, or must be reached when it is dealt with.',
  },
  matter: 'The matter',
  matterHint: `The three parts together have at most ${count(MATTER_LIMIT)} characters: the custom of daily work, so that one report tells of one matter.`,
  choose: 'Please choose',
  noMember: 'Not named',
  noSource: 'Not named',
  gatherings: 'Meetings and activities',
  reports: 'Reports sent before',
  otherSources: 'As named before',
  sourceGone: 'A record that is no longer there',
  between: ', ',
  source: (day, kind, title) => `${day}, ${kind}: ${title}`,
  gatheringKind: (kind) => gatheringNames[kind],
  workKind: (kind) => workNames[kind],
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  channel: (id) => channelNames[id as Channel] ?? id,

  count: (characters) =>
    characters > MATTER_LIMIT
      ? `${written(characters)}, ${count(characters - MATTER_LIMIT)} too many`
      : `${written(characters)}, room for ${count(MATTER_LIMIT - characters)} more`,
  faultsTitle: (faults) => (faults === 1 ? '1 thing needs mending' : `${faults} things need mending`),
  wrong: 'Wrong: ',
  fault({ field, code, count: characters = 0 }) {
    if (code === 'missing') return missing[field] ?? `Please fill in “${labels[field]}”.`
    if (code === 'future') return 'The date cannot be after today. Please correct it.'
    if (code === 'broken') return 'The text holds half a character. Please type this text again.'
    if (code === 'personal') {
      return `“${labels[field]}” seems to hold personal data. Mask or remove it; if it must stay, fill in “${labels.personalDataReason}”.`
    }
    return field === 'title'
      ? `The title has ${written(characters)}. Please shorten it to ${TITLE_LIMIT}.`
      : `Situation, problem and advice have ${written(characters)}. Please shorten them to ${count(MATTER_LIMIT)}.`
  },

  personalKind: (kind) => personal[kind],
  personalFind: (kind, shown) => `${kind} ${shown}`,
  personalHint: (finds) =>
    finds === 1
      ? '1 place reads like personal data. Leave out what need not be written:'
      : `${finds} places read like personal data. Leave out what need not be written:`,
  mask: 'Mask',
  masked: 'Masked with stars.',
  point: 'Show where',
  of: (action, what) => `${action}: ${what}`,

  files: 'Pictures and scans (optional)',
  filesHint:
    'JPEG, PNG, WebP or PDF, each at most 5 MB. Photos are made smaller, and what the camera noted, such as the place, is taken out. No faces or papers of residents, please.',
  addFiles: 'Add pictures or scans',
  adding: (count) => (count === 1 ? 'Reading 1 file…' : `Reading ${count} files…`),
  stillAdding: 'Files are still being read. Please press “File” again in a moment.',
  fileName: (nth) => `File ${nth}`,
  scanName: (nth) => `File ${nth} (PDF)`,
  fileOnItsWay: 'Reading…',
  fileRefused: (name, reason) => `“${name}” was not added: ${reason}`,
  retry: 'Read again',
  remove: 'Remove',
  removeOf: (what) => `Remove: ${what}`,

  doublesTitle: (reports) =>
    reports === 1
      ? '1 similar report of the group in the last 60 days'
      : `${reports} similar reports of the group in the last 60 days`,
  doublesHint:
    'Please see whether it is the same matter. If it is not, or if things have changed, file it all the same.',

  offersTitle: (drafts) => (drafts === 1 ? '1 draft that was not filed' : `${drafts} drafts that were not filed`),
  offersHint: (isShared) =>
    isShared
      ? 'Others use this computer too: drafts are kept for 8 hours only.'
      : 'Drafts are kept in the browser of this computer for 7 days.',
  untitled: '(no title yet)',
  typedAt: (moment) => `Last written: ${moment}`,
  openElsewhere: 'This draft is being written on another page.',
  goOn: 'Go on',
  goOnHere: 'Go on here instead',
  discard: 'Discard',
  discarded: (title) => `The draft “${title}” is discarded.`,
  movedElsewhere: (title) => `The draft “${title}” is gone on with on another page and no longer here.`,
  draftGone: (title) => `The draft “${title}” has been filed or discarded already.`,

  submit: 'File',
  clear: 'Clear',
  cleared: 'Cleared.',
  undo: 'Undo',
  held: 'This page did not let it through for now; the report has not been filed. All you wrote is still here: please press “File” again later.',
  setAside: (drafts) =>
    drafts === 1
      ? 'One more unfinished report is kept; it goes on after this one is filed.'
      : `${drafts} more unfinished reports are kept; they go on after this one is filed.`,

  waiting: 'Waiting to be sent',
  waitingHint: (isKept) =>
    isKept
      ? 'The report is kept in the browser of this computer and sent as soon as the network is back. It is filed once the county’s receipt is here; whoever closes the page before should sign in here again and look for it.'
      : 'The report is kept on this page. It is filed once the county’s receipt is here; please do not close the page before.',
  waitingLine: (title) => `Waiting to be sent: ${title}`,
  sent: 'Filed',
  sentLine: (title, number) => `Filed: ${title} (receipt number ${number})`,
  receipt: {
    title: 'Title',
    date: 'Date',
    group: 'Filed by',
    number: 'Receipt number',
    entry: 'Entry number',
    received: 'Received',
    files: 'Pictures and scans',
    completes: 'Duty',
  },
  filesLine: (files, waiting) => (waiting > 0 ? `${files}, of which ${waiting} waiting to be sent` : `${files}, sent`),
  paperTitle: 'Receipt for an info report',
  print: 'Print the receipt',
  day: dayWords,
  completed: (date, today) =>
    today?.slice(0, 7) === date.slice(0, 7)
      ? 'This month’s duty is met'
      : `The duty of ${periodName(date.slice(0, 7))} is met`,
  again: 'File another',

  listTitle: (year, reports) => (reports === 1 ? `Filed in ${year}: 1 report` : `Filed in ${year}: ${reports} reports`),
  listNothing: 'Nothing has been filed this year yet.',
  original: 'As it was sent',
  edited: 'As it was edited',
  sendAnew: 'Mend and send anew',
  sendAnewHint: 'Mend what it was returned for and send it as a new report; this one stays as it was returned.',
  sentAnew: (day, title) => `Mended and sent anew: ${day} ${title}`,
  otherRecord: 'Another record',
}
