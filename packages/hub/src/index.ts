// The door of the library, drawn by hand.
export type { Access, AccessBook, AccessRequest, Place, SignedIn } from './access/access-book.ts'
export type { Appended, CommitteeBook, Past, Receipt, Snapshot, Writer } from './book/committee-book.ts'
export { type Imported, importLedger } from './book/import.ts'
export { type Verdict, verify } from './book/verify.ts'
export { type AppOptions, createApp } from './http/app.ts'
export { Hub, type HubOptions } from './hub.ts'
export { Problem, type ProblemDetails, type ProblemStatus } from './problem.ts'
export { ListenError, type ServeOptions, type Serving, serve } from './serve.ts'
export { isDataDir, openStore } from './store/sqlite-store.ts'
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
} from './store/store.ts'
