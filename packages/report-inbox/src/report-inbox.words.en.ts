import type { Channel, HandlingStep, Recipient } from '@liaison-kit/core'
import { categoryNames, channelNames, gatheringNames, periodName, workNames } from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import type { InboxWords } from './report-inbox.words.ts'
import type { StepField } from './step-form.ts'
import type { InboxKind, QueueId } from './variant.ts'

const titles: Record<InboxKind, string> = {
  'info-report': 'Info reports in hand',
  suggestion: 'Suggestions in hand',
  proposal: 'Proposals in hand',
}

const nothing: Record<InboxKind, string> = {
  'info-report': 'No info report has come in yet.',
  suggestion: 'No suggestion has come in yet.',
  proposal: 'No proposal has come in yet.',
}

const figures: Record<InboxKind, string> = {
  'info-report': 'Info reports in figures',
  suggestion: 'Suggestions in figures',
  proposal: 'Proposals in figures',
}

const actions: Record<HandlingStep, string> = {
  received: 'Receive',
  adopted: 'Adopt',
  kept: 'Keep for reference',
  returned: 'Return',
  forwarded: 'Forward',
  answered: 'Record an answer',
  instructed: 'Record an instruction',
  filed: 'File',
  'not-filed': 'Do not file',
  assigned: 'Assign',
  rated: 'Record a rating',
}

const fields: Record<StepField, string> = {
  date: 'Day',
  text: 'Text',
  note: 'Note',
  to: 'Sent to',
  by: 'By',
  result: 'Result',
  ratedWork: 'Rating of the work',
  ratedResult: 'Rating of the result',
}

const fieldsOfSteps: Partial<Record<HandlingStep, Partial<Record<StepField, string>>>> = {
  adopted: { text: 'Edited text' },
  returned: { note: 'Reason for returning it' },
  answered: { by: 'Answered by', text: 'The answer' },
  instructed: { by: 'Instruction of', text: 'The instruction' },
  'not-filed': { note: 'Reason for not filing it' },
  assigned: { to: 'Assigned to' },
}

const hints: Partial<Record<HandlingStep, Partial<Record<StepField, string>>>> = {
  adopted: { text: 'Edit the text here. The original is kept apart; left as it is, the original is adopted.' },
  returned: { note: 'Say what to add or change. Who sent it can read this.' },
  answered: { result: 'Closed does not mean solved: choose what the answer says.' },
  'not-filed': { note: 'Who proposed it can read this.' },
}

const queues: Record<QueueId, string> = {
  new: 'New',
  received: 'To be decided',
  adopted: 'Adopted',
  kept: 'Kept',
  returned: 'Returned',
  forwarded: 'Answer awaited',
  answered: 'Answered',
  filed: 'Filed',
  'not-filed': 'Not filed',
  assigned: 'Answer awaited',
  rated: 'Rated',
  overdue: 'Answer overdue',
  instructed: 'With an instruction',
  all: 'All',
}

const recipients: Record<Recipient, string> = { county: 'the county', township: 'the township', unit: 'the own unit' }

