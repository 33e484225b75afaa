import { newId } from './entry-id.ts'
import type { Key, Shelf } from './shelf.ts'

/** The pages of an origin that share something on its shelf: they take turns and tell each other. */
export interface Pages {
  /** Tells the others that something has changed, where the browser has a way to. */
  tell(): void
  listen(listener: () => void): void
  /**
   * Runs something while no other page does.
   * @returns false when it is another page's turn, and nothing was run
   */
  inTurn(run: () => Promise<void>): Promise<boolean>
}

interface Lease {
  by: string
  /** Milliseconds since 1970 by this computer's clock. */
  until: number
}

/** Longer than a request with entries may take; a page that died has kept others waiting for at most as long. */
const LEASE_MS = 30_000

/**
 * With Web Locks a page waits for its turn. They are missing on plain http, where a lease on the shelf stands in: it runs out by itself
 * when its page dies.
 * @param scope what they share
 */
export function pagesSharing(shelf: Shelf, scope: Key): Pages {
  const name = scope.join(' ')
  const key = [...scope, 'turn']
  const by = newId()
  let channel: BroadcastChannel | undefined
  return {
    tell() {
      if (channel) channel.postMessage(0)
    },
    listen(listener) {
      if (typeof BroadcastChannel !== 'function') return
      channel = new BroadcastChannel(name)
      channel.onmessage = listener
    },
    async inTurn(run) {
      if (typeof navigator === 'object' && navigator.locks) {
        await navigator.locks.request(name, run)
        return true
      }
      if (!(await take())) return false
      const renewing = setInterval(take, LEASE_MS / 3)
      try {
        await run()
      } finally {
        clearInterval(renewing)
        await lease(() => undefined)
      }
      return true
    },
  }

  async function take(): Promise<boolean> {
    const until = Date.now() + LEASE_MS
    return lease(() => ({ by, until }))
  }

  /** Changes the lease, unless it is another page's. */
  async function lease(after: () => Lease | undefined): Promise<boolean> {
    let isMine = true
    try {
      await shelf.change<Lease>(key, (held) => {
        const left = held && held.by !== by ? held.until - Date.now() : 0
        // One that reaches further than any lease is from before the clock was put back.
        isMine = left <= 0 || left > LEASE_MS
        return isMine ? after() : held
      })
    } catch {
      // What no other page can see, none can send as well; and a lease that is not given back runs out.
    }
    return isMine
  }
}
