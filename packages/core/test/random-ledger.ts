import fc from 'fast-check'
import { shache2012 } from '../src/charters/shache-2012.ts'
import { shippedCharters } from '../src/charters/shipped.ts'
import { DUTY_IDS } from '../src/duties/register.ts'
import type { Charter, Dated, DatedNumber, DutyRule, OwnDuty, TestRule } from '../src/model/charter.ts'
import type {
  Attendance,
  CharterInForce,
  Gathering,
  Group,
  Ledger,
  Member,
  Post,
  Term,
  Work,
} from '../src/model/ledger.ts'
import {
  ACTIVITY_KINDS,
  GATHERING_KINDS,
  MARKS,
  type Mark,
  MEETING_KINDS,
  type Role,
  TEST_IDS,
  WORK_KINDS,
} from '../src/model/vocabulary.ts'

export interface LedgerAndQuestion {
  ledger: Ledger
  asOf: string
  term?: string
  group?: string
}

// The library itself knows neither Node nor the browser; its tests run in Node.
declare const structuredClone: <T>(value: T) => T

// Everything is drawn as plain numbers first and only then made into a ledger, so that fast-check can shrink every part on its
// own and what comes out is valid all the same. Small numbers mean the plain case, large ones the odd one.

/** 0 to 99: a choice with odds. */
const odds = fc.integer({ min: 0, max: 99 })
/** A free choice, taken modulo whatever there is to choose from. */
const pick = fc.nat({ max: 999_999 })

