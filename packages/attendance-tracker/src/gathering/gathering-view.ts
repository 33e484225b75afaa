import type { Entry, Gathering, Ledger } from '@liaison-kit/core'
import type { Source, SourceState } from '@liaison-kit/source'
import type { FocusMover } from '@liaison-kit/ui'
import type { Viewer } from '../viewer.ts'
import type { Naming } from './particulars.ts'

/** What the desk of gatherings needs of its widget. */
export interface GatheringPort {
  /** What the source knows now. */
  state(): SourceState
  source(): Source | undefined
  /** Records a gathering, `null` to withdraw it; nothing when the page cancelled it. */
  record(about: string, value: Gathering | null): Entry | undefined
  /** Leads to a gathering, or to the list. */
  open(id: string | undefined): void
  /** The hub's address, where there is one. */
  hub(): string | undefined
  focus: FocusMover
}

/** How gatherings are shown, and to whom. */
export interface GatheringView extends Naming {
  viewer: Viewer
  ledger: Ledger
}
