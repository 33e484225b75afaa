// A second, independent reading of the domain's rules: slow, literal and sharing no code with `src`. It exists to be compared
// with `assess`. Wherever a rule speaks of days, the days are walked one by one; nothing here is worth copying into `src`.
import { shippedCharters } from '../src/charters/shipped.ts'
import type {
  Assessment,
  AttendanceFigures,
  DutyVerdict,
  GroupAssessment,
  LateEntry,
  MemberAssessment,
  MissingRecord,
  Notice,
  TestStatus,
  TestVerdict,
  Undocumented,
} from '../src/model/assessment.ts'
import type { Charter, Dated, DutyRule, OwnDuty } from '../src/model/charter.ts'
import type { Gathering, Group, Ledger, Member, Post, Term, Work } from '../src/model/ledger.ts'
import type { TestId } from '../src/model/vocabulary.ts'

export interface Question {
  asOf: string
  term?: string
  group?: string
}

// --- Days ---------------------------------------------------------------------------------------------------------------------

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const written = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

// Days and years that were looked at once are kept: this file may be slow, but not for hours.
const daysAfter = new Map<string, string>()

function dayAfter(day: string): string {
  const known = daysAfter.get(day)
  if (known) return known
  const after = written(utc(day) + 86_400_000)
  daysAfter.set(day, after)
  return after
}

const daysFromTo = (from: string, to: string): number => (utc(to) - utc(from)) / 86_400_000

const walks = new Map<string, string[]>()

/** Every day from `from` to `to`, both included; none when `to` is before `from`. */
function walk(from: string, to: string): string[] {
  const known = walks.get(`${from} ${to}`)
  if (known) return known
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  if (walks.size > 1000) walks.clear()
  walks.set(`${from} ${to}`, days)
  return days
}

const earlier = (one: string, other: string): string => (one < other ? one : other)

interface CalendarPeriod {
  every: DutyRule['every']
  id: string
  from: string
  to: string
}

const two = (number: number): string => String(number).padStart(2, '0')

const years = new Map<number, CalendarPeriod[]>()

function periodsOfYear(year: number): CalendarPeriod[] {
  const known = years.get(year)
  if (known) return known
  const periods: CalendarPeriod[] = []
  years.set(year, periods)
  for (let month = 1; month <= 12; month++) {
    const from = `${year}-${two(month)}-01`
    const lastDay = (months: number): string => written(Date.UTC(year, month - 1 + months, 1) - 86_400_000)
    periods.push({ every: 'month', id: `${year}-${two(month)}`, from, to: lastDay(1) })
    if (month % 3 === 1) periods.push({ every: 'quarter', id: `${year}-Q${(month + 2) / 3}`, from, to: lastDay(3) })
    if (month % 6 === 1) periods.push({ every: 'half-year', id: `${year}-H${(month + 5) / 6}`, from, to: lastDay(6) })
    if (month === 1) periods.push({ every: 'year', id: `${year}`, from, to: lastDay(12) })
  }
  return periods
}

/** The periods that share a day with a term, of every length, in the order of their first days. */
function periodsTouching(term: Term): CalendarPeriod[] {
  const periods: CalendarPeriod[] = []
  for (let year = Number(term.from.slice(0, 4)); year <= Number(term.to.slice(0, 4)); year++) {
    for (const period of periodsOfYear(year)) {
      if (walk(period.from, period.to).some((day) => inTerm(day, term))) periods.push(period)
    }
  }
  return periods
}

function quarterOf(day: string): string {
  for (const period of periodsOfYear(Number(day.slice(0, 4)))) {
    if (period.every === 'quarter' && walk(period.from, period.to).includes(day)) return period.id
  }
  throw new Error(`no quarter holds ${day}`)
}

const byDayThenId = (one: { day: string; id: string }, other: { day: string; id: string }): number => {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1
  if (one.id !== other.id) return one.id < other.id ? -1 : 1
  return 0
}

const idsInOrder = (gatherings: Gathering[]): string[] =>
  gatherings
    .map((gathering) => ({ day: gathering.date, id: gathering.id }))
    .sort(byDayThenId)
    .map((record) => record.id)