const MS_PER_DAY = 86_400_000
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const shifted = (day: string, days: number): string =>
  new Date(instant(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
const daysFrom = (from: string, to: string): number => (instant(to) - instant(from)) / MS_PER_DAY
const twoDigits = (number: number): string => String(number).padStart(2, '0')

const of = <T>(choices: readonly T[], n: number): T => choices[n % choices.length]!

// Ids that sort differently as texts and as numbers, in upper and lower case, or that a careless table would trip over.
const TERM_IDS = ['t12', 't9', '10']
const GROUP_IDS = ['g2', 'g10', '__proto__', 'G1', '7']
const MEMBER_IDS = ['m9', 'm10', 'constructor', 'M1', '12', 'm-1', 'm_1', '3']
const recordId = (letter: string, n: number): string =>
  n === 17
    ? '__proto__'
    : of([`${letter}${n}`, `${letter}${n}`, `${letter.toUpperCase()}${n}`, `${letter}.${n}`, `${n}`], n)

const rawTerm = fc.record({ length: pick, snap: odds, gap: odds, gapDays: pick, plenary: odds, standing: odds })

const rawOwnDuty = fc.record({
  id: pick,
  bearer: odds,
  counts: odds,
  kinds: pick,
  every: pick,
  atLeast: pick,
  due: odds,
  dueDay: pick,
  valid: odds,
  validDay: pick,
  later: odds,
  laterDay: pick,
  place: pick,
})

const rawCharter = fc.record({
  from: pick,
  kind: odds,
  own: fc.array(rawOwnDuty, { minLength: 1, maxLength: 2 }),
  duties: fc.array(fc.record({ change: odds, n: pick }), { minLength: DUTY_IDS.length, maxLength: DUTY_IDS.length }),
  turned: pick,
  tests: fc.array(fc.record({ change: odds, n: pick }), { minLength: TEST_IDS.length, maxLength: TEST_IDS.length }),
  switches: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  late: pick,
  onCourse: pick,
})

const rawGroup = fc.record({ formed: odds, formedDay: pick, dissolved: odds, dissolvedDay: pick })

const rawPost = fc.record({ gap: odds, length: pick, group: pick, roles: odds })

const rawMember = fc.record({
  appointed: odds,
  appointedDay: pick,
  left: odds,
  leftDay: pick,
  form: odds,
  group: pick,
  roles: odds,
  posts: fc.array(rawPost, { maxLength: 4 }),
  open: fc.boolean(),
  mood: pick,
})

const rawGathering = fc.record({
  kind: pick,
  day: pick,
  county: odds,
  group: pick,
  with: odds,
  withGroup: pick,
  invited: odds,
  invitation: fc.array(fc.nat({ max: MEMBER_IDS.length - 1 }), { maxLength: 6 }),
  optional: odds,
  minutes: odds,
  reported: odds,
  recorded: odds,
  lag: pick,
  stray: odds,
  marks: fc.array(fc.nat({ max: 11 }), { minLength: MEMBER_IDS.length, maxLength: MEMBER_IDS.length }),
})

const rawWork = fc.record({
  kind: pick,
  day: pick,
  group: pick,
  names: odds,
  period: pick,
  delivered: odds,
  deliveredDay: pick,
  distinguished: odds,
  collective: odds,
  member: odds,
  recorded: odds,
  lag: pick,
})

const rawLedger = fc.record({
  year: fc.constantFrom(2012, 2012, 2011),
  start: pick,
  terms: fc.array(rawTerm, { minLength: 1, maxLength: 3 }),
  turned: odds,
  asked: odds,
  askedTerm: pick,
  askedGroup: odds,
  asOf: odds,
  asOfDay: pick,
  focus: pick,
  dense: odds,
  kinds: odds,
  workKinds: odds,
  since: odds,
  sinceDay: pick,
  charters: fc.array(rawCharter, { minLength: 1, maxLength: 3 }),
  groups: fc.oneof(
    { weight: 3, arbitrary: fc.array(rawGroup, { minLength: 1, maxLength: 2 }) },
    { weight: 2, arbitrary: fc.array(rawGroup, { minLength: 1, maxLength: GROUP_IDS.length }) },
  ),
  members: fc.array(rawMember, { minLength: 1, maxLength: MEMBER_IDS.length }),
  gatherings: fc.array(rawGathering, { maxLength: 40, size: 'max' }),
  works: fc.array(rawWork, { maxLength: 60, size: 'max' }),
})

type Raw<A> = A extends fc.Arbitrary<infer T> ? T : never

/** Every first and last day of a month in these years (quarters, half-years and years among them), due days, leap days. */
function calendarEdges(from: number, to: number): string[] {
  const days: string[] = []
  for (let year = from; year <= to; year++) {
    for (let month = 1; month <= 12; month++) {
      const first = `${year}-${twoDigits(month)}-01`
      days.push(first, shifted(first, -1))
      // Due days of plan, half-year summary and annual summary, and the days after, twice as often as other months' ends.
      if (month === 2 || month === 4 || month === 8) days.push(first, shifted(first, -1))
    }
    if (year % 4 === 0) days.push(`${year}-02-29`, `${year}-02-29`)
  }
  return days
}

function makeTerms(raw: Raw<typeof rawLedger>): Term[] {
  const terms: Term[] = []
  let from = of([`${raw.year}-01-01`, `${raw.year}-08-21`, `${raw.year}-02-29`, `${raw.year}-04-01`], raw.start)
  if (raw.start % 7 > 3 || from === '2011-02-29') from = shifted(`${raw.year}-01-01`, raw.start % 366)
  raw.terms.forEach((one, at) => {
    let to = shifted(from, of([400, 150, 600, 20, 500, 366, 700, 60, 10], one.length) + (one.length % 97))
    // Often to the end of the month, the quarter or the year that it would have ended in.
    const months = one.snap < 40 ? 0 : one.snap < 55 ? 1 : one.snap < 80 ? 3 : 12
    if (months > 0) {
      const month = Math.ceil(Number(to.slice(5, 7)) / months) * months
      to = new Date(Date.UTC(Number(to.slice(0, 4)), month, 0)).toISOString().slice(0, 10)
    }
    const leap = [0, 1, 2].map((n) => Number(from.slice(0, 4)) + n).find((year) => year % 4 === 0)
    if (one.snap < 4 && leap && `${leap}-02-29` > from) to = `${leap}-02-29`
    const term: Term = { id: TERM_IDS[at]!, number: at + 1, from, to }
    const planned: NonNullable<Term['planned']> = {}
    if (one.plenary >= 45) planned.plenary = one.plenary % 8
    if (one.standing >= 45) planned['standing-committee'] = one.standing % 9
    if (one.plenary % 10 > 0 || Object.keys(planned).length > 0) term.planned = planned
    terms.push(term)
    from = shifted(to, one.gap < 60 ? 1 : one.gap < 80 ? 2 : 1 + (one.gapDays % 120))
  })
  return terms
}

const EVERY = ['month', 'quarter', 'half-year', 'year'] as const

/** The last days of the months of a year that is not a leap year: a due day must exist every year. */
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const SHARES = [
  { parts: 1, of: 2 },
  { parts: 1, of: 3 },
  { parts: 2, of: 3 },
  { parts: 1, of: 5 },
  { parts: 1, of: 1 },
]

/** Two values of a charter's list, the second one from a day on; an earlier first one, where the list would else run backwards. */
function twoValues<T extends Dated>(value: T, later: T): T[] {
  return later.since < value.since ? [{ ...value, since: later.since }, later] : [value, later]
}

/** Few, so that two charters often mean different things by one; the second is one a careless table would trip over. */
const OWN_IDS = ['reading', 'constructor', 'a-1']
/** What own duties count: mostly what is often recorded. Meetings are the county's, so no group's duty counts them. */
const OWN_GATHERINGS: Record<OwnDuty['bearer'], Gathering['kind'][][]> = {
  group: [
    ['activity', 'visit', 'study', 'inspection', 'symposium'],
    [...ACTIVITY_KINDS, 'visit'],
  ],
  member: [['activity', 'plenary', 'visit', 'standing-committee', 'study', 'inspection'], [...GATHERING_KINDS]],
}
const OWN_WORKS: Work['kind'][][] = [
  ['practical-project', 'research-report', 'plan', 'info-report', 'quarterly-report', 'suggestion', 'annual-summary'],
  [...WORK_KINDS],
]

/** So many different ones of a list. */
const several = <T>(choices: readonly T[], count: number, n: number): T[] =>
  Array.from({ length: count }, (_, at) => of(choices, n + at))

function makeOwnDuty(raw: Raw<typeof rawOwnDuty>, day: (n: number) => string): { duty: OwnDuty; rules: DutyRule[] } {
  const bearer = raw.bearer < 55 ? 'member' : 'group'
  const duty: OwnDuty = {
    name: { 'zh-CN': '自定职责' },
    bearer,
    counts:
      raw.counts < 55
        ? { gatherings: several(of(OWN_GATHERINGS[bearer], raw.kinds), 1 + (raw.counts % 3), raw.kinds >> 1) }
        : { works: several(of(OWN_WORKS, raw.kinds), 1 + (raw.counts % 2), raw.kinds >> 1) },
  }
  const rule: DutyRule = {
    since: '2012-01-01',
    every: of(['month', 'quarter', 'quarter', 'month', 'half-year', 'year'], raw.every),
    atLeast: of([1, 1, 1, 2, 1, 3], raw.atLeast),
    cites: [],
    assumed: true,
  }
  if (raw.due >= 50) {
    const [month, last] = day(raw.dueDay).slice(5).split('-').map(Number) as [number, number]
    rule.due = { month, day: Math.min(last, LAST_DAYS[month - 1]!) }
    if (raw.due >= 90) rule.due.nextYear = true
  }
  if (raw.valid >= 85) rule.valid = validity(raw.validDay, day)
  if (raw.later < 70) return { duty, rules: [rule] }
  const later: DutyRule = { ...structuredClone(rule), since: day(raw.laterDay), atLeast: 1 + (raw.later % 3) }
  if (raw.later >= 85) later.every = of(EVERY, raw.laterDay)
  if (raw.later % 2 === 0) delete later.due
  return { duty, rules: twoValues(rule, later) }
}

function validity(n: number, day: (n: number) => string): NonNullable<DutyRule['valid']> {
  const [from, to] = [day(n), day(n >> 3)].sort()
  return of([{ from: from! }, { to: to! }, { from: from!, to: to! }], n)
}

function makeCharter(raw: Raw<typeof rawCharter>, id: string, day: (n: number) => string): Charter {
  const charter: Charter = structuredClone(shache2012)
  charter.id = id
  const duties: [string, DutyRule[]][] = []
  DUTY_IDS.forEach((duty, at) => {
    const { change, n } = raw.duties[at]!
    const rule = structuredClone(shache2012.duties[duty]![0]!)
    let rules = [rule]
    if (change >= 30 && change < 36) return
    if (change >= 36 && change < 68) {
      rule.atLeast = n % 5 === 0 ? 3 : 2
      // Due within the year, so that the first of several can be in time and the last one late.
      if (rule.every === 'year' ? n % 3 > 0 : n % 5 === 4) rule.due = { month: 3 + (n % 8), day: 15 }
    }
    if (change >= 68 && change < 76) rule.every = of(EVERY, n)
    if (change >= 76 && change < 84) {
      const later: DutyRule = { ...structuredClone(rule), since: day(n), atLeast: 1 + (n % 3) }
      if (n % 2 === 1) later.every = of(EVERY, n >> 1)
      rules = twoValues(rule, later)
    }
    if (change >= 84 && change < 92) rule.valid = validity(n, day)
    if (change >= 92) {
      rule.due = { month: 1 + (n % 12), day: n % 5 < 2 ? LAST_DAYS[n % 12]! : 1 + (n % 28) }
      if (n % 3 === 0) rule.due.nextYear = true
      if (n % 4 === 1) rule.atLeast = 2
    }
    duties.push([duty, rules])
  })
  const own = new Map<string, OwnDuty>()
  for (const one of raw.kind % 6 === 0 ? [] : raw.own) {
    const duty = of(OWN_IDS, one.id)
    if (own.has(duty)) continue
    const made = makeOwnDuty(one, day)
    own.set(duty, made.duty)
    duties.splice(one.place % (duties.length + 1), 0, [duty, made.rules])
  }
  if (own.size > 0) charter.ownDuties = Object.fromEntries(own)
  // Another order than the shipped charter's, so that the order of an assessment shows where it comes from.
  const turn = raw.turned % 3 === 0 ? 0 : raw.turned % (duties.length + 1)
  charter.duties = Object.fromEntries([...duties.slice(turn), ...duties.slice(0, turn)])

  TEST_IDS.forEach((test, at) => {
    const { change, n } = raw.tests[at]!
    const rule: TestRule = structuredClone(shache2012.tests[test]![0]!)
    const other = (): TestRule['limit'] =>
      'occasions' in rule.limit ? { occasions: 1 + (n % 4) } : { moreThan: of(SHARES, n) }
    if (change >= 55 && change < 75) rule.limit = other()
    charter.tests[test] = [rule]
    if (change >= 75 && change < 95) charter.tests[test] = twoValues(rule, { ...rule, since: day(n), limit: other() })
    if (change >= 95) delete charter.tests[test]
  })

  const [countsToward, atHalf, denominator, barredBy] = raw.switches
  charter.switches = {
    countsToward: countsToward ? 'many' : 'one',
    atHalf: atHalf ? 'included' : 'excluded',
    denominator: denominator ? 'mandate' : 'term',
    barredBy: barredBy ? 'any-absence' : 'activity-absence',
  }
  const number = (list: DatedNumber[], n: number, most: number): DatedNumber[] => {
    const value: DatedNumber = n % 2 === 1 ? { ...list[0]!, value: 1 + (n % most) } : list[0]!
    return n % 3 > 0 ? twoValues(value, { ...value, since: day(n), value: 1 + ((n >> 2) % most) }) : [value]
  }
  charter.values.lateAfterDays = number(charter.values.lateAfterDays, raw.late, 31)
  charter.values.onCourseFrom = number(charter.values.onCourseFrom, raw.onCourse, 6)
  return charter
}

const SHIPPED = [shache2012.id, ...Object.keys(shippedCharters)]

const charterIn = (charter: string | Charter): Charter =>
  typeof charter === 'string' ? shippedCharters[charter]! : charter

function makeCharters(raws: Raw<typeof rawCharter>[], terms: Term[], day: (n: number) => string): CharterInForce[] {
  const charters: CharterInForce[] = []
  const first = terms[0]!.from
  const next = terms.at(-1)!.from
  raws.forEach((raw, at) => {
    let from = day(raw.from)
    if (at === 0) from = of(['2012-01-01', '2010-07-01', first, '2012-01-01', '2010-07-01', from, next], raw.kind)
    // A whole year, or two, under the second one.
    else if (raw.kind % 3 === 0) from = `${from.slice(0, 4)}-01-01`
    const before = charters.at(-1)
    if (before && from < before.from) from = shifted(before.from, raw.from % 150)
    const shipped = at === 1 ? false : raw.kind < 35
    // Now and then the first one comes back into force.
    const again = at === 2 && raw.kind >= 80 ? charters[0]!.charter : undefined
    charters.push({
      from,
      charter: again ?? (shipped ? of(SHIPPED, raw.turned) : makeCharter(raw, `other-${at}`, day)),
    })
  })
  return charters
}

/** Of those that end, half end with a month. */
const maybeMonthEnd = (n: number, day: string): string =>
  n % 2 === 0 ? day : shifted(`${shifted(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1)

function makeGroup(raw: Raw<typeof rawGroup>, at: number, terms: Term[], day: (n: number) => string): Group {
  const first = terms[0]!.from
  const group: Group = {
    id: GROUP_IDS[at]!,
    name: `组${at}`,
    kind: at % 2 === 0 ? 'township' : 'county-department',
    formed:
      raw.formed >= 85
        ? of(terms, raw.formedDay).from
        : raw.formed < 60
          ? shifted(first, -of([0, 1, 40, 400], raw.formedDay))
          : day(raw.formedDay),
  }
  // Days that stand for "always" and "never".
  if (raw.formed === 59) group.formed = '0001-01-01'
  const dissolved = raw.dissolved >= 98 ? '9999-12-31' : maybeMonthEnd(raw.dissolved, day(raw.dissolvedDay))
  if (raw.dissolved >= 65 && dissolved >= group.formed) group.dissolved = dissolved
  else if (raw.dissolved >= 90) group.dissolved = group.formed
  return group
}

function rolesFor(n: number, mostlyStanding: boolean): Role[] | undefined {
  if (mostlyStanding && n >= 25) return n % 4 === 0 ? ['leader', 'standing-committee'] : ['standing-committee']
  if (n < 35) return undefined
  if (n < 55) return ['leader']
  if (n < 60) return ['deputy-leader']
  if (n < 75) return ['standing-committee']
  if (n < 80) return ['chair', 'leader']
  if (n < 85) return ['vice-chair']
  if (n < 90) return ['secretary-general']
  if (n < 95) return ['deputy-leader', 'standing-committee']
  return []
}

function makeMember(
  raw: Raw<typeof rawMember>,
  at: number,
  groups: Group[],
  terms: Term[],
  mostlyStanding: boolean,
  day: (n: number) => string,
): Member {
  const first = terms[0]!.from
  const member: Member = {
    id: MEMBER_IDS[at]!,
    name: `委员${at}`,
    appointed:
      raw.appointed < 50
        ? first
        : raw.appointed < 60
          ? shifted(first, -300)
          : raw.appointed >= 85
            ? of(terms, raw.appointedDay).from
            : day(raw.appointedDay),
  }
  if (raw.appointed === 49 && raw.form < 45) member.appointed = '0001-01-01'
  const left = raw.left >= 98 ? '9999-12-31' : maybeMonthEnd(raw.left, day(raw.leftDay))
  if (raw.left >= 65 && left >= member.appointed) member.left = left
  else if (raw.left >= 90) member.left = member.appointed

  if (raw.form < 45) {
    member.group = busy(groups, raw.group).id
    const roles = rolesFor(raw.roles, mostlyStanding)
    if (roles) member.roles = roles
    return member
  }
  const posts: Post[] = []
  let from = member.appointed
  for (const [n, one] of raw.posts.entries()) {
    if (one.gap >= 60) from = shifted(from, 1 + (one.gap % 50))
    if (member.left !== undefined && from > member.left) break
    const post: Post = { group: of(groups, one.group).id, from }
    const roles = rolesFor(one.roles, mostlyStanding)
    if (roles) post.roles = roles
    const isLast = n === raw.posts.length - 1
    if (!(isLast && raw.open)) {
      post.to = shifted(from, one.length % of([1, 40, 200, 700], one.length >> 3))
      if (member.left !== undefined && post.to > member.left) post.to = member.left
      from = shifted(post.to, 1)
    }
    posts.push(post)
  }
  // Order in the list says nothing about order in time.
  member.posts = raw.form % 2 === 0 ? posts : posts.reverse()
  return member
}

/** What a ledger's gatherings mostly are: a term has few plenaries, and a test is only reached where there are many of a kind. */
const KINDS: Gathering['kind'][][] = [
  [
    ...GATHERING_KINDS,
    'plenary',
    'plenary',
    'standing-committee',
    'standing-committee',
    'study',
    'activity',
    'inspection',
  ],
  ['plenary', 'plenary', 'standing-committee', 'standing-committee', 'joint-meeting', 'activity', 'study'],
  ['plenary', 'standing-committee', 'standing-committee', 'standing-committee', 'work-meeting', 'visit'],
  ['study', 'activity', 'inspection', 'activity', 'research', 'symposium', 'visit', 'plenary'],
  ['activity', 'activity', 'supervision', 'consultation', 'study-tour', 'joint-meeting'],
]

/** After how many days things are recorded: around the limits of a late entry, and before the day itself. */
const LAGS = [0, 15, 16, 1, 14, 17, 30, 31, 88, -1, -20, 400]

/** Two of three are the first group's: a group that does much meets duties that ask for much. */
const busy = (groups: Group[], n: number): Group => (n % 3 === 0 ? of(groups, n >> 3) : groups[0]!)

function makeGathering(
  raw: Raw<typeof rawGathering>,
  at: number,
  kinds: Gathering['kind'][],
  groups: Group[],
  members: Member[],
  day: (n: number) => string,
): Gathering {
  const kind = of(kinds, raw.kind)
  const isMeeting = (MEETING_KINDS as readonly string[]).includes(kind)
  const gathering: Gathering = {
    id: recordId('a', at),
    kind,
    group: isMeeting || raw.county >= 70 ? null : busy(groups, raw.group).id,
    date: day(raw.day),
    title: `会${at}`,
  }
  if (gathering.group !== null && raw.with >= 65) {
    const joined = [of(groups, raw.withGroup).id]
    if (raw.with >= 80) joined.push(of(groups, raw.withGroup >> 3).id)
    gathering.with = raw.with >= 97 ? [] : joined
  }
  if (raw.invited >= (kind === 'visit' ? 40 : 75)) gathering.invited = raw.invitation.map((n) => of(members, n).id)
  if (raw.invited >= 96) gathering.invited = []
  if (raw.optional >= 90) gathering.optional = true
  else if (raw.optional >= 87) gathering.optional = false
  if (raw.minutes < 60) gathering.minutes = '记录'
  if (raw.reported < 60) gathering.reported = shifted(gathering.date, of(LAGS, raw.reported))
  if (raw.recorded < 75) gathering.recorded = shifted(gathering.date, of(LAGS, raw.lag))
  return gathering
}

/** Ways a member may fill twelve occasions: the leave-takers, the absentees, the faithful, the unrecorded. */
const MOODS: (Mark | undefined)[][] = [
  [...MARKS, undefined, ...MARKS, undefined],
  [...Array<Mark>(8).fill('leave'), 'present', 'leave-special', 'leave-pending', undefined],
  [
    'present',
    'present',
    'present',
    'present',
    'present',
    'present',
    'leave',
    'leave',
    'leave',
    'leave',
    'absent',
    'leave',
  ],
  [...Array<Mark>(4).fill('absent'), ...Array<Mark>(5).fill('present'), 'leave', 'leave-pending', undefined],
  [...Array<Mark>(11).fill('present'), 'absent'],
  [...Array<Mark>(9).fill('leave'), 'present', 'present', 'absent'],
  [...Array<Mark>(6).fill('present'), ...Array<undefined>(6).fill(undefined)],
]

function makeAttendance(raw: Raw<typeof rawLedger>, gatherings: Gathering[], members: Member[]): Attendance[] {
  const attendance: Attendance[] = []
  gatherings.forEach((gathering, at) => {
    const { marks, stray } = raw.gatherings[at]!
    members.forEach((member, seat) => {
      const mark = of(of(MOODS, raw.members[seat]!.mood), marks[seat]!)
      if (!mark) return
      // A rough guess at who would be there; now and then everybody gets a mark, expected or not.
      const posts: Pick<Post, 'group' | 'roles'>[] = member.posts ?? [
        { group: member.group!, roles: member.roles ?? [] },
      ]
      const has = (...roles: Role[]): boolean => posts.some((post) => post.roles?.some((role) => roles.includes(role)))
      const belongs =
        gathering.invited?.includes(member.id) ||
        (gathering.kind === 'standing-committee'
          ? has('standing-committee', 'chair', 'vice-chair', 'secretary-general')
          : gathering.kind === 'joint-meeting' || gathering.kind === 'work-meeting'
            ? has('leader')
            : gathering.group === null ||
              posts.some(({ group }) => group === gathering.group || gathering.with?.includes(group)))
      if (!belongs && stray < 85) return
      const one: Attendance = { gathering: gathering.id, member: member.id, mark }
      if (mark === 'leave-special') one.decidedBy = '主任'
      attendance.push(one)
    })
  })
  return raw.turned % 2 === 0 ? attendance : attendance.reverse()
}

/** What a ledger's works mostly are: a duty that asks for several is only met where there are many of a kind. */
const KINDS_OF_WORK: Work['kind'][][] = [
  [...WORK_KINDS],
  ['plan', 'annual-summary', 'half-year-summary', 'quarterly-report', 'research-report'],
  ['info-report', 'suggestion', 'research-report', 'practical-project', 'quarterly-report', 'press'],
  ['research-report', 'proposal', 'practical-project', 'plan', 'info-report'],
]

/** The due days, other than periods' ends, that the charters set in some years, and the days after. */
function dueDays(charters: CharterInForce[], years: number[]): string[] {
  const set = charters.flatMap(({ charter }) =>
    Object.values(charterIn(charter).duties).flatMap((rules) =>
      rules.flatMap(({ due }) => (due ? [`${twoDigits(due.month)}-${twoDigits(due.day)}`] : [])),
    ),
  )
  return years.flatMap((year) => set.flatMap((due) => [`${year}-${due}`, shifted(`${year}-${due}`, 1)]))
}

type KindForAPeriod = 'plan' | 'half-year-summary' | 'annual-summary' | 'quarterly-report'

const isKindForAPeriod = (kind: Work['kind']): kind is KindForAPeriod =>
  kind === 'plan' || kind === 'half-year-summary' || kind === 'annual-summary' || kind === 'quarterly-report'

/** The periods of a year that such a work may be for: of any length that one of the charters gives its duty. */
function periodsToName(kind: KindForAPeriod, year: number, charters: CharterInForce[]): string[] {
  const names = {
    month: Array.from({ length: 12 }, (_, n) => `${year}-${twoDigits(n + 1)}`),
    quarter: [1, 2, 3, 4].map((n) => `${year}-Q${n}`),
    'half-year': [1, 2].map((n) => `${year}-H${n}`),
    year: [`${year}`],
  }
  const lengths = new Set(
    charters.flatMap(({ charter }) => {
      return (charterIn(charter).duties[kind] ?? []).map((rule) => rule.every)
    }),
  )
  return lengths.size === 0 ? names.year : [...lengths].flatMap((every) => names[every])
}

function makeWork(
  raw: Raw<typeof rawWork>,
  at: number,
  kinds: Work['kind'][],
  groups: Group[],
  members: Member[],
  years: number[],
  charters: CharterInForce[],
  day: (n: number) => string,
): Work {
  const work: Work = {
    id: recordId('w', at),
    kind: of(kinds, raw.kind),
    group: busy(groups, raw.group).id,
    date: day(raw.day),
    title: `事${at}`,
  }
  if (raw.names >= 50 && isKindForAPeriod(work.kind)) {
    // Named are mostly the periods a record of that day would be about: the one before, or the one that runs.
    const year = raw.names < 85 ? Number(work.date.slice(0, 4)) - (raw.names % 2) : of(years, raw.period)
    work.for = of(periodsToName(work.kind, year, charters), raw.period)
  }
  if (work.kind === 'practical-project' ? raw.delivered < 75 : raw.delivered >= 92)
    work.delivered = day(raw.deliveredDay)
  if (work.kind === 'research-report' ? raw.distinguished < 45 : raw.distinguished >= 92) work.distinguished = true
  else if (raw.distinguished % 10 === 0) work.distinguished = false
  if (work.kind === 'proposal' ? raw.collective < 60 : raw.collective >= 92) work.collective = true
  else if (raw.collective % 10 === 0) work.collective = false
  if (raw.member >= 45) work.member = of(members, raw.member).id
  if (raw.recorded < 75) work.recorded = shifted(work.date, of(LAGS, raw.lag))
  return work
}

function makeLedger(raw: Raw<typeof rawLedger>): LedgerAndQuestion {
  const terms = makeTerms(raw)
  const first = terms[0]!.from
  const last = terms.at(-1)!.to
  const focus = of(terms, raw.focus)
  const years: number[] = []
  for (let year = Number(first.slice(0, 4)) - 1; year <= Number(last.slice(0, 4)) + 1; year++) years.push(year)
  const borders = terms.flatMap(({ from, to }) => [shifted(from, -1), from, to, shifted(to, 1)])
  const edges = [...calendarEdges(years[0]!, years.at(-1)!), ...borders, ...borders]

  let asOf: string
  if (raw.asOf < 50) asOf = shifted(focus.from, raw.asOfDay % (daysFrom(focus.from, focus.to) + 1))
  else if (raw.asOf < 62) asOf = of([focus.to, shifted(focus.to, 1), focus.from, shifted(focus.from, -1)], raw.asOfDay)
  else if (raw.asOf < 80) {
    const within = edges.filter((edge) => focus.from <= edge && edge <= shifted(focus.to, 60))
    asOf = of(raw.asOf < 66 ? [...within.filter((edge) => edge.endsWith('-02-29')), focus.from] : within, raw.asOfDay)
  } else if (raw.asOf < 90) asOf = shifted(focus.to, 1 + (raw.asOfDay % 200))
  else if (raw.asOf < 98) asOf = shifted(last, 1000 + (raw.asOfDay % 1000))
  else asOf = shifted(first, -1 - (raw.asOfDay % 300))

  // Two days of five lie anywhere in the term in question up to asOf or a little later, one of ten anywhere at all, and half of
  // them on an edge, mostly one near that term.
  const nearTo = shifted(focus.to < asOf ? focus.to : asOf, 20)
  // In some ledgers all that happens, happens within some months: many records are of one period, and many days meet.
  const window = raw.dense < 45 ? 9999 : raw.dense < 75 ? 200 : 60
  const nearFrom = [shifted(focus.from, -20), shifted(nearTo, -window)].sort().at(-1)!
  const nearEdges = [...edges, shifted(asOf, -1), asOf, asOf, shifted(asOf, 1)].filter(
    (edge) => nearFrom <= edge && edge <= shifted(nearTo, 60),
  )
  const day = (n: number): string => {
    const way = n % 10
    const rest = Math.floor(n / 10)
    if (way < 4) return shifted(nearFrom, rest % Math.max(1, daysFrom(nearFrom, nearTo) + 1))
    if (way < 5) return shifted(first, (rest % (daysFrom(first, last) + 400)) - 200)
    if (way < 9 && nearEdges.length > 0) return of(nearEdges, rest)
    return of(edges, rest)
  }

  const charters = makeCharters(raw.charters, terms, day)
  // What is done lies around the due days too, and is often of the kinds that the charters' own duties count.
  const dues = dueDays(charters, years)
  edges.push(...dues)
  nearEdges.push(...dues.filter((due) => nearFrom <= due && due <= shifted(nearTo, 60)))
  if (raw.asOf >= 70 && raw.asOf < 74) asOf = of([...dues, asOf], raw.asOfDay)
  const own = charters.flatMap(({ charter }) =>
    Object.values(charterIn(charter).ownDuties ?? {}).map(({ counts }) => counts),
  )
  const ownGatherings = own.flatMap((counts) => ('gatherings' in counts ? counts.gatherings : []))
  const ownWorks = own.flatMap((counts) => ('works' in counts ? counts.works : []))
  const kinds = of(KINDS, raw.kinds)
  const groups = raw.groups.map((one, at) => makeGroup(one, at, terms, day))
  const members = raw.members.map((one, at) => makeMember(one, at, groups, terms, kinds === KINDS[2], day))
  const gatherings = raw.gatherings.map((one, at) =>
    makeGathering(one, at, [...kinds, ...ownGatherings, ...ownGatherings], groups, members, day),
  )
  const kindsOfWork = [...of(KINDS_OF_WORK, raw.workKinds), ...ownWorks, ...ownWorks]
  const works = raw.works.map((one, at) => makeWork(one, at, kindsOfWork, groups, members, years, charters, day))
  const attendance = makeAttendance(raw, gatherings, members)
  const ledger: Ledger = {
    format: 'liaison-ledger/1',
    committee: { id: 'shache', name: '莎车县政协', charters },
    terms: raw.turned < 50 ? terms : raw.turned < 75 ? [...terms].reverse() : [...terms.slice(1), terms[0]!],
    groups,
    members,
    gatherings,
    attendance,
    works,
  }
  if (raw.since >= 60) ledger.committee.since = day(raw.sinceDay)

  const question: LedgerAndQuestion = { ledger, asOf }
  if (raw.asked >= 70) question.term = of(terms, raw.askedTerm).id
  if (raw.askedGroup >= 75) question.group = of(groups, raw.askedGroup).id
  return question
}

/** Small but nasty valid ledgers, and a question about each. A question may be one that no term fits. */
export function ledgerAndQuestion(): fc.Arbitrary<LedgerAndQuestion> {
  return rawLedger.map(makeLedger)
}
