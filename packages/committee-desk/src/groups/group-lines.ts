import type { CivilDate, Group } from '@liaison-kit/core'

/** The most characters a name takes, as in the form for one group. */
export const LONGEST_NAME = 100

/** What becomes of a pasted line. `added`: a new group; `there`: a group of that name exists; `twice`: an earlier line has it. */
export interface GroupLine {
  /** From 1, as the lines were pasted, blank ones counted. */
  line: number
  name: string
  fate: 'added' | 'there' | 'twice' | 'too-long'
}

// A counter before the name: `1.`, `1、`, `（1）`, `(1)`, `一、`, `①`. A number by itself may belong to the name.
const COUNTER = /^(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[）).．、]+|[①-⑳])\s*/

/**
 * Names of groups, one a line, as they are copied from a document or a column of a spreadsheet; of a row with several cells the first
 * that is no mere number.
 */
export function groupLines(text: string, groups: readonly Group[], formed: CivilDate | undefined): GroupLine[] {
  const named = new Set<string>()
  return text.split(/\r?\n/).flatMap((raw, index): GroupLine[] => {
    const cells = raw.split('\t').map((cell) => cell.trim().replace(/\s+/g, ' '))
    const name = (cells.find((cell) => cell && !/^[\d０-９.．、]+$/.test(cell)) ?? '').replace(COUNTER, '')
    if (!name) return []
    const fate =
      name.length > LONGEST_NAME
        ? 'too-long'
        : named.has(name)
          ? 'twice'
          : sameName(name, { formed }, groups)
            ? 'there'
            : 'added'
    named.add(name)
    return [{ line: index + 1, name, fate }]
  })
}

/** A group of that name which exists on some day of the span; without days, of the name alone. */
export function sameName(
  name: string,
  { formed, dissolved }: { formed?: CivilDate | undefined; dissolved?: CivilDate | undefined },
  groups: readonly Group[],
  except?: string,
): Group | undefined {
  return groups.find(
    (group) =>
      group.id !== except &&
      group.name === name &&
      !(formed && group.dissolved && group.dissolved < formed) &&
      !(dissolved && dissolved < group.formed),
  )
}
