import type { Kept } from './kept-list.ts'
import { originShelf, type Shelf } from './shelf.ts'

/**
 * Whether anything that was recorded or typed is kept in this browser, for whichever hub, committee and group: also what only grows old is
 * to be taken out by whoever looks next. `false` where the browser keeps nothing or does not answer.
 */
export async function isAnythingKept(shelf: Shelf = originShelf): Promise<boolean> {
  try {
    // Counts, leases and what was said of the computer lie there too.
    const all = await shelf.all<Partial<Kept & { typedAt: number }>>([])
    return all.some(({ entry, typedAt }) => entry ?? typedAt)
  } catch {
    return false
  }
}
