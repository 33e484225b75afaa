import { appraise } from './appraisal.ts'
import { bars } from './assessing/barred.ts'
import { byDayThenId, type Frame, frameOf } from './assessing/frame.ts'
import { findings } from './findings.ts'
import type { AttendanceFigures } from './model/assessment.ts'
import type { CivilDate } from './model/civil-date.ts'
import { inOffice } from './model/expected.ts'
import type { Gathering, Ledger } from './model/ledger.ts'
import { contains, overlaps } from './model/period.ts'
import type { TestId } from './model/vocabulary.ts'
import { askedPeriod } from './papers/asked.ts'
import { type BackFilled, backFilled } from './papers/back-filled.ts'
import { figuresOf, type RollMark, rollsOf, standsInFigures } from './papers/roll.ts'
import { groupOver, type Stretch, stretchOf } from './papers/stretch.ts'

/** Which year's commendation, as of which day. */
export interface CommendationQuestion {
  /** `2012`. */
  year: string
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
}

/** Why a group may not be proposed as advanced: `because` of its `band`, of `quarters` without a gathering, or of a `backFilled` year. */
export type GroupObstacle =
  /** The band of the year's appraisal is not one from which groups may be proposed. */
  | { because: 'band'; band: string }
  /** Quarters of the year in which it held and joined no gathering. */
  | { because: 'dormant'; quarters: string[] }
  /** Too much of the year was recorded late. */
  | { because: 'back-filled'; backFilled: BackFilled }

/** Whether a group may be proposed as advanced (先进委员联络组). */
export interface GroupCandidate {
  /** The group's id. */
  group: string
  /** Of the year's appraisal. */
  points: number
  /** The id of the band it stands in. */
  band: string
  /** Of the year's appraisal: not in being over the whole year. */
  partial?: true
  /** Whether nothing stands in the way; people propose. */
  mayBeProposed: boolean
  /** Empty where it may. */
  obstacles: GroupObstacle[]
}

/** Why a member may not be proposed as excellent: `because` of absences from `gatherings`, of `tests` reached in a `term`, or of the office. */
export type MemberObstacle =
  /** Absent without leave in the year from these, by day, then id (S 2.3 item 2). */
  | { because: 'barred'; gatherings: string[] }
  /** An attendance test of a term of the year is reached, and the finding was not waived by the day asked about. */
  | { because: 'reached'; term: string; tests: TestId[] }
  /** Not in office on the day asked about. */
  | { because: 'not-in-office' }

/** Whether a member may be proposed as excellent (优秀政协委员). */
export interface MemberCandidate {
  /** The member's id. */
  member: string
  /** Whether nothing stands in the way; people propose. */
  mayBeProposed: boolean
  /** Empty where the member may. */
  obstacles: MemberObstacle[]
  /** S 3, over the gatherings of the year: numbers for those who propose, not a rank. */
  attendance: AttendanceFigures
}

/** Who may be proposed for the commendation of a `year` (表彰), and why not. People propose and decide. */
export interface Commendation {
  year: string
  /** The day it was judged. */
  asOf: CivilDate
  /** The plan of the appraisal is an assumption. */
  assumed?: true
  /** Those of the year's appraisal; in the ledger's order. */
  groups: GroupCandidate[]
  /** In office on some day of the year, up to the day asked about; in the ledger's order. */
  members: MemberCandidate[]
}

/**
 * Who may be proposed for a year's commendation: groups in an advanced band of the year's appraisal, without a dormant quarter and not
 * back-filled; members not barred, without a reached finding, in office. S 2.3 items 2 and 4.
 * @throws LedgerFaults when the year is none, and as `assess` does
 */
