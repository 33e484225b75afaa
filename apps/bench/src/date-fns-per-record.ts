// The same as hand-rolled.ts, with date-fns wherever a date is asked about: what is in the ledger is parsed where it is used, as many
// applications do. Grouped first like the other; a gathering's own day is parsed once for its whole roll.
import type {
  Assessment,
  CivilDate,
  DutyRule,
  DutyVerdict,
  Gathering,
  Group,
  GroupAssessment,
  LateEntry,
  Ledger,
  Member,
  MemberAssessment,
  Notice,
  Post,
  Term,
} from '@liaison-kit/core'
import {
  addDays,
  addMonths,
  addYears,
  areIntervalsOverlapping,
  compareAsc,
  differenceInCalendarDays,
  eachMonthOfInterval,
  eachQuarterOfInterval,
  eachYearOfInterval,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  format,
  getMonth,
  getYear,
  isAfter,
  isBefore,
  isSameDay,
  isWithinInterval,
  max,
  min,
  parseISO,
  set,
  startOfDay,
  startOfQuarter,
} from 'date-fns'
import {
  compare,
  figuresOf,
  groupBy,
  type Held,
  isActivity,
  isExpectedBy,
  isInFigures,
  isStanding,
  marked,
  marksByGathering,
  missingOf,
  onlyCharter,
  postsOf,
  rosterOf,
  type Seat,
  seatsByMember,
  testingOf,
  testsOf,
  unexpectedByMember,
  worstOf,
} from './rules.ts'

type Every = DutyRule['every']

/** A run of days, both inside. */
interface Days {
  start: Date
  end: Date
}

interface Period extends Days {
  id: string
}

/** A record that fills a duty's slot, on the day it counts for. */
interface Done {
  id: string
  date: Date
}

/** The same assessment as the library's, of a ledger under shache-2012. */
export function dateFnsPerRecord(ledger: Ledger, asOfText: CivilDate): Assessment {
  const asOf = parseISO(asOfText)
  const term = termOn(ledger.terms, asOf)
  const { start: termStart, end: termEnd } = daysOf(term)
  const seen = { start: termStart, end: min([asOf, termEnd]) }
  const run = runOf(ledger.terms, term)
  const { charter, from, duties } = onlyCharter(ledger)
  const span = { start: max([parseISO(from), run.start]), end: run.end }
  const held = heldIn(ledger, seen)
  const seats = seatsByMember(held)

  const groups = ledger.groups.filter(({ formed, dissolved }) => sharesDays(formed, dissolved, seen))
  const members = ledger.members.filter(({ appointed, left }) => sharesDays(appointed, left, seen))

  const judges = duties.map((duty) => {
    const { every, valid } = duty.rule
    const periods = periodsBetween(every, seen)
    const records = recordsFor(ledger, duty, every, asOf)
    const judge = (group: Group | null): DutyVerdict[] => {
      const start = max([span.start, ...parsed(valid?.from), ...parsed(group?.formed)])
      const end = min([span.end, ...parsed(valid?.to), ...parsed(group?.dissolved)])
      if (isAfter(start, end)) return []
      const owed = { start, end }
      return periods
        .filter((period) => areIntervalsOverlapping(period, owed, { inclusive: true }))
        .map((period) => {
          const done = records.get(`${group?.id ?? ''}/${period.id}`) ?? []
          return verdict(duty.id, period, duty.rule, done, liesWithin(period, owed), asOf)
        })
    }
    return { bearer: duty.bearer, judge }
  })
  const dutiesOf = (bearer: 'group' | 'committee', group: Group | null): DutyVerdict[] =>
    judges.filter((one) => one.bearer === bearer).flatMap(({ judge }) => judge(group))

  const heldByGroup = groupBy(held, ({ gathering }) => gathering.group ?? '')
  const late = lateEntries(ledger, seen, charter.values.lateAfterDays[0]!.value)
  const active = activeQuarters(ledger)
  const quarters = periodsBetween('quarter', seen).filter(
    (quarter) => isBefore(quarter.end, asOf) && liesWithin(quarter, span),
  )
  const testing = testingOf(charter, term, isAfter(asOf, termEnd), held)
  const unexpected = unexpectedByMember(held)

  return {
    format: 'liaison-assessment/1',
    asOf: iso(asOf),
    term: term.id,
    charters: [charter.id],
    committee: { duties: dutiesOf('committee', null), notices: notices(ledger.members, seats) },
    groups: groups.map((group): GroupAssessment => {
      const own = heldByGroup.get(group.id) ?? []
      const rolls = own.filter(({ counts }) => counts)
      const formed = parseISO(group.formed)
      const [dissolved] = parsed(group.dissolved)
      return {
        group: group.id,
        duties: dutiesOf('group', group),
        attendance: figuresOf(rolls.flatMap(({ expected, marks }) => expected.map(({ id }) => marks.get(id)))),
        undocumented: own
          .map((one) => ({ gathering: one.gathering.id, missing: missingOf(one) }))
          .filter(({ missing }) => missing.length > 0),
        dormantQuarters: quarters
          .filter(({ start, end }) => !isAfter(formed, start) && !(dissolved && isBefore(dissolved, end)))
          .filter((quarter) => !active.has(`${group.id}/${quarter.id}`))
          .map(({ id }) => id),
        lateEntries: late.get(group.id) ?? [],
      }
    }),
    members: members.map((member): MemberAssessment => {
      const own = seats.get(member.id) ?? []
      const tests = testsOf(own, wasStanding(member, seen), testing)
      return {
        member: member.id,
        status: worstOf(tests),
        tests,
        attendance: figuresOf(own.map(({ mark }) => mark)),
        pending: marked(own, 'leave-pending'),
        unrecorded: marked(own, undefined),
        unexpected: unexpected.get(member.id) ?? [],
        barredFromExcellence: barredYears(own),
      }
    }),
  }
}

