// Uyghur, a draft translation until natively reviewed.
import type { Channel, HandlingStep, Recipient } from '@liaison-kit/core'
import { categoryNames, channelNames, gatheringNames, periodName, workNames } from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '@liaison-kit/ui/ug'
import type { InboxWords } from './report-inbox.words.ts'
import type { StepField } from './step-form.ts'
import type { InboxKind, QueueId } from './variant.ts'

const titles: Record<InboxKind, string> = {
  'info-report': 'ئۇچۇرلارنى بىر تەرەپ قىلىش',
  suggestion: 'پىكىر-تەكلىپلەرنى بىر تەرەپ قىلىش',
  proposal: 'تەكلىپ لايىھەلىرىنى بىر تەرەپ قىلىش',
}

const actions: Record<HandlingStep, string> = {
  received: 'تاپشۇرۇۋېلىش',
  adopted: 'قوبۇل قىلىش',
  kept: 'ساقلاپ قويۇش',
  returned: 'قايتۇرۇش',
  forwarded: 'ئۆتكۈزۈپ بېرىش',
  answered: 'جاۋابنى خاتىرىلەش',
  instructed: 'يوليورۇقنى خاتىرىلەش',
  filed: 'تۇرغۇزۇش',
  'not-filed': 'تۇرغۇزماسلىق',
  assigned: 'تاپشۇرۇپ بېرىش',
  rated: 'باھانى خاتىرىلەش',
}

const fields: Record<StepField, string> = {
  date: 'چېسلا',
  text: 'مەزمۇنى',
  note: 'ئىزاھات',
  to: 'يوللانغان ئورۇن',
  by: 'بېجىرگۈچى',
  result: 'بىر تەرەپ قىلىش نەتىجىسى',
  ratedWork: 'خىزمەتكە بېرىلگەن باھا',
  ratedResult: 'نەتىجىگە بېرىلگەن باھا',
}

const fieldsOfSteps: Partial<Record<HandlingStep, Partial<Record<StepField, string>>>> = {
  adopted: { text: 'تەھرىرلەنگەن نۇسخا' },
  returned: { note: 'قايتۇرۇش سەۋەبى' },
  answered: { by: 'جاۋاب بەرگەن ئورۇن', text: 'جاۋاب مەزمۇنى' },
  instructed: { by: 'يوليورۇق بەرگۈچى', text: 'يوليورۇق مەزمۇنى' },
  'not-filed': { note: 'تۇرغۇزماسلىق سەۋەبى' },
  assigned: { to: 'ئۈستىگە ئالغان ئورۇن' },
}

const hints: Partial<Record<HandlingStep, Partial<Record<StepField, string>>>> = {
  adopted: {
    text: 'ئەسلىي تېكىست ئاساسىدا تەھرىرلەڭ. ئەسلىي تېكىست ئايرىم ساقلىنىدۇ؛ ئۆزگەرتىلمىسە، ئەسلىي بويىچە قوبۇل قىلىنىدۇ.',
  },
  returned: { note: 'نېمىنى تولۇقلاش ياكى ئۆزگەرتىش كېرەكلىكىنى يېزىڭ، يوللىغۇچى كۆرەلەيدۇ.' },
  answered: { result: 'ئاخىرلاشتى دېگەنلىك ھەل بولدى دېگەنلىك ئەمەس: جاۋابتىكى ئەمەلىي ئەھۋال بويىچە تاللاڭ.' },
  'not-filed': { note: 'تەكلىپ بەرگۈچى كۆرەلەيدۇ.' },
}

const queues: Record<QueueId, string> = {
  new: 'يېڭى يوللانغان',
  received: 'بىر تەرەپ قىلىنىدىغان',
  adopted: 'قوبۇل قىلىنغان',
  kept: 'ساقلاپ قويۇلغان',
  returned: 'قايتۇرۇلغان',
  forwarded: 'جاۋاب كۈتۈلىدىغان',
  answered: 'جاۋاب بېرىلگەن',
  filed: 'تۇرغۇزۇلغان',
  'not-filed': 'تۇرغۇزۇلمىغان',
  assigned: 'جاۋاب كۈتۈلىدىغان',
  rated: 'باھالانغان',
  overdue: 'جاۋاب مۆھلىتى ئۆتكەن',
  instructed: 'يوليورۇقى بار',
  all: 'ھەممىسى',
}

