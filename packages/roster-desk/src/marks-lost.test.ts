import { expect, it } from 'vitest'
import { marksLost } from './marks-lost.ts'
import { leftAfter, withPostFrom } from './member-change.ts'
import { exampleLedger } from './roster-desk.examples.ts'

// m03 was present at a gathering of g-01 on 2026-02-26.
const member = exampleLedger.members[2]!

it.each([
  ['2026-02-25', 1],
  ['2026-02-26', 0],
])('leaving after %s loses %i', (last, count) => {
  expect(marksLost(exampleLedger, member, leftAfter(member, last))).toBe(count)
})

it.each([
  ['2026-02-26', 'g-02', 1],
  ['2026-02-26', 'g-01', 0],
  ['2026-02-27', 'g-02', 0],
])('a post from %s in %s loses %i', (from, group, count) => {
  expect(marksLost(exampleLedger, member, withPostFrom(member, { group, roles: [], from }))).toBe(count)
})
