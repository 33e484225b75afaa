import type { Charter, CivilDate, Ledger, Recipient } from '@liaison-kit/core'
import { isCivilDate } from '@liaison-kit/core/civil-date'
import { postOn } from '@liaison-kit/core/expected'
import { categoryNames } from '@liaison-kit/ui'
import type { Choice, FormField } from '@liaison-kit/ui/desk'
import { findNames } from './draft-words.ts'
import type { Naming } from './naming.ts'
import { FIELDS, type Field, findsIn, type Texts, WRITTEN_KINDS, type WrittenKind } from './work-draft.ts'
import { everyOf, isForAPeriod, periodsNear } from './work-periods.ts'

const RECIPIENTS: readonly Recipient[] = ['county', 'township', 'unit']
const WIDE: readonly Field[] = ['title', 'body', 'collective', 'betweenSessions', 'distinguished']
const OPTIONAL: readonly Field[] = ['member', 'category', 'place', 'delivered', 'body']

/** What the fields of a form are drawn from. */
export interface FieldsFrame {
  naming: Naming
  ledger: Ledger
  /** The charter in force on the work's day. */
  charter: Charter | undefined
  today: CivilDate
  /** The group whose members are offered. */
  group: string | undefined
  /** Whether the work is always of the member who writes. */
  isOwn: boolean
  mayDistinguish: boolean
  /** Whether the work stands in the ledger without a period: it may stay so. */
  mayLackPeriod: boolean
}

/** The first field of a new work. */
export function kindField({ words }: Naming): FormField<Field> {
  const choices = WRITTEN_KINDS.map((value) => ({ value, label: words.workKind(value) }))
  return {
    name: 'kind',
    kind: 'select',
    label: words.label('kind', 'plan'),
    hint: words.kindHint,
    choices,
    isWide: true,
  }
}

/** The fields of a kind of work over what is typed now. */
export function workFields(kind: WrittenKind, texts: Texts, frame: FieldsFrame): FormField<Field>[] {
  const { words } = frame.naming
  const shown = FIELDS[kind].filter(
    (field) => !(field === 'member' && frame.isOwn) && !(field === 'distinguished' && !frame.mayDistinguish),
  )
  const fields = shown.map((name): FormField<Field> => {
    const common = {
      name,
      label: words.label(name, kind),
      hint: words.hint(name, kind),
      isWide: WIDE.includes(name),
      isOptional: OPTIONAL.includes(name),
    }
    return { ...common, ...control(name, kind, texts, frame) }
  })
  const finds = findsIn(texts, kind)
  if (finds.length === 0) return fields
  return [
    ...fields,
    {
      name: 'personalDataReason',
      kind: 'text',
      label: words.label('personalDataReason', kind),
      hint: words.personalHint(findNames(finds, words)),
      isWide: true,
      isOptional: true,
      most: 200,
    },
  ]
}

function control(
  name: Field,
  kind: WrittenKind,
  texts: Texts,
  frame: FieldsFrame,
): Partial<FormField<Field>> & Pick<FormField, 'kind'> {
  const { naming, ledger, charter, today, group, mayLackPeriod } = frame
  const { words } = naming
  const day = isCivilDate(texts.date) ? texts.date : today
  const choices = (ids: readonly string[], label: (id: string) => string): Choice[] =>
    offered(ids, texts[name]).map((value) => ({ value, label: label(value) }))
  switch (name) {
    case 'date':
    case 'delivered':
      return { kind: 'day', to: today }
    case 'for':
      return {
        kind: 'select',
        choices: choices(isForAPeriod(kind) ? periodsNear(everyOf(kind, day, charter), day) : [], words.period),
        ...(mayLackPeriod && { isOptional: true, none: words.byDay }),
      }
    case 'to':
      return { kind: 'select', choices: choices(RECIPIENTS, (id) => words.recipient(id as Recipient)) }
    case 'member': {
      const members = ledger.members.filter((member) => postOn(member, day)?.group === group)
      return {
        kind: 'select',
        none: words.noMember,
        choices: choices(
          members.map(({ id }) => id),
          naming.member,
        ),
      }
    }
    case 'category': {
      const known = Object.keys(charter?.categories ?? categoryNames)
      return { kind: 'select', none: words.noCategory, choices: choices(known, (id) => naming.category(id, day)) }
    }
    case 'body':
      return { kind: 'long' }
    case 'collective':
    case 'betweenSessions':
    case 'distinguished':
      return { kind: 'check' }
    default:
      return { kind: 'text', most: name === 'title' ? 200 : 100 }
  }
}

/** What is chosen is offered, even when it would not be any more: a select must never show less than will be recorded. */
const offered = (ids: readonly string[], chosen = ''): readonly string[] =>
  chosen === '' || ids.includes(chosen) ? ids : [...ids, chosen]
