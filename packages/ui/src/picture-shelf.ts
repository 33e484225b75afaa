import { type Problem, type Source, SourceError } from '@liaison-kit/source'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** A picture or scan, ready to be shown, or why it is not. */
export interface Picture {
  /** Address within this page, as long as the picture is on the shelf. */
  url?: string
  isImage: boolean
  problem?: Problem
}

/** The pictures of what is open: fetched as they are asked for, and let go when something else is opened. */
export class PictureShelf implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly source: () => Source | undefined
  private pictures = new Map<string, Picture | undefined>()

  constructor(host: ReactiveControllerHost, source: () => Source | undefined) {
    this.host = host
    this.source = source
    host.addController(this)
  }

  hostDisconnected(): void {
    this.clear()
  }

  /** `undefined` while it is on its way. */
  get(id: string): Picture | undefined {
    const source = this.source()
    if (source && !this.pictures.has(id)) void this.fetch(id, source)
    return this.pictures.get(id)
  }

  /** Asks again for what could not be had. */
  retry(): void {
    for (const [id, picture] of this.pictures) if (picture?.problem !== undefined) this.pictures.delete(id)
    this.host.requestUpdate()
  }

  clear(): void {
    for (const picture of this.pictures.values()) if (picture?.url) URL.revokeObjectURL(picture.url)
    this.pictures = new Map()
  }

  private async fetch(id: string, source: Source): Promise<void> {
    const { pictures } = this
    pictures.set(id, undefined)
    try {
      const blob = await source.readFile(id)
      // The shelf may have been cleared meanwhile, and nobody would let go of the address.
      if (pictures !== this.pictures) return
      pictures.set(id, { url: URL.createObjectURL(blob), isImage: blob.type.startsWith('image/') })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      pictures.set(id, { isImage: false, problem: error.problem })
    }
    this.host.requestUpdate()
  }
}
