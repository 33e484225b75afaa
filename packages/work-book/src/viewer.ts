import type { CivilDate, Ledger, Work } from '@liaison-kit/core'
import { postOn, postsOf } from '@liaison-kit/core/expected'
import type { SourceState } from '@liaison-kit/source'

/** Who is looking, and what they may write. The hub decides; this only offers what it would take. */
export interface Viewer {
  /** The group whose book it is; `undefined` for a member, whose works may be of several groups. */
  group: string | undefined
  /** The member whose works alone are shown. */
  member: string | undefined
  isCounty: boolean
  /** Whether works may be added at all. */
  mayAdd: boolean
  /** Whether a work, as it stands or as it would be, may be written. */
  mayWrite(work: Pick<Work, 'group' | 'member'>): boolean
  /** The group that a new work of a day belongs to. */
  groupOn(day: CivilDate): string | undefined
}

interface Asked {
  /** As the widget's attribute says. */
  group: string | undefined
  /** As the county chose, where no attribute says it. */
  chosen: string | undefined
  mayRecord: boolean
}

export function viewerOf({ session, quota, ledger }: SourceState, { group, chosen, mayRecord }: Asked): Viewer {
  const isCounty = session?.role === 'county'
  const isMember = session?.role === 'member'
  const member = isMember ? (session.member ?? undefined) : undefined
  const first = isCounty ? ledger?.groups[0]?.id : undefined
  const own = isMember ? undefined : (group ?? session?.group ?? quota?.group.id ?? chosen ?? first)
  return {
    group: own,
    member,
    isCounty,
    mayAdd: mayRecord && (isMember ? member !== undefined : own !== undefined && (isCounty || own === session?.group)),
    mayWrite(work) {
      if (!mayRecord) return false
      return isCounty || (isMember ? work.member === member : work.group === session?.group)
    },
    groupOn: (day) => (member === undefined ? own : groupOfMember(ledger, member, day)),
  }
}

/** The group of the member's post on a day; on a day without one, that of the last post. */
function groupOfMember(ledger: Ledger | undefined, id: string, day: CivilDate): string | undefined {
  const member = ledger?.members.find((one) => one.id === id)
  if (!member) return undefined
  const posts = postsOf(member)
  return (postOn(member, day) ?? posts[posts.length - 1])?.group
}
