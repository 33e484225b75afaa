import type { CivilDate } from '@liaison-kit/core'
import type { Source, SourceState } from '@liaison-kit/source'
import type { LiaisonEvents } from './events.ts'
import type { LiaisonElement } from './liaison-element.ts'
import type { Words } from './words.ts'
import type { SharedWords } from './words.zh-CN.ts'

/** What a part of a widget that is an object of its own asks of the widget, and tells through it. */
export interface WidgetPort<E = LiaisonElement> {
  /** The element with its attributes and properties; it is drawn again by its `requestUpdate`. */
  readonly element: E
  /** Where the data comes from now; `undefined` where nothing says so. */
  source(): Source | undefined
  /** What the source knows now; an empty `idle` state without a source. */
  data(): SourceState
  /** The day that is judged and shown as today. */
  today(): CivilDate | undefined
  /** The table in the language that holds at the widget. */
  wordsOf<T>(words: Words<T>): T
  shared(): SharedWords
  /** Tells the page of something; false when a cancelable event was cancelled. */
  announce<K extends keyof LiaisonEvents>(type: K, detail: LiaisonEvents[K], cancelable?: boolean): boolean
  /** The session is about to end: what was begun and is not recorded yet is recorded under it. */
  settle(): void
}
