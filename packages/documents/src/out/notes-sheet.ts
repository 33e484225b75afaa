import type { Workbook } from 'exceljs'
import { outWords } from '../faults.zh-CN.ts'
import { writeText } from './book.ts'

/** Choices a template offers, by what they are for. */
export type Choices<K extends string> = Readonly<Record<K, readonly string[]>>

/**
 * Adds the sheet that says how to fill in a template, a sentence a row, with the choices beside them.
 * @returns where each list of choices stands, as a validation names it; `undefined` for one without any
 */
export function addNotes<K extends string>(
  workbook: Workbook,
  sentences: readonly string[],
  choices: Choices<K>,
): Record<K, string | undefined> {
  const name = outWords.notes
  const sheet = workbook.addWorksheet(name)
  sheet.getColumn(1).width = 90
  for (const [index, sentence] of sentences.entries()) {
    writeText(sheet, index + 1, 1, sentence)
    sheet.getCell(index + 1, 1).alignment = { wrapText: true, vertical: 'top' }
  }
  const places: Partial<Record<K, string | undefined>> = {}
  for (const [index, kind] of (Object.keys(choices) as K[]).entries()) {
    // A column is left empty between the sentences and the choices.
    const column = index + 3
    const letter = String.fromCharCode(64 + column)
    const list = choices[kind]
    sheet.getColumn(column).width = 22
    writeText(sheet, 1, column, outWords.choices(kind))
    for (const [at, choice] of list.entries()) writeText(sheet, at + 2, column, choice)
    places[kind] = list.length > 0 ? `${name}!$${letter}$2:$${letter}$${list.length + 1}` : undefined
  }
  return places as Record<K, string | undefined>
}
