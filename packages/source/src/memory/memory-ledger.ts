import type { Attendance, Entry, Ledger } from '@liaison-kit/core'

interface Thing {
  id: string
}
type List = 'terms' | 'groups' | 'members' | 'gatherings' | 'works' | 'handling' | 'decisions' | 'contacts' | 'issued'

/** A ledger with one more entry: what the entry is about is replaced, added or taken out. What was there is not changed. */
export function applied(ledger: Ledger, { about, value }: Entry, today: string): Ledger {
  const [list, ...ids] = about.split('/')
  if (list === 'committee') return { ...ledger, committee: value as Ledger['committee'] }
  if (list === 'attendance') {
    const [gathering, member] = ids
    const is = (mark: Attendance): boolean => mark.gathering === gathering && mark.member === member
    return {
      ...ledger,
      attendance: replaced(
        ledger.attendance,
        is,
        stamped(value as Attendance | null, ledger.attendance.find(is), today),
      ),
    }
  }
  const things = (ledger[list as List] ?? []) as Thing[]
  const is = (thing: Thing): boolean => thing.id === ids[0]
  const thing = value as Thing | null
  const dated = list === 'gatherings' || list === 'works'
  return { ...ledger, [list as List]: replaced(things, is, dated ? stamped(thing, things.find(is), today) : thing) }
}

/** The day on which a thing was first recorded stays. */
function stamped<T extends object>(
  value: T | null,
  before: (T & { recorded?: string }) | undefined,
  today: string,
): T | null {
  if (!value) return null
  if (!before) return { ...value, recorded: today }
  return before.recorded === undefined ? value : { ...value, recorded: before.recorded }
}

/** The place in the list stays. */
function replaced<T>(list: readonly T[], is: (item: T) => boolean, value: T | null): T[] {
  if (!value) return list.filter((item) => !is(item))
  return list.some(is) ? list.map((item) => (is(item) ? value : item)) : [...list, value]
}