function heldIn(ledger: Ledger, seen: Days): Held[] {
  const marks = marksByGathering(ledger)
  const roster = rosterOf(ledger.members)
  return ledger.gatherings
    .map((gathering) => ({ id: gathering.id, gathering, date: parseISO(gathering.date) }))
    .filter(({ date }) => isWithinInterval(date, seen))
    .sort(byDateThenId)
    .map(({ gathering, date }) => ({
      gathering,
      expected: roster(gathering).filter((member) => isExpected(member, gathering, date)),
      marks: marks.get(gathering.id) ?? new Map(),
      counts: isInFigures(gathering),
    }))
}

function isExpected(member: Member, gathering: Gathering, date: Date): boolean {
  if (!holds(member.appointed, member.left, date)) return false
  return gathering.invited !== undefined || isExpectedBy(postOn(member, date), gathering)
}

function postOn(member: Member, date: Date): Post | undefined {
  const posts = postsOf(member)
  // The short form lasts as long as the office, which has been asked about.
  return member.posts ? posts.find((post) => holds(post.from, post.to, date)) : posts[0]
}

/** Whether a member was on the standing committee on some day of a span. */
function wasStanding(member: Member, during: Days): boolean {
  return postsOf(member).some((post) => isStanding(post) && sharesDays(post.from, post.to ?? member.left, during))
}

