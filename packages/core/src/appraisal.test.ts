import { describe, expect, it } from 'vitest'
import { appraisal } from './appraisal.ts'
import { appraisalPlan } from './charters/appraisal-plan.ts'
import { archivePlan } from './charters/archive-plan.ts'
import { shache2012 } from './charters/shache-2012.ts'
import { county, type Situation } from './duties/situation.ts'
import { parseLedger } from './ledger/parse.ts'
import type { AppraisalLine, AppraisalPlan, Measure } from './model/charter.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Ledger } from './model/ledger.ts'

const bands: AppraisalPlan['bands'] = [
  { id: 'high', name: { 'zh-CN': '高' }, from: 10, advanced: true },
  { id: 'low', name: { 'zh-CN': '低' }, from: 0 },
]

/** The situation under a plan of these lines. */
function under(situation: Situation, ...lines: Omit<AppraisalLine, 'id' | 'name'>[]): Ledger {
  const plan: AppraisalPlan = {
    since: '2012-01-01',
    cites: [],
    lines: lines.map((line, at) => ({ id: `l${at + 1}`, name: { 'zh-CN': '项' }, ...line })),
    bands,
  }
  const charter = { ...shache2012, id: 'own', appraisal: [plan] }
  return situation.charters([{ from: '2012-01-01', charter }]).ledger
}

const press: Measure = { works: 'press' }
const days = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `2012-05-${String(at + 1).padStart(2, '0')}`)
/** The line's arithmetic, where so many press items are counted. */
function lineOf(count: number, line: Omit<AppraisalLine, 'id' | 'name' | 'measure'>) {
  const ledger = under(county.works('press', days(count)), { measure: press, ...line })
  const { taken, raw, points } = appraisal(ledger, { period: '2012-H1', asOf: '2012-07-10' }).groups[0]!.lines[0]!
  return { taken, raw, points }
}

describe("a line's points", () => {
  it('add so many for each', () => {
    expect(lineOf(3, { each: 2 })).toEqual({ taken: 3, raw: 6, points: 6 })
    expect(lineOf(0, { each: 2 })).toEqual({ taken: 0, raw: 0, points: 0 })
  })

  it('begin with the base', () => {
    expect(lineOf(2, { base: 5, each: 1 })).toEqual({ taken: 2, raw: 7, points: 7 })
  })

  it('are taken away by a negative number, down to 0 unless the floor is another', () => {
    expect(lineOf(2, { base: 5, each: -2 })).toEqual({ taken: 2, raw: 1, points: 1 })
    expect(lineOf(3, { base: 5, each: -2 })).toEqual({ taken: 3, raw: -1, points: 0 })
  })

  it('stop at the floor, above or below 0', () => {
    expect(lineOf(3, { base: 5, each: -2, floor: 2 })).toEqual({ taken: 3, raw: -1, points: 2 })
    expect(lineOf(2, { each: -2, floor: -5 })).toEqual({ taken: 2, raw: -4, points: -4 })
    expect(lineOf(3, { each: -2, floor: -5 })).toEqual({ taken: 3, raw: -6, points: -5 })
  })

  it('stop at the cap', () => {
    expect(lineOf(2, { each: 2, cap: 4 })).toEqual({ taken: 2, raw: 4, points: 4 })
    expect(lineOf(3, { each: 2, cap: 4 })).toEqual({ taken: 3, raw: 6, points: 4 })
  })

  it('are given for the first alone where the plan says so', () => {
    expect(lineOf(3, { each: 2, firstOnly: true })).toEqual({ taken: 1, raw: 2, points: 2 })
    expect(lineOf(0, { each: 2, firstOnly: true })).toEqual({ taken: 0, raw: 0, points: 0 })
  })

  it('have two decimals, a tie upwards, and no noise of binary fractions', () => {
    expect(lineOf(3, { each: 0.1 })).toEqual({ taken: 3, raw: 0.3, points: 0.3 })
    expect(lineOf(1, { each: 1.005 })).toEqual({ taken: 1, raw: 1.01, points: 1.01 })
    expect(lineOf(1, { each: -0.125, floor: -1 })).toEqual({ taken: 1, raw: -0.12, points: -0.12 })
    expect(Object.is(lineOf(1, { each: -0.001, floor: -1 }).points, 0)).toBe(true)
  })
})

