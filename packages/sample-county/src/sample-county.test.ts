import { type Assessment, addDays, assess, expectedAt, type Ledger, periodId, type TestStatus } from '@liaison-kit/core'
import { ledgerFaults } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import { DEMO_GROUP, DISSOLVED_GROUP, NEW_GROUP, type Profile, profileOf } from './groups.ts'
import { sampleCounty } from './sample-county.ts'

// First and last days of years, halves, quarters and months, a leap day, and the first day of the shortest and the longest sample.
const DAYS = [
  '2026-01-01',
  '2026-01-31',
  '2026-02-01',
  '2024-02-29',
  '2025-03-31',
  '2026-06-30',
  '2026-07-01',
  '2026-09-30',
  '2026-10-02',
  '2026-11-23',
  '2027-12-31',
]

const counties = [...DAYS.map((today) => ({ today, seed: 1 })), { today: '2026-05-15', seed: 'another' }].map(
  (options) => {
    const ledger = sampleCounty(options)
    return { ...options, ledger, assessment: assess(ledger, { asOf: options.today }) }
  },
)

test('the same day and seed make the same county, another seed another one', () => {
  const options = { today: '2026-11-23', seed: 1 }
  expect(sampleCounty(options)).toEqual(sampleCounty(options))
  expect(sampleCounty({ ...options, seed: 2 }).members).not.toEqual(sampleCounty(options).members)
})

test('people and groups stay the same from day to day', () => {
  const [one, other] = ['2026-11-23', '2026-11-24'].map((today) => sampleCounty({ today, seed: 1 })) as [Ledger, Ledger]
  expect(other.members).toEqual(one.members)
  expect(other.groups).toEqual(one.groups)
})

test('the origins are the sample site unless others are given', () => {
  const today = '2026-11-23'
  expect(sampleCounty({ today, seed: 1 }).committee.origins).toEqual(['http://127.0.0.1:8788', 'http://localhost:8788'])
  expect(sampleCounty({ today, seed: 1, origins: ['http://127.0.0.1:9'] }).committee.origins).toEqual([
    'http://127.0.0.1:9',
  ])
})

describe('at a larger scale', () => {
  const options = { today: '2026-11-23', seed: 1, scale: 21 }
  const ledger = sampleCounty(options)
  const people = ({ members, groups }: Ledger) => [members.map(({ name }) => name), groups.map(({ name }) => name)]

  test('as much is recorded as the docstring says, by the same people, without a fault', () => {
    expect(ledgerFaults(JSON.parse(JSON.stringify(ledger)))).toEqual([])
    expect(people(ledger)).toEqual(people(sampleCounty({ ...options, scale: 1 })))
    expect(Math.round(ledger.attendance.length / 1000)).toBe(61)
    expect(Math.round((ledger.gatherings.length + ledger.works.length + ledger.handling!.length) / 100)).toBe(127)
    expect(sampleCounty(options)).toEqual(ledger)
  })

  test.each(['2026-01-01', '2026-02-01', options.today])(
    'on %s records lie between the first day of the term and today',
    (today) => {
      const county = sampleCounty({ ...options, today, scale: 2 })
      const { from, to } = county.terms[1]!
      expect(addDays(county.terms[0]!.to, 1)).toBe(from)
      expect(from < county.committee.charters[0]!.from && today <= to).toBe(true)
      const held = county.gatherings.filter(({ date }) => date <= today)
      for (const { date } of [...held, ...county.works]) expect(from <= date && date <= today).toBe(true)
      for (const { date, announced } of county.gatherings) expect(date <= today || announced! <= today).toBe(true)
      expect(assess(county, { asOf: today }).term).toBe('t10')
    },
  )

  test('more is more, and at 1 nothing is added', () => {
    const marks = [1, 1.5, 2, 3, 6].map((scale) => sampleCounty({ ...options, scale }).attendance.length)
    expect(marks[1]).toBe(marks[2])
    for (const [index, few] of [0, 2, 3].map((at) => [at, marks[at]!] as const))
      expect(marks[index + 1]).toBeGreaterThan(few)
    expect(sampleCounty({ ...options, scale: 1 })).toEqual(sampleCounty({ today: options.today, seed: 1 }))
  })

  test.each([0, 0.99, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is no scale', (scale) => {
    expect(() => sampleCounty({ ...options, scale })).toThrow(RangeError)
  })
})

