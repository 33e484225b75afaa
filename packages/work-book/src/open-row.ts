import type { CivilDate, Ledger, Work } from '@liaison-kit/core'
import type { Attached, FocusMover, PictureShelf } from '@liaison-kit/ui'
import type { ThingHistory } from '@liaison-kit/ui/desk'
import { nothing, type TemplateResult } from 'lit'
import { type BookRow, dependentsOf } from './book-rows.ts'
import type { Naming } from './naming.ts'
import type { LiaisonOpen } from './open-event.ts'
import { type RowActions, rowSheet } from './row-sheet.ts'
import { rowView } from './row-view.ts'
import type { Viewer } from './viewer.ts'
import { isWritten, mayBecomeProposal } from './work-draft.ts'
import type { WorkForm } from './work-form.ts'
import { versionLines } from './work-lines.ts'

interface OpenRowPort {
  form: WorkForm
  history: ThingHistory
  shelf: PictureShelf
  focus: FocusMover
  /** What is shown has changed. */
  changed(): void
  /** Records a change of a work and offers the way back. */
  make(said: string, about: string, before: Work | null, after: Work | null): boolean
  lead(to: LiaisonOpen): void
  /** Makes a row seen that the filter may leave out. */
  reveal(row: BookRow): void
}

export interface RowFrame {
  naming: Naming
  ledger: Ledger
  viewer: Viewer
  today: CivilDate
  /** All of all years. */
  rows: readonly BookRow[]
  attached: Attached
}

/** The list item's own button. */
export const rowSelector = (about: string): string => `button[data-about="${about}"]`

/** The one row that is unfolded, and what is done about it. */
export class OpenRow {
  private readonly port: OpenRowPort
  private about: string | undefined
  /** A withdrawal that others depend on waits for a second word. */
  private isAsking = false

  constructor(port: OpenRowPort) {
    this.port = port
  }

  view(row: BookRow, frame: RowFrame): TemplateResult {
    const isOpen = row.about === this.about
    return rowView(row, {
      naming: frame.naming,
      isOpen,
      toggle: () => this.open(isOpen ? undefined : row.about),
      sheet: () => this.sheet(row, frame),
    })
  }

  open(about: string | undefined): void {
    this.about = about
    this.isAsking = false
    this.port.shelf.clear()
    this.port.history.close()
    this.port.changed()
  }

  private sheet(row: BookRow, frame: RowFrame): TemplateResult {
    const { naming, ledger, rows, attached } = frame
    const { work } = row
    const isListed = (about: string): boolean => rows.some((one) => one.about === about)
    return rowSheet(row, {
      naming,
      attached,
      actions: this.actions(row, frame),
      asking:
        this.isAsking && work
          ? {
              ...dependentsOf(row.about, ledger),
              yes: () => this.withdraw(work, naming),
              no: () => {
                this.isAsking = false
                this.port.focus.to('#withdraw')
              },
            }
          : undefined,
      grown: dependentsOf(row.about, ledger).works.map(({ id }) => `works/${id}`),
      goTo: (about) => (isListed(about) ? () => this.goTo(about, rows) : undefined),
      history: work ? this.history(work, frame) : nothing,
    })
  }

  private actions({ work, gathering }: BookRow, { viewer, ledger, naming, today }: RowFrame): RowActions {
    const { form, lead } = this.port
    if (gathering) return { lead: () => lead({ gathering: gathering.id }) }
    if (!work) return {}
    const mayDerive = viewer.mayAdd && mayBecomeProposal(work)
    const derive = mayDerive ? () => form.derive(work, today) : undefined
    if (!isWritten(work.kind)) return { derive, lead: () => lead({ report: work.id }) }
    if (!viewer.mayWrite(work)) return { derive }
    const { works, steps } = dependentsOf(`works/${work.id}`, ledger)
    const ask = (): void => {
      this.isAsking = true
      this.port.focus.to('#asking')
    }
    const isUnderWay = work.kind === 'practical-project' && work.delivered === undefined
    return {
      deliver: isUnderWay ? () => form.deliver(work, today) : undefined,
      derive,
      edit: () => form.edit(work),
      withdraw: works.length + steps > 0 ? ask : () => this.withdraw(work, naming),
    }
  }

  private withdraw(work: Work, { words }: Naming): void {
    this.isAsking = false
    if (this.port.make(words.withdrawn(work.title), `works/${work.id}`, work, null)) this.port.focus.to('.undo button')
  }

  private history(work: Work, { naming, viewer }: RowFrame): TemplateResult {
    const about = `works/${work.id}`
    // An info report is mended where it is written.
    const mayRestore = viewer.mayWrite(work) && isWritten(work.kind)
    return this.port.history.render(about, {
      what: work.title,
      lines: (value) => versionLines(value as Work, naming),
      restore: mayRestore
        ? (value) => {
            this.port.make(naming.words.restored(work.title), about, work, value as Work | null)
            this.port.focus.to('.undo button')
          }
        : undefined,
    })
  }

  private goTo(about: string, rows: readonly BookRow[]): void {
    const row = rows.find((one) => one.about === about)
    if (!row) return
    this.port.reveal(row)
    this.open(about)
    this.port.focus.to(rowSelector(about))
  }
}
