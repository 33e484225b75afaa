import type { Attendance, Entry } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { describe, expect, it } from 'vitest'
import { exampleLedger } from '../attendance-tracker.examples.ts'
import { leaveDecided } from '../leave/leave.ts'
import { type Recorded, Trail } from '../trail.ts'
import { attendanceOf, type Draft, differs, draftOf, lacksName } from './draft.ts'
import { rateOf, rollIn, rollRows, totalsOf, unexpectedAt, unsavedByGathering } from './roll.ts'

const gathering = (id: string) => exampleLedger.gatherings.find((one) => one.id === id)!
const study = rollIn(exampleLedger, gathering('study-0226'), 'g-01')
const leave: Draft = { mark: 'leave', reason: ' 出差 ', decidedBy: '' }
const of = (member: string) => `attendance/study-0226/${member}`
const recorded = (about: string, record: Recorded) => new Map([[about, record]])
const rowOf = (member: string, ...rest: Parameters<typeof rollRows> extends [unknown, ...infer R] ? R : never) =>
  rollRows(study, ...rest).find((row) => row.member.id === member)!

describe('roll', () => {
  it('has a row for each expected member, in the order of the ledger, with the roles of that day', () => {
    const rows = rollRows(study, new Map())
    expect(rows.map(({ member }) => member.id).join()).toBe('m01,m02,m03,m04,m05,m06,m07,m08,m09,m10')
    expect(rows[0]!.roles).toEqual(['leader'])
    expect(rows.map(({ state }) => state)).toEqual([...Array(8).fill('saved'), 'unrecorded', 'unrecorded'])
    expect(totalsOf(rows)).toEqual({
      expected: 10,
      present: 7,
      leave: 0,
      'leave-special': 0,
      'leave-pending': 1,
      absent: 0,
      unrecorded: 2,
    })
  })

  it('reckons a rate of those with a mark', () => {
    const totals = totalsOf(rollRows(study, new Map()))
    expect(rateOf(totals)).toBe(7 / 8)
    expect(rateOf({ ...totals, unrecorded: 10 })).toBeUndefined()
  })

  it('of a gathering of another group has the own members only, unless everybody may be marked', () => {
    const joined = gathering('research-0312')
    expect(rollRows(rollIn(exampleLedger, joined, 'g-01'), new Map())).toHaveLength(10)
    expect(rollRows(rollIn(exampleLedger, joined, undefined), new Map())).toHaveLength(11)
  })

  it('names those who have a mark and are not expected', () => {
    const attendance: Attendance[] = [...study.attendance, { gathering: 'study-0226', member: 'n01', mark: 'present' }]
    expect(unexpectedAt({ ...study, members: exampleLedger.members, attendance })).toEqual(['示例子'])
  })

  it('shows a draft in place of what stands, and keeps the old mark in view', () => {
    const row = rowOf('m01', new Map(), new Map([[of('m01'), leave]]))
    expect(row).toMatchObject({ state: 'unsaved', stood: 'present', draft: leave })
  })

  it('takes a draft that changes nothing for no change', () => {
    expect(rowOf('m01', new Map(), new Map([[of('m01'), { ...leave, mark: 'present' }]])).state).toBe('saved')
  })

  it('says what became of a record: waiting and refused beside the mark the hub has, saved in place of it', () => {
    const value: Attendance = { gathering: 'study-0226', member: 'm01', mark: 'absent' }
    expect(rowOf('m01', recorded(of('m01'), { state: 'waiting', value }))).toMatchObject({
      state: 'waiting',
      stood: 'present',
      draft: { mark: 'absent' },
    })
    const refused = rowOf(
      'm01',
      recorded(of('m01'), { state: 'refused', value, problem: { code: 'reference', message: '不行' } }),
    )
    expect(refused).toMatchObject({ state: 'refused', refusal: { message: '不行' }, draft: { mark: 'absent' } })
    expect(rowOf('m01', recorded(of('m01'), { state: 'saved', value }))).toMatchObject({
      state: 'saved',
      stood: 'absent',
    })
  })

  it('counts unsaved drafts by gathering', () => {
    const drafts = new Map([
      [of('m01'), leave],
      [of('m02'), draftOf({ gathering: 'study-0226', member: 'm02', mark: 'present' })],
      ['attendance/activity-0320/m01', leave],
    ])
    const stands = (about: string): Attendance | undefined =>
      exampleLedger.attendance.find(({ gathering, member }) => about === `attendance/${gathering}/${member}`)
    expect([...unsavedByGathering(drafts, stands)]).toEqual([
      ['study-0226', 1],
      ['activity-0320', 1],
    ])
  })
})

