import { type Assessment, type Attendance, assess, type Gathering, type Ledger } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { exampleDay, exampleLedger } from '../attendance-tracker.examples.ts'
import { AT_ONCE, isListed, type ListQuestion, listedOf, sectionsOf, withRecorded } from './gatherings.ts'

const question: ListQuestion = {
  group: 'g-01',
  marked: 'g-01',
  today: exampleDay,
  recorded: new Map(),
  assessment: assess(exampleLedger, { asOf: exampleDay, group: 'g-01' }),
  assessed: exampleLedger.gatherings,
  unsent: [],
}
const listed = (more: Partial<ListQuestion> = {}, ledger: Ledger = exampleLedger) => {
  const all = listedOf(ledger, { ...question, ...more })
  return (id: string) => all.find(({ gathering }) => gathering.id === id)
}

describe('what is missing', () => {
  it('is what the hub’s last answer lists, with how many are not marked', () => {
    expect(listed()('study-0226')).toMatchObject({
      expected: 10,
      present: 7,
      unrecorded: 2,
      lacks: [
        { record: 'minutes', isMade: false },
        { record: 'report', isMade: false },
        { record: 'attendance', isMade: false },
      ],
    })
    expect(listed({ assessment: undefined })('study-0226')?.lacks).toEqual([])
  })

  it('is listed with whichever group holds it, also where the list is of all', () => {
    const assessment = assess(exampleLedger, { asOf: exampleDay })
    const all = listed({ group: undefined, marked: undefined, assessment })
    expect(all('symposium-0115')?.lacks.map(({ record }) => record)).toEqual(['minutes', 'report'])
    expect(all('research-0312')?.lacks).not.toEqual([])
  })

  it('of a gathering of another group, only the own members’ marks', () => {
    expect(listed()('research-0312')).toMatchObject({ expected: 10, unrecorded: 10, lacks: [] })
  })

  it('notes what was made here since, and how much of it is not sent', () => {
    const about = 'attendance/study-0226'
    const present = (member: string): [string, { state: 'waiting'; value: Attendance }] => [
      `${about}/${member}`,
      { state: 'waiting', value: { gathering: 'study-0226', member, mark: 'present' } },
    ]
    const recorded = new Map([present('m09'), present('m10')])
    const gatherings = exampleLedger.gatherings.map((one) => ({ ...one, minutes: '已记' }))
    const found = listed(
      { recorded, unsent: [`${about}/m09`, `${about}/m10`, 'gatherings/study-0226', 'gatherings/other'] },
      { ...exampleLedger, gatherings },
    )('study-0226')
    expect(found?.lacks).toEqual([
      { record: 'minutes', isMade: true },
      { record: 'report', isMade: false },
      { record: 'attendance', isMade: true },
    ])
    expect(found).toMatchObject({ unrecorded: 0, unsent: 3 })
  })

  it('a mark that was refused is none, a mark taken back is none any more', () => {
    const at = (state: 'refused' | 'waiting', value: Attendance | undefined) =>
      listed({ recorded: new Map([['attendance/study-0226/m01', { state, value }]]) })('study-0226')?.unrecorded
    expect(at('refused', undefined)).toBe(2)
    expect(at('waiting', undefined)).toBe(3)
  })
})

describe('who sees which', () => {
  const plenary: Gathering = { id: 'p', kind: 'plenary', group: null, date: '2026-03-01', title: '全会' }
  const foreign: Gathering = { id: 'f', kind: 'study', group: 'g-02', date: '2026-03-01', title: '他组' }
  it.each([
    ['a clerk: own and joined', { group: 'g-01', marked: 'g-01' }, false, false],
    ['the county at a group: also its own', { group: 'g-01', marked: undefined }, true, false],
    ['the county without a group: all', { group: undefined, marked: undefined }, true, true],
  ])('%s', (_who, asked, ofCounty, ofOthers) => {
    expect(isListed(plenary, asked)).toBe(ofCounty)
    expect(isListed(foreign, asked)).toBe(ofOthers)
  })
})

describe('sections', () => {
  const many = (count: number, year: number, more: Partial<Gathering> = {}): Gathering[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${year}-${String(index).padStart(3, '0')}`,
      kind: 'study',
      group: 'g-01',
      date: `${year}-01-${String((index % 28) + 1).padStart(2, '0')}`,
      title: `${year} ${index}`,
      invited: [],
      ...more,
    }))
  const ledger: Ledger = {
    ...exampleLedger,
    gatherings: [...many(20, 2024), ...many(6, 2025, { invited: ['m01'] }), ...many(9, 2027)],
    attendance: [],
  }

  const nothingLacks = { assessment: { groups: [] as Assessment['groups'] } as Assessment }

  it('one that the hub has not judged is not among the complete ones', () => {
    const gatherings = many(1, 2025)
    const sections = (assessed: Gathering[]) =>
      sectionsOf(listedOf({ ...ledger, gatherings }, { ...question, ...nothingLacks, assessed }), exampleDay)
    expect(sections(gatherings)).toMatchObject({ open: [], recent: [{ isAssessed: true }] })
    expect(sections([])).toMatchObject({ open: [{ isAssessed: false }], recent: [] })
  })

  it('the first of each are shown at once, the rest by year, nothing twice and nothing lost', () => {
    const all = listedOf(ledger, { ...question, ...nothingLacks, assessed: ledger.gatherings })
    const { open, coming, recent, years } = sectionsOf(all, exampleDay)
    expect([open.length, coming.length, recent.length]).toEqual([6, AT_ONCE.coming, AT_ONCE.recent])
    expect(coming[0]?.gathering.date).toBe('2027-01-01')
    expect(years.map(({ year, listed: rest, open: left }) => [year, rest.length, left])).toEqual([
      ['2027', 3, 0],
      ['2024', 16, 0],
    ])
    const shown = [...open, ...coming, ...recent, ...years.flatMap((one) => one.listed)]
    expect(new Set(shown.map(({ gathering }) => gathering.id)).size).toBe(35)
    expect(shown).toHaveLength(35)
  })

  it('a year says how many of its gatherings lack something', () => {
    const gatherings = many(12, 2025, { invited: ['m01'] })
    const all = listedOf({ ...ledger, gatherings }, { ...question, ...nothingLacks, assessed: gatherings })
    expect(sectionsOf(all, exampleDay).years).toMatchObject([{ year: '2025', open: 4 }])
  })
})

describe('the ledger with what was recorded here', () => {
  it('has new, changed and no withdrawn gatherings; what was refused changes nothing', () => {
    const changed: Gathering = { ...(exampleLedger.gatherings[0] as Gathering), title: '改名' }
    const added: Gathering = { id: 'new', kind: 'visit', group: 'g-01', date: '2026-03-20', title: '走访' }
    const ledger = withRecorded(
      exampleLedger,
      new Map([
        [`gatherings/${changed.id}`, { state: 'waiting', value: changed }],
        ['gatherings/new', { state: 'saved', value: added }],
        ['gatherings/study-0226', { state: 'waiting', value: undefined }],
        ['gatherings/symposium-0115', { state: 'refused', value: undefined }],
      ] as const),
    )
    expect(ledger.gatherings.map(({ id }) => id)).toEqual([
      changed.id,
      'activity-0320',
      'research-0312',
      'symposium-0115',
      'new',
    ])
    expect(ledger.gatherings[0]?.title).toBe('改名')
    expect(withRecorded(exampleLedger, new Map())).toBe(exampleLedger)
  })
})
