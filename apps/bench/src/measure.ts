import type { AnySuite } from './suite.ts'

/** How long one operation took, over all rounds. Times are milliseconds. */
export interface Figures {
  /** Half of the rounds were quicker. */
  median: number
  /** A quarter of the rounds was quicker, a quarter slower. */
  quartiles: [number, number]
  /** The quickest round. */
  least: number
  /** Nanoseconds of the median for each of the suite's unit. */
  perUnit: number
  /** How many times the first peer's median. */
  ratio: number
}

export interface Timing {
  name: string
  /** By the clock on the wall: what a user waits, and what else the machine was busy with. */
  wall: Figures
  /** Processor time of this process, its helping threads (garbage, compiling) included: comparable on a busy machine too. */
  cpu: Figures
}

export interface Measured {
  name: string
  about: string
  per: { unit: string; count: number }
  rounds: number
  peers: Timing[]
}

/** Rounds, and a share of the time, that do not count: the engine compiles what it sees run often. */
const WARM_UP = { rounds: 4, share: 0.2 }
const LEAST_ROUNDS = 5

/**
 * Times a suite's peers, interleaved: each round runs every peer once on the same fresh input, beginning with another one each time.
 * Garbage is collected when the engine wants it: forcing it makes the engine forget what it has learned about short-lived objects.
 * They last about as long as asked; those of the first fifth are not counted, and of the others there are never fewer than five.
 * @throws Error when a peer does not give what the first one gives
 */
export function measure(suite: AnySuite, seconds: number): Measured {
  check(suite)
  const { name, about, per, peers } = suite
  const walls = peers.map((): number[] => [])
  const cpus = peers.map((): number[] => [])
  const kept: unknown[] = []
  const began = performance.now()
  const isOver = (share: number): boolean => performance.now() - began > share * seconds * 1000
  let counted = 0
  for (let round = 0; counted < LEAST_ROUNDS || !isOver(1); round += 1) {
    const counts = round >= WARM_UP.rounds && isOver(WARM_UP.share)
    if (counts) counted += 1
    const input = suite.input()
    for (let turn = 0; turn < peers.length; turn += 1) {
      const index = (round + turn) % peers.length
      const { run, operations = 1 } = peers[index]!
      const cpuBefore = process.cpuUsage()
      const start = performance.now()
      kept[index] = run(input)
      const wall = performance.now() - start
      const cpu = process.cpuUsage(cpuBefore)
      if (!counts) continue
      walls[index]!.push(wall / operations)
      cpus[index]!.push((cpu.user + cpu.system) / 1000 / operations)
    }
  }
  const timings = peers.map(
    (peer, index): Timing => ({
      name: peer.name,
      wall: figuresOf(walls[index]!, walls[0]!, per.count),
      cpu: figuresOf(cpus[index]!, cpus[0]!, per.count),
    }),
  )
  return { name, about, per, rounds: counted, peers: timings }
}

/** Peers that do not give the same do not do the same work, and no time of theirs says anything. */
function check({ name, input, peers, isSame }: AnySuite): void {
  const [first, ...others] = peers
  if (!first) throw new Error(`The suite ${name} has no peers.`)
  const expected = first.run(input())
  for (const peer of others) {
    if (!isSame(peer.run(input()), expected)) {
      throw new Error(`${name}: “${peer.name}” does not give what “${first.name}” gives. Nothing was timed.`)
    }
  }
}

function figuresOf(times: readonly number[], first: readonly number[], count: number): Figures {
  const median = quantile(times, 0.5)
  return {
    median,
    quartiles: [quantile(times, 0.25), quantile(times, 0.75)],
    least: quantile(times, 0),
    perUnit: (median * 1e6) / count,
    ratio: median / quantile(first, 0.5),
  }
}

/** Between the two nearest values, as far as the share lies between them. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]!
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1)
}
