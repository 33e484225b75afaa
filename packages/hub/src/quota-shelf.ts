import { createHash } from 'node:crypto'
import type { Access } from './access.ts'
import type { CommitteeBook } from './committee-book.ts'
import type { Hub } from './hub.ts'
import { groupFor, type Query, readQuota } from './reading.ts'

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
  get(book: CommitteeBook, group: string, access: Access | undefined, query: Query): QuotaAnswer {
    const { ledger, head } = book
    if (access) groupFor(access, ledger, group)
    const today = this.#hub.today(book.id)
    const key = JSON.stringify([book.id, head.hash, today, group, query])
    const before = this.#made.get(key)
    if (before) return before
    const quota = readQuota(ledger, group, { today, madeAt: new Date(this.#hub.now()).toISOString() }, query)
    // Weak: two that differ only in when they were made say the same.
    const hash = createHash('sha256').update(JSON.stringify({ ...quota, madeAt: null }))
    const made = { body: JSON.stringify(quota), etag: `W/"${hash.digest('base64url').slice(0, 27)}"` }
    if (this.#made.size >= KEPT_AT_MOST) this.#made.clear()
    this.#made.set(key, made)
    return made
  }
}
