/** Which reports are gone through, and where one is: as they stood in the queue when the first was opened, whatever is done meanwhile. */
export class InboxReading {
  private ids: readonly string[] = []

  /** @param ids in the order to go through them */
  begin(ids: readonly string[]): void {
    this.ids = ids
  }

  has(id: string): boolean {
    return this.ids.includes(id)
  }

  /** The place of a report, from 0, and how many there are; one that is not among them stands alone. */
  place(id: string): { at: number; of: number } {
    const at = this.ids.indexOf(id)
    return at < 0 ? { at: 0, of: 1 } : { at, of: this.ids.length }
  }

  /** The one after (1) or before (-1) a report; `undefined` where there is none. */
  beside(id: string, direction: -1 | 1): string | undefined {
    const at = this.ids.indexOf(id)
    return at < 0 ? undefined : this.ids[at + direction]
  }
}
