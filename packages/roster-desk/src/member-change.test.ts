import type { CivilDate, Member, Post, Role } from '@liaison-kit/core'
import { addDays } from '@liaison-kit/core/civil-date'
import { inOffice, postOn } from '@liaison-kit/core/expected'
import { handCheck } from '@liaison-kit/core/hand-check'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isContinued,
  leadersOn,
  leftAfter,
  memberWith,
  returned,
  withoutLeadership,
  withPostFrom,
} from './member-change.ts'

const base: Member = { id: 'm1', name: '示例甲', sector: '农业', appointed: '2011-08-21', group: 'g1' }
const facts = { id: 'm1', name: '示例甲', sector: '农业' }

describe('a new post', () => {
  it('makes posts of the short form, and ends the first the day before', () => {
    expect(withPostFrom(base, { group: 'g2', roles: ['leader'], from: '2013-04-01' })).toEqual({
      ...facts,
      appointed: '2011-08-21',
      posts: [
        { group: 'g1', from: '2011-08-21', to: '2013-03-31' },
        { group: 'g2', roles: ['leader'], from: '2013-04-01' },
      ],
    })
  })

  it('on the day after the appointment leaves one day to the first', () => {
    expect(withPostFrom(base, { group: 'g2', roles: [], from: '2011-08-22' }).posts?.[0]).toEqual({
      group: 'g1',
      from: '2011-08-21',
      to: '2011-08-21',
    })
  })

  it('on the day of the appointment takes the place of the first, in the short form', () => {
    expect(withPostFrom(base, { group: 'g2', roles: [], from: '2011-08-21' })).toEqual({ ...base, group: 'g2' })
  })

  it('lasts as long as the one it follows, and leaves a later one', () => {
    const posts: Post[] = [
      { group: 'g1', from: '2011-08-21', to: '2013-03-31' },
      { group: 'g2', from: '2013-06-01' },
    ]
    const member: Member = { ...facts, appointed: '2011-08-21', posts }
    expect(withPostFrom(member, { group: 'g3', roles: [], from: '2013-01-01' }).posts).toEqual([
      { group: 'g1', from: '2011-08-21', to: '2012-12-31' },
      { group: 'g3', from: '2013-01-01', to: '2013-03-31' },
      { group: 'g2', from: '2013-06-01' },
    ])
    expect(withPostFrom(member, { group: 'g3', roles: [], from: '2013-04-01' }).posts?.[1]).toEqual({
      group: 'g3',
      from: '2013-04-01',
      to: '2013-05-31',
    })
  })
})

describe('leaders', () => {
  const leader: Member = { ...base, roles: ['leader', 'standing-committee'] }
  it('are those of the group on the day', () => {
    const left: Member = { ...leader, id: 'm2', left: '2012-12-31' }
    expect(leadersOn([leader, left, base], 'g1', '2012-12-31').map(({ id }) => id)).toEqual(['m1', 'm2'])
    expect(leadersOn([leader, left, base], 'g1', '2013-01-01').map(({ id }) => id)).toEqual(['m1'])
    expect(leadersOn([leader], 'g2', '2013-01-01')).toEqual([])
  })
  it('keep their other roles when they are no longer leaders', () => {
    expect(withoutLeadership(leader, '2013-04-01').posts).toEqual([
      { group: 'g1', roles: ['leader', 'standing-committee'], from: '2011-08-21', to: '2013-03-31' },
      { group: 'g1', roles: ['standing-committee'], from: '2013-04-01' },
    ])
  })
  it('of another role alone stay as they are', () => expect(withoutLeadership(base, '2013-04-01')).toBe(base))
})

describe('leaving', () => {
  it('ends the office; the short form stays short', () => {
    expect(leftAfter(base, '2014-05-01')).toEqual({ ...base, left: '2014-05-01' })
  })
  it('ends a post that was to last longer, and leaves one that ended earlier', () => {
    const posts: Post[] = [
      { group: 'g1', from: '2011-08-21', to: '2013-03-31' },
      { group: 'g2', from: '2013-04-01', to: '2016-01-01' },
    ]
    expect(leftAfter({ ...facts, appointed: '2011-08-21', posts }, '2014-05-01').posts).toEqual([
      { group: 'g1', from: '2011-08-21', to: '2013-03-31' },
      { group: 'g2', from: '2013-04-01' },
    ])
  })
})

describe('returning', () => {
  const left: Member = { ...base, roles: ['leader'], left: '2014-05-01' }
  const again = (appointed: CivilDate) => returned(left, { appointed, group: 'g2', roles: [], from: appointed }, 'm9')

  it('on the next day goes on under the same id', () => {
    expect(isContinued(left, '2014-05-02')).toBe(true)
    expect(again('2014-05-02')).toEqual({
      ...facts,
      appointed: '2011-08-21',
      posts: [
        { group: 'g1', roles: ['leader'], from: '2011-08-21', to: '2014-05-01' },
        { group: 'g2', from: '2014-05-02' },
      ],
    })
  })
  it('a day later is a new appointment with the same facts', () => {
    expect(isContinued(left, '2014-05-03')).toBe(false)
    expect(again('2014-05-03')).toEqual({ ...facts, id: 'm9', appointed: '2014-05-03', group: 'g2' })
  })
})

