import type { DutyDue, DutyExplanation } from '@liaison-kit/core'
import type { Source, SourceError, SourceState } from '@liaison-kit/source'
import type { ReactiveControllerHost } from 'lit'
import type { Counts } from './overview.ts'

type Explanations = Awaited<ReturnType<Source['explanations']>>

/** What stands behind the verdicts, asked of the source once for each answer of it that is shown. */
export class Accounts {
  known: Explanations | undefined
  /** Whether an answer is awaited; until it comes, the last one is known. */
  isAsking = false
  /** Why it could not be had. */
  problem: SourceError['problem'] | undefined
  private of: SourceState['assessment']
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
  }

  /** Only who is signed in may know. */
  follow(source: Source | undefined, { session, assessment }: SourceState): void {
    const asked = source && session && assessment
    if (asked === this.of) return
    this.of = asked
    this.isAsking = asked !== undefined
    if (!asked) this.known = this.problem = undefined
    else
      source.explanations().then(
        (known) => this.answered(asked, known, undefined),
        ({ problem, message }: SourceError) => this.answered(asked, undefined, problem ?? { code: '', message }),
      )
  }

  /** What could not be had is asked for once more. */
  retry(): void {
    if (this.problem) this.of = undefined
  }

  /** The account of a verdict; one of an earlier answer is not told of another count. */
  accountOf(group: string, { duty, period, done }: Counts): DutyExplanation | undefined {
    return this.known?.duties.find(
      ({ whose, verdict }) =>
        whose === `groups/${group}` && verdict.duty === duty && verdict.period === period && verdict.done === done,
    )
  }

  /** What falls due for a group, as the hub lists it; `undefined` where it lists nothing, as to a member. */
  agendaOf(group: string): DutyDue[] | undefined {
    const own = this.known?.agenda.filter(
      (item): item is DutyDue => item.of === 'duty' && item.whose === `groups/${group}`,
    )
    return own?.length ? own : undefined
  }

  private answered(of: SourceState['assessment'], known: Explanations | undefined, problem: Accounts['problem']): void {
    if (of !== this.of) return
    Object.assign(this, { known, problem, isAsking: false })
    this.host.requestUpdate()
  }
}
