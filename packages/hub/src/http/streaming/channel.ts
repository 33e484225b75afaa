import { scopeOf } from '../../access/scope.ts'
import type { CommitteeBook } from '../../book/committee-book.ts'
import type { Logger } from '../operations/log.ts'
import { Chunks, epochEvent } from './chunks.ts'
import type { Follower } from './follower.ts'

/** After so many entries that were not for the follower it is told how far it has come, so that nobody looks at them again. */
const SKIPPED = 500
/** How long others wait for their turn while followers are served. */
const TURN_MS = 50
/** Following takes a fifth of the time at most, and what comes in quick succession is served together. */
const REST_FACTOR = 4
const SHORTEST_REST_MS = 20
const LONGEST_REST_MS = 2000
const RETRY_MS = 2000

/**
 * Serves those who follow one committee. Nobody is pushed: each has a place of their own, and is brought on from there when something
 * was recorded and they have room. What equals in scope and place is read, judged and written out once.
 */
export class Channel {
  readonly book: CommitteeBook
  readonly #logger: Logger
  /** Who was served last stands last. */
  readonly #followers = new Set<Follower>()
  readonly #unfollow: () => void
  #timer: NodeJS.Timeout | undefined
  #isServing = false
  #isWanted = false
  #readyAt = 0

  /** Follows the book from now on, which keeps it in memory. */
  constructor(book: CommitteeBook, logger: Logger) {
    this.book = book
    this.#logger = logger
    this.#unfollow = book.onMoved(() => this.wake())
  }

  get size(): number {
    return this.#followers.size
  }

  add(follower: Follower): void {
    this.#followers.add(follower)
    this.wake()
  }

  /** A follower has room again. */
  fetched({ position: { epoch, seq } }: Follower): void {
    const { head } = this.book
    if (seq < head.length || epoch !== head.epoch) this.wake()
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower)
  }

  close(): void {
    this.#unfollow()
    clearTimeout(this.#timer)
  }

  /** Somebody may have something to be sent. */
  wake(): void {
    this.#isWanted = true
    if (this.#isServing || this.#timer) return
    this.#timer = setTimeout(() => void this.#serve(), Math.max(0, this.#readyAt - performance.now()))
  }

  async #serve(): Promise<void> {
    this.#timer = undefined
    this.#isServing = true
    this.#isWanted = false
    let took = 0
    try {
      took = await this.book.inTurn(() => this.#bringOn())
      this.#readyAt = performance.now() + Math.min(Math.max(took * REST_FACTOR, SHORTEST_REST_MS), LONGEST_REST_MS)
    } catch (error) {
      this.#logger.warn({ error }, 'stream: the entries cannot be read, trying again')
      this.#readyAt = performance.now() + RETRY_MS
      this.#isWanted = true
    }
    this.#isServing = false
    if (this.#isWanted && this.size > 0) this.wake()
  }

  /** Brings on whoever has room and is behind. In turn. Gives back how long it worked, in milliseconds. */
  async #bringOn(): Promise<number> {
    const { snapshot } = this.book
    if (!snapshot) {
      for (const follower of this.#followers) follower.end('unknown-committee')
      return 0
    }
    const { epoch, length } = snapshot.head
    const chunks = new Chunks(this.book)
    const begun = performance.now()
    for (const follower of [...this.#followers]) {
      if (!follower.isReady) continue
      if (follower.position.epoch !== epoch) {
        follower.position = { epoch, seq: 0 }
        follower.told = 0
        follower.send(epochEvent(epoch))
      }
      if (follower.position.seq >= length) continue
      if (performance.now() - begun > TURN_MS) {
        this.#isWanted = true
        break
      }
      await this.#send(follower, chunks)
    }
    return performance.now() - begun
  }

  async #send(follower: Follower, chunks: Chunks): Promise<void> {
    const scope = scopeOf(follower.access, this.book.ledger)
    const chunk = await chunks.of(scope, follower.position)
    follower.position = { ...follower.position, seq: chunk.seq }
    if (chunk.bytes) follower.send(chunk.bytes)
    follower.told = chunk.sent ?? follower.told
    if (chunk.seq - follower.told >= SKIPPED) follower.tellPosition()
    // Unless it has left meanwhile.
    if (this.#followers.delete(follower)) this.#followers.add(follower)
    if (chunk.seq < this.book.head.length) this.#isWanted = true
  }
}
