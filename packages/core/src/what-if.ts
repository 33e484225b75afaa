import { assess } from './assess.ts'
import { type Change, changesBetween } from './assessing/change.ts'
import type { Question } from './assessing/question.ts'
import { parseAbout, thingsOf } from './ledger/about.ts'
import type { Entry, SealedEntry } from './ledger/entry.ts'
import { Folded } from './ledger/fold.ts'
import type { Unresolved } from './ledger/unresolved.ts'
import type { Ledger } from './model/ledger.ts'

/** What would follow from some entries. */
export interface Outcome {
  /** Every statement of the assessment that would be another: the committee's, then group by group, then member by member. */
  changes: Change[]
  /** Of the entries given, those that would not fit the ledger as it would then be, and why. */
  unresolved: Unresolved[]
}

/** A thing as somebody might record it, or its withdrawal: an entry without what its writer and the hub add. */
export type Supposed = Pick<Entry, 'about' | 'value'>

/**
 * What an assessment would say differently if some things were recorded on the day asked about. Nothing handed in is changed.
 * @param entries in order; of two about one thing the later counts. Their values are taken to be well-formed (`entryFaults` asks that)
 * @throws LedgerFaults as `assess` does, also when the entries would leave the question without an answer
 */
export function whatIf(ledger: Ledger, entries: readonly Supposed[], question: Question): Outcome {
  const folded = new Folded(ledger.committee.id)
  let seq = 0
  const record = (about: string, value: unknown): string => {
    seq += 1
    folded.apply(sealed(seq, about, value))
    return `${seq}`
  }
  for (const { about, value } of thingsOf(ledger)) record(about, value)
  const supposed = new Set(entries.map(({ about, value }) => record(about, recordedOn(question.asOf, about, value))))
  const after = folded.ledger()
  return {
    changes: changesBetween(assess(ledger, question), assess(after.ledger!, question)),
    unresolved: after.unresolved.filter(({ entry }) => supposed.has(entry)),
  }
}

/** What is new would be recorded on the day asked about, so that late entries are seen to be late; what is there keeps its first day. */
function recordedOn(day: string, about: string, value: unknown): unknown {
  const kind = parseAbout(about)?.kind
  const stamped = kind === 'gatherings' || kind === 'works' || kind === 'attendance'
  return stamped && typeof value === 'object' && value !== null ? { recorded: day, ...value } : value
}

/** Folding asks of a seal only who recorded the entry: what an import brings keeps the day it says it was recorded. */
function sealed(seq: number, about: string, value: unknown): SealedEntry {
  const blank = { at: '', recordedAt: '', valueHash: '', previous: '', hash: '' }
  return { ...blank, id: `${seq}`, about, value, seq, recordedBy: 'import' }
}
