import type { Shelf } from '../shelf.ts'

/** A shelf in this page's memory, which no other page sees. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, unknown>()
  const nameOf = (key: readonly string[]): string => JSON.stringify(key).slice(0, -1)
  return {
    async all<T>(key: readonly string[]) {
      const name = nameOf(key)
      return [...kept].filter(([one]) => one === name || one.startsWith(`${name},`)).map(([, value]) => value as T)
    },
    async change(key, change) {
      const name = nameOf(key)
      const after = change(kept.get(name) as never)
      if (after === undefined) kept.delete(name)
      else kept.set(name, after)
    },
    async sweep(isOver) {
      for (const [name, value] of kept) if (isOver(value)) kept.delete(name)
    },
    pages: {
      async inTurn(run) {
        await run()
        return true
      },
      tell() {},
      listen() {},
    },
  }
}

/** A browser that keeps nothing, as in a private window. */
export function deniedShelf(): Shelf {
  const denied = async (): Promise<never> => {
    throw new DOMException('', 'SecurityError')
  }
  return { ...memoryShelf(), all: denied, change: denied, sweep: denied }
}
