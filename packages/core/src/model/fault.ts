/** One thing that is wrong with what was handed in. */
export interface Fault {
  /** Where it stands: `works[3].date`. Empty for the whole document. */
  path: string
  /** Stable, for programs. */
  code: string
  /** For people: what is wrong and what to do. */
  message: string
}

/** What was handed in cannot be used; `faults` lists everything that is wrong with it. */
export class LedgerFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => (fault.path ? `${fault.path}: ${fault.message}` : fault.message)).join('\n'))
    this.name = 'LedgerFaults'
    this.faults = faults
  }
}
