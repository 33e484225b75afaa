import type { Channel } from '@liaison-kit/core'
import { categoryNames, channelNames, periodName } from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import { english as door } from './door.words.en.ts'
import { type Field, MATTER_LIMIT, TITLE_LIMIT } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'

const count = (characters: number): string => characters.toLocaleString('en')

const labels: Record<Field, string> = {
  title: 'Title',
  category: 'Category',
  channel: 'How it came to be known',
  date: 'Date',
  member: 'Member reporting',
  place: 'Place',
  situation: 'Situation',
  problem: 'Problem',
  advice: 'Advice',
}

const missing: Record<Field, string> = {
  title: 'Please enter a title.',
  category: 'Please choose a category.',
  channel: 'Please choose how it came to be known.',
  date: 'Please enter the date with year, month and day.',
  member: 'Please choose the member reporting.',
  place: 'Please enter the place.',
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
  },
  matter: 'The matter',
  matterHint: `The three parts together have at most ${count(MATTER_LIMIT)} characters: the custom of daily work, so that one report tells of one matter.`,
  choose: 'Please choose',
  noMember: 'Not named',
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  channel: (id) => channelNames[id as Channel] ?? id,

  count: (characters) =>
    characters > MATTER_LIMIT
      ? `${count(characters)} characters, ${count(characters - MATTER_LIMIT)} too many`
      : `${count(characters)} characters, room for ${count(MATTER_LIMIT - characters)} more`,
  faultsTitle: (faults) => (faults === 1 ? '1 thing needs mending' : `${faults} things need mending`),
  wrong: 'Wrong: ',
  fault({ field, code, count: characters = 0 }) {
    if (code === 'missing') return missing[field]
    if (code === 'future') return 'The date cannot be after today. Please correct it.'
    return field === 'title'
      ? `The title has ${count(characters)} characters. Please shorten it to ${TITLE_LIMIT}.`
      : `Situation, problem and advice have ${count(characters)} characters. Please shorten them to ${count(MATTER_LIMIT)}.`
  },

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
  waitingHint:
    'The report is kept on this page. It is filed once the county’s receipt is here; please do not close the page before.',
  waitingLine: (title) => `Waiting to be sent: ${title}`,
  sent: 'Filed',
  sentLine: (title, number) => `Filed: ${title} (receipt number ${number})`,
  receipt: { title: 'Title', date: 'Date', number: 'Receipt number', completes: 'Duty' },
  day: dayWords,
  completed: (date, today) =>
    today?.slice(0, 7) === date.slice(0, 7)
      ? 'This month’s duty is met'
      : `The duty of ${periodName(date.slice(0, 7))} is met`,
  again: 'File another',
  otherRecord: 'Another record',
}
