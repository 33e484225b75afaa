import { describe, expect, it } from 'vitest'
import { archive } from './archive.ts'
import { archivePlan } from './charters/archive-plan.ts'
import { shache2012 } from './charters/shache-2012.ts'
import { county, type Situation } from './duties/situation.ts'
import type { ArchivePlan, Charter } from './model/charter.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Ledger } from './model/ledger.ts'
import { GATHERING_KINDS, MEETING_KINDS, WORK_KINDS } from './model/vocabulary.ts'
import type { ArchiveGap } from './papers/gaps.ts'

const of2012 = (ledger: Ledger, asOf: string) => archive(ledger, { group: 'g', year: '2012', asOf })

const itemsOf = (ledger: Ledger, year: string, asOf: string): string[] =>
  archive(ledger, { group: 'g', year, asOf }).categories.flatMap(({ items }) =>
    items.map(({ number, about, date }) => `${number} ${about} ${date}`),
  )

const gapLine = (gap: ArchiveGap): string => {
  if (gap.gap === 'empty') return `${gap.category}: empty`
  if (gap.gap === 'undocumented') return `${gap.category}: ${gap.about} lacks ${gap.missing.join(', ')}`
  return `${gap.category}: ${gap.expects} ${gap.period}${gap.late ? ' late' : ` lacks ${gap.missing}`}`
}

const year2012 = county
  .anotherGroup('h')
  .gatherings('study', ['2012-03-15'], 'present', { minutes: '记录', reported: '2012-03-16', files: ['sha256-1'] })
  .gatherings('activity', ['2012-04-01'], 'leave', { group: 'h', with: ['g'] })
  .gatherings('inspection', ['2012-05-10'], 'leave', { certificate: '视字 1 号' })
  .gatherings('inspection', ['2012-08-01'], undefined, { minutes: '记录', reported: '2012-08-02' })
  .gatherings('visit', ['2012-06-01'], undefined, { minutes: '记录' })
  .works('info-report', ['2012-01-20'])
  .works('plan', ['2012-04-02'])
  .works('annual-summary', ['2013-01-08'], { for: '2012' })
  .works('practical-project', ['2012-03-01'], { delivered: '2013-01-05' })
  .works('study-note', ['2012-03-15'])

