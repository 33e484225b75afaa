import { type ListName, parseAbout } from '@liaison-kit/core'
import { Problem } from '../problem.ts'
import type { Head, StoredEntry } from '../store/store.ts'

/** What a writer has gone by: as it stood at a head, these parts of the ledger. */
export interface Basis {
  head: Head
  parts: ReadonlySet<ListName | 'committee'>
}

/** What has been recorded on top of a head by now. */
export interface Recorded {
  head: Head | undefined
  /** What is about to be, before the writer's own. */
  ahead: readonly StoredEntry[]
  /** The entries after one, page by page. */
  after(seq: number): AsyncIterable<readonly StoredEntry[]>
}

/** @throws Problem 409 `ledger-moved` when something was recorded since about what the writer has gone by */
export async function refuseMoved({ head, parts }: Basis, recorded: Recorded): Promise<void> {
  const touches = ({ about }: StoredEntry): boolean => {
    const kind = parseAbout(about)?.kind
    return kind !== undefined && parts.has(kind)
  }
  // A restored database goes on from another moment.
  if (recorded.head?.epoch !== head.epoch || recorded.ahead.some(touches)) throw moved()
  if (recorded.head.length === head.length) return
  for await (const page of recorded.after(head.length)) if (page.some(touches)) throw moved()
}

function moved(): Problem {
  return new Problem(409, 'ledger-moved', '处理期间，别人改动了同一部分台账，这次什么都没有保存。请重新预览后再导入。')
}