const recipients: Record<Recipient, string> = { county: 'ناھىيە', township: 'ئۆز يېزىسى', unit: 'ئۆز ئورنى' }

export const uyghur: InboxWords = {
  title: (kind) => titles[kind],
  signInFirst:
    'ئاۋۋال كىرىڭ. كىرگەندىن كېيىن ئىشخانا بىر تەرەپ قىلالايدۇ، ئالاقە گۇرۇپپىسى ۋە ھەيئەت ئەزالىرى ئۆزى يوللىغانلىرىنى كۆرەلەيدۇ.',
  nothing: (kind) => `تېخى ${workNames[kind]} كەلمىدى.`,

  queues: 'بىر تەرەپ قىلىش ئەھۋالى',
  queue: (id) => queues[id],
  queueOf: (name, number) => `${name}، ${number}`,
  search: 'ئىزدەش',
  searchHint: 'ماۋزۇ، مەزمۇن، ئورۇن ياكى ئالاقە گۇرۇپپىسىنىڭ خالىغان قىسمى.',
  category: 'تۈرى',
  group: 'ئالاقە گۇرۇپپىسى',
  month: 'ئاي',
  every: 'ھەممىسى',
  listed: (queue, number) => `${queue}: ${number}`,
  noneListed: 'شەرتكە ماس كېلىدىغىنى يوق.',
  clear: 'سۈزۈش شەرتلىرىنى تازىلاش',
  pages: 'بەت ئالماشتۇرۇش',
  page: (page, pages) => `${pages} بەتنىڭ ${page}-بېتى`,
  earlierPage: 'ئالدىنقى بەت',
  laterPage: 'كېيىنكى بەت',
  waitsSince: (days) => (days === 0 ? 'بۈگۈندىن باشلاپ' : `${days} كۈن كۈتتى`),
  overdueBy: (days, isAssumed) => `جاۋاب مۆھلىتى ${days} كۈن ئۆتۈپ كەتتى${isAssumed ? ' (مۆھلەت پەرەز قىلىنغان)' : ''}`,
  hasInstruction: 'يوليورۇق بار',
  noCategory: 'تۈرى كۆرسىتىلمىگەن',
  waiting: 'يوللىنىشنى كۈتۈۋاتىدۇ',

  shortcuts: 'تېزلەتمە كۇنۇپكىلار',
  shortcutsOn: 'يەككە كۇنۇپكىنى ئىشلىتىش',
  shortcutsHint:
    'j كېيىنكىسى، k ئالدىنقىسى؛ تىزىملىكتە ئاستى-ئۈستى يۆنىلىش كۇنۇپكىلىرىمۇ بولىدۇ، Enter ئاچىدۇ. خەت كىرگۈزۈۋاتقاندا ئىشلىمەيدۇ.',

  back: 'تىزىملىككە قايتىش',
  previous: 'ئالدىنقىسى',
  next: 'كېيىنكىسى',
  position: (at, of) => `جەمئىي ${of}، ${at}-نومۇر`,
  noNext: 'بۇ ئەڭ ئاخىرقىسى.',
  noPrevious: 'بۇ ئەڭ بىرىنچىسى.',
  finishFirst: 'بۇ قەدەم تېخى ساقلانمىدى. ئاۋۋال ساقلاڭ ياكى ئۆزگەرتىشتىن ۋاز كېچىڭ.',
  gone: 'بۇنى تاپقىلى بولمىدى، قايتۇرۇۋېلىنغان بولۇشى مۇمكىن.',
  print: 'بېسىپ چىقىرىش',

  standing: 'بىر تەرەپ قىلىش ئەھۋالى',
  original: 'ئەسلىي تېكىست',
  originalHint: 'يوللانغان چاغدىكى تېكىست، ئۆزگەرتىلمەيدۇ.',
  edited: 'تەھرىرلەنگەن نۇسخا',
  untitled: '(مەزمۇنى يوق)',
  situation: 'ئەھۋال',
  problem: 'مەسىلە',
  advice: 'تەكلىپ',
  body: 'مەزمۇنى',
  facts: {
    group: 'ئالاقە گۇرۇپپىسى',
    member: 'ھەيئەت ئەزاسى',
    date: 'چېسلا',
    category: 'تۈرى',
    channel: 'ئۇچۇر مەنبەسى',
    place: 'ئورنى',
    to: 'كىمگە',
    origin: 'قەيەردىن كەلدى',
    personal: 'شەخسىي ئۇچۇرنى ساقلاش سەۋەبى',
    flags: 'خاراكتېرى',
  },
  collective: 'كوللېكتىپ تەكلىپ لايىھەسى',
  betweenSessions: 'يىغىن ئارىلىقىدىكى تەكلىپ لايىھەسى',
  channel: (id) => channelNames[id as Channel] ?? id,
  recipient: (id) => recipients[id],
  categoryName: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  originGathering: (kind, title, day) => `${day}، ${gatheringNames[kind]} «${apart(title)}»`,
  originWork: (kind, title, day) => `${day}، ${workNames[kind]} «${apart(title)}»`,
  files: 'قوشۇمچىلار',
  file: (number) => `${number}-قوشۇمچە`,
  openScan: (name) => `${apart(name)} نى ئېچىش (PDF)`,
  fileOnItsWay: 'ئوقۇۋاتىدۇ…',
  retry: 'قايتا ئوقۇش',

  take: 'بىر تەرەپ قىلىش',
  others: 'باشقا قەدەملەر',
  readonlyHint: 'ناھىيىلىك سىياسىي كېڭەش ئىشخانىسى بىر تەرەپ قىلىدۇ.',
  action: (step) => actions[step],
  stepTitle: (step) => actions[step],
  mendTitle: (step) => `ئۆزگەرتىش: ${step}`,
  field: (step, field) => fieldsOfSteps[step]?.[field] ?? fields[field],
  hint: (step, field) => hints[step]?.[field],
  laterThanToday: 'چېسلا بۈگۈندىن كېيىن بولمىسۇن.',
  mend: 'ئۆزگەرتىش',
  mendOf: (step) => `ئۆزگەرتىش: ${step}`,
  withdraw: 'قايتۇرۇۋېلىش',
  withdrawOf: (step) => `قايتۇرۇۋېلىش: ${step}`,
  did: (title, step) => `«${apart(title)}»: ${step}`,
  mended: (title, step) => `«${apart(title)}»: «${step}» ئۆزگەرتىلدى`,
  withdrew: (title, step) => `«${apart(title)}»: «${step}» قايتۇرۇۋېلىندى`,

  figures: 'ستاتىستىكا',
  toList: 'تىزىملىككە قايتىش',
  figuresTitle: (kind, year) =>
    year ? `${year}-يىلى ${workNames[kind]} ستاتىستىكىسى` : `${workNames[kind]} ستاتىستىكىسى`,
  figuresHint:
    'پەقەت سانىلا ھېسابلىنىدۇ، ھەيئەت ئەزالىرى رەتكە تىزىلمايدۇ. قوبۇل قىلىنغىنى: شۇ مەزگىلدە يوللانغانلاردىن ھازىرغىچە قوبۇل قىلىنغانلىرى.',
  year: 'يىل',
  everyYear: 'بارلىق يىللار',
  byGroup: 'ئالاقە گۇرۇپپىسى بويىچە',
  byCategory: 'تۈرى بويىچە',
  byMonth: 'ئاي بويىچە',
  sent: 'يوللانغىنى',
  adopted: 'قوبۇل قىلىنغىنى',
  total: 'جەمئىي',
  period: periodName,
  day: dayWords,
}
