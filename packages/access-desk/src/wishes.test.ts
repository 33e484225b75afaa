import type { Ledger } from '@liaison-kit/core'
import type { AccessCode } from '@liaison-kit/source/office'
import { describe, expect, test } from 'vitest'
import { standingOf } from './standing.ts'
import { groupOn, inOffice, wishesForGroups, wishesForMembers } from './wishes.ts'

const TODAY = '2026-03-20'
const code = (change: Partial<AccessCode>): AccessCode => ({
  id: 'k1',
  role: 'clerk',
  group: null,
  member: null,
  name: '示例',
  issued: '2026-01-01T00:00:00.000Z',
  expires: null,
  revoked: null,
  ...change,
})
const ledger: Pick<Ledger, 'groups' | 'members'> = {
  groups: [
    { id: 'g-01', name: '甲组', kind: 'township', formed: '2022-01-01' },
    { id: 'g-02', name: '乙组', kind: 'township', formed: '2022-01-01', dissolved: '2026-03-20' },
    { id: 'g-03', name: '丙组', kind: 'township', formed: '2022-01-01', dissolved: '2026-03-19' },
  ],
  members: [
    { id: 'm1', name: '示例甲', appointed: '2022-01-01', group: 'g-01' },
    { id: 'm2', name: '示例乙', appointed: '2022-01-01', left: '2026-03-19', group: 'g-01' },
    {
      id: 'm3',
      name: '示例丙',
      appointed: '2022-01-01',
      posts: [
        { group: 'g-01', from: '2022-01-01', to: '2026-03-19' },
        { group: 'g-02', from: '2026-03-20' },
      ],
    },
    { id: 'm4', name: '示例丁', appointed: '2026-03-21', group: 'g-01' },
  ],
}
const whole = ledger as Ledger
const ids = (wishes: readonly { group?: string; member?: string }[]) =>
  wishes.map(({ group, member }) => group ?? member)

test.each([
  ['without an end', {}, 'active'],
  ['on its last day', { expires: TODAY }, 'active'],
  ['the day after', { expires: '2026-03-19' }, 'expired'],
  ['revoked, whatever its end', { expires: '2027-01-01', revoked: '2026-01-02T00:00:00.000Z' }, 'revoked'],
])('a code %s', (_, change, standing) => {
  expect(standingOf(code(change), TODAY)).toBe(standing)
})

describe('who is to have a code', () => {
  test('each group in being without a clerk’s code that lets in', () => {
    const of = (...codes: AccessCode[]) => ids(wishesForGroups(whole, codes, TODAY, ({ name }) => name))
    expect(of()).toEqual(['g-01', 'g-02'])
    expect(of(code({ group: 'g-01' }))).toEqual(['g-02'])
    expect(of(code({ group: 'g-01', expires: '2026-03-19' }))).toEqual(['g-01', 'g-02'])
    expect(of(code({ group: 'g-01', revoked: '2026-01-02T00:00:00.000Z' }))).toEqual(['g-01', 'g-02'])
    expect(wishesForGroups(whole, [], TODAY, ({ name }) => `${name}联络员`)[0]).toEqual({
      role: 'clerk',
      group: 'g-01',
      name: '甲组联络员',
    })
  })

  test('each member who has a post in the group that day and no code that lets in', () => {
    expect(ids(wishesForMembers(whole, [], TODAY, 'g-01'))).toEqual(['m1'])
    expect(ids(wishesForMembers(whole, [], TODAY, 'g-02'))).toEqual(['m3'])
    expect(ids(wishesForMembers(whole, [], TODAY, undefined))).toEqual(['m1', 'm3'])
    expect(ids(wishesForMembers(whole, [code({ role: 'member', member: 'm1' })], TODAY, undefined))).toEqual(['m3'])
    expect(ledger.members.map((member) => groupOn(member, TODAY))).toEqual(['g-01', 'g-01', 'g-02', 'g-01'])
    expect(inOffice(ledger, '2026-03-19', 'g-01').map(({ id }) => id)).toEqual(['m1', 'm2', 'm3'])
  })
})
