// Uyghur, a draft translation until natively reviewed.
import type { Channel, PersonalDataKind } from '@liaison-kit/core'
import { categoryNames, channelNames, gatheringNames, periodName, workNames } from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '@liaison-kit/ui/ug'
import { uyghur as door } from './door.words.ug.ts'
import { type Field, MATTER_LIMIT, TITLE_LIMIT } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'

const labels: Record<Field, string> = {
  title: 'ماۋزۇ',
  category: 'تۈرى',
  channel: 'ئۇچۇر مەنبەسى',
  date: 'چېسلا',
  member: 'ئىنكاس قىلغان ھەيئەت ئەزاسى',
  place: 'ئورنى',
  derivedFrom: 'مەنبە پائالىيەت ياكى ئۇچۇر',
  situation: 'ئەھۋال',
  problem: 'مەسىلە',
  advice: 'تەكلىپ',
  personalDataReason: 'شەخسىي ئۇچۇرنى قالدۇرۇش سەۋەبى',
}

const personal: Record<PersonalDataKind, string> = {
  'identity-number': 'كىملىك نومۇرى',
  mobile: 'يانفون نومۇرى',
  'bank-card': 'بانكا كارتىسى نومۇرى',
  'vehicle-plate': 'ماشىنا نومۇرى',
  'e-mail': 'ئېلخەت ئادرېسى',
}

const missing: Partial<Record<Field, string>> = {
  title: 'ماۋزۇنى يېزىڭ.',
  category: 'تۈرىنى تاللاڭ.',
  channel: 'ئۇچۇر مەنبەسىنى تاللاڭ.',
  date: 'چېسلانى يىل، ئاي، كۈنى بىلەن تولۇق يېزىڭ.',
  situation: 'ئەھۋالنى ئېنىق يېزىڭ.',
  problem: 'مەسىلىنى ئېنىق يېزىڭ.',
  advice: 'تەكلىپ بېرىڭ.',
}

