import type { Attendance, Gathering, Ledger, Mark, Member, Role } from '@liaison-kit/core'
import { expectedAt, postOn } from '@liaison-kit/core/expected'
import type { Problem } from '@liaison-kit/source'
import type { Recorded, RecordedMarks } from '../trail.ts'
import { type Draft, type Drafts, differs, draftOf, noDrafts } from './draft.ts'

/** What a roll is made of: plain data, also for a page that has no hub. */
export interface Roll {
  gathering: Gathering
  /** Whoever of them is expected gets a row, in this order. */
  members: readonly Member[]
  /** Marks of other gatherings are left alone. */
  attendance: readonly Attendance[]
}

/** What became of a row: nothing recorded, changed and not recorded, or as its newest record. */
export type RowState = 'unrecorded' | 'unsaved' | Recorded['state']

/** One expected member. */
export interface RollRow {
  /** `attendance/GATHERING/MEMBER`. */
  about: string
  member: Member
  roles: readonly Role[]
  /** What is shown and can be changed: the draft, else what stands. */
  draft: Draft
  /** What stands, to go back to. */
  before: Draft
  /** The mark the hub has. */
  stood: Mark | undefined
  state: RowState
  /** Why the hub refused what is shown. */
  refusal: Problem | undefined
}

/** How many of a roll: expected, and of them each mark as it is shown. */
export type Totals = Record<'expected' | Mark | 'unrecorded', number>

/** Whether a group holds a gathering, by itself or together with others. Without a group, every one is. */
export function isHeldBy({ group, with: others }: Gathering, asked: string | undefined): boolean {
  return asked === undefined || group === asked || (group !== null && (others?.includes(asked) ?? false))
}

/**
 * The roll of a gathering as one group takes it: at a gathering of another group, or of the county, a group marks its own members only.
 * @param group left out where everybody may be marked
 */
export function rollIn(ledger: Ledger, gathering: Gathering, group: string | undefined): Roll {
  const { members, attendance } = ledger
  const all = group === undefined || gathering.group === group
  const own = all ? members : members.filter((member) => postOn(member, gathering.date)?.group === group)
  return { gathering, members: own, attendance }
}

/** The marks of one gathering, by member. */
export function marksAt(gathering: string, attendance: readonly Attendance[]): ReadonlyMap<string, Attendance> {
  const marks = new Map<string, Attendance>()
  for (const mark of attendance) if (mark.gathering === gathering) marks.set(mark.member, mark)
  return marks
}

/** The rows of a roll: one per expected member, with what stands, what was changed and what became of it. */
export function rollRows(
  { gathering, members, attendance }: Roll,
  recorded: RecordedMarks,
  drafts: Drafts = noDrafts,
): RollRow[] {
  const marks = marksAt(gathering.id, attendance)
  return expectedAt(gathering, members).map((member): RollRow => {
    const about = aboutOf(gathering, member)
    const known = marks.get(member.id)
    const last = recorded.get(about)
    const stands = last ? last.value : known
    const changed = drafts.get(about)
    const unsaved = changed !== undefined && differs(changed, stands)
    const before = draftOf(stands)
    const draft = changed ?? before
    return {
      about,
      member,
      roles: postOn(member, gathering.date)?.roles ?? [],
      draft,
      before,
      stood: last?.state === 'saved' ? stands?.mark : known?.mark,
      state: unsaved ? 'unsaved' : (last?.state ?? (known ? 'saved' : 'unrecorded')),
      refusal: last?.problem,
    }
  })
}

/** Names of those who have a mark but are not expected: kept in the ledger, counted nowhere. */
export function unexpectedAt({ gathering, members, attendance }: Roll): string[] {
  const marked = new Set(attendance.filter((mark) => mark.gathering === gathering.id).map(({ member }) => member))
  for (const { id } of expectedAt(gathering, members)) marked.delete(id)
  return members.filter(({ id }) => marked.has(id)).map(({ name }) => name)
}

export function totalsOf(rows: readonly RollRow[]): Totals {
  const totals: Totals = {
    expected: rows.length,
    present: 0,
    leave: 0,
    'leave-special': 0,
    'leave-pending': 0,
    absent: 0,
    unrecorded: 0,
  }
  for (const { draft } of rows) totals[draft.mark ?? 'unrecorded'] += 1
  return totals
}

/** Present of those with a mark, 0 to 1; `undefined` where nobody has one. Reckoned as the attendance figures are (S 3). */
export function rateOf({ expected, unrecorded, present }: Totals): number | undefined {
  return expected > unrecorded ? present / (expected - unrecorded) : undefined
}

/** How many drafts of each gathering would change something. */
export function unsavedByGathering(
  drafts: Drafts,
  stands: (about: string) => Attendance | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [about, draft] of drafts) {
    if (!differs(draft, stands(about))) continue
    const gathering = about.split('/')[1] as string
    counts.set(gathering, (counts.get(gathering) ?? 0) + 1)
  }
  return counts
}

const aboutOf = (gathering: Gathering, member: Member): string => `attendance/${gathering.id}/${member.id}`
