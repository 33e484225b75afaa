import type { Break, EraseCode, FaultCode } from '@liaison-kit/core'
import type { ListenError, StoreErrorCode } from '@liaison-kit/hub'
import type { ProblemCodeName } from '@liaison-kit/hub/description'
import type { readingProblems } from '../../../packages/source/src/problems.zh-CN.ts'
import type { filingProblems, recordingProblems } from '../../../packages/source/src/recording-problems.zh-CN.ts'

/** What a code means, why it comes, and what helps. */
export type CodeText = readonly [means: string, cause: string, remedy: string]
/** Of a code that names its cause: what is wrong, and what helps. */
export type FaultText = readonly [wrong: string, remedy: string]

/** Of the faults in what was handed in: core's, and those that only the hub or a command knows. */
export type AnyFaultCode =
  | FaultCode
  | 'no-term'
  | 'about'
  | 'unknown-parameter'
  | 'not-for-kind'
  | 'withdrawn'
  | 'file-id'
  | 'event-id'
  | 'group'
  | 'member'
  | 'encoding'

/** Why a spreadsheet is not read at all. */
export type SheetFileCode =
  | 'empty'
  | 'large'
  | 'xls'
  | 'password'
  | 'macro'
  | 'format'
  | 'unreadable'
  | 'encoding'
  | 'csv'
  | 'bomb'
  | 'doctype'
  | 'parts'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'merges'
  | 'heading'
  | 'too-many'

/** What is wrong with a cell or row of a spreadsheet, beside the faults of the ledger. */
export type SheetCellCode =
  | 'name'
  | 'who'
  | 'group'
  | 'day'
  | 'choice'
  | 'kind'
  | 'which'
  | 'period'
  | 'required'
  | 'duplicate'
  | 'formula'
  | 'long'
  | 'personal'

/** What `liaison-error` brings, beside the hub's own codes. */
export type PageCode =
  | keyof typeof readingProblems
  | keyof typeof recordingProblems
  | keyof typeof filingProblems
  | 'part-not-fetched'

/** What stops a command, beside the hub's own codes. */
export type CommandCode =
  | 'committee-exists'
  | 'which-committee'
  | 'unknown-entry'
  | 'folder-of-another'
  | 'not-ours'
  | 'unknown-call'

/** All codes, by where one meets them. A code that is missing does not compile. */
export interface CodeTexts {
  hub: Readonly<Record<ProblemCodeName, CodeText>>
  fault: Readonly<Record<AnyFaultCode, FaultText>>
  file: Readonly<Record<SheetFileCode, FaultText>>
  cell: Readonly<Record<SheetCellCode, FaultText>>
  page: Readonly<Record<PageCode, CodeText>>
  store: Readonly<Record<StoreErrorCode | ListenError['code'], CodeText>>
  command: Readonly<Record<CommandCode, CodeText>>
  erase: Readonly<Record<EraseCode, FaultText>>
  chain: Readonly<Record<Break | 'head', FaultText>>
}

/** Where one meets a code. */
export type Place = keyof CodeTexts
