import { attendanceFigures } from '../assessing/attendance-figures.ts'
import { seenOf } from '../assessing/sheet.ts'
import type { AttendanceFigures } from '../model/assessment.ts'
import { expectedAt, isExpected } from '../model/expected.ts'
import type { Gathering, Ledger } from '../model/ledger.ts'
import { contains } from '../model/period.ts'
import { MARKS, type Mark } from '../model/vocabulary.ts'

/** How one who was expected stands on a roll (签到表): the mark, or `unrecorded` where there is none, a gap in the records. */
export type RollMark = Mark | 'unrecorded'

/** The roll of a gathering (签到表): everyone expected, in the ledger's order, by member. */
export type Roll = ReadonlyMap<string, RollMark>

/** Makes the rolls of a ledger. The marks are read once; a roll is made when it is asked for. */
export function rollsOf({ attendance, members }: Ledger): (gathering: Gathering) => Roll {
  const marks = new Map<string, Map<string, Mark>>()
  for (const { gathering, member, mark } of attendance) {
    const own = marks.get(gathering)
    if (own) own.set(member, mark)
    else marks.set(gathering, new Map([[member, mark]]))
  }
  return (gathering) => {
    const own = marks.get(gathering.id)
    return new Map(expectedAt(gathering, members).map(({ id }) => [id, own?.get(id) ?? 'unrecorded']))
  }
}

/** By gathering: who of those expected is marked absent without leave, in the order of the marks. */
export function absencesOf({ attendance, gatherings, members }: Ledger): ReadonlyMap<string, readonly string[]> {
  const gatheringOf = new Map(gatherings.map((gathering) => [gathering.id, gathering]))
  const memberOf = new Map(members.map((member) => [member.id, member]))
  const absences = new Map<string, string[]>()
  for (const { gathering: id, member: who, mark } of attendance) {
    if (mark !== 'absent') continue
    const [gathering, member] = [gatheringOf.get(id), memberOf.get(who)]
    if (!gathering || !member || !isExpected(gathering, member)) continue
    const there = absences.get(id)
    if (there) there.push(who)
    else absences.set(id, [who])
  }
  return absences
}

// In the order in which figures are counted up.
const SEATS: readonly RollMark[] = [...MARKS, 'unrecorded']

/** S 3: the figures of some seats, as an assessment gives them. */
export function figuresOf(seats: readonly RollMark[]): AttendanceFigures {
  return attendanceFigures(SEATS.map((name) => seats.filter((seat) => seat === name).length))
}

/** Whether a gathering stands in attendance figures: of a day of some term, neither optional nor a visit. */
export function standsInFigures(gathering: Gathering, { terms }: Ledger): boolean {
  return seenOf(gathering).counts && terms.some((term) => contains(term, gathering.date))
}
