/** One thing that is wrong with what was handed in. */
export interface Fault {
  /** Where it stands: `works[3].date`. Empty for the whole document. */
  path: string
  /** Stable, for programs: a `FaultCode`, or `no-term` where a question has no term. */
  code: string
  /** For people, in Chinese: what is wrong and what to do. */
  message: string
}

/**
 * What was handed in cannot be used; `faults` lists everything that is wrong with it, at least one, and `message` the same as text, a
 * line each.
 */
export class LedgerFaults extends Error {
  readonly faults: readonly Fault[]

  /** @param faults everything that is wrong, in the order to be shown */
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => (fault.path ? `${fault.path}: ${fault.message}` : fault.message)).join('\n'))
    this.name = 'LedgerFaults'
    this.faults = faults
  }
}

/** The fault of what should be a day and is none. */
export function noDay(path: string, given: string): Fault {
  return { path, code: 'day', message: `“${given}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。` }
}

/**
 * The fault of an id nothing in the ledger has.
 * @param noun what it should be the id of, in Chinese
 */
export function notThere(path: string, noun: string, id: string): Fault {
  return { path, code: 'reference', message: `台账里没有${noun}“${id}”，请核对编号。` }
}
