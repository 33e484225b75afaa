import { appraisalPlan } from './charters/appraisal-plan.ts'
import type { AppraisalLine, AppraisalPlan, Citation, Measure, Name } from './model/charter.ts'
import { valueOn } from './model/charter.ts'
import type { CivilDate } from './model/civil-date.ts'
import type { Group, Ledger } from './model/ledger.ts'
import { liesWithin } from './model/period.ts'
import { askedPeriod } from './papers/asked.ts'
import { measured } from './papers/measure.ts'
import { groupOver, groupsIn, type Stretch, stretchOf } from './papers/stretch.ts'

/** Which months' appraisal, as of which day. */
export interface AppraisalQuestion {
  /** `2012-H1` or `2012`. The year's may be asked for in November: what is not due by then counts neither way. */
  period: string
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
}

/** One line of a group's appraisal, with how its points came about. Points have two decimals, a tie rounded upwards. */
export interface AppraisedLine {
  /** The line's id in the plan. */
  id: string
  /** Its name, by language. */
  name: Name
  /** What it counts. */
  measure: Measure
  /**
   * What was counted, each once: `works/ID`, `gatherings/ID`; `DUTY/PERIOD` for a period of a duty; `2012-Q2` for a quarter without any
   * gathering; `attendance/GATHERING/MEMBER` for an absence.
   */
  evidence: string[]
  /** How many things were counted. */
  count: number
  /** How many of them give or take points: `count`, or at most 1 where only the first does. */
  taken: number
  /** Points to begin with. */
  base: number
  /** Points for each. */
  each: number
  /** base + each × taken, before floor and cap. */
  raw: number
  /** The least it can come to. */
  floor: number
  /** The most it can come to; left out where there is no end. */
  cap?: number
  /** What it comes to. */
  points: number
}

/** One group's appraisal. */
export interface AppraisedGroup {
  /** The group's id. */
  group: string
  /** The group was not in being on every day of the months; it is appraised over what it owes. */
  partial?: true
  /** In the plan's order. */
  lines: AppraisedLine[]
  /** The sum of the lines, two decimals; below 0 where floors allow it. */
  points: number
  /** The id of the band it stands in. */
  band: string
}

/** An appraisal (考评) of a `period`, `from` its first day `to` its last: points line by line, and a band for each group. No rank. */
export interface Appraisal {
  period: string
  from: CivilDate
  to: CivilDate
  /** The day it was judged. */
  asOf: CivilDate
  /** Since when the plan is in force. */
  since: CivilDate
  /** Where appraisals are asked for. */
  cites: Citation[]
  /** The plan is an assumption. */
  assumed?: true
  /** From the highest to the lowest. */
  bands: AppraisalPlan['bands']
  /** In being on some day of the months up to the day asked about; in the ledger's order. */
  groups: AppraisedGroup[]
}

/**
 * Appraises the groups over half a year or a year by the plan of the charter in force on the period's first day, or by the library's
 * own. What is not owed counts nothing. S 2.3 item 4.
 * @throws LedgerFaults when the period is neither, and as `assess` does
 */
export function appraisal(ledger: Ledger, { period, asOf }: AppraisalQuestion): Appraisal {
  const asked = askedPeriod(ledger, { asOf }, 'period', period, ['half-year', 'year'])
  return appraise(stretchOf(ledger, asked, asOf))
}

/** The appraisal of a stretch of half a year or a year. */
export function appraise(stretch: Stretch): Appraisal {
  const { id, from, to } = stretch.period
  const plan = appraisalPlanOf(stretch)
  const { since, cites, assumed, bands } = plan
  return {
    period: id,
    from,
    to,
    asOf: stretch.asOf,
    since,
    cites,
    ...(assumed && { assumed }),
    bands,
    groups: groupsIn(stretch).map((group) => appraiseGroup(stretch, plan, group)),
  }
}

/** The plan in force on the first day; the library's own where the charter gives none. */
function appraisalPlanOf({ charter: { appraisal: plans }, period }: Stretch): AppraisalPlan {
  return plans?.length ? valueOn(plans, period.from) : appraisalPlan
}

function appraiseGroup(stretch: Stretch, { lines, bands }: AppraisalPlan, group: Group): AppraisedGroup {
  const over = groupOver(stretch, group)
  const appraised = lines.map((line) => appraiseLine(line, measured(stretch, line.measure, group, over)))
  const points = twoDecimals(appraised.reduce((sum, line) => sum + line.points, 0))
  return {
    group: group.id,
    ...(!liesWithin(stretch.period, over.existence) && { partial: true as const }),
    lines: appraised,
    points,
    // Floors below 0 can bring the sum below the last band's 0.
    band: (bands.find(({ from }) => points >= from) ?? bands.at(-1)!).id,
  }
}

function appraiseLine(line: AppraisalLine, evidence: string[]): AppraisedLine {
  const { id, name, measure, base = 0, each, firstOnly, floor = 0, cap } = line
  const count = evidence.length
  const taken = firstOnly ? Math.min(1, count) : count
  const raw = twoDecimals(base + each * taken)
  return {
    id,
    name,
    measure,
    evidence,
    count,
    taken,
    base,
    each,
    raw,
    floor,
    ...(cap !== undefined && { cap }),
    points: twoDecimals(Math.min(cap ?? Number.POSITIVE_INFINITY, Math.max(floor, raw))),
  }
}

/** Two decimals, a tie upwards; what binary fractions add beyond the sixth decimal of a hundredth is noise. Never minus zero. */
function twoDecimals(points: number): number {
  return Math.round(Number((points * 100).toFixed(6))) / 100 + 0
}