// --- Charters -----------------------------------------------------------------------------------------------------------------

function theCharter(charter: string | Charter): Charter {
  if (typeof charter !== 'string') return charter
  for (const [id, shipped] of Object.entries(shippedCharters)) if (id === charter) return shipped
  throw new Error(`unknown charter ${charter}`)
}

/** In force on a day: the last that began on or before it; before the first, the first. */
function charterOn(ledger: Ledger, day: string): Charter {
  let inForce = ledger.committee.charters[0]!
  for (const candidate of ledger.committee.charters) if (candidate.from <= day) inForce = candidate
  return theCharter(inForce.charter)
}

/** The last value whose `since` is not after the day, else the first; `undefined` where there is none at all. */
function valueOn<T extends Dated>(values: T[] | undefined, day: string): T | undefined {
  if (!values) return undefined
  let chosen = values[0]
  for (const value of values) if (value.since <= day) chosen = value
  return chosen
}

/** As in the first charter, then those only later ones have, in their order. */
function dutiesInOrder(ledger: Ledger): string[] {
  const order: string[] = []
  for (const { charter } of ledger.committee.charters) {
    for (const duty of Object.keys(theCharter(charter).duties)) if (!order.includes(duty)) order.push(duty)
  }
  return order
}

/** What a charter asks of a duty on a day; `undefined` where it does not have the duty. */
function ruleOn(charter: Charter, duty: string, day: string): DutyRule | undefined {
  for (const [id, rules] of Object.entries(charter.duties)) if (id === duty) return valueOn(rules, day)
  return undefined
}

/** A charter's own duty; `undefined` for those that every charter may ask. */
function ownDutyOf(charter: Charter, duty: string): OwnDuty | undefined {
  for (const [id, own] of Object.entries(charter.ownDuties ?? {})) if (id === duty) return own
  return undefined
}

// --- Terms, groups, members ---------------------------------------------------------------------------------------------------

const inTerm = (day: string, term: Term): boolean => term.from <= day && day <= term.to

function termInQuestion(ledger: Ledger, question: Question): Term {
  if (question.term !== undefined) {
    for (const term of ledger.terms) if (term.id === question.term) return term
    throw new Error(`no term ${question.term}`)
  }
  for (const term of ledger.terms) if (inTerm(question.asOf, term)) return term
  let last: Term | undefined
  for (const term of ledger.terms) {
    if (term.from < question.asOf && (last === undefined || term.from > last.from)) last = term
  }
  if (!last) throw new Error('no term had begun')
  return last
}

/** The term, the ones that adjoin it without a gap, the ones that adjoin those, and so on. */
function runOfTerms(ledger: Ledger, term: Term): Term[] {
  const run = [term]
  for (let grown = true; grown; ) {
    grown = false
    for (const candidate of ledger.terms) {
      if (run.includes(candidate)) continue
      if (run.some((one) => dayAfter(one.to) === candidate.from || dayAfter(candidate.to) === one.from)) {
        run.push(candidate)
        grown = true
      }
    }
  }
  return run
}

const exists = (group: Group, day: string): boolean =>
  group.formed <= day && (group.dissolved === undefined || day <= group.dissolved)

const isInOffice = (member: Member, day: string): boolean =>
  member.appointed <= day && (member.left === undefined || day <= member.left)

function postOf(member: Member, day: string): { group: string; roles: NonNullable<Post['roles']> } | undefined {
  if (!isInOffice(member, day)) return undefined
  if (member.posts) {
    for (const post of member.posts) {
      if (post.from <= day && (post.to === undefined || day <= post.to)) {
        return { group: post.group, roles: post.roles ?? [] }
      }
    }
    return undefined
  }
  return member.group === undefined ? undefined : { group: member.group, roles: member.roles ?? [] }
}

function isOnStandingCommittee(member: Member, day: string): boolean {
  const roles = postOf(member, day)?.roles ?? []
  return (
    roles.includes('standing-committee') ||
    roles.includes('chair') ||
    roles.includes('vice-chair') ||
    roles.includes('secretary-general')
  )
}

// --- Gatherings ---------------------------------------------------------------------------------------------------------------

