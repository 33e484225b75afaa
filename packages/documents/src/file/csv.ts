import { CsvError, parse } from 'csv-parse/sync'
import { words } from '../faults.zh-CN.ts'
import { LIMITS } from '../limits.ts'
import { Grid } from '../sheet/grid.ts'
import { tidy } from '../sheet/plain-text.ts'
import { Refused } from './refused.ts'

/**
 * A .csv as the one sheet of a workbook, named like the file. UTF-8 with or without a mark, UTF-16 with one, else GB 18030, of which
 * GBK is a part; separated by commas, tabs or semicolons.
 * @throws Refused when it is in none of these, or larger than is read
 */
export function openCsv(bytes: Uint8Array, fileName: string): Grid {
  const text = decoded(bytes)
  const grid = new Grid(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''))
  for (const [index, record] of recordsOf(text).entries()) {
    if (index >= LIMITS.rows) throw new Refused('rows', words.tooManyRows(LIMITS.rows))
    for (const [place, raw] of record.entries()) {
      const value = tidy(raw)
      if (value === '') continue
      if (place >= LIMITS.columns) throw new Refused('columns', words.tooManyColumns(LIMITS.columns))
      // A CSV knows no formulas; what another program wrote as one is left where it is, and refused as text by whoever takes it.
      grid.set(index + 1, place + 1, { text: value })
    }
  }
  return grid
}

function decoded(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  for (const encoding of mark === 'utf-8' ? ['utf-8', 'gb18030'] : [mark]) {
    const text = strictly(bytes, encoding)
    // A byte 0 is in no text: this is some other kind of file.
    if (text !== undefined && !text.includes('\0')) return text
  }
  throw new Refused('encoding', words.encoding())
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      // One row more than is read tells that there are more.
      to: LIMITS.rows + 1,
      max_record_size: LIMITS.columns * LIMITS.cellLength,
    })
  } catch (error) {
    if (error instanceof CsvError) throw new Refused('csv', words.csv(Number(error.lines) || undefined))
    throw error
  }
}

/** The separator that stands most often in the first lines; a comma in doubt. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 20).join('\n')
  const number = (separator: string): number => head.split(separator).length
  return ['\t', ';'].reduce((best, separator) => (number(separator) > number(best) ? separator : best), ',')
}
