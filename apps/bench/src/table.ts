/** Columns as wide as they must be: from the column `numbersFrom` on set to the right, before it to the left. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], numbersFrom: number): string {
  const lines = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) => {
      const cells = line.map((cell, column) =>
        column < numbersFrom ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      return `  ${cells.join('  ')}`.trimEnd()
    })
    .join('\n')
}
