// Uyghur, a draft translation until natively reviewed.
import { apart, dayWords } from '@liaison-kit/ui/ug'
import type { LeaveWords } from './leave.words.ts'

const by = (name: string): string => `تەستىقلىغۇچى: ${apart(name)}`

export const leaveUyghur: LeaveWords = {
  toDecide: (count) => (count > 0 ? `تەستىقلاشنى كۈتۈۋاتقان رۇخسەت: ${count} كىشى` : 'رۇخسەت تەستىقلاش'),
  consequences:
    '«ئالاھىدە سەۋەب» ئايرىم ھېسابلىنىدۇ، رۇخسەت قېتىم سانىغا كىرمەيدۇ. قوشۇلمىسا، سەۋەبسىز كەلمىگەن دەپ تىزىملىنىدۇ.',
  decidedBy: 'تەستىقلىغۇچى (چوقۇم تولدۇرۇلىدۇ)',
  nameLacking: 'تەستىقلىغۇچىنىڭ ئىسمىنى تولدۇرۇڭ.',
  reasonIs: 'سەۋەبى: ',
  noReason: 'ئېيتىلمىغان',
  askedOn: (day, today) => `${dayWords(day, today)} سورالغان`,
  decisionOn: (name) => `${apart(name)} نىڭ رۇخسىتىنى تەستىقلاش`,
  decisions: { leave: 'قوشۇلۇش', 'leave-special': 'قوشۇلۇش، ئالاھىدە سەۋەب', absent: 'قوشۇلماسلىق' },
  decidedAs: (decision) =>
    ({
      leave: 'رۇخسەت دەپ تىزىملاندى',
      'leave-special': 'ئالاھىدە سەۋەبلىك رۇخسەت دەپ تىزىملاندى',
      absent: 'سەۋەبسىز كەلمىدى دەپ تىزىملاندى',
    })[decision],
  refusing: (limit) =>
    `قوشۇلمىسىڭىز، سەۋەبسىز كەلمەسلىك بۇ نۆۋەتتە ${limit} قېتىمغا يېتىدۇ (ئەڭ ئاخىرقى سانلىق مەلۇمات بويىچە).`,
  waiting: 'تېخى يوللانمىدى',
  sent: 'يوللاندى',
  reopen: 'تەستىقلاشقا قايتۇرۇش',
  reopenOf: (name) => `${apart(name)}: تەستىقلاشقا قايتۇرۇش`,
  held: 'بۇ تور بەت يول قويمىدى، تېخى تىزىملانمىدى. سەل تۇرۇپ قايتا سىناڭ ياكى تور بېكەت باشقۇرغۇچىسى بىلەن ئالاقىلىشىڭ.',

  ownTitle: 'مېنىڭ يىغىن ۋە پائالىيەتلىرىم',
  noneComing: 'يېقىندا قاتنىشىدىغان يىغىن ياكى پائالىيەت يوق.',
  past: 'ئىلگىرىكى قاتنىشىش ئەھۋالى',
  nonePast: 'تېخى خاتىرە يوق.',
  figures: ({ expected, present, absent, unrecorded, ...leave }) =>
    `بۇ نۆۋەتتە ${expected} قېتىم قاتنىشىش كېرەك: قاتناشتى ${present}، رۇخسەت ${leave.leave + leave['leave-special'] + leave['leave-pending']}، كەلمىدى ${absent}، تىزىملانمىدى ${unrecorded}`,
  showAll: (count) => `${count} قېتىمنىڭ ھەممىسىنى كۆرسىتىش`,
  ask: 'رۇخسەت سوراش',
  askOf: (title) => `رۇخسەت سوراش: ${apart(title)}`,
  reason: 'رۇخسەت سوراش سەۋەبى',
  reasonHint: 'قىسقىچە چۈشەندۈرۈڭ، مەسىلەن: «داۋالىنىش».',
  reasonLacking: 'سەۋەبىنى تولدۇرۇڭ.',
  send: 'يوللاش',
  cancel: 'بولدى قىلىش',
  takeBack: 'قايتۇرۇۋېلىش',
  takeBackOf: (title) => `رۇخسەتنى قايتۇرۇۋېلىش: ${apart(title)}`,
  stateOf(mark, isWaiting, { decidedBy }) {
    if (mark === 'leave-pending') {
      return isWaiting
        ? 'رۇخسەت تېخى يوللانمىدى، تورغا ئۇلانغاندا ئاپتوماتىك يوللىنىدۇ'
        : 'رۇخسەت سورالدى، تەستىقنى كۈتۈۋاتىدۇ'
    }
    const said = {
      present: 'قاتناشتى دەپ تىزىملاندى',
      leave: 'رۇخسەت بېرىلدى',
      'leave-special': 'ئالاھىدە سەۋەب بىلەن رۇخسەت بېرىلدى',
      absent: 'سەۋەبسىز كەلمىدى دەپ تىزىملاندى',
    }[mark]
    return decidedBy ? `${said} (${by(decidedBy)})` : said
  },
  by,
}