const ACTIVITIES: Gathering['kind'][] = [
  'study',
  'study-tour',
  'activity',
  'inspection',
  'research',
  'symposium',
  'supervision',
  'consultation',
]

const isActivity = (gathering: Gathering): boolean => ACTIVITIES.includes(gathering.kind)

function isExpectedAt(gathering: Gathering, member: Member): boolean {
  if (!isInOffice(member, gathering.date)) return false
  if (gathering.invited) return gathering.invited.includes(member.id)
  const post = postOf(member, gathering.date)
  if (gathering.kind === 'plenary') return true
  if (gathering.kind === 'standing-committee') return isOnStandingCommittee(member, gathering.date)
  if (gathering.kind === 'joint-meeting') return post?.roles.includes('leader') === true
  if (gathering.kind === 'work-meeting') return post?.roles.includes('leader') === true
  if (gathering.kind === 'visit') return false
  if (gathering.group === null) return true
  if (!post) return false
  return post.group === gathering.group || (gathering.with ?? []).includes(post.group)
}

function markOf(ledger: Ledger, gathering: Gathering, member: Member): string | undefined {
  for (const one of ledger.attendance) {
    if (one.gathering === gathering.id && one.member === member.id) return one.mark
  }
  return undefined
}

/** Dated inside the term and on or before `asOf`. */
const isSeen = (day: string, term: Term, asOf: string): boolean => inTerm(day, term) && day <= asOf

const isInFigures = (gathering: Gathering): boolean => gathering.optional !== true && gathering.kind !== 'visit'

const ownOrJoined = (gathering: Gathering, group: Group): boolean =>
  gathering.group === group.id || (gathering.group !== null && (gathering.with ?? []).includes(group.id))

function figures(ledger: Ledger, occasions: { gathering: Gathering; member: Member }[]): AttendanceFigures {
  const count = (mark: string | undefined): number =>
    occasions.filter(({ gathering, member }) => markOf(ledger, gathering, member) === mark).length
  const expected = occasions.length
  const unrecorded = count(undefined)
  const present = count('present')
  return {
    expected,
    present,
    leave: count('leave'),
    'leave-special': count('leave-special'),
    'leave-pending': count('leave-pending'),
    absent: count('absent'),
    unrecorded,
    rate: expected - unrecorded === 0 ? null : Math.round((present / (expected - unrecorded)) * 10_000) / 10_000,
  }
}

// --- Duties -------------------------------------------------------------------------------------------------------------------

/** Whose duties are asked for. */
type Bearer = 'committee' | { group: Group } | { member: Member }

const isGroup = (bearer: Bearer): bearer is { group: Group } => bearer !== 'committee' && 'group' in bearer

const isMember = (bearer: Bearer): bearer is { member: Member } => bearer !== 'committee' && 'member' in bearer

/** Whether such a one bears a duty, as a charter has it. */
function bears(bearer: Bearer, duty: string, charter: Charter): boolean {
  const own = ownDutyOf(charter, duty)
  if (own) return own.bearer === 'member' ? isMember(bearer) : isGroup(bearer)
  return duty === 'joint-meeting' ? bearer === 'committee' : isGroup(bearer)
}

const takesFor = (work: Work): boolean =>
  work.kind === 'plan' ||
  work.kind === 'half-year-summary' ||
  work.kind === 'annual-summary' ||
  work.kind === 'quarterly-report'

const gatheringCounts = (duty: string, gathering: Gathering, charter: Charter): boolean => {
  const own = ownDutyOf(charter, duty)
  if (own) return 'gatherings' in own.counts && own.counts.gatherings.includes(gathering.kind)
  if (duty === 'joint-meeting') return gathering.kind === 'joint-meeting'
  if (duty === 'inspection') return gathering.kind === 'inspection'
  if (duty === 'study') return gathering.kind === 'study'
  if (duty === 'activity') {
    if (gathering.kind === 'activity') return true
    return charter.switches.countsToward === 'many' && (gathering.kind === 'study' || gathering.kind === 'inspection')
  }
  return false
}

