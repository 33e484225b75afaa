import type { Entry, Ledger, Work } from '@liaison-kit/core'
import { filingDesk } from '@liaison-kit/source'
import {
  type Attached,
  attachmentsOf,
  FocusMover,
  LeaveGuard,
  PictureShelf,
  Printing,
  RecordingElement,
} from '@liaison-kit/ui'
import { ChangeUndo, type DeskWords, deskStyles, deskWords, StandingLedger, ThingHistory } from '@liaison-kit/ui/desk'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ALL, type Filter } from './book-filter.ts'
import { bookPage } from './book-page.ts'
import { type BookRow, isSought, rowsOf, yearsIn, yearsOf } from './book-rows.ts'
import { entryName, workToMend } from './entry-name.ts'
import { type Naming, namingOf } from './naming.ts'
import type { LiaisonOpen } from './open-event.ts'
import { OpenRow, rowSelector } from './open-row.ts'
import { type Viewer, viewerOf } from './viewer.ts'
import { workBookStyles } from './work-book.styles.ts'
import { type WorkBookWords, workBookWords } from './work-book.words.ts'
import { WRITTEN_KINDS } from './work-draft.ts'
import { WorkForm } from './work-form.ts'

export type { LiaisonOpen } from './open-event.ts'

/**
 * `<liaison-work-book>` (工作台账): a group's works and gatherings of a year as one ledger page. The clerk and the county add, correct and
 * withdraw works, attach pictures and scans, derive a proposal from a report, and record when a project was delivered; a member sees and
 * writes their own works. Gatherings and info reports are shown, and lead to where they are written.
 * Where the page cancels `liaison-change`, the form stays.
 *
 * @fires liaison-change
 * @fires liaison-sent
 * @fires {CustomEvent<LiaisonOpen>} liaison-open - Somebody wants to see a gathering or an info report where it is written.
 * @csspart filter - What narrows the page: group, year, kind.
 * @csspart row - One work or gathering.
 * @csspart detail - What a row that is open shows.
 * @csspart picture
 * @csspart form
 * @csspart field
 * @csspart summary
 * @csspart status
 * @csspart refused
 * @csspart export
 */
export class WorkBook extends RecordingElement {
  static override properties: PropertyDeclarations = { filter: { state: true } }
  static override styles = [RecordingElement.styles, deskStyles, workBookStyles]

  declare private filter: Filter
  private readonly standing = new StandingLedger()
  private readonly focusMover = new FocusMover(this)
  private readonly printing = new Printing<'ledger'>(this)
  private readonly shelf = new PictureShelf(this, () => this.link.source)
  private readonly undo = new ChangeUndo(
    this,
    () => this.deskWords,
    (about, value) => this.keep(about, value),
    (about) => this.standing.of(about),
  )
  private readonly history = new ThingHistory(this, {
    source: () => this.link.source,
    words: () => this.deskWords,
    reason: (problem) => this.shared.problem(problem),
  })
  private readonly form = new WorkForm(this, {
    source: () => this.link.source,
    state: () => this.data,
    words: () => this.deskWords,
    save: (said, work) => this.save(said(this.words), work),
    left: (about) => {
      this.mending = undefined
      this.focusMover.to(about ? rowSelector(about) : '#add')
    },
  })
  private readonly openRow = new OpenRow({
    form: this.form,
    history: this.history,
    shelf: this.shelf,
    focus: this.focusMover,
    changed: () => this.requestUpdate(),
    make: (said, about, before, after) => this.undo.make(said, { about, before, after }),
    lead: (detail) => this.lead(detail),
    reveal: (row) => this.reveal(row),
  })
  /** The refused entry that the open form mends: discarded once it is recorded anew. */
  private mending: string | undefined

