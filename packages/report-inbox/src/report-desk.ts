import type { Charter, CivilDate, Handling, Ledger, Work } from '@liaison-kit/core'
import type { Problem, Source } from '@liaison-kit/source'
import { type FocusMover, PictureShelf } from '@liaison-kit/ui'
import { type ChangeUndo, type DeskWords, RecordForm, ThingHistory } from '@liaison-kit/ui/desk'
import type { LifeWords } from '@liaison-kit/ui/life'
import type { LitElement, TemplateResult } from 'lit'
import { HandlingDesk } from './handling-desk.ts'
import { InboxReading } from './inbox-reading.ts'
import { recipientsOf } from './recipients.ts'
import type { ReportCase } from './report-case.ts'
import type { InboxWords } from './report-inbox.words.ts'
import { reportView } from './report-view.ts'
import type { StepField } from './step-form.ts'
import type { InboxKind } from './variant.ts'

interface ReportPort {
  source(): Source | undefined
  words(): InboxWords
  life(): LifeWords
  deskWords(): DeskWords
  /** A problem in words. */
  reason(problem: Problem): string
  undo: ChangeUndo
  focus: FocusMover
}

interface ReportDeskLook {
  kind: InboxKind
  today: CivilDate
  ledger: Ledger
  charter: Charter | undefined
  one: ReportCase
  mayHandle: boolean
  isUnsent(about: string): boolean
  print: (() => void) | undefined
}

/** The report that is open: the way from one to the next, its pictures and versions, and the step that is being recorded. */
export class ReportDesk {
  readonly reading = new InboxReading()
  private readonly host: LitElement & { report: string | undefined }
  private readonly port: ReportPort
  private readonly shelf: PictureShelf
  private readonly history: ThingHistory
  private readonly handling: HandlingDesk
  /** That there is nothing further that way. */
  private said = ''

  constructor(host: LitElement & { report: string | undefined }, port: ReportPort) {
    this.host = host
    this.port = port
    this.shelf = new PictureShelf(host, port.source)
    this.history = new ThingHistory(host, { source: port.source, words: port.deskWords, reason: port.reason })
    const form = new RecordForm<StepField>(host, port.deskWords)
    this.handling = new HandlingDesk({ ...port, form, show: (work) => this.show(work) })
  }

  /** Whether something is typed that would be lost. */
  get isBusy(): boolean {
    return this.handling.isBusy
  }

  /** Somebody else is there now, or another kind: what was begun is over. */
  forget(): void {
    this.handling.close()
    this.port.undo.forget()
  }

  /** Another report is open, or none. */
  turnOver(): void {
    this.said = ''
    this.shelf.clear()
    this.history.close()
  }

  /** @param ids those to go through, in their order */
  open(work: string, ids: readonly string[]): void {
    if (this.handling.holds()) return
    this.reading.begin(ids)
    this.show(work)
    this.port.focus.to('#heading')
  }

  /** Opens a step that was not accepted, to be mended. */
  mend(work: Work, step: Handling, before: Handling | undefined): boolean {
    if (!this.handling.mend(work, step, before)) return false
    this.show(work.id)
    return true
  }

  /** One on (1) or back (-1). */
  go(direction: -1 | 1): void {
    const { report } = this.host
    if (report === undefined || this.handling.holds()) return
    const beside = this.reading.beside(report, direction)
    if (beside === undefined) {
      const { noNext, noPrevious } = this.port.words()
      this.said = direction > 0 ? noNext : noPrevious
      this.host.requestUpdate()
      return
    }
    this.host.report = beside
    this.port.focus.to('#heading')
  }

  render(look: ReportDeskLook): TemplateResult {
    const { port, shelf } = this
    return reportView({
      ...look,
      ...this.reading.place(look.one.work.id),
      words: port.words(),
      life: port.life(),
      said: this.said,
      desk: this.handling,
      history: this.history,
      recipients: recipientsOf(look.ledger),
      files: { picture: (id) => shelf.get(id), reason: port.reason, retry: () => shelf.retry() },
      go: (direction) => this.go(direction),
      back: this.back,
    })
  }

  private show(work: string): void {
    this.host.report = work
  }

  private readonly back = (): void => {
    if (this.handling.holds()) return
    this.port.focus.to(`button[value="${this.host.report}"]`)
    this.host.report = undefined
  }
}
