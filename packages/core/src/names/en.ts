import { DUTIES, TESTS } from '../duties/register.ts'
import type { Name } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Names } from './names.ts'

function namesOf<K extends string>(things: Readonly<Record<K, { name: Name }>>): Record<K, string> {
  const named = Object.entries<{ name: Name }>(things).map(([id, { name }]) => [id, name.en ?? name['zh-CN']])
  return Object.fromEntries(named) as Record<K, string>
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ORDINALS = ['first', 'second', 'third', 'fourth']

/** `January 2012`, `the first quarter of 2012`, `the first half of 2012`, `2012`. */
export function periodName(id: string): string {
  const [year, part = ''] = id.split('-')
  if (part[0] === 'Q') return `the ${ORDINALS[Number(part[1]) - 1]} quarter of ${year}`
  if (part[0] === 'H') return `the ${part === 'H1' ? 'first' : 'second'} half of ${year}`
  return part ? `${MONTHS[Number(part) - 1]} ${year}` : `${year}`
}

/** `5 March 2012`. */
export function dayName(day: CivilDate): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${Number(year)}`
}

/** The names of the field's ids in English, periods and days among them; names of categories are in Chinese alone. */
export const names: Names = {
  duties: namesOf(DUTIES),
  tests: namesOf(TESTS),
  gatherings: {
    plenary: 'plenary',
    'standing-committee': 'standing-committee meeting',
    'joint-meeting': 'joint meeting',
    'work-meeting': 'work meeting',
    study: 'study session',
    'study-tour': 'study tour',
    activity: 'activity',
    inspection: 'inspection',
    research: 'research',
    symposium: 'symposium',
    supervision: 'supervision',
    consultation: 'consultation',
    visit: 'visit',
  },
  works: {
    'info-report': 'info report',
    suggestion: 'suggestion',
    'research-report': 'research report',
    proposal: 'proposal',
    'practical-project': 'practical project',
    plan: 'annual plan',
    'half-year-summary': 'half-year summary',
    'annual-summary': 'annual summary',
    'quarterly-report': 'quarterly report',
    'study-note': 'study note',
    'self-study': 'self-study',
    regulation: 'regulation',
    'received-document': 'received document',
    press: 'press item',
  },
  handling: {
    received: 'received',
    adopted: 'adopted',
    kept: 'kept for reference',
    returned: 'returned',
    forwarded: 'forwarded',
    answered: 'answered',
    instructed: 'instructed on',
    filed: 'filed',
    'not-filed': 'not filed',
    assigned: 'assigned',
    rated: 'rated',
  },
  decisions: { found: 'found', reported: 'reported', decided: 'decided', waived: 'waived' },
  marks: {
    present: 'present',
    leave: 'leave',
    'leave-special': 'special leave',
    'leave-pending': 'leave pending',
    absent: 'absent without leave',
    unrecorded: 'unrecorded',
  },
  groupKinds: { township: 'township group', 'county-department': 'county-department group' },
  roles: {
    leader: 'leader',
    'deputy-leader': 'deputy leader',
    'standing-committee': 'standing-committee member',
    chair: 'chair',
    'vice-chair': 'vice-chair',
    'secretary-general': 'secretary-general',
  },
  channels: { research: 'research', inspection: 'inspection', visit: 'visit', symposium: 'symposium', other: 'other' },
  dutyStatus: { exempt: 'exempt', met: 'met', open: 'open', short: 'short' },
  testStatus: {
    clear: 'clear',
    near: 'near the limit',
    'on-course': 'on course to the limit',
    reached: 'limit reached',
  },
  period: periodName,
  day: dayName,
  missing: { minutes: 'minutes', report: 'report to the office', attendance: 'attendance marks' },
}
