import type { Attendance, Entry, Gathering } from '@liaison-kit/core'
import type { TrackerWords } from './attendance-tracker.words.ts'

interface Known {
  gatherings?: readonly Gathering[]
  gathering?: Gathering
}

/**
 * What to call an entry in the tray, for a person. The page's other widgets share the tray: theirs are called by their title.
 * @param people names of members by id
 */
export function entryName(
  { about, value }: Entry,
  words: TrackerWords,
  known: Known | undefined,
  people: ReadonlyMap<string, string>,
): string {
  const [list, first, second] = about.split('/')
  const gatherings = known?.gatherings ?? (known?.gathering ? [known.gathering] : [])
  const gathering = gatherings.find(({ id }) => id === first)?.title
  if (list !== 'attendance') {
    const title = (value as { title?: string } | null)?.title || gathering || words.someRecord
    return list === 'gatherings' ? words.gathering.entry(title, value === null) : title
  }
  const member = people.get(second ?? '') ?? words.someone
  return words.entry(member, gathering, (value as Attendance | null)?.mark)
}
