import type { CivilDate, Ledger } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { charterOn } from '@liaison-kit/ui'
import { casesOf, type ReportCase } from './report-case.ts'
import type { InboxKind } from './variant.ts'

interface Asked {
  ledger: Ledger
  charters: SourceState['charters']
  today: CivilDate
  kind: InboxKind
}

/** The cases of a ledger; the same answer as long as nothing they depend on changes. */
export class InboxData {
  private asked: Asked | undefined
  private cases: readonly ReportCase[] = []

  casesOf(ledger: Ledger, state: SourceState, today: CivilDate, kind: InboxKind): readonly ReportCase[] {
    const now: Asked = { ledger, charters: state.charters, today, kind }
    const { asked } = this
    if (asked && (Object.keys(now) as (keyof Asked)[]).every((key) => now[key] === asked[key])) return this.cases
    this.asked = now
    this.cases = casesOf(ledger, kind, today, (day) => charterOn(state, day)?.values.answerDueDays)
    return this.cases
  }
}
