import type { ReportCase } from './report-case.ts'

/** How many were sent, and how many of these were adopted since. */
export interface Figure {
  key: string
  sent: number
  adopted: number
}

export interface Figures {
  groups: Figure[]
  /** `''`: without a category. */
  categories: Figure[]
  /** By period id, `2012-03`. */
  months: Figure[]
  all: Figure
}

/**
 * The figures of what was sent in a year (`2012`; all years where it is `''`), by group, category and month. Members are not counted.
 * @param groups ids in the order to list them; one that sent nothing is listed too
 * @param categories likewise
 */
export function figuresOf(
  cases: readonly ReportCase[],
  year: string,
  groups: readonly string[],
  categories: readonly string[],
): Figures {
  const seen = cases.filter(({ work }) => work.date.startsWith(year))
  const months = new Set(seen.map(({ work }) => work.date.slice(0, 7)))
  return {
    groups: counted(seen, groups, ({ work }) => work.group),
    categories: counted(seen, categories, ({ work }) => work.category ?? ''),
    months: counted(seen, [...months].sort(), ({ work }) => work.date.slice(0, 7)),
    all: counted(seen, [''], () => '')[0]!,
  }
}

function counted(cases: readonly ReportCase[], keys: readonly string[], keyOf: (one: ReportCase) => string): Figure[] {
  const figures = new Map(keys.map((key): [string, Figure] => [key, { key, sent: 0, adopted: 0 }]))
  for (const one of cases) {
    const key = keyOf(one)
    const figure = figures.get(key) ?? { key, sent: 0, adopted: 0 }
    figure.sent += 1
    if (one.isAdopted) figure.adopted += 1
    figures.set(key, figure)
  }
  return [...figures.values()]
}

/** The years in which something was sent, the newest first. */
export const yearsOf = (cases: readonly ReportCase[]): string[] =>
  [...new Set(cases.map(({ work }) => work.date.slice(0, 4)))].sort().reverse()