function recordsFor(
  ledger: Ledger,
  duty: ReturnType<typeof onlyCharter>['duties'][number],
  every: Every,
  asOf: Date,
): Map<string, Done[]> {
  const records: (Done & { key: string })[] = []
  if (duty.works) {
    for (const work of ledger.works) {
      if (work.kind !== duty.works || duty.only?.(work) === false) continue
      const day = work.kind === 'practical-project' ? work.delivered : work.date
      if (day === undefined) continue
      const date = parseISO(day)
      if (isAfter(date, asOf)) continue
      records.push({ id: work.id, date, key: `${work.group}/${work.for ?? periodOf(every, date)}` })
    }
  } else {
    for (const { id, kind, group, with: joined = [], date: day } of ledger.gatherings) {
      if (kind !== duty.gatherings) continue
      const date = parseISO(day)
      if (isAfter(date, asOf)) continue
      const bearers = duty.bearer === 'committee' ? [''] : new Set([group ?? '', ...joined])
      for (const bearer of bearers) records.push({ id, date, key: `${bearer}/${periodOf(every, date)}` })
    }
  }
  return groupBy(records.sort(byDateThenId), ({ key }) => key)
}

function verdict(
  duty: string,
  period: Period,
  rule: DutyRule,
  records: readonly Done[],
  owed: boolean,
  asOf: Date,
): DutyVerdict {
  const due = dueOf(period, rule)
  const required = rule.atLeast
  const done = records.length
  const evidence = records.map(({ id }) => id)
  const days = { from: iso(period.start), to: iso(period.end), due: iso(due) }
  const head = { duty, period: period.id, ...days, required, done }
  if (!owed) return { ...head, status: 'exempt', evidence }
  if (done >= required) {
    if (isAfter(records[required - 1]!.date, due)) return { ...head, status: 'met', late: true, evidence }
    return { ...head, status: 'met', evidence }
  }
  if (!isAfter(asOf, due)) return { ...head, status: 'open', daysLeft: differenceInCalendarDays(due, asOf), evidence }
  return { ...head, status: 'short', missing: required - done, evidence }
}

function dueOf({ start, end }: Period, { due }: DutyRule): Date {
  if (!due) return end
  return set(due.nextYear ? addYears(start, 1) : start, { month: due.month - 1, date: due.day })
}

function lateEntries(ledger: Ledger, seen: Days, allowed: number): Map<string, LateEntry[]> {
  const [since] = parsed(ledger.committee.since)
  const records = [
    ...ledger.gatherings.map(({ id, group, date, recorded }) => ({ about: `gatherings/${id}`, group, date, recorded })),
    ...ledger.works.map(({ id, group, date, recorded }) => ({ about: `works/${id}`, group, date, recorded })),
  ]
  const late = records.flatMap(({ about, group, date: day, recorded }) => {
    if (group === null || recorded === undefined) return []
    const date = parseISO(day)
    if (!isWithinInterval(date, seen) || (since && isBefore(date, since))) return []
    const lag = differenceInCalendarDays(parseISO(recorded), date)
    return lag > allowed ? [{ id: about, group, date, entry: { about, date: day, recorded, lag } }] : []
  })
  late.sort(byDateThenId)
  return new Map([...groupBy(late, ({ group }) => group)].map(([group, own]) => [group, own.map(({ entry }) => entry)]))
}

/** `group/quarter` of every gathering a group held or joined. */
function activeQuarters(ledger: Ledger): Set<string> {
  return new Set(
    ledger.gatherings.flatMap(({ group, with: joined = [], date }) => {
      const quarter = periodOf('quarter', parseISO(date))
      return [group ?? '', ...joined].map((one) => `${one}/${quarter}`)
    }),
  )
}

function notices(members: readonly Member[], seats: ReadonlyMap<string, Seat[]>): Notice[] {
  const found = members.flatMap(({ id }) => {
    const missed = (seats.get(id) ?? []).filter(({ gathering, mark }) => gathering.group === null && mark === 'absent')
    const byQuarter = groupBy(missed, ({ gathering }) => iso(startOfQuarter(parseISO(gathering.date))))
    return [...byQuarter].map(([start, own]) => ({
      quarter: periodOf('quarter', parseISO(start)),
      member: id,
      gatherings: own.map(({ gathering }) => gathering.id),
    }))
  })
  return found.sort((one, other) => compare(one.quarter, other.quarter))
}