describe('the catalogue of a year', () => {
  const catalogue = of2012(year2012.ledger, '2013-02-10')

  it('numbers what is filed, by category, then day', () => {
    expect(itemsOf(year2012.ledger, '2012', '2013-02-10')).toEqual([
      '2.1 works/plan-2 2012-04-02',
      '2.2 works/annual-summary-3 2013-01-08',
      '3.1 gatherings/study-1 2012-03-15',
      '3.2 works/study-note-5 2012-03-15',
      '4.1 gatherings/activity-2 2012-04-01',
      '5.1 gatherings/inspection-3 2012-05-10',
      '5.2 gatherings/inspection-4 2012-08-01',
      '7.1 works/info-report-1 2012-01-20',
      '10.1 works/practical-project-4 2012-03-01',
      '12.1 gatherings/visit-5 2012-06-01',
    ])
    expect(catalogue.categories.map(({ number }) => number)).toEqual(archivePlan.categories.map((_, at) => at + 1))
  })

  it('says of each record which papers exist', () => {
    const all = catalogue.categories.flatMap(({ items }) => items)
    const of = (about: string) => all.find((item) => item.about === about)
    const none = { files: 0, minutes: false, reported: false, rollComplete: true, certificate: false }
    expect(of('gatherings/study-1')?.papers).toEqual({ ...none, files: 1, minutes: true, reported: true })
    expect(of('gatherings/inspection-3')?.papers).toEqual({ ...none, certificate: true })
    expect(of('gatherings/inspection-4')?.papers).toEqual({
      ...none,
      minutes: true,
      reported: true,
      rollComplete: false,
    })
    expect(of('works/plan-2')?.papers).toEqual({ files: 0 })
    expect(of('gatherings/activity-2')).toMatchObject({ joined: true })
    expect(of('gatherings/study-1')).not.toHaveProperty('joined')
    expect(of('works/practical-project-4')).toMatchObject({ underWay: true })
  })

  it('names every gap, category by category', () => {
    expect(catalogue.gaps.map(gapLine)).toEqual([
      'regulations: empty',
      'plans: plan 2012 late',
      'plans: half-year-summary 2012 lacks 1',
      ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `plans: quarterly-report 2012-${quarter} lacks 1`),
      ...['Q2', 'Q3', 'Q4'].map((quarter) => `study: study 2012-${quarter} lacks 1`),
      ...['Q1', 'Q3', 'Q4'].map((quarter) => `activities: activity 2012-${quarter} lacks 1`),
      ...['Q1', 'Q4'].map((quarter) => `inspections: inspection 2012-${quarter} lacks 1`),
      'inspections: gatherings/inspection-3 lacks minutes, report',
      'inspections: gatherings/inspection-4 lacks attendance',
      'research: research-report 2012-H1 lacks 1',
      'research: research-report 2012-H2 lacks 1',
      'research: distinguished-research 2012 lacks 1',
      ...['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `info-reports: info-report 2012-${month} lacks 1`,
      ),
      ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `suggestions: suggestion 2012-${quarter} lacks 1`),
      'proposals: collective-proposal 2012 lacks 1',
      'projects: practical-project 2012 lacks 1',
      'visits: gatherings/visit-5 lacks report',
    ])
    expect(catalogue.gaps[1]).toMatchObject({ gap: 'duty', due: '2012-03-31', missing: 0, late: true })
    expect(catalogue.coming).toEqual([])
  })

  it('gives the attendance and leave of the own gatherings, visits and joined ones apart', () => {
    const one = { expected: 1, present: 0, leave: 0, 'leave-special': 0, 'leave-pending': 0, absent: 0, unrecorded: 0 }
    expect(catalogue.categories[10]).toMatchObject({ id: 'attendance', items: [] })
    expect(catalogue.categories[10]?.attendance).toEqual({
      figures: { ...one, expected: 3, present: 1, leave: 1, unrecorded: 1, rate: 0.5 },
      gatherings: [
        { gathering: 'study-1', date: '2012-03-15', ...one, present: 1, rate: 1 },
        { gathering: 'inspection-3', date: '2012-05-10', ...one, leave: 1, rate: 0 },
        { gathering: 'inspection-4', date: '2012-08-01', ...one, unrecorded: 1, rate: null },
      ],
    })
    expect(catalogue.categories.filter(({ attendance }) => attendance)).toHaveLength(1)
  })

  it('says that the layout is not official, and where archives are asked for', () => {
    expect(catalogue).toMatchObject({
      official: false,
      assumed: true,
      cites: [{ document: 'shache-2012-speech', part: '2.3', item: '3' }],
    })
  })
})

describe('while the year runs', () => {
  it('what is open is coming, with the days left; only what is due is a gap', () => {
    const { gaps, coming } = of2012(county.ledger, '2012-03-31')
    expect(gaps.map(gapLine)).toEqual([
      'info-reports: info-report 2012-01 lacks 1',
      'info-reports: info-report 2012-02 lacks 1',
    ])
    expect(coming).toContainEqual({
      coming: 'duty',
      category: 'plans',
      expects: 'plan',
      period: '2012',
      due: '2012-03-31',
      missing: 1,
      daysLeft: 0,
    })
    expect(coming.filter((one) => one.coming === 'empty').map(({ category }) => category)).toEqual([
      'regulations',
      'attendance',
      'visits',
    ])
  })

  it('on its last day an empty category is still coming, the day after it is a gap', () => {
    const empty = (asOf: string) => of2012(county.ledger, asOf).gaps.filter(({ gap }) => gap === 'empty').length
    expect(empty('2012-12-31')).toBe(0)
    expect(empty('2013-01-01')).toBe(3)
  })

  it('a group formed during the year owes no category something', () => {
    const { gaps } = of2012(county.group({ formed: '2012-01-02' }).ledger, '2013-02-10')
    expect(gaps.filter(({ gap }) => gap === 'empty')).toEqual([])
  })

  it('records of one day stand by id as plain text, and by list where two lists share an id', () => {
    const days = ['2012-05-01', '2012-05-01']
    const { ledger } = county.works('study-note', [...days, '2012-05-01']).gatherings('study', days)
    const ids = ['a10', 'a2', 'a']
    const named: Ledger = {
      ...ledger,
      works: ledger.works.map((work, at) => ({ ...work, id: ids[at]! })),
      gatherings: ledger.gatherings.map((gathering, at) => ({ ...gathering, id: ['a', 'a-1'][at]! })),
    }
    expect(itemsOf(named, '2012', '2012-12-31')).toEqual([
      '3.1 gatherings/a 2012-05-01',
      '3.2 works/a 2012-05-01',
      '3.3 gatherings/a-1 2012-05-01',
      '3.4 works/a10 2012-05-01',
      '3.5 works/a2 2012-05-01',
    ])
  })

  it('records of later days are not seen', () => {
    expect(itemsOf(year2012.ledger, '2012', '2012-03-14')).toEqual([
      '7.1 works/info-report-1 2012-01-20',
      '10.1 works/practical-project-4 2012-03-01',
    ])
  })
})

