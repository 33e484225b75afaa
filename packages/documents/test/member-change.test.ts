import { addDays, daysBetween, type Member, postOn, ROLES, type Role } from '@liaison-kit/core'
import { entryFaults } from '@liaison-kit/core/schema'
import { sampleCounty } from '@liaison-kit/sample-county'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedMember, type DatedRow } from '../src/roster/member-change.ts'

const county = sampleCounty({ today: '2025-03-01', seed: 3 })
const FIRST = county.members[0]!.appointed
const LAST = '2025-12-31'

const day = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((days) => addDays(FIRST, days))
const roles = fc.subarray([...ROLES] as Role[], { maxLength: 2 })
/** Members who never moved, who moved once, and who came, went or paused between two posts. */
const member: fc.Arbitrary<Member> = fc
  .tuple(fc.constantFrom(...county.members), fc.uniqueArray(day, { minLength: 2, maxLength: 4 }), roles)
  .map(([one, days, held]) => {
    const [first = FIRST, ...rest] = [...days].sort()
    if (rest.length < 2) return one
    const [second = LAST, third] = rest
    const { group: _, roles: __, posts: ___, left: ____, ...person } = one
    const before = { group: 'g-01', from: first, to: addDays(second, -1), ...(held.length > 0 && { roles: held }) }
    return { ...person, appointed: first, posts: [before, ...(third ? [{ group: 'g-02', from: third }] : [])] }
  })

function rowOf(name: string, group: string | undefined, said: Role[] | undefined): DatedRow {
  return {
    sheet: '名册',
    row: 2,
    columns: new Map(),
    name,
    group: county.groups.find(({ id }) => id === group),
    roles: said && { said, of: ROLES },
  }
}

describe('a member who is changed from a day on', () => {
  it('was what it was before it, is what is said on it, and is a member still', () => {
    const group = fc.option(fc.constantFrom('g-01', 'g-02', 'g-03'), { nil: undefined })
    fc.assert(
      fc.property(member, group, fc.option(roles, { nil: undefined }), day, day, (before, to, said, from, asked) => {
        const row = rowOf(before.name, to, said)
        const after = changedMember(before, row, from)
        const [, start = from] = [from, before.appointed].sort()
        const isIn = before.left === undefined || start <= before.left
        fc.pre(isIn)
        expect(entryFaults(`members/${before.id}`, after)).toEqual([])
        if (asked < start) {
          const { group: was, roles: held } = postOn(before, asked) ?? {}
          expect(postOn(after, asked)?.group).toBe(was)
          expect(postOn(after, asked)?.roles).toEqual(held)
        }
        const now = postOn(after, start)
        const then = postOn(before, start)
        expect(now?.group).toBe(to ?? then?.group)
        if (now) expect(new Set(now.roles ?? [])).toEqual(new Set(said ?? then?.roles ?? []))
        expect(changedMember(after, row, from)).toEqual(after)
      }),
      { numRuns: 500 },
    )
  })
})