function barredYears(seats: readonly Seat[]): string[] {
  const missed = seats.filter(({ gathering, mark }) => mark === 'absent' && isActivity(gathering))
  const years = new Set(missed.map(({ gathering }) => getYear(parseISO(gathering.date))))
  return [...years].sort((one, other) => one - other).map(String)
}

function termOn(terms: readonly Term[], asOf: Date): Term {
  const begun = terms.filter(({ from }) => !isAfter(parseISO(from), asOf))
  const [term] = begun.sort((one, other) => compareAsc(parseISO(other.from), parseISO(one.from)))
  if (!term) throw new Error(`No term had begun on ${iso(asOf)}.`)
  return term
}

/** The terms that follow each other without a gap, as one span. */
function runOf(terms: readonly Term[], term: Term): Days {
  let { start, end } = daysOf(term)
  const spans = terms.map(daysOf)
  for (let grown = true; grown; ) {
    const before = spans.find((other) => isSameDay(addDays(other.end, 1), start))
    const next = spans.find((other) => isSameDay(addDays(end, 1), other.start))
    start = before?.start ?? start
    end = next?.end ?? end
    grown = before !== undefined || next !== undefined
  }
  return { start, end }
}

function periodsBetween(every: Every, days: Days): Period[] {
  return startsOf(every, days).map((start) => ({
    id: periodOf(every, start),
    start,
    end: startOfDay(endOf(every, start)),
  }))
}

function startsOf(every: Every, days: Days): Date[] {
  switch (every) {
    case 'month':
      return eachMonthOfInterval(days)
    case 'quarter':
      return eachQuarterOfInterval(days)
    case 'half-year':
      // date-fns knows no half-years: every quarter whose half began with it, and the half the first day lies in.
      return eachQuarterOfInterval({ start: addMonths(days.start, -3), end: days.end }).filter(
        (start) => getMonth(start) % 6 === 0 && !isBefore(endOf('half-year', start), days.start),
      )
    case 'year':
      return eachYearOfInterval(days)
  }
}

function endOf(every: Every, start: Date): Date {
  switch (every) {
    case 'month':
      return endOfMonth(start)
    case 'quarter':
      return endOfQuarter(start)
    case 'half-year':
      return endOfMonth(addMonths(start, 5))
    case 'year':
      return endOfYear(start)
  }
}

function periodOf(every: Every, date: Date): string {
  switch (every) {
    case 'month':
      return format(date, 'yyyy-MM')
    case 'quarter':
      return format(date, "yyyy-'Q'Q")
    case 'half-year':
      return `${format(date, 'yyyy')}-H${getMonth(date) < 6 ? 1 : 2}`
    case 'year':
      return format(date, 'yyyy')
  }
}

/** Whether a day lies between two of the ledger's days, both inside; the last may be open. */
function holds(from: CivilDate, to: CivilDate | undefined, date: Date): boolean {
  return !isBefore(date, parseISO(from)) && !(to && isAfter(date, parseISO(to)))
}

/** Whether two of the ledger's days and a span share a day; the last day may be open. */
function sharesDays(from: CivilDate, to: CivilDate | undefined, { start, end }: Days): boolean {
  return !isAfter(parseISO(from), end) && !(to && isBefore(parseISO(to), start))
}

function liesWithin(inner: Days, outer: Days): boolean {
  return isWithinInterval(inner.start, outer) && isWithinInterval(inner.end, outer)
}

function byDateThenId(one: Done, other: Done): number {
  return compareAsc(one.date, other.date) || compare(one.id, other.id)
}

const daysOf = ({ from, to }: Term): Days => ({ start: parseISO(from), end: parseISO(to) })
const parsed = (day: CivilDate | undefined): Date[] => (day === undefined ? [] : [parseISO(day)])
const iso = (date: Date): CivilDate => format(date, 'yyyy-MM-dd')
