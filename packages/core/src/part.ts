import { earlierDay } from './assessing/frame.ts'
import { inOfficeSpan } from './assessing/test-verdict.ts'
import type { Assessment } from './model/assessment.ts'
import { postsOf } from './model/expected.ts'
import type { Ledger, Member } from './model/ledger.ts'
import { overlaps } from './model/period.ts'

/**
 * A group's part of a whole assessment: what `assess` gives when that group alone is asked for. The group, the members who had a post in
 * it on some day that is seen of the term, and the committee's part without the notices of others.
 * @param assessment of all groups and members
 * @param ledger what was assessed
 * @param group its id; of one that is not listed there is no part but the committee's
 */
export function groupPart(assessment: Assessment, ledger: Ledger, group: string): Assessment {
  const { from, to } = ledger.terms.find(({ id }) => id === assessment.term)!
  const inView = { from, to: earlierDay(assessment.asOf, to) }
  const isIn = (member: Member): boolean =>
    postsOf(member).some((post) => post.group === group && overlaps(inOfficeSpan(member, post), inView))
  const own = new Set(ledger.members.filter(isIn).map(({ id }) => id))
  return {
    ...partOf(assessment, ({ member }) => own.has(member)),
    groups: assessment.groups.filter((one) => one.group === group),
  }
}

/**
 * A member's own part of a whole assessment: the member, with the committee's duties and the member's own notices, and no group.
 * @param assessment of all groups and members
 * @param member the member's id; of one that is not listed there is no part but the committee's duties
 */
export function memberPart(assessment: Assessment, member: string): Assessment {
  return partOf(assessment, (one) => one.member === member)
}

function partOf(assessment: Assessment, isOwn: (one: { member: string }) => boolean): Assessment {
  const { committee, members } = assessment
  return {
    ...assessment,
    committee: { ...committee, notices: committee.notices.filter(isOwn) },
    groups: [],
    members: members.filter(isOwn),
  }
}
