import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import { DUTY_IDS } from '../src/duties/register.ts'
import type { Assessment } from '../src/model/assessment.ts'
import { TEST_IDS } from '../src/model/vocabulary.ts'
import { ledgerFaults } from '../src/schema.ts'
import { ledgerAndQuestion } from './random-ledger.ts'
import { reachOf } from './reach.ts'
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

  it('the random ledgers reach every kind of answer, and every corner it is given in', () => {
    const reached = new Map(ANSWERS.map((what) => [what, false]))
    for (const asked of fc.sample(ledgerAndQuestion(), { numRuns: 600, seed: 2012 })) {
      const { ledger, ...question } = asked
      const assessment = answer(() => secondReading(ledger, question))
      if (assessment === 'refused') reached.set('no term fits', true)
      else for (const [what, is] of reachOf(asked, assessment)) reached.set(what, is || (reached.get(what) ?? false))
    }
    expect([...reached].filter(([, is]) => !is).map(([what]) => what)).toEqual([])
  })
})

/** Every kind of answer; the corners, as `reachOf` knows them, need no list. */
const ANSWERS: readonly string[] = [
  'no term fits',
  ...DUTY_IDS,
  ...['committee', 'group', 'own group', 'own member'].flatMap((bearer) =>
    ['exempt', 'met', 'open', 'short'].map((status) => `${bearer} ${status}`),
  ),
  ...['clear', 'near', 'on-course', 'reached'].map((status) => `member ${status}`),
  ...TEST_IDS.flatMap((test) => [`${test} clear`, `${test} reached`]),
  ...['plenary-absence', 'plenary-leave', 'standing-leave', 'activity-absence'].map((test) => `${test} near`),
  ...['plenary-leave', 'standing-leave', 'activity-leave'].flatMap((test) =>
    ['on-course', 'of held', 'of final'].map((what) => `${test} ${what}`),
  ),
  'plenary-leave of planned',
  'standing-leave of planned',
  ...['minutes', 'report', 'attendance', 'minutes, report', 'minutes, attendance', 'report, attendance'].map(
    (missing) => `undocumented ${missing}`,
  ),
  'undocumented minutes, report, attendance',
  'notices',
]
