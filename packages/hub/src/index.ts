// The door of the library, drawn by hand.
export type { Access, AccessBook, AccessRequest, Place, SignedIn } from './access/access-book.ts'
export type { CommitteeBook, Past, Snapshot } from './book/committee-book.ts'
export { type Imported, importLedger } from './book/import.ts'
export type { Appended, Receipt } from './book/receipt.ts'
export type { Writer } from './book/sealing.ts'
export { SHEET_KINDS, type Sheet, type SheetAccount, type SheetKind } from './book/sheet-import.ts'
export { type Verdict, verify } from './book/verify.ts'
export { type AppOptions, createApp } from './http/app.ts'
export { DEFAULT_LIMITS, type Limits } from './http/operations/limits.ts'
export { LOG_LEVELS, type Logger, type LogLevel, logLevelIn, openLog } from './http/operations/log.ts'
export { Running } from './http/operations/running.ts'
export { Hub, type HubOptions } from './hub.ts'
export { LocalOperator } from './operator/local-operator.ts'
export type { AccessList, Exported, NewCounty, Operator, PublicCounts, SheetOrder } from './operator/operator.ts'
export { listenOperator, type OperatorSocket } from './operator/operator-socket.ts'
export { RemoteOperator } from './operator/remote-operator.ts'
export { Problem, type ProblemDetails, type ProblemStatus } from './problem.ts'
export { type PublishedFile, publicationOf } from './publish/publication.ts'
export { type Published, publish } from './publish/publish.ts'
export { ListenError, type ServeOptions, type Serving, serve } from './serve.ts'
export { backup, type Copied, restore } from './store/backup.ts'
export { openAt, type StorePlace } from './store/open.ts'
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
