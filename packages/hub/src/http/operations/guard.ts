import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../problem.ts'
import type { Ctx, Env } from '../route.ts'
import { addressOf, isFromHere } from './address.ts'
import type { Allowance } from './allowance.ts'
import { type Running, stopping } from './running.ts'

/** Answered also while the hub stops, and to anybody as often as they like: they cost next to nothing. */
export const FREE = /^\/(healthz$|metrics$|embed\/|desk\/)/

/** Refuses before anything is looked up: everybody while the hub stops, and whoever asks too much without signing in. */
export class Guard {
  readonly #running: Running
  readonly #allowance: Allowance

  constructor(running: Running, allowance: Allowance) {
    this.#running = running
    this.#allowance = allowance
  }

  /** Judges a request. The refusal is only noted, so that a page of a listed origin can read it; see `refuse`. */
  judge(): MiddlewareHandler<Env> {
    return async (c, next) => {
      if (!FREE.test(c.req.path)) {
        if (this.#running.isStopping) c.set('refusal', stopping())
        else if (c.req.header('Authorization') === undefined) c.set('refusal', this.#refusal(c, 1))
      }
      return next()
    }
  }

  /** Refuses what was judged so. */
  refuse(): MiddlewareHandler<Env> {
    return async (c, next) => {
      const refusal = c.get('refusal')
      if (refusal) throw refusal
      return next()
    }
  }

  /**
   * Charges an address.
   * @throws Problem 429 where not enough is left
   */
  charge(c: Ctx, cost: number): void {
    if (cost === 0) return
    const refusal = this.#refusal(c, cost)
    if (refusal) throw refusal
  }

  /**
   * Charges for an answer that takes no session. Whoever sent a token was let in for nothing, and pays now.
   * @throws Problem 429 where not enough is left
   */
  chargeUnsigned(c: Ctx, surcharge = 0): void {
    const owes = c.req.header('Authorization') !== undefined && !FREE.test(c.req.path)
    this.charge(c, (owes ? 1 : 0) + surcharge)
  }

  #refusal(c: Ctx, cost: number): Problem | undefined {
    if (isFromHere(c)) return undefined
    const seconds = this.#allowance.spend(addressOf(c), cost)
    return seconds === 0 ? undefined : tooManyRequests(seconds)
  }
}

function tooManyRequests(seconds: number): Problem {
  return new Problem(429, 'too-many-requests', `来自这个地址的请求太多，请等 ${seconds} 秒后再试。`, {
    headers: { 'Retry-After': String(seconds) },
  })
}