describe('draft', () => {
  const pending = study.attendance.find(({ mark }) => mark === 'leave-pending')

  it('a decided leave keeps when it was asked, presence does not', () => {
    const decided = attendanceOf({ ...draftOf(pending), mark: 'leave' }, 'study-0226', 'm08', pending)
    expect(decided).toEqual({
      gathering: 'study-0226',
      member: 'm08',
      mark: 'leave',
      reason: '外出治病',
      asked: '2026-02-24',
    })
    const came = attendanceOf({ ...draftOf(pending), mark: 'present' }, 'study-0226', 'm08', pending)
    expect(came).toEqual({ gathering: 'study-0226', member: 'm08', mark: 'present' })
  })

  it.each(['leave', 'leave-special', 'absent'] as const)('a leave is decided as in the list of leaves: %s', (mark) => {
    const draft = { ...draftOf(pending), mark, decidedBy: mark === 'leave-special' ? '示例甲' : '' }
    const decision = { decided: '2026-03-20', decidedBy: '示例甲' }
    const value = attendanceOf(draft, 'study-0226', 'm08', pending, decision)
    expect(value).toEqual(leaveDecided(pending!, mark, '示例甲', '2026-03-20'))
    expect(value).toMatchObject({ reason: '外出治病', asked: '2026-02-24' })
  })

  it('a leave that is pending again has not been decided', () => {
    const granted = leaveDecided(pending!, 'leave', '示例甲', '2026-03-20')
    expect(attendanceOf(draftOf(pending), 'study-0226', 'm08', granted)).toEqual({
      gathering: 'study-0226',
      member: 'm08',
      mark: 'leave-pending',
      reason: '外出治病',
      asked: '2026-02-24',
    })
  })

  it('what is not changed is written again as it was', () => {
    const imported: Attendance = {
      gathering: 'g',
      member: 'm',
      mark: 'absent',
      reason: '请假未准',
      decidedBy: '示例甲',
    }
    expect(attendanceOf(draftOf(imported), 'g', 'm', imported)).toEqual(imported)
    expect(differs(draftOf(imported), imported)).toBe(false)
  })

  it('special leave lacks the name of who recognised it until there is one', () => {
    expect(lacksName({ ...leave, mark: 'leave-special', decidedBy: ' ' })).toBe(true)
    expect(lacksName({ ...leave, mark: 'leave-special', decidedBy: '示例甲' })).toBe(false)
    expect(lacksName(leave)).toBe(false)
  })
})

describe('trail', () => {
  const value: Attendance = { gathering: 'study-0226', member: 'm01', mark: 'absent' }
  const entry: Entry = { id: '2', about: of('m01'), at: '', value }
  const state = (rest: Partial<SourceState>): SourceState => ({
    status: 'ready',
    waiting: [],
    refused: [],
    unresolved: [],
    overtaking: [],
    storage: 'memory',
    sent: new Set(),
    ledger: exampleLedger,
    ...rest,
  })

  it('follows a record until it has surely been read back', () => {
    const trail = new Trail()
    trail.follow(state({}))
    trail.keep(entry)
    expect(trail.follow(state({ waiting: [{ entry, state: 'waiting' }] })).get(of('m01'))).toEqual({
      state: 'waiting',
      value,
    })
    const sent = new Set([entry.id])
    expect(trail.follow(state({ sent })).get(of('m01'))).toEqual({ state: 'saved', value })
    expect(trail.follow(state({ sent, ledger: { ...exampleLedger } })).size).toBe(1)
    expect(trail.follow(state({ sent, ledger: { ...exampleLedger } })).size).toBe(0)
  })

  it('of several about the same mark shows the newest', () => {
    const older = { entry: { ...entry, id: '1' }, problem: { code: 'reference', message: '不行' } }
    const marks = new Trail().follow(state({ refused: [older], waiting: [{ entry, state: 'sending' }] }))
    expect(marks.get(of('m01'))?.state).toBe('waiting')
  })

  it('of several that wait shows the one recorded last, also where the clock was put back in between', () => {
    const corrected = { ...entry, id: '1', value: { ...value, mark: 'absent' as const } }
    const marks = new Trail().follow(
      state({ waiting: [entry, corrected].map((one) => ({ entry: one, state: 'waiting' as const })) }),
    )
    expect(marks.get(of('m01'))?.value?.mark).toBe('absent')
  })
})
