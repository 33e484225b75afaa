// Uyghur, a draft translation until natively reviewed.
import { dayWords } from '../words.ug.ts'
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
  notNumber: (label) => `«${label}» غا پۈتۈن سان تولدۇرۇڭ.`,
  day: dayWords,

  undo: 'قايتۇرۇۋېلىش',
  redo: 'ئەسلىگە كەلتۈرۈش',
  undone: (what) => `قايتۇرۇۋېلىندى: ${what}`,
  redone: (what) => `ئەسلىگە كەلتۈرۈلدى: ${what}`,
  changedSince: (what) =>
    `«${what}» دىن كېيىن يەنە ئۆزگەرتىلگەن، شۇڭا قايتۇرۇۋېلىنمىدى. «ئۆزگەرتىش خاتىرىسى» دىن كۆرۈپ، كېرەكلىك نۇسخىغا قايتىڭ.`,
  changedMeanwhile: (labels) =>
    `جەدۋەل ئېچىلغاندىن كېيىن باشقىلار ئۆزگەرتتى: ${labels.join('، ')}. تەكشۈرۈپ ئاندىن ساقلاڭ.`,

  history: 'ئۆزگەرتىش خاتىرىسى',
  historyOf: (what) => `ئۆزگەرتىش خاتىرىسى: ${what}`,
  closeHistory: 'ئۆزگەرتىش خاتىرىسىنى يىغىش',
  loading: 'ئوقۇۋاتىدۇ…',
  retry: 'قايتا ئوقۇش',
  historyFailed: (reason) => `ئۆزگەرتىش خاتىرىسىنى ئوقۇغىلى بولمىدى: ${reason}`,
  noHistory: 'تېخى يوللانغان خاتىرە يوق.',
  recordedBy: (moment, by) => (by === 'import' ? `${moment}، كىرگۈزۈلگەن` : `${moment}، كىرىش نومۇرى ${by}`),
  current: 'ھازىرقىسى',
  restore: 'بۇ نۇسخىغا قايتىش',
  restoreOf: (moment) => `${moment} دىكى نۇسخىغا قايتىش`,
  withdrawn: 'قايتۇرۇۋېلىنغان',
  erased: 'مەزمۇنى بەلگىلىمە بويىچە ئۆچۈرۈلگەن',
}
