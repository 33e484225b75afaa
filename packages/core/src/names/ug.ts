// Uyghur, a draft translation until natively reviewed.
import type { CivilDate } from '../model/civil-date.ts'
import type { Names } from './names.ts'

// One list each, so that a widget carries only those it shows.

/** The duties of the register, in Uyghur. */
export const dutyNames: Names['duties'] = {
  'info-report': 'ئىجتىمائىي ئەھۋال ۋە خەلق رايى ئۇچۇرى',
  suggestion: 'پىكىر-تەكلىپ',
  activity: 'كوللېكتىپ پائالىيەت',
  inspection: 'كۆزدىن كەچۈرۈش',
  'research-report': 'تەكشۈرۈپ تەتقىق قىلىش دوكلاتى',
  'practical-project': 'خەلق ئۈچۈن ئەمەلىي ئىش قىلىپ بېرىش',
  study: 'مەركەزلىك ئۆگىنىش',
  'distinguished-research': 'يۇقىرى سۈپەتلىك تەكشۈرۈپ تەتقىق قىلىش دوكلاتى',
  'collective-proposal': 'كوللېكتىپ تەكلىپ لايىھەسى',
  plan: 'يىللىق پىلان',
  'half-year-summary': 'يېرىم يىللىق خۇلاسە',
  'annual-summary': 'يىللىق خۇلاسە',
  'quarterly-report': 'پەسىللىك خىزمەت دوكلاتى',
  'joint-meeting': 'بىرلەشمە يىغىن',
}

/** The attendance tests of S 2.2 item 8, in Uyghur. */
export const testNames: Names['tests'] = {
  'plenary-absence': 'ئومۇمىي يىغىنغا سەۋەبسىز قاتناشماسلىق',
  'plenary-leave': 'ئومۇمىي يىغىندىن رۇخسەت سوراش',
  'standing-leave': 'دائىمىي كومىتېت يىغىنىدىن رۇخسەت سوراش',
  'activity-absence': 'پائالىيەتكە سەۋەبسىز قاتناشماسلىق',
  'activity-leave': 'پائالىيەتتىن رۇخسەت سوراش',
}

/** The kinds of gathering, in Uyghur. */
export const gatheringNames: Names['gatherings'] = {
  plenary: 'ئومۇمىي يىغىن',
  'standing-committee': 'دائىمىي كومىتېت يىغىنى',
  'joint-meeting': 'بىرلەشمە يىغىن',
  'work-meeting': 'خىزمەت يىغىنى',
  study: 'مەركەزلىك ئۆگىنىش',
  'study-tour': 'ئېكسكۇرسىيە قىلىپ تەكشۈرۈش',
  activity: 'كوللېكتىپ پائالىيەت',
  inspection: 'كۆزدىن كەچۈرۈش',
  research: 'تەكشۈرۈپ تەتقىق قىلىش',
  symposium: 'سۆھبەت يىغىنى',
  supervision: 'دېموكراتىك نازارەت',
  consultation: 'كېڭىشىش',
  visit: 'زىيارەت قىلىش',
}

/** The kinds of work, in Uyghur. */
export const workNames: Names['works'] = {
  'info-report': 'ئىجتىمائىي ئەھۋال ۋە خەلق رايى ئۇچۇرى',
  suggestion: 'پىكىر-تەكلىپ',
  'research-report': 'تەكشۈرۈپ تەتقىق قىلىش دوكلاتى',
  proposal: 'تەكلىپ لايىھەسى',
  'practical-project': 'خەلق ئۈچۈن ئەمەلىي ئىش قىلىپ بېرىش',
  plan: 'يىللىق پىلان',
  'half-year-summary': 'يېرىم يىللىق خۇلاسە',
  'annual-summary': 'يىللىق خۇلاسە',
  'quarterly-report': 'پەسىللىك خىزمەت دوكلاتى',
  'study-note': 'ئۆگىنىش خاتىرىسى',
  'self-study': 'ئۆزلۈكىدىن ئۆگىنىش',
  regulation: 'تۈزۈم',
  'received-document': 'تاپشۇرۇۋېلىنغان ھۆججەت',
  press: 'تەشۋىقات خەۋىرى',
}

/** The steps in the handling of a work, in Uyghur, as what has been done. */
export const handlingNames: Names['handling'] = {
  received: 'تاپشۇرۇۋېلىندى',
  adopted: 'قوبۇل قىلىندى',
  kept: 'ساقلاپ قويۇلدى',
  returned: 'قايتۇرۇلدى',
  forwarded: 'ئالاقىدار ئورۇنغا ئۆتكۈزۈلدى',
  answered: 'جاۋاب بېرىلدى',
  instructed: 'يوليورۇق بېرىلدى',
  filed: 'تۇرغۇزۇلدى',
  'not-filed': 'تۇرغۇزۇلمىدى',
  assigned: 'ئۈستىگە ئېلىشقا تاپشۇرۇلدى',
  rated: 'باھالاندى',
}

/** How far people have come with a finding, in Uyghur, `found` before their first step. */
export const decisionNames: Names['decisions'] = {
  found: 'تېخى مۇزاكىرە قىلىنمىدى',
  reported: 'يۇقىرىغا مەلۇم قىلىندى',
  decided: 'قارار قىلىندى',
  waived: 'سۈرۈشتە قىلىنمىدى',
}

