import type { CivilDate, Gathering, GatheringKind, MeetingKind } from '@liaison-kit/core'
import { isCivilDate } from '@liaison-kit/core/civil-date'

/** The kinds that are always the county's own. */
export const MEETINGS: readonly MeetingKind[] = ['plenary', 'standing-committee', 'joint-meeting', 'work-meeting']

/** What names a gathering and says who is expected at it, in the order of its form. */
export const PARTICULARS = [
  'kind',
  'group',
  'date',
  'title',
  'place',
  'with',
  'invited',
  'optional',
  'category',
  'certificate',
] as const
/** What is filed with it, in the order of its sheet. */
export const PAPERS = ['announced', 'minutes', 'reported', 'category', 'certificate', 'files'] as const
export type Field = (typeof PARTICULARS)[number] | (typeof PAPERS)[number]
/** All of them, each once. */
export const FIELDS: readonly Field[] = [...new Set<Field>([...PARTICULARS, ...PAPERS])]

/** Stands for a day of which only a part was typed: no day, and not nothing. */
export const INCOMPLETE = '-'

/**
 * What somebody changed of a gathering and has not recorded: only the fields that were touched, as typed, so that all else stays what
 * others make of it meanwhile. An emptied text is `''`.
 */
export interface Edits {
  readonly kind?: GatheringKind | ''
  /** `null`: the county's own. */
  readonly group?: string | null
  readonly date?: string
  readonly title?: string
  readonly place?: string
  readonly with?: readonly string[]
  /** `null`: whoever the kind says. */
  readonly invited?: readonly string[] | null
  readonly optional?: boolean
  readonly category?: string
  readonly certificate?: string
  readonly announced?: string
  readonly minutes?: string
  readonly reported?: string
  readonly files?: readonly string[]
}

/** Something to be mended before a gathering can be recorded. */
export interface GatheringFault {
  field: Field
  /** `nobody`: members were to be chosen and none is; `date`: no whole day; `future`: a day that cannot have been yet. */
  code: 'missing' | 'nobody' | 'date' | 'future'
}

/** A gathering with what was changed laid over what is known of it now, in ledger shape: what is empty is left out. */
export function gatheringWith(id: string, known: Gathering | undefined, edits: Edits): Gathering {
  const laid: Record<string, unknown> = { ...known, ...edits, id }
  if (isMeeting(laid.kind)) laid.group = null
  if (laid.group === null) delete laid.with
  // The hub says when it was first recorded.
  delete laid.recorded
  for (const [name, value] of Object.entries(laid)) {
    // Minutes are kept to the letter.
    const kept = typeof value === 'string' && (name !== 'minutes' || !value.trim()) ? value.trim() : value
    const isGiven = Array.isArray(kept) ? kept.length > 0 || name === 'invited' : Boolean(kept)
    if (isGiven || name === 'group') laid[name] = kept
    else delete laid[name]
  }
  return laid as unknown as Gathering
}

/** The fields that recording the edits would change. */
export function changedFields(known: Gathering | undefined, edits: Edits): Field[] {
  const next = gatheringWith('', known, edits)
  return (Object.keys(edits) as Field[]).filter((field) => !isSame(next[field], known?.[field]))
}

/** What changes one version of a gathering into another, in some fields or in all. */
export function editsTo(wanted: Gathering, known: Gathering | undefined, fields: readonly Field[] = FIELDS): Edits {
  const edits: Record<string, unknown> = {}
  for (const field of fields) {
    if (!isSame(wanted[field], known?.[field])) edits[field] = wanted[field] ?? EMPTY[field] ?? ''
  }
  return edits
}

/** What empties a field that is no text. */
const EMPTY: Partial<Record<Field, unknown>> = { with: [], invited: null, optional: false, files: [] }

/** The edits of some fields only, and those of all others. */
export function parted(edits: Edits, fields: readonly Field[]): [some: Edits, others: Edits] {
  const some: Record<string, unknown> = {}
  const others: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(edits)) (fields.includes(field as Field) ? some : others)[field] = value
  return [some, others]
}

/**
 * What keeps edits from being recorded, in the order of the form.
 * @param today the hub's day; where it is not known, no day is too late
 */
export function gatheringFaults(
  known: Gathering | undefined,
  edits: Edits,
  today: CivilDate | undefined,
): GatheringFault[] {
  const { kind, date, title } = gatheringWith('', known, edits)
  const faults: GatheringFault[] = []
  if (!kind) faults.push({ field: 'kind', code: 'missing' })
  if (!isCivilDate(date)) faults.push({ field: 'date', code: date ? 'date' : 'missing' })
  if (!title) faults.push({ field: 'title', code: 'missing' })
  // Of an imported gathering it may stand that nobody is expected; chosen here, it is a form left half way.
  if (edits.invited?.length === 0) faults.push({ field: 'invited', code: 'nobody' })
  for (const field of ['announced', 'reported'] as const) {
    const day = edits[field]
    if (!day) continue
    if (!isCivilDate(day)) faults.push({ field, code: 'date' })
    else if (today !== undefined && day > today) faults.push({ field, code: 'future' })
  }
  return faults
}

export function isMeeting(kind: unknown): boolean {
  return MEETINGS.some((meeting) => meeting === kind)
}

/** Of what a gathering's fields hold: texts, flags, and lists of texts, whose order says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  const text = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort() : value) ?? ''
  return text(one) === text(other)
}
