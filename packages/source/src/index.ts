export { type Drafts, keptDrafts } from './drafts.ts'
export { newId } from './entry-id.ts'
export { filingDesk } from './filing-desk.ts'
export { type Fetch, type HubClient, HubFailure } from './hub-client.ts'
export { hubDesk, hubSource } from './hub-desk.ts'
export {
  type HubDesk,
  type HubOptions,
  type HubPort,
  type HubSource,
  type MakeDesk,
  readingHubSource,
} from './hub-source.ts'
export { isAnythingKept } from './kept-here.ts'
export type { Kept, Received } from './kept-list.ts'
export {
  type Acknowledgement,
  type Outbox,
  type OutboxPort,
  type OutboxState,
  outbox,
} from './outbox.ts'
export type { Pages } from './pages.ts'
export { type Desk, type DeskPort, type ReadingOptions, type ReadingSource, readingSource } from './reading-source.ts'
export { sharedSnapshot, sharedSource } from './shared.ts'
export { type Key, originShelf, type Shelf } from './shelf.ts'
export { type SnapshotOptions, snapshotSource } from './snapshot-source.ts'
export {
  type EntryOptions,
  type Explanations,
  type OvertakingEntry,
  type Problem,
  type RefusedEntry,
  type Session,
  type Source,
  SourceError,
  type SourceState,
  type WaitingEntry,
} from './source.ts'
export { pageWakeups, type Wakeups } from './wakeups.ts'
