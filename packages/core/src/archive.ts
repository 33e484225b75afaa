import { archivePlan } from './charters/archive-plan.ts'
import type { AttendanceFigures } from './model/assessment.ts'
import type { ArchiveCategory, ArchivePlan, Citation, Name } from './model/charter.ts'
import { valueOn } from './model/charter.ts'
import type { CivilDate } from './model/civil-date.ts'
import type { Ledger } from './model/ledger.ts'
import { contains } from './model/period.ts'
import { askedPeriod } from './papers/asked.ts'
import { type BackFilled, backFilled } from './papers/back-filled.ts'
import { type ArchiveItem, categoryOf, type Filed, filedIn } from './papers/filing.ts'
import { type ArchiveComing, type ArchiveGap, comingIn, gapsIn, undocumentedAmong } from './papers/gaps.ts'
import { figuresOf, rollsOf, standsInFigures } from './papers/roll.ts'
import { groupOver, type Stretch, stretchOf } from './papers/stretch.ts'

/** Which group's archive of which year, as of which day. */
export interface ArchiveQuestion {
  /** A group's id. */
  group: string
  /** `2012`. */
  year: string
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
}

/** The figures of one gathering: how many of those expected were marked how. No member, no reason. */
export interface GatheringFigures extends AttendanceFigures {
  /** The gathering's id. */
  gathering: string
  /** Its day. */
  date: CivilDate
}

/** A group's attendance and leave over a year (考勤与请假). */
export interface ArchiveAttendance {
  /** S 3, over the gatherings listed. */
  figures: AttendanceFigures
  /** The group's own gatherings of the year on a day of some term, up to the day asked about, neither optional nor visits; by day, then id. */
  gatherings: GatheringFigures[]
}

/** One category of a catalogue, with what is filed in it. */
export interface ArchiveSection {
  /** From 1, in the plan's order. */
  number: number
  /** The category's id in the plan. */
  id: string
  /** Its name, by language. */
  name: Name
  /** By day, then id. */
  items: ArchiveItem[]
  /** Only where the plan files the year's attendance and leave here. */
  attendance?: ArchiveAttendance
}

/** The archive of a `group` and a `year` (工作档案目录): a numbered catalogue of what is there, and by name what is not. */
export interface Archive {
  group: string
  year: string
  /** The day it was judged. */
  asOf: CivilDate
  /** Whether the catalogue is laid out by the county's official one. */
  official: boolean
  /** The layout is an assumption. */
  assumed?: true
  /** Where archives are asked for. */
  cites: Citation[]
  /** In the plan's order, also those in which nothing is filed. */
  categories: ArchiveSection[]
  /** Records of kinds that no category takes; numbered on as one more category would be. */
  unfiled: ArchiveItem[]
  /** What should be there and is not: by category, each with periods, then gatherings, then emptiness. */
  gaps: ArchiveGap[]
  /** What is not there yet, and is not due yet. */
  coming: ArchiveComing[]
  /** Whether too much of the year was recorded late. */
  backFilled: BackFilled
}

/**
 * The numbered catalogue of a group's archive of a year, laid out by the plan of the charter in force on the year's first day, or by
 * the library's own. Each record stands in it once. S 2.3 item 3.
 * @throws LedgerFaults when the year is none, and as `assess` does
 */
export function archive(ledger: Ledger, { group: id, year, asOf }: ArchiveQuestion): Archive {
  const stretch = stretchOf(ledger, askedPeriod(ledger, { asOf, group: id }, 'year', year, ['year']), asOf)
  const group = ledger.groups.find((candidate) => candidate.id === id)!
  const over = groupOver(stretch, group)
  const { official, assumed, cites, categories } = archivePlanOf(stretch)
  const filed = filedIn(stretch, stretch.records.get(id)!).map((one) => ({ one, in: categoryOf(one, categories) }))
  const filedUnder = (category: ArchiveCategory | undefined): Filed[] =>
    filed.filter((one) => one.in === category).map(({ one }) => one)

  const sections: ArchiveSection[] = []
  const gaps: ArchiveGap[] = []
  const coming: ArchiveComing[] = []
  categories.forEach((category, at) => {
    const items = filedUnder(category)
    const attendance = category.also === 'attendance' ? attendanceOf(stretch, id) : undefined
    const isEmpty = items.length === 0 && !attendance?.gatherings.length
    const { id: of, name } = category
    sections.push({ number: at + 1, id: of, name, items: numbered(items, at + 1), ...(attendance && { attendance }) })
    gaps.push(...gapsIn(stretch, category, over, items, isEmpty))
    coming.push(...comingIn(stretch, category, over, isEmpty))
  })
  const rest = filedUnder(undefined)
  return {
    group: id,
    year,
    asOf,
    official,
    ...(assumed && { assumed }),
    cites,
    categories: sections,
    unfiled: numbered(rest, categories.length + 1),
    gaps: [...gaps, ...undocumentedAmong(rest, null, over)],
    coming,
    backFilled: backFilled(stretch, group),
  }
}

/** The layout in force on the year's first day; the library's own where the charter gives none. */
function archivePlanOf({ charter: { archive: plans }, period }: Stretch): ArchivePlan {
  return plans?.length ? valueOn(plans, period.from) : archivePlan
}

const numbered = (filed: readonly Filed[], category: number): ArchiveItem[] =>
  filed.map((one, at) => ({ number: `${category}.${at + 1}`, ...one }))

function attendanceOf({ ledger, period, until, records }: Stretch, group: string): ArchiveAttendance {
  const rollOf = rollsOf(ledger)
  const rolls = records
    .get(group)!
    .own.filter((gathering) => contains({ from: period.from, to: until }, gathering.date))
    .filter((gathering) => standsInFigures(gathering, ledger))
    .map((gathering) => ({ gathering, seats: [...rollOf(gathering).values()] }))
  return {
    figures: figuresOf(rolls.flatMap(({ seats }) => seats)),
    gatherings: rolls.map(({ gathering: { id, date }, seats }) => ({ gathering: id, date, ...figuresOf(seats) })),
  }
}
