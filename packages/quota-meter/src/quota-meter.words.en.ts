import type { DutyId, NotCounted } from '@liaison-kit/core'
import {
  decisionNames,
  dutyNames,
  gatheringNames,
  monthName,
  periodName,
  testNames,
  testStatusNames,
  workNames,
} from '@liaison-kit/core/names.en'
import { ageWords, dayWords } from '@liaison-kit/ui/shared.en'
import type { Standing } from './calendar.ts'
import type { Duty, Row } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const nameOf = ({ id, rule }: Duty): string =>
  capitalised(dutyNames[id as DutyId] ?? rule.name?.en ?? rule.name?.['zh-CN'] ?? id)
const kindName = (kind: string): string =>
  (({ ...gatheringNames, ...workNames }) as Record<string, string>)[kind] ?? kind
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
/** `info reports`, `annual summaries`; research and supervision are not counted in pieces. */
const several = (name: string): string => (/(research|supervision)$/.test(name) ? name : `${name.replace(/y$/, 'ie')}s`)

/** `this month`, `this quarter`, `the second half of 2012`; one that is over: `the third quarter of 2012`. */
function periodWords({ verdict: { period }, running }: Row): string {
  const part = period.slice(5)
  if (!running || part[0] === 'H') return periodName(period)
  return part[0] === 'Q' ? 'this quarter' : part ? 'this month' : 'this year'
}

const place = (period: string): string => {
  const part = period.slice(5)
  return /^[QH]/.test(part) ? part : part ? monthName(part).slice(0, 3) : 'Year'
}
const left = (count: number): string => (count ? `${days(count)} left` : 'due today')

const standings: Record<Standing, string> = {
  met: 'Done',
  late: 'Done late',
  open: 'In progress',
  short: 'Not done',
  exempt: 'Not required',
  coming: 'To come',
  none: 'Not applicable',
}

const because: { [R in NotCounted['because']]?: string } = {
  'after-as-of': 'of a later day than the one asked about',
  'other-period': 'names another period',
  'under-way': 'still under way',
  'not-distinguished': 'not accepted as of high quality',
  'not-collective': "not in the group's name",
  'own-slot': 'one event fills one duty, and this fills its own',
  county: "the county's own, not the group's",
  withdrawn: 'withdrawn',
}

