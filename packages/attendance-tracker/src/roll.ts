import type { Attendance, Gathering, Ledger, Mark, Member, Role } from '@liaison-kit/core'
import { expectedAt, postOn } from '@liaison-kit/core/expected'
import { attendanceOf, type Draft, type Drafts, differs, draftOf, noDrafts } from './draft.ts'
import type { Recorded, RecordedMarks } from './trail.ts'

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
  refusal: string | undefined
  /** What recording the row would write. */
  value: Attendance | undefined
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

/** The rows of a roll: one per expected member, with what stands, what was changed and what became of it. */
export function rollRows(
  { gathering, members, attendance }: Roll,
  recorded: RecordedMarks,
  drafts: Drafts = noDrafts,
): RollRow[] {
  const marks = new Map<string, Attendance>()
  for (const mark of attendance) if (mark.gathering === gathering.id) marks.set(mark.member, mark)
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
      refusal: last?.reason,
      value: attendanceOf(draft, gathering.id, member.id, stands),
    }
  })
}

/** Whether the button to save would record the row. What was refused is tried again under a new entry. */
export function isUnsaved({ state, value }: RollRow): boolean {
  return value !== undefined && (state === 'unsaved' || state === 'refused')
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

/** How many drafts of each gathering would change something. */
export function unsavedByGathering(
  drafts: Drafts,
  recorded: RecordedMarks,
  attendance: readonly Attendance[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const stands = new Map<string, Attendance>()
  if (drafts.size > 0) for (const mark of attendance) stands.set(`attendance/${mark.gathering}/${mark.member}`, mark)
  for (const [about, draft] of drafts) {
    const last = recorded.get(about)
    if (!differs(draft, last ? last.value : stands.get(about))) continue
    const gathering = about.split('/')[1] as string
    counts.set(gathering, (counts.get(gathering) ?? 0) + 1)
  }
  return counts
}

const aboutOf = (gathering: Gathering, member: Member): string => `attendance/${gathering.id}/${member.id}`
