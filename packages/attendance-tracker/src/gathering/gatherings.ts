import type { Assessment, Attendance, CivilDate, Gathering, Ledger, Member, MissingRecord } from '@liaison-kit/core'
import { expectedAt, postOn } from '@liaison-kit/core/expected'
import { isHeldBy } from '../roll/roll.ts'
import type { Recorded, RecordedMarks } from '../trail.ts'

/** A record that the hub's last answer misses, and whether it was made here since. */
export interface Lack {
  record: MissingRecord
  isMade: boolean
}

/** A gathering to choose from, and how far its records are. */
export interface Listed {
  gathering: Gathering
  expected: number
  present: number
  unrecorded: number
  lacks: Lack[]
  /** Whether the hub's last answer judged it; else nobody knows whether its papers are complete. */
  isAssessed: boolean
  /** How many entries about it the hub has not acknowledged. */
  unsent: number
}

/** The gatherings of one year that no section above has. */
export interface ListedYear {
  year: string
  listed: Listed[]
  /** How many of them lack something. */
  open: number
}

/** Gatherings in the order in which somebody comes to complete them. */
export interface Gatherings {
  /** Today's and earlier ones whose roll or papers lack something, newest first. */
  open: Listed[]
  /** After today, the next one first. */
  coming: Listed[]
  /** Nothing is lacking, newest first. */
  recent: Listed[]
  /** All others, the newest year first. */
  years: ListedYear[]
}

/** How many of each section are shown before the rest is sought by its year. */
export const AT_ONCE: Readonly<Record<'open' | 'coming' | 'recent', number>> = { open: 8, coming: 6, recent: 4 }

export interface ListQuestion {
  /** Whose gatherings; every one without. */
  group: string | undefined
  /** Whose members are marked at gatherings of others; everybody without. Who marks everybody has the county's own listed too. */
  marked: string | undefined
  today: CivilDate | undefined
  recorded: RecordedMarks
  assessment: Assessment | undefined
  /** The gatherings that the hub's last answer has. */
  assessed: readonly Gathering[]
  /** What the unsent entries are about. */
  unsent: readonly string[]
}

/** The ledger with the gatherings as they were recorded here, where the hub's answer does not have them yet. */
export function withRecorded(ledger: Ledger, recorded: ReadonlyMap<string, Recorded<Gathering>>): Ledger {
  const newest = [...recorded].filter(([, { state }]) => state !== 'refused')
  if (newest.length === 0) return ledger
  const byId = new Map(ledger.gatherings.map((gathering) => [gathering.id, gathering]))
  for (const [about, { value }] of newest) {
    const id = about.split('/')[1] as string
    if (value) byId.set(id, value)
    else byId.delete(id)
  }
  return { ...ledger, gatherings: [...byId.values()] }
}

/** Whether a gathering is one of those listed. */
export function isListed(gathering: Gathering, { group, marked }: Pick<ListQuestion, 'group' | 'marked'>): boolean {
  return isHeldBy(gathering, group) || (marked === undefined && gathering.group === null)
}

/** The listed gatherings, newest first. */
export function listedOf(ledger: Ledger, question: ListQuestion): Listed[] {
  const { marked, assessment } = question
  // Each gathering is listed with the group that holds it, which need not be the one whose list this is.
  const undocumented = new Map<string, readonly MissingRecord[]>()
  for (const one of assessment?.groups ?? []) {
    for (const { gathering, missing } of one.undocumented) undocumented.set(gathering, missing)
  }
  const assessed = new Set(assessment && question.assessed.map(({ id }) => id))
  return ledger.gatherings
    .filter((gathering) => isListed(gathering, question))
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : one.id < other.id ? 1 : -1))
    .map((gathering): Listed => {
      const { id, date } = gathering
      const isOwn = marked === undefined || gathering.group === marked
      const members = isOwn ? ledger.members : ledger.members.filter((member) => postOn(member, date)?.group === marked)
      const expected = expectedAt(gathering, members)
      const marks = expected.map((member) => markOf(ledger.attendance, gathering, member, question.recorded))
      const unrecorded = marks.filter((mark) => !mark).length
      const isMade: Record<MissingRecord, boolean> = {
        minutes: gathering.minutes !== undefined,
        report: gathering.reported !== undefined,
        attendance: unrecorded === 0,
      }
      return {
        gathering,
        expected: expected.length,
        present: marks.filter((mark) => mark === 'present').length,
        unrecorded,
        lacks: (undocumented.get(id) ?? []).map((record) => ({ record, isMade: isMade[record] })),
        isAssessed: assessed.has(id),
        unsent: question.unsent.filter((about) => about.split('/')[1] === id).length,
      }
    })
}

/** What is shown at once, and what by its year. */
export function sectionsOf(listed: readonly Listed[], today: CivilDate | undefined): Gatherings {
  const sections: Gatherings = { open: [], coming: [], recent: [], years: [] }
  const isComing = ({ gathering }: Listed): boolean => today !== undefined && gathering.date > today
  const coming = listed.filter(isComing).reverse()
  sections.coming = coming.slice(0, AT_ONCE.coming)
  const later = new Set(coming.slice(AT_ONCE.coming))
  const years = new Map<string, ListedYear>()
  for (const one of listed) {
    const section = isOpen(one) ? 'open' : 'recent'
    if (!isComing(one) && sections[section].length < AT_ONCE[section]) sections[section].push(one)
    else if (!isComing(one) || later.has(one)) {
      const year = one.gathering.date.slice(0, 4)
      const shelf = years.get(year) ?? { year, listed: [], open: 0 }
      years.set(year, shelf)
      shelf.listed.push(one)
      if (!isComing(one) && isOpen(one)) shelf.open += 1
    }
  }
  sections.years = [...years.values()]
  return sections
}

/** Whether something of a gathering held is still to be recorded, or may be. */
export function isOpen({ lacks, unrecorded, isAssessed }: Listed): boolean {
  return lacks.length > 0 || unrecorded > 0 || !isAssessed
}

/** By list of marks: which is looked through once, not for each gathering. */
const indexes = new WeakMap<readonly Attendance[], ReadonlyMap<string, Attendance>>()

/** The mark a member has at a gathering, what was recorded here counted in. */
function markOf(
  attendance: readonly Attendance[],
  gathering: Gathering,
  member: Member,
  recorded: RecordedMarks,
): Attendance['mark'] | undefined {
  let index = indexes.get(attendance)
  if (!index) {
    index = new Map(attendance.map((mark) => [`attendance/${mark.gathering}/${mark.member}`, mark]))
    indexes.set(attendance, index)
  }
  const about = `attendance/${gathering.id}/${member.id}`
  const last = recorded.get(about)
  return (last && last.state !== 'refused' ? last.value : index.get(about))?.mark
}