describe('what is counted', () => {
  const counted = (situation: Situation, measure: Measure, period = '2012-H1', asOf = '2012-07-10'): string[] =>
    appraisal(under(situation, { measure, each: 1 }), { period, asOf }).groups[0]!.lines[0]!.evidence

  const reports = county.works('info-report', ['2012-01-31', '2012-03-01', '2012-03-02'])

  it('periods of a duty that are over, by their verdict', () => {
    expect(counted(reports, { duty: 'info-report', verdict: 'met' })).toEqual([
      'info-report/2012-01',
      'info-report/2012-03',
    ])
    expect(counted(reports, { duty: 'info-report', verdict: 'short' }, '2012-H1', '2012-05-01')).toEqual([
      'info-report/2012-02',
      'info-report/2012-04',
    ])
  })

  it('a period that is met counts from its last day on', () => {
    const met = (asOf: string) => counted(reports, { duty: 'info-report', verdict: 'met' }, '2012-H1', asOf)
    expect(met('2012-03-30')).toEqual(['info-report/2012-01'])
    expect(met('2012-03-31')).toEqual(['info-report/2012-01', 'info-report/2012-03'])
  })

  it('a period counts in the months in which it is due: a plan in the first half-year, from its due day on', () => {
    const late = county.works('plan', ['2012-04-01'])
    const planned = (verdict: 'met' | 'late' | 'short', period: string, asOf: string) =>
      counted(late, { duty: 'plan', verdict }, period, asOf)
    expect(planned('short', '2012-H1', '2012-03-31')).toEqual([])
    expect(planned('met', '2012-H1', '2012-04-01')).toEqual(['plan/2012'])
    expect(planned('late', '2012-H1', '2012-04-01')).toEqual(['plan/2012'])
    expect(planned('met', '2012-H2', '2013-01-10')).toEqual([])
    expect(planned('late', '2012', '2013-01-10')).toEqual(['plan/2012'])
    expect(counted(county.works('plan', ['2012-03-31']), { duty: 'plan', verdict: 'late' })).toEqual([])
  })

  it('works of a kind, of the first and the last day', () => {
    const edges = county.works('press', ['2011-12-31', '2012-01-01', '2012-06-30', '2012-07-01'])
    expect(counted(edges, { works: 'press' })).toEqual(['works/press-2', 'works/press-3'])
    expect(counted(edges, { works: 'press' }, '2012-H1', '2012-06-29')).toEqual(['works/press-2'])
  })

  it('a project on the day it is delivered', () => {
    const project = county.works('practical-project', ['2012-03-01'], { delivered: '2012-07-01' })
    expect(counted(project, { works: 'practical-project' })).toEqual([])
    expect(counted(project, { works: 'practical-project' }, '2012-H2')).toEqual(['works/practical-project-1'])
  })

  it('works that came to a step by the day asked about, each once', () => {
    const situation = under(reports, { measure: { works: 'info-report', step: 'adopted' }, each: 1 })
    const ledger: Ledger = {
      ...situation,
      handling: [
        { id: 'h1', work: 'info-report-1', date: '2012-02-01', step: 'adopted' },
        { id: 'h2', work: 'info-report-1', date: '2012-02-02', step: 'adopted' },
        { id: 'h3', work: 'info-report-2', date: '2012-07-11', step: 'adopted' },
        { id: 'h4', work: 'info-report-3', date: '2012-03-03', step: 'kept' },
      ],
    }
    const adopted = (asOf: string) => appraisal(ledger, { period: '2012-H1', asOf }).groups[0]!.lines[0]!.evidence
    expect(adopted('2012-07-10')).toEqual(['works/info-report-1'])
    expect(adopted('2012-07-11')).toEqual(['works/info-report-1', 'works/info-report-2'])
  })

  it('gatherings of some kinds, own and joined', () => {
    const situation = county
      .anotherGroup('h')
      .gatherings('study', ['2012-02-01'])
      .gatherings('visit', ['2012-02-02'])
      .gatherings('symposium', ['2012-02-03'], undefined, { group: 'h', with: ['g'] })
      .gatherings('symposium', ['2012-02-04'], undefined, { group: 'h' })
    expect(counted(situation, { gatherings: ['study', 'symposium'] })).toEqual([
      'gatherings/study-1',
      'gatherings/symposium-3',
    ])
  })

  it('the figures of the assessment, of those months alone', () => {
    const situation = county
      .gatherings('study', ['2012-02-01', '2012-07-01'], 'absent', { minutes: '记录' })
      .gatherings('activity', ['2012-02-02'], 'absent', { optional: true, minutes: '记录', reported: '2012-02-03' })
      .works('press', ['2012-03-01'], { recorded: '2012-03-17' })
      .works('press', ['2012-03-01'], { recorded: '2012-03-16' })
    expect(counted(situation, { figure: 'undocumented' })).toEqual(['gatherings/study-1'])
    expect(counted(situation, { figure: 'dormant-quarters' })).toEqual(['2012-Q2'])
    expect(counted(situation, { figure: 'dormant-quarters' }, '2012', '2013-01-10')).toEqual(['2012-Q2', '2012-Q4'])
    expect(counted(situation, { figure: 'late-entries' })).toEqual(['works/press-1'])
    expect(counted(situation, { figure: 'absences' })).toEqual(['attendance/study-1/m'])
  })

  it('an absence only where the member was expected', () => {
    const situation = county.gatherings('study', ['2012-02-01'], 'absent', { invited: [] })
    expect(counted(situation, { figure: 'absences' })).toEqual([])
  })
})

