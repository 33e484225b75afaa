import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What was, or is to be, released: a text for people, and the packages it is about. */
export interface Change {
  /** Markdown. */
  text: string
  /** Names without scope, the one it is mostly about first. */
  packages: readonly string[]
}

const ROOT = new URL('../../', import.meta.url)

/** What is not released yet, from the changesets, in the order of their names. */
export function unreleased(): Change[] {
  const folder = new URL('.changeset/', ROOT)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => changeOf(readFileSync(new URL(name, folder), 'utf8')))
}

/** A changeset: front matter that names packages, and a text. */
export function changeOf(changeset: string): Change {
  const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(changeset) ?? []
  const packages = [...front.matchAll(/^["']@liaison-kit\/([\w-]+)["']:/gm)].map(([, name = '']) => name)
  if (packages.length === 0 || text.trim() === '') throw new Error(`No changeset: ${changeset}`)
  return { text: text.trim(), packages }
}

/** What was released, by version, the newest first. */
export function released(): Map<string, Change[]> {
  const folder = new URL('packages/', ROOT)
  const files = readdirSync(folder)
    .sort()
    .map((name) => [name, new URL(`${name}/CHANGELOG.md`, folder)] as const)
    .filter(([, file]) => existsSync(file))
  return changesByVersion(files.map(([name, file]) => [name, readFileSync(file, 'utf8')]))
}

/**
 * The changelogs of the packages as one: all have the same version, and a change that is in several is told once.
 * @param changelogs each with its package's name, as `changeset version` writes them: the newest version first
 */
export function changesByVersion(changelogs: readonly (readonly [string, string])[]): Map<string, Change[]> {
  const versions = new Map<string, Map<string, string[]>>()
  for (const [name, changelog] of changelogs) {
    for (const part of changelog.split(/^## /m).slice(1)) {
      const [version = '', ...lines] = part.split('\n')
      const changes = versions.get(version) ?? new Map<string, string[]>()
      versions.set(version, changes)
      for (const item of lines.join('\n').split(/^- /m).slice(1)) {
        const text = textOf(item)
        // What else was released with it is no news.
        if (/^Updated dependencies/.test(text)) continue
        changes.set(text, [...(changes.get(text) ?? []), name])
      }
    }
  }
  const newestFirst = [...versions].sort(([one], [other]) => other.localeCompare(one, 'en', { numeric: true }))
  return new Map(
    newestFirst.map(([version, changes]) => [version, [...changes].map(([text, packages]) => ({ text, packages }))]),
  )
}

/** A change without the commit before it, the indentation of a list, and the heading of the next list. */
const textOf = (item: string): string =>
  item
    .replace(/^[0-9a-f]{7,40}: /, '')
    .replace(/^### .*$/gm, '')
    .replace(/^ {2}/gm, '')
    .trim()
