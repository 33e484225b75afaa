import { expect, it } from 'vitest'
import { assess } from '../assess.ts'
import { county } from '../duties/situation.ts'

it('what is due in the year after the last is due on its last day: civil dates end with the year 9999', () => {
  const situation = county.term({ from: '9999-01-01', to: '9999-12-31' })
  const { groups } = assess(situation.ledger, { asOf: '9999-12-31' })
  const summary = groups[0]!.duties.find(({ duty }) => duty === 'annual-summary')
  expect(summary).toMatchObject({ period: '9999', due: '9999-12-31', status: 'open', daysLeft: 0 })
})
