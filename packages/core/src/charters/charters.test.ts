import { describe, expect, test } from 'vitest'
import { assess } from '../assess.ts'
import { dutyLine, testLine } from '../duties/case.ts'
import { county, type Situation } from '../duties/situation.ts'
import { charterFaults, defineCharter } from '../ledger/define-charter.ts'
import type { Charter, Dated, OwnDuty, Switches } from '../model/charter.ts'
import type { Gathering, Work } from '../model/ledger.ts'
import { ACTIVITY_KINDS, GATHERING_KINDS, type GatheringKind, type Mark, WORK_KINDS } from '../model/vocabulary.ts'
import { shache2012 } from './shache-2012.ts'
import { shippedCharters } from './shipped.ts'

const of = (charter: string | Charter, from = '2012-01-01'): Situation => county.charters([{ from, charter }])
/** The verdicts on the group `g`, of one duty or of all with its id before each. */
const group = ({ ledger }: Situation, asOf: string, duty?: string): string[] =>
  lines(assess(ledger, { asOf }).groups[0]?.duties ?? [], duty)
/** The same of the member `m`; none where the assessment lists no duties of members. */
const member = ({ ledger }: Situation, asOf: string, duty?: string): string[] | undefined => {
  const duties = assess(ledger, { asOf }).members[0]?.duties
  return duties && lines(duties, duty)
}
const lines = (verdicts: Parameters<typeof dutyLine>[0][], duty?: string): string[] =>
  duty === undefined
    ? verdicts.map((verdict) => `${verdict.duty} ${dutyLine(verdict)}`)
    : verdicts.filter((verdict) => verdict.duty === duty).map(dutyLine)
const tests = ({ ledger }: Situation, asOf: string): string[] =>
  assess(ledger, { asOf }).members[0]!.tests.map((verdict) => `${verdict.test} ${testLine(verdict)}`)

/** Every value of a charter with its path. */
function valuesOf({ duties, tests, values, consequences, archive, appraisal }: Charter): [string, Dated][] {
  const groups = { duties, tests, values, plans: { consequences, archive, appraisal } }
  return Object.entries(groups).flatMap(([part, lists]) =>
    Object.entries(lists as Record<string, Dated[] | undefined>).flatMap(([name, list]) =>
      (list ?? []).map((value, at): [string, Dated] => [`${part}.${name}[${at}]`, value]),
    ),
  )
}

describe('the shipped charters', () => {
  test('are these, by their ids', () => {
    expect(Object.entries(shippedCharters).map(([id, charter]) => [id, charter.id])).toEqual([
      ['shache-2012', 'shache-2012'],
      ['fushun-2006', 'fushun-2006'],
      ['urumqi-2012', 'urumqi-2012'],
    ])
  })

  describe.each(Object.values(shippedCharters))('$id', (charter) => {
    test('is a charter, also as it is printed', () => {
      expect(charterFaults(charter)).toEqual([])
      expect(defineCharter(JSON.parse(JSON.stringify(charter)))).toEqual(charter)
    })

    test('gives every value a place in a document, or says it is assumed', () => {
      for (const [path, { cites, assumed }] of valuesOf(charter)) {
        expect(assumed ?? cites.length > 0, path).toBe(true)
      }
    })

    test('has English names beside the Chinese', () => {
      const { name, ownDuties = {}, consequences = [] } = charter
      const names = [
        name,
        ...Object.values(ownDuties).map((own) => own.name),
        ...consequences.flatMap(({ steps }) => steps),
      ]
      expect(names.filter(({ en }) => en === undefined)).toEqual([])
    })
  })

  test.each([
    ['shache-2012', ['duties.plan[0]', 'duties.half-year-summary[0]', 'duties.annual-summary[0]']],
    ['fushun-2006', []],
    ['urumqi-2012', []],
  ])('what is assumed in %s: the values, and the days the source does not give', (id, duties) => {
    const assumed = valuesOf(shippedCharters[id]!).filter(([, value]) => value.assumed)
    expect(assumed.map(([path]) => path)).toEqual([
      ...duties,
      'values.lateAfterDays[0]',
      'values.onCourseFrom[0]',
      'values.answerDueDays[0]',
      'values.backFilledShare[0]',
    ])
  })

  test.each(Object.values(shippedCharters))("the values of $id are the library's own", ({ values, switches }) => {
    expect(Object.entries(values).map(([name, [given]]) => [name, given?.value])).toEqual([
      ['lateAfterDays', 15],
      ['onCourseFrom', 4],
      ['answerDueDays', 90],
      ['backFilledShare', 0.5],
    ])
    expect(switches).toEqual({
      countsToward: 'one',
      atHalf: 'excluded',
      denominator: 'term',
      barredBy: 'activity-absence',
    })
  })

  test('that of Fushun says where its source can be read', () => {
    const { documents } = shippedCharters['fushun-2006']!
    expect(documents['fushun-2006-opinion']?.address).toBe('http://www.fsszx.gov.cn/ins.asp?s=7&i=515')
  })
})

