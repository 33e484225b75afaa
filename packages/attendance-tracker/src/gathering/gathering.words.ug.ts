// Uyghur, a draft translation until natively reviewed.
import type { CivilDate, GatheringKind } from '@liaison-kit/core'
import { dayNumber, daysBetween } from '@liaison-kit/core/civil-date'
import type { Audience } from '@liaison-kit/core/expected'
import { categoryNames, gatheringNames } from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '@liaison-kit/ui/ug'
import type { GatheringWords } from './gathering.words.ts'
import { type Field, isMeeting } from './gathering-draft.ts'
import type { Lack } from './gatherings.ts'

const labels: Record<Field, string> = {
  kind: 'تۈرى',
  group: 'ئۆتكۈزگۈچى ئورۇن',
  date: 'چېسلا',
  title: 'نامى',
  place: 'ئورنى',
  with: 'بىرلىكتە ئۆتكۈزگەن ئالاقە گۇرۇپپىلىرى',
  invited: 'قاتنىشىشقا تېگىشلىك كىشىلەر',
  optional: 'ئىختىيارىي قاتنىشىدۇ (قاتنىشىش نىسبىتىگە كىرمەيدۇ)',
  category: 'تۈر ئايرىمىسى',
  certificate: 'كۆزدىن كەچۈرۈش كىنىشكىسى نومۇرى',
  announced: 'ئۇقتۇرۇلغان چېسلا',
  minutes: 'خاتىرە',
  reported: 'مەلۇم قىلىنغان چېسلا',
  files: 'سۈرەت ۋە سكانېرلانغان ھۆججەتلەر',
}

const faults: Partial<Record<Field, string>> = {
  kind: 'تۈرىنى تاللاڭ.',
  date: 'چېسلانى تولدۇرۇڭ.',
  title: 'نامىنى تولدۇرۇڭ.',
}

const audiences: Record<Audience, string> = {
  all: 'بارلىق ھەيئەتلەر',
  'standing-committee': 'دائىمىي كومىتېت تەركىبىدىكىلەر',
  leaders: 'گۇرۇپپا باشلىقلىرى',
  groups: 'ئۆتكۈزگەن گۇرۇپپىلارنىڭ بارلىق ھەيئەتلىرى',
  nobody: 'قاتنىشىش تىزىملانمايدۇ (زىيارەت)',
  invited: 'بەلگىلەنگەن كىشىلەر',
}

const DAYS = ['پەيشەنبە', 'جۈمە', 'شەنبە', 'يەكشەنبە', 'دۈشەنبە', 'سەيشەنبە', 'چارشەنبە']
const weekday = (day: CivilDate): string => DAYS[((dayNumber(day) % 7) + 7) % 7] ?? ''

function relative(days: number): string {
  if (days === 0) return 'بۈگۈن'
  return days > 0 ? `${days} كۈندىن كېيىن` : `${-days} كۈن بۇرۇن`
}

const minutes = (kind: GatheringKind): string => (isMeeting(kind) ? 'يىغىن خاتىرىسى' : 'پائالىيەت خاتىرىسى')

function lack({ record, isMade }: Lack, kind: GatheringKind, unrecorded: number): string {
  if (record === 'attendance') return isMade ? 'قاتنىشىش ئەھۋالى تېخى يوللانمىدى' : `${unrecorded} كىشى تىزىملانمىدى`
  if (record === 'minutes') return `${minutes(kind)} ${isMade ? 'تېخى يوللانمىدى' : 'يوق'}`
  return isMade ? 'مەلۇم قىلىنغان چېسلا تېخى يوللانمىدى' : 'مەلۇم قىلىنمىدى'
}

