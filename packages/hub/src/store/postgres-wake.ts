import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'

/** Where processes tell each other of a committee whose head they moved; the payload is its id. */
export const CHANNEL = 'liaison'
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5000
/** How often the connection is asked whether it is still there: one that was cut without a word says nothing by itself. */
const ASK_MS = 30_000
const FAREWELL_MS = 2000

type Listener = (committee: string | undefined) => void

/** A connection of its own that hears of other processes' writes, as long as somebody wants to know. It only wakes. */
export class Wake {
  readonly #connection: () => Client
  readonly #listeners = new Set<Listener>()
  readonly #end = new AbortController()
  #running: Promise<void> | undefined

  /** @param connection makes a client, not yet connected */
  constructor(connection: () => Client) {
    this.#connection = connection
  }

  /** Tells a listener from now on. The function that is given back ends it. */
  add(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#running ??= this.#run()
    return () => this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.#end.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    let wait = FIRST_WAIT_MS
    while (!this.#end.signal.aborted) {
      const connected = await this.#listen()
      wait = connected ? FIRST_WAIT_MS : Math.min(2 * wait, LONGEST_WAIT_MS)
      await this.#pause(wait)
    }
  }

  /** Listens until the connection is lost; `false` when there was none to be had. Whoever reads next is told why. */
  async #listen(): Promise<boolean> {
    const client = this.#connection()
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
    })
    let connected = false
    try {
      client.on('notification', ({ payload }) => this.#tell(payload))
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      connected = true
      // What was written while nobody listened.
      this.#tell(undefined)
      let lost = false
      ended.then(() => {
        lost = true
      })
      while (!this.#end.signal.aborted) {
        await Promise.race([ended, this.#pause(ASK_MS)])
        if (lost) break
        await client.query('select 1')
      }
    } catch {
      // Tried again, for as long as it takes: a database that is gone is reported by those who read and write.
    }
    await Promise.race([client.end().catch(() => undefined), pause(FAREWELL_MS, undefined, { ref: false })])
    return connected
  }

  #tell(committee: string | undefined): void {
    for (const listener of this.#listeners) listener(committee)
  }

  async #pause(ms: number): Promise<void> {
    // Cut short when it is to end.
    await pause(ms, undefined, { signal: this.#end.signal }).catch(() => undefined)
  }
}
