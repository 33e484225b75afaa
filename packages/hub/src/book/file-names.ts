import type { Ledger } from '@liaison-kit/core'
import type { CommitteeBook } from './committee-book.ts'

/** Which gatherings and works name a file. */
export interface FileNames {
  /** Whether one of the things that name a file is such. */
  some(file: string, isSuch: (about: string) => boolean): boolean
}

type List = 'gatherings' | 'works'
type Naming = Map<string, string[]>

/** By list: it stays the same object until something in it changes. */
const kept = new WeakMap<object, Naming>()

/** The files that the last values of gatherings and works name, also of those withdrawn since or not in the ledger. In turn only. */
export function namesOf(book: CommitteeBook): FileNames {
  return {
    some(file, isSuch) {
      const { gatherings, works } = book.ledger
      const listed = [inList('gatherings', gatherings), inList('works', works)].flatMap(
        (naming) => naming.get(file) ?? [],
      )
      if (listed.some(isSuch)) return true
      for (const about of besides(book)) {
        if (filesIn(book.standing.lastValue(about)).includes(file) && isSuch(about)) return true
      }
      return false
    },
  }
}

/** The things that are not in the ledger: withdrawn, or waiting for what they refer to. */
function* besides(book: CommitteeBook): Generator<string> {
  for (const { about } of book.withdrawn()) if (isNaming(about)) yield about
  for (const { about } of book.unresolved) if (isNaming(about)) yield about
}

const isNaming = (about: string): boolean => /^(gatherings|works)\//.test(about)

function inList<L extends List>(list: L, things: Ledger[L]): Naming {
  const before = kept.get(things)
  if (before) return before
  const naming: Naming = new Map()
  for (const thing of things) {
    for (const file of filesIn(thing)) {
      const abouts = naming.get(file)
      if (abouts) abouts.push(`${list}/${thing.id}`)
      else naming.set(file, [`${list}/${thing.id}`])
    }
  }
  kept.set(things, naming)
  return naming
}

function filesIn(value: unknown): readonly string[] {
  const files = (value as { files?: unknown } | null | undefined)?.files
  return Array.isArray(files) ? files : []
}