  constructor() {
    super(filingDesk)
    this.filter = ALL
    new LeaveGuard(this, () => this.form.isChanged || this.hasUnkept)
    this.addEventListener('liaison-sign-in', ({ detail }) => {
      // What the one before did is not the next one's to take back.
      this.undo.forget()
      this.openRow.open(undefined)
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  private get words(): WorkBookWords {
    return this.wordsOf(workBookWords)
  }

  private get deskWords(): DeskWords {
    return this.wordsOf(deskWords)
  }

  private get viewer(): Viewer {
    return viewerOf(this.data, { group: this.group, chosen: this.filter.group, mayRecord: this.mayRecord })
  }

  private get ledger(): Ledger | undefined {
    return this.data.session && this.standing.follow(this.data).ledger
  }

  private get rows(): BookRow[] {
    const { ledger, unsent } = this.standing.follow(this.data)
    return ledger ? rowsOf(ledger, this.viewer, { assessment: this.data.assessment, unsent }) : []
  }

  protected override hasNothing(): boolean {
    return this.ledger !== undefined && this.rows.length === 0 && this.form.about === undefined
  }

  protected override body(): TemplateResult {
    const { words, ledger, data } = this
    const today = this.today ?? ''
    if (!data.session || !ledger)
      return html`${this.door()} ${this.statusLine()} ${this.tray(undefined)} ${this.signIn.signedIn()}`
    const naming = namingOf(ledger, data, words, this.today)
    const { viewer, rows, filter } = this
    const year = filter.year ?? today.slice(0, 4)
    const ofYear = rows.filter((row) => yearsOf(row, today).includes(year))
    return html`${bookPage({
      naming,
      viewer,
      filter,
      year,
      years: yearsIn(rows, today),
      ofYear,
      shown: ofYear.filter((row) => isSought(row, filter)),
      hasNone: rows.length === 0,
      groups: viewer.isCounty && this.group === undefined ? ledger.groups : [],
      undo: this.undo.render(),
      form:
        this.form.about !== undefined && viewer.mayAdd
          ? this.form.render({ naming, ledger, viewer, today, attached: this.attached })
          : nothing,
      row: (row) => this.openRow.view(row, { naming, ledger, viewer, today, rows, attached: this.attached }),
      change: (changed) => {
        this.filter = changed
      },
      add: () => this.form.begin({ date: today, kind: WRITTEN_KINDS.find((kind) => kind === filter.kind) ?? '' }),
      print: this.printing.isPossible ? () => void this.printing.print('ledger') : undefined,
    })}
    ${this.statusLine()} ${this.tray(naming)} ${this.signIn.signedIn()}`
  }

  /** What there is to see without signing in. */
  private door(): TemplateResult {
    const { words, data, readonly } = this
    const heading = html`<header class="heading" part="heading"><h2 id="heading" tabindex="-1">${words.title}</h2></header>`
    if (data.session) return html`${heading}<p class="hint" role="status">${this.shared.loading}</p>`
    return html`${heading}
      <p>${readonly ? words.shownSignedIn : words.signInFirst}</p>
      ${this.form.isChanged ? html`<p>${words.unsavedKept}</p>` : nothing} ${this.signInPanel()}`
  }

  private tray(naming: Naming | undefined): TemplateResult | typeof nothing {
    return this.refusedTray(
      (entry) => entryName(entry, this.words),
      ({ entry }) => {
        const work = workToMend(entry)
        // What is being written would be lost.
        if (!work || !naming || this.form.about !== undefined || !this.viewer.mayWrite(work)) return undefined
        return () => {
          this.mending = entry.id
          this.form.mend(
            work,
            this.ledger?.works.find(({ id }) => id === work.id),
          )
        }
      },
    )
  }

  private get attached(): Attached {
    return attachmentsOf(this.data, this.shelf, this.words, this.shared.problem)
  }

  private keep(about: string, value: object | null): Entry | undefined {
    const entry = this.record(about, value)
    if (entry) this.standing.keep(entry)
    return entry
  }

  private save(said: string, work: Work): boolean {
    const about = `works/${work.id}`
    const before = this.ledger?.works.find(({ id }) => id === work.id) ?? null
    if (!this.undo.make(said, { about, before, after: work })) return false
    if (this.mending) this.link.source?.discard(this.mending)
    this.mending = undefined
    this.reveal({ about, work, day: work.date })
    this.openRow.open(about)
    this.focusMover.to(rowSelector(about))
    return true
  }

  /** Chooses the year of a row, unless it stands in the one shown, and every kind and title. */
  private reveal(row: Pick<BookRow, 'about' | 'work' | 'day'>): void {
    const today = this.today ?? ''
    const years = yearsOf(row, today)
    const year = this.filter.year ?? today.slice(0, 4)
    this.filter = { ...this.filter, year: years.includes(year) ? year : years[0], kind: '', text: '' }
  }

  private lead(detail: LiaisonOpen): void {
    this.dispatchEvent(new CustomEvent('liaison-open', { bubbles: true, composed: true, detail }))
  }

  /** Whether something recorded here is in this page's memory only. */
  private get hasUnkept(): boolean {
    const { storage, waiting, refused } = this.data
    return storage !== 'kept' && [...waiting, ...refused].some(({ entry }) => this.isOwn(entry.id))
  }
}
