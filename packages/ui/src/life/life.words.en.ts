import type { HandlingStep } from '@liaison-kit/core'
import type { Standing } from '@liaison-kit/core/handling'
import { dayWords } from '../words.en.ts'
import type { LifeWords, Rating, Result } from './life.words.ts'

const standing: Record<Standing, string> = {
  new: 'New',
  received: 'Received, to be decided',
  adopted: 'Adopted',
  kept: 'Kept for reference',
  returned: 'Returned',
  forwarded: 'Forwarded, answer awaited',
  answered: 'Answered',
  filed: 'Filed',
  'not-filed': 'Not filed',
  assigned: 'Assigned, answer awaited',
  rated: 'Rated',
}

const step: Record<HandlingStep, string> = {
  received: 'Received',
  adopted: 'Adopted',
  kept: 'Kept for reference',
  returned: 'Returned',
  forwarded: 'Forwarded',
  answered: 'Answered',
  instructed: 'Instruction given',
  filed: 'Filed',
  'not-filed': 'Not filed',
  assigned: 'Assigned',
  rated: 'Rated',
}

const result: Record<Result, string> = {
  solved: 'The matter is solved (class A)',
  planned: 'Not solved yet; it is in a plan (class B)',
  limited: 'Cannot be solved for now, conditions do not allow it (class C)',
}

const rating: Record<Rating, string> = {
  satisfied: 'satisfied',
  'basically-satisfied': 'on the whole satisfied',
  dissatisfied: 'not satisfied',
}

const assumed = (isAssumed: boolean): string => (isAssumed ? ' (assumed)' : '')
const count = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

export const english: LifeWords = {
  title: 'What was done',
  sent: 'Sent in',
  standing: (id) => standing[id],
  step: (id) => step[id],
  result: (id) => (id === undefined ? 'No result stated' : (result[id as Result] ?? id)),
  rating: (id) => rating[id as Rating] ?? id,
  ratings: (work, outcome) => `The work: ${work}; the result: ${outcome}`,
  to: (whom) => `To: ${whom}`,
  by: (who) => `By: ${who}`,
  answeredBy: (who) => `Answered by: ${who}`,
  instructedBy: (who) => `Instruction of: ${who}`,
  reason: (text) => `Reason: ${text}`,
  note: (text) => `Note: ${text}`,
  edited: 'Edited text (the original is kept apart, unchanged)',
  answer: 'The answer',
  instruction: 'The instruction',
  text: 'Text',
  due: (day, isAssumed) => `Answer awaited, due by ${day} inclusive${assumed(isAssumed)}`,
  overdue: (day, days, isAssumed) =>
    `Answer was due by ${day} inclusive${assumed(isAssumed)}, overdue by ${count(days)}`,
  awaited: 'Answer awaited',
  day: dayWords,
}
