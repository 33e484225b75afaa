import type { Attendance, Entry, Gathering, Member } from '@liaison-kit/core'
import type { TrackerWords } from './attendance-tracker.words.ts'

interface Known {
  members: readonly Member[]
  gatherings?: readonly Gathering[]
  gathering?: Gathering
}

/** What to call an entry in the tray, for a person. The page's other widgets share the tray: theirs are called by their title. */
export function entryName({ about, value }: Entry, words: TrackerWords, known: Known | undefined): string {
  const [list, first, second] = about.split('/')
  if (list !== 'attendance') return (value as { title?: string } | null)?.title ?? words.someRecord
  const member = known?.members.find(({ id }) => id === second)?.name ?? words.someone
  const gatherings = known?.gatherings ?? (known?.gathering ? [known.gathering] : [])
  const gathering = gatherings.find(({ id }) => id === first)?.title
  return words.entry(member, gathering, (value as Attendance | null)?.mark)
}
