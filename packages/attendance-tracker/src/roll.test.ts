import type { Attendance, Entry } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { describe, expect, it } from 'vitest'
import { exampleDay, exampleLedger } from './attendance-tracker.examples.ts'
import { attendanceOf, type Draft, differs, draftOf, lacksName } from './draft.ts'
import { gatheringsOf } from './gatherings.ts'
import { isUnsaved, rollIn, rollRows, totalsOf, unexpectedAt, unsavedByGathering } from './roll.ts'
import { type Recorded, Trail } from './trail.ts'

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
    expect(row.value).toEqual({ gathering: 'study-0226', member: 'm01', mark: 'leave', reason: '出差' })
    expect(isUnsaved(row)).toBe(true)
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
    const refused = rowOf('m01', recorded(of('m01'), { state: 'refused', value, reason: '不行' }))
    expect(refused).toMatchObject({ state: 'refused', refusal: '不行', draft: { mark: 'absent' } })
    expect(isUnsaved(refused)).toBe(true)
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
    expect([...unsavedByGathering(drafts, new Map(), exampleLedger.attendance)]).toEqual([
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

describe('gatherings', () => {
  const ids = (listed: { gathering: { id: string } }[]) => listed.map(({ gathering: { id } }) => id)

  it('lists open ones first, newest first, those to come, and the complete ones', () => {
    const question = { group: 'g-01', marked: 'g-01', today: exampleDay, recorded: new Map() }
    const { open, coming, complete } = gatheringsOf(exampleLedger, question)
    expect(ids(open)).toEqual(['activity-0320', 'research-0312', 'study-0226'])
    expect(open.map(({ unrecorded }) => unrecorded)).toEqual([10, 10, 2])
    expect(ids(coming)).toEqual(['inspection-0408'])
    expect(ids(complete)).toEqual(['symposium-0115'])
    expect(ids(gatheringsOf(exampleLedger, { ...question, today: '2026-03-19' }).coming)).toEqual([
      'activity-0320',
      'inspection-0408',
    ])
  })

  it("leaves out the county's own, and visits to which nobody was invited", () => {
    const gatherings = [
      { ...gathering('study-0226'), id: 'county', group: null },
      { ...gathering('study-0226'), id: 'visit', kind: 'visit' as const },
      { ...gathering('study-0226'), id: 'call', kind: 'visit' as const, invited: ['m01'] },
    ]
    const listed = gatheringsOf(
      { ...exampleLedger, gatherings },
      { group: 'g-01', marked: 'g-01', today: exampleDay, recorded: new Map() },
    )
    expect(ids([...listed.open, ...listed.coming, ...listed.complete])).toEqual(['call'])
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
})
