import type { Entry } from '@liaison-kit/core'
import { filingDesk, type SourceState } from '@liaison-kit/source'
import {
  type Attached,
  attachmentStyles,
  attachmentsOf,
  LeaveGuard,
  PictureShelf,
  partsStyles,
  Recording,
  type RecordingKit,
  type RecordingPart,
  type WidgetPort,
} from '@liaison-kit/ui'
import { lifeStyles } from '@liaison-kit/ui/life'
import { html, nothing, type TemplateResult } from 'lit'
import { besideStyles } from './beside.styles.ts'
import { moveFocus } from './focus.ts'
import { formHeading } from './form-heading.ts'
import { formStyles } from './info-report-form.styles.ts'
import type { InfoReportForm } from './info-report-form.ts'
import { type FormWords, formWords } from './info-report-form.words.ts'
import { ReceiptDesk } from './receipt-desk.ts'
import { reportIn } from './report-in.ts'
import { SentReports } from './sent-reports.ts'
import { SheetDesk } from './sheet-desk.ts'

/** Where an info report is written and filed, and what became of those filed: the form for whoever is signed in. */
export class ReportDesk implements RecordingPart {
  private readonly port: WidgetPort<InfoReportForm>
  private readonly recording: Recording
  /** Sent off here and not refused, oldest first. */
  private filed: readonly Entry[] = []
  /** Whether the form is open; between two reports the fate of the last one stands in its place. */
  private isWriting = true
  private readonly sheet: SheetDesk
  private readonly pictures: PictureShelf
  private readonly receipts: ReceiptDesk
  private readonly list: SentReports

  constructor(port: WidgetPort<InfoReportForm>) {
    this.port = port
    this.recording = new Recording(port)
    new LeaveGuard(port.element, () => this.hasUnsent)
    this.pictures = new PictureShelf(port.element, () => port.source())
    this.receipts = new ReceiptDesk(port)
    this.list = new SentReports(port, (report) => {
      this.sheet.renew(report)
      this.moveTo('#title')
    })
    this.sheet = new SheetDesk(port, {
      isWriting: () => this.isWriting,
      write: () => {
        this.isWriting = true
      },
      record: (about, value, id) => this.recording.record(about, value, id),
      filed: (entry) => {
        this.filed = [...this.filed, entry]
        this.isWriting = false
        this.moveTo('#receipt-title')
      },
      moveTo: (selector) => this.moveTo(selector),
    })
  }

  private get words(): FormWords {
    return this.port.wordsOf(formWords)
  }

  private get hasUnsent(): boolean {
    const { sent, refused } = this.port.data()
    const isLost = this.sheet.hasTyped || refused.some(({ entry }) => this.recording.isOwn(entry.id))
    return isLost || this.filed.some(({ id }) => !sent.has(id))
  }

  enter(): void {
    if (this.port.data().session) this.moveTo(INSIDE)
    else this.recording.signIn.enter()
  }

  body(): TemplateResult {
    const { words, recording } = this
    const data = this.port.data()
    return html`${formHeading(words, data.quota)} ${recording.signIn.signedIn()}
      ${this.receipts.render(this.filed, this.isWriting, words)} ${this.statusLine()} ${this.tray()}
      ${data.session ? this.inside() : this.signedOut()}`
  }

  /** What there is to do and to see for whoever is signed in. */
  private inside(): TemplateResult {
    const { words, sheet, list, attached } = this
    return html`${sheet.drafting.render(words)}
      ${
        this.isWriting
          ? sheet.render(attached)
          : html`<button class="button" part="button" id="again" type="button" @click=${this.again}>${words.again}</button>`
      }
      ${list.render(words, attached)}`
  }

  willUpdate(): void {
    this.sheet.drafting.follow()
  }

  updated(): void {
    this.sheet.fill()
  }

  entriesSent(ids: readonly string[]): void {
    this.recording.entriesSent(ids)
    for (const entry of this.filed.filter(({ id }) => ids.includes(id))) {
      this.sheet.drafting.sent(entry)
      this.receipts.sent(entry)
    }
  }

  sourceChanged(before: SourceState, now: SourceState): void {
    this.recording.sourceChanged(before, now)
    this.sheet.drafting.sourceChanged(before, now)
    const focused = this.port.element.shadowRoot?.activeElement
    const wasHere = Boolean(focused)
    const kept = this.filed.filter(({ id }) => !now.refused.some(({ entry }) => entry.id === id))
    if (kept.length < this.filed.length) {
      this.filed = kept
      if (!this.isWriting && wasHere) this.moveTo('.refused')
      this.isWriting ||= kept.length === 0
    }
    // With the notice that what is shown is old, the body is drawn anew under who is typing.
    if (focused?.id && before.status !== now.status) this.moveTo(`#${focused.id}`)
    // The form and the sign-in panel take each other's place: the keyboard must not fall off the page.
    if (wasHere && !before.session !== !now.session) this.moveTo(now.session ? INSIDE : '#signed-out')
  }

  // What is said to be saved is what is shown here, and not while anything stands in the tray beside it.
  private statusLine(): TemplateResult {
    const isSettled = this.port.data().refused.length === 0
    return this.recording.statusLine((id) => isSettled && this.filed.some((entry) => entry.id === id))
  }

  /** What the hub refused, to be given up or taken back into the form. */
  private tray(): TemplateResult {
    const tray = this.recording.refusedTray(
      (entry) => reportIn(entry)?.title ?? this.words.otherRecord,
      ({ entry }) => reportIn(entry) && (() => this.takeBack(entry)),
    )
    return html`<div class="tray" aria-live="polite">${tray}</div>`
  }

  private signedOut(): TemplateResult {
    const { words, port } = this
    const { problem, waiting } = port.data()
    const isOver = problem?.code === 'session-ended' && waiting.length === 0
    return html`<p id="signed-out">
        ${isOver ? port.shared().problem(problem) : words.signInFirst}${this.sheet.hasTyped ? words.kept : nothing}
      </p>
      ${this.recording.signInPanel()}`
  }

  private readonly again = (): void => {
    const { sent } = this.port.data()
    this.filed = this.filed.filter(({ id }) => !sent.has(id))
    this.isWriting = true
    this.moveTo('#title')
  }

  private takeBack(entry: Entry): void {
    const report = reportIn(entry)
    if (!report) return
    this.sheet.takeBack(report)
    this.port.source()?.discard(entry.id)
    this.moveTo('#title, #signed-out')
  }

  private get attached(): Attached {
    const { port } = this
    return attachmentsOf(port.data(), this.pictures, this.words, (problem) => port.shared().problem(problem))
  }

  private redraw(): void {
    this.port.element.requestUpdate()
  }

  private moveTo(selector: string): void {
    const { element } = this.port
    this.redraw()
    void element.updateComplete.then(() => {
      const target = element.renderRoot.querySelector<HTMLElement>(selector)
      if (target) moveFocus(target)
    })
  }
}

/** Where the keyboard goes once somebody is signed in. */
const INSIDE = '#title, #again'

/** What the form fetches. */
export const reportKit: RecordingKit<InfoReportForm> = {
  make: (port) => new ReportDesk(port),
  styles: [partsStyles, attachmentStyles, lifeStyles, formStyles, besideStyles],
  desk: filingDesk,
}
