import { expect, it } from 'vitest'
import { People } from '../src/people.ts'

const clerk = { role: 'clerk', group: 'g-01', member: null, name: '示例甲', expires: '' } as const
const member = { role: 'member', group: null, member: 'm001', name: '示例乙', expires: '' } as const
const ended = { code: 'session-ended', message: '登录已失效。' }

it('whose session ran out and who signs in again is the same; who signs out is not, nor is the next', () => {
  const people = new People()
  const seen = [
    people.now({}),
    people.now({ session: clerk }),
    people.now({ session: { ...clerk, expires: 'later' } }),
    people.now({ problem: ended }),
    people.now({ session: clerk }),
    people.now({}),
    people.now({ session: clerk }),
    people.now({ problem: ended }),
    people.now({ session: member }),
  ]
  expect(seen).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 2])
})