describe('records that touch two years', () => {
  it('a summary stands in the year it is for', () => {
    expect(itemsOf(year2012.ledger, '2013', '2013-02-10')).not.toContain('2.1 works/annual-summary-3 2013-01-08')
  })

  it('a project stands in the year it was begun, and in the year it was delivered under that day', () => {
    expect(itemsOf(year2012.ledger, '2013', '2013-02-10')).toEqual(['10.1 works/practical-project-4 2013-01-05'])
    const [item] = archive(year2012.ledger, { group: 'g', year: '2013', asOf: '2013-02-10' }).categories[9]!.items
    expect(item).not.toHaveProperty('underWay')
  })

  it('a project delivered in the year it was begun stands in it once, under the day of delivery', () => {
    const { ledger } = county.works('practical-project', ['2012-03-01'], { delivered: '2012-10-10' })
    expect(itemsOf(ledger, '2012', '2012-10-09')).toEqual(['10.1 works/practical-project-1 2012-03-01'])
    expect(itemsOf(ledger, '2012', '2012-10-10')).toEqual(['10.1 works/practical-project-1 2012-10-10'])
  })
})

describe('what is issued and adopted', () => {
  const ledger: Ledger = {
    ...county.works('info-report', ['2012-01-20', '2012-02-20']).ledger,
    handling: [
      { id: 'h1', work: 'info-report-1', date: '2012-02-01', step: 'adopted' },
      { id: 'h2', work: 'info-report-2', date: '2013-02-11', step: 'adopted' },
    ],
    issued: [
      { id: 'c1', kind: 'commendation', period: '2012', date: '2013-01-20', body: { title: '表彰决定' } },
      { id: 'c2', kind: 'commendation', period: '2012', date: '2013-02-11', body: {} },
      { id: 'c3', kind: 'commendation', period: '2011', date: '2012-01-20', body: {} },
      { id: 'b1', kind: 'bulletin', period: '2012-Q1', date: '2012-04-10', body: {} },
    ],
  }

  it("the year's commendations issued by then are filed, other papers are not", () => {
    expect(of2012(ledger, '2013-02-10').categories[14]!.items).toEqual([
      {
        number: '15.1',
        about: 'issued/c1',
        kind: 'commendation',
        date: '2013-01-20',
        title: '表彰决定',
        papers: { files: 0 },
      },
    ])
    expect(of2012(ledger, '2013-02-11').categories[14]!.items[1]).toMatchObject({ about: 'issued/c2', title: '2012' })
  })

  it('a report adopted by then is marked', () => {
    const adopted = (asOf: string) => of2012(ledger, asOf).categories[6]!.items.map((item) => item.adopted)
    expect(adopted('2013-02-10')).toEqual([true, undefined])
    expect(adopted('2013-02-11')).toEqual([true, true])
  })
})

