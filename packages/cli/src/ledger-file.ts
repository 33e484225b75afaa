import { readFileSync } from 'node:fs'
import { type Fault, type Ledger, LedgerFaults } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { CommandError } from './command.ts'

/** Reads a JSON document from a file, or from standard input where the file is `-`. */
export function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new CommandError(2, `读不到文件“${file}”：${error instanceof Error ? error.message : String(error)}`)
  }
  try {
    // Some editors put a byte-order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new LedgerFaults([
      { path: '', code: 'json', message: `文件不是完整的 JSON：${why}。请检查是否保存完整、引号和逗号是否成对。` },
    ])
  }
}

/** Reads a ledger file. Throws `LedgerFaults` with everything that is wrong with it. */
export function readLedger(file: string): Ledger {
  return parseLedger(readJson(file))
}

/** The faults as lines for people. */
export function faultLines(faults: readonly Fault[]): string {
  const lines = faults.map(({ path, message }) => (path ? `  ${path}：${message}` : `  ${message}`))
  return `台账有 ${faults.length} 处错误，未作任何处理：\n${lines.join('\n')}\n`
}
