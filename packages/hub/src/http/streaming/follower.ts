import type { Access } from '../../access/access-book.ts'

const encoder = new TextEncoder()
/** What may lie ready for a reader who does not fetch it, in bytes; then it is not looked after until that is fetched. */
const READY_BYTES = 16 * 1024

/** Where in a committee's entries somebody stands. */
export interface Position {
  epoch: string
  /** `seq` of the last entry looked at, be it one that is not for this reader. */
  seq: number
}

/** Somebody who reads a committee's entries as they come: how far they are, and the bytes on their way. */
export class Follower {
  readonly access: Access
  readonly token: string
  readonly body: ReadableStream<Uint8Array>
  position: Position
  /** `seq` of the last id sent. */
  told: number
  /** How often in a row the follower was found not to have fetched what lay ready. */
  missed = 0
  #controller!: ReadableStreamDefaultController<Uint8Array>
  #isOver = false
  readonly #gone: (follower: Follower) => void

  /**
   * @param fetched told when there is room again
   * @param gone told once, when it is over
   */
  constructor(
    { access, token, position }: { access: Access; token: string; position: Position },
    { fetched, gone }: { fetched(follower: Follower): void; gone(follower: Follower): void },
  ) {
    this.access = access
    this.token = token
    this.position = position
    this.told = position.seq
    this.#gone = gone
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => fetched(this),
        cancel: () => this.#finish(),
      },
      { highWaterMark: READY_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
    )
  }

  /** Whether there is room for more. */
  get isReady(): boolean {
    return !this.#isOver && (this.#controller.desiredSize ?? 0) > 0
  }

  send(text: string | Uint8Array): void {
    if (this.#isOver) return
    this.#controller.enqueue(typeof text === 'string' ? encoder.encode(text) : text)
  }

  /** Tells how far the follower has come, without an entry. */
  tellPosition(): void {
    const { epoch, seq } = this.position
    this.told = seq
    this.send(`id: ${epoch}:${seq}\n\n`)
  }

  /** Ends the stream and says why. */
  end(code: string): void {
    if (this.#isOver) return
    this.send(`event: end\ndata: ${JSON.stringify({ code })}\n\n`)
    this.#controller.close()
    this.#finish()
  }

  /** Cuts off somebody who no longer fetches anything: what lies ready is dropped. */
  cut(): void {
    if (this.#isOver) return
    this.#controller.error(new Error('nobody reads this stream any more'))
    this.#finish()
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#gone(this)
  }
}
