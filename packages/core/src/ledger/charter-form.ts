import { daysInMonth, isCivilDate } from '../model/civil-date.ts'
import { words } from './faults.zh-CN.ts'
import { type Flaw, isRecord, listOf, type Segment, under } from './flaw.ts'

// February of a year that is not a leap year: a due day must exist every year.
const ORDINARY_YEAR = 2001

/** What is wrong within a charter, beyond the shape of its fields. */
export function charterForm(charter: unknown): Flaw[] {
  if (!isRecord(charter)) return []
  const flaws: Flaw[] = []
  for (const part of ['documents', 'categories']) {
    // The one key that no object can be relied on to keep.
    if (isRecord(charter[part]) && Object.hasOwn(charter[part], '__proto__')) {
      flaws.push({ path: [part, '__proto__'], code: 'unknown-field', message: words.unknownField('__proto__') })
    }
  }
  for (const part of ['duties', 'tests', 'values']) {
    const lists = charter[part]
    if (!isRecord(lists)) continue
    for (const [name, values] of Object.entries(lists)) {
      flaws.push(...under([part, name], datedForm(listOf(values), charter.documents)))
    }
  }
  return flaws
}

/** A list of dated values: in order of `since`, and each in itself. */
function datedForm(values: readonly unknown[], documents: unknown): Flaw[] {
  let before: string | undefined
  return values.flatMap((value, index) => {
    if (!isRecord(value)) return []
    const flaws = [...dueForm(value.due), ...validForm(value.valid), ...limitForm(value.limit)]
    const { since } = value
    if (isCivilDate(since)) {
      if (before !== undefined && since < before) {
        flaws.push({ path: ['since'], code: 'order', message: words.order(since, before) })
      }
      before = since
    }
    if (isRecord(documents)) flaws.push(...citesForm(listOf(value.cites), documents))
    return under([index], flaws)
  })
}

function citesForm(cites: readonly unknown[], documents: Record<string, unknown>): Flaw[] {
  return cites.flatMap((cite, index): Flaw[] => {
    const document = isRecord(cite) ? cite.document : undefined
    if (typeof document !== 'string' || document === '' || Object.hasOwn(documents, document)) return []
    return [{ path: ['cites', index, 'document'], code: 'reference', message: words.citedDocument(document) }]
  })
}

function dueForm(due: unknown): Flaw[] {
  if (!isRecord(due)) return []
  const { month, day } = due
  if (!isWholeBetween(month, 1, 12) || !isWholeBetween(day, 1, 31)) return []
  if (day <= daysInMonth(ORDINARY_YEAR, month)) return []
  return [{ path: ['due', 'day'], code: 'day', message: words.dueDay(month, day) }]
}

function validForm(valid: unknown): Flaw[] {
  return isRecord(valid) ? under(['valid'], backwards(valid, 'from', 'to')) : []
}

function limitForm(limit: unknown): Flaw[] {
  const share = isRecord(limit) ? limit.moreThan : undefined
  if (!isRecord(share)) return []
  const { parts, of } = share
  if (!isWholeBetween(parts, 1, Infinity) || !isWholeBetween(of, 1, Infinity) || parts <= of) return []
  return [{ path: ['limit', 'moreThan', 'parts'], code: 'number', message: words.share() }]
}

/** The fault, at its end, of a span that ends before it begins. */
export function backwards(span: Record<string, unknown>, from: Segment & string, to: Segment & string): Flaw[] {
  const [first, last] = [span[from], span[to]]
  if (!isCivilDate(first) || !isCivilDate(last) || first <= last) return []
  return [{ path: [to], code: 'span', message: words.backwards(first, last) }]
}

function isWholeBetween(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}
