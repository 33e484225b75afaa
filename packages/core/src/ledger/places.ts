// A map of this many ids still lies among an engine's small objects.
const FEW = 1024

/**
 * Where in a list each of many ids stands. Kept on many small shelves: to fill one map of ten thousand ids takes V8 ten times as long
 * an id as to fill one of a thousand.
 */
export class Places {
  private readonly shelves: readonly Map<string, number>[]

  /** @param ids how many ids are to come, about */
  constructor(ids: number) {
    let shelves = 1
    while (shelves * FEW < ids) shelves *= 2
    this.shelves = Array.from({ length: shelves }, () => new Map())
  }

  /** How many ids there are. */
  get size(): number {
    return this.shelves.reduce((sum, shelf) => sum + shelf.size, 0)
  }

  set(id: string, place: number): void {
    this.shelfOf(id).set(id, place)
  }

  get(id: string): number | undefined {
    return this.shelfOf(id).get(id)
  }

  has(id: string): boolean {
    return this.shelfOf(id).has(id)
  }

  private shelfOf(id: string): Map<string, number> {
    const { length } = this.shelves
    if (length === 1) return this.shelves[0]!
    let sum = 0
    for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) | 0
    // The number of shelves is a power of two.
    return this.shelves[(sum ^ (sum >>> 16)) & (length - 1)]!
  }
}
