import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../decisions/', import.meta.url)

/** The records of decisions by number: the name of each file, without its ending. */
export const decisionNames: readonly string[] = readdirSync(FOLDER)
  .filter((file) => /^\d{4}-.*(?<!\.zh-CN)\.md$/.test(file))
  .map((file) => file.replace('.md', ''))
  .sort()

/** A record as it stands among the Chinese pages: in English, and saying so. */
export function decisionPage(name: string): string {
  const [title, ...rest] = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8').split('\n')
  return [title, '', '*设计记录只有英文。*', '', '<div lang="en">', ...rest, '</div>'].join('\n')
}
