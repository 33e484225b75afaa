import type { Channel, Work } from '@liaison-kit/core'
import { type CivilDate, isCivilDate } from '@liaison-kit/core/civil-date'
import { newId } from '@liaison-kit/source'

/** The fields of an info report, in the order of the form. */
export const FIELDS = [
  'title',
  'category',
  'channel',
  'date',
  'member',
  'place',
  'situation',
  'problem',
  'advice',
] as const
export type Field = (typeof FIELDS)[number]

/** The matter, in its three parts. */
export const MATTER: readonly Field[] = ['situation', 'problem', 'advice']

/** What practice allows, not what a charter asks: one matter, told briefly. */
export const TITLE_LIMIT = 60
export const MATTER_LIMIT = 1500

/** An info report being written: a plain object that is replaced, never changed, and may be stored as it is. */
export interface Draft {
  /** Id of the work, the same for every later version of it. */
  readonly work: string
  /** Id of the entry that will carry it. */
  readonly entry: string
  /** As typed, to the letter. A field never touched is not there: its day then follows the hub's today. */
  readonly values: Readonly<Partial<Record<Field, string>>>
  /** The page has been handed this very text under this entry id: whatever is changed after is another entry. */
  readonly frozen?: true
}

/** Something in a draft that must be mended before it is sent. */
export interface DraftFault {
  field: Field
  code: 'missing' | 'future' | 'too-long'
  /** Only with `too-long`: how many characters there are. */
  count?: number
}

/** Begins a report: both its ids are made now, so that sending it twice is harmless. */
export function newDraft(values: Draft['values'] = {}, work: string = newId()): Draft {
  return { work, entry: newId(), values }
}

/** A report that was sent, opened again: the same work under a new entry, since a sent entry's text stays what it was. */
export function draftOf(work: Work): Draft {
  const values: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const value = work[field]
    if (value !== undefined) values[field] = value
  }
  return newDraft(values, work.id)
}

/** What a field shows: what was typed, else its default. */
export function shownValue({ values }: Draft, field: Field, today: CivilDate | undefined): string {
  return values[field] ?? (field === 'date' && today ? today : '')
}

/** The draft after somebody typed. */
export function edited(draft: Draft, field: Field, value: string): Draft {
  const { work, entry, values, frozen } = draft
  return { work, entry: frozen ? newId() : entry, values: { ...values, [field]: value } }
}

/** Whether nothing was typed that could be lost. */
export function isBlank({ values }: Draft): boolean {
  return FIELDS.every((field) => !values[field])
}

/** How many characters a text has, as a person counts them: an emoji is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

/** How many characters the matter has in all. */
export function matterLength({ values }: Draft): number {
  return MATTER.reduce((sum, field) => sum + lengthOf(values[field] ?? ''), 0)
}

/**
 * What is wrong with a draft, in the order of the form; empty when it can be sent.
 * @param today the hub's day; where it is not known, no day is too late
 */
export function draftFaults(draft: Draft, today: CivilDate | undefined): DraftFault[] {
  const faults: DraftFault[] = []
  const lengthOfMatter = matterLength(draft)
  const longest = longestPart(draft)
  for (const field of FIELDS) {
    const value = shownValue(draft, field, today)
    const isLong = field === 'title' && lengthOf(value) > TITLE_LIMIT
    if (isMissing(field, value)) faults.push({ field, code: 'missing' })
    else if (field === 'date' && today && value > today) faults.push({ field, code: 'future' })
    else if (isLong) faults.push({ field, code: 'too-long', count: lengthOf(value) })
    else if (field === longest && lengthOfMatter > MATTER_LIMIT) {
      faults.push({ field, code: 'too-long', count: lengthOfMatter })
    }
  }
  return faults
}

/** The draft in ledger shape. What was left empty is left out. */
export function workOf(draft: Draft, group: string, today: CivilDate | undefined): Work {
  const value = (field: Field): string => shownValue(draft, field, today)
  const given = (field: 'member' | 'place'): Partial<Work> => (value(field).trim() ? { [field]: value(field) } : {})
  return {
    id: draft.work,
    kind: 'info-report',
    group,
    date: value('date'),
    title: value('title'),
    ...given('member'),
    category: value('category'),
    channel: value('channel') as Channel,
    ...given('place'),
    situation: value('situation'),
    problem: value('problem'),
    advice: value('advice'),
  }
}

/** A blank is nothing to a reader, though it is something to a schema. */
function isMissing(field: Field, value: string): boolean {
  if (field === 'member' || field === 'place') return false
  return field === 'date' ? !isCivilDate(value) : value.trim() === ''
}

/** Where cutting helps most: the fault of too long a matter is told there. */
function longestPart({ values }: Draft): Field {
  const length = (field: Field): number => lengthOf(values[field] ?? '')
  return MATTER.reduce((longest, field) => (length(field) > length(longest) ? field : longest))
}
