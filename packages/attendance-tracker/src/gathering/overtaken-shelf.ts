import type { SealedEntry } from '@liaison-kit/core'
import { type OvertakingEntry, type Source, SourceError, type SourceState } from '@liaison-kit/source'
import type { FocusMover } from '@liaison-kit/ui'
import type { ReactiveControllerHost, TemplateResult } from 'lit'
import type { Edits } from './gathering-draft.ts'
import { gatheringVersions, overtakenIn } from './gathering-versions.ts'
import type { GatheringView } from './gathering-view.ts'

interface ShelfPort {
  state(): SourceState
  source(): Source | undefined
  focus: FocusMover
}

/** Versions of gatherings that what was recorded here took the place of: fetched to be shown, until they have been seen. */
export class OvertakenShelf {
  private readonly host: ReactiveControllerHost
  private readonly port: ShelfPort
  private readonly versions = new Map<string, readonly SealedEntry[]>()
  private readonly asked = new Set<string>()
  private readonly seen = new Set<string>()

  constructor(host: ReactiveControllerHost, port: ShelfPort) {
    this.host = host
    this.port = port
  }

  /**
   * @param gathering the one that is open; all where none is
   * @param take takes some of the other's version into the draft of a gathering
   */
  render(
    view: GatheringView,
    gathering: string | undefined,
    take: (id: string, edits: Edits) => void,
  ): TemplateResult[] {
    const about = `gatherings/${gathering ?? ''}`
    return this.port
      .state()
      .overtaking.filter(({ entry }) => !this.seen.has(entry.id))
      .filter((one) => (gathering ? one.entry.about === about : one.entry.about.startsWith(about)))
      .map((overtaking) => {
        const { entry } = overtaking
        const id = entry.about.split('/')[1] as string
        const version = overtakenIn(overtaking, this.versionsFor(overtaking))
        return gatheringVersions({
          view,
          version,
          mayEdit: version.ours !== null && view.viewer.mayEdit(version.ours),
          take: (edits) => take(id, edits),
          close: () => {
            this.seen.add(entry.id)
            this.port.focus.to('#heading')
          },
        })
      })
  }

  private versionsFor({ entry }: OvertakingEntry): readonly SealedEntry[] {
    const source = this.port.source()
    if (source && !this.asked.has(entry.id)) {
      this.asked.add(entry.id)
      source.history(entry.about).then(
        (versions) => {
          this.versions.set(entry.id, versions)
          this.host.requestUpdate()
        },
        (error: unknown) => {
          // It is said that it cannot be had; with the next answer it is asked for again.
          if (!(error instanceof SourceError)) throw error
          this.asked.delete(entry.id)
        },
      )
    }
    return this.versions.get(entry.id) ?? []
  }
}
