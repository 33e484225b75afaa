import { Problem } from '../../problem.ts'

/** What of a hub's memory is taken by requests that are being received, or wait for what they ask. */
export class Intake {
  readonly #most: number
  #held = 0

  /** @param most in bytes, of all requests together */
  constructor(most: number) {
    this.#most = most
  }

  /** A request begins to be received. Whatever becomes of it, it is to be let go of in the end. */
  begin(): Held {
    let own = 0
    return {
      take: (bytes) => {
        // A single one is always let in: what it may hold is limited by itself.
        if (this.#held > own && this.#held + bytes > this.#most) throw tooMuch()
        own += bytes
        this.#held += bytes
      },
      letGo: () => {
        this.#held -= own
        own = 0
      },
    }
  }
}

/** What one request holds. */
export interface Held {
  /** Takes some more bytes; throws Problem 503 `busy` when there is no room. */
  take(bytes: number): void
  letGo(): void
}

function tooMuch(): Problem {
  return new Problem(503, 'busy', '现在提交的内容太多，这次没有保存。请保留内容，几秒后再提交。', {
    headers: { 'Retry-After': '5' },
  })
}
