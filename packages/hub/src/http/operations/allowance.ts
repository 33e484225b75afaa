import { isIPv6 } from 'node:net'

interface Purse {
  left: number
  /** When `left` was counted. */
  at: number
}

const KEPT_AT_MOST = 10_000

/**
 * What each address may spend: a purse that fills up again with time. Memory is bounded: of very many addresses those not seen for
 * longest are forgotten, and begin with a full purse.
 */
export class Allowance {
  readonly #burst: number
  readonly #perSecond: number
  readonly #now: () => number
  readonly #purses = new Map<string, Purse>()

  /** @param now milliseconds of a clock nobody sets */
  constructor({ burst, perSecond }: { burst: number; perSecond: number }, now: () => number = () => performance.now()) {
    this.#burst = burst
    this.#perSecond = perSecond
    this.#now = now
  }

  /**
   * Spends something, or nothing where there is not enough.
   * @returns 0 when it was spent, else the whole seconds until there is enough
   */
  spend(address: string, cost: number): number {
    const key = neighbourhood(address)
    const now = this.#now()
    const before = this.#purses.get(key)
    const left = before
      ? Math.min(this.#burst, before.left + ((now - before.at) / 1000) * this.#perSecond)
      : this.#burst
    const isEnough = left >= cost
    this.#purses.delete(key)
    this.#purses.set(key, { left: isEnough ? left - cost : left, at: now })
    if (this.#purses.size > KEPT_AT_MOST) this.#purses.delete(this.#purses.keys().next().value!)
    return isEnough ? 0 : Math.max(1, Math.ceil((cost - left) / this.#perSecond))
  }
}

/** Whoever has one IPv6 address has 2^64 of them. */
function neighbourhood(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [front = '', back] = address.split('::')
  const head = front === '' ? [] : front.split(':')
  const tail = back === undefined || back === '' ? [] : back.split(':')
  const zeros = back === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
