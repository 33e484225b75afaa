import type { Attendance, Gathering, Ledger, Member } from '@liaison-kit/core'
import { isExpected, postOn, postsOf } from '@liaison-kit/core/expected'

/** The part of a ledger that the clerk of a group reads, as a hub gives it. */
export function groupView(ledger: Ledger, group: string): Ledger {
  const memberOf = new Map(ledger.members.map((member) => [member.id, member]))
  const everIn = (id: string): boolean => postsOf(memberOf.get(id)!).some((post) => post.group === group)
  const gatherings = ledger.gatherings.filter(
    (gathering) => gathering.group === null || gathering.group === group || gathering.with?.includes(group),
  )
  const held = gatherings.filter((gathering) => gathering.group === group)
  const isHeld = new Set(held.map(({ id }) => id))
  const marked = new Set(ledger.attendance.filter((mark) => isHeld.has(mark.gathering)).map(({ member }) => member))
  const hasMet = (member: Member): boolean =>
    everIn(member.id) || marked.has(member.id) || held.some((gathering) => isExpected(gathering, member))
  return part(ledger, {
    members: ledger.members.filter(hasMet),
    gatherings,
    readsMark: ({ id, date }, { member }) => isHeld.has(id) || postOn(memberOf.get(member)!, date)?.group === group,
    // Why somebody is on leave is for the group that held the gathering.
    readsReason: (mark) => isHeld.has(mark.gathering),
    readsWork: (work) => work.group === group,
    readsDecision: everIn,
  })
}

/** The part of a ledger that a member reads: their own. */
export function memberView(ledger: Ledger, member: string): Ledger {
  const own = ledger.members.filter(({ id }) => id === member)
  const wasExpected = new Set(
    ledger.attendance.filter((mark) => mark.member === member && mark.mark !== 'leave-pending').map((m) => m.gathering),
  )
  return part(ledger, {
    members: own,
    gatherings: ledger.gatherings.filter(
      (gathering) => wasExpected.has(gathering.id) || own.some((self) => isExpected(gathering, self)),
    ),
    readsMark: (_, mark) => mark.member === member,
    readsReason: () => true,
    readsWork: (work) => work.member === member,
    readsDecision: (id) => id === member,
  })
}

interface Rights {
  members: Member[]
  gatherings: Gathering[]
  readsMark(gathering: Gathering, mark: Attendance): boolean
  readsReason(mark: Attendance): boolean
  readsWork(work: Ledger['works'][number]): boolean
  readsDecision(member: string): boolean
}

/** A ledger by itself: no mark in it whose member or gathering is left out, and nobody named in it who is. */
function part(ledger: Ledger, { members, gatherings, ...reads }: Rights): Ledger {
  const known = new Set(members.map(({ id }) => id))
  const at = new Map(gatherings.map((gathering) => [gathering.id, gathering]))
  const works = ledger.works.filter(reads.readsWork)
  const isOwnWork = new Set(works.map(({ id }) => id))
  const { handling, decisions, contacts } = ledger
  return {
    ...ledger,
    members,
    gatherings: gatherings.map((gathering) =>
      gathering.invited ? { ...gathering, invited: gathering.invited.filter((id) => known.has(id)) } : gathering,
    ),
    attendance: ledger.attendance.flatMap((mark) => {
      const gathering = at.get(mark.gathering)
      if (!gathering || !known.has(mark.member) || !reads.readsMark(gathering, mark)) return []
      const { reason, ...rest } = mark
      return reason === undefined || reads.readsReason(mark) ? mark : rest
    }),
    works,
    ...(handling && { handling: handling.filter((step) => isOwnWork.has(step.work)) }),
    ...(decisions && { decisions: decisions.filter(({ about }) => reads.readsDecision(about.member)) }),
    ...(contacts && { contacts: contacts.filter((contact) => known.has(contact.member)) }),
  }
}