describe('the sum and the band', () => {
  const bandOf = (...lines: { base: number; floor?: number }[]) => {
    const ledger = under(county, ...lines.map((line) => ({ measure: press, each: 1, ...line })))
    const { points, band } = appraisal(ledger, { period: '2012-H1', asOf: '2012-07-10' }).groups[0]!
    return { points, band }
  }

  it('a band begins exactly at its points', () => {
    expect(bandOf({ base: 6 }, { base: 4 })).toEqual({ points: 10, band: 'high' })
    expect(bandOf({ base: 6 }, { base: 3 })).toEqual({ points: 9, band: 'low' })
  })

  it('sums of fractions meet it too', () => {
    const tenths = Array.from({ length: 100 }, () => ({ base: 0.1 }))
    expect(bandOf(...tenths)).toEqual({ points: 10, band: 'high' })
  })

  it('a sum below 0 stands in the last band', () => {
    expect(bandOf({ base: -3, floor: -5 })).toEqual({ points: -3, band: 'low' })
  })
})

describe('the groups', () => {
  const groupsOf = (situation: Situation, asOf = '2012-07-10') =>
    appraisal(situation.ledger, { period: '2012-H1', asOf }).groups.map(({ group, partial }) => [group, partial])

  it('are in the order of the ledger, whatever their points', () => {
    const situation = county.anotherGroup('a').works('press', ['2012-02-02'], { group: 'a' })
    expect(groupsOf(situation)).toEqual([
      ['g', undefined],
      ['a', undefined],
    ])
  })

  it('in being for only a part of the months are marked so', () => {
    expect(groupsOf(county.group({ formed: '2012-01-01' }))).toEqual([['g', undefined]])
    expect(groupsOf(county.group({ formed: '2012-01-02' }))).toEqual([['g', true]])
    expect(groupsOf(county.group({ dissolved: '2012-06-30' }))).toEqual([['g', undefined]])
    expect(groupsOf(county.group({ dissolved: '2012-06-29' }))).toEqual([['g', true]])
  })

  it('not in being in them, or not yet, are not appraised', () => {
    expect(groupsOf(county.group({ formed: '2012-07-01' }))).toEqual([])
    expect(groupsOf(county.group({ dissolved: '2011-12-31' }))).toEqual([])
    expect(groupsOf(county.group({ formed: '2012-03-02' }), '2012-03-01')).toEqual([])
    expect(groupsOf(county.group({ formed: '2012-03-02' }), '2012-03-02')).toEqual([['g', true]])
    expect(groupsOf(county.anotherGroup('h'), '2011-12-31')).toEqual([])
  })
})

