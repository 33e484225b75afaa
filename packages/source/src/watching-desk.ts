import { backoff } from './backoff.ts'
import { hubDesk } from './hub-desk.ts'
import type { HubDesk, MakeDesk } from './hub-source.ts'
import type { Session } from './source.ts'

/** Many come at once, as the marks of a roll do: they are read together. */
const GATHER_MS = 300

/**
 * The desk at a hub that hears what others record as they do it, and at once when its session is ended: for the hub's own pages. Other pages
 * read again by the clock, since a browser holds few connections to one hub, and each of these takes one.
 */
export const watchingDesk: MakeDesk = (port, before): HubDesk => {
  const desk = hubDesk(port, before)
  const { client, root, refresh } = port
  let watched: Session | undefined
  let aborter = new AbortController()
  let isGathering = false
  return {
    ...desk,
    async read() {
      await desk.read().finally(watch)
    },
  }

  function watch(): void {
    const { session } = desk.state()
    if (session === watched) return
    watched = session
    aborter.abort()
    aborter = new AbortController()
    if (session) void follow(session, aborter.signal)
  }

  async function follow(session: Session, signal: AbortSignal): Promise<void> {
    for (let failures = 0; session === desk.state().session; failures += 1) {
      // What was recorded while nobody listened.
      if (failures > 0) heard()
      try {
        await listen(signal)
        failures = 0
      } catch {
        // It is tried again; what does not come this way is read by the clock.
      }
      await new Promise((resolve) => setTimeout(resolve, backoff(failures)))
    }
  }

  /** Until the hub ends it, or the line breaks. */
  async function listen(signal: AbortSignal): Promise<void> {
    const { ok, body } = await client.open(`${root}/stream`, signal)
    const reader = ok ? body?.getReader() : undefined
    if (!reader) throw new Error('no stream')
    const decoder = new TextDecoder()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      // Comments only say that the line is open.
      if (lines.some((line) => line.startsWith('data:'))) heard()
    }
  }

  function heard(): void {
    if (isGathering) return
    isGathering = true
    setTimeout(() => {
      isGathering = false
      void refresh()
    }, GATHER_MS)
  }
}
