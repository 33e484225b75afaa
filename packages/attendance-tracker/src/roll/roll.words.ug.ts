// Uyghur, a draft translation until natively reviewed.

import type { TestId } from '@liaison-kit/core'
import { markNames, roleNames, testNames, testStatusNames } from '@liaison-kit/core/names.ug'
import { apart } from '@liaison-kit/ui/ug'
import type { RollWords } from './roll.words.ts'

const occasion = (test: TestId): string =>
  test[0] === 'p' ? 'ئومۇمىي يىغىن' : test[0] === 's' ? 'دائىمىي كومىتېت يىغىنى' : 'پائالىيەت'

export const rollUyghur: RollWords = {
  notYet: 'تېخى ئۆتكۈزۈلمىدى، ئالدى بىلەن رۇخسەت سورىغانلارنى تىزىملىسىڭىز بولىدۇ.',
  ownOnly: 'بۇ يەردە پەقەت ئۆز گۇرۇپپىڭىزنىڭ ھەيئەتلىرى تىزىملىنىدۇ؛ باشقىلارنى ئۆتكۈزگۈچى ئورۇن تىزىملايدۇ.',
  nobody: 'بۇ قېتىم قاتنىشىشقا تېگىشلىك ھەيئەت يوق، تىزىملاش ھاجەتسىز.',
  unexpected: (names) => `تىزىملىكتە يوق، قاتنىشىش نىسبىتىگە كىرمەيدىغانلار: ${names.map(apart).join('، ')}.`,
  allPresent: 'ھەممىسى قاتناشتى',
  allPresentHint: (count) =>
    count > 0
      ? `تىزىملانمىغان ${count} كىشى قاتناشتى دەپ تىزىملىنىدۇ، ئاندىن ئايرىم ئەھۋاللارنى ئۆزگەرتىڭ.`
      : 'ھەممىسى تىزىملاندى.',
  keys: 'كۇنۇپكىلار: ↑↓ كىشى ئالماشتۇرۇش، ←→ تاللاش، 1–4 تىزىملاپ كېيىنكىسىگە ئۆتۈش، ئىسىمنىڭ باش ھەرپى بىلەن ئىزدەش، Ctrl+Z قايتۇرۇش. ئۆزگەرتىلىپ 3 سېكۇنتتىن كېيىن ياكى كىشى ئالماشقاندا ئاپتوماتىك تىزىملىنىپ يوللىنىدۇ.',
  find: 'ھەيئەت ئىزدەش',
  findHint: 'ئىسىم ياكى باش ھەرپلىرى',
  found: (shown, all) => `${all} كىشىدىن ${shown} كۆرسىتىلدى`,
  noName: (typed) => `ئىسمى «${apart(typed)}» بىلەن باشلىنىدىغان ھەيئەت يوق.`,
  columns: { name: 'ئىسمى', roles: 'ۋەزىپىسى', mark: 'قاتنىشىش ئەھۋالى', state: 'ھالىتى' },
  member: 'ھەيئەت',
  roles: (roles) => roles.map((role) => roleNames[role]).join('، '),
  unitAndRoles: (unit, roles) => [unit && apart(unit), roles].filter(Boolean).join('، '),
  mark: (mark) => markNames[mark],
  marksOf: (name) => `${apart(name)}: قاتنىشىش ئەھۋالى`,
  of: (name) => `${apart(name)}: `,
  reason: 'رۇخسەت سەۋەبى (ئىختىيارىي)',
  decidedBy: 'بېكىتكۈچى (چوقۇم تولدۇرۇلىدۇ)',
  decidedByHint: 'ئالاھىدە سەۋەبنى كىم بېكىتتى، مەسىلەن: «ناھىيىلىك سىياسىي كېڭەش ئىشخانىسى، ئالىم».',
  recognisedBy: (name) => `بېكىتكۈچى: ${apart(name)}`,
  nameLacking: 'بېكىتكۈچىنىڭ ئىسمىنى تولدۇرۇڭ. تولدۇرۇلمىغۇچە ساقلانمايدۇ، كىرگۈزگىنىڭىز يوقالمايدۇ.',
  was: (mark) => `ئەسلىدە: ${markNames[mark]}`,
  states: {
    unrecorded: 'تىزىملانمىدى',
    unsaved: 'ساقلانمىدى',
    waiting: 'يوللىنىشنى كۈتۈۋاتىدۇ',
    saved: 'ساقلاندى',
    refused: 'قوبۇل قىلىنمىدى',
    handed: 'تاپشۇرۇلدى',
  },
  again: 'قايتا يوللاش',
  againOf: (name) => `قايتا يوللاش: ${apart(name)}`,
  near: ({ test, mark, limit }, asOf) =>
    `${occasion(test)}: ${mark === 'absent' ? 'سەۋەبسىز كەلمەسلىك' : 'رۇخسەت سوراش'} يەنە 1 قېتىم بولسا بۇ نۆۋەتتىكى ${limit} قېتىملىق چەككە يېتىدۇ؛ ئەڭ ئاخىرقى سانلىق مەلۇمات بويىچە (${asOf}).`,
  reaching: ({ test, mark, limit }, asOf) =>
    `${occasion(test)}: بۇ قېتىمقىسى بىلەن ${mark === 'absent' ? 'سەۋەبسىز كەلمەسلىك' : 'رۇخسەت سوراش'} بۇ نۆۋەتتە ${limit} قېتىمغا يېتىدۇ؛ ئەڭ ئاخىرقى سانلىق مەلۇمات بويىچە (${asOf}).`,

  totals({ expected, present, absent, unrecorded, ...leave }, rate) {
    const special = leave['leave-special']
    const pending = leave['leave-pending']
    const parts = [special > 0 && `ئالاھىدە ${special}`, pending > 0 && `بېكىتىلمىگەن ${pending}`].filter(Boolean)
    const all = `رۇخسەت ${leave.leave + special + pending}${parts.length > 0 ? ` (${parts.join('، ')})` : ''}`
    const share = rate === undefined || rate === null ? '' : `؛ قاتنىشىش نىسبىتى ${Math.round(rate * 10_000) / 100}%`
    return `قاتنىشىشقا تېگىشلىك ${expected}: قاتناشتى ${present}، ${all}، كەلمىدى ${absent}، تىزىملانمىدى ${unrecorded}${share}`
  },
  save: (count) => `ھازىرلا ساقلاش (${count})`,
  refused: (count) => `${count} كىشىنىڭ خاتىرىسى قوبۇل قىلىنمىدى، سەۋەبى جەدۋەلدە.`,
  undo: 'قايتۇرۇش',
  redo: 'ئەسلىگە كەلتۈرۈش',
  undone: (names) =>
    names.length === 0
      ? 'باشقىلار باشقىچە تىزىملاپ بوپتۇ، ئۆزگەرتىلمىدى.'
      : `قايتۇرۇلدى: ${names.slice(0, 3).map(apart).join('، ')}${names.length > 3 ? ` قاتارلىق ${names.length} كىشى` : ''}.`,
  held: (count) =>
    `بۇ تور بەت ${count} كىشىنىڭ خاتىرىسىگە يول قويمىدى، ساقلانمىدى. ئۆزگەرتكىنىڭىز يوقالمايدۇ، سەل تۇرۇپ قايتا سىناڭ ياكى تور بېكەت باشقۇرغۇچىسى بىلەن ئالاقىلىشىڭ.`,

  versions: 'تارىخى',
  versionsOf: (name) => `${apart(name)}: تارىخى`,
  loading: 'ئوقۇۋاتىدۇ…',
  noVersions: 'تېخى خاتىرە يوق.',
  versionsFailed: (why) => `تارىخىنى ئوقۇغىلى بولمىدى. ${why}`,
  retry: 'قايتا سىناش',
  by: (code) => (code === 'import' ? 'كىرگۈزۈلگەن' : `كىرىش نومۇرى ${apart(code)}`),
  withdrawn: 'بىكار قىلىندى',
  erased: 'مەزمۇنى بەلگىلىمە بويىچە ئۆچۈرۈلدى',
  overtook: 'سىز تىزىملىغاندا يەنە بىر خاتىرىنى كۆرمىگەن. ھەر ئىككىسى ساقلاندى، ھازىر سىزنىڭكى كۈچكە ئىگە.',
  mine: 'سىزنىڭ خاتىرىڭىز',
  theirs: 'يەنە بىر خاتىرە',
  keepMine: 'مېنىڭكىنى ساقلاش',
  takeTheirs: 'يەنە بىرىنى ئېلىش',

  print: 'بېسىش',
  printSignIn: 'ئىمزا جەدۋىلىنى بېسىش',
  printMarks: 'قاتنىشىش ئەھۋالىنى بېسىش',
  spare: (count) => `ئىمزا جەدۋىلىدە ${count} قۇر بوش قالدۇرۇش`,
  signInSheet: 'ئىمزا جەدۋىلى',
  marksSheet: 'قاتنىشىش ئەھۋالى',
  place: (place) => `ئورنى: ${place}`,
  day: (day) => `ۋاقتى: ${day}`,
  sheetColumns: {
    number: 'نومۇر',
    name: 'ئىسمى',
    unit: 'ئورنى ياكى ۋەزىپىسى',
    signature: 'ئىمزا',
    mark: 'قاتنىشىش ئەھۋالى',
    remarks: 'ئىزاھات',
  },
  signInFoot: (expected) => `قاتنىشىشقا تېگىشلىك: ${expected}    قاتناشقىنى:            تىزىملىغۇچى:`,

  recordOf: (name) => `${apart(name)}: بۇ نۆۋەتتىكى قاتنىشىش ئەھۋالى`,
  record: 'ھەيئەتنىڭ بۇ نۆۋەتتىكى قاتنىشىش ئەھۋالى',
  close: 'تاقاش',
  printRecord: 'بېسىش',
  asOf: (day) => `${day} كۈنىگىچە`,
  gatherings: 'يىغىن ۋە پائالىيەتلەر',
  dateColumn: 'چېسلا',
  gatheringColumn: 'يىغىن ياكى پائالىيەت',
  notCounted: 'قاتنىشىش نىسبىتىگە كىرمەيدۇ',
  limits: 'رۇخسەت سوراش ۋە كەلمەسلىك چېكى',
  test: ({ test, count, limit, total, basis }) => {
    const of = { planned: 'پىلانلانغىنى', held: 'ئۆتكۈزۈلگىنى', final: 'جەمئىي' }
    const share = total === undefined ? '' : `، ${of[basis ?? 'held']} ${total} قېتىم`
    return `${testNames[test]}: ${count} قېتىم (چېكى ${limit} قېتىم${share})`
  },
  testStatus: (status) => testStatusNames[status],
  reached: 'چەككە يېتىش پەقەت ستاتىستىكا نەتىجىسى، قانداق بىر تەرەپ قىلىشنى ناھىيىلىك سىياسىي كېڭەش قارار قىلىدۇ.',
}
