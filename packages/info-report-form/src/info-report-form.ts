import type { Entry } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { LeaveGuard, RecordingElement } from '@liaison-kit/ui'
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { CharacterCount } from './character-count.ts'
import { choicesFor } from './choices.ts'
import { draftFaults, FIELDS, type Field, MATTER, MATTER_LIMIT, matterLength, shownValue, workOf } from './draft.ts'
import { clear, type Drafts, emptyDrafts, hasTyped, hold, next, restore, takeBack, typed } from './drafts.ts'
import { fillFields } from './fields.ts'
import { moveFocus } from './focus.ts'
import { formStyles } from './info-report-form.styles.ts'
import { type FormWords, formWords } from './info-report-form.words.ts'
import { fates } from './receipt.ts'
import { reportIn } from './report-in.ts'
import { reportSheet, type SheetActions } from './report-sheet.ts'

/**
 * `<liaison-info-report-form>`: files an info report (社情民意信息) of a liaison group.
 *
 * Attributes: `hub`, `committee`, `group`, `as-of`, `lang`, `dir`, `readonly`. Events: `liaison-change` (cancelable; cancelled, the draft
 * stays), `liaison-sent`, `liaison-error`, `liaison-sign-in`. Parts: `base`, `heading`, `form`, `field`, `summary`, `receipt`, `status`,
 * `refused`, `sign-in`, `who`, `notice`, `button`.
 */
export class InfoReportForm extends RecordingElement {
  static override properties: PropertyDeclarations = {
    drafts: { state: true },
    filed: { state: true },
    isWriting: { state: true },
    flagged: { state: true },
  }
  static override styles = [RecordingElement.styles, formStyles]

  declare private drafts: Drafts
  /** Sent off here and not refused, oldest first. */
  declare private filed: readonly Entry[]
  /** Whether the form is open; between two reports the fate of the last one stands in its place. */
  declare private isWriting: boolean
  /** Fields at fault when sending was tried; the message goes as soon as the field is mended. */
  declare private flagged: readonly Field[]
  private readonly count = new CharacterCount(this)

  constructor() {
    super()
    this.drafts = emptyDrafts()
    this.filed = []
    this.isWriting = true
    this.flagged = []
    new LeaveGuard(this, () => this.hasUnsent)
  }

  private get words(): FormWords {
    return this.wordsOf(formWords)
  }

  private get hasUnsent(): boolean {
    const { sent, refused } = this.data
    const isLost = hasTyped(this.drafts) || refused.some(({ entry }) => this.isOwn(entry.id))
    return isLost || this.filed.some(({ id }) => !sent.has(id))
  }

  private get groupId(): string {
    const { quota, session } = this.data
    return quota?.group.id ?? session?.group ?? this.group ?? ''
  }

  protected override body(): TemplateResult {
    const { words, data } = this
    const heading = html`<header class="heading" part="heading">
      <h2 id="heading">${words.title}</h2>
      ${data.quota ? html`<p class="hint">${data.quota.group.name}</p>` : nothing}
    </header>`
    if (this.readonly) return html`${heading}<p>${words.readonly}</p>`
    return html`${heading} ${this.signIn.signedIn()} ${fates(this.filed, this.isWriting, data, words)} ${this.statusLine()}
      ${this.tray()} ${data.session ? this.desk() : this.door()}`
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const form = this.renderRoot.querySelector<HTMLFormElement>('form.report')
    if (form) fillFields(form, this.drafts.current, this.data.today)
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    const focused = this.shadowRoot?.activeElement
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
    if (wasHere && !before.session !== !now.session) this.moveTo(now.session ? '#title, #again' : '#signed-out')
  }

  // What is said to be saved is what is shown here, and not while anything stands in the tray beside it.
  protected override statusLine(): TemplateResult {
    const isSettled = this.data.refused.length === 0
    const isShown = (id: string): boolean => isSettled && this.filed.some((entry) => entry.id === id)
    return super.statusLine(isShown)
  }

  /** What the hub refused, to be given up or taken back into the form. */
  private tray(): TemplateResult {
    const tray = this.refusedTray(
      (entry) => reportIn(entry)?.title ?? this.words.otherRecord,
      ({ entry }) => reportIn(entry) && (() => this.takeBack(entry)),
    )
    return html`<div class="tray" aria-live="polite">${tray}</div>`
  }

  private door(): TemplateResult {
    const { words, data } = this
    const isOver = data.problem?.code === 'session-ended' && data.waiting.length === 0
    return html`<p id="signed-out">
        ${isOver && data.problem ? this.shared.problem(data.problem) : words.signInFirst}${hasTyped(this.drafts) ? words.kept : nothing}
      </p>
      ${this.signInPanel()}`
  }

  private desk(): TemplateResult {
    const { words, data, drafts, flagged } = this
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
      if (!field || !this.isWriting || shownValue(this.drafts.current, field, this.data.today) === value) return
      this.drafts = typed(this.drafts, field, value)
      if (MATTER.includes(field)) this.count.typed(() => this.words.count(matterLength(this.drafts.current)))
    },
    submit: (event) => {
      event.preventDefault()
      // The second of two quick clicks: the report is on its way already.
      if (!this.isWriting) return
      const { current } = this.drafts
      const { today } = this.data
      this.flagged = draftFaults(current, today).map(({ field }) => field)
      if (this.flagged.length > 0) return this.moveTo('#summary')
      const entry = this.record(`works/${current.work}`, workOf(current, this.groupId, today), current.entry)
      this.drafts = entry ? next(this.drafts) : hold(this.drafts)
      if (!entry) return
      this.filed = [...this.filed, entry]
      this.isWriting = false
      this.moveTo('#receipt-title')
    },
    clear: (event) => {
      // The native reset would put back what the browser takes for the defaults.
      event.preventDefault()
      this.drafts = clear(this.drafts)
      this.flagged = []
    },
    restore: () => {
      this.drafts = restore(this.drafts)
      this.moveTo('#title')
    },
    goTo: (field) => this.moveTo(`#${field}`),
  }

  private readonly again = (): void => {
    const { sent } = this.data
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
    this.link.source?.discard(entry.id)
    this.moveTo('#title, #signed-out')
  }

  private moveTo(selector: string): void {
    this.requestUpdate()
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(selector)
      if (target) moveFocus(target)
    })
  }
}
