import { readFileSync } from 'node:fs'
import { type Fault, type Ledger, LedgerFaults } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { CommandError } from './command.ts'

/** Reads a JSON document from a file, or from standard input where the file is `-`. */
export function readJson(file: string): unknown {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new CommandError(2, `读不到文件“${file}”：${error instanceof Error ? error.message : String(error)}`)
  }
  let text: string
  try {
    // Strictly: a file in GBK would otherwise be taken in with every name garbled. A byte-order mark is left out.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new LedgerFaults([
      { path: '', code: 'encoding', message: '文件不是 UTF-8 编码。请用记事本等软件打开，另存为 UTF-8 编码后再试。' },
    ])
  }
  try {
    return JSON.parse(text)
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
export function faultLines(faults: readonly Fault[], what = '台账'): string {
  const lines = faults.map(({ path, message }) => (path ? `  ${path}：${message}` : `  ${message}`))
  return `${what}有 ${faults.length} 处错误，未作任何处理：\n${lines.join('\n')}\n`
}
