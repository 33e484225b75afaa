// What a competent developer writes without a library: Maps to group, ISO days compared as strings, filters to count.
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

interface Period {
  id: string
  from: CivilDate
  to: CivilDate
}

/** A record that fills a duty's slot, on the day it counts for. */
interface Done {
  id: string
  date: CivilDate
}

/** The same assessment as the library's, of a ledger under shache-2012. */
export function handRolled(ledger: Ledger, asOf: CivilDate): Assessment {
  const term = termOn(ledger.terms, asOf)
  const until = earlier(asOf, term.to)
  const run = runOf(ledger.terms, term)
  const { charter, from, duties } = onlyCharter(ledger)
  const span = { from: later(from, run.from), to: run.to }
  const held = heldIn(ledger, term, until)
  const seats = seatsByMember(held)

  const groups = ledger.groups.filter(
    (group) => group.formed <= until && !(group.dissolved && group.dissolved < term.from),
  )
  const members = ledger.members.filter(
    (member) => member.appointed <= until && !(member.left && member.left < term.from),
  )

  const judges = duties.map((duty) => {
    const { every } = duty.rule
    const periods = periodsBetween(every, term.from, until)
    const records = recordsFor(ledger, duty, every, asOf)
    const judge = (group: Group | null): DutyVerdict[] => {
      const owedFrom = latest([span.from, duty.rule.valid?.from, group?.formed])
      const owedTo = earliest([span.to, duty.rule.valid?.to, group?.dissolved])
      return periods
        .filter((period) => owedFrom <= owedTo && period.to >= owedFrom && period.from <= owedTo)
        .map((period) => {
          const done = records.get(`${group?.id ?? ''}/${period.id}`) ?? []
          const owed = owedFrom <= period.from && period.to <= owedTo
          return verdict(duty.id, period, duty.rule, done, owed, asOf)
        })
    }
    return { bearer: duty.bearer, judge }
  })
  const dutiesOf = (bearer: 'group' | 'committee', group: Group | null): DutyVerdict[] =>
    judges.filter((one) => one.bearer === bearer).flatMap(({ judge }) => judge(group))

  const heldByGroup = groupBy(held, ({ gathering }) => gathering.group ?? '')
  const late = lateEntries(ledger, term, until, charter.values.lateAfterDays[0]!.value)
  const active = activeQuarters(ledger)
  const quarters = periodsBetween('quarter', term.from, until).filter(
    (quarter) => quarter.to < asOf && span.from <= quarter.from && quarter.to <= span.to,
  )
  const testing = testingOf(charter, term, asOf > term.to, held)
  const unexpected = unexpectedByMember(held)

  return {
    format: 'liaison-assessment/1',
    asOf,
    term: term.id,
    charters: [charter.id],
    committee: { duties: dutiesOf('committee', null), notices: notices(ledger.members, seats) },
    groups: groups.map((group): GroupAssessment => {
      const own = heldByGroup.get(group.id) ?? []
      const rolls = own.filter(({ counts }) => counts)
      return {
        group: group.id,
        duties: dutiesOf('group', group),
        attendance: figuresOf(rolls.flatMap(({ expected, marks }) => expected.map(({ id }) => marks.get(id)))),
        undocumented: own
          .map((one) => ({ gathering: one.gathering.id, missing: missingOf(one) }))
          .filter(({ missing }) => missing.length > 0),
        dormantQuarters: quarters
          .filter((quarter) => group.formed <= quarter.from && !(group.dissolved && group.dissolved < quarter.to))
          .filter((quarter) => !active.has(`${group.id}/${quarter.id}`))
          .map(({ id }) => id),
        lateEntries: late.get(group.id) ?? [],
      }
    }),
    members: members.map((member): MemberAssessment => {
      const own = seats.get(member.id) ?? []
      const tests = testsOf(own, wasStanding(member, term.from, until), testing)
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

function heldIn(ledger: Ledger, term: Term, until: CivilDate): Held[] {
  const marks = marksByGathering(ledger)
  const roster = rosterOf(ledger.members)
  return ledger.gatherings
    .filter(({ date }) => term.from <= date && date <= until)
    .sort(byDateThenId)
    .map((gathering) => ({
      gathering,
      expected: roster(gathering).filter((member) => isExpected(member, gathering)),
      marks: marks.get(gathering.id) ?? new Map(),
      counts: isInFigures(gathering),
    }))
}

function isExpected(member: Member, gathering: Gathering): boolean {
  if (member.appointed > gathering.date || (member.left && member.left < gathering.date)) return false
  return gathering.invited !== undefined || isExpectedBy(postOn(member, gathering.date), gathering)
}

function postOn(member: Member, day: CivilDate): Post | undefined {
  return postsOf(member).find((post) => post.from <= day && !(post.to && post.to < day))
}

/** Whether a member was on the standing committee on some day between two. */
function wasStanding(member: Member, from: CivilDate, to: CivilDate): boolean {
  return postsOf(member).some((post) => {
    const last = post.to ?? member.left
    return isStanding(post) && post.from <= to && !(last && last < from)
  })
}

function recordsFor(
  ledger: Ledger,
  duty: ReturnType<typeof onlyCharter>['duties'][number],
  every: Every,
  asOf: CivilDate,
): Map<string, Done[]> {
  const records: (Done & { key: string })[] = []
  if (duty.works) {
    for (const work of ledger.works) {
      if (work.kind !== duty.works || duty.only?.(work) === false) continue
      const date = work.kind === 'practical-project' ? work.delivered : work.date
      if (date === undefined || date > asOf) continue
      records.push({ id: work.id, date, key: `${work.group}/${work.for ?? periodOf(every, date)}` })
    }
  } else {
    for (const { id, kind, group, with: joined = [], date } of ledger.gatherings) {
      if (kind !== duty.gatherings || date > asOf) continue
      const bearers = duty.bearer === 'committee' ? [''] : new Set([group ?? '', ...joined])
      for (const bearer of bearers) records.push({ id, date, key: `${bearer}/${periodOf(every, date)}` })
    }
  }
  return groupBy(records.sort(byDateThenId), ({ key }) => key)
}

function verdict(
  duty: string,
  { id: period, from, to }: Period,
  rule: DutyRule,
  records: readonly Done[],
  owed: boolean,
  asOf: CivilDate,
): DutyVerdict {
  const due = dueOf(from, to, rule)
  const required = rule.atLeast
  const done = records.length
  const evidence = records.map(({ id }) => id)
  const head = { duty, period, from, to, due, required, done }
  if (!owed) return { ...head, status: 'exempt', evidence }
  if (done >= required) {
    if (records[required - 1]!.date > due) return { ...head, status: 'met', late: true, evidence }
    return { ...head, status: 'met', evidence }
  }
  if (asOf <= due) return { ...head, status: 'open', daysLeft: daysBetween(asOf, due), evidence }
  return { ...head, status: 'short', missing: required - done, evidence }
}

function dueOf(from: CivilDate, to: CivilDate, { due }: DutyRule): CivilDate {
  if (!due) return to
  return `${Number(from.slice(0, 4)) + (due.nextYear ? 1 : 0)}-${two(due.month)}-${two(due.day)}`
}

function lateEntries(ledger: Ledger, term: Term, until: CivilDate, allowed: number): Map<string, LateEntry[]> {
  const { since } = ledger.committee
  const records = [
    ...ledger.gatherings.map(({ id, group, date, recorded }) => ({ about: `gatherings/${id}`, group, date, recorded })),
    ...ledger.works.map(({ id, group, date, recorded }) => ({ about: `works/${id}`, group, date, recorded })),
  ]
  const late = records.flatMap(({ about, group, date, recorded }) => {
    if (group === null || recorded === undefined || date < term.from || date > until || (since && date < since))
      return []
    const lag = daysBetween(date, recorded)
    return lag > allowed ? [{ group, entry: { about, date, recorded, lag } }] : []
  })
  late.sort((one, other) => compare(one.entry.date, other.entry.date) || compare(one.entry.about, other.entry.about))
  return new Map([...groupBy(late, ({ group }) => group)].map(([group, own]) => [group, own.map(({ entry }) => entry)]))
}

/** `group/quarter` of every gathering a group held or joined. */
function activeQuarters(ledger: Ledger): Set<string> {
  return new Set(
    ledger.gatherings.flatMap(({ group, with: joined = [], date }) =>
      [group ?? '', ...joined].map((one) => `${one}/${periodOf('quarter', date)}`),
    ),
  )
}

function notices(members: readonly Member[], seats: ReadonlyMap<string, Seat[]>): Notice[] {
  const found = members.flatMap(({ id }) => {
    const missed = (seats.get(id) ?? []).filter(({ gathering, mark }) => gathering.group === null && mark === 'absent')
    const byQuarter = groupBy(missed, ({ gathering }) => periodOf('quarter', gathering.date))
    return [...byQuarter].map(([quarter, own]) => ({
      quarter,
      member: id,
      gatherings: own.map(({ gathering }) => gathering.id),
    }))
  })
  return found.sort((one, other) => compare(one.quarter, other.quarter))
}

function barredYears(seats: readonly Seat[]): string[] {
  const missed = seats.filter(({ gathering, mark }) => mark === 'absent' && isActivity(gathering))
  return [...new Set(missed.map(({ gathering }) => gathering.date.slice(0, 4)))].sort()
}

function termOn(terms: readonly Term[], asOf: CivilDate): Term {
  const begun = terms.filter(({ from }) => from <= asOf).sort((one, other) => compare(one.from, other.from))
  const term = begun[begun.length - 1]
  if (!term) throw new Error(`No term had begun on ${asOf}.`)
  return term
}

/** The terms that follow each other without a gap, as one span. */
function runOf(terms: readonly Term[], term: Term): { from: CivilDate; to: CivilDate } {
  let { from, to } = term
  for (let before = endingOn(terms, dayBefore(from)); before; before = endingOn(terms, dayBefore(from))) {
    from = before.from
  }
  for (let next = beginningAfter(terms, to); next; next = beginningAfter(terms, to)) to = next.to
  return { from, to }
}

const endingOn = (terms: readonly Term[], day: CivilDate): Term | undefined => terms.find(({ to }) => to === day)
const beginningAfter = (terms: readonly Term[], day: CivilDate): Term | undefined =>
  terms.find(({ from }) => dayBefore(from) === day)

const MONTHS: Record<Every, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

function periodsBetween(every: Every, from: CivilDate, to: CivilDate): Period[] {
  const months = MONTHS[every]
  const periods: Period[] = []
  const month = Number(from.slice(5, 7)) - 1
  for (let year = Number(from.slice(0, 4)), first = month - (month % months); ; first += months) {
    if (first >= 12) {
      year += 1
      first -= 12
    }
    const start = `${year}-${two(first + 1)}-01`
    if (start > to) return periods
    const end = new Date(Date.UTC(year, first + months, 0)).toISOString().slice(0, 10)
    periods.push({ id: periodOf(every, start), from: start, to: end })
  }
}

function periodOf(every: Every, day: CivilDate): string {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  switch (every) {
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${year}-H${month <= 6 ? 1 : 2}`
    case 'year':
      return year
  }
}

function byDateThenId(one: { date: CivilDate; id: string }, other: { date: CivilDate; id: string }): number {
  return compare(one.date, other.date) || compare(one.id, other.id)
}

const two = (number: number): string => String(number).padStart(2, '0')
const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other)
const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other)
const given = (days: readonly (CivilDate | undefined)[]): CivilDate[] => days.filter((day) => day !== undefined)
const earliest = (days: readonly (CivilDate | undefined)[]): CivilDate => given(days).reduce(earlier)
const latest = (days: readonly (CivilDate | undefined)[]): CivilDate => given(days).reduce(later)

const DAY = 86_400_000
const daysBetween = (from: CivilDate, to: CivilDate): number => (Date.parse(to) - Date.parse(from)) / DAY
const dayBefore = (day: CivilDate): CivilDate => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10)