export function commendation(ledger: Ledger, { year, asOf }: CommendationQuestion): Commendation {
  const stretch = stretchOf(ledger, askedPeriod(ledger, { asOf }, 'year', year, ['year']), asOf)
  const { assumed, bands, groups } = appraise(stretch)
  const advanced = new Set(bands.filter((band) => band.advanced).map(({ id }) => id))
  return {
    year,
    asOf,
    ...(assumed && { assumed }),
    groups: groups.map(({ group, points, band, partial }) => {
      const obstacles = [
        ...(advanced.has(band) ? [] : [{ because: 'band' as const, band }]),
        ...groupObstacles(stretch, group),
      ]
      const mayBeProposed = obstacles.length === 0
      return { group, points, band, ...(partial && { partial }), mayBeProposed, obstacles }
    }),
    members: memberCandidates(stretch),
  }
}

function groupObstacles(stretch: Stretch, id: string): GroupObstacle[] {
  const group = stretch.ledger.groups.find((candidate) => candidate.id === id)!
  const { dormantQuarters: quarters } = groupOver(stretch, group)
  const filled = backFilled(stretch, group)
  const obstacles: GroupObstacle[] = []
  if (quarters.length > 0) obstacles.push({ because: 'dormant', quarters })
  if (filled.flagged) obstacles.push({ because: 'back-filled', backFilled: filled })
  return obstacles
}

function memberCandidates(stretch: Stretch): MemberCandidate[] {
  const { ledger, period, until, asOf } = stretch
  const during = { from: period.from, to: until }
  if (until < period.from) return []
  const seats = seatsOf(stretch)
  const reached = reachedOf(stretch)
  // Only its charters are asked for, which are those of every term.
  const frame = frameOf(ledger, ledger.terms[0]!, asOf)
  return ledger.members
    .filter(({ appointed, left }) => overlaps({ from: appointed, to: left }, during))
    .map((member) => {
      const own = seats.get(member.id) ?? []
      const obstacles: MemberObstacle[] = []
      const gatherings = barring(frame, own)
      if (gatherings.length > 0) obstacles.push({ because: 'barred', gatherings })
      obstacles.push(...(reached.get(member.id) ?? []))
      if (!inOffice(member, asOf)) obstacles.push({ because: 'not-in-office' })
      const attendance = figuresOf(own.map(({ seat }) => seat))
      return { member: member.id, mayBeProposed: obstacles.length === 0, obstacles, attendance }
    })
}

/** How a member stands on the roll of a gathering. */
interface Seated {
  gathering: Gathering
  seat: RollMark
}

/** Of each member, the gatherings of the year that stand in attendance figures, by day, then id. */
function seatsOf({ ledger, period, until }: Stretch): ReadonlyMap<string, readonly Seated[]> {
  const rollOf = rollsOf(ledger)
  const seats = new Map<string, Seated[]>()
  const gatherings = ledger.gatherings
    .filter((one) => contains({ from: period.from, to: until }, one.date) && standsInFigures(one, ledger))
    .sort(byDayThenId)
  for (const gathering of gatherings) {
    for (const [member, seat] of rollOf(gathering)) {
      const own = seats.get(member)
      if (own) own.push({ gathering, seat })
      else seats.set(member, [{ gathering, seat }])
    }
  }
  return seats
}

/** The gatherings whose absence bars from the year's award, by the rule the assessment names barred years by. */
function barring(frame: Frame, seats: readonly Seated[]): string[] {
  return seats
    .filter(({ gathering, seat }) => seat === 'absent' && bars(gathering.kind, gathering.date, frame))
    .map(({ gathering }) => gathering.id)
}

/** Of each member, the findings of the year's terms that stand and that people have not waived. */
function reachedOf({ ledger, period, until, assessments }: Stretch): ReadonlyMap<string, MemberObstacle[]> {
  const terms = ledger.terms.filter((term) => overlaps(term, { from: period.from, to: until })).map(({ id }) => id)
  const reached = new Map<string, MemberObstacle[]>()
  for (const assessment of assessments) {
    const { term } = assessment
    if (!terms.includes(term)) continue
    const standing = findings(ledger, assessment).filter(({ stands, stage }) => stands && stage !== 'waived')
    for (const member of new Set(standing.map((finding) => finding.member))) {
      const tests = standing.filter((finding) => finding.member === member).map(({ test }) => test)
      reached.set(member, [...(reached.get(member) ?? []), { because: 'reached', term, tests }])
    }
  }
  return reached
}
