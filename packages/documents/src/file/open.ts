import { words } from '../faults.zh-CN.ts'
import { LIMITS } from '../limits.ts'
import type { Grid } from '../sheet/grid.ts'
import { openCsv } from './csv.ts'
import { Refused } from './refused.ts'
import { openWorkbook } from './workbook.ts'

/** What a file holds: its sheets, in order, and the names of those that are hidden and so not read. */
export interface Opened {
  grids: Grid[]
  hidden: string[]
}

/**
 * Opens an .xlsx or a .csv. What it is is told by its bytes; the name is only asked where they leave it open.
 * @throws Refused with a sentence for the clerk
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Opened> {
  if (bytes.length === 0) throw new Refused('empty', words.emptyFile())
  if (bytes.length > LIMITS.fileBytes) throw new Refused('large', words.largeFile(LIMITS.fileBytes))
  const extension = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase()
  if (extension === 'xlsm' || extension === 'xltm' || extension === 'xlam') throw new Refused('macro', words.macro())
  if (startsWith(bytes, ZIP)) return openWorkbook(bytes)
  if (startsWith(bytes, OLE)) throw new Refused(...(isEncrypted(bytes) ? encrypted() : oldFormat()))
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  if (head.startsWith('%pdf')) throw new Refused('format', words.otherFormat('.pdf'))
  // Many office systems write a web page and name it .xls.
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|meta)/.test(head))
    throw new Refused('format', words.webPage())
  if (extension === 'xls' || extension === 'et') throw new Refused(...oldFormat())
  if (extension === 'xlsx') throw new Refused('unreadable', words.unreadable())
  return { grids: [openCsv(bytes, fileName)], hidden: [] }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const oldFormat = (): [string, string] => ['xls', words.oldFormat()]
const encrypted = (): [string, string] => ['password', words.password()]

/** A workbook with a password is a container of the old format, with a part named so. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
}
