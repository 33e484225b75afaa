import type { Group, Member } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { Namesakes } from './namesakes.ts'
import { foundIn, NO_GROUP, rosterOn, standingOn } from './roster.ts'

const groups: Group[] = [
  { id: 'g1', name: '示例乡', kind: 'township', formed: '2011-09-01' },
  { id: 'g2', name: '示例镇', kind: 'township', formed: '2011-09-01' },
]
const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: `示例${id}`,
  appointed: '2012-01-01',
  ...(!more.posts && { group: 'g1' }),
  ...more,
})

it.each([
  ['2011-12-31', 'coming'],
  ['2012-01-01', 'in'],
  ['2012-12-31', 'in'],
  ['2013-01-01', 'left'],
])('on %s a member of 2012 is %s', (day, standing) => {
  expect(standingOn(member('a', { left: '2012-12-31' }), day)).toBe(standing)
})

describe('the roster of a day', () => {
  const members = [
    member('second', { group: 'g2' }),
    member('plain'),
    member('deputy', { roles: ['deputy-leader'] }),
    member('lead', { roles: ['standing-committee', 'leader'] }),
    member('moved', {
      posts: [
        { group: 'g1', from: '2012-01-01', to: '2012-03-31' },
        { group: 'g2', from: '2012-05-01' },
      ],
    }),
    member('gone', { group: 'g2', left: '2012-02-01' }),
    member('coming', { appointed: '2013-01-01' }),
  ]
  const on = (day: string) => rosterOn(members, groups, day)
  const ids = (rows: ReturnType<typeof on>): string[] => rows.map(({ member }) => member.id)

  it('is by group, leader and deputies first, those between two posts last', () => {
    expect(ids(on('2012-04-15'))).toEqual(['lead', 'deputy', 'plain', 'coming', 'second', 'gone', 'moved'])
    expect(ids(on('2012-05-01'))).toEqual(['lead', 'deputy', 'plain', 'coming', 'second', 'moved', 'gone'])
  })

  const matches = ({ name }: Member, typed: string): boolean => name.includes(typed)
  it.each([
    [{ typed: '', group: '', standing: 'now' }, ['lead', 'deputy', 'plain', 'coming', 'second', 'moved']],
    [{ typed: '', group: '', standing: 'left' }, ['gone']],
    [{ typed: '', group: 'g2', standing: 'all' }, ['second', 'gone']],
    [{ typed: '', group: NO_GROUP, standing: 'all' }, ['moved']],
    [{ typed: 'e', group: 'g1', standing: 'now' }, ['lead', 'deputy']],
    [{ typed: 'lead', group: 'g2', standing: 'all' }, []],
  ] as const)('%j finds %j', (wanted, expected) => {
    expect(ids(foundIn(on('2012-04-15'), wanted, matches))).toEqual(expected)
  })
})

describe('members of one name', () => {
  const of = (...members: Member[]) => {
    const namesakes = new Namesakes(members)
    return members.map((one) => namesakes.apart(one))
  }
  const zhang = (id: string, more: Partial<Member> = {}): Member => member(id, { name: '示例同', ...more })

  it('alone need nothing', () => expect(of(zhang('a'), member('b'))).toEqual([undefined, undefined]))
  it('are told apart by unit and sector, spaces in the name aside', () => {
    expect(of(zhang('a', { unit: '一中' }), zhang('b', { name: '示例 同', unit: '一中', sector: '教育' }))).toEqual([
      { unit: '一中', sector: undefined },
      { unit: '一中', sector: '教育' },
    ])
  })
  it('alike in these by the group, alike in that too by the day', () => {
    expect(of(zhang('a'), zhang('b', { group: 'g2' }))).toEqual([{ group: 'g1' }, { group: 'g2' }])
    expect(of(zhang('a'), zhang('b', { appointed: '2013-01-01' }))).toEqual([
      { group: 'g1', appointed: '2012-01-01' },
      { group: 'g1', appointed: '2013-01-01' },
    ])
  })
  it('are found by name, but not the one who asks', () => {
    const namesakes = new Namesakes([zhang('a'), zhang('b')])
    expect(namesakes.named('示例 同', 'a').map(({ id }) => id)).toEqual(['b'])
    expect(namesakes.named('')).toEqual([])
  })
})