export const english: QuotaMeterWords = {
  title: (group = 'This group') => `${group}: duties`,
  asOf: (date) => `As of ${dayWords(date)}`,
  published: (date, age) => `Data as of ${dayWords(date)}${age >= 0 ? `, published ${ageWords(age)}` : ''}`,
  source: (committee) => `Source: ${committee}`,
  columns: ['Duty', 'Progress'],
  name: nameOf,
  day: dayWords,
  progress(row) {
    const { verdict, lacking, daysLeft } = row
    const when = periodWords(row)
    if (verdict.status === 'exempt')
      return `${verdict.done} done ${when.startsWith('this') ? '' : 'in '}${when}, none required`
    const counts = `${verdict.done} of ${verdict.required} ${when.startsWith('this') ? '' : 'for '}${when}`
    if (verdict.status === 'short') return `${counts}, ${lacking} missing`
    return daysLeft === undefined ? counts : `${counts}, ${left(daysLeft)}`
  },
  due: ({ due, status }, asOf) => `${status === 'short' ? 'was due' : 'due'} ${dayWords(due, asOf)}`,
  standings,
  summary(rows) {
    const lacking = new Map<string, string[]>()
    for (const overdue of [true, false]) {
      for (const row of rows) {
        if (!row.lacking || (row.verdict.status === 'short') !== overdue) continue
        const when = overdue ? 'overdue' : `still to do ${periodWords(row).replace('the ', 'in the ')}`
        lacking.set(when, [...(lacking.get(when) ?? []), `${nameOf(row.duty)} (${row.lacking})`])
      }
    }
    if (lacking.size === 0) return 'Everything asked for now is done.'
    return `${capitalised([...lacking].map(([when, what]) => `${when}: ${what.join(', ')}`).join('; '))}.`
  },
  badge: (done, all) => `${done} of ${all} ${all === 1 ? 'duty' : 'duties'} done`,
  badgeLacking: (count) => (count > 0 ? `${count} to do` : 'all done'),
  earlier: (count) => `Not done in earlier periods: ${count}`,
  earlierOf: (duty) => `${nameOf(duty)}: ${duty.earlier.map(({ verdict }) => periodName(verdict.period)).join(', ')}`,
  waiting: (count) =>
    count === 1
      ? '1 record is still to be sent; it counts once it is.'
      : `${count} records are still to be sent; they count once they are.`,
  dueTitle: 'Due next',
  things: (things) => things.map(({ duty, count }) => `${nameOf(duty)} (${count})`).join(', '),
  left,
  overdue: 'Overdue',
  overdueOf: (rows, asOf) =>
    rows.map(({ duty, verdict }) => `${nameOf(duty)} (due ${dayWords(verdict.due, asOf)})`).join(', '),
  year: (year) => year,
  yearBefore: (year) => (year ? `Year before, ${year}` : 'No earlier year'),
  yearAfter: (year) => (year ? `Year after, ${year}` : 'No later year'),
  years: 'Year',
  strip: (duty, year) => `${nameOf(duty)}, periods of ${year}`,
  place,
  placeNamed: (period, standing) => `${place(period)} ${period.slice(0, 4)}: ${standings[standing]}`,
  period: (duty, { period }) => `${nameOf(duty)}, ${periodName(period)}`,
  parts: {
    counts: 'Progress',
    due: 'Due day',
    records: 'Records counted',
    ground: 'Basis',
    notCounted: 'Not counted',
    change: 'To complete it',
  },
  countsOnly: 'Only counts are public; titles of records are not.',
  openDesk: 'Sign in to see them',
  noRecord: 'No record counts.',
  unseen: (count) => `${count} more that you may not see.`,
  record: ({ date, kind, title }, asOf) => `${dayWords(date, asOf)}, ${kindName(kind)}: ${title}`,
  notCounted: (count) => (count === 1 ? '1 record, see why' : `${count} records, see why`),
  because: (record, reason) => `${record}: ${because[reason] ?? ''}`,
  ground(cites, titleOf, since) {
    const places = cites.map(
      ({ document, part, item }) => `“${titleOf(document) ?? document}”, part ${part}${item ? `, item ${item}` : ''}`,
    )
    return `${[...new Set(places)].join('; ') || 'no source given'}${since ? `; in force since ${dayWords(since)}` : ''}.`
  },
  change(change, _row, asOf) {
    if (!('kinds' in change)) return ''
    const { count, kinds } = change
    const only = 'only' in change ? `${change.only} ` : ''
    const named = kinds.map((kind) => only + (count === 1 ? kindName(kind) : several(kindName(kind))))
    const what = `${count} more ${named.join(' or ')}`
    if (change.by === 'belated') {
      return `The period is over, and nothing done now counts for it. If ${what} ${count === 1 ? 'was' : 'were'} done from ${dayWords(change.from, asOf)} to ${dayWords(change.to, asOf)} and not recorded, entering it with its true day completes it.`
    }
    if (change.by === 'naming') {
      const one = `${what} naming ${periodName(change.period)}`
      return change.to ? `${one}, by ${dayWords(change.to, asOf)}.` : `Overdue; ${one} still completes it, late.`
    }
    return change.late
      ? `Overdue; ${what} by ${dayWords(change.to, asOf)} still completes it, late.`
      : `${what}, from ${dayWords(change.from, asOf)} to ${dayWords(change.to, asOf)}.`
  },
  changeOf: ({ verdict, lacking }, asOf) =>
    verdict.status === 'open' ? `${lacking} more by ${dayWords(verdict.due, asOf)}.` : `Overdue; ${lacking} missing.`,
  findings: (count) => (count === 1 ? 'Attendance: 1 member to look at' : `Attendance: ${count} members to look at`),
  findingsNote: 'This shows what the records say. What follows from it is for people to decide.',
  finding({ test, count, total, basis, limit, status }, finding) {
    const of = basis
      ? { planned: ` of ${total} planned`, final: ` of ${total}`, held: ` of ${total} so far` }[basis]
      : ''
    const last = finding?.decisions[finding.decisions.length - 1]
    const how = last ? ` (${[dayWords(last.date), last.document].filter((said) => said).join(', ')})` : ''
    const stage = finding ? ` Decided so far: ${decisionNames[finding.stage]}${how}.` : ''
    return `${testNames[test]}: ${count}${of}, the limit is ${limit}; ${testStatusNames[status]}.${stage}`
  },
  assumed: ' (assumed)',
  assumedNote: 'Where it says “assumed”, the source names no day or number: it is our reading.',
  nothing: 'There is no duty to show at present.',
  notPublic: 'This county does not publish the duties of its groups. Sign in on the recording page to see them.',
}
