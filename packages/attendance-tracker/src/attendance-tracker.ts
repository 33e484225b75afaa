import type { Attendance, Entry, Gathering } from '@liaison-kit/core'
import { newId } from '@liaison-kit/source'
import { LeaveGuard, notice, RecordingElement } from '@liaison-kit/ui'
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { attendanceTrackerStyles } from './attendance-tracker.styles.ts'
import { type TrackerWords, trackerWords } from './attendance-tracker.words.ts'
import { DraftBook } from './draft-book.ts'
import { entryName } from './entry-name.ts'
import { FocusMover } from './focus-mover.ts'
import { gatheringList } from './gathering-list.ts'
import { gatheringsOf, hasRoll } from './gatherings.ts'
import { Narrow } from './narrow.ts'
import { type Naming, particulars } from './particulars.ts'
import { type Roll, type RollRow, rollIn, rollRows, unsavedByGathering } from './roll.ts'
import { rollSheet } from './roll-sheet.ts'
import { signedOut } from './signed-out.ts'
import { type RecordedMarks, Trail } from './trail.ts'
import { type Viewer, viewerOf } from './viewer.ts'

export type { Roll } from './roll.ts'

/**
 * `<liaison-attendance-tracker>`: opens one of a group's gatherings, takes its roll and saves it, one entry per changed member.
 *
 * Attributes: `hub`, `committee`, `group`, `as-of`, `lang`, `dir`, `readonly`, `gathering`.
 * Events: `liaison-change` (cancelable), `liaison-sent`, `liaison-error`, `liaison-sign-in`; their details are `LiaisonEvents` of ui.
 * Parts: `base`, `heading`, `gathering`, `table`, `row`, `row-state`, `bar`, `button`, `sign-in`, `status`, `refused`, `who`, `notice`.
 */
export class AttendanceTracker extends RecordingElement {
  static override properties: PropertyDeclarations = { gathering: { reflect: true }, roll: { attribute: false } }
  static override styles = [RecordingElement.styles, attendanceTrackerStyles]

  /** Id of the gathering that is open; the list of gatherings without. */
  declare gathering: string | undefined
  /** Plain data; wins over every source. What is recorded is then only announced: the page stores it, and hands in the next roll. */
  declare roll: Roll | undefined

  private readonly book: DraftBook
  private readonly trail = new Trail()
  private readonly narrow = new Narrow(this)
  private readonly focusMover = new FocusMover(this)
  private recorded: RecordedMarks = new Map()

  constructor() {
    super()
    this.book = new DraftBook({
      changed: () => this.requestUpdate(),
      record: (about, value) => this.take(about, value),
      discard: (about) => {
        for (const { entry } of this.data.refused) if (entry.about === about) this.link.source?.discard(entry.id)
      },
    })
    new LeaveGuard(this, () => this.unsaved.size > 0 || this.hasUnsent)
    this.addEventListener('liaison-sign-in', ({ detail }) => {
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  protected override hasOwnData(): boolean {
    return this.roll !== undefined
  }

  protected override hasNothing(): boolean {
    const { ledger } = this.data
    const { group } = this.viewer
    return !this.roll && !this.opened && ledger?.gatherings.some((one) => hasRoll(one, group)) === false
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('roll')) this.trail.clear()
    this.recorded = this.roll ? this.trail.handed() : this.trail.follow(this.data)
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(trackerWords)
    const { held } = this.book
    return html`${this.main(words)} ${held > 0 ? notice(words.held(held)) : nothing} ${this.statusLine()}
    ${this.refusedTray((entry) => entryName(entry, words, this.roll ?? this.data.ledger))}
    ${this.roll ? nothing : this.signIn.signedIn()}`
  }

  private main(words: TrackerWords): TemplateResult {
    const { roll, opened, data, unsaved, viewer, today, recorded } = this
    if (roll) return this.sheet(roll, words)
    const { session, ledger } = data
    if (!session) {
      let kept = 0
      for (const count of unsaved.values()) kept += count
      return signedOut({ words, state: data, readonly: this.readonly, kept, panel: this.signInPanel() })
    }
    if (!ledger) return html`<p class="hint" role="status">${this.shared.loading}</p>`
    if (opened) return this.sheet(rollIn(ledger, opened, viewer.marked), words)
    return gatheringList({
      ...this.naming(words),
      gatherings: gatheringsOf(ledger, { ...viewer, today, recorded }),
      unknown: Boolean(this.gathering),
      unsaved,
      open: (id) => this.open(id),
    })
  }

  private sheet(roll: Roll, words: TrackerWords): TemplateResult {
    const { book, today, viewer } = this
    const { gathering } = roll
    const rows = rollRows(roll, this.recorded, book.drafts)
    return rollSheet({
      words,
      roll,
      rows,
      book,
      particulars: particulars(gathering, this.naming(words)),
      ownOnly: !this.roll && viewer.marked !== undefined && gathering.group !== viewer.marked,
      ahead: today !== undefined && gathering.date > today,
      editable: this.roll ? !this.readonly : viewer.mayMark(gathering),
      narrow: this.narrow.is,
      back: this.roll ? undefined : () => this.open(undefined),
      save: () => {
        const lacking = book.save(rows)
        if (lacking) this.focusMover.to(`[id="by-${lacking.member.id}"]`)
      },
      undoOne: (row: RollRow) => {
        book.undo([row])
        this.focusMover.to(`[name="mark-${row.member.id}"]`)
      },
    })
  }

  private open(id: string | undefined): void {
    this.focusMover.to(id === undefined ? `button[value="${this.gathering}"]` : '#heading')
    this.gathering = id
    this.book.turnOver()
  }

  /** Records a mark, or with a roll of the page's own only tells the page. */
  private take(about: string, value: Attendance): Entry | undefined {
    const entry = this.roll ? { id: newId(), about, at: new Date().toISOString(), value } : this.record(about, value)
    if (!entry || (this.roll && !this.announce('liaison-change', { entry }, true))) return undefined
    this.trail.keep(entry)
    return entry
  }

  private get opened(): Gathering | undefined {
    return this.gathering ? this.data.ledger?.gatherings.find(({ id }) => id === this.gathering) : undefined
  }

  private get viewer(): Viewer {
    return viewerOf(this.data, this.group, this.mayRecord)
  }

  /** How many drafts of each gathering are not saved. */
  private get unsaved(): ReadonlyMap<string, number> {
    const { attendance = [] } = this.roll ?? this.data.ledger ?? {}
    return unsavedByGathering(this.book.drafts, this.recorded, attendance)
  }

  /** Whether something recorded here is, for now, in this page's memory only. */
  private get hasUnsent(): boolean {
    return [...this.data.waiting, ...this.data.refused].some(({ entry }) => this.isOwn(entry.id))
  }

  private naming(words: TrackerWords): Naming {
    const groups = this.data.ledger?.groups
    const groupName = (id: string): string => groups?.find((group) => group.id === id)?.name ?? id
    return { words, today: this.today, group: this.viewer.group, groupName }
  }
}
