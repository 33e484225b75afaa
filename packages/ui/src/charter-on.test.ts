import type { Charter } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { expect, test } from 'vitest'
import { charterOn } from './charter-on.ts'

const charters = [{ id: 'first' }, { id: 'own' }, { id: 'last' }] as Charter[]
const ledger = {
  committee: {
    charters: [
      { from: '2012-01-01', charter: 'first' },
      { from: '2014-07-01', charter: { id: 'own' } },
    ],
  },
} as SourceState['ledger']
const state = (more: Partial<SourceState>): SourceState => ({ charters, ledger, ...more }) as SourceState

test.each([
  ['before the first', '2011-12-31', {}, 'first'],
  ['the day before the second', '2014-06-30', {}, 'first'],
  ['the second’s first day', '2014-07-01', {}, 'own'],
  ['without a ledger', '2012-05-01', { ledger: undefined }, 'last'],
  ['without charters', '2012-05-01', { charters: undefined }, undefined],
])('the charter in force: %s', (_, day, more, id) => {
  expect(charterOn(state(more), day)?.id).toBe(id)
})
