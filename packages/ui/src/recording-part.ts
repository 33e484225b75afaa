import type { MakeDesk, SourceState } from '@liaison-kit/source'
import type { CSSResultGroup, TemplateResult } from 'lit'
import type { WidgetPort } from './widget-port.ts'

/** What a widget shows and does for whoever records: fetched when it is needed, and asked in the widget's stead from then on. */
export interface RecordingPart {
  /** What the widget shows when its state is `ready`, `stale` or `empty`. */
  body(): TemplateResult
  /** Whether there is an answer and nothing in it to show. */
  hasNothing?(): boolean
  willUpdate?(): void
  updated?(): void
  /** What was begun and is not recorded yet is recorded, under the source and session there still are. */
  settle?(): void
  sourceChanged(before: SourceState, now: SourceState): void
  entriesSent(ids: readonly string[]): void
  /** The person asked for it: the keyboard goes on where one signs in or, where somebody is signed in, at what there is to do. */
  enter(): void
}

/** What is fetched for a widget, all of it together. */
export interface RecordingKit<E> {
  make(port: WidgetPort<E>): RecordingPart
  styles: CSSResultGroup
  /** What its source signs in and records with. */
  desk: MakeDesk
}
