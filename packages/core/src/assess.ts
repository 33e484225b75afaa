import { accountOf } from './assessing/account.ts'
import { frameOf } from './assessing/frame.ts'
import { type Question, termOf } from './assessing/question.ts'
import { readAll } from './assessing/reading.ts'
import type { Assessment } from './model/assessment.ts'
import type { Ledger } from './model/ledger.ts'

/**
 * Judges a parsed ledger on a day: every duty period by period, attendance, documentation, dormancy, late entries, and the five
 * attendance tests. Pure: the day is an argument, and nothing handed in is changed.
 * @throws LedgerFaults when `asOf` is no day, no term fits it, or the term or group is not in the ledger
 */
export function assess(ledger: Ledger, question: Question): Assessment {
  return readAll(accountOf(frameOf(ledger, termOf(ledger, question), question.asOf)), question.group)
}
