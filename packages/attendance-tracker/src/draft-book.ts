import type { Attendance, Entry } from '@liaison-kit/core'
import { type Draft, type Drafts, isSame, lacksName, noDrafts } from './draft.ts'
import { isUnsaved, type RollRow } from './roll.ts'

/** What a book of drafts needs of its widget. */
export interface BookPort {
  /** Something that is shown has changed. */
  changed(): void
  /** Records a mark; nothing when the page cancelled it. */
  record(about: string, value: Attendance): Entry | undefined
  /** Gives up what the hub refused about a mark. */
  discard(about: string): void
}

/** All that was chosen and typed and is not recorded yet, of every gathering: it stays for as long as the page is open. */
export class DraftBook {
  drafts: Drafts = noDrafts
  /** What was undone last, until something else is changed. */
  undone: Drafts = noDrafts
  /** Whether saving was tried, so that what is lacking is to be said. */
  checked = false
  /** How many rows the page did not let through when saving was tried last. */
  held = 0
  private readonly port: BookPort

  constructor(port: BookPort) {
    this.port = port
  }

  /** Changes rows as somebody chose or typed. */
  change(rows: readonly RollRow[], draftFor: (row: RollRow) => Draft): void {
    this.undone = noDrafts
    this.rewrite((drafts) => {
      for (const row of rows) {
        const draft = draftFor(row)
        // A row put back as it was is no draft: it follows what others record.
        if (isSame(draft, row.before)) drafts.delete(row.about)
        else drafts.set(row.about, draft)
      }
    })
  }

  /** Puts unsaved rows back as they stand. */
  undo(rows: readonly RollRow[]): void {
    const unsaved = rows.filter(isUnsaved)
    if (unsaved.length === 0) return
    this.undone = new Map(unsaved.map(({ about, draft }): [string, Draft] => [about, draft]))
    this.rewrite((drafts) => {
      for (const { about } of unsaved) drafts.delete(about)
    })
    for (const { about, state } of unsaved) if (state === 'refused') this.port.discard(about)
  }

  /** Takes the last undo back. */
  redo(): void {
    const { undone } = this
    this.undone = noDrafts
    this.rewrite((drafts) => {
      for (const [about, draft] of undone) drafts.set(about, draft)
    })
  }

  /**
   * Records each unsaved row, or none while one lacks a name.
   * @returns the first row that lacks one
   */
  save(rows: readonly RollRow[]): RollRow | undefined {
    const unsaved = rows.filter(isUnsaved)
    const lacking = unsaved.find(({ draft }) => lacksName(draft))
    this.checked = lacking !== undefined
    this.held = 0
    this.rewrite((drafts) => {
      if (lacking) return
      for (const { about, value } of unsaved) {
        if (value && this.port.record(about, value)) {
          drafts.delete(about)
          this.port.discard(about)
        } else this.held += 1
      }
    })
    return lacking
  }

  /** Another page of it: what was said about the one before is over. */
  turnOver(): void {
    this.undone = noDrafts
    this.checked = false
    this.held = 0
  }

  private rewrite(change: (drafts: Map<string, Draft>) => void): void {
    const drafts = new Map(this.drafts)
    change(drafts)
    this.drafts = drafts
    this.port.changed()
  }
}
