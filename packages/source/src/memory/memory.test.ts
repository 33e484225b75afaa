import type { DutyExplanation, Ledger } from '@liaison-kit/core'
import { describe, expect, test, vi } from 'vitest'
import { type MemoryOptions, type MemorySource, memorySource } from './memory.ts'
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

  test('has a ledger before the first term begins, and judges once one does', async () => {
    const county = { ledger: { ...ledger, terms: [] }, today: '2012-03-20', signedIn: true }
    const source = memorySource({ ...county, session: { role: 'county' } })
    source.subscribe(() => {})
    await source.settled()
    expect(source.state).toMatchObject({ status: 'ready', assessment: undefined })
    expect(source.state.ledger?.groups.length).toBe(1)
    await expect(source.explanations()).rejects.toMatchObject({ problem: { faults: [{ code: 'no-term' }] } })
    source.record('terms/t12', ledger.terms[0]!)
    await source.settled()
    await source.settled()
    expect(source.state.assessment?.term).toBe('t12')
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

const isMarch = ({ verdict }: DutyExplanation): boolean =>
  verdict.duty === 'info-report' && verdict.period === '2012-03'

describe('a hub in memory, to a clerk', () => {
  const wide: Ledger = {
    ...ledger,
    groups: [...ledger.groups, { id: 'g-02', name: '示例镇委员联络组', kind: 'township', formed: '2011-09-01' }],
    members: [
      ...ledger.members,
      { id: 'm002', name: '示例二', appointed: '2011-08-21', group: 'g-02' },
      { id: 'm003', name: '示例三', appointed: '2011-08-21', group: 'g-02' },
    ],
    gatherings: [
      ...ledger.gatherings,
      { id: 'b1', kind: 'study', group: 'g-02', date: '2012-02-16', title: '集中学习', invited: ['m001', 'm003'] },
      { id: 'b2', kind: 'inspection', group: 'g-02', with: ['g-01'], date: '2012-02-17', title: '视察' },
    ],
    attendance: [
      ...ledger.attendance,
      { gathering: 'a1', member: 'm002', mark: 'present' },
      { gathering: 'b2', member: 'm001', mark: 'leave', reason: '示例原因' },
      { gathering: 'b2', member: 'm003', mark: 'present' },
    ],
    works: [{ id: 'w9', kind: 'info-report', group: 'g-02', date: '2012-03-01', title: '另一组的信息' }],
  }

  async function signedIn(options: Partial<MemoryOptions> = {}): Promise<MemorySource> {
    const source = memorySource({ ...about, ledger: wide, signedIn: true, ...options })
    source.subscribe(() => {})
    await source.settled()
    return source
  }

  test('shows the group’s part, whoever was at its own gatherings, and no reason of another’s', async () => {
    const { state } = await signedIn()
    expect(state.ledger?.members.map(({ id }) => id)).toEqual(['m001', 'm002'])
    expect(state.ledger?.gatherings.map(({ id }) => id)).toEqual(['a1', 'b2'])
    expect(state.ledger?.attendance).toEqual([
      { gathering: 'a1', member: 'm001', mark: 'leave', recorded: '2012-02-16' },
      { gathering: 'a1', member: 'm002', mark: 'present' },
      { gathering: 'b2', member: 'm001', mark: 'leave' },
    ])
    expect(state.ledger?.works).toEqual([])
    expect(state.assessment?.groups.map(({ group }) => group)).toEqual(['g-01'])
  })

  test('says what stands behind the verdicts, and what is due', async () => {
    const source = await signedIn()
    const { duties, tests, agenda, findings } = await source.explanations()
    expect(new Set(duties.map(({ whose }) => whose))).toEqual(new Set(['committee', 'groups/g-01']))
    expect(new Set(tests.map(({ whose }) => whose))).toEqual(new Set(['members/m001']))
    const due = agenda.find((item) => item.of === 'duty' && item.duty === 'info-report' && item.status === 'open')
    expect(due).toMatchObject({ whose: 'groups/g-01', period: '2012-03', done: 0, missing: 1 })
    expect(findings).toEqual([])
    source.record('works/w1', report)
    await source.settled()
    const after = await source.explanations()
    expect(after.duties.find(isMarch)?.counted).toMatchObject([{ about: 'works/w1' }])
  })

  test('tells of a version that was not seen, and gives all of them back', async () => {
    const source = await signedIn()
    const mark = (of: string): object => ({ gathering: 'a1', member: 'm001', mark: of })
    const first = source.record('attendance/a1/m001', mark('present'))
    await source.settled()
    source.elsewhere({ about: 'attendance/a1/m001', value: mark('absent') })
    const second = source.record('attendance/a1/m001', mark('leave'))
    await source.settled()
    const history = await source.history('attendance/a1/m001')
    expect(history.map(({ id, value }) => [id, (value as { mark: string }).mark])).toEqual([
      ['import-11', 'leave'],
      [first.id, 'present'],
      ['elsewhere-2', 'absent'],
      [second.id, 'leave'],
    ])
    expect(source.state.overtaking).toEqual([{ entry: second, overtook: 'elsewhere-2' }])
    expect(history.map(({ seq }) => seq)).toEqual([...history.map(({ seq }) => seq)].sort((a, b) => a - b))
  })

  test('names a work that was taken back as not counted', async () => {
    const source = await signedIn()
    source.record('works/w1', report)
    source.record('works/w1', null)
    await source.settled()
    const { duties } = await source.explanations()
    const month = duties.find(isMarch)
    expect(month?.notCounted).toMatchObject([{ about: 'works/w1', because: 'withdrawn' }])
  })

  test('keeps pictures, and can refuse one', async () => {
    const source = await signedIn()
    const id = await source.addFile(new Blob(['%PDF-1.4']))
    await source.settled()
    await source.settled()
    expect([...source.files.keys()]).toEqual([id])
    expect(await (await source.readFile(id)).text()).toBe('%PDF-1.4')
    source.refuse = ({ about: thing }) =>
      thing.startsWith('files/') ? { code: 'files-full', message: '空间已满。' } : undefined
    await source.addFile(new Blob(['%PDF-1.5']))
    await source.settled()
    await source.settled()
    expect(source.state.refused).toMatchObject([{ problem: { code: 'files-full' } }])
  })

  test.each([
    ['what the county writes', 'handling/h1', { id: 'h1', work: 'w1', date: '2012-03-20', step: 'forwarded' }],
    ['another group’s gathering', 'gatherings/b1', { id: 'b1', group: 'g-02' }],
    ['another group’s work', 'works/w9', null],
  ])('refuses %s', async (_, thing, value) => {
    const source = await signedIn()
    source.record(thing, value)
    await source.settled()
    expect(source.state.refused).toMatchObject([{ problem: { code: 'not-allowed' } }])
  })

  test('plays a browser that keeps what waits, or one that does not', async () => {
    expect((await signedIn()).state.storage).toBe('kept')
    expect((await signedIn({ storage: 'memory' })).state.storage).toBe('memory')
  })

  test('to a member shows and takes what is their own', async () => {
    const session = { role: 'member', member: 'm001' } as const
    const later = { id: 'a2', kind: 'study', group: 'g-01', date: '2012-04-01', title: '集中学习' } as const
    const source = await signedIn({ session, ledger: { ...wide, gatherings: [...wide.gatherings, later] } })
    const { state } = source
    expect(state.session).toMatchObject({ role: 'member', group: null, member: 'm001' })
    expect(state.ledger?.members.map(({ id }) => id)).toEqual(['m001'])
    expect(state.ledger?.gatherings).toMatchObject([
      { id: 'a1' },
      { id: 'b1', invited: ['m001'] },
      { id: 'b2' },
      { id: 'a2' },
    ])
    expect(new Set(state.ledger?.attendance.map(({ member }) => member))).toEqual(new Set(['m001']))
    expect(state.assessment).toMatchObject({ groups: [], members: [{ member: 'm001' }] })
    const { duties, agenda } = await source.explanations()
    for (const { whose } of [...duties, ...agenda]) expect(['committee', 'members/m001']).toContain(whose)
    const asks = { gathering: 'a2', member: 'm001', mark: 'leave-pending', reason: '示例原因', asked: '2012-03-20' }
    source.record('attendance/a2/m001', asks)
    await source.settled()
    expect(source.ledger.attendance.at(-1)).toMatchObject(asks)
    expect(await source.history('attendance/a2/m001')).toMatchObject([{ value: asks }])
    source.record('attendance/a2/m001', null)
    await source.settled()
    expect(source.state.refused).toEqual([])
    expect(source.ledger.attendance.some(({ gathering }) => gathering === 'a2')).toBe(false)
    expect(await source.history('attendance/a1/m002')).toEqual([])
  })

  test.each([
    ['leave where another mark stands', 'already-marked', 'attendance/a1/m001', { mark: 'leave-pending' }],
    ['the withdrawal of such a mark', 'already-marked', 'attendance/a1/m001', null],
    ['a mark other than leave', 'not-allowed', 'attendance/b1/m001', { mark: 'present' }],
    ['leave already decided', 'not-allowed', 'attendance/b1/m001', { mark: 'leave-pending', decided: '2012-03-20' }],
    ['another’s leave', 'not-allowed', 'attendance/b1/m003', { mark: 'leave-pending' }],
    ['a gathering', 'not-allowed', 'gatherings/a1', null],
  ])('refuses %s of a member: %s', async (_, code, thing, value) => {
    const source = await signedIn({ session: { role: 'member', member: 'm001' } })
    source.record(thing, value)
    await source.settled()
    expect(source.state.refused).toMatchObject([{ problem: { code } }])
  })

  test('lets the county write everything', async () => {
    const source = await signedIn({ session: { role: 'county' } })
    expect(source.state.session).toMatchObject({ role: 'county', group: null })
    source.record('handling/h1', { id: 'h1', work: 'w9', date: '2012-03-20', step: 'forwarded' })
    source.record('attendance/b1/m001', { gathering: 'b1', member: 'm001', mark: 'present' })
    await source.settled()
    expect(source.state.refused).toEqual([])
    expect(source.ledger.handling?.length).toBe(1)
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
