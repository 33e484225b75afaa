import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { words } from '../faults.zh-CN.ts'
import { LIMITS } from '../limits.ts'
import { Markup } from './markup.ts'
import { Refused } from './refused.ts'

/** The parts a sheet's values are in. The rest - pictures, notes, drawings, macros - is never unpacked. */
const VALUES =
  /^\/?(?:_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/
const MACROS = /(?:^|\/)(?:vbaproject[^/]*\.bin|macrosheets\/.*)$/i

/** Formats that are zips too, and are none of ours, by a part each of them has. */
const OTHERS: readonly [part: string, format: string][] = [
  ['xl/workbook.bin', '.xlsb'],
  ['word/document.xml', '.docx'],
  ['ppt/presentation.xml', '.pptx'],
  ['content.xml', '.ods'],
]

/**
 * An .xlsx made harmless: looked through as it is unpacked, within the limits, and packed again with nothing in it but the parts that
 * hold values.
 * @throws Refused when it is none, holds macros or a document type, or is larger than is read
 */
export async function valuesOnly(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await opened(bytes)
  const names = Object.keys(zip.files)
  if (names.length > LIMITS.parts) throw new Refused('parts', words.tooManyParts())
  if (names.some((name) => MACROS.test(name))) throw new Refused('macro', words.macro())
  const other = OTHERS.find(([part]) => zip.file(part))
  if (other) throw new Refused('format', words.otherFormat(other[1]))
  const markup = new Markup()
  const unpacked = { bytes: 0 }
  const rewritten = new Map<string, string>()
  for (const name of names) {
    const file = zip.file(name)
    if (!file || !VALUES.test(name)) continue
    const keep = REWRITTEN.find(([part]) => name.endsWith(part))
    const text = await lookThrough(file, { markup, unpacked, packed: bytes.length, keep: keep !== undefined })
    if (keep) rewritten.set(name, keep[1](text))
  }
  // A folder is removed with all in it.
  for (const name of names) if (!VALUES.test(name) && !name.endsWith('/')) zip.remove(name)
  for (const [name, text] of rewritten) zip.file(name, text)
  if (!zip.file(/xl\/workbook\.xml$/).length) throw new Refused('unreadable', words.unreadable())
  // Parts that were not touched are taken over as they are packed.
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } })
}

async function opened(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes)
  } catch (error) {
    throw new Refused('unreadable', words.unreadable(), error)
  }
}

async function lookThrough(
  file: JSZip.JSZipObject,
  { markup, unpacked, packed, keep }: { markup: Markup; unpacked: { bytes: number }; packed: number; keep: boolean },
): Promise<string> {
  const decoder = new TextDecoder('utf-8')
  const part = markup.part()
  let kept = ''
  const take = (piece: string): void => {
    part.take(piece)
    if (keep) kept += piece
  }
  try {
    for await (const chunk of new Readable().wrap(file.nodeStream()) as AsyncIterable<Uint8Array>) {
      unpacked.bytes += chunk.length
      const isBomb = unpacked.bytes > LIMITS.ratioFrom && unpacked.bytes > packed * LIMITS.ratio
      if (isBomb || unpacked.bytes > LIMITS.unpackedBytes) throw new Refused('bomb', words.bomb())
      take(decoder.decode(chunk, { stream: true }))
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    // What does not unpack is broken, whatever the unpacker calls it.
    throw new Refused('unreadable', words.unreadable(), error)
  }
  take(decoder.decode())
  part.end()
  return kept
}

// A name may stand for a whole sheet of cells, and the reader would make each of them; none is needed.
function withoutNames(text: string): string {
  const end = '</definedNames>'
  const [from, to] = [text.indexOf('<definedNames'), text.lastIndexOf(end)]
  return from >= 0 && to > from ? text.slice(0, from) + text.slice(to + end.length) : text
}

/** Date formats every Chinese spreadsheet program knows by number alone (ECMA-376 part 1, 18.8.30), which the reader takes for numbers. */
const CHINESE_DAYS: Record<string, string> = {
  ...formats([27, 36, 50, 52, 57], 'yyyy"年"m"月"'),
  ...formats([28, 29, 51, 53, 54, 58], 'm"月"d"日"'),
  ...formats([30], 'm-d-yy'),
  ...formats([31], 'yyyy"年"m"月"d"日"'),
}

function formats(ids: readonly number[], code: string): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, code]))
}

function withChineseDays(text: string): string {
  const own = new Set([...text.matchAll(/<numFmt\s[^<>]*?numFmtId="(\d+)"/g)].map(([, id]) => id))
  const used = new Set([...text.matchAll(/<xf\s[^<>]*?numFmtId="(\d+)"/g)].map(([, id = '']) => id))
  const lines = [...used]
    .filter((id) => CHINESE_DAYS[id] && !own.has(id))
    .map((id) => `<numFmt numFmtId="${id}" formatCode="${CHINESE_DAYS[id]!.replaceAll('"', '&quot;')}"/>`)
    .join('')
  if (lines === '') return text
  return /<numFmts[\s>]/.test(text)
    ? text.replace(/<numFmts[^<>]*?(\/?)>/, (tag, empty) => (empty ? `<numFmts>${lines}</numFmts>` : `${tag}${lines}`))
    : text.replace(/<styleSheet[^<>]*>/, (tag) => `${tag}<numFmts>${lines}</numFmts>`)
}

const REWRITTEN: readonly [part: string, rewrite: (text: string) => string][] = [
  ['xl/workbook.xml', withoutNames],
  ['xl/styles.xml', withChineseDays],
]
