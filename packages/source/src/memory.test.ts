import type { Ledger } from '@liaison-kit/core'
import { describe, expect, test, vi } from 'vitest'
import { memorySource } from './memory.ts'
import { applied } from './memory-ledger.ts'

const ledger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [{ id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [{ id: 'm001', name: '示例一', appointed: '2011-08-21', group: 'g-01' }],
  gatherings: [{ id: 'a1', kind: 'study', group: 'g-01', date: '2012-02-15', title: '集中学习' }],
  attendance: [{ gathering: 'a1', member: 'm001', mark: 'leave', recorded: '2012-02-16' }],
  works: [],
}
const about = { ledger, group: 'g-01', today: '2012-03-20' }
const report = { id: 'w1', kind: 'info-report', group: 'g-01', date: '2012-03-18', title: '关于用水的信息' }
const reports = (source: ReturnType<typeof memorySource>) =>
  source.state.quota?.duties.find(({ duty, period }) => duty === 'info-report' && period === '2012-03')?.done

describe('a hub in memory', () => {
  test('shows public counts, signs in, takes an entry, and judges anew', async () => {
    const source = memorySource(about)
    source.subscribe(() => {})
    await source.settled()
    expect(source.state).toMatchObject({ status: 'ready', today: '2012-03-20' })
    expect(reports(source)).toBe(0)
    await expect(source.signIn('wrong')).rejects.toMatchObject({ problem: { code: 'wrong-code' } })
    await source.signIn('demo')
    source.record('works/w1', report)
    await source.settled()
    expect(source.ledger.works).toEqual([{ ...report, recorded: '2012-03-20' }])
    expect(source.state.ledger?.works.length).toBe(1)
    expect(reports(source)).toBe(1)
    expect(ledger.works).toEqual([])
  })

  test('can be away and come back', async () => {
    const source = memorySource({ ...about, signedIn: true })
    source.subscribe(() => {})
    await source.settled()
    source.offline = true
    source.record('works/w1', report)
    await source.settled()
    expect(source.state.waiting.length).toBe(1)
    expect(source.state.problem?.code).toBe('unreachable')
    source.offline = false
    await source.settled()
    expect(source.state.waiting).toEqual([])
    expect(source.entries.length).toBe(1)
  })

  test('can refuse, and forget a session', async () => {
    const source = memorySource({ ...about, signedIn: true })
    source.subscribe(() => {})
    await source.settled()
    source.refuse = (entry) => (entry.about === 'works/w1' ? { code: 'unfit', message: '请改正。' } : undefined)
    source.record('works/w1', report)
    source.record('works/w2', { ...report, id: 'w2' })
    await source.settled()
    expect(source.state.refused.map(({ problem }) => problem.message)).toEqual(['请改正。'])
    expect(source.ledger.works.map(({ id }) => id)).toEqual(['w2'])
    source.endSession()
    await source.refresh()
    expect(source.state.session).toBeUndefined()
    expect(source.state.problem?.code).toBe('session-ended')
  })

  test('that is not public shows nothing before somebody signs in', async () => {
    const source = memorySource({ ...about, ledger: { ...ledger, committee: { ...ledger.committee, public: false } } })
    source.subscribe(() => {})
    await source.settled()
    expect(source.state.status).toBe('ready')
    expect(source.state.quota).toBeUndefined()
    await source.signIn('demo')
    expect(source.state.quota).toBeDefined()
  })

  test('asks nothing before somebody listens', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch')
    const source = memorySource(about)
    await source.settled()
    expect(source.state.status).toBe('idle')
    expect(fetching).not.toHaveBeenCalled()
  })
})

describe('an entry in a ledger', () => {
  const entry = (thing: string, value: unknown) => ({ id: 'e', about: thing, at: '', value })

  test('replaces what it is about, in its place, and keeps when that was first recorded', () => {
    const next = applied(
      ledger,
      entry('attendance/a1/m001', { gathering: 'a1', member: 'm001', mark: 'present' }),
      '2012-03-20',
    )
    expect(next.attendance).toEqual([{ gathering: 'a1', member: 'm001', mark: 'present', recorded: '2012-02-16' }])
    const titled = { ...ledger.gatherings[0], title: '学习会' }
    expect(applied(ledger, entry('gatherings/a1', titled), '2012-03-20').gatherings).toEqual([titled])
  })

  test('withdraws with null', () => {
    expect(applied(ledger, entry('attendance/a1/m001', null), '2012-03-20').attendance).toEqual([])
    expect(applied(ledger, entry('gatherings/a1', null), '2012-03-20').gatherings).toEqual([])
  })

  test('can be the committee, or a list that was not there', () => {
    const committee = { ...ledger.committee, public: false }
    expect(applied(ledger, entry('committee', committee), '2012-03-20').committee).toBe(committee)
    const contact = { id: 'c1', member: 'm001', group: 'g-01', from: '2012-01-01' }
    expect(applied(ledger, entry('contacts/c1', contact), '2012-03-20').contacts).toEqual([contact])
  })
})