const workCounts = (duty: string, work: Work, charter: Charter): boolean => {
  const own = ownDutyOf(charter, duty)
  if (own) return 'works' in own.counts && own.counts.works.includes(work.kind)
  if (duty === 'info-report') return work.kind === 'info-report'
  if (duty === 'suggestion') return work.kind === 'suggestion'
  if (duty === 'research-report') return work.kind === 'research-report'
  if (duty === 'practical-project') return work.kind === 'practical-project'
  if (duty === 'distinguished-research') return work.kind === 'research-report' && work.distinguished === true
  if (duty === 'collective-proposal') return work.kind === 'proposal' && work.collective === true
  if (duty === 'plan') return work.kind === 'plan'
  if (duty === 'half-year-summary') return work.kind === 'half-year-summary'
  if (duty === 'annual-summary') return work.kind === 'annual-summary'
  if (duty === 'quarterly-report') return work.kind === 'quarterly-report'
  return false
}

/** Whether a gathering is one that the bearer held, joined or, a member, was present at where expected. */
function isGatheringOf(ledger: Ledger, gathering: Gathering, bearer: Bearer): boolean {
  if (isGroup(bearer)) return ownOrJoined(gathering, bearer.group)
  if (isMember(bearer)) {
    return isExpectedAt(gathering, bearer.member) && markOf(ledger, gathering, bearer.member) === 'present'
  }
  return true
}

/** Whether a work is the group's, or names the member; the committee has none. */
function isWorkOf(work: Work, bearer: Bearer): boolean {
  if (isGroup(bearer)) return work.group === bearer.group.id
  return isMember(bearer) && work.member === bearer.member.id
}

/** The records that count for a duty in a period, by the day that counts, then id. */
function recordsFor(
  ledger: Ledger,
  duty: string,
  period: CalendarPeriod,
  charter: Charter,
  bearer: Bearer,
  asOf: string,
): { id: string; day: string }[] {
  const records: { id: string; day: string }[] = []
  for (const gathering of ledger.gatherings) {
    if (!gatheringCounts(duty, gathering, charter)) continue
    if (gathering.date > asOf) continue
    if (!walk(period.from, period.to).includes(gathering.date)) continue
    if (isGatheringOf(ledger, gathering, bearer)) records.push({ id: gathering.id, day: gathering.date })
  }
  for (const work of ledger.works) {
    if (!isWorkOf(work, bearer)) continue
    if (!workCounts(duty, work, charter)) continue
    const day = work.kind === 'practical-project' ? work.delivered : work.date
    if (day === undefined || day > asOf) continue
    const isOfPeriod =
      takesFor(work) && work.for !== undefined ? work.for === period.id : walk(period.from, period.to).includes(day)
    if (isOfPeriod) records.push({ id: work.id, day })
  }
  return records.sort(byDayThenId)
}

/** Whether the bearer exists, or is in office, on a day; the committee always does. */
function isThere(bearer: Bearer, day: string): boolean {
  if (isGroup(bearer)) return exists(bearer.group, day)
  if (isMember(bearer)) return isInOffice(bearer.member, day)
  return true
}

/** Whether a day lies in all spans a duty is owed in; `valid` is the duty's own validity. */
function isInCommonSpan(ledger: Ledger, run: Term[], day: string, valid: DutyRule['valid'], bearer: Bearer): boolean {
  if (day < ledger.committee.charters[0]!.from) return false
  if (valid?.from !== undefined && day < valid.from) return false
  if (valid?.to !== undefined && day > valid.to) return false
  if (!run.some((term) => inTerm(day, term))) return false
  return isThere(bearer, day)
}

function dueOf(period: CalendarPeriod, rule: DutyRule): string {
  if (!rule.due) return period.to
  const year = Number(period.from.slice(0, 4)) + (rule.due.nextYear ? 1 : 0)
  return `${year}-${two(rule.due.month)}-${two(rule.due.day)}`
}

