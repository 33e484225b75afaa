import type { SheetKind } from '../../book/sheet-import.ts'
import { badInput, Problem } from '../../problem.ts'
import { parseJson, readBytes, refuseOtherThanJson } from '../body.ts'
import type { Ctx } from '../route.ts'

const MB = 1024 * 1024
/** A whole county's ledger of several years is about 8 MiB. */
export const LARGEST_LEDGER = 32 * MB
/** As the spreadsheets' own limit says. */
export const LARGEST_SHEET = 20 * MB

/** What browsers and programs send a spreadsheet as. */
export const SHEET_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'text/csv',
  'application/octet-stream',
] as const

// Every office program has types of its own: a spreadsheet is known by its bytes, and refused by what it cannot be.
const NO_SHEET = /^(?:application\/json|application\/x-www-form-urlencoded|multipart\/)/i
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const NO_KIND =
  '这是电子表格，请写明是哪一种：kind=roster（委员名册）、kind=attendance（出席登记表）或 kind=works（工作成果清单）。'

/**
 * Receives what is to be imported: of a spreadsheet its bytes, else JSON.
 * @throws Problem 400 when it is a spreadsheet, and nobody says of what kind
 */
export async function receiveImport({
  c,
  query: { kind },
  take,
}: {
  c: Ctx
  query: { kind?: SheetKind | undefined }
  take(bytes: number): void
}): Promise<unknown> {
  const type = (c.req.header('Content-Type') ?? '').replace(/\s*;.*/, '').toLowerCase()
  if (kind !== undefined) {
    if (NO_SHEET.test(type)) {
      const message = '写明了 kind，提交的内容就应是电子表格文件本身，不要放在表单里；导入 JSON 台账请去掉 kind。'
      throw new Problem(415, 'wrong-content-type', message)
    }
    return readBytes(c, LARGEST_SHEET, take)
  }
  if (isSheetType(type)) throw noKind()
  refuseOtherThanJson(
    c,
    '这里只能导入 JSON 格式的台账（liaison-ledger/1，Content-Type: application/json，UTF-8 编码）；导入电子表格请写明 kind。',
  )
  const bytes = await readBytes(c, LARGEST_LEDGER, take)
  if (ZIP.every((byte, at) => bytes[at] === byte)) throw noKind()
  return parseJson(bytes)
}

const isSheetType = (type: string): boolean =>
  /^(?:text\/csv|application\/vnd\.(?:openxmlformats|ms-excel))/.test(type) || type === 'application/octet-stream'

const noKind = (): Problem => badInput([{ path: 'kind', code: 'required', message: NO_KIND }])
