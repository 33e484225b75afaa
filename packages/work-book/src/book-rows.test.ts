import { assess, type Work } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { type BookRow, countsOf, dependentsOf, isSought, rowsOf, yearsIn, yearsOf } from './book-rows.ts'
import { exampleDay, exampleLedger } from './work-book.examples.ts'

const known = { assessment: assess(exampleLedger, { asOf: exampleDay }), unsent: new Set(['works/project-0401']) }
const clerk = rowsOf(exampleLedger, { group: 'g-01', member: undefined }, known)
const row = (about: string): BookRow => clerk.find((one) => one.about === about)!
const work = (more: Partial<Work>): Pick<BookRow, 'work' | 'day'> => {
  const one: Work = { id: 'w', kind: 'plan', group: 'g-01', date: '2012-03-01', title: '示例', ...more }
  return { work: one, day: one.date }
}

describe('the rows of a group', () => {
  it('are its works and the gatherings it held or joined, newest first', () => {
    expect(clerk.map(({ about }) => about)).toEqual([
      'gatherings/inspection-0912',
      'works/report-0910',
      'works/suggestion-0705',
      'works/proposal-0628',
      'works/research-0620',
      'gatherings/symposium-0605',
      'works/project-0401',
      'gatherings/study-0310',
      'works/regulation-0305',
      'works/plan-2012',
      'works/summary-2011',
      'works/project-2011',
    ])
    expect(clerk.filter(({ isJoined }) => isJoined).map(({ about }) => about)).toEqual(['gatherings/symposium-0605'])
  })

  it('of one day stand in the order of their ids', () => {
    const works = ['b', 'a'].map((id): Work => ({ id, kind: 'press', group: 'g-01', date: '2012-01-01', title: id }))
    const rows = rowsOf({ ...exampleLedger, works, gatherings: [] }, { group: 'g-01', member: undefined }, known)
    expect(rows.map(({ title }) => title)).toEqual(['a', 'b'])
  })

  it('say what waits, what was entered late, what a gathering lacks and what the office did', () => {
    expect(clerk.filter(({ isWaiting }) => isWaiting).map(({ about }) => about)).toEqual(['works/project-0401'])
    expect(clerk.filter(({ lag }) => lag !== undefined).map(({ about, lag }) => [about, lag])).toEqual([
      ['works/plan-2012', 65],
    ])
    expect(row('gatherings/study-0310').missing).toEqual(['minutes', 'report', 'attendance'])
    expect(row('gatherings/symposium-0605').missing).toEqual([])
    expect(row('works/report-0910').steps.map(({ step }) => step)).toEqual(['received', 'adopted'])
  })
})

it('a member’s rows are their own works alone', () => {
  const own = rowsOf(exampleLedger, { group: undefined, member: 'm01' }, known)
  expect(own.map(({ about }) => about)).toEqual(['works/report-0910', 'works/project-0401'])
})

describe('the years a row stands in', () => {
  it.each([
    ['a work that names no period: that of its day', work({}), ['2012']],
    ['one that names a period: that of the period', work({ date: '2013-01-08', for: '2012' }), ['2012']],
    ['one that names a quarter', work({ kind: 'quarterly-report', for: '2011-Q4' }), ['2011']],
    [
      'a project delivered in the year it was begun',
      work({ kind: 'practical-project', delivered: '2012-12-31' }),
      ['2012'],
    ],
    ['a project delivered later', work({ kind: 'practical-project', delivered: '2014-01-01' }), ['2012', '2014']],
    ['a project under way: each until now', work({ kind: 'practical-project' }), ['2012', '2013', '2014']],
    ['a gathering', { day: '2011-12-31' }, ['2011']],
  ])('%s', (_, one, years) => {
    expect(yearsOf(one, '2014-01-01')).toEqual(years)
  })

  it('are offered with today’s among them, the latest first', () => {
    expect(yearsIn(clerk, '2012-10-20')).toEqual(['2012', '2011'])
    expect(yearsIn([], '2014-05-05')).toEqual(['2014'])
  })
})

it('rows are looked for by kind and by part of their title, whatever its spaces, case and width', () => {
  const found = (kind: string, text: string): string[] =>
    clerk.filter((one) => isSought(one, { kind, text })).map(({ about }) => about)
  expect(found('proposal', '')).toEqual(['works/proposal-0628'])
  expect(found('', '三 支渠')).toEqual(['works/proposal-0628'])
  expect(found('', '２０１２年度')).toEqual(['works/plan-2012'])
  expect(found('plan', '三支渠')).toEqual([])
  expect(found('', ' ')).toHaveLength(clerk.length)
})

it('counts follow the order of the kinds, those without any left out', () => {
  expect(countsOf(clerk, ['plan', 'press', 'practical-project', 'inspection'])).toEqual([
    { kind: 'plan', count: 1 },
    { kind: 'practical-project', count: 2 },
    { kind: 'inspection', count: 1 },
  ])
})

it('what depends on a work: those that grew out of it, and its handling', () => {
  expect(dependentsOf('works/research-0620', exampleLedger).works.map(({ id }) => id)).toEqual(['proposal-0628'])
  expect(dependentsOf('works/report-0910', exampleLedger).steps).toBe(2)
  expect(dependentsOf('works/plan-2012', exampleLedger)).toEqual({ works: [], steps: 0 })
})
