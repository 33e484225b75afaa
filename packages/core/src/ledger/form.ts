import { shippedCharters } from '../charters/shipped.ts'
import { isCivilDate } from '../model/civil-date.ts'
import { EVERY, isPeriodId } from '../model/period.ts'
import { MEETING_KINDS } from '../model/vocabulary.ts'
import type { ListName } from './about.ts'
import { CanonicalError, canonical } from './canonical.ts'
import { backwards, charterForm } from './charter-form.ts'
import { words } from './faults.zh-CN.ts'
import { type Flaw, isRecord, listOf, under } from './flaw.ts'
import { overlapping } from './overlap.ts'

// What must hold between the fields of one thing. Each check looks only at what it understands: a field of the wrong type is the
// shape's to report, and must not keep the rest from being checked.

type Fields = Record<string, unknown>

/** The kinds of work that may say which period they are for. Each is also the id of its duty. */
export const KINDS_FOR_A_PERIOD = ['plan', 'half-year-summary', 'annual-summary', 'quarterly-report'] as const
export type KindForAPeriod = (typeof KINDS_FOR_A_PERIOD)[number]

/** How the id of a period reads, by how often its duty comes round. */
export const PERIOD_EXAMPLES = { month: '2012-01', quarter: '2012-Q1', 'half-year': '2012-H1', year: '2012' } as const

const FORMS: { readonly [K in 'committee' | ListName]?: (thing: Fields) => Flaw[] } = {
  committee: committeeForm,
  terms: (term) => backwards(term, 'from', 'to'),
  groups: (group) => backwards(group, 'formed', 'dissolved'),
  members: memberForm,
  gatherings: gatheringForm,
  attendance: attendanceForm,
  works: workForm,
  contacts: (contact) => backwards(contact, 'from', 'to'),
  issued: issuedForm,
}

/** What is wrong within one thing, beyond the shape of its fields. Takes raw data, however malformed. */
export function formFlaws(kind: 'committee' | ListName, thing: unknown): Flaw[] {
  return isRecord(thing) ? (FORMS[kind]?.(thing) ?? []) : []
}

export function isKindForAPeriod(kind: unknown): kind is KindForAPeriod {
  return KINDS_FOR_A_PERIOD.includes(kind as KindForAPeriod)
}

function committeeForm(committee: Fields): Flaw[] {
  let before: string | undefined
  return listOf(committee.charters).flatMap((inForce, index): Flaw[] => {
    if (!isRecord(inForce)) return []
    const { from, charter } = inForce
    const flaws: Flaw[] = []
    if (isCivilDate(from)) {
      if (before !== undefined && from < before) {
        flaws.push({ path: ['from'], code: 'order', message: words.order(from, before) })
      }
      before = from
    }
    if (typeof charter !== 'string') flaws.push(...under(['charter'], charterForm(charter)))
    else if (!Object.hasOwn(shippedCharters, charter)) {
      const message = words.charter(charter, Object.keys(shippedCharters))
      flaws.push({ path: ['charter'], code: 'charter', message })
    }
    return under(['charters', index], flaws)
  })
}

function memberForm(member: Fields): Flaw[] {
  const { group, roles, posts } = member
  const flaws = backwards(member, 'appointed', 'left')
  if (posts === undefined && group === undefined) {
    flaws.push({ path: ['group'], code: 'required', message: words.group() })
  }
  if (posts !== undefined && (group !== undefined || roles !== undefined)) {
    flaws.push({ path: ['posts'], code: 'not-allowed', message: words.postsOrGroup() })
  }
  const list = listOf(posts)
  for (const [index, post] of list.entries()) {
    if (!isRecord(post)) continue
    flaws.push(...under(['posts', index], [...backwards(post, 'from', 'to'), ...outsideOffice(post, member)]))
  }
  for (const index of overlapping(list.map(spanOf))) {
    flaws.push({ path: ['posts', index], code: 'overlap', message: words.overlappingPosts() })
  }
  return flaws
}

/** The fault of a post that begins or ends on a day out of office. One without an end lasts as long as the office. */
function outsideOffice(post: Fields, { appointed, left }: Fields): Flaw[] {
  if (!isCivilDate(appointed)) return []
  const last = isCivilDate(left) ? left : undefined
  if (last !== undefined && last < appointed) return []
  for (const end of ['from', 'to']) {
    const day = post[end]
    if (!isCivilDate(day)) continue
    if ((end === 'from' && day < appointed) || (last !== undefined && day > last)) {
      return [{ path: [end], code: 'span', message: words.outsideOffice(day, appointed, last) }]
    }
  }
  return []
}

/** The days of a raw term or post; `undefined` where they cannot be read. */
export function spanOf(thing: unknown): { from: string; to?: string } | undefined {
  if (!isRecord(thing) || !isCivilDate(thing.from)) return undefined
  if (thing.to === undefined) return { from: thing.from }
  return isCivilDate(thing.to) ? { from: thing.from, to: thing.to } : undefined
}

function gatheringForm({ kind, group, with: others }: Fields): Flaw[] {
  const flaws: Flaw[] = []
  if (typeof group === 'string' && MEETING_KINDS.some((meeting) => meeting === kind)) {
    flaws.push({ path: ['group'], code: 'not-allowed', message: words.meetingGroup(`${kind}`) })
  }
  if (group === null && others !== undefined) {
    flaws.push({ path: ['with'], code: 'not-allowed', message: words.with() })
  }
  return flaws
}

function attendanceForm({ mark, decidedBy }: Fields): Flaw[] {
  if (mark !== 'leave-special' || decidedBy !== undefined) return []
  return [{ path: ['decidedBy'], code: 'required', message: words.decidedBy() }]
}

function workForm({ kind, for: period }: Fields): Flaw[] {
  if (period === undefined || typeof kind !== 'string') return []
  if (!isKindForAPeriod(kind)) {
    return [{ path: ['for'], code: 'not-allowed', message: words.forKind(KINDS_FOR_A_PERIOD) }]
  }
  if (typeof period !== 'string' || period === '' || EVERY.some((every) => isPeriodId(every, period))) return []
  return [{ path: ['for'], code: 'period', message: words.period(period, Object.values(PERIOD_EXAMPLES)) }]
}

function issuedForm({ body }: Fields): Flaw[] {
  try {
    if (isRecord(body)) canonical({ body })
    return []
  } catch (error) {
    // What has no canonical form cannot be sealed into a chain.
    if (error instanceof CanonicalError) return [{ path: ['body'], code: 'json', message: words.json() }]
    throw error
  }
}
