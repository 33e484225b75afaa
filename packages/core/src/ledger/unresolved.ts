import { LIST_NAMES } from './about.ts'
import type { FaultCode, Flaw } from './flaw.ts'
import { inLedgerOrder, perList, type Thing } from './thing.ts'

/** What was recorded but does not fit the rest: left out of the ledger until a later entry mends it. */
export interface Unresolved {
  /** Id of the newest entry about the thing. */
  entry: string
  /** The thing, as in an entry: `works/ID`. */
  about: string
  /** Of the first reason, stable, for programs. */
  code: FaultCode
  /** All reasons, for people, in Chinese. */
  message: string
}

/** What is left out of the ledger, and why. */
export class Waiting {
  private readonly lists = perList(() => new Map<Thing, Unresolved>())
  private cached: Unresolved[] | undefined

  /** A thing waits, for these reasons: the first time, or again. */
  put(thing: Thing, flaws: readonly Flaw[]): void {
    this.lists[thing.kind].set(thing, unresolvedFor(thing, flaws))
    this.cached = undefined
  }

  /** A thing waits no more. */
  drop(thing: Thing): void {
    if (this.lists[thing.kind].delete(thing)) this.cached = undefined
  }

  /** A thing has another place among the rest. */
  move(thing: Thing): void {
    if (this.lists[thing.kind].has(thing)) this.cached = undefined
  }

  of(thing: Thing): Unresolved | undefined {
    return this.lists[thing.kind].get(thing)
  }

  /** List by list, in each by the first entry; the same list until something in it changes. */
  all(): Unresolved[] {
    this.cached ??= LIST_NAMES.flatMap((list) =>
      [...this.lists[list]].sort(([one], [other]) => inLedgerOrder(one, other)).map(([, unresolved]) => unresolved),
    )
    return this.cached
  }
}

function unresolvedFor({ newest, about }: Thing, flaws: readonly Flaw[]): Unresolved {
  const messages = new Set(flaws.map((flaw) => flaw.message))
  return { entry: newest.id, about, code: flaws[0]!.code, message: [...messages].join('') }
}
