import type { Channel, Work } from '@liaison-kit/core'
import { type CivilDate, isCivilDate } from '@liaison-kit/core/civil-date'
import { masked } from '@liaison-kit/core/privacy'
import { newId } from '@liaison-kit/source'
import { type PersonalFind, personalFinds } from '@liaison-kit/ui'

/** The fields of an info report, in the order of the form. */
export const FIELDS = [
  'title',
  'category',
  'channel',
  'date',
  'member',
  'place',
  'derivedFrom',
  'situation',
  'problem',
  'advice',
  'personalDataReason',
] as const
export type Field = (typeof FIELDS)[number]

/** The matter, in its three parts. */
export const MATTER = ['situation', 'problem', 'advice'] as const satisfies readonly Field[]

/** What a report may go without. */
export const OPTIONAL: readonly Field[] = ['member', 'place', 'derivedFrom', 'personalDataReason']

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
  /** Pictures and scans, by id, in the order they were added. */
  readonly files: readonly string[]
  /** The page has been handed this very text under this entry id: whatever is changed after is another entry. */
  readonly frozen?: true
}

/** Something in a draft that must be mended before it is sent. */
export interface DraftFault {
  field: Field
  /** `broken`: half a character in it, which no hub takes. `personal`: it reads like personal data, and no reason is given. */
  code: 'missing' | 'future' | 'too-long' | 'broken' | 'personal'
  /** Only with `too-long`: how many characters there are. */
  count?: number
}

/** Begins a report: both its ids are made now, so that sending it twice is harmless. */
export function newDraft(values: Draft['values'] = {}, work: string = newId(), files: Draft['files'] = []): Draft {
  return { work, entry: newId(), values, files }
}

/** A report that was sent, opened again: the same work under a new entry, since a sent entry's text stays what it was. */
export function draftOf(work: Work): Draft {
  const values: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const value = field === 'derivedFrom' ? work.derivedFrom?.join(' ') : work[field]
    if (value !== undefined) values[field] = value
  }
  return newDraft(values, work.id, work.files)
}

/**
 * A report that the office returned, to be mended: another report under ids of its own, which names the one it comes from and is of the day
 * it is filed. What was sent and returned stays as it was.
 */
export function renewed(work: Work): Draft {
  const { date: _, ...values } = draftOf(work).values
  return newDraft({ ...values, derivedFrom: `works/${work.id}` }, undefined, work.files)
}

/** What a field shows: what was typed, else its default. */
export function shownValue({ values }: Draft, field: Field, today: CivilDate | undefined): string {
  return values[field] ?? (field === 'date' && today ? today : '')
}

/** The draft after somebody typed. */
export function edited(draft: Draft, field: Field, value: string): Draft {
  return { ...thawed(draft), values: { ...draft.values, [field]: value } }
}

/** The draft with other pictures and scans. */
export function withFiles(draft: Draft, files: Draft['files']): Draft {
  return { ...thawed(draft), files }
}

/** What the page has been handed keeps its text: what is changed goes under an entry of its own. */
function thawed({ work, entry, values, files, frozen }: Draft): Draft {
  return { work, entry: frozen ? newId() : entry, values, files }
}

/** Whether nothing was typed that could be lost. */
export function isBlank({ values, files }: Draft): boolean {
  return files.length === 0 && FIELDS.every((field) => !values[field])
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
  const personal = reasonOf(draft) === '' ? findsIn(draft) : []
  for (const field of FIELDS) {
    const value = shownValue(draft, field, today)
    const isLong = field === 'title' && lengthOf(value) > TITLE_LIMIT
    if (isMissing(field, value)) faults.push({ field, code: 'missing' })
    else if (field === 'date' && today && value > today) faults.push({ field, code: 'future' })
    else if (isLong) faults.push({ field, code: 'too-long', count: lengthOf(value) })
    else if (field === longest && lengthOfMatter > MATTER_LIMIT) {
      faults.push({ field, code: 'too-long', count: lengthOfMatter })
    } else if (LONE_SURROGATE.test(value)) faults.push({ field, code: 'broken' })
    else if (personal.some((find) => find.field === field)) faults.push({ field, code: 'personal' })
  }
  return faults
}

/**
 * The draft in ledger shape. What was left empty is left out, and so is a reason for personal data where none is found.
 * @param self the member who files it, where a member does: nobody else can be the one reporting
 */
export function workOf(draft: Draft, group: string, today: CivilDate | undefined, self?: string): Work {
  const value = (field: Field): string => shownValue(draft, field, today)
  const given = (field: 'member' | 'place'): Partial<Work> => (value(field).trim() ? { [field]: value(field) } : {})
  const sources = value('derivedFrom').split(' ').filter(Boolean)
  const reason = findsIn(draft).length > 0 ? reasonOf(draft) : ''
  return {
    id: draft.work,
    kind: 'info-report',
    group,
    date: value('date'),
    title: value('title'),
    ...(self === undefined ? given('member') : { member: self }),
    category: value('category'),
    channel: value('channel') as Channel,
    ...given('place'),
    situation: value('situation'),
    problem: value('problem'),
    advice: value('advice'),
    ...(reason && { personalDataReason: reason }),
    ...(sources.length > 0 && { derivedFrom: sources }),
    ...(draft.files.length > 0 && { files: [...draft.files] }),
  }
}

/** Where somebody writes freely, and may write what is nobody else's business. */
const FREE_TEXTS = ['title', 'place', ...MATTER] as const

/** What reads like personal data in a draft, in the order of the form and of the text. */
export function findsIn({ values }: Draft): PersonalFind<Field>[] {
  const texts: Partial<Record<Field, string>> = {}
  for (const field of FREE_TEXTS) texts[field] = values[field] ?? ''
  return personalFinds(texts)
}

/** The draft with one find masked; all else stays where it is. */
export function maskedIn(draft: Draft, { field, kind, from, to }: PersonalFind<Field>): Draft {
  return edited(draft, field, masked(draft.values[field] ?? '', [{ kind, from, to }]))
}

const reasonOf = ({ values }: Draft): string => (values.personalDataReason ?? '').trim()

// Half of a character that takes two units: the schemas of the ledger refuse it.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/

/** A blank is nothing to a reader, though it is something to a schema. */
function isMissing(field: Field, value: string): boolean {
  if (OPTIONAL.includes(field)) return false
  return field === 'date' ? !isCivilDate(value) : value.trim() === ''
}

/** Where cutting helps most: the fault of too long a matter is told there. */
function longestPart({ values }: Draft): Field {
  const length = (field: Field): number => lengthOf(values[field] ?? '')
  return MATTER.reduce<Field>((longest, field) => (length(field) > length(longest) ? field : longest), MATTER[0])
}
