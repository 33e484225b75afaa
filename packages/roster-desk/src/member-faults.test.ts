import type { Group, Member, Post } from '@liaison-kit/core'
import { handCheck } from '@liaison-kit/core/hand-check'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberWith } from './member-change.ts'
import {
  appointmentFaults,
  correctionFaults,
  groupFaults,
  leaveFaults,
  moveFaults,
  returnFaults,
  rolesFaults,
} from './member-faults.ts'

const groups: Group[] = [
  { id: 'g1', name: '示例乡', kind: 'township', formed: '2011-09-01' },
  { id: 'g2', name: '示例镇', kind: 'township', formed: '2012-02-01', dissolved: '2015-01-31' },
]
const member: Member = {
  id: 'm1',
  name: '示例甲',
  appointed: '2011-08-21',
  left: '2015-06-30',
  posts: [
    { group: 'g1', from: '2011-09-01', to: '2012-12-31' },
    { group: 'g1', roles: ['leader'], from: '2013-01-01' },
  ],
}
const codes = (faults: { field: string; code: string }[]): string[] =>
  faults.map(({ field, code }) => `${field} ${code}`)

describe('a group exists from the day it was formed to the day it was dissolved', () => {
  it.each([
    ['2012-01-31', ['group group-not-yet']],
    ['2012-02-01', []],
    ['2015-01-31', []],
    ['2015-02-01', ['group group-no-more']],
    ['', []],
  ])('%s', (day, expected) => expect(codes(groupFaults(groups, 'g2', day, 'group'))).toEqual(expected))
})

describe('a move', () => {
  it.each([
    ['2011-08-20', ['day before-appointed', 'group group-not-yet']],
    ['2012-06-01', ['day not-after-post']],
    ['2013-01-01', ['day not-after-post']],
    ['2013-01-02', []],
    ['2015-01-31', []],
    ['2015-02-01', ['group group-no-more']],
    ['2015-07-01', ['day after-left', 'group group-no-more']],
    ['', []],
  ])('to another group on %s', (from, expected) =>
    expect(codes(moveFaults(member, { group: 'g2', roles: [], from }, groups))).toEqual(expected),
  )

  it('to the group one is in is none', () => {
    expect(codes(moveFaults(member, { group: 'g1', roles: [], from: '2013-05-01' }, groups))).toEqual([
      'group same-group',
    ])
  })
})

describe('a change of roles', () => {
  it.each<[string, 'leader'[], string[]]>([
    ['2013-01-01', [], ['day not-after-post']],
    ['2013-01-02', [], []],
    ['2013-01-02', ['leader'], ['roles same-roles']],
    ['2015-06-30', [], []],
    ['2015-07-01', [], ['day after-left']],
  ])('on %s to %j', (from, roles, expected) => expect(codes(rolesFaults(member, { from, roles }))).toEqual(expected))

  it('needs a group', () => {
    const between: Member = { ...member, posts: [{ group: 'g1', from: '2011-09-01', to: '2012-12-31' }] }
    expect(codes(rolesFaults(between, { from: '2013-01-01', roles: ['leader'] }))).toEqual(['day no-group-held'])
  })
})

it.each([
  ['2011-08-20', ['day before-appointed']],
  ['2012-12-31', ['day before-post']],
  ['2013-01-01', []],
  ['2016-01-01', []],
])('leaving on %s', (last, expected) => expect(codes(leaveFaults(member, last))).toEqual(expected))

it.each([
  ['2015-06-30', '2015-06-30', ['appointed not-after-left']],
  ['2015-07-01', '2015-07-01', []],
  ['2015-07-01', '2015-06-30', ['from before-appointed']],
])('returning on %s with a post from %s', (appointed, from, expected) =>
  expect(codes(returnFaults(member, { appointed, group: 'g1', from }, groups))).toEqual(expected),
)

it.each([
  ['2011-08-21', '2011-08-21', ['group group-not-yet']],
  ['2011-08-21', '2011-09-01', []],
  ['', '', []],
])('an appointment on %s with a post from %s', (appointed, from, expected) =>
  expect(codes(appointmentFaults({ appointed, group: 'g1', from }, groups))).toEqual(expected),
)

describe('a correction', () => {
  const office = { appointed: '2011-08-21', left: '2015-06-30' }
  const check = (...posts: (Post | undefined)[]): string[] => codes(correctionFaults(office, posts, [], groups))
  const post = (from: string, to?: string, group = 'g1'): Post => ({ group, from, ...(to && { to }) })

  it('takes posts at the very ends of the office', () => {
    expect(check(post('2011-09-01', '2012-12-31'), post('2013-01-01', '2015-06-30'))).toEqual([])
  })
  it.each<[string, Post[], string[]]>([
    ['before the office', [post('2011-08-20')], ['post-0-from before-appointed']],
    ['after the office', [post('2012-01-01', '2015-07-01')], ['post-0-to after-left']],
    ['backwards', [post('2012-01-02', '2012-01-01')], ['post-0-to backwards']],
    ['sharing a day', [post('2012-01-01', '2012-12-31'), post('2012-12-31')], ['post-1-from overlap']],
    ['in a group that was not there yet', [post('2012-01-31', undefined, 'g2')], ['post-0-group group-not-yet']],
  ])('tells of a post %s', (_, posts, expected) => expect(check(...posts)).toEqual(expected))

  it('tells of an office that runs backwards', () => {
    expect(codes(correctionFaults({ appointed: '2012-01-02', left: '2012-01-01' }, [], [], groups))).toEqual([
      'left backwards',
    ])
  })
  it('lets a post stand as it stood, though its group was formed later', () => {
    const stood = [post('2011-08-21')]
    expect(correctionFaults({ appointed: '2011-08-21' }, stood, stood, groups)).toEqual([])
  })
  it('without a fault makes what the ledger takes, and with one what it does not', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((date) => `2013-01-${date}`)
    const anyPost = fc.record({ group: fc.constant('g1'), from: day, to: day }, { requiredKeys: ['group', 'from'] })
    const anyOffice = fc.record({ appointed: day, left: day }, { requiredKeys: ['appointed'] })
    fc.assert(
      fc.property(anyOffice, fc.array(anyPost, { maxLength: 4 }), (span, posts) => {
        const fits = handCheck('members', memberWith('m1', { name: '示例甲' }, span, posts))
        expect(correctionFaults(span, posts, [], groups).length === 0).toBe(fits)
      }),
      { numRuns: 1000 },
    )
  })
})
