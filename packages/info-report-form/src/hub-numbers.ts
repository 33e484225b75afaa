import type { Entry, SealedEntry } from '@liaison-kit/core'
import { type Source, SourceError } from '@liaison-kit/source'

/** Which number the hub gave an entry, and when: asked once it has acknowledged the entry. */
export class HubNumbers {
  private readonly known = new Map<string, SealedEntry | undefined>()
  private readonly changed: () => void

  constructor(changed: () => void) {
    this.changed = changed
  }

  get(id: string): SealedEntry | undefined {
    return this.known.get(id)
  }

  async ask({ id, about }: Entry, source: Source): Promise<void> {
    if (this.known.has(id)) return
    this.known.set(id, undefined)
    try {
      const versions = await source.history(about)
      const kept = versions.find((version) => version.id === id)
      if (kept) this.known.set(id, kept)
      this.changed()
    } catch (error) {
      // The receipt is one without it, too: it has the number of the record itself.
      if (!(error instanceof SourceError)) throw error
      this.known.delete(id)
    }
  }
}
