import { assess, type Ledger, type Mark, type Member, type Role } from '@liaison-kit/core'
import { addDays } from '@liaison-kit/core/civil-date'
import { memorySource } from '@liaison-kit/source/memory'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadersOn, leftAfter, returned, withoutLeadership, withPostFrom } from './member-change.ts'
import { exampleLedger } from './roster-desk.examples.ts'

const FIRST = '2025-01-01'
const DAYS = 90
const day = (offset: number): string => addDays(FIRST, offset)
const groups = ['g-01', 'g-02', 'g-03']

/** The example's county with gatherings of every kind over a quarter, and marks for anybody at any of them. */
const anyLedger = fc
  .record({
    gatherings: fc.array(
      fc.record({
        kind: fc.constantFrom('plenary', 'standing-committee', 'joint-meeting', 'study', 'activity', 'inspection'),
        group: fc.constantFrom(...groups),
        at: fc.integer({ min: 0, max: DAYS }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    marks: fc.array(
      fc.tuple(fc.nat(7), fc.nat(10), fc.constantFrom<Mark>('present', 'leave', 'leave-pending', 'absent')),
      { maxLength: 30 },
    ),
  })
  .map(({ gatherings, marks }): Ledger => {
    const held = gatherings.map(({ kind, group, at }, index) => {
      const isMeeting = ['plenary', 'standing-committee', 'joint-meeting'].includes(kind)
      return { id: `h${index}`, kind, group: isMeeting ? null : group, date: day(at), title: '示例' }
    })
    const attendance = new Map(
      marks
        .filter(([gathering]) => gathering < held.length)
        .map(([gathering, who, mark]) => {
          const member = exampleLedger.members[who]!.id
          return [`${gathering}/${member}`, { gathering: `h${gathering}`, member, mark }]
        }),
    )
    return { ...exampleLedger, gatherings: held, attendance: [...attendance.values()] } as Ledger
  })

const about = (member: Member): string => `members/${member.id}`

describe('recorded through a hub, every verdict of an earlier day is what it was', () => {
  it('after a move, another leader, somebody who left, and somebody who is back', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLedger,
        fc.integer({ min: 1, max: DAYS }),
        fc.constantFrom('m02', 'm03', 'm05', 'm08', 'm11'),
        fc.constantFrom(...groups),
        fc.subarray<Role>(['leader', 'standing-committee']),
        fc.constantFrom('post', 'leave', 'return'),
        async (ledger, at, who, group, roles, change) => {
          const from = day(at)
          const hub = memorySource({ ledger, today: day(DAYS), signedIn: true, session: { role: 'county' } })
          await hub.settled()
          const past = [0, at >> 1, at - 1].map(day)
          const verdicts = (): unknown[] => past.map((asOf) => assess(hub.ledger, { asOf }))
          const before = verdicts()
          const member = ledger.members.find(({ id }) => id === who)!
          if (change === 'leave') hub.record(about(member), leftAfter(member, from))
          if (change === 'post') {
            const leaders = roles.includes('leader') ? leadersOn(ledger.members, group, from) : []
            hub.record(about(member), withPostFrom(member, { group, roles, from }))
            for (const other of leaders) if (other.id !== who) hub.record(about(other), withoutLeadership(other, from))
          }
          if (change === 'return') {
            // m09 left on 2024-06-30.
            const gone = ledger.members.find(({ id }) => id === 'm09')!
            const again = returned(gone, { appointed: from, group, roles, from }, 'again')
            hub.record(about(again), again)
          }
          await hub.settled()
          expect(hub.entries.length).toBeGreaterThan(0)
          expect(verdicts()).toEqual(before)
        },
      ),
      { numRuns: 60 },
    )
  })
})
