import type { CivilDate } from '../model/civil-date.ts'
import type { Span } from '../model/period.ts'

type Run = { from: CivilDate; to: CivilDate }

/**
 * Of spans in the order of their right to stay, the indices of those that share a day with one that stays before them.
 * An open end reaches for ever. One that runs backwards, or is `undefined`, is passed over.
 */
export function overlapping(spans: readonly (Span | undefined)[]): number[] {
  // What stays shares no day, so it can be kept in order of time and only two neighbours need a look.
  const kept: Run[] = []
  return spans.flatMap((span, index) => {
    if (!span) return []
    const run: Run = { from: span.from ?? '', to: span.to ?? '~' }
    if (run.from > run.to) return []
    const place = placeOf(run, kept)
    const before = kept[place - 1]
    const after = kept[place]
    if ((before && before.to >= run.from) || (after && after.from <= run.to)) return [index]
    kept.splice(place, 0, run)
    return []
  })
}

/** How many of the runs begin before this one. */
function placeOf(run: Run, runs: readonly Run[]): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.from < run.from) low = middle + 1
    else high = middle
  }
  return low
}
