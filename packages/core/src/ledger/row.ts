import type { Thing } from './thing.ts'

/** The things of one list in the order of their first entries, and those of them the ledger shows. */
export class Row {
  private readonly things: Thing[] = []
  /** What the ledger shows of each, by place. */
  private readonly slots: (object | undefined)[] = []
  private filled = 0
  private sorted = true
  private shown: object[] | undefined

  /** Takes in a new thing. */
  add(thing: Thing): void {
    const last = this.things[this.things.length - 1]
    if (last && last.first.seq > thing.first.seq) this.sorted = false
    thing.place = this.things.length
    this.things.push(thing)
    this.slots.push(undefined)
  }

  /** Shows a thing by another value, or no more. */
  show(thing: Thing, value: object | undefined): void {
    this.filled += Number(value !== undefined) - Number(thing.shown !== undefined)
    thing.shown = value
    this.slots[thing.place] = value
    this.shown = undefined
  }

  /**
   * An entry before what was the first about a thing has come to light, and may move it forward.
   * @returns whether it then stands before another that is shown and stood before it
   */
  moveUp(thing: Thing, was: number): boolean {
    const { seq } = thing.first
    this.sorted = false
    // Rare, and not worth an order kept at all times: entries come by their `seq`.
    const passes =
      thing.shown !== undefined &&
      this.things.some(({ shown, first }) => shown !== undefined && first.seq > seq && first.seq < was)
    if (passes) this.shown = undefined
    return passes
  }

  /** What the ledger shows; the same list until something in it changes. */
  values(): object[] {
    if (!this.shown) {
      this.sort()
      this.shown = this.filled === this.slots.length ? (this.slots.slice() as object[]) : this.withoutGaps()
    }
    return this.shown
  }

  /** All things, also those that are not shown, in order. */
  all(): readonly Thing[] {
    this.sort()
    return this.things
  }

  private withoutGaps(): object[] {
    const values: object[] = []
    for (const value of this.slots) if (value !== undefined) values.push(value)
    return values
  }

  private sort(): void {
    if (this.sorted) return
    this.sorted = true
    this.things.sort((one, other) => one.first.seq - other.first.seq)
    for (const [place, thing] of this.things.entries()) {
      thing.place = place
      this.slots[place] = thing.shown
    }
  }
}
