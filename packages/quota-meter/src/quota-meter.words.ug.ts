// Uyghur, a draft translation until natively reviewed.
import type { DutyId, NotCounted } from '@liaison-kit/core'
import {
  decisionNames,
  dutyNames,
  gatheringNames,
  periodName,
  testNames,
  testStatusNames,
  workNames,
} from '@liaison-kit/core/names.ug'
import { ageWords, apart, dayWords } from '@liaison-kit/ui/shared.ug'
import type { Standing } from './calendar.ts'
import type { Duty, Row } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

const nameOf = ({ id, rule }: Duty): string => dutyNames[id as DutyId] ?? apart(rule.name?.['zh-CN'] ?? id)
const kindName = (kind: string): string =>
  (({ ...gatheringNames, ...workNames }) as Record<string, string>)[kind] ?? kind
// Before a suffix, since its form would follow the month's last letter.
const until = (date: string, asOf?: string): string => `${dayWords(date, asOf)} كۈنىگىچە`

function periodWords({ verdict: { period }, running }: Row): string {
  const part = period.slice(5)
  if (!running || part[0] === 'H') return periodName(period)
  return part[0] === 'Q' ? 'بۇ پەسىل' : part ? 'بۇ ئاي' : 'بۇ يىل'
}

const left = (days: number): string => (days ? `${days} كۈن قالدى` : 'بۈگۈن ئاخىرقى كۈن')

const standings: Record<Standing, string> = {
  met: 'ئورۇندالدى',
  late: 'كېچىكىپ ئورۇندالدى',
  open: 'داۋاملىشىۋاتىدۇ',
  short: 'ئورۇندالمىدى',
  exempt: 'تەلەپ قىلىنمايدۇ',
  coming: 'باشلانمىدى',
  none: 'مۇناسىۋەتسىز',
}

const because: { [R in NotCounted['because']]?: string } = {
  'after-as-of': 'كۈنى سۈرۈشتۈرۈلگەن كۈندىن كېيىن',
  'other-period': 'باشقا مەزگىلگە تەۋە دەپ ئەسكەرتىلگەن',
  'under-way': 'تېخى پۈتمىگەن',
  'not-distinguished': 'يۇقىرى سۈپەتلىك دەپ بېكىتىلمىگەن',
  'not-collective': 'كوللېكتىپ تەكلىپ لايىھەسى ئەمەس',
  'own-slot': 'بىر پائالىيەت بىرلا ۋەزىپىگە ھېسابلىنىدۇ',
  county: 'ناھىيىلىك سىياسىي كېڭەش ئۇيۇشتۇرغان، گۇرۇپپىغا ھېسابلانمايدۇ',
  withdrawn: 'قايتۇرۇۋېلىنغان',
}

/** `مارت` is too long for a strip; it says the month by its number. */
const place = (period: string): string => {
  const part = period.slice(5)
  if (part[0] === 'Q') return `${part[1]}-پەسىل`
  if (part[0] === 'H') return part === 'H1' ? 'ئالدىنقى يېرىمى' : 'كېيىنكى يېرىمى'
  return part ? `${Number(part)}-ئاي` : 'پۈتۈن يىل'
}

