import type { CivilDate, Recipient, Work, WorkKind } from '@liaison-kit/core'
import { type PersonalFind, personalFinds } from '@liaison-kit/ui'
import { recordOf } from '@liaison-kit/ui/desk'

/** The kinds of work that are written here; an info report has a form of its own. */
export type WrittenKind = Exclude<WorkKind, 'info-report'>

/** What a form about a work holds, as texts: a ticked box is `yes`, a list its members with a space between. */
export type Field =
  | 'kind'
  | 'date'
  | 'title'
  | 'for'
  | 'to'
  | 'member'
  | 'category'
  | 'place'
  | 'collective'
  | 'betweenSessions'
  | 'distinguished'
  | 'delivered'
  | 'body'
  | 'personalDataReason'
  | 'derivedFrom'
  | 'files'

export type Texts = Partial<Record<Field, string>>

const PAPER: readonly Field[] = ['date', 'title', 'body']
const NOTE: readonly Field[] = ['date', 'title', 'member', 'body']
const OF_A_PERIOD: readonly Field[] = ['for', 'date', 'title', 'body']

/** Which fields a work of a kind has in the form, in its order; what it grew out of and its files stand below. */
export const FIELDS: Record<WrittenKind, readonly Field[]> = {
  suggestion: ['date', 'to', 'title', 'member', 'category', 'body'],
  'research-report': ['date', 'title', 'member', 'category', 'distinguished', 'body'],
  proposal: ['date', 'title', 'member', 'category', 'collective', 'betweenSessions', 'body'],
  'practical-project': ['date', 'delivered', 'title', 'member', 'place', 'body'],
  plan: OF_A_PERIOD,
  'half-year-summary': OF_A_PERIOD,
  'annual-summary': OF_A_PERIOD,
  'quarterly-report': OF_A_PERIOD,
  'study-note': NOTE,
  'self-study': NOTE,
  regulation: PAPER,
  'received-document': PAPER,
  press: NOTE,
}

/** In the order they are offered. */
export const WRITTEN_KINDS = Object.keys(FIELDS) as WrittenKind[]

/** Kinds that grow out of gatherings or other works. */
const GROWN: readonly WorkKind[] = [
  'suggestion',
  'research-report',
  'proposal',
  'practical-project',
  'study-note',
  'press',
]
export const takesSources = (kind: WrittenKind): boolean => GROWN.includes(kind)

export const isWritten = (kind: WorkKind): kind is WrittenKind => kind !== 'info-report'

const FLAGS = ['collective', 'betweenSessions', 'distinguished'] as const
const LISTS = ['derivedFrom', 'files'] as const
const FREE_TEXTS = ['title', 'place', 'body'] as const

export const listIn = (text: string): string[] => text.split(' ').filter(Boolean)

/** A work as the form shows it. */
export function textsOf(work: Work): Texts {
  const texts: Texts = { kind: work.kind }
  for (const field of ['date', 'title', 'for', 'to', 'member', 'category', 'place', 'delivered', 'body'] as const) {
    if (work[field] !== undefined) texts[field] = work[field]
  }
  if (work.personalDataReason !== undefined) texts.personalDataReason = work.personalDataReason
  for (const flag of FLAGS) if (work[flag]) texts[flag] = 'yes'
  for (const list of LISTS) texts[list] = (work[list] ?? []).join(' ')
  return texts
}

interface Frame {
  id: string
  kind: WrittenKind
  group: string
  /** The work as it stands: what the form does not show of it stays. */
  before: Work | undefined
  /** The member whose works alone may be written. */
  self: string | undefined
  /** Whether who writes may say that a report was accepted as distinguished. */
  mayDistinguish: boolean
}

/** What was typed, in ledger shape: what was left empty is left out. */
export function workOf(texts: Readonly<Texts>, { id, kind, group, before, self, mayDistinguish }: Frame): Work {
  const fields = FIELDS[kind].filter((field) => field !== 'distinguished' || mayDistinguish)
  const shown = new Set<string>([...fields, 'files', 'personalDataReason', 'recorded'])
  if (takesSources(kind)) shown.add('derivedFrom')
  if (self !== undefined) shown.delete('member')
  const kept = Object.entries(before ?? {}).filter(([field]) => !shown.has(field))
  const typed: Partial<Work> = {}
  for (const field of fields) {
    const text = (texts[field] ?? '').trim()
    if (text === '' || !shown.has(field)) continue
    if ((FLAGS as readonly Field[]).includes(field)) typed[field as (typeof FLAGS)[number]] = true
    else if (field === 'to') typed.to = text as Recipient
    else typed[field as 'title'] = text
  }
  for (const list of LISTS) {
    const things = listIn(texts[list] ?? '')
    if (things.length > 0 && shown.has(list)) typed[list] = things
  }
  const reason = (texts.personalDataReason ?? '').trim()
  if (reason !== '' && findsIn(texts, kind).length > 0) typed.personalDataReason = reason
  const own = self === undefined ? {} : { member: self }
  return { ...recordOf(kept), ...typed, ...own, id, kind, group } as Work
}

/** What reads like personal data in the free texts of a kind of work. */
export function findsIn(texts: Readonly<Texts>, kind: WrittenKind): PersonalFind<Field>[] {
  const free = FREE_TEXTS.filter((field) => FIELDS[kind].includes(field))
  return personalFinds<Field>(recordOf(free.map((field) => [field, texts[field] ?? ''])))
}

export interface DraftFault {
  field: Field
  code: 'future' | 'personal'
  /** What was found, where it is personal data. */
  finds: readonly PersonalFind<Field>[]
}

/**
 * What must be mended before a work is recorded, beyond what was left empty: a day after today, and personal data without a word on why
 * it stays.
 * @param today the hub's day; where it is not known, no day is too late
 */
export function draftFaults(texts: Readonly<Texts>, kind: WrittenKind, today: CivilDate | undefined): DraftFault[] {
  const days = (['date', 'delivered'] as const).filter((field) => FIELDS[kind].includes(field))
  const late = days.filter((field) => today !== undefined && (texts[field] ?? '') > today)
  const faults: DraftFault[] = late.map((field) => ({ field, code: 'future', finds: [] }))
  if ((texts.personalDataReason ?? '').trim() !== '') return faults
  const finds = findsIn(texts, kind)
  for (const field of new Set(finds.map((find) => find.field))) {
    faults.push({ field, code: 'personal', finds: finds.filter((find) => find.field === field) })
  }
  return faults
}

/** What of a report or suggestion a proposal begins with. */
export function proposalFrom(work: Work, today: CivilDate): Texts {
  const { id, title, body, situation, problem, advice, member, category } = work
  const text = body ?? [situation, problem, advice].filter(Boolean).join('\n\n')
  return {
    kind: 'proposal',
    date: today,
    title,
    body: text,
    derivedFrom: `works/${id}`,
    ...(member && { member }),
    ...(category && { category }),
  }
}

/** Kinds from which a proposal may be derived. */
export const mayBecomeProposal = ({ kind }: Work): boolean =>
  kind === 'info-report' || kind === 'suggestion' || kind === 'research-report'
