import type { Attendance, Entry, Gathering } from '@liaison-kit/core'
import type { LitElement } from 'lit'
import { GatheringDesk } from './gathering/gathering-desk.ts'
import { GatheringIndex } from './gathering/gathering-index.ts'
import type { GatheringPort } from './gathering/gathering-view.ts'
import { LeaveDesk } from './leave/leave-desk.ts'
import { type DeskPort, RollDesk } from './roll/roll-desk.ts'

interface DesksPort extends Pick<GatheringPort, 'open' | 'hub'>, Omit<DeskPort, 'record'> {
  /** Records something, or announces it to a page with a roll of its own; nothing when the page cancelled it. */
  record(about: string, value: Attendance | Gathering | null): Entry | undefined
}

/** All that is done in the widget: rolls, gatherings and their papers, leaves, and the list. */
export class Desks {
  readonly rolls: RollDesk
  readonly gatherings: GatheringDesk
  readonly leaves: LeaveDesk
  readonly index: GatheringIndex
  private readonly port: DesksPort

  constructor(host: LitElement, port: DesksPort) {
    this.port = port
    this.rolls = new RollDesk(host, port)
    this.gatherings = new GatheringDesk(host, port)
    this.leaves = new LeaveDesk(host, {
      ...port,
      record: (about, value) => this.rolls.record(about, value ?? undefined),
    })
    this.index = new GatheringIndex(host)
  }

  /** How much is typed or marked and not recorded, by gathering. */
  get unsaved(): ReadonlyMap<string, number> {
    const counts = new Map(this.rolls.unsaved)
    if (this.port.ownRoll()) return counts
    for (const [id, count] of this.gatherings.unsaved) counts.set(id, count + (counts.get(id) ?? 0))
    return counts
  }

  /** How much that is in all. */
  get kept(): number {
    let sum = this.leaves.unsaved
    for (const count of this.unsaved.values()) sum += count
    return sum
  }

  /** Something else is opened: what was said about what was open is over. */
  turnOver(): void {
    this.rolls.turnOver()
    this.gatherings.turnOver()
    this.leaves.turnOver()
  }
}
