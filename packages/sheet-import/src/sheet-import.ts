import type { MakeDesk, Problem, Session, SourceState } from '@liaison-kit/source'
import { officeDesk, officeOf, type SheetAccount } from '@liaison-kit/source/office'
import { FocusMover, LeaveGuard, Narrow, notice, RecordingElement } from '@liaison-kit/ui'
import { deskStyles, deskWords, UNFINISHED } from '@liaison-kit/ui/desk'
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { fileStep } from './file-step.ts'
import { Handouts } from './handouts.ts'
import { importStep } from './import-step.ts'
import { type Failure, Importing, type SheetOffice } from './importing.ts'
import { kindStep } from './kind-step.ts'
import { reviewStep } from './review-step.ts'
import { RowView } from './row-view.ts'
import { importStyles } from './sheet-import.styles.ts'
import { type ImportWords, importWords } from './sheet-import.words.ts'

/**
 * `<liaison-sheet-import>`: rosters, attendance sheets and lists of works from spreadsheets, for the county's office.
 *
 * @attr group - Id of the liaison group that the whole file is about, such as `g-01`.
 * @csspart step - One of the steps: what kind, which file, reviewing, importing.
 * @csspart drop - Where the file is chosen or dropped.
 * @csspart rows - The rows of the file, as they were read.
 * @csspart receipt - What was imported.
 * @csspart field
 * @csspart summary
 */
export class SheetImport extends RecordingElement {
  static override properties: PropertyDeclarations = {
    office: { attribute: false },
    isUnfinished: { state: true },
  }
  static override styles = [RecordingElement.styles, deskStyles, importStyles]

  /** What reads the spreadsheets; the source's own office unless given. */
  declare office: SheetOffice | undefined
  /** Whether only a part of a day is typed. */
  declare private isUnfinished: boolean
  private readonly importing: Importing
  private readonly handouts: Handouts
  private readonly focusMover = new FocusMover(this)
  private readonly narrow = new Narrow(this, 34)
  private view: { of: SheetAccount; rows: RowView } | undefined

  constructor(desk: MakeDesk = officeDesk) {
    super(desk)
    this.isUnfinished = false
    this.importing = new Importing(this, {
      office: () => this.reader,
      group: () => this.group,
      failed: (problem) => this.announce('liaison-error', { code: problem.code, message: this.reason(problem) }),
      goTo: (place) => this.focusMover.to(PLACES[place]),
    })
    this.handouts = new Handouts(this, this.importing)
    new LeaveGuard(this, () => this.importing.busy === 'importing')
  }

  private get words(): ImportWords {
    return this.wordsOf(importWords)
  }

  private get reader(): SheetOffice | undefined {
    return this.office ?? officeOf(this.link.source)
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    if (!before.session === !now.session) return
    // Somebody else may sign in next; whose session only ended goes on where they were.
    if (!now.session && now.problem?.code !== 'session-ended') this.importing.again()
    if (this.shadowRoot?.activeElement) this.focusMover.to(now.session ? '#heading' : '#signed-out')
  }

  protected override body(): TemplateResult {
    const { words, data } = this
    const heading = html`<header class="heading" part="heading">
      <h2 id="heading" tabindex="-1">${words.title}</h2>
    </header>`
    if (this.readonly) return html`${heading}<p>${words.readonly}</p>`
    return html`${heading} ${this.signIn.signedIn()} ${this.desk(data.session?.role)}`
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    // Where there is no member yet, there is only one thing to begin with.
    if (this.data.ledger?.members.length === 0 && !this.importing.kind) this.importing.choose('roster')
    const shown = this.importing.done ?? this.importing.account
    if (shown !== this.view?.of) this.view = shown && { of: shown, rows: new RowView(shown) }
  }

  private desk(role: Session['role'] | undefined): TemplateResult {
    const { words } = this
    if (!role) return html`<p id="signed-out" tabindex="-1">${words.signInFirst}</p>${this.signInPanel()}`
    if (role !== 'county') return html`<p class="why">${words.notCounty}</p>`
    if (!this.reader) return html`<p class="why">${words.noOffice}</p>`
    return this.steps()
  }

  private steps(): TemplateResult {
    const { words, importing, handouts, view } = this
    const { kind, busy } = importing
    const redraw = (): void => this.requestUpdate()
    // A file dropped beside the field would take the page's place.
    return html`<div class="steps" @dragover=${this.dragged} @dragleave=${this.dragged} @drop=${this.dropped}>
      ${kindStep({
        words,
        kind,
        isLocked: busy === 'importing',
        isSinceMissing: this.data.ledger?.committee.since === undefined,
        saved: handouts.kind,
        wrong: importing.noTemplate ? notice(this.reason(importing.noTemplate)) : nothing,
        choose: (chosen) => importing.choose(chosen),
        download: (wanted) => void handouts.template(wanted, words),
      })}
      ${fileStep({
        words,
        desk: this.wordsOf(deskWords),
        importing,
        today: this.today,
        group: this.data.ledger?.groups.find(({ id }) => id === this.group)?.name,
        isUnfinished: this.isUnfinished,
        typed: (option, value) => {
          this.isUnfinished = value === UNFINISHED
          if (!this.isUnfinished) importing.tell(option, value)
        },
      })}
      ${reviewStep({
        words,
        importing,
        view: view?.rows,
        isNarrow: this.narrow.is,
        isSaved: handouts.hasSaved(view?.of),
        wrong: this.wrong('preview'),
        changed: redraw,
        saveFaults: (account) => handouts.faults(account, words),
        goToRow: (index) => {
          view?.rows.turnTo(index)
          this.focusMover.to(`#row-${index}`)
        },
        goToFile: () => this.focusMover.to('#file'),
      })}
      ${importStep({
        words,
        importing,
        hasSheets: view?.rows.hasSheets ?? false,
        wrong: this.wrong('import'),
        another: () => {
          importing.again()
          this.focusMover.to('#file')
        },
      })}
    </div>`
  }

  /** What did not succeed in a step, and the way on. */
  private wrong(at: Failure['at']): TemplateResult | typeof nothing {
    const { words, importing } = this
    const { failure } = importing
    if (failure?.at !== at) return nothing
    return notice(failure.isUnsure ? words.unsure : this.reason(failure.problem), {
      label: words.previewAgain,
      run: () => void importing.previewAgain(),
    })
  }

  private reason(problem: Problem): string {
    return this.words.problem(problem) ?? this.shared.problem(problem)
  }

  private readonly dragged = (event: DragEvent): void => {
    event.preventDefault()
    this.renderRoot.querySelector('.drop')?.classList.toggle('over', event.type === 'dragover')
  }

  private readonly dropped = (event: DragEvent): void => {
    this.dragged(event)
    void this.importing.take([...(event.dataTransfer?.files ?? [])])
  }
}

const PLACES = { done: '#done-title', moved: '#moved', review: '#review-title' }