describe('fushun-2006: four yearly duties of a group', () => {
  const fushun = of('fushun-2006')
  const study = fushun.gatherings('study', ['2012-05-01'])

  test('in its order, and none of a member', () => {
    const done = study
      .gatherings('research', ['2012-04-01', '2012-06-01'])
      .gatherings('inspection', ['2012-09-01'])
      .works('proposal', ['2012-03-01'])
      .works('info-report', ['2012-03-02'])
    expect(group(done, '2012-12-31')).toEqual([
      'study 2012 met 1/1',
      'research-or-inspection 2012 met 3/3',
      'proposal 2012 met 1/1',
      'info-report 2012 met 1/1',
    ])
    const { committee, members } = assess(done.ledger, { asOf: '2012-12-31' })
    expect(committee.duties).toEqual([])
    expect(members[0]).not.toHaveProperty('duties')
    expect(members[0]).toMatchObject({ status: 'clear', tests: [] })
  })

  test.each([
    ['on the last day it is open', fushun, '2012-12-31', ['2012 open 0/1 0 days left']],
    ['a day later short', fushun, '2013-01-01', ['2012 short 0/1 missing 1', '2013 open 0/1 364 days left']],
    ['one on the first day', fushun.gatherings('study', ['2012-01-01']), '2012-01-01', ['2012 met 1/1']],
    ['one on the last day', fushun.gatherings('study', ['2012-12-31']), '2012-12-31', ['2012 met 1/1']],
    [
      'an inspection is no study',
      fushun.gatherings('inspection', ['2012-05-01']),
      '2012-12-31',
      ['2012 open 0/1 0 days left'],
    ],
  ])('study once: %s', (_, situation, asOf, expected) => {
    expect(group(situation, asOf, 'study')).toEqual(expected)
  })

  const two = fushun.gatherings('research', ['2012-01-01']).gatherings('inspection', ['2012-07-01'])
  test.each([
    ['two are one short of three', two, '2012-12-31', ['2012 open 2/3 0 days left']],
    ['and short once the year is over', two, '2013-01-01', ['2012 short 2/3 missing 1', '2013 open 0/3 364 days left']],
    ['a third, on the last day', two.gatherings('inspection', ['2012-12-31']), '2012-12-31', ['2012 met 3/3']],
    [
      'a day later it counts for the next year',
      two.gatherings('research', ['2013-01-01']),
      '2013-01-01',
      ['2012 short 2/3 missing 1', '2013 open 1/3 364 days left'],
    ],
    [
      'all three of one kind',
      fushun.gatherings('research', ['2012-02-01', '2012-02-02', '2012-02-03']),
      '2012-02-03',
      ['2012 met 3/3'],
    ],
    [
      'a study or a study tour is neither',
      two.gatherings('study', ['2012-08-01']).gatherings('study-tour', ['2012-08-02']),
      '2012-08-02',
      ['2012 open 2/3 151 days left'],
    ],
    [
      'one held together with another group counts',
      two.anotherGroup('h').gatherings('research', ['2012-08-01'], undefined, { group: 'h', with: ['g'] }),
      '2012-12-31',
      ['2012 met 3/3'],
    ],
    [
      "the county's own does not",
      two.gatherings('inspection', ['2012-08-01'], undefined, { group: null }),
      '2012-08-01',
      ['2012 open 2/3 152 days left'],
    ],
  ])('research or inspection three times: %s', (_, situation, asOf, expected) => {
    expect(group(situation, asOf, 'research-or-inspection')).toEqual(expected)
  })

  test.each([
    ['proposal', 'proposal'],
    ['info-report', 'info-report'],
  ] as const)('one %s: by the group or by a member', (duty, kind) => {
    expect(group(fushun, '2012-12-31', duty)).toEqual(['2012 open 0/1 0 days left'])
    expect(group(fushun.works(kind, ['2012-01-01'], { member: 'm' }), '2012-12-31', duty)).toEqual(['2012 met 1/1'])
    expect(group(fushun.works(kind, ['2012-12-31']), '2012-12-31', duty)).toEqual(['2012 met 1/1'])
    const late = fushun.works(kind, ['2013-01-01'])
    expect(group(late, '2013-01-01', duty)).toEqual(['2012 short 0/1 missing 1', '2013 met 1/1'])
  })

  test('a collective proposal is one', () => {
    expect(group(fushun.works('proposal', ['2012-03-01'], { collective: true }), '2012-12-31', 'proposal')).toEqual([
      '2012 met 1/1',
    ])
  })
})

