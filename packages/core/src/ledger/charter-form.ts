import { DUTY_IDS, isDutyId } from '../duties/register.ts'
import { daysInMonth, isCivilDate } from '../model/civil-date.ts'
import { MEETING_KINDS } from '../model/vocabulary.ts'
import { words } from './faults.zh-CN.ts'
import { type Flaw, isRecord, listOf, type Segment, under } from './flaw.ts'
import { appraisalForm, archiveForm, doubles, type KnownDuties, unknownDuty } from './plan-form.ts'

/** The id of a charter's own duty. A letter first: keys that read as numbers do not keep their place among the others. */
export const OWN_DUTY_ID = /^[a-z][a-z0-9-]{0,63}$/

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i
// February of a year that is not a leap year: a due day must exist every year.
const ORDINARY_YEAR = 2001

/** Whether a text is an absolute address of a web page. */
export function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text)
}

/** What is wrong within a charter, beyond the shape of its fields. Takes raw data, however malformed. */
export function charterForm(charter: unknown): Flaw[] {
  if (!isRecord(charter)) return []
  const { documents } = charter
  const known = knownDuties(charter)
  const flaws: Flaw[] = []
  for (const part of ['documents', 'categories']) {
    // The one key that no object can be relied on to keep.
    if (isRecord(charter[part]) && Object.hasOwn(charter[part], '__proto__')) {
      flaws.push({ path: [part, '__proto__'], code: 'unknown-field', message: words.unknownField('__proto__') })
    }
  }
  flaws.push(...ownDutiesForm(charter), ...dutiesForm(charter, known))
  for (const part of ['duties', 'tests', 'values']) {
    const lists = charter[part]
    if (!isRecord(lists)) continue
    for (const [name, values] of Object.entries(lists)) {
      flaws.push(...under([part, name], datedForm(listOf(values), documents)))
    }
  }
  for (const part of ['consequences', 'archive', 'appraisal']) {
    flaws.push(...under([part], datedForm(listOf(charter[part]), documents)))
  }
  for (const [index, plan] of listOf(charter.archive).entries()) {
    flaws.push(...under(['archive', index], archiveForm(plan, known)))
  }
  for (const [index, plan] of listOf(charter.appraisal).entries()) {
    flaws.push(...under(['appraisal', index], appraisalForm(plan, known)))
  }
  return flaws
}

function knownDuties({ ownDuties = {} }: Record<string, unknown>): KnownDuties {
  return isRecord(ownDuties) ? new Set([...DUTY_IDS, ...Object.keys(ownDuties)]) : undefined
}

/** What is asked of a duty there is none of would be asked of nobody. */
function dutiesForm({ duties }: Record<string, unknown>, known: KnownDuties): Flaw[] {
  if (!isRecord(duties) || !known) return []
  return Object.keys(duties).flatMap((duty): Flaw[] => {
    if (known.has(duty)) return []
    return [{ path: ['duties', duty], code: 'unknown-field', message: unknownDuty(duty, known) }]
  })
}

function ownDutiesForm({ ownDuties, duties }: Record<string, unknown>): Flaw[] {
  if (!isRecord(ownDuties)) return []
  return Object.entries(ownDuties).flatMap(([duty, own]) => {
    const flaws: Flaw[] = []
    if (!OWN_DUTY_ID.test(duty)) flaws.push({ path: [], code: 'id', message: words.ownDutyId() })
    if (isDutyId(duty)) flaws.push({ path: [], code: 'duplicate', message: words.ownDutyTaken(duty) })
    // One misspelt here or there must not switch the duty off.
    else if (isRecord(duties) && !Object.hasOwn(duties, duty)) {
      flaws.push({ path: [], code: 'required', message: words.ownDutyNotAsked(duty) })
    }
    if (isRecord(own)) flaws.push(...under(['counts'], countsForm(own.counts, own.bearer)))
    return under(['ownDuties', duty], flaws)
  })
}

function countsForm(counts: unknown, bearer: unknown): Flaw[] {
  if (!isRecord(counts)) return []
  const flaws = ['gatherings', 'works'].flatMap((list) => under([list], doubles(listOf(counts[list]))))
  if (bearer !== 'group') return flaws
  for (const [index, kind] of listOf(counts.gatherings).entries()) {
    // Meetings are the county's own: one counted for a group would never count.
    if (!MEETING_KINDS.some((meeting) => meeting === kind)) continue
    flaws.push({ path: ['gatherings', index], code: 'not-allowed', message: words.meetingOfGroup(`${kind}`) })
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
