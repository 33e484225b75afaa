import { compare } from '../assessing/frame.ts'
import type { ArchiveCategory } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Gathering, Issued, Work } from '../model/ledger.ts'
import { contains } from '../model/period.ts'
import type { GatheringKind, IssuedKind, WorkKind } from '../model/vocabulary.ts'
import type { GroupRecords } from './records.ts'
import { rollsOf } from './roll.ts'
import type { Stretch } from './stretch.ts'

/** What of a filed record's papers exists. */
export interface ArchivePapers {
  /** Files attached to the record. */
  files: number
  /** Only of a gathering: whether minutes exist. */
  minutes?: boolean
  /** Only of a gathering: whether it was reported to the office. */
  reported?: boolean
  /** Only of a gathering: whether everyone expected has a mark. */
  rollComplete?: boolean
  /** Only of a gathering: whether a certificate number was recorded (持证视察). */
  certificate?: boolean
}

/** One record filed in a category. */
export interface ArchiveItem {
  /** `2.13`: the thirteenth item of category 2. Counts from 1. */
  number: string
  /** `works/ID`, `gatherings/ID` or `issued/ID`. */
  about: string
  /** The kind of work, gathering or issued paper. */
  kind: WorkKind | GatheringKind | IssuedKind
  /** The day it is filed under; a practical project's is the day of delivery, where that lies in the year. */
  date: CivilDate
  /** The record's title; of an issued paper, its body's `title`, else the period it is about. */
  title: string
  /** What of its papers exists. */
  papers: ArchivePapers
  /** Another group's gathering, which this group joined. */
  joined?: true
  /** A practical project not delivered by the end of the year, or by the day asked about where that is earlier. */
  underWay?: true
  /** A work that was adopted by the day asked about. */
  adopted?: true
}

/** What is filed, before it has a number. */
export type Filed = Omit<ArchiveItem, 'number'>

/**
 * What a group's archive of a year files, by day, then id. Own and joined gatherings and works up to the day asked about; a work
 * that names a period in the year of that period; a practical project in the year it was begun and in the year it was delivered;
 * commendations issued for the year, which are the county's papers, whether or not they name the group.
 */
export function filedIn(stretch: Stretch, { own, joined, works }: GroupRecords): Filed[] {
  const { ledger, period } = stretch
  const span = { from: period.from, to: stretch.until }
  const rollOf = rollsOf(ledger)
  const adopted = stretch.atStep.get('adopted')
  const gathering = (one: Gathering): Filed => {
    const seats = [...rollOf(one).values()]
    return {
      about: `gatherings/${one.id}`,
      kind: one.kind,
      date: one.date,
      title: one.title,
      papers: {
        files: one.files?.length ?? 0,
        minutes: one.minutes !== undefined,
        reported: one.reported !== undefined,
        rollComplete: !seats.includes('unrecorded'),
        certificate: one.certificate !== undefined,
      },
    }
  }
  const filed = [
    ...own.filter(({ date }) => contains(span, date)).map(gathering),
    ...joined.filter(({ date }) => contains(span, date)).map((one): Filed => ({ ...gathering(one), joined: true })),
    ...works.flatMap((one) => {
      const filedWork = fileWork(one, stretch)
      return filedWork ? [adopted?.has(one.id) ? { ...filedWork, adopted: true as const } : filedWork] : []
    }),
    ...(ledger.issued ?? []).filter((one) => isCommendationOf(one, stretch)).map(fileIssued),
  ]
  return filed.sort(byDayThenIdThenList)
}

/** Of two lists' records with one id, the list's name decides. */
function byDayThenIdThenList(one: Filed, other: Filed): number {
  return compare(one.date, other.date) || compare(idOf(one), idOf(other)) || compare(one.about, other.about)
}

const idOf = ({ about }: Filed): string => about.slice(about.indexOf('/') + 1)

function fileWork(work: Work, { period, asOf, until }: Stretch): Filed | undefined {
  const { delivered } = work
  const isProject = work.kind === 'practical-project'
  const isDelivered = isProject && delivered !== undefined && delivered <= until
  const filed = {
    about: `works/${work.id}`,
    kind: work.kind,
    title: work.title,
    papers: { files: work.files?.length ?? 0 },
  }
  if (work.for !== undefined) {
    return work.for.slice(0, 4) === period.id && work.date <= asOf ? { ...filed, date: work.date } : undefined
  }
  if (isDelivered && delivered >= period.from) return { ...filed, date: delivered }
  if (work.date < period.from || work.date > until) return undefined
  return { ...filed, date: work.date, ...(isProject && !isDelivered && { underWay: true as const }) }
}

const isCommendationOf = ({ kind, period, date }: Issued, stretch: Stretch): boolean =>
  kind === 'commendation' && period.slice(0, 4) === stretch.period.id && date <= stretch.asOf

function fileIssued({ id, kind, date, period, body }: Issued): Filed {
  const title = typeof body.title === 'string' ? body.title : period
  return { about: `issued/${id}`, kind, date, title, papers: { files: 0 } }
}

/** The category a record is filed in: the first that takes its kind; `undefined` where none does. */
export function categoryOf(
  { about, kind }: Filed,
  categories: readonly ArchiveCategory[],
): ArchiveCategory | undefined {
  return categories.find(({ works, gatherings, also }) => {
    if (about.startsWith('works/')) return works?.includes(kind as WorkKind)
    if (about.startsWith('gatherings/')) return gatherings?.includes(kind as GatheringKind)
    return also === 'commendations'
  })
}