export const gatheringUyghur: GatheringWords = {
  add: 'يېڭى يىغىن ياكى پائالىيەت',
  open: 'تولۇقلاشقا تېگىشلىك',
  coming: 'ئالدىمىزدىكىلەر',
  recent: 'يېقىندا تولۇقلانغان',
  earlier: 'ئىلگىرىكىلەر',
  year: (year, count, open) => `${year}-يىلى (${count} قېتىم${open > 0 ? `، ${open} نى تولۇقلاش كېرەك` : ''})`,
  noneYet:
    'تېخى خاتىرە يوق. «يېڭى يىغىن ياكى پائالىيەت» نى بېسىڭ: ئۆتكۈزۈلگىنىنىمۇ، پىلانلانغىنىنىمۇ تىزىملىغىلى بولىدۇ.',
  toCome: (expected) => (expected > 0 ? `${expected} كىشى قاتنىشىشى كېرەك` : 'قاتنىشىشقا تېگىشلىك كىشى يوق'),
  lacking({ gathering, lacks, unrecorded }) {
    const said = lacks.map((one) => lack(one, gathering.kind, unrecorded))
    if (unrecorded > 0 && !lacks.some(({ record }) => record === 'attendance')) {
      said.push(`${unrecorded} كىشى تىزىملانمىدى`)
    }
    return said.join('، ')
  },
  whole: ({ isAssessed }) => (isAssessed ? 'تولۇق' : 'تېخى تەكشۈرۈلمىدى'),
  minutes,
  unsavedHere: (count) => `${count} يەر ساقلانمىدى`,
  unsent: (count) => `${count} خاتىرە تېخى يوللانمىدى`,
  begun: (title) =>
    title?.trim() ? `«${apart(title.trim())}» تېخى ساقلانمىدى.` : 'باشلانغان بىر خاتىرە تېخى ساقلانمىدى.',
  goOn: 'داۋاملاشتۇرۇش',
  withdrawn: (title) => `«${apart(title)}» بىكار قىلىندى.`,
  restore: 'ئەسلىگە كەلتۈرۈش',

  pages: 'بۇ قېتىمقى يىغىن ياكى پائالىيەت',
  roll: 'قاتنىشىشنى تىزىملاش',
  papers: 'ماتېرىياللار',
  rollGap: (unrecorded) => (unrecorded > 0 ? `${unrecorded} كىشى تىزىملانمىدى` : ''),
  papersGap: ({ gathering, lacks }) =>
    lacks
      .filter(({ record }) => record !== 'attendance')
      .map((one) => lack(one, gathering.kind, 0))
      .join('، '),

  labels,
  isOptional: ' (ئىختىيارىي)',
  choose: 'تاللاڭ',
  none: 'ئەسكەرتىلمىدى',
  kind: (kind) => gatheringNames[kind],
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  meetings: 'يىغىنلار',
  activities: 'پائالىيەت ۋە زىيارەتلەر',
  hints: {
    kind: 'كىملەرنىڭ قاتنىشىدىغانلىقى ۋە قايسى ۋەزىپىگە ھېسابلىنىدىغانلىقىنى بەلگىلەيدۇ.',
    category: 'كۆزدىن كەچۈرۈش مەزمۇنىنىڭ تۈرى.',
    date: 'ئۆتكۈزۈلگەن كۈن ياكى پىلانلانغان كۈن.',
    title: 'مەسىلەن: «بىرىنچى پەسىللىك مەركەزلىك ئۆگىنىش».',
    group: 'تۆت خىل يىغىننى ناھىيىلىك سىياسىي كېڭەش ئۆتكۈزىدۇ؛ پائالىيەتنى ناھىيە ياكى گۇرۇپپا ئۆتكۈزسە بولىدۇ.',
    certificate: 'كىنىشكا بىلەن كۆزدىن كەچۈرۈلگەن بولسا، نومۇرىنى تولدۇرۇڭ.',
    announced: 'قاتنىشىدىغانلارغا ئۇقتۇرۇلغان كۈن.',
    minutes: 'ۋاقتى، ئورنى، قاتناشقانلار، مۇزاكىرە مەزمۇنى ۋە بىرلىككە كەلگەن پىكىرلەر.',
    reported: 'ئەھۋال ناھىيىلىك سىياسىي كېڭەش ئىشخانىسىغا مەلۇم قىلىنغان كۈن.',
    files:
      'ئىمزا جەدۋىلى، نەق مەيدان سۈرىتى، قەغەز خاتىرىنىڭ سكانېرلانغان نۇسخىسى: JPG، PNG، WebP ياكى PDF، ھەربىرى 5 MB تىن ئاشمايدۇ؛ چوڭ سۈرەتلەر ئاپتوماتىك كىچىكلىتىلىدۇ.',
  },
  dayInFull(day, today) {
    const near = today !== undefined && Math.abs(daysBetween(today, day)) < 100
    return `${dayWords(day, today)}، ${weekday(day)}${near ? `، ${relative(daysBetween(today, day))}` : ''}`
  },
  far: (days) => `بۇ كۈن ${relative(days)}. يىلى بىلەن ئېيىنى تەكشۈرۈڭ.`,
  together: 'بىرلىكتە ئۆتكۈزگەن ئالاقە گۇرۇپپىلىرى',
  audience: (audience, count) =>
    count === undefined ? audiences[audience] : `گۇرۇپپىنىڭ بارلىق ھەيئەتلىرى (${count} كىشى)`,
  someChosen: 'بەلگىلەنگەن كىشىلەر',
  chosen: (names) =>
    names.length > 0 ? `${names.length} تاللاندى: ${names.map(apart).join('، ')}` : 'تېخى تاللانمىدى.',
  search: 'نامى بويىچە ئىزدەش',
  notFound: 'تېپىلمىدى. باشقا نام بىلەن ئىزدەڭ.',
  moreFound: (count) => `كۆرسىتىلمىگىنى: ${count}. نامىنى كىرگۈزۈپ ئىزدەڭ.`,

  faultsTitle: (count) => `${count} يەرنى تۈزىتىش كېرەك`,
  fault({ field, code }) {
    if (code === 'nobody') return 'ئاز دېگەندە بىر كىشىنى تاللاڭ ياكى ھەممىنى تاللاڭ.'
    if (code === 'date') return `${labels[field]} تولۇق ئەمەس، يىل، ئاي، كۈننى تولدۇرۇڭ.`
    if (code === 'future') return `${labels[field]} بۈگۈندىن كېيىن بولسا بولمايدۇ.`
    return faults[field] ?? `تولدۇرۇڭ: ${labels[field]}.`
  },
  save: 'ساقلاش',
  cancel: 'بولدى قىلىش',
  discard: 'ئۆزگەرتىشتىن ۋاز كېچىش',
  notSaved: 'ساقلانمىدى',
  held: 'بۇ تور بەت يول قويمىدى، مەزمۇن تېخى ساقلانمىدى. تولدۇرۇلغىنى ساقلاقلىق، سەل تۇرۇپ قايتا سىناڭ ياكى تور بېكەت باشقۇرغۇچىسى بىلەن ئالاقىلىشىڭ.',

  paper: {
    announced: 'ئۇقتۇرۇلغان چېسلا',
    reported: 'مەلۇم قىلىنغان چېسلا',
    certificate: 'كۆزدىن كەچۈرۈش كىنىشكىسى',
    files: 'سۈرەت ۋە سكانېرلانغان ھۆججەتلەر',
  },
  isThere: 'بار',
  notThere: 'تولدۇرۇلمىدى',
  written: (characters) => `${characters} ھەرپ يېزىلدى`,
  reportedToday: 'بۈگۈن مەلۇم قىلىندى',
  savePapers: 'ماتېرىياللارنى ساقلاش',
  unsavedCount: (count) => (count > 0 ? ` (${count} يەر ساقلانمىدى)` : ''),
  undo: 'ئۆزگەرتىشتىن ۋاز كېچىش',
  redo: 'ئۆزگەرتىشنى ئەسلىگە كەلتۈرۈش',

  addFiles: 'سۈرەت ياكى سكانېرلانغان ھۆججەت قوشۇش',
  takePhoto: 'سۈرەتكە تارتىش',
  adding: (count) => `قوشۇلۇۋاتىدۇ: ${count}…`,
  fileName: (number) => `${number}-سۈرەت`,
  fileCount: (count) => `${count} دانە`,
  fileOnItsWay: 'ئوقۇۋاتىدۇ…',
  fileRefused: (name, why) => `«${apart(name)}» قوشۇلمىدى: ${apart(why)}`,
  noFiles: 'سۈرەت ياكى سكانېرلانغان ھۆججەت يوق.',
  waiting: 'تېخى يوللانمىدى',
  retry: 'قايتا ئوقۇش',
  remove: 'چىقىرىۋېتىش',
  removeOf: (name) => `${apart(name)} نى چىقىرىۋېتىش`,
  removed: 'بىرى چىقىرىۋېتىلدى.',
  printFiles: 'سۈرەتلەرنىمۇ بېسىش',

  correct: 'ئاساسىي ئۇچۇرنى تۈزىتىش',
  correctTitle: (title) => `ئاساسىي ئۇچۇرنى تۈزىتىش: ${apart(title)}`,
  withdraw: 'بۇ يىغىن ياكى پائالىيەتنى بىكار قىلىش',
  withdrawTitle: (title) => `«${apart(title)}» نى راستلا بىكار قىلامسىز؟`,
  withdrawHint: (marked) =>
    `بىكار قىلىنغاندىن كېيىن دەپتەردە تۇرمايدۇ، ۋەزىپىگە ھېسابلانمايدۇ${marked > 0 ? `؛ تىزىملانغان ${marked} كىشىنىڭ قاتنىشىش ئەھۋالىمۇ ھېسابلانمايدۇ` : ''}. ئەسلىدىكى خاتىرە ساقلىنىدۇ، ئەسلىگە كەلتۈرگىلى بولىدۇ.`,
  withdrawUnsaved: (count) => `يەنە ${count} يەردىكى ئۆزگەرتىش ساقلانمىدى.`,
  withdrawNow: 'بىكار قىلىش',
  keepIt: 'قالدۇرۇش',

  overtaken: (title) => `«${apart(title)}» نى باشقىلارمۇ ئۆزگەرتكەن`,
  overtookHint:
    'سىز ساقلاشتىن ئىلگىرى باشقا بىرى ساقلىغان. ھەر ئىككىسى ساقلاقلىق، ھازىر سىز ساقلىغىنى كۈچكە ئىگە. پەرقلىرى تۆۋەندىكىچە.',
  overtookWithdrawal:
    'سىز ساقلاشتىن ئىلگىرى باشقا بىرى بۇنى بىكار قىلغان. ھازىر سىز ساقلىغان مەزمۇن بويىچە ئەسلىگە كەلدى.',
  withdrawalOvertook:
    'سىز بىكار قىلىشتىن ئىلگىرى باشقا بىرى ساقلىغان. ھەر ئىككىسى ساقلاقلىق، ھازىر بىكار قىلىندى؛ كېرەك بولسا ئەسلىگە كەلتۈرگىلى بولىدۇ.',
  overtookUnseen:
    'سىز ساقلاشتىن ئىلگىرى باشقا بىرى ساقلىغان. ھەر ئىككىسى ساقلاقلىق، ھازىر سىز ساقلىغىنى كۈچكە ئىگە؛ باشقىسىنىڭ مەزمۇنىنى ھازىرچە ئوقۇغىلى بولمىدى.',
  theirs: 'باشقىسىنىڭ: ',
  ours: 'ھازىر: ',
  takeTheirs: 'باشقىسىنىڭكىنى ئىشلىتىش',
  takeTheirsOf: (label) => `${apart(label)}: باشقىسىنىڭكىنى ئىشلىتىش`,
  seen: 'بىلدىم',
  byKind: 'تۈرى بويىچە',
  names: (names) => names.map(apart).join('، ') || 'يوق',

  entry: (title, isWithdrawn) =>
    isWithdrawn ? `بىكار قىلىش: ${apart(title)}` : `يىغىن ياكى پائالىيەت: ${apart(title)}`,

  printRegister: 'تىزىملىكنى بېسىش',
  registerTitle: (holder) => `${apart(holder)}: يىغىن-پائالىيەت تىزىملىكى`,
  registerAsOf: (day) => `${dayWords(day)} كۈنىگىچە`,
  yearName: (year) => `${year}-يىلى`,
  register: {
    number: 'نومۇر',
    day: 'چېسلا',
    kind: 'تۈرى',
    title: 'نامى',
    present: 'قاتناشقان / قاتنىشىشقا تېگىشلىك',
    papers: 'ماتېرىياللار',
  },
  presentOf: (present, expected, unrecorded) =>
    expected === 0 ? '–' : `${present} / ${expected}${unrecorded > 0 ? ` (${unrecorded} تىزىملانمىدى)` : ''}`,
  papersThere({ kind, minutes: written, reported, certificate, files }) {
    const said = [
      `${minutes(kind)} ${written ? 'بار' : 'يوق'}`,
      reported ? `${dayWords(reported)} مەلۇم قىلىنغان` : 'مەلۇم قىلىنمىغان',
    ]
    if (certificate) said.push(`كىنىشكا ${apart(certificate)}`)
    if (files) said.push(`سۈرەت ۋە ھۆججەت ${files.length} دانە`)
    return said.join('؛ ')
  },
}