const count = (number: number, one: string, more: string): string => (number === 1 ? `1 ${one}` : `${number} ${more}`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const english: InboxWords = {
  title: (kind) => titles[kind],
  signInFirst:
    'Please sign in. The office can then handle what has come in; groups and members can see what they sent themselves.',
  nothing: (kind) => nothing[kind],

  queues: 'How they stand',
  queue: (id) => queues[id],
  queueOf: (name, number) => `${name}, ${number}`,
  search: 'Find',
  searchHint: 'Any part of the title, text, place or group.',
  category: 'Category',
  group: 'Group',
  month: 'Month',
  every: 'All',
  listed: (queue, number) => `${queue}: ${number}`,
  noneListed: 'Nothing fits these filters.',
  clear: 'Clear the filters',
  pages: 'Pages',
  page: (page, pages) => `Page ${page} of ${pages}`,
  earlierPage: 'Previous page',
  laterPage: 'Next page',
  waitsSince: (days) => (days === 0 ? 'Since today' : `Waiting for ${count(days, 'day', 'days')}`),
  overdueBy: (days, isAssumed) =>
    `Answer overdue by ${count(days, 'day', 'days')}${isAssumed ? ' (time allowed is assumed)' : ''}`,
  hasInstruction: 'Instruction',
  noCategory: 'No category',
  waiting: 'Waiting to be sent',

  shortcuts: 'Keys',
  shortcutsOn: 'Use single keys',
  shortcutsHint:
    'j goes to the next one, k to the one before; in the list the up and down arrows do the same, and Enter opens. They do nothing while you type in a field.',

  back: 'Back to the list',
  previous: 'Previous',
  next: 'Next',
  position: (at, of) => `${at} of ${of}`,
  noNext: 'This is the last one.',
  noPrevious: 'This is the first one.',
  finishFirst: 'This step is not saved. Please save it first, or discard the changes.',
  gone: 'This one cannot be found; it may have been withdrawn.',
  print: 'Print',

  standing: 'How it stands',
  original: 'Original',
  originalHint: 'As it was sent, unchanged.',
  edited: 'Edited text',
  untitled: '(no text)',
  situation: 'Situation',
  problem: 'Problem',
  advice: 'Advice',
  body: 'Text',
  facts: {
    group: 'Group',
    member: 'Member',
    date: 'Day',
    category: 'Category',
    channel: 'Channel',
    place: 'Place',
    to: 'To',
    origin: 'Grew out of',
    personal: 'Why personal data was kept',
    flags: 'Nature',
  },
  collective: 'Collective proposal',
  betweenSessions: 'Between sessions',
  channel: (id) => capital(channelNames[id as Channel] ?? id),
  recipient: (id) => recipients[id],
  categoryName: (id, chartered) => capital(categoryNames[id] ?? chartered ?? id),
  originGathering: (kind, title, day) => `${capital(gatheringNames[kind])} “${title}”, ${day}`,
  originWork: (kind, title, day) => `${capital(workNames[kind])} “${title}”, ${day}`,
  files: 'Attachments',
  file: (number) => `Attachment ${number}`,
  openScan: (name) => `Open ${name.toLowerCase()} (PDF)`,
  fileOnItsWay: 'is being read…',
  retry: 'Read again',

  take: 'Steps',
  others: 'Other steps',
  readonlyHint: 'The office of the county committee handles it.',
  action: (step) => actions[step],
  stepTitle: (step) => actions[step],
  mendTitle: (step) => `Change: ${step.toLowerCase()}`,
  field: (step, field) => fieldsOfSteps[step]?.[field] ?? fields[field],
  hint: (step, field) => hints[step]?.[field],
  laterThanToday: 'The day cannot be later than today.',
  mend: 'Change',
  mendOf: (step) => `Change: ${step}`,
  withdraw: 'Withdraw',
  withdrawOf: (step) => `Withdraw: ${step}`,
  did: (title, step) => `“${title}”: ${step.toLowerCase()}`,
  mended: (title, step) => `“${title}”: changed “${step.toLowerCase()}”`,
  withdrew: (title, step) => `“${title}”: withdrew “${step.toLowerCase()}”`,

  figures: 'Figures',
  toList: 'Back to the list',
  figuresTitle: (kind, year) => (year ? `${figures[kind]}, ${year}` : figures[kind]),
  figuresHint:
    'Numbers only; members are not ranked. Adopted: how many of those sent in the time have been adopted until now.',
  year: 'Year',
  everyYear: 'All years',
  byGroup: 'By group',
  byCategory: 'By category',
  byMonth: 'By month',
  sent: 'Sent',
  adopted: 'Adopted',
  total: 'Total',
  period: periodName,
  day: dayWords,
}