it('what is nothing is not written', () => {
  const member = memberWith('m1', { name: '示例甲' }, { appointed: '2012-01-01' }, [
    { group: 'g1', roles: [], from: '2012-01-01' },
  ])
  expect(member).toEqual({ id: 'm1', name: '示例甲', appointed: '2012-01-01', group: 'g1' })
})

describe('the past stays true', () => {
  const FIRST = '2012-01-01'
  const DAYS = 60
  const day = (offset: number): CivilDate => addDays(FIRST, offset)
  const role = fc.subarray<Role>(['leader', 'deputy-leader', 'standing-committee'])
  const group = fc.constantFrom('g1', 'g2', 'g3')

  /** Members with up to four posts, with and without gaps, in office for good or not; also in the short form. */
  const anyMember = fc
    .record({
      cuts: fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { minLength: 2, maxLength: 8 }),
      groups: fc.array(fc.tuple(group, role), { minLength: 4, maxLength: 4 }),
      isOpen: fc.boolean(),
      isShort: fc.boolean(),
      early: fc.integer({ min: 0, max: 3 }),
      late: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    })
    .map(({ cuts, groups, isOpen, isShort, early, late }): Member => {
      const at = [...cuts].sort((a, b) => a - b)
      const posts: Post[] = []
      for (let i = 0; i + 1 < at.length; i += 2) {
        const [name, roles] = groups[i / 2]!
        const isLast = i + 3 >= at.length
        posts.push({
          group: name,
          ...(roles.length > 0 && { roles }),
          from: day(at[i]!),
          ...(!(isOpen && isLast) && { to: day(at[i + 1]!) }),
        })
      }
      const last = day(at[posts.length * 2 - 1]! + (late ?? 0))
      const office = { appointed: day(at[0]! - early), ...(late !== undefined && { left: last }) }
      const [{ group: first, roles } = posts[0]!] = posts
      return isShort
        ? { id: 'm1', name: '示例甲', ...office, group: first, ...(roles && { roles }) }
        : { id: 'm1', name: '示例甲', ...office, posts }
    })

  const onDay = (member: Member, at: CivilDate) => {
    const post = postOn(member, at)
    return { isIn: inOffice(member, at), group: post?.group, roles: post?.roles ?? [] }
  }
  const before = (member: Member, end: number) =>
    Array.from({ length: Math.max(0, end + 8) }, (_, index) => onDay(member, day(index - 8)))

  it.each<[string, (member: Member, from: CivilDate, group: string, roles: Role[]) => Member]>([
    ['a new post', (member, from, group, roles) => withPostFrom(member, { group, roles, from })],
    ['the end of leadership', (member, from) => withoutLeadership(member, from)],
    ['leaving', (member, from) => leftAfter(member, from)],
    [
      'returning',
      (member, from, group, roles) =>
        member.left !== undefined && from > member.left
          ? returned(member, { appointed: from, group, roles, from }, member.id === 'm1' ? 'm9' : 'm8')
          : member,
    ],
  ])('%s leaves every earlier day as it was, and a member in the shape of the ledger', (_, change) => {
    fc.assert(
      fc.property(anyMember, fc.integer({ min: 0, max: DAYS + 12 }), group, role, (member, at, to, roles) => {
        fc.pre(handCheck('members', member))
        const from = day(at)
        fc.pre(from >= member.appointed)
        // A day after the office is no day of it: only a return is recorded there.
        const isAfter = member.left !== undefined && from > member.left
        fc.pre(!isAfter || _ === 'returning')
        const changed = change(member, from, to, roles)
        expect(handCheck('members', changed)).toBe(true)
        // A new appointment is a member of its own: the one who left stays as recorded.
        const past = changed.id === member.id ? [changed] : [member, changed]
        for (const [index, was] of before(member, at).entries()) {
          const now = past.map((one) => onDay(one, day(index - 8)))
          expect(now.find(({ isIn }) => isIn) ?? now[0]).toEqual(was)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('and from its day on a new post is the one that holds', () => {
    fc.assert(
      fc.property(anyMember, fc.integer({ min: 0, max: DAYS }), group, role, (member, at, to, roles) => {
        const from = day(at)
        fc.pre(handCheck('members', member) && inOffice(member, from))
        expect(onDay(withPostFrom(member, { group: to, roles, from }), from)).toEqual({ isIn: true, group: to, roles })
      }),
    )
  })
})
