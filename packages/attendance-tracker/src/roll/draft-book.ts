import type { Attendance, Entry } from '@liaison-kit/core'
import { type Draft, type Drafts, differs, isSame, lacksName, noDrafts } from './draft.ts'
import type { RollRow } from './roll.ts'

/** How long after its last change a draft is recorded by itself, in milliseconds. */
export const SETTLES_AFTER = 3000

/** What a book of drafts needs of its desk. */
export interface BookPort {
  /** Something that is shown has changed. */
  changed(): void
  /** How each mark stands now, by what it is about. */
  standing(): (about: string) => Attendance | undefined
  /** Records a draft; nothing when the page cancelled it. */
  record(about: string, draft: Draft, stands: Attendance | undefined): Entry | undefined
  /** Gives up what the hub refused about a mark. */
  discard(about: string): void
}

/** One thing that was done: of each row, what was in view before and after. */
type Step = Map<string, { before: Draft; after: Draft }>
/** What was done at one gathering, and what of it was undone, the last at the end. */
interface Steps {
  done: Step[]
  undone: Step[]
}

/**
 * All that was chosen and typed, of every gathering. It is no entry yet: that it becomes when its row is left, or some seconds after its
 * last change, so that what was only passed over leaves no trace.
 */
export class DraftBook {
  drafts: Drafts = noDrafts
  /** Rows that were left without the name they need. */
  readonly lacking = new Set<string>()
  /** Rows the page did not let through. */
  readonly held = new Set<string>()
  private readonly port: BookPort
  private readonly steps = new Map<string, Steps>()
  /** The number of each draft's last change. */
  private readonly last = new Map<string, number>()
  private changes = 0

  constructor(port: BookPort) {
    this.port = port
  }

  /**
   * Changes rows as somebody chose or typed.
   * @param unfinished whether the writing system is still making up what is typed: then it waits for the next change
   */
  change(rows: readonly RollRow[], draftFor: (row: RollRow) => Draft, unfinished = false): void {
    const first = rows[0]
    if (!first) return
    const { done, undone } = this.stepsOf(first.about.split('/')[1] as string)
    undone.length = 0
    const top = done[done.length - 1]
    // Until it is an entry, going on in the same row is the same step.
    const step: Step =
      top?.size === 1 && rows.length === 1 && top.has(first.about) && this.drafts.has(first.about) ? top : new Map()
    if (step !== top) done.push(step)
    this.rewrite((drafts) => {
      for (const row of rows) {
        const draft = draftFor(row)
        step.set(row.about, { before: step.get(row.about)?.before ?? row.draft, after: draft })
        this.held.delete(row.about)
        // A row put back as it was is no draft: it follows what others record.
        if (isSame(draft, row.before)) drafts.delete(row.about)
        else drafts.set(row.about, draft)
      }
    })
    const only = rows.length === 1 ? step.get(first.about) : undefined
    if (only && isSame(only.before, only.after)) done.pop()
    this.wait(
      rows.map(({ about }) => about),
      unfinished,
    )
  }

  /**
   * Makes entries of drafts; those that lack a name stay drafts.
   * @param left whether their rows were left, so that what is lacking is to be said
   * @returns the first that lacks a name
   */
  settle(abouts: Iterable<string> = this.drafts.keys(), left = true): string | undefined {
    const chosen = [...abouts].filter((about) => this.drafts.has(about) && !this.held.has(about))
    if (chosen.length === 0) return undefined
    const stands = this.port.standing()
    let lacking: string | undefined
    this.rewrite((drafts) => {
      for (const about of chosen) {
        const draft = drafts.get(about) as Draft
        if (!differs(draft, stands(about))) {
          drafts.delete(about)
        } else if (lacksName(draft)) {
          lacking = lacking ?? about
          if (left) this.lacking.add(about)
        } else if (this.port.record(about, draft, stands(about))) {
          drafts.delete(about)
          this.lacking.delete(about)
          this.port.discard(about)
        } else this.held.add(about)
      }
    })
    return lacking
  }

  /** Whether something can be undone, or had back, at a gathering. */
  can(gathering: string): { undo: boolean; redo: boolean } {
    const steps = this.steps.get(gathering)
    return { undo: Boolean(steps?.done.length), redo: Boolean(steps?.undone.length) }
  }

  /**
   * Puts back what was done last at a gathering: a draft as it was, an entry by another entry.
   * @returns what it was about, without what others recorded meanwhile, which stays; nothing when there is nothing to undo
   */
  undo(gathering: string): string[] | undefined {
    const { done, undone } = this.stepsOf(gathering)
    return this.turn(done, undone, 'after', 'before')
  }

  /** Takes the last undo back. */
  redo(gathering: string): string[] | undefined {
    const { done, undone } = this.stepsOf(gathering)
    return this.turn(undone, done, 'before', 'after')
  }

  /** Another page of it: what is waiting is recorded, and what was said about the one before is over. */
  turnOver(): void {
    this.held.clear()
    this.settle()
    this.lacking.clear()
  }

  private turn(out: Step[], into: Step[], from: 'before' | 'after', to: 'before' | 'after'): string[] | undefined {
    const step = out.pop()
    if (!step) return undefined
    into.push(step)
    let stands = this.port.standing()
    const abouts = [...step.keys()].filter((about) => {
      const draft = this.drafts.get(about)
      const change = step.get(about)?.[from] as Draft
      return draft ? isSame(draft, change) : !differs(change, stands(about))
    })
    // What had become an entry goes back as one at once; what comes back is like any change.
    const recorded = to === 'before' ? abouts.filter((about) => !this.drafts.has(about)) : []
    for (const about of abouts) this.port.discard(about)
    stands = this.port.standing()
    this.rewrite((drafts) => {
      for (const about of abouts) {
        const draft = step.get(about)?.[to] as Draft
        if (differs(draft, stands(about))) drafts.set(about, draft)
        else drafts.delete(about)
      }
    })
    this.settle(recorded)
    this.wait(abouts)
    return abouts
  }

  private wait(abouts: readonly string[], unfinished = false): void {
    this.changes += 1
    const change = this.changes
    for (const about of abouts) this.last.set(about, change)
    if (unfinished) return
    setTimeout(() => {
      this.settle(
        abouts.filter((about) => this.last.get(about) === change),
        false,
      )
    }, SETTLES_AFTER)
  }

  private stepsOf(gathering: string): Steps {
    const steps = this.steps.get(gathering) ?? { done: [], undone: [] }
    this.steps.set(gathering, steps)
    return steps
  }

  private rewrite(change: (drafts: Map<string, Draft>) => void): void {
    const drafts = new Map(this.drafts)
    change(drafts)
    this.drafts = drafts
    this.port.changed()
  }
}