/** The marks at a gathering, in Uyghur, and `unrecorded`, the want of one. */
export const markNames: Names['marks'] = {
  present: 'قاتناشتى',
  leave: 'رۇخسەت سورىدى',
  'leave-special': 'ئالاھىدە سەۋەبتىن رۇخسەت سورىدى',
  'leave-pending': 'رۇخسىتى تېخى بېكىتىلمىدى',
  absent: 'سەۋەبسىز كەلمىدى',
  unrecorded: 'تىزىملانمىدى',
}

/** The kinds of liaison group, in Uyghur. */
export const groupKindNames: Names['groupKinds'] = {
  township: 'يېزا-بازار ئالاقە گۇرۇپپىسى',
  'county-department': 'ناھىيىگە بىۋاسىتە قاراشلىق ئورۇنلار ئالاقە گۇرۇپپىسى',
}

/** The roles of members, in Uyghur. */
export const roleNames: Names['roles'] = {
  leader: 'گۇرۇپپا باشلىقى',
  'deputy-leader': 'مۇئاۋىن گۇرۇپپا باشلىقى',
  'standing-committee': 'دائىمىي ھەيئەت',
  chair: 'رەئىس',
  'vice-chair': 'مۇئاۋىن رەئىس',
  'secretary-general': 'باش كاتىپ',
}

/** How an info report's matter came to be known, in Uyghur. */
export const channelNames: Names['channels'] = {
  research: 'تەكشۈرۈپ تەتقىق قىلىش',
  inspection: 'كۆزدىن كەچۈرۈش',
  visit: 'زىيارەت قىلىش',
  symposium: 'سۆھبەت يىغىنى',
  other: 'باشقا',
}

/** The categories of reports and inspections the shipped charters use, in Uyghur. */
export const categoryNames: Record<string, string> = {
  agriculture: 'يېزا ئىگىلىكى',
  forestry: 'ئورمانچىلىق',
  livestock: 'چارۋىچىلىق',
  'water-infrastructure': 'سۇ ئىنشائاتى ۋە شەھەر-يېزا ئۇل ئەسلىھەلىرى',
  'science-education': 'پەن-تېخنىكا ۋە مائارىپ',
  health: 'داۋالاش ۋە سەھىيە',
  'culture-sports': 'مەدەنىيەت ۋە تەنتەربىيە',
  livelihood: 'خەلق تۇرمۇشى',
  'cadre-team': 'كادىرلار قوشۇنى قۇرۇلۇشى',
  'staff-conditions': 'ئىشچى-خىزمەتچىلەرنىڭ تەمىناتى',
  'overseas-relatives': 'مۇھاجىرلارنىڭ ئائىلە-تاۋابىئاتلىرى',
  'social-stability': 'جەمئىيەت مۇقىملىقى',
  other: 'باشقا',
}

/** How a duty stands in a period, in Uyghur. */
export const dutyStatusNames: Names['dutyStatus'] = {
  exempt: 'تەلەپ قىلىنمايدۇ',
  met: 'ئورۇندالدى',
  open: 'داۋاملىشىۋاتىدۇ',
  short: 'ئورۇندالمىدى',
}

/** How an attendance test stands, in Uyghur. */
export const testStatusNames: Names['testStatus'] = {
  clear: 'نورمال',
  near: 'چەككە يېقىنلاشتى',
  'on-course': 'ھازىرقى ئەھۋال بويىچە چەككە يېتىدۇ',
  reached: 'چەككە يەتتى',
}

/** What a gathering's documentation may lack (S 2.3 item 1), in Uyghur. */
export const missingNames: Names['missing'] = {
  minutes: 'يىغىن (پائالىيەت) خاتىرىسى',
  report: 'ئىشخانىغا مەلۇم قىلىش',
  attendance: 'قاتنىشىش ئەھۋالىنى تىزىملاش',
}

// Browsers format `ug` dates in English.
const MONTHS = [
  'يانۋار',
  'فېۋرال',
  'مارت',
  'ئاپرېل',
  'ماي',
  'ئىيۇن',
  'ئىيۇل',
  'ئاۋغۇست',
  'سېنتەبىر',
  'ئۆكتەبىر',
  'نويابىر',
  'دېكابىر',
]

/** `مارت`, by a month of two digits. */
export const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month

/** `2012-يىلى يانۋار`, `2012-يىلى 1-پەسىل`, `2012-يىلىنىڭ ئالدىنقى يېرىمى`, `2012-يىل`. */
export function periodName(id: string): string {
  const [year, part = ''] = id.split('-')
  if (part[0] === 'Q') return `${year}-يىلى ${part[1]}-پەسىل`
  if (part[0] === 'H') return `${year}-يىلىنىڭ ${part === 'H1' ? 'ئالدىنقى' : 'كېيىنكى'} يېرىمى`
  return part ? `${year}-يىلى ${monthName(part)}` : `${year}-يىل`
}

/** `2012-يىلى 5-مارت`. */
export function dayName(day: CivilDate): string {
  const [year, month = '', date] = day.split('-')
  return `${Number(year)}-يىلى ${Number(date)}-${monthName(month)}`
}

/** All names of the field's ids in Uyghur, periods and days among them, for who shows most of them. */
export const names: Names = {
  duties: dutyNames,
  tests: testNames,
  gatherings: gatheringNames,
  works: workNames,
  handling: handlingNames,
  decisions: decisionNames,
  marks: markNames,
  groupKinds: groupKindNames,
  roles: roleNames,
  channels: channelNames,
  dutyStatus: dutyStatusNames,
  testStatus: testStatusNames,
  missing: missingNames,
  period: periodName,
  day: dayName,
}
