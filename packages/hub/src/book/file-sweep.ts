import type { Hub } from '../hub.ts'
import type { Files } from './files.ts'

const EVERY_MS = 6 * 60 * 60_000

/** Drops what no record names, of all committees one after another. */
async function sweepFiles(hub: Hub, files: Files, isOver: () => boolean): Promise<number> {
  let dropped = 0
  for (const id of await hub.committees()) {
    if (isOver()) break
    // To read a whole committee only to find nothing old would be dear.
    if (!(await files.hasOld(id))) continue
    const book = await hub.find(id)
    if (book) dropped += await files.sweep(book)
  }
  return dropped
}

/**
 * Sweeps now and every six hours. The function that is given back ends it, once the committee being swept is done.
 * @param done told how many files were dropped, or what went wrong
 */
export function keepSwept(
  hub: Hub,
  files: Files,
  done: (swept: { dropped: number } | { error: unknown }) => void,
): () => Promise<void> {
  let isOver = false
  let sweeping: Promise<void> = Promise.resolve()
  const sweep = (): void => {
    sweeping = sweeping
      .then(() => sweepFiles(hub, files, () => isOver))
      .then(
        (dropped) => done({ dropped }),
        (error: unknown) => done({ error }),
      )
  }
  sweep()
  const timer = setInterval(sweep, EVERY_MS).unref()
  return () => {
    isOver = true
    clearInterval(timer)
    return sweeping
  }
}