function dutiesOf(ledger: Ledger, term: Term, asOf: string, bearer: Bearer): DutyVerdict[] {
  const verdicts: DutyVerdict[] = []
  const run = runOfTerms(ledger, term)
  const periods = periodsTouching(term)
  for (const duty of dutiesInOrder(ledger)) {
    for (const period of periods) {
      const charter = charterOn(ledger, period.from)
      const rule = ruleOn(charter, duty, period.from)
      if (!rule || rule.every !== period.every || !bears(bearer, duty, charter)) continue
      if (period.from > asOf) continue
      const days = walk(period.from, period.to)
      if (!days.some((day) => isInCommonSpan(ledger, run, day, rule.valid, bearer))) continue
      const owed = days.every((day) => isInCommonSpan(ledger, run, day, rule.valid, bearer))

      const records = recordsFor(ledger, duty, period, charter, bearer, asOf)
      const due = dueOf(period, rule)
      const required = rule.atLeast
      const done = records.length
      const evidence = records.map((record) => record.id)
      const head = { duty, period: period.id, from: period.from, to: period.to, due, required, done }
      if (!owed) {
        verdicts.push({ ...head, status: 'exempt', evidence })
      } else if (done >= required) {
        const completing = records[required - 1]
        if (completing && completing.day > due) verdicts.push({ ...head, status: 'met', late: true, evidence })
        else verdicts.push({ ...head, status: 'met', evidence })
      } else if (asOf <= due) {
        verdicts.push({ ...head, status: 'open', daysLeft: daysFromTo(asOf, due), evidence })
      } else {
        verdicts.push({ ...head, status: 'short', missing: required - done, evidence })
      }
    }
  }
  return verdicts
}

// --- A group ------------------------------------------------------------------------------------------------------------------

function undocumentedOf(ledger: Ledger, term: Term, asOf: string, group: Group): Undocumented[] {
  const listed: { id: string; day: string; missing: MissingRecord[] }[] = []
  for (const gathering of ledger.gatherings) {
    if (gathering.group !== group.id || !isSeen(gathering.date, term, asOf)) continue
    const missing: MissingRecord[] = []
    if (gathering.minutes === undefined) missing.push('minutes')
    if (gathering.reported === undefined) missing.push('report')
    for (const member of ledger.members) {
      if (!isExpectedAt(gathering, member) || markOf(ledger, gathering, member) !== undefined) continue
      missing.push('attendance')
      break
    }
    if (missing.length > 0) listed.push({ id: gathering.id, day: gathering.date, missing })
  }
  return listed.sort(byDayThenId).map(({ id, missing }) => ({ gathering: id, missing }))
}

function dormantQuartersOf(ledger: Ledger, term: Term, asOf: string, group: Group): string[] {
  const run = runOfTerms(ledger, term)
  const dormant: string[] = []
  for (const period of periodsTouching(term)) {
    if (period.every !== 'quarter' || !(period.to < asOf)) continue
    const days = walk(period.from, period.to)
    if (!days.every((day) => isInCommonSpan(ledger, run, day, undefined, { group }))) continue
    if (!ledger.gatherings.some((gathering) => ownOrJoined(gathering, group) && days.includes(gathering.date))) {
      dormant.push(period.id)
    }
  }
  return dormant
}

function lateEntriesOf(ledger: Ledger, term: Term, asOf: string, group: Group): LateEntry[] {
  const records = [
    ...ledger.gatherings
      .filter((gathering) => gathering.group === group.id)
      .map((gathering) => ({ id: `gatherings/${gathering.id}`, day: gathering.date, recorded: gathering.recorded })),
    ...ledger.works
      .filter((work) => work.group === group.id)
      .map((work) => ({ id: `works/${work.id}`, day: work.date, recorded: work.recorded })),
  ].sort(byDayThenId)
  const late: LateEntry[] = []
  for (const { id, day, recorded } of records) {
    if (recorded === undefined || !isSeen(day, term, asOf)) continue
    if (ledger.committee.since !== undefined && day < ledger.committee.since) continue
    const lag = daysFromTo(day, recorded)
    const allowed = valueOn(charterOn(ledger, day).values.lateAfterDays, day)!.value
    if (lag > allowed) late.push({ about: id, date: day, recorded, lag })
  }
  return late
}

