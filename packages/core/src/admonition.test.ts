import { describe, expect, it } from 'vitest'
import { admonitionCandidates } from './admonition.ts'
import { county } from './duties/situation.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Ledger, Member } from './model/ledger.ts'

const leader = county.member({ roles: ['leader'] })
const inQ1 = (ledger: Ledger) => admonitionCandidates(ledger, { quarter: '2012-Q1', asOf: '2012-04-10' })

describe('candidates for an admonition', () => {
  it('the leader of a group that met not once in the quarter is a finding, for people to decide about', () => {
    expect(inQ1(leader.ledger)).toEqual([
      { member: 'm', group: 'g', quarter: '2012-Q1', finding: 'dormant-quarter', assumed: true },
    ])
  })

  it('not where the group met, not before the quarter is over, not in a quarter that is not owed', () => {
    expect(inQ1(leader.gatherings('visit', ['2012-03-31']).ledger)).toEqual([])
    expect(admonitionCandidates(leader.ledger, { quarter: '2012-Q1', asOf: '2012-03-31' })).toEqual([])
    expect(inQ1(leader.group({ formed: '2012-01-02' }).ledger)).toEqual([])
  })

  it('the leader of the last day alone: not the one before, not a deputy, nobody where there is none', () => {
    const posts = (...members: Partial<Member>[]): Ledger => ({
      ...county.ledger,
      members: members.map((member, at) => ({ id: `m${at}`, name: '委员', appointed: '2011-08-21', ...member })),
    })
    const before: Member['posts'] = [
      { group: 'g', roles: ['leader'], from: '2011-08-21', to: '2012-03-30' },
      { group: 'g', from: '2012-03-31' },
    ]
    const after: Member['posts'] = [
      { group: 'g', from: '2011-08-21', to: '2012-03-30' },
      { group: 'g', roles: ['leader'], from: '2012-03-31' },
    ]
    const ledger = posts({ posts: before }, { posts: after }, { group: 'g', roles: ['deputy-leader'] })
    expect(inQ1(ledger).map(({ member }) => member)).toEqual(['m1'])
    expect(inQ1(posts({ posts: before }))).toEqual([])
    expect(inQ1(posts({ group: 'g', roles: ['leader'], left: '2012-03-30' }))).toEqual([])
  })

  it('of a term: by quarter, groups as in the ledger', () => {
    const { ledger } = leader.anotherGroup('a')
    const both: Ledger = {
      ...ledger,
      members: [{ id: 'n', name: '委员', appointed: '2011-08-21', group: 'a', roles: ['leader'] }, ...ledger.members],
    }
    const lines = admonitionCandidates(both, { asOf: '2012-07-10' }).map(
      ({ quarter, group, member }) => `${quarter} ${group} ${member}`,
    )
    expect(lines).toEqual(['2012-Q1 g m', '2012-Q1 a n', '2012-Q2 g m', '2012-Q2 a n'])
  })

  it('are refused for what is no quarter, and as an assessment is', () => {
    expect(() => admonitionCandidates(leader.ledger, { quarter: '2012', asOf: '2012-04-10' })).toThrow(LedgerFaults)
    expect(() => admonitionCandidates(leader.ledger, { term: 'x', asOf: '2012-04-10' })).toThrow(LedgerFaults)
  })
})
