import { frameOf } from '../assessing/frame.ts'
import type { DutyVerdict, MissingRecord } from '../model/assessment.ts'
import type { ArchiveCategory } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { commonSpan, liesWithin, overlaps } from '../model/period.ts'
import type { Filed } from './filing.ts'
import type { GroupOver, Stretch } from './stretch.ts'

/** A period of a duty for which a category expects a record. */
export interface ExpectedPeriod {
  /** The category's id. */
  category: string
  /** The duty's id. */
  expects: string
  /** The period's id. */
  period: string
  /** The last day on which a record was, or is, in time. */
  due: CivilDate
  /** How many records are lacking; 0 when they came late. */
  missing: number
}

/**
 * Something an archive should hold and does not; `gap` says what: a record for a `duty` (`late`: it came after the due day), papers of a
 * gathering (`about` it, of that `date`, these are `missing`), or anything at all in a `category`.
 */
export type ArchiveGap =
  /** An owed period that is short, or was met only after its due day (`late`). */
  | ({ gap: 'duty'; late?: true } & ExpectedPeriod)
  /** An own gathering that is not fully documented; `category` is `null` where none takes its kind. */
  | { gap: 'undocumented'; category: string | null; about: string; date: CivilDate; missing: MissingRecord[] }
  /** A `category` that should hold something in any year the group owes as a whole, and is empty now that the year is over. */
  | { gap: 'empty'; category: string }

/**
 * Something an archive should hold in the end, and that is not due yet; `coming` says what: a record for a `duty`, in so many `daysLeft`, or
 * anything in a `category`.
 */
export type ArchiveComing =
  /** An open period; `daysLeft` counts to the due day, 0 on it. */
  | ({ coming: 'duty'; daysLeft: number } & ExpectedPeriod)
  /** A `category` that should not stay empty; the year is not over. */
  | { coming: 'empty'; category: string }

/** The periods of the year of the duties a category expects, in the order the assessment lists them. */
function periodsOf(stretch: Stretch, { expects = [] }: ArchiveCategory, { duties }: GroupOver): DutyVerdict[] {
  const year = stretch.period.id
  return duties.filter(({ duty, period }) => expects.includes(duty) && period.slice(0, 4) === year)
}

const expected = (category: ArchiveCategory, { duty, period, due, required, done }: DutyVerdict): ExpectedPeriod => ({
  category: category.id,
  expects: duty,
  period,
  due,
  missing: Math.max(0, required - done),
})

/**
 * What a category lacks.
 * @param filed what is filed in it
 * @param isEmpty whether nothing is, an attendance list included
 */
export function gapsIn(
  stretch: Stretch,
  category: ArchiveCategory,
  over: GroupOver,
  filed: readonly Filed[],
  isEmpty: boolean,
): ArchiveGap[] {
  const gaps: ArchiveGap[] = periodsOf(stretch, category, over).flatMap((verdict): ArchiveGap[] => {
    if (verdict.status === 'short') return [{ gap: 'duty', ...expected(category, verdict) }]
    return verdict.late ? [{ gap: 'duty', ...expected(category, verdict), late: true }] : []
  })
  gaps.push(...undocumentedAmong(filed, category.id, over))
  const isOver = stretch.asOf > stretch.period.to
  if (isEmpty && category.never === 'empty' && isOver && isOwed(stretch, over)) {
    gaps.push({ gap: 'empty', category: category.id })
  }
  return gaps
}

/** The undocumented gatherings among what is filed. */
export function undocumentedAmong(
  filed: readonly Filed[],
  category: string | null,
  { undocumented }: GroupOver,
): ArchiveGap[] {
  const missing = new Map(undocumented.map((one) => [`gatherings/${one.gathering}`, one.missing]))
  return filed.flatMap(({ about, date }): ArchiveGap[] => {
    const lacks = missing.get(about)
    return lacks ? [{ gap: 'undocumented', category, about, date, missing: [...lacks] }] : []
  })
}

/** What is still to come in a category. */
export function comingIn(
  stretch: Stretch,
  category: ArchiveCategory,
  over: GroupOver,
  isEmpty: boolean,
): ArchiveComing[] {
  const coming: ArchiveComing[] = periodsOf(stretch, category, over).flatMap((verdict): ArchiveComing[] =>
    verdict.status === 'open' ? [{ coming: 'duty', ...expected(category, verdict), daysLeft: verdict.daysLeft! }] : [],
  )
  const { asOf, period } = stretch
  const runs = period.from <= asOf && asOf <= period.to
  if (isEmpty && category.never === 'empty' && runs && isOwed(stretch, over)) {
    coming.push({ coming: 'empty', category: category.id })
  }
  return coming
}

/** Whether the year is owed as a whole, as a duty of the year would be. */
function isOwed({ ledger, asOf, period, charters }: Stretch, { existence }: GroupOver): boolean {
  return ledger.terms.some((term) => {
    if (!overlaps(term, period)) return false
    const span = commonSpan([{ from: charters[0]!.from }, frameOf(ledger, term, asOf).run, existence])
    return span !== undefined && liesWithin(period, span)
  })
}