function assessGroup(ledger: Ledger, term: Term, asOf: string, group: Group): GroupAssessment {
  const occasions: { gathering: Gathering; member: Member }[] = []
  for (const gathering of ledger.gatherings) {
    if (gathering.group !== group.id || !isSeen(gathering.date, term, asOf) || !isInFigures(gathering)) continue
    for (const member of ledger.members) {
      if (isExpectedAt(gathering, member)) occasions.push({ gathering, member })
    }
  }
  return {
    group: group.id,
    duties: dutiesOf(ledger, term, asOf, { group }),
    attendance: figures(ledger, occasions),
    undocumented: undocumentedOf(ledger, term, asOf, group),
    dormantQuarters: dormantQuartersOf(ledger, term, asOf, group),
    lateEntries: lateEntriesOf(ledger, term, asOf, group),
  }
}

// --- A member -----------------------------------------------------------------------------------------------------------------

/** One of the five tests; `undefined` where the charter does not have it. */
function testOf(ledger: Ledger, term: Term, asOf: string, member: Member, test: TestId): TestVerdict | undefined {
  const judged = earlier(asOf, term.to)
  const charter = charterOn(ledger, judged)
  const rule = valueOn(charter.tests[test], judged)
  if (!rule) return undefined

  const isOfKind = (gathering: Gathering): boolean => {
    if (test === 'plenary-absence' || test === 'plenary-leave') return gathering.kind === 'plenary'
    if (test === 'standing-leave') return gathering.kind === 'standing-committee'
    return isActivity(gathering)
  }
  const countedMark = test === 'plenary-absence' || test === 'activity-absence' ? 'absent' : 'leave'

  const held = ledger.gatherings.filter(
    (gathering) => isSeen(gathering.date, term, asOf) && isInFigures(gathering) && isOfKind(gathering),
  )
  const expectedAt = held.filter((gathering) => isExpectedAt(gathering, member))
  const counted = expectedAt.filter((gathering) => markOf(ledger, gathering, member) === countedMark)
  const count = counted.length
  const evidence = idsInOrder(counted)
  const termIsOver = asOf > term.to

  if ('occasions' in rule.limit) {
    const limit = rule.limit.occasions
    let status: TestStatus = 'clear'
    if (count >= limit) status = 'reached'
    else if (!termIsOver && count >= 1 && count === limit - 1) status = 'near'
    return { test, count, limit, status, evidence }
  }

  const isMeeting = test === 'plenary-leave' || test === 'standing-leave'
  const planned =
    test === 'plenary-leave'
      ? term.planned?.plenary
      : test === 'standing-leave'
        ? term.planned?.['standing-committee']
        : undefined
  const ofMandate = charter.switches.denominator === 'mandate'
  const heldThatCount = isMeeting && !ofMandate ? held.length : expectedAt.length
  let total: number
  let basis: 'planned' | 'held' | 'final'
  if (termIsOver) {
    basis = 'final'
    total = heldThatCount
  } else if (planned !== undefined) {
    basis = 'planned'
    const reducedPlan = ofMandate ? planned - (held.length - expectedAt.length) : planned
    total = Math.max(reducedPlan, heldThatCount)
  } else {
    basis = 'held'
    total = heldThatCount
  }

  // The smallest count, at least 1, that is more than the share of the total; with `included`, that is not less than it.
  const { parts, of } = rule.limit.moreThan
  let limit = 1
  if (charter.switches.atHalf === 'included') while (limit * of < total * parts) limit++
  else while (limit * of <= total * parts) limit++

  let status: TestStatus = 'clear'
  if (basis === 'held') {
    const enough = valueOn(charter.values.onCourseFrom, judged)!.value
    if (count >= limit && expectedAt.length >= enough) status = 'on-course'
  } else if (count >= limit) {
    status = 'reached'
  } else if (!termIsOver && count >= 1 && count === limit - 1) {
    status = 'near'
  }
  return { test, count, total, basis, limit, status, evidence }
}

/** Whether any charter, in force on some day or not, has duties of members. */
function hasDutiesOfMembers(ledger: Ledger): boolean {
  return ledger.committee.charters.some(({ charter }) =>
    Object.values(theCharter(charter).ownDuties ?? {}).some((own) => own.bearer === 'member'),
  )
}

