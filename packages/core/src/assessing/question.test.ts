import { describe, expect, it } from 'vitest'
import { assess } from '../assess.ts'
import { county } from '../duties/situation.ts'
import { type Fault, LedgerFaults } from '../model/fault.ts'
import type { Question } from './question.ts'

function faultsOf(question: Question, situation = county): readonly Fault[] {
  try {
    assess(situation.ledger, question)
  } catch (error) {
    if (error instanceof LedgerFaults) return error.faults
    throw error
  }
  return []
}

describe('a question that has no answer says everything that is wrong with it', () => {
  it('a day that does not exist', () => {
    expect(faultsOf({ asOf: '2012-02-30' })).toEqual([
      { path: 'asOf', code: 'day', message: '“2012-02-30”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。' },
    ])
  })

  it('a group and a term that are not in the ledger, and the day, all at once', () => {
    expect(faultsOf({ asOf: 'today', group: 'x', term: 'y' })).toEqual([
      { path: 'asOf', code: 'day', message: '“today”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。' },
      { path: 'group', code: 'reference', message: '台账里没有联络组“x”，请核对编号。' },
      { path: 'term', code: 'reference', message: '台账里没有届次“y”，请核对编号。' },
    ])
  })

  it('a day before the first term, which is told alone', () => {
    const noTerm = { path: 'term', code: 'no-term' }
    expect(faultsOf({ asOf: '2011-08-20' })).toEqual([
      { ...noTerm, message: '到 2011-08-20 还没有一届开始，请换日期，或用 term 指定届次。' },
    ])
    expect(faultsOf({ asOf: '2011-08-20', group: 'x' }).map(({ path }) => path)).toEqual(['group'])
    expect(faultsOf({ asOf: '2011-08-21' })).toEqual([])
  })

  it('a group that is there is no fault, also beside others', () => {
    expect(faultsOf({ asOf: '2012-01-01', group: 'h' }, county.anotherGroup('h'))).toEqual([])
    expect(faultsOf({ asOf: '2012-01-01', term: 't12' })).toEqual([])
  })
})
