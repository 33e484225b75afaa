import {
  type Assessment,
  assess,
  type CivilDate,
  type Folded,
  type Ledger,
  type LedgerChange,
  LedgerFaults,
  LiveAssessment,
} from '@liaison-kit/core'

const KEPT_AT_MOST = 20

/**
 * Assessments of a committee's ledger as it stands. That of today, which everybody asks for, is moved on with each entry; those of other
 * days and terms are kept until something is recorded.
 */
export class Judgements {
  readonly #folded: Folded
  #live: { asOf: CivilDate; assessment: LiveAssessment } | undefined
  readonly #others = new Map<string, Assessment>()

  constructor(folded: Folded) {
    this.#folded = folded
  }

  /** Follows what was recorded. */
  moved(changes: readonly LedgerChange[]): void {
    if (changes.length === 0) return
    this.#others.clear()
    this.#live?.assessment.moved(changes)
  }

  /**
   * The whole assessment of a day.
   * @param ledger how the ledger stands
   * @throws LedgerFaults as `assess` does
   */
  of(ledger: Ledger, { asOf, term }: { asOf: CivilDate; term?: string | undefined }, today: CivilDate): Assessment {
    if (asOf === today && term === undefined) return this.#ofToday(today)
    const key = JSON.stringify([asOf, term])
    const made = this.#others.get(key) ?? assess(ledger, { asOf, term })
    // The one asked for last is dropped last.
    this.#others.delete(key)
    this.#others.set(key, made)
    if (this.#others.size > KEPT_AT_MOST) this.#others.delete(this.#others.keys().next().value!)
    return made
  }

  #ofToday(today: CivilDate): Assessment {
    if (this.#live?.asOf !== today) {
      this.#live = { asOf: today, assessment: new LiveAssessment(this.#folded, { asOf: today }) }
    }
    const { assessment, faults } = this.#live.assessment
    if (!assessment) throw new LedgerFaults(faults)
    return assessment
  }
}
