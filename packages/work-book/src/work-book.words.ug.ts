// Uyghur, a draft translation until natively reviewed.
import type { PersonalDataKind, Recipient } from '@liaison-kit/core'
import {
  categoryNames,
  channelNames,
  gatheringNames,
  handlingNames,
  missingNames,
  periodName,
  workNames,
} from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '@liaison-kit/ui/ug'
import type { WorkBookWords } from './work-book.words.ts'
import type { Field, WrittenKind } from './work-draft.ts'

const labels: Record<Field, string> = {
  kind: 'تۈرى',
  date: 'چېسلا',
  title: 'نامى',
  for: 'تەۋە مەزگىلى',
  to: 'كىمگە سۇنۇلدى',
  member: 'ھەيئەت ئەزاسى',
  category: 'مەزمۇن تۈرى',
  place: 'ئورنى',
  collective: 'كوللېكتىپ تەكلىپ لايىھەسى',
  betweenSessions: 'يىغىن ئارىلىقىدا بېرىلگەن تەكلىپ لايىھەسى',
  distinguished: 'يۇقىرى سۈپەتلىك دوكلات دەپ بېكىتىلگەن',
  delivered: 'پۈتكەن كۈن',
  body: 'مەزمۇنى',
  personalDataReason: 'شەخسىي ئۇچۇرنى قالدۇرۇش سەۋەبى',
  derivedFrom: 'مەنبەسى',
  files: 'رەسىم ۋە سىكاننېرلانغان ھۆججەتلەر',
}

const labelsOfKinds: Partial<Record<WrittenKind, Partial<Record<Field, string>>>> = {
  proposal: { member: 'تەكلىپ بەرگەن ھەيئەت ئەزاسى' },
  'practical-project': { date: 'باشلانغان كۈن', member: 'مەسئۇل ھەيئەت ئەزاسى' },
  'received-document': { date: 'تاپشۇرۇۋالغان كۈن' },
  press: { date: 'ئېلان قىلىنغان كۈن' },
}

const hints: Partial<Record<WrittenKind, Partial<Record<Field, string>>>> = {
  proposal: { body: 'سەۋەبى، تەھلىلى ۋە كونكرېت تەكلىپ.' },
  'practical-project': {
    delivered: 'تېخى ئىشلىنىۋاتقان بولسا تولدۇرماڭ؛ پۈتكەندىن كېيىن ھېسابقا كىرىدۇ.',
    body: 'كىم ئۈچۈن، نېمە ئىش، قانچىلىك قىلىندى.',
  },
  'received-document': { title: 'ئەۋەتكەن ئورۇن، نومۇرى ۋە ماۋزۇسى.', body: 'قانداق يەتكۈزۈلدى ۋە ئىجرا قىلىندى.' },
  press: { title: 'تاراتقۇ ۋە ماۋزۇسى.' },
}

const recipients: Record<Recipient, string> = {
  county: 'ناھىيىلىك سىياسىي كېڭەش',
  township: 'يېزا-بازار',
  unit: 'ئۆز ئورنى',
}
const results: Record<string, string> = {
  solved: 'ھەل قىلىندى',
  planned: 'پىلانغا كىرگۈزۈلدى',
  limited: 'شارائىت چەكلىمىسى سەۋەبلىك ھازىرچە ھەل بولمىدى',
  satisfied: 'رازى',
}
const personal: Record<PersonalDataKind, string> = {
  'identity-number': 'كىملىك نومۇرى',
  mobile: 'يانفون نومۇرى',
  'bank-card': 'بانكا كارتىسى نومۇرى',
  'vehicle-plate': 'ماشىنا نومۇرى',
  'e-mail': 'ئېلخەت ئادرېسى',
}

const quoted = (titles: readonly string[]): string => titles.map((title) => `«${apart(title)}»`).join('، ')