export const uyghur: FormWords = {
  ...door,
  kept: ' يازغانلىرىڭىز ساقلاقلىق، كىرگەندىن كېيىن داۋاملاشتۇرالايسىز.',

  oneMatter:
    'بىر ئىشقا بىر ئۇچۇر: ھەر ئۇچۇر بىرلا ئىشنى ئىنكاس قىلىدۇ. «ئىختىيارىي» دېيىلگەندىن باشقا ھەممىسىنى تولدۇرۇش كېرەك.',
  noPersons:
    'ئۇچۇر ئادەمنى ئەمەس، ئەھۋالنى ئىنكاس قىلىدۇ. ئاممىنىڭ ئىسمى، كىملىك نومۇرى، دىنىي ئېتىقادى ۋە مىللىتىنى يازماڭ.',
  labels,
  optional: ' (ئىختىيارىي)',
  hints: {
    title: `${TITLE_LIMIT} ھەرپتىن ئاشمىسۇن، قەيەردىكى قانداق ئىش ئىكەنلىكى بىر قاراشتىلا بىلىنسۇن.`,
    date: (today) =>
      today ? `ئەھۋال ئىگىلەنگەن كۈن، بۈگۈندىن (${dayWords(today, today)}) كېيىن بولمىسۇن.` : 'ئەھۋال ئىگىلەنگەن كۈن.',
    member: 'قايسى ھەيئەت ئەزاسى ئىنكاس قىلدى.',
    place: 'كەنت، مەھەللە ياكى ئورۇنغىچە يېزىڭ، ئائىلە ئادرېسىنى يازماڭ.',
    situation: 'قاچان، قەيەردە، نېمە ئىش بولدى.',
    problem: 'كىملەرگە تەسىر قىلدى، قانچىلىك ئېغىر، سەۋەبى نېمە.',
    advice: 'كىم قانداق بىر تەرەپ قىلىشى كېرەك.',
    derivedFrom: 'قايسى يىغىن، پائالىيەت ياكى ئۇچۇردىن ئىگىلەندى.',
    personalDataReason:
      'مەسىلەن: ئۆزى ئاشكارىلاشقا قوشۇلغان، ياكى بىر تەرەپ قىلىشتا چوقۇم ئۇنىڭ بىلەن ئالاقىلىشىشقا توغرا كېلىدۇ.',
  },
  matter: 'ئىنكاس مەزمۇنى',
  matterHint: `ئۈچ قىسىم جەمئىي ${MATTER_LIMIT} ھەرپتىن ئاشمىسۇن. بۇ كۈندىلىك خىزمەتتىكى ئادەت، مەقسەت بىر ئىشقا بىر ئۇچۇر.`,
  choose: 'تاللاڭ',
  noMember: 'كۆرسىتىلمىدى',
  noSource: 'كۆرسىتىلمىدى',
  gatherings: 'يىغىن ۋە پائالىيەتلەر',
  reports: 'ئىلگىرى يوللانغان ئۇچۇر ۋە دوكلاتلار',
  otherSources: 'ئەسلىدىكى مەنبە',
  sourceGone: 'دەپتەردە يوق خاتىرە',
  between: '، ',
  source: (day, kind, title) => `${day}، ${kind}: ${apart(title)}`,
  gatheringKind: (kind) => gatheringNames[kind],
  workKind: (kind) => workNames[kind],
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  channel: (id) => channelNames[id as Channel] ?? id,

  count: (characters) =>
    characters > MATTER_LIMIT
      ? `${characters} ھەرپ يېزىلدى، ${characters - MATTER_LIMIT} ھەرپ ئېشىپ كەتتى`
      : `${characters} ھەرپ يېزىلدى، يەنە ${MATTER_LIMIT - characters} ھەرپ يازغىلى بولىدۇ`,
  faultsTitle: (faults) => `${faults} يەرنى تۈزىتىش كېرەك`,
  wrong: 'خاتا: ',
  fault({ field, code, count: characters = 0 }) {
    if (code === 'missing') return missing[field] ?? `«${labels[field]}» نى تولدۇرۇڭ.`
    if (code === 'future') return 'چېسلا بۈگۈندىن كېيىن بولسا بولمايدۇ، تۈزىتىڭ.'
    if (code === 'broken') return 'تېكىستتە چالا ھەرپ بار، بۇ تېكىستنى قايتا كىرگۈزۈڭ.'
    if (code === 'personal') {
      return `«${labels[field]}» ئىچىدە شەخسىي ئۇچۇردەك كۆرۈنىدىغان مەزمۇن بار، يېپىڭ ياكى ئۆچۈرۈڭ؛ چوقۇم قالدۇرۇشقا توغرا كەلسە، «${labels.personalDataReason}» نى تولدۇرۇڭ.`
    }
    return field === 'title'
      ? `ماۋزۇ ${characters} ھەرپ، ${TITLE_LIMIT} ھەرپ ئىچىگە قىسقارتىڭ.`
      : `ئەھۋال، مەسىلە، تەكلىپ جەمئىي ${characters} ھەرپ، ${MATTER_LIMIT} ھەرپ ئىچىگە قىسقارتىڭ.`
  },

  personalKind: (kind) => personal[kind],
  personalFind: (kind, shown) => `${kind} ${shown}`,
  personalHint: (finds) => `${finds} يەردە شەخسىي ئۇچۇردەك كۆرۈنىدىغان مەزمۇن بار، يازمىسا بولىدىغىنىنى يازماڭ:`,
  mask: 'يېپىش',
  masked: 'يۇلتۇز بەلگىسى بىلەن يېپىلدى.',
  point: 'ئورنىنى كۆرۈش',
  of: (action, what) => `${action}: ${apart(what)}`,

  files: 'رەسىم ۋە سىكاننېرلانغان ھۆججەتلەر (ئىختىيارىي)',
  filesHint:
    'رەسىم (JPEG، PNG، WebP) ياكى PDF ھۆججەت، ھەر بىرى 5 MB تىن ئاشمىسۇن. رەسىملەر ئۆزلۈكىدىن كىچىكلىتىلىدۇ، تارتىلغان ئورنى قاتارلىق قوشۇمچە ئۇچۇرلار چىقىرىۋېتىلىدۇ. رەسىمدە ئاممىنىڭ يۈزى ۋە كىنىشكىسى بولمىسۇن.',
  addFiles: 'رەسىم ياكى سىكاننېرلانغان ھۆججەت قوشۇش',
  adding: (count) => `${count} ھۆججەت ئوقۇلۇۋاتىدۇ…`,
  stillAdding: 'ھۆججەتلەر تېخى ئوقۇلۇۋاتىدۇ، بىردەمدىن كېيىن «يوللاش»نى قايتا بېسىڭ.',
  fileName: (nth) => `ھۆججەت ${nth}`,
  scanName: (nth) => `ھۆججەت ${nth} (PDF)`,
  fileOnItsWay: 'ئوقۇۋاتىدۇ…',
  fileRefused: (name, reason) => `«${apart(name)}» قوشۇلمىدى: ${apart(reason)}`,
  retry: 'قايتا ئوقۇش',
  remove: 'چىقىرىۋېتىش',
  removeOf: (what) => `چىقىرىۋېتىش: ${apart(what)}`,

  doublesTitle: (reports) => `يېقىنقى 60 كۈندە گۇرۇپپىڭىزنىڭ ${reports} ئوخشىشىپ كېتىدىغان ئۇچۇرى بار`,
  doublesHint:
    'بىر ئىش ئەمەسمۇ، قاراپ بېقىڭ. باشقا ئىش بولسا ياكى ئەھۋال ئۆزگەرگەن بولسا، ئادەتتىكىدەك يوللىسىڭىز بولىدۇ.',

  offersTitle: (drafts) => `يوللانمىغان ${drafts} ئارگىنال بار`,
  offersHint: (isShared) =>
    isShared
      ? 'بۇ كومپيۇتېرنى باشقىلارمۇ ئىشلىتىدۇ، ئارگىنال پەقەت 8 سائەت ساقلىنىدۇ.'
      : 'ئارگىنال بۇ كومپيۇتېرنىڭ تور كۆرگۈچىدە 7 كۈن ساقلىنىدۇ.',
  untitled: '(ماۋزۇسى يېزىلمىغان)',
  typedAt: (moment) => `ئاخىرقى قېتىم يېزىلغان ۋاقىت: ${moment}`,
  openElsewhere: 'بۇ ئارگىنال باشقا بىر بەتتە يېزىلىۋاتىدۇ.',
  goOn: 'داۋاملاشتۇرۇش',
  goOnHere: 'بۇ بەتتە داۋاملاشتۇرۇش',
  discard: 'تاشلىۋېتىش',
  discarded: (title) => `ئارگىنال «${apart(title)}» تاشلىۋېتىلدى.`,
  movedElsewhere: (title) => `ئارگىنال «${apart(title)}» باشقا بىر بەتتە داۋاملىشىۋاتىدۇ، بۇ بەتتە قالمىدى.`,
  draftGone: (title) => `ئارگىنال «${apart(title)}» يوللىنىپ بولغان ياكى تاشلىۋېتىلگەن.`,

  submit: 'يوللاش',
  clear: 'تازىلاش',
  cleared: 'تازىلاندى.',
  undo: 'يېنىۋېلىش',
  held: 'بۇ بەت ھازىرچە يول قويمىدى، ئۇچۇر تېخى يوللانمىدى. يازغانلىرىڭىز ساقلاقلىق، بىردەمدىن كېيىن «يوللاش»نى قايتا بېسىڭ.',
  setAside: (drafts) =>
    `تولدۇرۇلۇپ بولمىغان يەنە ${drafts} ئۇچۇر ۋاقىتلىق ساقلاندى، بۇنى يوللىغاندىن كېيىن داۋاملاشتۇرالايسىز.`,

  waiting: 'يوللىنىشنى كۈتۈۋاتىدۇ',
  waitingHint: (isKept) =>
    isKept
      ? 'ئۇچۇر بۇ كومپيۇتېرنىڭ تور كۆرگۈچىدە ساقلاندى، تور ئەسلىگە كەلگەندە ئاپتوماتىك يوللىنىدۇ. ناھىيىلىك سىياسىي كېڭەشنىڭ تاپشۇرۇۋېلىش ھۆججىتى كەلگەندە ئاندىن يوللانغان ھېسابلىنىدۇ؛ بەتنى ئالدىن تاقىسىڭىز، كېيىن بۇ بەتكە كىرىپ ھۆججەتنىڭ كەلگەن-كەلمىگەنلىكىنى كۆرۈڭ.'
      : 'ئۇچۇر بۇ بەتتە ساقلاندى، ناھىيىلىك سىياسىي كېڭەشنىڭ تاپشۇرۇۋېلىش ھۆججىتى كەلگەندە ئاندىن يوللانغان ھېسابلىنىدۇ. ئۇنىڭغىچە بۇ بەتنى تاقىماڭ.',
  waitingLine: (title) => `يوللىنىشنى كۈتۈۋاتىدۇ: ${apart(title)}`,
  sent: 'يوللاندى',
  sentLine: (title, number) => `يوللاندى: ${apart(title)} (ھۆججەت نومۇرى ${number})`,
  receipt: {
    title: 'ماۋزۇ',
    date: 'چېسلا',
    group: 'يوللىغان ئورۇن',
    number: 'ھۆججەت نومۇرى',
    entry: 'تىزىم نومۇرى',
    received: 'تاپشۇرۇۋالغان ۋاقىت',
    files: 'رەسىم ۋە سىكاننېرلانغان ھۆججەتلەر',
    completes: 'ۋەزىپە ئەھۋالى',
  },
  filesLine: (files, waiting) =>
    waiting > 0 ? `${files}، بۇنىڭ ئىچىدە ${waiting} يوللىنىشنى كۈتۈۋاتىدۇ` : `${files}، يوللاندى`,
  paperTitle: 'ئىجتىمائىي ئەھۋال ئۇچۇرىنى تاپشۇرۇۋېلىش ھۆججىتى',
  print: 'ھۆججەتنى بېسىش',
  day: dayWords,
  completed: (date, today) =>
    today?.slice(0, 7) === date.slice(0, 7)
      ? 'بۇ ئايلىق ۋەزىپە ئورۇندالدى'
      : `${periodName(date.slice(0, 7))}: ۋەزىپە ئورۇندالدى`,
  again: 'يەنە بىر ئۇچۇر يوللاش',

  listTitle: (year, reports) => `${year}-يىلى يوللانغان ئۇچۇرلار (${reports})`,
  listNothing: 'بۇ يىل تېخى يوللانمىدى.',
  original: 'ئەسلىي تېكىست',
  edited: 'تەھرىرلەنگەن نۇسخا',
  sendAnew: 'تۈزىتىپ قايتا يوللاش',
  sendAnewHint: 'قايتۇرۇلغان سەۋەبى بويىچە تۈزىتىپ، يېڭى ئۇچۇر قىلىپ يوللاڭ؛ قايتۇرۇلغىنى ئەسلىدىكىچە ساقلىنىدۇ.',
  sentAnew: (day, title) => `تۈزىتىپ قايتا يوللاندى: ${day} ${apart(title)}`,
  otherRecord: 'باشقا بىر خاتىرە',
}
