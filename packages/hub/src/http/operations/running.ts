import { Problem } from '../../problem.ts'

/** What of the hub is under way, so that it can be stopped without cutting anybody off. */
export class Running {
  readonly #listeners = new Set<() => void>()
  #active = 0
  #stopping = false
  #idle: (() => void) | undefined

  get isStopping(): boolean {
    return this.#stopping
  }

  /** A request begins; the function that is given back ends it. */
  begin(): () => void {
    this.#active += 1
    return () => {
      this.#active -= 1
      if (this.#active === 0) this.#idle?.()
    }
  }

  /** From now on new requests are refused, and whoever listens is told. */
  stop(): void {
    if (this.#stopping) return
    this.#stopping = true
    for (const listener of this.#listeners) listener()
  }

  /** Has a listener told when the hub is to stop. */
  onStop(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Resolves once nothing is under way. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle = resolve
      if (this.#active === 0) resolve()
    })
  }
}

export function stopping(): Problem {
  return new Problem(503, 'stopping', '服务正在停止或重启，这次的内容没有保存。请保留内容，稍后再试。', {
    headers: { 'Retry-After': '5' },
  })
}