export const uyghur: QuotaMeterWords = {
  title: (group = 'گۇرۇپپىمىز') => `${apart(group)}: ۋەزىپە ئورۇنداش ئەھۋالى`,
  asOf: (date) => until(date),
  published: (date, age) => `سانلىق مەلۇمات ${until(date)}${age >= 0 ? `، ${ageWords(age)} ئېلان قىلىنغان` : ''}`,
  source: (committee) => `سانلىق مەلۇمات مەنبەسى: ${apart(committee)}`,
  columns: ['ۋەزىپە', 'ئورۇندىلىشى'],
  name: nameOf,
  day: dayWords,
  progress(row) {
    const { verdict, lacking, daysLeft } = row
    if (verdict.status === 'exempt') return `${periodWords(row)}: ${verdict.done}، بۇ مەزگىلدە تەلەپ قىلىنمايدۇ`
    const counts = `${periodWords(row)}: ${verdict.done}/${verdict.required}`
    if (verdict.status === 'short') return `${counts}، يەنە ${lacking} كەم`
    return daysLeft === undefined ? counts : `${counts}، ${left(daysLeft)}`
  },
  due: ({ due, status }, asOf) => `${status === 'short' ? 'مۆھلىتى ئۆتتى' : 'ئاخىرقى مۆھلەت'}: ${dayWords(due, asOf)}`,
  standings,
  summary(rows) {
    const lacking = new Map<string, string[]>()
    for (const overdue of [true, false]) {
      for (const row of rows) {
        if (!row.lacking || (row.verdict.status === 'short') !== overdue) continue
        const when = overdue ? 'مۆھلىتى ئۆتكەن' : `${periodWords(row)} يەنە كەم`
        lacking.set(when, [...(lacking.get(when) ?? []), `${nameOf(row.duty)} (${row.lacking})`])
      }
    }
    if (lacking.size === 0) return 'بۇ مەزگىلدىكى تەلەپلەرنىڭ ھەممىسى ئورۇندالدى.'
    return `${[...lacking].map(([when, what]) => `${when}: ${what.join('، ')}`).join('؛ ')}.`
  },
  badge: (done, all) => `بۇ مەزگىلدە ${done}/${all} تۈر ئورۇندالدى`,
  badgeLacking: (count) => (count > 0 ? `يەنە ${count} تۈر كەم` : 'ھەممىسى ئورۇندالدى'),
  earlier: (count) => `ئىلگىرىكى مەزگىللەردە ئورۇندالمىغىنى: ${count} تۈر`,
  earlierOf: (duty) => `${nameOf(duty)}: ${duty.earlier.map(({ verdict }) => periodName(verdict.period)).join('، ')}`,
  waiting: (count) => `${count} خاتىرە تېخى يوللانمىدى، يوللانغاندىن كېيىن ھېسابلىنىدۇ.`,
  dueTitle: 'يېقىندا مۆھلىتى توشىدىغانلار',
  things: (things) => things.map(({ duty, count }) => `${nameOf(duty)} (${count})`).join('، '),
  left,
  overdue: 'مۆھلىتى ئۆتكەن',
  overdueOf: (rows, asOf) =>
    rows.map(({ duty, verdict }) => `${nameOf(duty)} (${dayWords(verdict.due, asOf)})`).join('، '),
  year: (year) => `${year}-يىل`,
  yearBefore: (year) => (year ? `ئالدىنقى يىل، ${year}-يىل` : 'بۇنىڭدىن بۇرۇنقى يىل يوق'),
  yearAfter: (year) => (year ? `كېيىنكى يىل، ${year}-يىل` : 'بۇنىڭدىن كېيىنكى يىل يوق'),
  years: 'يىل',
  strip: (duty, year) => `${nameOf(duty)}، ${year}-يىلدىكى مەزگىللەر`,
  place,
  placeNamed(period, standing) {
    const [name, seen] = [periodName(period), place(period)]
    return `${name}${name.includes(seen) ? '' : `، ${seen}`}: ${standings[standing]}`
  },
  period: (duty, { period }) => `${nameOf(duty)}، ${periodName(period)}`,
  parts: {
    counts: 'ئورۇندىلىش ئەھۋالى',
    due: 'ئاخىرقى مۆھلەت',
    records: 'ھېسابلانغان خاتىرىلەر',
    ground: 'ئاساسى',
    notCounted: 'ھېسابلانمىغانلار',
    change: 'قانداق ئورۇندىلىدۇ',
  },
  countsOnly: 'بۇ يەردە پەقەت سانلا ئاشكارىلىنىدۇ، خاتىرىلەرنىڭ ماۋزۇسى ئاشكارىلانمايدۇ.',
  openDesk: 'كىرىپ كۆرۈش',
  noRecord: 'ھېسابلانغان خاتىرە يوق.',
  unseen: (count) => `يەنە ${count} خاتىرىنى كۆرۈش ھوقۇقىڭىز يوق.`,
  record: ({ date, kind, title }, asOf) => `${dayWords(date, asOf)}، ${kindName(kind)}: ${apart(title)}`,
  notCounted: (count) => `${count} خاتىرە ۋە سەۋەبى`,
  because: (record, reason) => `${record}: ${because[reason] ?? ''}`,
  ground(cites, titleOf, since) {
    const places = cites.map(
      ({ document, part, item }) =>
        `«${apart(titleOf(document) ?? document)}»، ${part}-قىسىم${item ? `، ${item}-تارماق` : ''}`,
    )
    const said = [...new Set(places)].join('؛ ') || 'مەنبەسى كۆرسىتىلمىگەن'
    return `${said}${since ? `؛ ئىجرا قىلىنغان كۈنى: ${dayWords(since)}` : ''}.`
  },
  change(change, _row, asOf) {
    if (!('kinds' in change)) return ''
    const { count, kinds } = change
    const quality =
      'only' in change ? { distinguished: 'يۇقىرى سۈپەتلىك ', collective: 'كوللېكتىپ ' }[change.only!] : ''
    const what = `${quality}${kinds.map(kindName).join(' ياكى ')} (${count})`
    if (change.by === 'belated') {
      return `بۇ مەزگىل ئۆتۈپ كەتتى، بۇندىن كېيىنكىسى ھېسابلانمايدۇ. ${dayWords(change.from, asOf)} بىلەن ${dayWords(change.to, asOf)} ئارىلىقىدا خاتىرىلەنمەي قالغان ${what} بولسا، ئەمەلىي كۈنى بويىچە تولۇقلاپ كىرگۈزۈلسە، ئورۇندالغان بولىدۇ.`
    }
    if (change.by === 'naming') {
      const named = `${what} يوللىنىپ، تەۋە مەزگىلى «${periodName(change.period)}» دەپ ئەسكەرتىلسە`
      return change.to
        ? `${until(change.to, asOf)} ${named}، ئورۇندالغان بولىدۇ.`
        : `مۆھلىتى ئۆتتى؛ ${named}، كېچىكىپ ئورۇندالغان ھېسابلىنىدۇ.`
    }
    return change.late
      ? `مۆھلىتى ئۆتتى؛ ${until(change.to, asOf)} ${what} قىلىنسا، كېچىكىپ ئورۇندالغان ھېسابلىنىدۇ.`
      : `${dayWords(change.from, asOf)} بىلەن ${dayWords(change.to, asOf)} ئارىلىقىدا ${what} قىلىنسا، ئورۇندالغان بولىدۇ.`
  },
  changeOf: ({ verdict, lacking }, asOf) =>
    verdict.status === 'open'
      ? `${until(verdict.due, asOf)} يەنە ${lacking} قىلىنسا، ئورۇندالغان بولىدۇ.`
      : `مۆھلىتى ئۆتتى، يەنە ${lacking} كەم.`,
  findings: (count) => `ھەيئەتلەرنىڭ قاتنىشىش ئەھۋالى (${count} نەپەر)`,
  findingsNote:
    'تۆۋەندە پەقەت خاتىرىلەردىكى ئەھۋاللا كۆرسىتىلدى؛ قانداق بىر تەرەپ قىلىشنى سىياسىي كېڭەش بەلگىلىمە بويىچە بېكىتىدۇ.',
  finding({ test, count, total, basis, limit, status }, finding) {
    const of = basis
      ? {
          planned: `بۇ نۆۋەتتە پىلاندا ${total} قېتىم، `,
          final: `بۇ نۆۋەتتە جەمئىي ${total} قېتىم، `,
          held: `ھازىرغىچە ${total} قېتىم، `,
        }[basis]
      : ''
    const last = finding?.decisions[finding.decisions.length - 1]
    const how = last ? ` (${[dayWords(last.date), last.document].filter((said) => said).join('، ')})` : ''
    const stage = finding ? ` بىر تەرەپ قىلىنىشى: ${decisionNames[finding.stage]}${how}.` : ''
    return `${testNames[test]}: ${count} قېتىم (${of}چەك ${limit} قېتىم)، ${testStatusNames[status]}.${stage}`
  },
  assumed: ' (تەخمىنىي)',
  assumedNote: '«تەخمىنىي» دېيىلگەننىڭ كۈنى ياكى سانى ئەسلى ھۆججەتتە يېزىلمىغان، رەتلىگەندە تەخمىن قىلىنغان.',
  nothing: 'ھازىر ئورۇنداشقا تېگىشلىك ۋەزىپە يوق.',
  notPublic: 'ناھىيىمىز گۇرۇپپىلارنىڭ ۋەزىپە ئورۇنداش ئەھۋالىنى ئاشكارىلىمىدى. تولدۇرۇش بېتىگە كىرىپ كۆرۈڭ.',
}
