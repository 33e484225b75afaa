import { describe, expect, it } from 'vitest'
import { filtered, isIn, PAGE_SIZE, pageOf, type QueueFilter, queued, queuesOf } from './queue.ts'
import { casesOf } from './report-case.ts'
import { SAMPLE_TODAY, sampleLedger } from './sample-ledger.examples.ts'
import { TextSearch } from './text-search.ts'
import { VARIANTS } from './variant.ts'

const ALLOWED = [{ since: '2012-01-01', value: 90, cites: [] }]
const cases = casesOf(sampleLedger, 'info-report', SAMPLE_TODAY, () => ALLOWED)
const ids = (list: readonly { work: { id: string } }[]): string[] => list.map(({ work }) => work.id)
const through = (filter: Partial<QueueFilter>): string[] =>
  ids(
    filtered(
      cases,
      { queue: 'all', category: '', group: '', month: '', search: '', ...filter },
      new TextSearch(),
      (id) => sampleLedger.groups.find((group) => group.id === id)?.name ?? id,
    ),
  )

describe('the queues', () => {
  it.each([
    ['new', ['w01', 'w02', 'w03']],
    ['received', ['w04']],
    ['overdue', ['w05']],
    ['forwarded', ['w05', 'w06']],
    ['adopted', ['w10']],
    ['kept', ['w09']],
    ['returned', ['w11']],
    ['answered', ['w08', 'w07']],
    ['instructed', ['w05']],
  ] as const)('%s', (queue, expected) => {
    expect(ids(queued(cases, queue))).toEqual(expected)
  })

  it('every work stands in one queue by its standing, and in all', () => {
    const standings = VARIANTS['info-report'].queues.filter((id) => !['overdue', 'instructed', 'all'].includes(id))
    expect(cases.every((one) => standings.filter((id) => isIn(id, one)).length === 1 && isIn('all', one))).toBe(true)
  })

  it('a step that is not the kind’s own has a queue all the same', () => {
    const filed = { ...sampleLedger, handling: [{ id: 'h', work: 'w01', date: '2012-06-12', step: 'filed' as const }] }
    const odd = casesOf(filed, 'info-report', SAMPLE_TODAY, () => ALLOWED)
    expect(queuesOf(VARIANTS['info-report'], odd).slice(-2)).toEqual(['filed', 'all'])
    expect(queuesOf(VARIANTS['info-report'], cases)).toEqual(VARIANTS['info-report'].queues)
  })
})

describe('the filter', () => {
  it('lets through by group, category, month and search, and by all together', () => {
    expect(through({ group: 'g-03' })).toEqual(['w04', 'w06', 'w10'])
    expect(through({ category: 'water-infrastructure' })).toEqual(['w01', 'w06'])
    expect(through({ month: '2012-04' })).toEqual(['w10', 'w11'])
    expect(through({ search: '河乡' })).toEqual(['w01', 'w05', 'w08', 'w11'])
    expect(through({ search: '河乡', month: '2012-06', group: 'g-01', category: 'water-infrastructure' })).toEqual([
      'w01',
    ])
    expect(through({ group: 'g-03', month: '2012-03' })).toEqual([])
  })
})

describe('the pages', () => {
  const all = Array.from({ length: 2 * PAGE_SIZE }, (_, index) => index)

  it('hold so many, and the last what is left', () => {
    expect(pageOf(all, 0)).toMatchObject({ page: 0, pages: 2 })
    expect(pageOf(all, 0).shown).toEqual(all.slice(0, PAGE_SIZE))
    expect(pageOf([...all, 99], 2)).toMatchObject({ page: 2, pages: 3, shown: [99] })
  })

  it('one that is not there any more is the last; there is always one', () => {
    expect(pageOf(all, 7)).toMatchObject({ page: 1 })
    expect(pageOf([], 3)).toEqual({ shown: [], page: 0, pages: 1 })
  })
})
