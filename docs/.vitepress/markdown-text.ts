/** A text as it stands in a page's markdown: no part of it is taken for a tag or for something to be filled in. */
export const plainText = (text: string): string => text.replace(/</g, '&lt;').replace(/\{\{/g, '{ {')

/** Somebody's markdown as it stands in a page: as `plainText`, but for its code, which is nothing else anyway. */
export const markedText = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, nth) => (nth % 2 === 1 ? part : plainText(part)))
    .join('')

/** A text in one cell of a table. */
export const cell = (text: string): string => plainText(text.replace(/\s+/g, ' ').trim()).replace(/\|/g, '\\|')

/** A table of markdown; cells may hold markdown, and are written with `cell` where they hold somebody's text. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