describe('urumqi-2012: a personal one, with steps', () => {
  const urumqi = of('urumqi-2012')

  test('duties are of members alone', () => {
    expect(group(urumqi, '2012-12-31')).toEqual([])
    expect(member(urumqi, '2012-12-31')).toEqual([
      'member-proposal 2012 open 0/1 0 days left',
      'member-info-report 2012 open 0/1 0 days left',
    ])
  })

  test.each([
    ['member-proposal', 'proposal'],
    ['member-info-report', 'info-report'],
  ] as const)('%s: one a year that names the member', (duty, kind) => {
    const by = (days: string[], more: Partial<Work> = { member: 'm' }) => urumqi.works(kind, days, more)
    expect(member(by(['2012-01-01']), '2012-01-01', duty)).toEqual(['2012 met 1/1'])
    expect(member(by(['2012-12-31']), '2012-12-31', duty)).toEqual(['2012 met 1/1'])
    expect(member(by(['2013-01-01']), '2013-01-01', duty)).toEqual(['2012 short 0/1 missing 1', '2013 met 1/1'])
    expect(member(by(['2012-05-01'], {}), '2012-12-31', duty), "the group's").toEqual(['2012 open 0/1 0 days left'])
    expect(member(by(['2012-05-01'], { member: 'other' }), '2012-12-31', duty), "another's").toEqual([
      '2012 open 0/1 0 days left',
    ])
    expect(member(by(['2012-05-01'], { member: 'm', group: 'elsewhere' }), '2012-12-31', duty)).toEqual([
      '2012 met 1/1',
    ])
  })

  test('two years without either show as two short years, by themselves', () => {
    expect(member(urumqi.works('proposal', ['2012-03-01'], { member: 'm' }), '2014-01-01')).toEqual([
      'member-proposal 2012 met 1/1',
      'member-proposal 2013 short 0/1 missing 1',
      'member-proposal 2014 open 0/1 364 days left',
      'member-info-report 2012 short 0/1 missing 1',
      'member-info-report 2013 short 0/1 missing 1',
      'member-info-report 2014 open 0/1 364 days left',
    ])
  })

  test('a year in which the member came or left is exempt', () => {
    expect(
      member(urumqi.member({ appointed: '2012-01-02', left: '2014-12-30' }), '2015-01-01', 'member-proposal'),
    ).toEqual(['2012 exempt 0/1', '2013 short 0/1 missing 1', '2014 exempt 0/1'])
    expect(
      member(urumqi.member({ appointed: '2012-01-01', left: '2013-12-31' }), '2014-01-01', 'member-proposal'),
    ).toEqual(['2012 short 0/1 missing 1', '2013 short 0/1 missing 1'])
  })

  test.each<[string, Mark, string]>([
    ['one absence without leave reaches the limit', 'absent', '1 of 1: reached'],
    ['on leave it does not', 'leave', '0 of 1: clear'],
    ['nor while leave is not decided', 'leave-pending', '0 of 1: clear'],
  ])('a plenary: %s', (_, mark, expected) => {
    for (const day of ['2011-08-21', '2012-01-10', '2016-08-20']) {
      expect(tests(urumqi.gatherings('plenary', [day], mark), '2016-08-20')).toEqual([
        `plenary-absence ${expected}`,
        'activity-absence 0 of 3: clear',
      ])
    }
  })

  test('outside the term, or no plenary, no absence from one', () => {
    const situation = urumqi
      .gatherings('plenary', ['2011-08-20', '2016-08-21'], 'absent')
      .gatherings('standing-committee', ['2012-03-01', '2012-04-01'], 'absent', { invited: ['m'] })
    expect(tests(situation, '2016-08-20')).toEqual(['plenary-absence 0 of 1: clear', 'activity-absence 0 of 3: clear'])
  })

  test('activities: two are one short of the limit, the third reaches it', () => {
    const two = urumqi.gatherings('study', ['2011-08-21', '2012-02-01'], 'absent')
    expect(tests(two, '2012-02-01')[1]).toBe('activity-absence 2 of 3: near')
    const three = two.gatherings('inspection', ['2016-08-20'], 'absent')
    expect(tests(three, '2016-08-20')[1]).toBe('activity-absence 3 of 3: reached')
    expect(tests(three, '2016-08-19')[1]).toBe('activity-absence 2 of 3: near')
  })

  test('the steps, in their order', () => {
    const { consequences } = shippedCharters['urumqi-2012']!
    expect(consequences?.map(({ steps }) => steps.map((step) => step['zh-CN']))).toEqual([['约谈', '书面告诫', '劝退']])
  })
})

