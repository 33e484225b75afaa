import type { Gathering, Mark, TestId } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'

/** A mark that, given once more, reaches the limit of a test. */
export interface Nearness {
  test: TestId
  mark: Extract<Mark, 'absent' | 'leave'>
  /** The count at which the test is reached. */
  limit: number
}

/** Who is one mark short of a limit, by member. */
export type Near = ReadonlyMap<string, readonly Nearness[]>

/** Which tests look at a gathering, and the mark each counts: absence and leave at plenaries and activities, leave at meetings of the standing committee. */
function testsAt({ kind, optional }: Gathering): Nearness['test'][] {
  if (optional || kind === 'visit' || kind === 'joint-meeting' || kind === 'work-meeting') return []
  if (kind === 'standing-committee') return ['standing-leave']
  return kind === 'plenary' ? ['plenary-absence', 'plenary-leave'] : ['activity-absence', 'activity-leave']
}

/**
 * Whom a mark at a gathering would bring to a limit, as of the hub's last answer: by its counts and limits alone. Of a share of what was
 * held so far nothing can be said: it grows with the gathering itself.
 */
export function nearAt(gathering: Gathering, { assessment, ledger }: SourceState): Near {
  const near = new Map<string, Nearness[]>()
  const term = ledger?.terms.find(({ id }) => id === assessment?.term)
  const tests = testsAt(gathering)
  if (!assessment || !term || gathering.date < term.from || gathering.date > term.to || tests.length === 0) return near
  for (const { member, tests: verdicts } of assessment.members) {
    const found = verdicts
      .filter(
        ({ test, count, limit, basis, evidence }) =>
          tests.includes(test) && count === limit - 1 && basis !== 'held' && !evidence.includes(gathering.id),
      )
      .map(({ test, limit }): Nearness => ({ test, limit, mark: test.endsWith('absence') ? 'absent' : 'leave' }))
    if (found.length > 0) near.set(member, found)
  }
  return near
}
