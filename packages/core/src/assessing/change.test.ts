import { expect, it } from 'vitest'
import type { Assessment, AttendanceFigures, DutyVerdict } from '../model/assessment.ts'
import { changesBetween } from './change.ts'

const figures: AttendanceFigures = {
  expected: 1,
  present: 0,
  leave: 0,
  'leave-special': 0,
  'leave-pending': 0,
  absent: 0,
  unrecorded: 1,
  rate: null,
}
const attended: AttendanceFigures = { ...figures, present: 1, unrecorded: 0, rate: 1 }
const span = { from: '2012-01-01', to: '2012-01-31', due: '2012-01-31', required: 1 }
const open: DutyVerdict = { duty: 'd', period: '2012-01', ...span, done: 0, status: 'open', daysLeft: 3, evidence: [] }
const met: DutyVerdict = { duty: 'd', period: '2012-01', ...span, done: 1, status: 'met', evidence: ['w'] }

const before: Assessment = {
  format: 'liaison-assessment/1',
  asOf: '2012-01-28',
  term: 't1',
  charters: ['a'],
  committee: { duties: [open], notices: [{ quarter: '2012-Q1', member: 'm1', gatherings: ['x'] }] },
  groups: [
    {
      group: 'g1',
      duties: [open],
      attendance: figures,
      undocumented: [{ gathering: 'x', missing: ['minutes'] }],
      dormantQuarters: ['2011-Q4'],
      lateEntries: [{ about: 'works/w', date: '2012-01-01', recorded: '2012-02-01', lag: 31 }],
    },
    { group: 'g2', duties: [], attendance: figures, undocumented: [], dormantQuarters: [], lateEntries: [] },
  ],
  members: [
    {
      member: 'm1',
      status: 'clear',
      tests: [{ test: 'plenary-absence', count: 0, limit: 2, status: 'clear', evidence: [] }],
      attendance: figures,
      pending: ['x', 'y'],
      unrecorded: ['x'],
      unexpected: ['x'],
      barredFromExcellence: ['2011'],
    },
  ],
}

const whose = { g1: 'groups/g1', g2: 'groups/g2', g3: 'groups/g3', m1: 'members/m1' }

it('tells every statement that differs, whose it is, and what it said before and says after', () => {
  const near = { test: 'plenary-absence', count: 1, limit: 2, status: 'near', evidence: ['x'] } as const
  const after: Assessment = {
    ...before,
    term: 't2',
    charters: ['a', 'b'],
    committee: { duties: [met], notices: [{ quarter: '2012-Q2', member: 'm1', gatherings: ['x'] }] },
    groups: [
      {
        group: 'g1',
        duties: [met],
        attendance: attended,
        undocumented: [{ gathering: 'y', missing: ['report'] }],
        dormantQuarters: ['2012-Q1'],
        lateEntries: [{ about: 'works/w', date: '2012-01-01', recorded: '2012-02-02', lag: 32 }],
      },
      { group: 'g3', duties: [], attendance: figures, undocumented: [], dormantQuarters: [], lateEntries: [] },
    ],
    members: [
      {
        ...before.members[0]!,
        status: 'near',
        tests: [{ ...near, evidence: ['x'] }],
        attendance: attended,
        pending: ['y', 'z'],
        unrecorded: [],
        unexpected: [],
        barredFromExcellence: ['2011', '2012'],
        duties: [open],
      },
    ],
  }
  const committee = { whose: 'committee', at: '' }
  expect(changesBetween(before, after)).toEqual([
    { of: 'term', ...committee, before: 't1', after: 't2' },
    { of: 'charters', ...committee, before: ['a'], after: ['a', 'b'] },
    { of: 'duty', whose: 'committee', at: 'd/2012-01', before: open, after: met },
    { of: 'duty', whose: whose.g1, at: 'd/2012-01', before: open, after: met },
    { of: 'attendance', whose: whose.g1, at: '', before: figures, after: attended },
    { of: 'undocumented', whose: whose.g1, at: 'x', before: ['minutes'], after: undefined },
    { of: 'undocumented', whose: whose.g1, at: 'y', before: undefined, after: ['report'] },
    { of: 'dormant-quarter', whose: whose.g1, at: '2011-Q4', before: true, after: undefined },
    { of: 'dormant-quarter', whose: whose.g1, at: '2012-Q1', before: undefined, after: true },
    {
      of: 'late-entry',
      whose: whose.g1,
      at: 'works/w',
      before: { about: 'works/w', date: '2012-01-01', recorded: '2012-02-01', lag: 31 },
      after: { about: 'works/w', date: '2012-01-01', recorded: '2012-02-02', lag: 32 },
    },
    { of: 'attendance', whose: whose.g2, at: '', before: figures, after: undefined },
    { of: 'attendance', whose: whose.g3, at: '', before: undefined, after: figures },
    { of: 'duty', whose: whose.m1, at: 'd/2012-01', before: undefined, after: open },
    { of: 'status', whose: whose.m1, at: '', before: 'clear', after: 'near' },
    { of: 'test', whose: whose.m1, at: 'plenary-absence', before: before.members[0]!.tests[0], after: near },
    { of: 'attendance', whose: whose.m1, at: '', before: figures, after: attended },
    { of: 'pending', whose: whose.m1, at: 'x', before: true, after: undefined },
    { of: 'pending', whose: whose.m1, at: 'z', before: undefined, after: true },
    { of: 'unrecorded', whose: whose.m1, at: 'x', before: true, after: undefined },
    { of: 'unexpected', whose: whose.m1, at: 'x', before: true, after: undefined },
    { of: 'barred', whose: whose.m1, at: '2012', before: undefined, after: true },
    { of: 'notice', whose: whose.m1, at: '2012-Q1', before: before.committee.notices[0], after: undefined },
    { of: 'notice', whose: whose.m1, at: '2012-Q2', before: undefined, after: after.committee.notices[0] },
  ])
})

it('lists of the same length with other things in them are told apart, be it the first or the last that differs', () => {
  const pairOf = (one: string, other: string): Assessment => ({
    ...before,
    groups: [one, other].map((group) => ({ ...before.groups[1]!, group })),
    members: [one, other].map((member) => ({ ...before.members[0]!, member, tests: [], pending: [], duties: [open] })),
  })
  const named = (changes: readonly { whose: string }[]): string[] => [...new Set(changes.map((change) => change.whose))]
  expect(named(changesBetween(pairOf('a', 'b'), pairOf('a', 'c')))).toEqual([
    'groups/b',
    'groups/c',
    'members/b',
    'members/c',
  ])
  expect(named(changesBetween(pairOf('a', 'b'), pairOf('c', 'b')))).toEqual([
    'groups/a',
    'groups/c',
    'members/a',
    'members/c',
  ])
})

it('what says the same is no change, whoever made it; nothing at all comes from nothing', () => {
  expect(changesBetween(before, JSON.parse(JSON.stringify(before)))).toEqual([])
  expect(changesBetween(undefined, undefined)).toEqual([])
})

it('an assessment that comes to be, or is no more, is all its statements', () => {
  const came = changesBetween(undefined, before)
  const went = changesBetween(before, undefined)
  expect(came.map(({ of, at }) => [of, at])).toEqual(went.map(({ of, at }) => [of, at]))
  expect(came).toContainEqual({ of: 'barred', whose: whose.m1, at: '2011', before: undefined, after: true })
  expect(came.length).toBe(18)
})
