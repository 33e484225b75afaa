import { describe, expect, it } from 'vitest'
import { figuresOf, yearsOf } from './figures.ts'
import { casesOf } from './report-case.ts'
import { SAMPLE_TODAY, sampleLedger } from './sample-ledger.examples.ts'

const earlier = { ...sampleLedger.works[0]!, id: 'w00', date: '2011-12-31' }
const ledger = { ...sampleLedger, works: [...sampleLedger.works, earlier] }
const cases = casesOf(ledger, 'info-report', SAMPLE_TODAY, () => undefined)
const figures = figuresOf(cases, '2012', ['g-01', 'g-02', 'g-03', 'g-04'], ['agriculture', 'forestry'])

describe('the figures', () => {
  it('by group in the order given, also of one that sent nothing', () => {
    expect(figures.groups).toEqual([
      { key: 'g-01', sent: 4, adopted: 2 },
      { key: 'g-02', sent: 4, adopted: 1 },
      { key: 'g-03', sent: 3, adopted: 2 },
      { key: 'g-04', sent: 0, adopted: 0 },
    ])
  })

  it('by category, those without one too', () => {
    expect(figures.categories.slice(0, 2)).toEqual([
      { key: 'agriculture', sent: 1, adopted: 0 },
      { key: 'forestry', sent: 0, adopted: 0 },
    ])
    expect(figures.categories).toContainEqual({ key: '', sent: 1, adopted: 0 })
  })

  it('by month, ascending; an adoption counts where the report was sent', () => {
    expect(figures.months.map(({ key, sent, adopted }) => `${key} ${sent} ${adopted}`)).toEqual([
      '2012-01 1 1',
      '2012-02 1 1',
      '2012-03 2 1',
      '2012-04 2 1',
      '2012-05 1 1',
      '2012-06 4 0',
    ])
  })

  it('each adds up to all of the year, or of all years', () => {
    const sum = (rows: readonly { sent: number }[]): number => rows.reduce((all, { sent }) => all + sent, 0)
    expect(figures.all).toEqual({ key: '', sent: 11, adopted: 5 })
    expect([figures.groups, figures.categories, figures.months].map(sum)).toEqual([11, 11, 11])
    expect(figuresOf(cases, '', [], []).all.sent).toBe(12)
    expect(figuresOf([], '2012', [], []).all).toEqual({ key: '', sent: 0, adopted: 0 })
    expect(yearsOf(cases)).toEqual(['2012', '2011'])
  })
})