function assessMember(ledger: Ledger, term: Term, asOf: string, member: Member): MemberAssessment {
  const tests: TestVerdict[] = []
  const wasOnStandingCommittee = walk(term.from, earlier(term.to, asOf)).some((day) =>
    isOnStandingCommittee(member, day),
  )
  const all: TestId[] = ['plenary-absence', 'plenary-leave', 'standing-leave', 'activity-absence', 'activity-leave']
  for (const test of all) {
    if (test === 'standing-leave' && !wasOnStandingCommittee) continue
    const verdict = testOf(ledger, term, asOf, member, test)
    if (verdict) tests.push(verdict)
  }

  let status: TestStatus = 'clear'
  for (const worse of ['near', 'on-course', 'reached'] as const) {
    if (tests.some((verdict) => verdict.status === worse)) status = worse
  }

  const seen = ledger.gatherings.filter((gathering) => isSeen(gathering.date, term, asOf))
  const inFigures = seen.filter((gathering) => isInFigures(gathering) && isExpectedAt(gathering, member))
  const years: string[] = []
  for (const gathering of inFigures) {
    if (markOf(ledger, gathering, member) !== 'absent') continue
    const anyAbsence = charterOn(ledger, gathering.date).switches.barredBy === 'any-absence'
    const year = gathering.date.slice(0, 4)
    if ((anyAbsence || isActivity(gathering)) && !years.includes(year)) years.push(year)
  }

  return {
    member: member.id,
    status,
    tests,
    attendance: figures(
      ledger,
      inFigures.map((gathering) => ({ gathering, member })),
    ),
    pending: idsInOrder(inFigures.filter((gathering) => markOf(ledger, gathering, member) === 'leave-pending')),
    unrecorded: idsInOrder(inFigures.filter((gathering) => markOf(ledger, gathering, member) === undefined)),
    unexpected: idsInOrder(
      seen.filter(
        (gathering) =>
          gathering.kind !== 'visit' &&
          !isExpectedAt(gathering, member) &&
          markOf(ledger, gathering, member) !== undefined,
      ),
    ),
    barredFromExcellence: years.sort(),
    ...(hasDutiesOfMembers(ledger) ? { duties: dutiesOf(ledger, term, asOf, { member }) } : {}),
  }
}

// --- The whole ----------------------------------------------------------------------------------------------------------------

function noticesOf(ledger: Ledger, term: Term, asOf: string, members: Member[]): Notice[] {
  const missed = (member: Member): Gathering[] =>
    ledger.gatherings.filter(
      (gathering) =>
        gathering.group === null &&
        isSeen(gathering.date, term, asOf) &&
        isInFigures(gathering) &&
        isExpectedAt(gathering, member) &&
        markOf(ledger, gathering, member) === 'absent',
    )
  const notices: Notice[] = []
  for (const quarter of periodsTouching(term).filter((period) => period.every === 'quarter')) {
    for (const member of members) {
      const gatherings = missed(member).filter((gathering) => quarterOf(gathering.date) === quarter.id)
      if (gatherings.length > 0) {
        notices.push({ quarter: quarter.id, member: member.id, gatherings: idsInOrder(gatherings) })
      }
    }
  }
  return notices
}

/** What the domain's rules say of a ledger, read a second time. Throws where no term fits. */
export function secondReading(ledger: Ledger, question: Question): Assessment {
  const { asOf } = question
  const term = termInQuestion(ledger, question)
  const days = walk(term.from, earlier(term.to, asOf))
  const keepsGroup = (group: string | undefined): boolean => question.group === undefined || group === question.group

  const groups = ledger.groups.filter((group) => keepsGroup(group.id) && days.some((day) => exists(group, day)))
  const members = ledger.members.filter((member) =>
    days.some((day) => isInOffice(member, day) && keepsGroup(postOf(member, day)?.group)),
  )
  return {
    format: 'liaison-assessment/1',
    asOf,
    term: term.id,
    charters: ledger.committee.charters.map(({ charter }) => theCharter(charter).id),
    committee: { duties: dutiesOf(ledger, term, asOf, 'committee'), notices: noticesOf(ledger, term, asOf, members) },
    groups: groups.map((group) => assessGroup(ledger, term, asOf, group)),
    members: members.map((member) => assessMember(ledger, term, asOf, member)),
  }
}
