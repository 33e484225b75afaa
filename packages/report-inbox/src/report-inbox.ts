import type { Entry } from '@liaison-kit/core'
import { filingDesk, type RefusedEntry, type SourceState } from '@liaison-kit/source'
import { charterOn, FocusMover, LeaveGuard, Printing, RecordingElement } from '@liaison-kit/ui'
import { ChangeUndo, deskStyles, deskWords, StandingLedger } from '@liaison-kit/ui/desk'
import { lifeStyles, lifeWords } from '@liaison-kit/ui/life'
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { InboxData } from './inbox-data.ts'
import { inboxHeading } from './inbox-heading.ts'
import { ListKeys } from './list-keys.ts'
import { queued } from './queue.ts'
import { QueueDesk, type QueueDeskLook } from './queue-desk.ts'
import type { ReportCase } from './report-case.ts'
import { ReportDesk } from './report-desk.ts'
import { reportInboxStyles } from './report-inbox.styles.ts'
import { inboxWords } from './report-inbox.words.ts'
import { stepEntryName, stepOfEntry } from './step-entry.ts'
import { kindOf } from './variant.ts'

/**
 * `<liaison-report-inbox>`: the office's queue of info reports, suggestions or proposals of all groups, each read on one screen with what
 * was done about it. The county takes, mends and withdraws steps, one entry each; groups and members read their own.
 *
 * @fires liaison-change
 * @fires liaison-sent
 * @csspart queues - The buttons that choose a queue.
 * @csspart queue - One of them, with how many wait in it.
 * @csspart filters - What narrows the queue: words, category, group, month.
 * @csspart list - The works of the queue.
 * @csspart row - One work in the list.
 * @csspart figures - A table of how many were sent in and how many adopted.
 * @csspart life
 * @csspart form
 * @csspart field
 * @csspart summary
 * @csspart status
 * @csspart refused
 * @csspart export
 */
export class ReportInbox extends RecordingElement {
  static override properties: PropertyDeclarations = { kind: { reflect: true }, report: { reflect: true } }
  static override styles = [RecordingElement.styles, deskStyles, lifeStyles, reportInboxStyles]

  /** What is handled: `info-report` unless given, `suggestion` or `proposal`. */
  declare kind: string | undefined
  /** Id of the work that is open; the queue without. */
  declare report: string | undefined

  private readonly focusMover = new FocusMover(this)
  private readonly ledgers = new StandingLedger()
  private readonly cases = new InboxData()
  private readonly printing = new Printing<'inbox'>(this)
  private readonly queue = new QueueDesk(this, this.focusMover)
  private readonly undo = new ChangeUndo(
    this,
    () => this.wordsOf(deskWords),
    (about, value) => this.put(about, value),
    (about) => this.ledgers.of(about),
  )
  private readonly desk = new ReportDesk(this, {
    source: () => this.link.source,
    words: () => this.wordsOf(inboxWords),
    life: () => this.wordsOf(lifeWords),
    deskWords: () => this.wordsOf(deskWords),
    reason: (problem) => this.shared.problem(problem),
    undo: this.undo,
    focus: this.focusMover,
  })
  private readonly keys = new ListKeys(this, (direction) => this.desk.go(direction))
  /** Whose the inbox was last. */
  private whose = ''

  constructor() {
    super(filingDesk)
    new LeaveGuard(this, () => this.desk.isBusy)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    // Not at the first time, when nothing is begun yet.
    if (changed.has('kind') && this.hasUpdated) this.beginAnew()
    if (changed.has('report')) this.desk.turnOver()
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    const { role, group, member } = now.session ?? {}
    const whose = role ? [role, group, member].join(' ') : this.whose
    if (whose === this.whose) return
    this.whose = whose
    this.beginAnew()
  }

  private beginAnew(): void {
    this.desk.forget()
    this.queue.clear()
  }

  protected override hasNothing(): boolean {
    const { ledger } = this.data
    return ledger !== undefined && !ledger.works.some(({ kind }) => kind === kindOf(this.kind))
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(inboxWords)
    const { data: state, today } = this
    const { ledger, unsent } = this.ledgers.follow(state)
    if (!state.session) {
      return html`<p class="hint">${words.signInFirst}</p>
        ${this.signInPanel()} ${this.statusLine()} ${this.refusedTray(() => '')}`
    }
    if (!ledger || today === undefined) return html`<p class="hint" role="status">${this.shared.loading}</p>`
    const life = this.wordsOf(lifeWords)
    const kind = kindOf(this.kind)
    const cases = this.cases.casesOf(ledger, state, today, kind)
    const look: QueueDeskLook = { words, life, kind, today, ledger, state, cases, unsent, open: this.open }
    return html`${this.undo.render()} ${this.main(look)} ${this.statusLine()}
    ${this.refusedTray(
      (entry) => stepEntryName(entry, ledger, words, life),
      (refused) => this.editing(refused, look),
    )}
    ${this.signIn.signedIn()}`
  }

  private main(look: QueueDeskLook): TemplateResult {
    const { words, kind, cases } = look
    const { queue, report, keys } = this
    const one = report === undefined ? undefined : cases.find(({ work }) => work.id === report)
    if (one) return this.opened(one, look)
    const { isFigures } = queue
    const turn = (): void => queue.turn(!isFigures)
    const title = isFigures ? words.figuresTitle(kind, queue.year(cases)) : words.title(kind)
    const isGone = report !== undefined
    return html`${inboxHeading({ words, title, isFigures, isGone, keys, turn, print: this.print })}
    ${isFigures ? queue.figures(look) : cases.length > 0 ? queue.list(look) : html`<p>${words.nothing(kind)}</p>`}`
  }

  private opened(one: ReportCase, { kind, today, ledger, cases, unsent, state }: QueueDeskLook): TemplateResult {
    const { desk, print } = this
    const { reading } = desk
    // A page may open one that was never listed.
    if (!reading.has(one.work.id)) reading.begin(queued(cases, 'all').map(({ work }) => work.id))
    const charter = charterOn(state, one.work.date)
    const mayHandle = this.mayRecord && state.session?.role === 'county'
    const isUnsent = (about: string): boolean => unsent.has(about)
    return desk.render({ kind, today, ledger, one, charter, mayHandle, isUnsent, print })
  }

  private readonly open = (work: string, ids: readonly string[]): void => this.desk.open(work, ids)

  private get print(): (() => void) | undefined {
    return this.printing.isPossible ? () => void this.printing.print('inbox') : undefined
  }

  private put(about: string, value: object | null): Entry | undefined {
    const entry = this.record(about, value)
    if (entry) this.ledgers.keep(entry)
    return entry
  }

  /** A step that was not accepted goes back into its form. */
  private editing({ entry }: RefusedEntry, { ledger, kind, state }: QueueDeskLook): (() => void) | undefined {
    const known = state.session?.role === 'county' ? stepOfEntry(entry, ledger, kind) : undefined
    if (!known) return undefined
    return () => {
      if (this.desk.mend(known.work, known.step, known.before)) this.link.source?.discard(entry.id)
    }
  }
}
