// Uyghur, a draft translation until natively reviewed.
import type { Standing } from '@liaison-kit/core/handling'
import { handlingNames } from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '../words.ug.ts'
import type { LifeWords, Rating, Result } from './life.words.ts'

const standing: Record<Standing, string> = {
  new: 'يېڭى يوللانغان',
  received: 'تاپشۇرۇۋېلىندى، بىر تەرەپ قىلىنىدۇ',
  adopted: 'قوبۇل قىلىندى',
  kept: 'ساقلاپ قويۇلدى',
  returned: 'قايتۇرۇلدى',
  forwarded: 'ئۆتكۈزۈلدى، جاۋاب كۈتۈلۈۋاتىدۇ',
  answered: 'جاۋاب بېرىلدى',
  filed: 'تۇرغۇزۇلدى',
  'not-filed': 'تۇرغۇزۇلمىدى',
  assigned: 'تاپشۇرۇلدى، جاۋاب كۈتۈلۈۋاتىدۇ',
  rated: 'باھالاندى',
}

const result: Record<Result, string> = {
  solved: 'مەسىلە ھەل بولدى (A تۈر)',
  planned: 'تېخى ھەل بولمىدى، پىلانغا كىرگۈزۈلدى (B تۈر)',
  limited: 'شارائىت يار بەرمىگەچكە ھازىرچە ھەل قىلغىلى بولمايدۇ (C تۈر)',
}

const rating: Record<Rating, string> = {
  satisfied: 'رازى',
  'basically-satisfied': 'ئاساسەن رازى',
  dissatisfied: 'رازى ئەمەس',
}

const assumed = (isAssumed: boolean): string => (isAssumed ? ' (مۆھلەت پەرەز قىلىنغان)' : '')

export const uyghur: LifeWords = {
  title: 'بىر تەرەپ قىلىش جەريانى',
  sent: 'يوللاندى',
  standing: (id) => standing[id],
  step: (id) => handlingNames[id],
  result: (id) => (id === undefined ? 'نەتىجىسى يېزىلمىغان' : (result[id as Result] ?? id)),
  rating: (id) => rating[id as Rating] ?? id,
  ratings: (work, outcome) => `بىر تەرەپ قىلىش خىزمىتىگە: ${work}؛ نەتىجىسىگە: ${outcome}`,
  to: (whom) => `يوللانغان ئورۇن: ${apart(whom)}`,
  by: (who) => `بېجىرگۈچى: ${apart(who)}`,
  answeredBy: (who) => `جاۋاب بەرگەن ئورۇن: ${apart(who)}`,
  instructedBy: (who) => `يوليورۇق بەرگۈچى: ${apart(who)}`,
  reason: (text) => `سەۋەبى: ${apart(text)}`,
  note: (text) => `ئىزاھات: ${apart(text)}`,
  edited: 'تەھرىرلەنگەن نۇسخا (ئەسلىي تېكىست ئايرىم ساقلانغان، ئۆزگەرتىلمىگەن)',
  answer: 'جاۋاب مەزمۇنى',
  instruction: 'يوليورۇق مەزمۇنى',
  text: 'مەزمۇنى',
  due: (day, isAssumed) => `جاۋاب كۈتۈلۈۋاتىدۇ، ئەڭ كېچىككەندە ${day} كۈنىگىچە${assumed(isAssumed)}`,
  overdue: (day, days, isAssumed) => `جاۋاب مۆھلىتى: ${day}${assumed(isAssumed)}، ${days} كۈن ئۆتۈپ كەتتى`,
  awaited: 'جاۋاب كۈتۈلۈۋاتىدۇ',
  day: dayWords,
}
