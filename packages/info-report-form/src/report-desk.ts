import type { Entry } from '@liaison-kit/core'
import { hubDesk, type SourceState } from '@liaison-kit/source'
import {
  LeaveGuard,
  partsStyles,
  Recording,
  type RecordingKit,
  type RecordingPart,
  type WidgetPort,
} from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { CharacterCount } from './character-count.ts'
import { choicesFor } from './choices.ts'
import { draftFaults, FIELDS, type Field, MATTER, MATTER_LIMIT, matterLength, shownValue, workOf } from './draft.ts'
import { clear, emptyDrafts, hasTyped, hold, next, restore, takeBack, typed } from './drafts.ts'
import { fillFields } from './fields.ts'
import { moveFocus } from './focus.ts'
import { formHeading } from './form-heading.ts'
import { formStyles } from './info-report-form.styles.ts'
import type { InfoReportForm } from './info-report-form.ts'
import { type FormWords, formWords } from './info-report-form.words.ts'
import { fates } from './receipt.ts'
import { reportIn } from './report-in.ts'
import { reportSheet, type SheetActions } from './report-sheet.ts'

/** Where an info report is written and filed, and what became of those filed: the form for whoever is signed in. */
export class ReportDesk implements RecordingPart {
  private readonly port: WidgetPort<InfoReportForm>
  private readonly recording: Recording
  private drafts = emptyDrafts()
  /** Sent off here and not refused, oldest first. */
  private filed: readonly Entry[] = []
  /** Whether the form is open; between two reports the fate of the last one stands in its place. */
  private isWriting = true
  /** Fields at fault when sending was tried; the message goes as soon as the field is mended. */
  private flagged: readonly Field[] = []
  private readonly count: CharacterCount

  constructor(port: WidgetPort<InfoReportForm>) {
    this.port = port
    this.recording = new Recording(port)
    this.count = new CharacterCount(port.element)
    new LeaveGuard(port.element, () => this.hasUnsent)
  }

  private get words(): FormWords {
    return this.port.wordsOf(formWords)
  }

  private get hasUnsent(): boolean {
    const { sent, refused } = this.port.data()
    const isLost = hasTyped(this.drafts) || refused.some(({ entry }) => this.recording.isOwn(entry.id))
    return isLost || this.filed.some(({ id }) => !sent.has(id))
  }

  private get groupId(): string {
    const { quota, session } = this.port.data()
    return quota?.group.id ?? session?.group ?? this.port.element.group ?? ''
  }

  enter(): void {
    if (this.port.data().session) this.moveTo(INSIDE)
    else this.recording.signIn.enter()
  }

  body(): TemplateResult {
    const { words, recording } = this
    const data = this.port.data()
    return html`${formHeading(words, data.quota)} ${recording.signIn.signedIn()} ${fates(this.filed, this.isWriting, data, words)}
      ${this.statusLine()} ${this.tray()} ${data.session ? this.sheet() : this.signedOut()}`
  }

  updated(): void {
    const form = this.port.element.renderRoot.querySelector<HTMLFormElement>('form.report')
    if (form) fillFields(form, this.drafts.current, this.port.data().today)
  }

  entriesSent(ids: readonly string[]): void {
    this.recording.entriesSent(ids)
  }

  sourceChanged(before: SourceState, now: SourceState): void {
    this.recording.sourceChanged(before, now)
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
        ${isOver ? port.shared().problem(problem) : words.signInFirst}${hasTyped(this.drafts) ? words.kept : nothing}
      </p>
      ${this.recording.signInPanel()}`
  }

  private sheet(): TemplateResult {
    const { words, drafts, flagged } = this
    const data = this.port.data()
    const { today } = data
    if (!this.isWriting) {
      return html`<button class="button" part="button" id="again" type="button" @click=${this.again}>${words.again}</button>`
    }
    const length = matterLength(drafts.current)
    const day = shownValue(drafts.current, 'date', today) || today || ''
    return reportSheet({
      words,
      drafts,
      today,
      faults: draftFaults(drafts.current, today).filter(({ field }) => flagged.includes(field)),
      choices: choicesFor(data, drafts.current, this.groupId, day, words),
      count: this.count.render(words.count(length), length > MATTER_LIMIT),
      on: this.on,
    })
  }

  private readonly on: SheetActions = {
    typed: ({ target }) => {
      const { name, value } = target as HTMLInputElement
      const field = FIELDS.find((known) => known === name)
      // A control tells of a change twice: again when it is left, and even when it goes with the form that was just sent.
      if (!field || !this.isWriting || shownValue(this.drafts.current, field, this.port.data().today) === value) return
      this.drafts = typed(this.drafts, field, value)
      if (MATTER.includes(field)) this.count.typed(() => this.words.count(matterLength(this.drafts.current)))
      this.redraw()
    },
    submit: (event) => {
      event.preventDefault()
      // The second of two quick clicks: the report is on its way already.
      if (!this.isWriting) return
      const { current } = this.drafts
      const { today } = this.port.data()
      this.flagged = draftFaults(current, today).map(({ field }) => field)
      if (this.flagged.length > 0) return this.moveTo('#summary')
      const entry = this.recording.record(`works/${current.work}`, workOf(current, this.groupId, today), current.entry)
      this.drafts = entry ? next(this.drafts) : hold(this.drafts)
      if (!entry) return this.redraw()
      this.filed = [...this.filed, entry]
      this.isWriting = false
      this.moveTo('#receipt-title')
    },
    clear: (event) => {
      // The native reset would put back what the browser takes for the defaults.
      event.preventDefault()
      this.drafts = clear(this.drafts)
      this.flagged = []
      this.redraw()
    },
    restore: () => {
      this.drafts = restore(this.drafts)
      this.moveTo('#title')
    },
    goTo: (field) => this.moveTo(`#${field}`),
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
    this.drafts = takeBack(this.drafts, report)
    this.flagged = []
    this.isWriting = true
    this.port.source()?.discard(entry.id)
    this.moveTo('#title, #signed-out')
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
  styles: [partsStyles, formStyles],
  desk: hubDesk,
}
