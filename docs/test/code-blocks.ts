import { readFileSync } from 'node:fs'

/** A fenced block of a page, as it stands in its file. */
export interface CodeBlock {
  /** `sh`, `js`, `html` …; empty where the page does not say. */
  kind: string
  text: string
}

/** The fenced blocks of a page, in their order. @param page its file below docs/ */
export function codeBlocks(page: string): CodeBlock[] {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', body = '']) => ({ kind, text: body }))
}