describe('charters one after another', () => {
  const situation = county
    .anotherTerm({ id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' })
    .charters([
      { from: '2012-01-01', charter: 'shache-2012' },
      { from: '2016-01-01', charter: 'fushun-2006' },
    ])
    .gatherings('study', ['2015-11-01', '2016-02-01'])
    .gatherings('inspection', ['2015-11-02', '2016-02-02', '2016-03-02'])
    .works('info-report', ['2015-12-31', '2016-01-01'])

  test('a period is judged by the charter in force on its first day', () => {
    const since2015 = (duty: string) => group(situation, '2016-08-20', duty).filter((line) => line >= '2015-Q4')
    expect(since2015('study')).toEqual(['2015-Q4 met 1/1', '2016 met 1/1'])
    expect(since2015('inspection')).toEqual(['2015-Q4 met 1/1'])
    expect(since2015('research-or-inspection')).toEqual(['2016 open 2/3 133 days left'])
    expect(group(situation, '2016-08-20', 'info-report').slice(-3)).toEqual([
      '2015-11 short 0/1 missing 1',
      '2015-12 met 1/1',
      '2016 met 1/1',
    ])
    expect(group(situation, '2016-08-20', 'activity').at(-1)).toBe('2015-Q4 short 0/1 missing 1')
  })

  test('an old day is still judged by the old one', () => {
    const before = group(situation, '2015-12-31')
    expect(before).toEqual(group(situation.charters([{ from: '2012-01-01', charter: 'shache-2012' }]), '2015-12-31'))
    expect(before).toContain('info-report 2015-12 met 1/1')
    expect(assess(situation.ledger, { asOf: '2015-12-31' }).charters).toEqual(['shache-2012', 'fushun-2006'])
  })

  test('one that takes over within the year asks for whole periods from then on', () => {
    const midYear = situation.charters([
      { from: '2012-01-01', charter: 'shache-2012' },
      { from: '2014-07-01', charter: 'fushun-2006' },
    ])
    expect(group(midYear, '2015-12-31', 'info-report').slice(-2)).toEqual([
      '2014-06 short 0/1 missing 1',
      '2015 met 1/1',
    ])
    expect(group(midYear, '2015-12-31', 'plan')).toEqual([
      '2012 short 0/1 missing 1',
      '2013 short 0/1 missing 1',
      '2014 short 0/1 missing 1',
    ])
    expect(group(midYear, '2015-12-31', 'research-or-inspection')).toEqual(['2015 open 1/3 0 days left'])
  })

  test('the first charter holds from its day: a year it found half gone is exempt', () => {
    expect(group(of('fushun-2006', '2012-01-02'), '2013-12-31', 'study')).toEqual([
      '2012 exempt 0/1',
      '2013 open 0/1 0 days left',
    ])
  })

  test('the tests of a day are those of the charter in force on it, and members owe from the charter that says so', () => {
    const later = county
      .charters([
        { from: '2012-01-01', charter: 'shache-2012' },
        { from: '2014-01-01', charter: 'urumqi-2012' },
      ])
      .gatherings('plenary', ['2012-01-10'], 'absent')
    expect(tests(later, '2013-12-31')[0]).toBe('plenary-absence 1 of 2: near')
    expect(tests(later, '2013-12-31')).toHaveLength(4)
    expect(tests(later, '2014-01-01')).toEqual(['plenary-absence 1 of 1: reached', 'activity-absence 0 of 3: clear'])
    expect(member(later, '2013-12-31')).toEqual([])
    expect(member(later, '2014-01-01', 'member-proposal')).toEqual(['2014 open 0/1 364 days left'])
  })

  test('a year bars from the award by the charter in force on the day of the absence', () => {
    const any = withSwitch('barredBy', 'any-absence')
    const two = county
      .charters([
        { from: '2012-01-01', charter: 'shache-2012' },
        { from: '2014-01-01', charter: any },
      ])
      .gatherings('plenary', ['2013-12-31', '2014-01-01'], 'absent')
    expect(assess(two.ledger, { asOf: '2014-12-31' }).members[0]?.barredFromExcellence).toEqual(['2014'])
  })
})

function withSwitch<K extends keyof Switches>(name: K, position: Switches[K]): Charter {
  const switches = { ...shache2012.switches, [name]: position }
  return defineCharter({ ...shache2012, id: `${name}-${position}`, switches })
}

describe('every switch, in both positions', () => {
  const planned = county.term({ planned: { plenary: 4 } }).gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave')
  const newcomer = county
    .term({ planned: { plenary: 5 } })
    .member({ appointed: '2014-01-01' })
    .gatherings('plenary', ['2012-01-10', '2013-01-10'])
    .gatherings('plenary', ['2014-01-10'], 'leave')
  const busy = county.gatherings('study', ['2012-02-10']).gatherings('inspection', ['2012-03-10'])
  const away = county.gatherings('plenary', ['2012-01-10'], 'absent')
  const leave = (situation: Situation) => tests(situation, '2014-02-01')[1]
  const activity = (situation: Situation) => group(situation, '2012-03-31', 'activity')[0]
  const barred = ({ ledger }: Situation) => assess(ledger, { asOf: '2012-12-31' }).members[0]?.barredFromExcellence

  test.each<
    { [K in keyof Switches]: [K, Switches[K], Situation, (situation: Situation) => unknown, unknown] }[keyof Switches]
  >([
    ['countsToward', 'one', busy, activity, '2012-Q1 open 0/1 0 days left'],
    ['countsToward', 'many', busy, activity, '2012-Q1 met 2/1'],
    ['atHalf', 'excluded', planned, leave, 'plenary-leave 2 of 3 (planned 4): near'],
    ['atHalf', 'included', planned, leave, 'plenary-leave 2 of 2 (planned 4): reached'],
    ['denominator', 'term', newcomer, leave, 'plenary-leave 1 of 3 (planned 5): clear'],
    ['denominator', 'mandate', newcomer, leave, 'plenary-leave 1 of 2 (planned 3): near'],
    ['barredBy', 'activity-absence', away, barred, []],
    ['barredBy', 'any-absence', away, barred, ['2012']],
  ])('%s: %s', (name, position, situation, said, expected) => {
    const charter = withSwitch(name, position as never)
    expect(said(situation.charters([{ from: '2012-01-01', charter }]))).toEqual(expected)
  })
})

describe("a charter's own duty", () => {
  /** A charter that asks for nothing but one own duty, twice each half-year. */
  const asking = (bearer: OwnDuty['bearer'], counts: OwnDuty['counts']): Situation => {
    const own = { name: { 'zh-CN': '示例' }, bearer, counts }
    const duties = { own: [{ since: '2012-01-01', every: 'half-year', atLeast: 2, cites: [], assumed: true }] }
    return of(defineCharter({ ...shache2012, id: 'own-2012', ownDuties: { own }, duties }))
  }
  const days = ['2012-01-01', '2012-06-30']
  const MET = ['2012-H1 met 2/2']
  const ONE = ['2012-H1 open 1/2 0 days left']
  const NONE = ['2012-H1 open 0/2 0 days left']
  const half = '2012-06-30'

  test.each([...ACTIVITY_KINDS, 'visit'] as const)("of a group may count %s: the group's, held or joined", (kind) => {
    const situation = asking('group', { gatherings: [kind] }).anotherGroup('h')
    expect(group(situation.gatherings(kind, days), half)).toEqual(MET.map((line) => `own ${line}`))
    expect(group(situation.gatherings(kind, days, 'absent', { optional: true }), half, 'own')).toEqual(MET)
    expect(group(situation.gatherings(kind, days, undefined, { group: 'h', with: ['g'] }), half, 'own')).toEqual(MET)
    expect(group(situation.gatherings(kind, days, 'present', { group: null }), half, 'own')).toEqual(NONE)
    expect(group(situation.gatherings(kind, days, 'present', { group: 'h' }), half, 'own')).toEqual(NONE)
    const others = GATHERING_KINDS.filter((other) => other !== kind)
    const elsewhere = others.reduce((more, other) => more.gatherings(other, days), situation)
    expect(group(elsewhere, half, 'own')).toEqual(NONE)
    expect(member(situation, half)).toBeUndefined()
  })

  test.each(GATHERING_KINDS)('of a member may count %s: present and expected alone', (kind) => {
    const situation = asking('member', { gatherings: [kind] })
    const held = (mark: Mark | undefined, more: Partial<Gathering> = {}, from = situation) =>
      member(from.gatherings(kind, days, mark, { invited: ['m'], ...more }), half, 'own')
    expect(held('present')).toEqual(MET)
    expect(held('present', { optional: true })).toEqual(MET)
    for (const mark of ['leave', 'leave-special', 'leave-pending', 'absent', undefined] as const) {
      expect(held(mark), mark).toEqual(NONE)
    }
    expect(held('present', { invited: [] }), 'not expected').toEqual(NONE)
    const newcomer = situation.member({ appointed: '2012-01-02' })
    expect(held('present', {}, newcomer), 'not yet in office').toEqual(['2012-H1 exempt 1/2'])
    expect(group(situation, half)).toEqual([])
  })

  test('of a member, at a gathering of another group too, where invited', () => {
    const situation = asking('member', { gatherings: ['study'] }).anotherGroup('h')
    const visiting = (more: Partial<Gathering>) =>
      member(situation.gatherings('study', days, 'present', { group: 'h', ...more }), half, 'own')
    expect(visiting({ invited: ['m'] })).toEqual(MET)
    expect(visiting({})).toEqual(NONE)
    expect(visiting({ with: ['g'] })).toEqual(MET)
  })

  test.each(WORK_KINDS)("of a group may count %s: the group's, whoever did it", (kind) => {
    const situation = asking('group', { works: [kind] })
    const done = (more: Partial<Work>) => group(situation.works(kind, days, more), half, 'own')
    // A project counts on the day it is delivered, and not before.
    const delivered = kind === 'practical-project' ? { delivered: '2012-06-30' } : {}
    expect(done(delivered)).toEqual(MET)
    expect(done({ ...delivered, member: 'm' })).toEqual(MET)
    expect(done({ ...delivered, group: 'h' })).toEqual(NONE)
    if (kind === 'practical-project') {
      expect(done({})).toEqual(NONE)
      expect(done({ delivered: '2012-07-01' })).toEqual(NONE)
    }
  })

  test.each(WORK_KINDS)('of a member may count %s: those that name the member', (kind) => {
    const situation = asking('member', { works: [kind] })
    const done = (more: Partial<Work>) =>
      member(
        situation.works(kind, days, kind === 'practical-project' ? { delivered: half, ...more } : more),
        half,
        'own',
      )
    expect(done({ member: 'm' })).toEqual(MET)
    expect(done({})).toEqual(NONE)
    expect(done({ member: 'other' })).toEqual(NONE)
  })

  test('several kinds fill it together, each record once, in the order of their days', () => {
    const kinds: GatheringKind[] = ['research', 'inspection']
    const situation = asking('group', { gatherings: kinds })
      .gatherings('inspection', ['2012-05-01'])
      .gatherings('research', ['2012-04-01'])
    const [verdict] = assess(situation.ledger, { asOf: half }).groups[0]!.duties
    expect(verdict).toMatchObject({ done: 2, required: 2, status: 'met', evidence: ['research-2', 'inspection-1'] })
    expect(group(asking('group', { gatherings: kinds }).gatherings('research', ['2012-04-01']), half, 'own')).toEqual(
      ONE,
    )
  })

  test('a work that names its period counts for that one, also here', () => {
    const yearly = asking('group', { works: ['plan'] }).ledger.committee.charters[0]!.charter as Charter
    const situation = of({ ...yearly, duties: { own: [{ ...yearly.duties.own![0]!, every: 'year', atLeast: 1 }] } })
    expect(group(situation.works('plan', ['2013-01-05'], { for: '2012' }), '2013-01-05', 'own')).toEqual([
      '2012 met 1/1 late',
      '2013 open 0/1 360 days left',
    ])
  })
})
