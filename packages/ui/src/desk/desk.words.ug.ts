// Uyghur, a draft translation until natively reviewed.
import { apart, dayWords } from '../words.ug.ts'
import type { DeskWords } from './desk.words.ts'

export const uyghur: DeskWords = {
  isOptional: ' (ئىختىيارىي)',
  choose: 'تاللاڭ',
  save: 'ساقلاش',
  cancel: 'بىكار قىلىش',
  discard: 'ئۆزگەرتىشتىن ۋاز كېچىش',
  notSaved: 'تېخى ساقلانمىدى',
  faultsTitle: (count) => `تۈزىتىدىغان ${count} جاي بار، تېخى ساقلانمىدى`,
  missing: (label) => `«${label}» نى تولدۇرۇڭ.`,
  unfinishedDay: (label) => `«${label}» نىڭ چېسلاسى تولۇق ئەمەس.`,
  notNumber: (label) => `«${label}» پۈتۈن سان بولۇشى كېرەك.`,
  day: dayWords,

  undo: 'قايتۇرۇۋېلىش',
  redo: 'ئەسلىگە كەلتۈرۈش',
  undone: (what) => `قايتۇرۇۋېلىندى: ${apart(what)}`,
  redone: (what) => `ئەسلىگە كەلتۈرۈلدى: ${apart(what)}`,
  changedSince: (what) =>
    `كېيىن يەنە ئۆزگەرتىلگەن، شۇڭا قايتۇرۇۋېلىنمىدى: «${apart(what)}». «ئۆزگەرتىش خاتىرىسى» نى كۆرۈپ، كېرەكلىك نۇسخىغا قايتىڭ.`,
  changedMeanwhile: (labels) =>
    `جەدۋەل ئېچىلغاندىن كېيىن باشقىلار ئۆزگەرتتى: ${labels.join('، ')}. تەكشۈرۈپ ئاندىن ساقلاڭ.`,

  history: 'ئۆزگەرتىش خاتىرىسى',
  historyOf: (what) => `ئۆزگەرتىش خاتىرىسى: ${apart(what)}`,
  closeHistory: 'ئۆزگەرتىش خاتىرىسىنى يىغىش',
  loading: 'ئوقۇۋاتىدۇ…',
  retry: 'قايتا ئوقۇش',
  historyFailed: (reason) => `ئۆزگەرتىش خاتىرىسىنى ئوقۇغىلى بولمىدى: ${apart(reason)}`,
  noHistory: 'تېخى يوللانغان خاتىرە يوق.',
  recordedBy: (moment, by) => (by === 'import' ? `${moment}، كىرگۈزۈلگەن` : `${moment}، كىرىش نومۇرى ${by}`),
  current: 'ھازىرقىسى',
  restore: 'بۇ نۇسخىغا قايتىش',
  restoreOf: (moment) => `بۇ نۇسخىغا قايتىش: ${moment}`,
  withdrawn: 'قايتۇرۇۋېلىنغان',
  erased: 'مەزمۇنى بەلگىلىمە بويىچە ئۆچۈرۈلگەن',
}
