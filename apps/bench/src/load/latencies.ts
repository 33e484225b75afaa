/** How long things took, in milliseconds. */
export class Latencies {
  readonly #all: number[] = []

  /** Times something. */
  async of<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now()
    const done = await work()
    this.add(performance.now() - start)
    return done
  }

  add(ms: number): void {
    this.#all.push(ms)
  }

  get count(): number {
    return this.#all.length
  }

  /** The least that a share of them did not exceed: 0.99 for all but the slowest hundredth. */
  quantile(share: number): number {
    const sorted = [...this.#all].sort((one, other) => one - other)
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  }

  /** In words: how many, the middle one, p99 and the slowest. */
  toString(): string {
    const ms = (share: number): string => this.quantile(share).toFixed(1)
    return `${this.count} times, median ${ms(0.5)} ms, p99 ${ms(0.99)} ms, slowest ${ms(1)} ms`
  }
}
