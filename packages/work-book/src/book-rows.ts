import type {
  Assessment,
  CivilDate,
  Gathering,
  GatheringKind,
  Handling,
  Ledger,
  MissingRecord,
  Work,
  WorkKind,
} from '@liaison-kit/core'

/** One line of the ledger page. */
export interface BookRow {
  /** `works/ID` or `gatherings/ID`. */
  about: string
  kind: WorkKind | GatheringKind
  /** The day it is put in order by: when it was held, made or begun. */
  day: CivilDate
  title: string
  work?: Work
  gathering?: Gathering
  /** Held by another group, which this one joined. */
  isJoined: boolean
  /** What the office did about a work, oldest first. */
  steps: readonly Handling[]
  /** Of a gathering of the group's own: what its papers lack. */
  missing: readonly MissingRecord[]
  /** Days between its day and its entry, where the assessment lists it as entered late. */
  lag: number | undefined
  /** Recorded here, not acknowledged yet. */
  isWaiting: boolean
}

/** Whose rows: a group's works and gatherings, or a member's own works. */
export interface Whose {
  group: string | undefined
  member: string | undefined
}

interface Known {
  assessment: Assessment | undefined
  unsent: ReadonlySet<string>
}

/** All rows of all years, newest first; of one day in the order of their ids, so that nothing jumps. */
export function rowsOf(ledger: Ledger, { group, member }: Whose, { assessment, unsent }: Known): BookRow[] {
  // A joined gathering's papers are for the group that held it.
  const parts = (assessment?.groups ?? []).filter((part) => part.group === group)
  const lags = new Map(parts.flatMap((part) => part.lateEntries).map(({ about, lag }) => [about, lag]))
  const missing = new Map(parts.flatMap((part) => part.undocumented).map((one) => [one.gathering, one.missing]))
  const common = (about: string): Pick<BookRow, 'about' | 'lag' | 'isWaiting'> => ({
    about,
    lag: lags.get(about),
    isWaiting: unsent.has(about),
  })
  const steps = stepsOf(ledger)
  const works = ledger.works
    .filter((work) => (member === undefined ? work.group === group : work.member === member))
    .map((work): BookRow => {
      const { id, kind, date: day, title } = work
      return {
        ...common(`works/${id}`),
        kind,
        day,
        title,
        work,
        isJoined: false,
        steps: steps.get(id) ?? [],
        missing: [],
      }
    })
  const gatherings = ledger.gatherings
    .filter((one) => member === undefined && group !== undefined && isOf(one, group))
    .map((gathering): BookRow => {
      const { id, kind, date: day, title } = gathering
      const isJoined = gathering.group !== group
      const lacks = missing.get(id) ?? []
      return { ...common(`gatherings/${id}`), kind, day, title, gathering, isJoined, steps: [], missing: lacks }
    })
  return [...works, ...gatherings].sort((one, other) => compare(other.day, one.day) || compare(one.about, other.about))
}

/** Whether a group held a gathering, or joined it. */
export const isOf = (gathering: Gathering, group: string): boolean =>
  gathering.group === group || (gathering.with?.includes(group) ?? false)

/** What the office did about each work, oldest first. */
function stepsOf({ handling = [] }: Ledger): Map<string, Handling[]> {
  const steps = new Map<string, Handling[]>()
  const inOrder = [...handling].sort((one, other) => compare(one.date, other.date) || compare(one.id, other.id))
  for (const step of inOrder) steps.set(step.work, [...(steps.get(step.work) ?? []), step])
  return steps
}

/**
 * The years, `2012`, in whose ledger a row stands. As the archive files it: a work that names a period in that period's year, a project
 * in the year it was begun and in the one it was delivered in - and, while it is under way, in each until now, so that it is not
 * forgotten; anything else in the year of its day.
 */
export function yearsOf({ work, day }: Pick<BookRow, 'work' | 'day'>, today: CivilDate): string[] {
  if (work?.for !== undefined) return [work.for.slice(0, 4)]
  const begun = day.slice(0, 4)
  if (work?.kind !== 'practical-project') return [begun]
  if (work.delivered !== undefined) return [...new Set([begun, work.delivered.slice(0, 4)])]
  const years = [begun]
  for (let year = Number(begun) + 1; year <= Number(today.slice(0, 4)); year += 1) years.push(String(year))
  return years
}

/** The years there are rows in, today's among them, the latest first. */
export function yearsIn(rows: readonly BookRow[], today: CivilDate): string[] {
  const years = new Set([today.slice(0, 4), ...rows.flatMap((row) => yearsOf(row, today))])
  return [...years].sort((one, other) => compare(other, one))
}

export interface Sought {
  /** A kind of work or gathering; every kind without. */
  kind: string
  /** Part of a title; however it is spaced and whatever its case. */
  text: string
}

export function isSought(row: BookRow, { kind, text }: Sought): boolean {
  return (kind === '' || row.kind === kind) && plain(row.title).includes(plain(text))
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** How many rows there are of each kind, in the order of `kinds`; kinds without any are left out. */
export function countsOf<K extends string>(
  rows: readonly BookRow[],
  kinds: readonly K[],
): { kind: K; count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
}

/** What would no longer fit the ledger if a work were withdrawn. */
export interface Dependents {
  /** Works that name it as what they grew out of. */
  works: Work[]
  /** How many steps of its handling are recorded. */
  steps: number
}

export function dependentsOf(about: string, { works, handling = [] }: Ledger): Dependents {
  return {
    works: works.filter(({ derivedFrom }) => derivedFrom?.includes(about)),
    steps: handling.filter(({ work }) => `works/${work}` === about).length,
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
