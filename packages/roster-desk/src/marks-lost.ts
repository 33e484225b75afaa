import type { Ledger, Member } from '@liaison-kit/core'
import { isExpected } from '@liaison-kit/core/expected'

/**
 * How many marks of a member would no longer count: at gatherings where the member is expected as recorded, and would not be as changed.
 * They are kept, and listed by the assessment as unexpected.
 */
export function marksLost({ gatherings, attendance }: Ledger, before: Member, after: Member): number {
  const marked = new Set(attendance.filter(({ member }) => member === before.id).map(({ gathering }) => gathering))
  return gatherings.filter((one) => marked.has(one.id) && isExpected(one, before) && !isExpected(one, after)).length
}
