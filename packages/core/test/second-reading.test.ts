import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import type { Assessment } from '../src/model/assessment.ts'
import { ledgerFaults } from '../src/schema.ts'
import { ledgerAndQuestion } from './random-ledger.ts'
import { secondReading } from './second-reading.ts'

// The library itself knows neither Node nor the browser; its tests run in Node.
declare const structuredClone: <T>(value: T) => T
const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 300)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

/** What a reading answers, or that it refuses to. */
function answer(reading: () => Assessment): Assessment | 'refused' {
  try {
    return reading()
  } catch {
    return 'refused'
  }
}

describe('two readings of the same rules', () => {
  it('assess agrees with a second, literal reading on random ledgers', () => {
    fc.assert(
      fc.property(ledgerAndQuestion(), ({ ledger, ...question }) => {
        const before = structuredClone({ ledger, question })
        deepFreeze(ledger)
        deepFreeze(question)
        const second = answer(() => secondReading(ledger, question))
        const first = second === 'refused' ? answer(() => assess(ledger, question)) : assess(ledger, question)
        // The first comparison is for the reader of a failure; only the second one sees the order of keys.
        expect(first).toEqual(second)
        expect(JSON.stringify(first)).toBe(JSON.stringify(second))
        expect({ ledger, question }).toEqual(before)
      }),
      { numRuns },
    )
  }, 3_600_000)

  it('the random ledgers are ledgers: a reader finds no fault with them', () => {
    for (const { ledger } of fc.sample(ledgerAndQuestion(), { numRuns: 200, seed: 2012 })) {
      expect(ledgerFaults(ledger)).toEqual([])
    }
  })

  it('the random ledgers reach every kind of answer', () => {
    const seen: Record<string, number> = {}
    const see = (what: string, times = 1): void => {
      seen[what] = (seen[what] ?? 0) + times
    }
    for (const { ledger, ...question } of fc.sample(ledgerAndQuestion(), { numRuns: 500, seed: 2012 })) {
      const assessment = answer(() => secondReading(ledger, question))
      if (assessment === 'refused') {
        see('no term fits')
        continue
      }
      for (const owner of [assessment.committee, ...assessment.groups]) {
        const whose = owner === assessment.committee ? 'committee' : 'group'
        for (const verdict of owner.duties) {
          see(`${whose} ${verdict.status}`)
          see(verdict.duty)
          if (verdict.late) see('met late')
          if (verdict.daysLeft === 0) see('due today')
          if (verdict.status === 'exempt' && verdict.done > 0) see('exempt but done')
          if (verdict.status === 'short' && verdict.done > 0) see('short of more than one')
        }
      }
      see('notices', assessment.committee.notices.length)
      see(
        'notices of several gatherings',
        assessment.committee.notices.filter((one) => one.gatherings.length > 1).length,
      )
      for (const group of assessment.groups) {
        for (const { missing } of group.undocumented) see(`undocumented ${missing.join(', ')}`)
        see('dormant quarters', group.dormantQuarters.length)
        see('late entries', group.lateEntries.length)
        see(group.attendance.rate === null ? 'group rate null' : 'group rate')
      }
      for (const member of assessment.members) {
        see(`member ${member.status}`)
        for (const test of member.tests) {
          see(`${test.test} ${test.status}`)
          if (test.basis) see(`${test.test} of ${test.basis}`)
          if (test.count > 0 && test.status === 'clear') see(`${test.test} counted and clear`)
        }
        see('pending', member.pending.length)
        see('unrecorded', member.unrecorded.length)
        see('unexpected', member.unexpected.length)
        see('barred', member.barredFromExcellence.length)
        see('barred in several years', member.barredFromExcellence.length > 1 ? 1 : 0)
        see(member.attendance.rate === null ? 'member rate null' : 'member rate')
      }
    }
    const everyAnswer = [
      'no term fits',
      'committee exempt, committee met, committee open, committee short, group exempt, group met, group open, group short',
      'info-report, suggestion, activity, inspection, research-report, practical-project, study, distinguished-research',
      'collective-proposal, plan, half-year-summary, annual-summary, quarterly-report, joint-meeting',
      'met late, due today, exempt but done, short of more than one, notices, notices of several gatherings',
      'dormant quarters, late entries, group rate, group rate null',
      'member clear, member near, member on-course, member reached, member rate, member rate null',
      'plenary-absence clear, plenary-absence near, plenary-absence reached',
      'activity-absence clear, activity-absence near, activity-absence reached',
      'plenary-leave clear, plenary-leave near, plenary-leave on-course, plenary-leave reached',
      'plenary-leave of planned, plenary-leave of held, plenary-leave of final, plenary-leave counted and clear',
      'standing-leave clear, standing-leave near, standing-leave on-course, standing-leave reached',
      'standing-leave of planned, standing-leave of held, standing-leave of final, standing-leave counted and clear',
      'activity-leave clear, activity-leave on-course, activity-leave reached',
      'activity-leave of held, activity-leave of final, activity-leave counted and clear',
      'pending, unrecorded, unexpected, barred, barred in several years',
    ].flatMap((line) => line.split(', '))
    for (const missing of ['minutes', 'report', 'attendance', 'minutes, report', 'minutes, attendance']) {
      everyAnswer.push(`undocumented ${missing}`)
    }
    everyAnswer.push('undocumented report, attendance', 'undocumented minutes, report, attendance')
    expect(everyAnswer.filter((what) => !seen[what])).toEqual([])
  })
})
