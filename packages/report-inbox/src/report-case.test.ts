import type { Handling, Ledger, Work } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { byWaiting, casesOf, type ReportCase } from './report-case.ts'
import { sampleLedger } from './sample-ledger.examples.ts'

const ALLOWED = [{ since: '2012-01-01', value: 90, cites: [], assumed: true as const }]
const work = (id: string, date: string): Work => ({ id, kind: 'info-report', group: 'g-01', date, title: id })

function caseAfter(
  today: string,
  ...steps: [date: string, step: Handling['step'], more?: Partial<Handling>][]
): ReportCase {
  const handling = steps.map(([date, step, more], index) => ({ id: `h${index}`, work: 'w', date, step, ...more }))
  const ledger: Ledger = { ...sampleLedger, works: [work('w', '2012-01-10')], handling }
  return casesOf(ledger, 'info-report', today, () => ALLOWED)[0]!
}

describe('an awaited answer', () => {
  const forwarded: [string, Handling['step']] = ['2012-02-01', 'forwarded']

  it('is not overdue on the 90th day after forwarding, and is on the 91st', () => {
    expect(caseAfter('2012-05-01', forwarded)).toMatchObject({
      awaited: { due: '2012-05-01', assumed: true },
      isOverdue: false,
    })
    expect(caseAfter('2012-05-02', forwarded).isOverdue).toBe(true)
  })

  it('of two forwardings counts from the first that is not answered', () => {
    expect(caseAfter('2012-03-01', forwarded, ['2012-02-20', 'forwarded'])).toMatchObject({
      since: '2012-02-01',
      awaited: { due: '2012-05-01' },
    })
    expect(caseAfter('2012-03-01', forwarded, ['2012-02-10', 'answered'], ['2012-02-20', 'forwarded'])).toMatchObject({
      since: '2012-02-20',
      awaited: { due: '2012-05-20' },
    })
  })

  it('has no day where the charter is not at hand, nor where a proposal was assigned', () => {
    const ledger = {
      ...sampleLedger,
      works: [work('w', '2012-01-10')],
      handling: [{ id: 'h', work: 'w', date: '2012-02-01', step: 'forwarded' as const }],
    }
    expect(casesOf(ledger, 'info-report', '2012-06-20', () => undefined)[0]).toMatchObject({
      awaited: null,
      isOverdue: false,
    })
    expect(caseAfter('2012-06-20', ['2012-02-01', 'assigned'])).toMatchObject({ awaited: null, since: '2012-02-01' })
  })

  it('is no longer awaited once it is there', () => {
    expect(caseAfter('2012-06-20', forwarded, ['2012-06-20', 'answered'])).not.toHaveProperty('awaited')
  })
})

describe('a case', () => {
  it('does not stand after a step of a later day, which is listed all the same', () => {
    const one = caseAfter('2012-01-31', ['2012-01-12', 'received'], ['2012-02-01', 'adopted'])
    expect(one).toMatchObject({ standing: 'received', isAdopted: false, since: '2012-01-10' })
    expect(one.steps.map(({ step }) => step)).toEqual(['received', 'adopted'])
    expect(caseAfter('2012-02-01', ['2012-02-01', 'adopted'])).toMatchObject({ standing: 'adopted', isAdopted: true })
  })

  it('has the text it was adopted with last, and has been adopted though it was returned later', () => {
    const one = caseAfter(
      '2012-06-20',
      ['2012-02-01', 'adopted', { text: '甲' }],
      ['2012-02-03', 'returned'],
      ['2012-02-09', 'adopted', { text: '乙' }],
    )
    expect(one).toMatchObject({ standing: 'adopted', edited: '乙' })
    expect(caseAfter('2012-06-20', ['2012-02-01', 'adopted'], ['2012-02-03', 'returned'])).toMatchObject({
      standing: 'returned',
      isAdopted: true,
      edited: undefined,
    })
  })

  it('has an instruction beside', () => {
    expect(caseAfter('2012-06-20', ['2012-02-01', 'instructed'])).toMatchObject({ standing: 'new', isInstructed: true })
  })

  it('is of the kind asked for', () => {
    const of = (kind: 'suggestion' | 'proposal') =>
      casesOf(sampleLedger, kind, '2012-06-20', () => ALLOWED).map((one) => `${one.work.id} ${one.standing}`)
    expect(of('suggestion')).toEqual(['s1 new'])
    expect(of('proposal')).toEqual(['p1 rated', 'p2 assigned', 'p3 new'])
  })
})

it('what has waited longest is first; then what waits for nobody, the newest first', () => {
  const ledger: Ledger = {
    ...sampleLedger,
    works: [
      work('kept-old', '2012-01-01'),
      work('new-2', '2012-03-01'),
      work('new-1', '2012-03-01'),
      work('forwarded', '2012-01-02'),
      work('kept-new', '2012-04-01'),
    ],
    handling: [
      { id: 'h1', work: 'kept-old', date: '2012-01-02', step: 'kept' },
      { id: 'h2', work: 'kept-new', date: '2012-04-02', step: 'kept' },
      { id: 'h3', work: 'forwarded', date: '2012-02-29', step: 'forwarded' },
    ],
  }
  const sorted = casesOf(ledger, 'info-report', '2012-06-20', () => ALLOWED).sort(byWaiting)
  expect(sorted.map((one) => one.work.id)).toEqual(['forwarded', 'new-1', 'new-2', 'kept-new', 'kept-old'])
})