describe('back-filling', () => {
  const recorded = (late: number, inTime: number): Situation => {
    const days = (count: number) => Array.from({ length: count }, (_, at) => `2012-05-0${at + 1}`)
    return county
      .works('press', days(late), { recorded: '2012-12-20' })
      .works('suggestion', days(inTime), { recorded: '2012-05-16' })
  }

  it('exactly half of the year late is not flagged', () => {
    expect(of2012(recorded(2, 2).ledger, '2013-02-10').backFilled).toEqual({
      records: 4,
      late: 2,
      share: 0.5,
      threshold: 0.5,
      assumed: true,
      flagged: false,
    })
  })

  it('more than half is', () => {
    expect(of2012(recorded(3, 2).ledger, '2013-02-10').backFilled).toMatchObject({ share: 0.6, flagged: true })
  })

  it('a year without records has no share', () => {
    expect(of2012(county.ledger, '2013-02-10').backFilled).toMatchObject({ records: 0, share: null, flagged: false })
  })

  it('the share that counts is the one of the charter in force when the year begins', () => {
    const backFilledShare = [{ since: '2012-01-01', value: 0.6, cites: [] }]
    const charter: Charter = { ...shache2012, id: 'own', values: { ...shache2012.values, backFilledShare } }
    const { ledger } = recorded(3, 2).charters([
      { from: '2012-01-01', charter },
      { from: '2012-01-02', charter: 'shache-2012' },
    ])
    const { backFilled } = of2012(ledger, '2013-02-10')
    expect(backFilled).toMatchObject({ share: 0.6, threshold: 0.6, flagged: false })
    expect(backFilled).not.toHaveProperty('assumed')
  })
})

describe("a county's own layout", () => {
  const plan: ArchivePlan = {
    since: '2012-01-01',
    cites: [],
    official: true,
    categories: [
      { id: 'one', name: { 'zh-CN': '一' }, works: ['press'], gatherings: ['study'] },
      { id: 'two', name: { 'zh-CN': '二' }, works: ['press', 'plan'] },
    ],
  }
  const under = (archivePlans: ArchivePlan[]): Situation =>
    year2012
      .works('press', ['2012-02-02'])
      .charters([{ from: '2012-01-01', charter: { ...shache2012, id: 'own', archive: archivePlans } }])

  it('takes the place of ours; what no category takes is kept apart and its gaps named', () => {
    const catalogue = of2012(under([plan]).ledger, '2012-12-31')
    expect(catalogue).toMatchObject({ official: true, cites: [] })
    expect(catalogue).not.toHaveProperty('assumed')
    expect(catalogue.categories.map(({ items }) => items.map(({ about }) => about))).toEqual([
      ['works/press-6', 'gatherings/study-1'],
      ['works/plan-2'],
    ])
    expect(catalogue.unfiled.map(({ number, about }) => `${number} ${about}`)).toEqual([
      '3.1 works/info-report-1',
      '3.2 works/practical-project-4',
      '3.3 works/study-note-5',
      '3.4 gatherings/activity-2',
      '3.5 gatherings/inspection-3',
      '3.6 gatherings/visit-5',
      '3.7 gatherings/inspection-4',
    ])
    expect(catalogue.gaps.map(gapLine)).toEqual([
      'null: gatherings/inspection-3 lacks minutes, report',
      'null: gatherings/visit-5 lacks report',
      'null: gatherings/inspection-4 lacks attendance',
    ])
  })

  it('of several the one in force on the first day of the year', () => {
    const later: ArchivePlan = { ...plan, since: '2012-01-02', official: false }
    expect(of2012(under([plan, later]).ledger, '2013-02-10').official).toBe(true)
  })
})

describe('our layout', () => {
  it('has a category for every kind a group can record', () => {
    const { categories } = archivePlan
    expect(categories.flatMap(({ works = [] }) => works).sort()).toEqual([...WORK_KINDS].sort())
    const meetings: readonly string[] = MEETING_KINDS
    const held = GATHERING_KINDS.filter((kind) => !meetings.includes(kind))
    expect(categories.flatMap(({ gatherings = [] }) => gatherings).sort()).toEqual([...held].sort())
  })
})

describe('what is asked', () => {
  it('is refused with everything that is wrong with it', () => {
    const ask = () => archive(county.ledger, { group: 'x', year: '2012-Q1', asOf: '2012-02-30' })
    expect(ask).toThrow(LedgerFaults)
    try {
      ask()
    } catch (error) {
      expect((error as LedgerFaults).faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'year period',
        'asOf day',
        'group reference',
      ])
    }
  })

  it('needs a term that has begun', () => {
    expect(() => of2012(county.ledger, '2011-08-20')).toThrow(/term: 到 2011-08-20 还没有一届开始/)
  })
})
