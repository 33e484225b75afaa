import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Break, ChainWalk } from '@liaison-kit/core'
import { sha256 } from '../sha256.ts'
import { type Reads, type Store, StoreError } from '../store/store.ts'

/** Whether a committee's chain holds. */
export type Verdict =
  | { committee: string; ok: true; length: number; head: string }
  | { committee: string; ok: false; seq: number; entry: string; reason: Break | 'head' }

const ENTRIES_AT_ONCE = 2000

/**
 * Walks the chain of a committee, or of all, as it is on disk at one moment, whatever is recorded meanwhile. `head`: the last entries are
 * missing, or not those the head was moved to.
 */
export async function verify(store: Store, committee?: string): Promise<Verdict[]> {
  return store.snapshot(async (reads) => {
    const verdicts: Verdict[] = []
    for (const id of committee === undefined ? await reads.committees() : [committee]) {
      verdicts.push(await verifyOne(reads, id))
    }
    return verdicts
  })
}

async function verifyOne(reads: Reads, committee: string): Promise<Verdict> {
  const head = await reads.head(committee)
  const walk = new ChainWalk(committee, sha256)
  // From below the first: a row slipped in before it is a break, too.
  let last = { seq: Number.MIN_SAFE_INTEGER, id: '' }
  let broken: StoreError['entry']
  for (;;) {
    // One that cannot be read is where the chain breaks, unless it broke before: what lies before it is read by itself.
    const limit = broken ? broken.seq - Math.max(last.seq, 0) - 1 : ENTRIES_AT_ONCE
    const entries = await reads.entries(committee, { after: last.seq, limit }).catch((error: unknown) => {
      if (!(error instanceof StoreError) || !error.entry || broken) throw error
      broken = error.entry
      return undefined
    })
    if (entries?.some((entry) => !walk.step(entry))) break
    if (entries?.length === 0) break
    last = entries?.at(-1) ?? last
    // Others are served in between.
    await nextTurn()
  }
  const verdict = walk.verdict()
  if (!verdict.ok) return { committee, ...verdict }
  if (broken) return { committee, ok: false, seq: broken.seq, entry: broken.id, reason: 'value' }
  if (head && head.length === verdict.length && head.hash === verdict.head) return { committee, ...verdict }
  return { committee, ok: false, seq: Math.max(last.seq, 0), entry: last.id, reason: 'head' }
}
