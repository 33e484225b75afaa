import type { Entry, Gathering, Ledger } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { Trail } from '../trail.ts'
import { changedFields, type Edits, type Field, gatheringWith, parted } from './gathering-draft.ts'
import { withRecorded } from './gatherings.ts'

interface BookPort {
  /** What the source knows now. */
  state(): SourceState
  /** Records a gathering, `null` to withdraw it; nothing when the page cancelled it. */
  record(about: string, value: Gathering | null): Entry | undefined
  /** Takes a refused entry out of the tray for good. */
  discard(entry: string): void
  /** Keeps what is typed about a gathering beyond this page; nothing once recording it would change nothing. */
  keep(id: string, edits: Edits | undefined): void
}

const NONE: Edits = {}

/**
 * All that is known of gatherings and was typed about them. What is typed stays until it is recorded, for as long as the page is open,
 * whoever signs out or in.
 */
export class GatheringBook {
  /** Whether the page did not let through what was to be recorded last. */
  isHeld = false
  private readonly port: BookPort
  private readonly changed: () => void
  private readonly trail = new Trail<Gathering>('gatherings')
  private readonly drafts = new Map<string, Edits>()
  /** What was thrown away last, until something else is typed there. */
  private readonly thrown = new Map<string, Edits>()
  /** By gathering, the refused entry that what is typed came from: given up once all of it is recorded anew. */
  private readonly mended = new Map<string, string>()
  private known: { state: SourceState; ledger: Ledger | undefined } | undefined

  /** @param changed something that is shown has changed */
  constructor(port: BookPort, changed: () => void) {
    this.port = port
    this.changed = changed
  }

  /** The ledger, with what was recorded here and the hub's answer does not have yet. */
  get ledger(): Ledger | undefined {
    const state = this.port.state()
    if (this.known?.state !== state) {
      const recorded = this.trail.follow(state)
      this.known = { state, ledger: state.ledger && withRecorded(state.ledger, recorded) }
    }
    return this.known.ledger
  }

  find(id: string | undefined): Gathering | undefined {
    return this.ledger?.gatherings.find((gathering) => gathering.id === id)
  }

  /** What was typed about a gathering; of some fields only, where they are named. */
  edits(id: string, fields?: readonly Field[]): Edits {
    const edits = this.drafts.get(id) ?? NONE
    return fields ? parted(edits, fields)[0] : edits
  }

  edit(id: string, edits: Edits): void {
    this.put(id, { ...this.drafts.get(id), ...edits })
    this.thrown.delete(id)
    this.isHeld = false
    this.changed()
  }

  /** Takes what the hub refused back into the draft; what was typed over it since stays. */
  mend(id: string, entry: string, edits: Edits): void {
    if (this.drafts.has(id) && this.mended.get(id) === entry) return
    this.edit(id, edits)
    this.mended.set(id, entry)
  }

  /** What was typed in some fields is no draft any more. */
  drop(id: string, fields: readonly Field[]): void {
    const [, others] = parted(this.edits(id), fields)
    this.put(id, others)
    if (!this.drafts.has(id)) this.mended.delete(id)
    this.changed()
  }

  /** As `drop`, but it can be had back. */
  throwAway(id: string, fields: readonly Field[]): void {
    this.thrown.set(id, this.edits(id, fields))
    this.drop(id, fields)
  }

  isThrown(id: string): boolean {
    return this.thrown.has(id)
  }

  restore(id: string): void {
    this.edit(id, this.thrown.get(id) ?? NONE)
  }

  /** What was said of what was open is over, and what was thrown away is not offered for ever. */
  turnOver(): void {
    this.isHeld = false
    this.thrown.clear()
  }

  /** How many fields of each gathering recording would change. */
  get unsaved(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const [id, edits] of this.drafts) {
      const count = this.countOf(id, edits)
      if (count > 0) counts.set(id, count)
    }
    return counts
  }

  private countOf(id: string, edits: Edits): number {
    const known = this.find(id)
    // Whose a new one is, is no typing.
    return changedFields(known, edits).filter((field) => known || field !== 'group').length
  }

  private put(id: string, edits: Edits): void {
    if (Object.keys(edits).length > 0) this.drafts.set(id, edits)
    else this.drafts.delete(id)
    this.port.keep(id, this.countOf(id, edits) > 0 ? edits : undefined)
  }

  /**
   * Records edits laid over what is known now; false, with the edits still typed, when the page cancelled it, or when they are but a part
   * of a gathering that is not known now: withdrawn meanwhile, or the session is over.
   */
  take(id: string, edits: Edits, fields = Object.keys(edits) as readonly Field[]): boolean {
    const known = this.find(id)
    const mended = this.mended.get(id)
    const isTaken = (known !== undefined || Boolean(edits.kind)) && this.record(id, gatheringWith(id, known, edits))
    if (isTaken) {
      this.drop(id, fields)
      if (mended !== undefined && !this.drafts.has(id)) this.port.discard(mended)
    } else {
      this.put(id, { ...this.drafts.get(id), ...edits })
      this.changed()
    }
    return isTaken
  }

  /** @param value `null` to withdraw it */
  record(id: string, value: Gathering | null): boolean {
    const entry = this.port.record(`gatherings/${id}`, value)
    this.isHeld = !entry
    if (entry) this.trail.keep(entry)
    this.changed()
    return entry !== undefined
  }
}
