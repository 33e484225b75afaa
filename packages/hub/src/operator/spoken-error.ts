import { type EraseCode, EraseError, type Fault, LedgerFaults } from '@liaison-kit/core'
import { Problem, type ProblemStatus } from '../problem.ts'
import { StoreError, type StoreErrorCode } from '../store/store.ts'

/** An error as it is sent from one process to another: it arrives as what it was. */
export type SpokenError =
  | {
      kind: 'Problem'
      status: ProblemStatus
      code: string
      message: string
      faults: readonly Fault[]
      headers: Record<string, string>
    }
  | { kind: 'LedgerFaults'; faults: readonly Fault[] }
  | { kind: 'EraseError'; code: EraseCode }
  | { kind: 'StoreError'; code: StoreErrorCode; message: string; entry?: { seq: number; id: string } | undefined }
  /** Nobody foresaw it: its trace, so that it can be reported. */
  | { kind: 'other'; message: string }

export function spoken(error: unknown): SpokenError {
  if (error instanceof Problem) {
    const { status, code, message, faults, headers } = error
    return { kind: 'Problem', status, code, message, faults, headers }
  }
  if (error instanceof LedgerFaults) return { kind: 'LedgerFaults', faults: error.faults }
  if (error instanceof EraseError) return { kind: 'EraseError', code: error.code }
  if (error instanceof StoreError) {
    return { kind: 'StoreError', code: error.code, message: error.message, entry: error.entry }
  }
  return { kind: 'other', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

export function heard(error: SpokenError): Error {
  switch (error.kind) {
    case 'Problem': {
      const { status, code, message, faults, headers } = error
      return new Problem(status, code, message, { faults, headers })
    }
    case 'LedgerFaults':
      return new LedgerFaults(error.faults)
    case 'EraseError':
      return new EraseError(error.code)
    case 'StoreError':
      return new StoreError(error.code, error.message, error.entry && { entry: error.entry })
    case 'other':
      return new Error(error.message)
  }
}