describe('our plan', () => {
  const sheet = (situation: Situation, period: string, asOf: string) => {
    const { points, band } = appraisal(situation.ledger, { period, asOf }).groups[0]!
    return { points, band }
  }
  const everything = county
    .works('info-report', ['2012-01-05', '2012-02-05', '2012-03-05', '2012-04-05', '2012-05-05', '2012-06-05'])
    .works('suggestion', ['2012-02-01', '2012-05-01'])
    .works('plan', ['2012-03-31'])
    .works('research-report', ['2012-06-01'])
    .gatherings('study', ['2012-01-10', '2012-04-10'], 'present', { minutes: '记录', reported: '2012-04-11' })
    .gatherings('activity', ['2012-02-10', '2012-05-10'], 'present', { minutes: '记录', reported: '2012-05-11' })
    .gatherings('inspection', ['2012-03-10', '2012-06-10'], 'present', { minutes: '记录', reported: '2012-06-11' })

  it('gives 95 where every duty is met and nothing else is done', () => {
    expect(sheet(everything, '2012-H1', '2012-07-10')).toEqual({ points: 95, band: 'advanced' })
  })

  it('takes away for each period short, each gathering not documented and each absence: 95 - 3 - 1 - 0.5', () => {
    const missed = everything.gatherings('symposium', ['2012-06-12'], 'absent', { minutes: '记录' })
    const ledger = { ...missed.ledger, works: missed.ledger.works.slice(1) }
    const { groups } = appraisal(ledger, { period: '2012-H1', asOf: '2012-07-10' })
    expect(groups[0]).toMatchObject({ points: 90.5, band: 'advanced' })
  })

  it('leaves an idle group 8 of a half-year: 18 not yet due, 10 for two dormant quarters', () => {
    expect(sheet(county, '2012-H1', '2012-07-10')).toEqual({ points: 8, band: 'to-improve' })
  })

  it('blames nobody before anything is due', () => {
    expect(sheet(county, '2012', '2012-01-31')).toEqual({ points: 95, band: 'advanced' })
    expect(sheet(county, '2012', '2012-02-01')).toEqual({ points: 92, band: 'advanced' })
  })

  it('and our layout of archives are what a charter may carry', () => {
    const charter = { ...shache2012, id: 'own', archive: [archivePlan], appraisal: [appraisalPlan] }
    const { ledger } = county.charters([{ from: '2012-01-01', charter }])
    expect(parseLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger)
  })

  it('says that it is assumed; of several plans of a charter the one of the first day counts', () => {
    expect(appraisal(county.ledger, { period: '2012-H1', asOf: '2012-07-10' })).toMatchObject({
      assumed: true,
      since: '2012-01-01',
      from: '2012-01-01',
      to: '2012-06-30',
    })
    const own = { ...appraisalPlan, bands, since: '2012-01-01' }
    const charter = { ...shache2012, id: 'own', appraisal: [own, { ...appraisalPlan, since: '2012-01-02' }] }
    const { ledger } = county.charters([{ from: '2012-01-01', charter }])
    expect(appraisal(ledger, { period: '2012-H1', asOf: '2012-07-10' }).groups[0]!.band).toBe('low')
    expect(appraisal(ledger, { period: '2012-H2', asOf: '2012-07-10' }).groups[0]!.band).not.toBe('low')
  })
})

it('an appraisal is refused for what is neither half a year nor a year', () => {
  expect(() => appraisal(county.ledger, { period: '2012-Q1', asOf: '2012-07-10' })).toThrow(LedgerFaults)
})
