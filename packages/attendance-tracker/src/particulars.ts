import type { CivilDate, Gathering } from '@liaison-kit/core'
import type { TrackerWords } from './attendance-tracker.words.ts'

/** What it takes to name a gathering: the words, the day, whose view it is, and what groups are called. */
export interface Naming {
  words: TrackerWords
  today: CivilDate | undefined
  group: string | undefined
  groupName(id: string): string
}

/** Day, kind, place and company of a gathering, in words. */
export function particulars(gathering: Gathering, { words, group, groupName, today }: Naming): string[] {
  const host = gathering.group
  const company = (gathering.with ?? []).filter((other) => other !== group).map(groupName)
  const parts: (string | false | undefined)[] = [
    words.when(gathering.date, today),
    words.kind(gathering.kind),
    gathering.place,
    host === null ? words.heldByCounty : group !== undefined && host !== group && words.heldBy(groupName(host)),
    company.length > 0 && words.heldWith(company),
    gathering.optional && words.optional,
  ]
  return parts.filter((part): part is string => Boolean(part))
}
