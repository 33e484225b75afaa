import type { RowFate, SheetAccount, SheetRow } from '@liaison-kit/source/office'

/** A row whose fate is no longer what it was when somebody looked. */
export interface Difference {
  row: SheetRow
  /** Not there: the row was not told before, or is told no more. */
  was?: RowFate
  is?: RowFate
}

/**
 * What became different between two accounts of one file, since the ledger changed in between. A row of the same fate is told where the
 * values it changes are others.
 */
export function differencesOf(
  before: Pick<SheetAccount, 'rows'>,
  now: Pick<SheetAccount, 'rows'>,
): readonly Difference[] {
  const earlier = placed(before.rows)
  const later = placed(now.rows)
  const gone = [...earlier].filter(([place]) => !later.has(place)).map(([, row]) => ({ row, was: row.fate }))
  const others = [...later].flatMap(([place, row]): Difference[] => {
    const known = earlier.get(place)
    if (!known) return [{ row, is: row.fate }]
    return known.fate === row.fate && changesIn(known) === changesIn(row)
      ? []
      : [{ row, was: known.fate, is: row.fate }]
  })
  return [...gone, ...others]
}

const changesIn = ({ changes = [] }: SheetRow): string =>
  JSON.stringify(changes.map(({ field, from, to }) => [field, from, to]))

/** By place; a place that names two things is told twice. */
function placed(rows: readonly SheetRow[]): Map<string, SheetRow> {
  const found = new Map<string, SheetRow>()
  for (const row of rows) {
    const place = `${row.row} ${row.column ?? ''} ${row.sheet}`
    let key = place
    for (let again = 1; found.has(key); again += 1) key = `${place} ${again}`
    found.set(key, row)
  }
  return found
}
