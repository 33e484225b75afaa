import { type CivilDate, quotaIn } from '@liaison-kit/core'
import type { Access } from '../access/access-book.ts'
import { scopeOf, unknownGroup } from '../access/scope.ts'
import type { CommitteeBook } from '../book/committee-book.ts'
import type { Hub } from '../hub.ts'
import { etagOf } from './etag.ts'
import { judged } from './reading.ts'

/** A quota as it is sent. */
export interface QuotaAnswer {
  body: string
  etag: string
}

const KEPT_AT_MOST = 1000

/** Quotas once made, until something is recorded or the day changes: every page of a county's townships asks for its own again and again. */
export class QuotaShelf {
  readonly #hub: Hub
  readonly #made = new Map<string, QuotaAnswer>()

  constructor(hub: Hub) {
    this.#hub = hub
  }

  /** `access`: who asks, where not everybody may. */
  get(
    book: CommitteeBook,
    group: string,
    access: Access | undefined,
    query: { asOf?: CivilDate | undefined },
  ): Promise<QuotaAnswer> {
    return book.inTurn(() => {
      const { ledger, head } = book
      const scope = access && scopeOf(access, ledger, group)
      if (scope?.of === 'member' || !ledger.groups.some(({ id }) => id === group)) throw unknownGroup(group)
      const today = this.#hub.today(book)
      const { asOf = today } = query
      const key = JSON.stringify([book.id, head.epoch, head.hash, today, group, asOf])
      const before = this.#made.get(key)
      if (before) return before
      const assessment = judged(() => book.assessment({ asOf }, today))
      const quota = quotaIn(assessment, ledger, { group, madeAt: new Date(this.#hub.now()).toISOString() })
      // Weak: two that differ only in when they were made say the same.
      const etag = `W/${etagOf(JSON.stringify({ ...quota, madeAt: null }))}`
      const made = { body: JSON.stringify(quota), etag }
      if (this.#made.size >= KEPT_AT_MOST) this.#made.clear()
      this.#made.set(key, made)
      return made
    })
  }
}
