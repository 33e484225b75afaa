import type { Attendance, Ledger } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { exampleDay, exampleLedger } from '../attendance-tracker.examples.ts'
import type { RecordedMarks } from '../trail.ts'
import { inOrder, leaveAsked, leaveDecided, leavesAsked, ownGatherings } from './leave.ts'

const none: RecordedMarks = new Map()
const ask = (gathering: string, member: string, asked: string): Attendance => ({
  gathering,
  member,
  mark: 'leave-pending',
  reason: '出差',
  asked,
})
const ledger: Ledger = {
  ...exampleLedger,
  attendance: [
    ...exampleLedger.attendance,
    ask('inspection-0408', 'm05', '2026-03-19'),
    ask('inspection-0408', 'm04', '2026-03-18'),
  ],
}

describe('leaves to decide', () => {
  it('are those asked where one may decide, by day of the gathering, then of asking', () => {
    const found = inOrder(leavesAsked(ledger, none, () => true))
    expect(found.map(({ about }) => about)).toEqual([
      'attendance/study-0226/m08',
      'attendance/inspection-0408/m04',
      'attendance/inspection-0408/m05',
    ])
    expect(leavesAsked(ledger, none, ({ id }) => id === 'study-0226')).toHaveLength(1)
  })

  it('one decided here is decided, one whose decision was refused is open again', () => {
    const about = 'attendance/study-0226/m08'
    const value: Attendance = { gathering: 'study-0226', member: 'm08', mark: 'leave' }
    const left = (state: 'waiting' | 'refused') =>
      leavesAsked(ledger, new Map([[about, { state, value }]]), () => true).map((leave) => leave.about)
    expect(left('waiting')).not.toContain(about)
    expect(left('refused')).toContain(about)
  })

  it.each(['leave', 'leave-special', 'absent'] as const)(
    '%s: what was asked stays, who decided and when is added',
    (mark) => {
      expect(
        leaveDecided({ ...ask('a', 'b', '2026-03-01'), recorded: '2026-03-01' }, mark, ' 某人 ', '2026-03-20'),
      ).toEqual({
        gathering: 'a',
        member: 'b',
        mark,
        reason: '出差',
        asked: '2026-03-01',
        decided: '2026-03-20',
        decidedBy: '某人',
      })
    },
  )

  it('asked today, for a reason', () => {
    expect(leaveAsked('a', 'b', ' 治病 ', '2026-03-20')).toEqual({
      gathering: 'a',
      member: 'b',
      mark: 'leave-pending',
      reason: '治病',
      asked: '2026-03-20',
    })
  })
})

describe('a member’s own gatherings', () => {
  const ids = (of: readonly { gathering: { id: string } }[]): string[] => of.map(({ gathering }) => gathering.id)

  it('to come, today’s first; past ones, newest first', () => {
    const { coming, past } = ownGatherings(ledger, 'm04', none, exampleDay)
    expect(ids(coming)).toEqual(['activity-0320', 'inspection-0408'])
    expect(ids(past)).toEqual(['research-0312', 'study-0226', 'symposium-0115'])
    expect(coming[1]?.stands?.mark).toBe('leave-pending')
    expect(past[0]?.stands).toBeUndefined()
  })

  it('with what was recorded here, also what was taken back', () => {
    const recorded: RecordedMarks = new Map([
      ['attendance/inspection-0408/m04', { state: 'waiting', value: undefined }],
    ])
    expect(ownGatherings(ledger, 'm04', recorded, exampleDay).coming[1]?.stands).toBeUndefined()
  })

  it('none of others, and none of somebody who is not known', () => {
    const gatherings = ledger.gatherings.map((one) => ({ ...one, invited: ['m01'] }))
    expect(ids(ownGatherings({ ...ledger, gatherings, attendance: [] }, 'm04', none, exampleDay).coming)).toEqual([])
    expect(ownGatherings(ledger, null, none, exampleDay)).toEqual({ coming: [], past: [] })
  })
})
