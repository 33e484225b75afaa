import { assess, type GatheringKind, type MemberAssessment } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { describe, expect, it } from 'vitest'
import { exampleDay } from '../attendance-tracker.examples.ts'
import { exampleOf } from './roll.examples.ts'
import { nearAt } from './roll-limits.ts'

const ledger = exampleOf(4)
const assessment = assess(ledger, { asOf: exampleDay, group: 'g-01' })
const gathering = (id: string) => ledger.gatherings.find((one) => one.id === id)!
const state = (members: MemberAssessment[] = assessment.members): SourceState => ({
  status: 'ready',
  waiting: [],
  refused: [],
  unresolved: [],
  overtaking: [],
  sent: new Set(),
  storage: 'kept',
  ledger,
  assessment: { ...assessment, members },
})
/** The hub's answer with other counts of one test of the second member. */
function counted(test: string, change: object): SourceState {
  return state(
    assessment.members.map((member) =>
      member.member === 'x002'
        ? { ...member, tests: member.tests.map((one) => (one.test === test ? { ...one, ...change } : one)) }
        : member,
    ),
  )
}
const today = gathering('activity-today')
const absence = { test: 'activity-absence', mark: 'absent', limit: 3 }

describe('who is one mark short of a limit', () => {
  it.each([
    [0, undefined],
    [1, undefined],
    [2, [absence]],
    // Reached already: nothing to warn of any more.
    [3, undefined],
    [4, undefined],
  ])('with %d of 3', (count, near) => {
    expect(nearAt(today, counted('activity-absence', { count })).get('x002')).toEqual(near)
  })

  it('nobody else is', () => {
    expect([...nearAt(today, state()).keys()]).toEqual(['x002'])
  })

  it('not where this very gathering is counted already', () => {
    const change = { evidence: ['activity-1', 'activity-today'] }
    expect(nearAt(today, counted('activity-absence', change)).get('x002')).toBeUndefined()
  })

  it('a limit of one is near from the beginning; a share of those held so far never', () => {
    const leave = { test: 'plenary-leave', mark: 'leave', limit: 1 }
    const first = { count: 0, limit: 1, total: 1, basis: 'final' }
    const plenary = gathering('plenary-2026')
    expect(nearAt(plenary, counted('plenary-leave', first)).get('x002')).toContainEqual(leave)
    const held = counted('plenary-leave', { ...first, basis: 'held' })
    expect(nearAt(plenary, held).get('x002')).not.toContainEqual(leave)
  })

  it('each kind has its own tests, and some have none', () => {
    const all = state(
      assessment.members.map((member) => ({
        ...member,
        tests: [
          'plenary-absence' as const,
          'plenary-leave' as const,
          'standing-leave' as const,
          'activity-absence' as const,
          'activity-leave' as const,
        ].map((test) => ({ test, count: 1, limit: 2, status: 'near' as const, evidence: [] })),
      })),
    )
    const tests = (kind: GatheringKind, rest = {}): string[] =>
      (nearAt({ ...today, ...rest, kind }, all).get('x001') ?? []).map(({ test, mark }) => `${test} ${mark}`)
    expect(tests('plenary')).toEqual(['plenary-absence absent', 'plenary-leave leave'])
    expect(tests('standing-committee')).toEqual(['standing-leave leave'])
    for (const kind of ['study', 'study-tour', 'activity', 'inspection', 'research', 'symposium'] as const) {
      expect(tests(kind)).toEqual(['activity-absence absent', 'activity-leave leave'])
    }
    for (const kind of ['supervision', 'consultation'] as const) expect(tests(kind)).toHaveLength(2)
    for (const kind of ['visit', 'joint-meeting', 'work-meeting'] as const) expect(tests(kind)).toEqual([])
    expect(tests('activity', { optional: true })).toEqual([])
  })

  it('only within the term the hub has judged, and only from an answer', () => {
    expect(nearAt({ ...today, date: '2021-12-31' }, state()).size).toBe(0)
    expect(nearAt({ ...today, date: '2022-01-01' }, state()).size).toBe(1)
    expect(nearAt({ ...today, date: '2026-12-31' }, state()).size).toBe(1)
    expect(nearAt({ ...today, date: '2027-01-01' }, state()).size).toBe(0)
    const { assessment: _, ...without } = state()
    expect(nearAt(today, without).size).toBe(0)
  })
})
