import { setImmediate as nextTurn } from 'node:timers/promises'

/** How one of a batch ended. */
export type Settled<Out> = { value: Out } | { error: unknown }

export interface BatchOptions<In, Out> {
  /** How much one item weighs. */
  weigh(item: In): number
  /** What one batch may weigh; a single item may weigh more. */
  most: number
  /** What may weigh on those that wait; more is refused. */
  waiting: number
  /** Does a batch, in the order given, and says of each item how it ended. When it throws, that is the end of each. */
  run(batch: readonly In[]): Promise<readonly Settled<Out>[]>
  /** What is thrown at an item that finds too many waiting. */
  refusal(): Error
}

/** Gathers up what arrives while something is under way, and does it together: many writers then share one wait for the disk. */
export class Batches<In, Out> {
  readonly #options: BatchOptions<In, Out>
  #waiting: { item: In; settle(settled: Settled<Out>): void }[] = []
  #weight = 0
  #running = false

  constructor(options: BatchOptions<In, Out>) {
    this.#options = options
  }

  /** What weighs on those that wait. */
  get weight(): number {
    return this.#weight
  }

  /** Adds an item, and tells how it ended. */
  add(item: In): Promise<Out> {
    const { weigh, waiting, refusal } = this.#options
    const weight = weigh(item)
    if (this.#weight > 0 && this.#weight + weight > waiting) return Promise.reject(refusal())
    return new Promise((resolve, reject) => {
      const settle = (settled: Settled<Out>): void =>
        'value' in settled ? resolve(settled.value) : reject(settled.error)
      this.#waiting.push({ item, settle })
      this.#weight += weight
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) {
      // What has arrived by now over other connections comes along.
      await nextTurn()
      const batch = this.#take()
      let ends: readonly Settled<Out>[]
      try {
        ends = await this.#options.run(batch.map(({ item }) => item))
      } catch (error) {
        ends = batch.map(() => ({ error }))
      }
      for (const [at, { settle }] of batch.entries()) settle(ends[at]!)
    }
    this.#running = false
  }

  #take() {
    const { weigh, most } = this.#options
    let weight = 0
    let count = 0
    for (const { item } of this.#waiting) {
      weight += weigh(item)
      if (count > 0 && weight > most) {
        weight -= weigh(item)
        break
      }
      count += 1
    }
    this.#weight -= weight
    return this.#waiting.splice(0, count)
  }
}
