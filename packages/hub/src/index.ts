// The door of the library, drawn by hand.
export type { Access, AccessBook, AccessRequest, Place, SignedIn } from './access.ts'
export { type AppOptions, createApp } from './app.ts'
export type { Appended, CommitteeBook, Past, Receipt, Snapshot, Writer } from './committee-book.ts'
export { Hub, type HubOptions } from './hub.ts'
export { type Imported, importLedger } from './import.ts'
export { Problem, type ProblemDetails, type ProblemStatus } from './problem.ts'
export { ListenError, type ServeOptions, type Serving, serve } from './serve.ts'
export { isDataDir, openStore } from './sqlite-store.ts'
export {
  type AccessRole,
  type EntryRange,
  type Head,
  type Store,
  type StoredAccess,
  type StoredEntry,
  type StoredSession,
  StoreError,
  type StoreErrorCode,
  type Unresolved as StoredUnresolved,
} from './store.ts'
export { type Verdict, verify } from './verify.ts'
