import type { Access } from '../../access/access-book.ts'
import type { CommitteeBook } from '../../book/committee-book.ts'
import { type Hub, placeOf } from '../../hub.ts'
import { Problem } from '../../problem.ts'
import type { Limits } from '../operations/limits.ts'
import type { Logger } from '../operations/log.ts'
import { Channel } from './channel.ts'
import { epochEvent } from './chunks.ts'
import { Follower, type Position } from './follower.ts'

/** Heartbeats somebody may leave unfetched before the stream is cut: the other end is gone, or hangs. */
const MISSED_AT_MOST = 15
/** What a client waits before it comes again, in milliseconds. */
const RETRY_MS = 3000

/** From where on entries are asked for: after the last one of an epoch that was seen, or after a `seq`; else from now on. */
export interface From {
  seen?: Position | undefined
  after?: number | undefined
}

/** The open streams of a hub. */
export class Streams {
  readonly #hub: Hub
  readonly #limits: Limits
  readonly #logger: Logger
  readonly #channels = new Map<string, Channel>()
  readonly #followers = new Map<Follower, Channel>()
  /** How many each session has open, by token. */
  readonly #perSession = new Map<string, number>()
  #heart: NodeJS.Timeout | undefined
  #isBeating = false

  constructor(hub: Hub, limits: Limits, logger: Logger) {
    this.#hub = hub
    this.#limits = limits
    this.#logger = logger
  }

  get size(): number {
    return this.#followers.size
  }

  /**
   * Opens a stream of what somebody may read.
   * @throws Problem 429 or 503 when too many are open
   */
  async open(
    book: CommitteeBook,
    { access, token, from }: { access: Access; token: string; from: From },
  ): Promise<ReadableStream<Uint8Array>> {
    // Another process may have recorded what the follower saw there.
    if (from.seen && from.seen.seq > book.head.length) await book.refresh()
    let channel: Channel
    // Its last follower may leave at this very moment, and it is closed.
    do channel = await this.#channelOf(book)
    while (this.#channels.get(book.id) !== channel)
    try {
      this.#refuseTooMany(token)
      return this.#begin(channel, { access, token, from })
    } finally {
      this.#closeUnused(channel)
    }
  }

  /** Ends all streams and says why. */
  endAll(code: string): void {
    for (const follower of [...this.#followers.keys()]) follower.end(code)
  }

  #begin(channel: Channel, { access, token, from }: { access: Access; token: string; from: From }) {
    const { epoch, length } = channel.book.head
    const { seen, after } = from
    const goesOn = seen === undefined || (seen.epoch === epoch && seen.seq <= length)
    const seq = goesOn ? (seen?.seq ?? after ?? length) : 0
    const follower: Follower = new Follower(
      { access, token, position: { epoch, seq } },
      { fetched: (who) => channel.fetched(who), gone: (who) => this.#forget(who) },
    )
    follower.send(`retry: ${RETRY_MS}\n\n`)
    if (goesOn) follower.tellPosition()
    else follower.send(epochEvent(epoch))
    this.#followers.set(follower, channel)
    this.#perSession.set(token, (this.#perSession.get(token) ?? 0) + 1)
    channel.add(follower)
    this.#heart ??= setInterval(() => void this.#beat(), this.#limits.heartbeatMs).unref()
    return follower.body
  }

  /** The channel of a committee. The hub drops a book that nobody follows: it must still be the hub's once it is followed. */
  async #channelOf(book: CommitteeBook): Promise<Channel> {
    for (let of = book; ; of = await this.#hub.committee(book.id)) {
      const open = this.#channels.get(of.id)
      if (open) return open
      const channel = new Channel(of, this.#logger)
      if (this.#hub.atHand(of.id) === of) {
        this.#channels.set(of.id, channel)
        return channel
      }
      channel.close()
    }
  }

  #refuseTooMany(token: string): void {
    if ((this.#perSession.get(token) ?? 0) >= this.#limits.streamsPerSession) {
      throw new Problem(429, 'too-many-streams', '同一登录打开的页面太多，请关闭一些页面后再试。', {
        headers: { 'Retry-After': '30' },
      })
    }
    if (this.size >= this.#limits.streams) {
      throw new Problem(503, 'too-many-streams', '现在在线的人太多，暂时不能即时更新，请稍后再试；填报不受影响。', {
        headers: { 'Retry-After': '30' },
      })
    }
  }

  #forget(follower: Follower): void {
    const channel = this.#followers.get(follower)
    if (!channel) return
    this.#followers.delete(follower)
    const left = (this.#perSession.get(follower.token) ?? 1) - 1
    if (left > 0) this.#perSession.set(follower.token, left)
    else this.#perSession.delete(follower.token)
    channel.remove(follower)
    this.#closeUnused(channel)
    if (this.size > 0) return
    clearInterval(this.#heart)
    this.#heart = undefined
  }

  #closeUnused(channel: Channel): void {
    if (channel.size > 0 || this.#channels.get(channel.book.id) !== channel) return
    channel.close()
    this.#channels.delete(channel.book.id)
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return
    this.#isBeating = true
    try {
      for (const follower of [...this.#followers.keys()]) {
        if (!follower.isReady) {
          follower.missed += 1
          if (follower.missed >= MISSED_AT_MOST) follower.cut()
          continue
        }
        follower.missed = 0
        if (follower.position.seq > follower.told) follower.tellPosition()
        else follower.send(':\n\n')
      }
      await this.endThoseSignedOut()
    } catch (error) {
      this.#logger.error({ error }, 'stream: a heartbeat failed')
    } finally {
      this.#isBeating = false
    }
  }

  /** Ends the streams whose session is over. Each session is asked after once, however many streams it has. */
  async endThoseSignedOut(): Promise<void> {
    const asked = new Map<string, string | undefined>()
    for (const [follower, { book }] of [...this.#followers]) {
      const key = JSON.stringify([book.id, follower.token])
      if (!asked.has(key)) asked.set(key, await this.#whyOver(book, follower.token))
      const code = asked.get(key)
      if (code !== undefined) follower.end(code)
    }
  }

  async #whyOver(book: CommitteeBook, token: string): Promise<string | undefined> {
    try {
      await this.#hub.access.session(placeOf(book), token)
      return undefined
    } catch (error) {
      if (error instanceof Problem) return error.code
      // The database cannot be asked now; it will be at the next beat.
      this.#logger.warn({ error }, 'stream: the sessions cannot be asked after, trying again')
      return undefined
    }
  }
}
