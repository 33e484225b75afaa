import { byWaiting, type ReportCase } from './report-case.ts'
import type { TextSearch } from './text-search.ts'
import type { QueueId, Variant } from './variant.ts'

/** What is looked through; `''` is all of them. `month` is a period's id (`2012-03`). */
export interface QueueFilter {
  queue: QueueId
  category: string
  group: string
  month: string
  search: string
}

/** How many are shown at a time. */
export const PAGE_SIZE = 25

/** Whether a work stands in a queue; what is overdue stands among the forwarded too. */
export function isIn(queue: QueueId, one: ReportCase): boolean {
  if (queue === 'all') return true
  if (queue === 'overdue') return one.isOverdue
  return queue === 'instructed' ? one.isInstructed : one.standing === queue
}

/** The queues of a kind, and any standing beside them that some work has all the same: nothing is out of sight. */
export function queuesOf({ queues }: Variant, cases: readonly ReportCase[]): QueueId[] {
  const beside = new Set(cases.map(({ standing }) => standing).filter((standing) => !queues.includes(standing)))
  return [...queues.slice(0, -1), ...beside, 'all']
}

/** Those the filter lets through, of whichever queue: what the numbers beside the queues count. */
export function filtered(
  cases: readonly ReportCase[],
  { category, group, month, search }: QueueFilter,
  finder: TextSearch,
  groupName: (id: string) => string,
): ReportCase[] {
  return cases.filter(
    ({ work }) =>
      (!category || work.category === category) &&
      (!group || work.group === group) &&
      (!month || work.date.slice(0, 7) === month) &&
      finder.matches(work, groupName(work.group), search),
  )
}

/** Those of one queue, what has waited longest first. */
export const queued = (cases: readonly ReportCase[], queue: QueueId): ReportCase[] =>
  cases.filter((one) => isIn(queue, one)).sort(byWaiting)

/** @returns what stands on a page, from 0, which of how many it is; a page that is not there any more is the last one */
export function pageOf<T>(all: readonly T[], page: number): { shown: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const at = Math.min(Math.max(page, 0), pages - 1)
  return { shown: all.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE), page: at, pages }
}
