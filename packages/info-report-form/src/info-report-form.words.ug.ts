// Uyghur, a draft translation until natively reviewed.
import type { Channel } from '@liaison-kit/core'
import { categoryNames, channelNames, periodName } from '@liaison-kit/core/names.ug'
import { dayWords } from '@liaison-kit/ui/ug'
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
  situation: 'ئەھۋال',
  problem: 'مەسىلە',
  advice: 'تەكلىپ',
}

const missing: Record<Field, string> = {
  title: 'ماۋزۇنى يېزىڭ.',
  category: 'تۈرىنى تاللاڭ.',
  channel: 'ئۇچۇر مەنبەسىنى تاللاڭ.',
  date: 'چېسلانى يىل، ئاي، كۈنى بىلەن تولۇق يېزىڭ.',
  member: 'ئىنكاس قىلغان ھەيئەت ئەزاسىنى تاللاڭ.',
  place: 'ئورنىنى يېزىڭ.',
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
  },
  matter: 'ئىنكاس مەزمۇنى',
  matterHint: `ئۈچ قىسىم جەمئىي ${MATTER_LIMIT} ھەرپتىن ئاشمىسۇن. بۇ كۈندىلىك خىزمەتتىكى ئادەت، مەقسەت بىر ئىشقا بىر ئۇچۇر.`,
  choose: 'تاللاڭ',
  noMember: 'كۆرسىتىلمىدى',
  category: (id, chartered) => categoryNames[id] ?? chartered ?? id,
  channel: (id) => channelNames[id as Channel] ?? id,

  count: (characters) =>
    characters > MATTER_LIMIT
      ? `${characters} ھەرپ يېزىلدى، ${characters - MATTER_LIMIT} ھەرپ ئېشىپ كەتتى`
      : `${characters} ھەرپ يېزىلدى، يەنە ${MATTER_LIMIT - characters} ھەرپ يازغىلى بولىدۇ`,
  faultsTitle: (faults) => `${faults} يەرنى تۈزىتىش كېرەك`,
  wrong: 'خاتا: ',
  fault({ field, code, count: characters = 0 }) {
    if (code === 'missing') return missing[field]
    if (code === 'future') return 'چېسلا بۈگۈندىن كېيىن بولسا بولمايدۇ، تۈزىتىڭ.'
    return field === 'title'
      ? `ماۋزۇ ${characters} ھەرپ، ${TITLE_LIMIT} ھەرپ ئىچىگە قىسقارتىڭ.`
      : `ئەھۋال، مەسىلە، تەكلىپ جەمئىي ${characters} ھەرپ، ${MATTER_LIMIT} ھەرپ ئىچىگە قىسقارتىڭ.`
  },

  submit: 'يوللاش',
  clear: 'تازىلاش',
  cleared: 'تازىلاندى.',
  undo: 'يېنىۋېلىش',
  held: 'بۇ بەت ھازىرچە يول قويمىدى، ئۇچۇر تېخى يوللانمىدى. يازغانلىرىڭىز ساقلاقلىق، بىردەمدىن كېيىن «يوللاش»نى قايتا بېسىڭ.',
  setAside: (drafts) =>
    `تولدۇرۇلۇپ بولمىغان يەنە ${drafts} ئۇچۇر ۋاقىتلىق ساقلاندى، بۇنى يوللىغاندىن كېيىن داۋاملاشتۇرالايسىز.`,

  waiting: 'يوللىنىشنى كۈتۈۋاتىدۇ',
  waitingHint:
    'ئۇچۇر بۇ بەتتە ساقلاندى، ناھىيىلىك سىياسىي كېڭەشنىڭ تاپشۇرۇۋېلىش ھۆججىتى كەلگەندە ئاندىن يوللانغان ھېسابلىنىدۇ. ئۇنىڭغىچە بۇ بەتنى تاقىماڭ.',
  waitingLine: (title) => `يوللىنىشنى كۈتۈۋاتىدۇ: ${title}`,
  sent: 'يوللاندى',
  sentLine: (title, number) => `يوللاندى: ${title} (ھۆججەت نومۇرى ${number})`,
  receipt: { title: 'ماۋزۇ', date: 'چېسلا', number: 'ھۆججەت نومۇرى', completes: 'ۋەزىپە ئەھۋالى' },
  day: dayWords,
  completed: (date, today) =>
    today?.slice(0, 7) === date.slice(0, 7)
      ? 'بۇ ئايلىق ۋەزىپە ئورۇندالدى'
      : `${periodName(date.slice(0, 7))}: ۋەزىپە ئورۇندالدى`,
  again: 'يەنە بىر ئۇچۇر يوللاش',
  otherRecord: 'باشقا بىر خاتىرە',
}