export const uyghur: WorkBookWords = {
  title: 'خىزمەت دەپتىرى',
  signInFirst: 'كىرگەندىن كېيىن گۇرۇپپىڭىزنىڭ خىزمەت دەپتىرىنى كۆرەلەيسىز ۋە تىزىملىيالايسىز.',
  shownSignedIn: 'خىزمەت دەپتىرى كىرگەندىن كېيىن كۆرۈنىدۇ، ناھىيىلىك سىياسىي كېڭەشنىڭ بېتىدە كىرىڭ.',
  unsavedKept: 'يازغانلىرىڭىز ساقلاقلىق، كىرگەندىن كېيىن داۋاملاشتۇرالايسىز.',

  group: 'ئالاقە گۇرۇپپىسى',
  year: 'يىل',
  yearName: (year) => `${year}-يىل`,
  kind: 'تۈرى',
  allKinds: (count) => `ھەممىسى (${count})`,
  kindCount: (name, count) => `${name} (${count})`,
  works: 'خىزمەت نەتىجىلىرى',
  gatherings: 'يىغىن، پائالىيەتلەر',
  search: 'نامىنى ئىزدەش',
  summary: (year, count, parts) =>
    count === 0 ? `${year}-يىلى تېخى تىزىملانمىدى.` : `${year}-يىلى جەمئىي ${count}: ${parts.join('، ')}.`,
  part: (name, count) => `${name} ${count}`,
  found: (count) => (count === 0 ? 'ماس كېلىدىغان خاتىرە يوق.' : `${count} تېپىلدى.`),
  showAll: 'ھەممىسىنى كۆرسىتىش',
  nothing: 'خىزمەت نەتىجىلىرى ۋە يىغىن، پائالىيەتلەر تېخى تىزىملانمىدى.',
  nothingOwn: 'سىز تېخى خىزمەت نەتىجىسى تىزىملىمىدىڭىز.',
  list: (year) => `${year}-يىللىق خىزمەت دەپتىرى`,
  add: 'يېڭى خىزمەت نەتىجىسى',
  print: 'بۇ يىلنى بېسىپ چىقىرىش',

  workKind: (kind) => workNames[kind],
  gatheringKind: (kind) => gatheringNames[kind],
  day: dayWords,
  period: periodName,
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  recipient: (to) => recipients[to],
  channel: (id) => channelNames[id as keyof typeof channelNames] ?? id,

  attached: (count) => `${count} ھۆججەت`,
  late: (days) => `${days} كۈن كېچىكىپ تىزىملانغان`,
  waiting: 'يوللىنىشنى كۈتۈۋاتىدۇ',
  underWay: 'ئىشلىنىۋاتىدۇ',
  delivered: (day) => `${day} پۈتتى`,
  joined: (group) => `${apart(group)} بىلەن بىرلىكتە`,
  noteSeparator: '؛ ',
  missing: (lacking) => `كەم: ${lacking.map((one) => missingNames[one]).join('، ')}`,
  step: (step, day) => `${day}: ${handlingNames[step]}`,
  stepTo: (to) => `ئۆتكۈزۈلگەن ئورۇن: ${apart(to)}`,
  stepBy: (by) => `بېجىرگۈچى: ${apart(by)}`,
  stepResult: (result) => `نەتىجىسى: ${results[result] ?? result}`,
  stepText: (text) => `تەھرىرلەنگىنى: ${apart(text)}`,
  handling: 'بېجىرىلىش ئەھۋالى',

  label: (field, kind) => labelsOfKinds[kind as WrittenKind]?.[field] ?? labels[field],
  hint: (field, kind) => hints[kind]?.[field],
  matter: { situation: 'ئەھۋال', problem: 'مەسىلە', advice: 'تەكلىپ', channel: 'ئۇچۇر مەنبەسى' },
  yes: 'ھەئە',
  certificate: 'گۇۋاھنامە نومۇرى',
  grown: 'بۇنىڭدىن ھاسىل بولغانلىرى',

  newTitle: 'يېڭى خىزمەت نەتىجىسى',
  newKindTitle: (kind) => `يېڭى: ${kind}`,
  editTitle: (title) => `تۈزىتىش: ${apart(title)}`,
  deliverTitle: (title) => `پۈتكەنلىكىنى تىزىملاش: ${apart(title)}`,
  kindHint: 'ئىجتىمائىي ئەھۋال ئۇچۇرى ئۆز بېتىدە، يىغىن ۋە پائالىيەتلەر قاتنىشىش تىزىملىكىدە تولدۇرۇلىدۇ.',
  noMember: 'كۆرسىتىلمىدى',
  byDay: 'چېسلا بويىچە',
  noCategory: 'تۈرگە ئايرىلمىدى',
  future: (label) => `«${label}» بۈگۈندىن كېيىن بولسا بولمايدۇ.`,
  personalKind: (kind) => personal[kind],
  personal: (label, finds) =>
    `«${label}» ئىچىدە شەخسىي ئۇچۇردەك كۆرۈنىدىغان مەزمۇن بار: ${finds.join('، ')}. ئۆچۈرۈڭ؛ چوقۇم قالدۇرۇشقا توغرا كەلسە، «${labels.personalDataReason}» نى تولدۇرۇڭ.`,
  personalFind: (kind, shown) => `${kind} ${shown}`,
  personalHint: (finds) =>
    `مەزمۇندا شەخسىي ئۇچۇردەك كۆرۈنىدىغان مەزمۇن بار: ${finds.join('، ')}. ئۆچۈرگىلى بولىدىغىنىنى ئۆچۈرۈڭ؛ قالدۇرۇشقا توغرا كەلسە، سەۋەبىنى يېزىڭ، مەسىلەن، ئۆزى ئاشكارىلاشقا قوشۇلغان.`,
  deliveredBeforeStart: 'پۈتكەن كۈن باشلانغان كۈندىن بۇرۇن، تەكشۈرۈڭ؛ توغرا بولسا شۇ پېتى ساقلىسىڭىز بولىدۇ.',
  held: 'بۇ بەت ھازىرچە يول قويمىدى، تېخى ساقلانمىدى. يازغانلىرىڭىز ساقلاقلىق، بىردەمدىن كېيىن قايتا ساقلاڭ.',

  sourceAdd: 'مەنبەنى تاللاش',
  sourceHint: 'قايسى پائالىيەت، ئۇچۇر، تەكلىپ ياكى دوكلاتتىن كەلگەن؛ بىر قانچىنى تاللىسىڭىز بولىدۇ.',
  noSource: 'تاللاڭ',
  sourceButton: 'قوشۇش',
  source: (day, kind, title) => `${day}، ${kind}: ${apart(title)}`,
  sourceGone: 'دەپتەردە يوق خاتىرە',
  remove: 'چىقىرىۋېتىش',
  removeOf: (what) => `چىقىرىۋېتىش: ${apart(what)}`,

  filesHint: 'JPEG، PNG، WebP رەسىم ياكى PDF ھۆججەت، ھەر بىرى 5 MB تىن ئاشمىسۇن. ساقلىغاندىن كېيىن ئارخىپقا كىرىدۇ.',
  addFiles: 'رەسىم ياكى سىكاننېرلانغان ھۆججەت قوشۇش',
  stillAdding: 'ھۆججەتلەر تېخى ئوقۇلۇۋاتىدۇ، بىردەمدىن كېيىن ساقلاڭ.',
  adding: (count) => `${count} ھۆججەت ئوقۇلۇۋاتىدۇ…`,
  fileName: (nth) => `ھۆججەت ${nth}`,
  scanName: (nth) => `ھۆججەت ${nth} (PDF)`,
  fileOnItsWay: 'ئوقۇۋاتىدۇ…',
  fileRefused: (name, reason) => `«${apart(name)}» قوشۇلمىدى: ${apart(reason)}`,
  retry: 'قايتا ئوقۇش',

  ofRow: (action, title) => `${action}: ${apart(title)}`,
  edit: 'تۈزىتىش',
  derive: 'تەكلىپ لايىھەسىگە ئايلاندۇرۇش',
  deliver: 'پۈتكەنلىكىنى تىزىملاش',
  withdraw: 'قايتۇرۇۋېلىش',
  withdrawNow: 'قايتۇرۇۋېلىشنى جەزملەشتۈرۈش',
  keep: 'قايتۇرۇۋالماسلىق',
  dependents: (titles, steps) =>
    [
      ...(titles.length > 0
        ? [`${quoted(titles)} نىڭ مەنبەسى دەپ كۆرسىتىلگەن، ئاۋۋال شۇ يەردىن چىقىرىۋەتكەن ياخشى.`]
        : []),
      ...(steps > 0 ? [`${steps} بېجىرىلىش خاتىرىسى بار.`] : []),
      'قايتۇرۇۋالغاندىن كېيىن، بۇ خاتىرىلەر دەپتەرگە ماس كەلمەيدۇ، ۋاقىتلىق ھېسابقا كىرمەيدۇ.',
    ].join(' '),
  openGathering: 'قاتنىشىش تىزىملىكىنى ئېچىش',
  openReport: 'بۇ ئۇچۇرنى كۆرۈش',
  readOnlyReport: 'ئىجتىمائىي ئەھۋال ئۇچۇرىنى بۇ يەردە پەقەت كۆرگىلى بولىدۇ.',
  added: (title) => `قوشۇلدى: ${apart(title)}`,
  changed: (title) => `تۈزىتىلدى: ${apart(title)}`,
  nowDelivered: (title) => `پۈتكەنلىكى تىزىملاندى: ${apart(title)}`,
  withdrawn: (title) => `قايتۇرۇۋېلىندى: ${apart(title)}`,
  restored: (title) => `بۇرۇنقى نۇسخىغا قايتۇرۇلدى: ${apart(title)}`,
  versionFiles: (count) => `رەسىم ۋە سىكاننېرلانغان ھۆججەتلەر: ${count}`,
  line: (label, value) => `${label}: ${value}`,
  entryName: (kind, title) => `${kind} «${apart(title)}»`,
  withdrawalName: 'بىر خىزمەت نەتىجىسىنى قايتۇرۇۋېلىش',
  fileEntry: (name) => `«${apart(name)}» ھۆججىتى`,
  otherRecord: 'باشقا بىر خاتىرە',

  paperTitle: (group, year) => `${apart(group)} ${year}-يىللىق خىزمەت دەپتىرى`,
  paperHead: {
    number: 'نومۇر',
    day: 'چېسلا',
    kind: 'تۈرى',
    title: 'نامى',
    member: 'ھەيئەت ئەزاسى',
    files: 'ھۆججەت',
    note: 'ئىزاھات',
  },
  paperDay: 'بېسىلغان كۈن',
}
