import type { Session, SourceState } from '@liaison-kit/source'
import { describe, expect, it } from 'vitest'
import { viewerOf } from './viewer.ts'
import { exampleLedger } from './work-book.examples.ts'

const moved = {
  ...exampleLedger,
  members: [
    ...exampleLedger.members,
    {
      id: 'm09',
      name: '示例丁',
      appointed: '2011-08-21',
      posts: [
        { group: 'g-01', from: '2011-08-21', to: '2012-03-31' },
        { group: 'g-02', from: '2012-05-01' },
      ],
    },
  ],
}
const as = (session: Partial<Session>, more: { group?: string; chosen?: string; mayRecord?: boolean } = {}) =>
  viewerOf(
    {
      session: { role: 'clerk', group: null, member: null, name: '', expires: '', ...session },
      ledger: moved,
    } as SourceState,
    { group: more.group, chosen: more.chosen, mayRecord: more.mayRecord ?? true },
  )
const own = { group: 'g-01', member: 'm09' }
const others = { group: 'g-02', member: 'm03' }

describe('who may write works', () => {
  it('the county all', () => {
    const county = as({ role: 'county' })
    expect([county.mayWrite(own), county.mayWrite(others), county.isCounty]).toEqual([true, true, true])
  })

  it('a clerk their own group’s, also where the page shows another group', () => {
    const clerk = as({ group: 'g-01' }, { group: 'g-02' })
    expect([clerk.mayWrite(own), clerk.mayWrite(others), clerk.group, clerk.mayAdd]).toEqual([
      true,
      false,
      'g-02',
      false,
    ])
    expect(as({ group: 'g-01' }).mayAdd).toBe(true)
  })

  it('a member their own works alone', () => {
    const member = as({ role: 'member', member: 'm09' })
    expect([member.mayWrite(own), member.mayWrite(others), member.mayWrite({ group: 'g-01' })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('nobody where the page only shows', () => {
    const county = as({ role: 'county' }, { mayRecord: false })
    expect([county.mayAdd, county.mayWrite(own)]).toEqual([false, false])
  })
})

describe('whose book it is', () => {
  it('the county’s choice, else the first group', () => {
    expect(as({ role: 'county' }).group).toBe('g-01')
    expect(as({ role: 'county' }, { chosen: 'g-02' }).group).toBe('g-02')
    expect(as({ role: 'county' }, { group: 'g-01', chosen: 'g-02' }).group).toBe('g-01')
  })

  it('a member’s works are of the group of that day; between two posts, of the last', () => {
    const member = as({ role: 'member', member: 'm09' })
    expect(['2012-03-31', '2012-05-01', '2012-04-15'].map(member.groupOn)).toEqual(['g-01', 'g-02', 'g-02'])
    expect(member.group).toBeUndefined()
  })
})
