// Uyghur, a draft translation until natively reviewed.
import { monthName } from '@liaison-kit/core/names.ug'
import type { SharedWords } from './words.zh-CN.ts'

/** A name, a title or a reason that people wrote, which may run the other way: its order and its last full stop stay its own. */
export const apart = (text: string): string => `\u2068${text}\u2069`

/** `23-نويابىر`; with its year where that is not this one: `2012-يىلى 23-نويابىر`. */
export const dayWords: SharedWords['day'] = (day, today) => {
  const [year, month = '', date] = day.split('-')
  const short = `${Number(date)}-${monthName(month)}`
  return today?.slice(0, 4) === year ? short : `${year}-يىلى ${short}`
}

/** How old an answer is: `ھازىرلا`, `12 مىنۇت بۇرۇن`, `3 سائەت بۇرۇن`, `2 كۈن بۇرۇن`. */
export const ageWords: SharedWords['age'] = (milliseconds) => {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'ھازىرلا'
  if (minutes < 60) return `${minutes} مىنۇت بۇرۇن`
  return minutes < 1440 ? `${Math.floor(minutes / 60)} سائەت بۇرۇن` : `${Math.floor(minutes / 1440)} كۈن بۇرۇن`
}

// The hub and the source say their problems in Chinese; the commonest are said here by their codes.
const problems: Record<string, string> = {
  unreachable: 'مۇلازىمېتىرغا ئۇلانغىلى بولمىدى. تورنى تەكشۈرۈڭ؛ تور ئەسلىگە كەلگەندە ئاپتوماتىك قايتا سىنايدۇ.',
  timeout: 'مۇلازىمېتىر ئۇزۇنغىچە جاۋاب بەرمىدى، بىردەمدىن كېيىن ئاپتوماتىك قايتا سىنايدۇ.',
  'server-error': 'مۇلازىمېتىردا خاتالىق كۆرۈلدى، بىردەمدىن كېيىن ئاپتوماتىك قايتا سىنايدۇ.',
  'not-found': 'بۇ ئالاقە گۇرۇپپىسىنىڭ ئۇچۇرى تېپىلمىدى. تور بېكەت باشقۇرغۇچىسى گۇرۇپپا نومۇرىنى تەكشۈرسۇن.',
  'no-file':
    'بۇ ئادرېستا سانلىق مەلۇمات ھۆججىتى يوق. تور بېكەت باشقۇرغۇچىسى بەتتىكى src نى تەكشۈرسۇن ۋە ھۆججەتنىڭ يوللانغان-يوللانمىغانلىقىنى جەزملەشتۈرسۇن.',
  'not-a-quota':
    'بۇ ئادرېستىكى ھۆججەت تولۇق سانلىق مەلۇمات ھۆججىتى ئەمەس. تور بېكەت باشقۇرغۇچىسى بەتتىكى src نى تەكشۈرۈپ، ھۆججەتنى قايتا يوللىسۇن.',
  'origin-not-listed':
    'بۇ تور بېكەت ناھىيىلىك سىياسىي كېڭەشتە تىزىملاتمىغان، بۇ يەردە پەقەت كۆرگىلى بولىدۇ. ناھىيىلىك سىياسىي كېڭەشنىڭ ئۆز بېتىدە كىرىڭ.',
  'session-ended':
    'كىرىش ۋاقتىڭىز ئۆتتى، قايتا كىرىڭ. يوللانمىغان خاتىرىلەر ساقلاقلىق، كىرگەندىن كېيىن داۋاملىق يوللىنىدۇ.',
  'wrong-code':
    'كىرىش نومۇرى توغرا ئەمەس. تەكشۈرۈپ قايتا كىرگۈزۈڭ؛ يوقالغان بولسا ناھىيىلىك سىياسىي كېڭەشتىن قايتا ئېلىڭ.',
  'code-revoked': 'بۇ كىرىش نومۇرى توختىتىلغان. ناھىيىلىك سىياسىي كېڭەشتىن يېڭىسىنى ئېلىڭ.',
  'code-expired': 'بۇ كىرىش نومۇرىنىڭ ۋاقتى ئۆتكەن. ناھىيىلىك سىياسىي كېڭەشتىن يېڭىسىنى ئېلىڭ.',
  'other-group': 'بۇ كىرىش نومۇرى باشقا گۇرۇپپىنىڭ. ئۆز گۇرۇپپىڭىزنىڭكىنى ئىشلىتىڭ.',
  'not-allowed':
    'بۇ كىرىش نومۇرىنىڭ بۇنداق قىلىش ھوقۇقى يوق. ھوقۇقى بار نومۇرنى ئىشلىتىڭ ياكى ناھىيىلىك سىياسىي كېڭەش بىلەن ئالاقىلىشىڭ.',
  'too-large': 'مەزمۇن مۇلازىمېتىر يول قويغان چوڭلۇقتىن ئېشىپ كەتتى. قىسقارتىپ قايتا يوللاڭ.',
  'unknown-access-code': 'بۇ نومۇرلۇق كىرىش نومۇرى يوق، تىزىملىكنى قايتا ئوقۇڭ.',
  'too-many-requests': 'مەشغۇلات بەك قويۇق. بىر مىنۇتتىن كېيىن قايتا سىناڭ.',
  'too-many-tries': 'كىرىش نومۇرى كۆپ قېتىم خاتا كىرگۈزۈلدى. بىر ئاز كۈتۈپ قايتا سىناڭ.',
}

export const uyghur: SharedWords = {
  day: dayWords,
  age: ageWords,
  loading: 'ئوقۇۋاتىدۇ…',
  retry: 'قايتا ئوقۇش',
  failed: 'سانلىق مەلۇماتنى ھازىرچە ئوقۇغىلى بولمىدى.',
  stale: (age) => `يېڭى سانلىق مەلۇماتنى ھازىر ئوقۇغىلى بولمىدى. تۆۋەندىكىسى ئوقۇلغان ۋاقىت: ${ageWords(age)}.`,
  signIn: 'كىرىش',
  opening: 'ئېچىلىۋاتىدۇ…',
  notOpened:
    'تولدۇرۇش پروگراممىسىنى چۈشۈرگىلى بولمىدى. تورنى تەكشۈرۈپ قايتا سىناڭ ياكى ناھىيىلىك سىياسىي كېڭەشنىڭ بېتىنى ئىشلىتىڭ. تىزىملانغان ۋە يېزىلغان مەزمۇنلار يوقالمايدۇ.',
  tryAgain: 'قايتا سىناش',
  openDesk: 'ناھىيىلىك سىياسىي كېڭەشنىڭ بېتىدە كىرىش',
  problem: ({ code, message }) => problems[code] ?? message,
}