describe.each(counties)('on $today with seed $seed', ({ today, ledger, assessment }) => {
  test('the ledger has no fault, and its size is that of a county', () => {
    const text = JSON.stringify(ledger)
    expect(ledgerFaults(JSON.parse(text))).toEqual([])
    expect(text.length).toBeLessThan(4_000_000)
    expect(ledger.groups).toHaveLength(38)
    expect(ledger.groups.filter(({ kind }) => kind === 'township')).toHaveLength(29)
    expect(ledger.members).toHaveLength(203)
    expect(new Set(ledger.members.map(({ name }) => name)).size).toBe(203)
    expect(ledger.committee).toMatchObject({ id: 'sample', name: expect.stringContaining('示例'), public: true })
  })

  test('the term runs today, adjoins the one before, and more than a year is judged', () => {
    const [before, term] = ledger.terms
    expect(assessment.term).toBe(term!.id)
    expect(addDays(before!.to, 1)).toBe(term!.from)
    expect(term!.planned).toEqual({ plenary: 5, 'standing-committee': 20 })
    const { from } = ledger.committee.charters[0]!
    expect(from < addDays(today, -366)).toBe(true)
    expect(ledger.committee.since).toBe(from)
  })

  test('nothing is of a later day but what is announced', () => {
    const coming = ledger.gatherings.filter(({ date }) => date > today)
    expect(coming.length).toBeGreaterThan(0)
    for (const gathering of coming) {
      expect(gathering.announced! <= today).toBe(true)
      expect(gathering).not.toHaveProperty('minutes')
    }
    const days = JSON.stringify({
      ...ledger,
      terms: [],
      gatherings: ledger.gatherings.filter(({ date }) => date <= today),
    })
    const later = (days.match(/"\d{4}-\d{2}-\d{2}"/g) ?? []).filter((day) => day.slice(1, -1) > today)
    expect(later).toEqual([])
  })

  test('exemplary groups did everything in time and on paper', () => {
    for (const group of of('exemplary', assessment)) {
      expect(group.duties.filter(({ status, late }) => status === 'short' || late)).toEqual([])
      expect(group.duties.filter(({ status }) => status === 'met').length).toBeGreaterThan(30)
      expect(group.lateEntries).toEqual([])
      expect(group.dormantQuarters).toEqual([])
      const dates = new Map(ledger.gatherings.map(({ id, date }) => [id, date]))
      // A report to the office takes some days, so only the newest may lack something.
      for (const { gathering } of group.undocumented) expect(dates.get(gathering)! >= addDays(today, -7)).toBe(true)
    }
  })

  test('ordinary groups miss some duties, and hand in some papers late', () => {
    const verdicts = of('ordinary', assessment).flatMap(({ duties }) => duties)
    expect(verdicts.filter(({ status }) => status === 'short').length).toBeGreaterThan(30)
    expect(verdicts.filter(({ status }) => status === 'met').length).toBeGreaterThan(300)
    expect(verdicts.filter(({ late }) => late).length).toBeGreaterThan(5)
  })

  test('some groups are a month late with their info reports', () => {
    for (const group of of('late-reports', assessment)) {
      const reports = group.duties.filter(({ duty, to }) => duty === 'info-report' && to < today)
      for (const { period, status, done } of reports) {
        const isOdd = Number(period.slice(5)) % 2 === 1
        expect([period, status, done]).toEqual([period, isOdd ? 'short' : 'met', isOdd ? 0 : 2])
      }
    }
  })

  test('three groups are dormant for quarters', () => {
    expect(of('dormant', assessment)).toHaveLength(3)
    for (const group of assessment.groups) {
      if (profileOf(group.group) === 'dormant') expect(group.dormantQuarters.length).toBeGreaterThanOrEqual(2)
      else expect(group.dormantQuarters.length).toBeLessThanOrEqual(1)
    }
  })

  test('two groups have made most records of a year long after their day', () => {
    expect(of('back-filled', assessment)).toHaveLength(2)
    for (const { group, lateEntries } of assessment.groups) {
      const records = [...ledger.gatherings, ...ledger.works].filter((record) => record.group === group)
      const shares = ['2023', '2024', '2025', '2026', '2027'].map((year) => {
        const inYear = ({ date }: { date: string }): boolean => date.startsWith(year)
        return lateEntries.filter(inYear).length / records.filter(inYear).length
      })
      expect([group, shares.some((share) => share > 0.5)]).toEqual([group, profileOf(group) === 'back-filled'])
    }
  })

  test('one group was formed and one dissolved while the ledger was kept', () => {
    const [formed, dissolved] = [NEW_GROUP, DISSOLVED_GROUP].map((id) =>
      assessment.groups.find(({ group }) => group === id),
    )
    expect(formed?.duties.some(({ status }) => status === 'exempt')).toBe(true)
    expect(formed?.duties.some(({ status }) => status === 'met')).toBe(true)
    expect(dissolved?.duties.some(({ status }) => status === 'exempt')).toBe(true)
    expect(dissolved?.duties.some(({ status }) => status === 'open')).toBe(false)
    expect(
      expectedAt({ id: 'x', kind: 'study', group: DISSOLVED_GROUP, date: today, title: 'x' }, ledger.members),
    ).toEqual([])
  })

  test('members stand where they were put: four reached, five near, two on course, the rest clear', () => {
    const tests = (status: TestStatus): string[] =>
      assessment.members.flatMap((member) => member.tests.filter((one) => one.status === status).map((one) => one.test))
    expect(tests('reached').sort()).toEqual(['activity-absence', 'plenary-absence', 'plenary-absence', 'plenary-leave'])
    expect(tests('near').sort()).toEqual([
      'activity-absence',
      'activity-absence',
      'plenary-absence',
      'plenary-absence',
      'plenary-leave',
    ])
    expect(tests('on-course')).toEqual(['activity-leave', 'activity-leave'])
    const reached = assessment.members.filter(({ status }) => status === 'reached').map(({ member }) => member)
    for (const { about } of ledger.decisions!) expect(reached).toContain(about.member)
  })

  test('a member moved, a leader changed, some came late and one left', () => {
    const moved = ledger.members.filter(({ posts }) => posts && posts[0]!.group !== posts[1]!.group)
    expect(moved.some(({ posts }) => posts![0]!.group === 'g-07' && posts![1]!.group === 'g-12')).toBe(true)
    const leaders = ledger.members.filter(({ posts }) => posts?.every(({ group }) => group === 'g-18'))
    expect(leaders.map(({ posts }) => posts!.map(({ roles }) => roles?.includes('leader') ?? false))).toEqual([
      [true, false],
      [false, true],
    ])
    expect(ledger.members.filter(({ appointed }) => appointed > ledger.terms[1]!.from)).toHaveLength(5)
    expect(ledger.members.filter(({ left }) => left)).toHaveLength(1)
  })

  test('the county met each quarter, and gave notice of those who stayed away', () => {
    expect(assessment.committee.duties.filter(({ status }) => status === 'short')).toEqual([])
    expect(assessment.committee.notices.length).toBeGreaterThan(3)
  })

  test('the demo group is good, not perfect', () => {
    const demo = of('demo', assessment)[0]!
    const verdict = (duty: string, day: string, every: 'month' | 'quarter') =>
      demo.duties.find((one) => one.duty === duty && one.period === periodId(every, day))
    expect(verdict('info-report', today, 'month')).toMatchObject({ status: 'open', done: 0 })
    expect(verdict('activity', today, 'quarter')).toMatchObject({ status: 'met' })
    expect(verdict('inspection', today, 'quarter')).toMatchObject({ status: 'open', done: 0 })
    const quarter = verdict('inspection', today, 'quarter')!.from
    const short = demo.duties.filter(({ status }) => status === 'short')
    expect(short.map(({ duty, period }) => [duty, period])).toEqual([
      ['suggestion', periodId('quarter', addDays(quarter, -1))],
    ])
    expect(demo.duties.filter(({ late }) => late)).toEqual([])
  })

  test('the demo group has rolls to take, a roll taken, and something coming', () => {
    const own = ledger.gatherings.filter(({ group }) => group === DEMO_GROUP)
    const marked = new Set(ledger.attendance.map(({ gathering }) => gathering))
    const roll = (kind: string, date: string) => own.find((one) => one.kind === kind && one.date === date)!
    for (const gathering of [roll('activity', today), roll('study', addDays(today, -3))]) {
      expect(marked.has(gathering.id)).toBe(false)
      const expected = expectedAt(gathering, ledger.members)
      expect(expected).toHaveLength(7)
      expect(expected[0]!.roles).toEqual(['leader'])
      expect(expected[1]!.roles).toEqual(['deputy-leader'])
    }
    expect(own.some(({ id, date }) => marked.has(id) && date > addDays(today, -19))).toBe(true)
    expect(own.filter(({ date }) => date > today).map(({ kind }) => kind)).toEqual(['inspection', 'activity'])
  })
})

function of(profile: Profile, { groups }: Assessment) {
  return groups.filter(({ group }) => profileOf(group) === profile)
}
