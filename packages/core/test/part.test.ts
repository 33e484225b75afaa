import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import { groupPart, memberPart } from '../src/part.ts'
import { quota, quotaIn } from '../src/quota.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

it('a group’s part is what is said when that group alone is asked for, its quota too', () => {
  fc.assert(
    fc.property(ledgerAndQuestion(), ({ ledger, asOf, term }) => {
      fc.pre(ledger.terms.some(({ from }) => from <= asOf))
      const whole = assess(ledger, { asOf, term })
      for (const { id: group } of ledger.groups) {
        expect(JSON.stringify(groupPart(whole, ledger, group))).toBe(
          JSON.stringify(assess(ledger, { asOf, term, group })),
        )
        const madeAt = '2012-01-01T00:00:00.000Z'
        expect(JSON.stringify(quotaIn(whole, ledger, { group, madeAt }))).toBe(
          JSON.stringify(quota(ledger, { asOf, term, group, madeAt })),
        )
      }
    }),
    { numRuns: 150 },
  )
})

it('a member’s part holds the member and nobody else', () => {
  fc.assert(
    fc.property(ledgerAndQuestion(), ({ ledger, asOf, term }) => {
      fc.pre(ledger.terms.some(({ from }) => from <= asOf))
      const whole = assess(ledger, { asOf, term })
      for (const { id } of ledger.members) {
        const { groups, members, committee, ...head } = memberPart(whole, id)
        expect(groups).toEqual([])
        expect(members).toEqual(whole.members.filter(({ member }) => member === id))
        expect(committee.duties).toEqual(whole.committee.duties)
        expect(committee.notices).toEqual(whole.committee.notices.filter(({ member }) => member === id))
        expect(head).toEqual({ format: whole.format, asOf: whole.asOf, term: whole.term, charters: whole.charters })
      }
    }),
    { numRuns: 100 },
  )
})
