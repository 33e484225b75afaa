import type { CivilDate } from '../model/civil-date.ts'
import type { Names } from './names.ts'
import { dutyNames, testNames } from './register.en.ts'

export { dutyNames, testNames } from './register.en.ts'

// One list each, so that a widget carries only those it shows.

/** The kinds of gathering, in English. */
export const gatheringNames: Names['gatherings'] = {
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
}

/** The kinds of work, in English. */
export const workNames: Names['works'] = {
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
}

/** The steps in the handling of a work, in English, as what has been done. */
export const handlingNames: Names['handling'] = {
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
}

/** How far people have come with a finding, in English, `found` before their first step. */
export const decisionNames: Names['decisions'] = {
  found: 'found',
  reported: 'reported',
  decided: 'decided',
  waived: 'waived',
}

/** The marks at a gathering, in English, and `unrecorded`, the want of one. */
export const markNames: Names['marks'] = {
  present: 'present',
  leave: 'leave',
  'leave-special': 'special leave',
  'leave-pending': 'leave pending',
  absent: 'absent without leave',
  unrecorded: 'unrecorded',
}

/** The kinds of liaison group, in English. */
export const groupKindNames: Names['groupKinds'] = {
  township: 'township group',
  'county-department': 'county-department group',
}

/** The roles of members, in English. */
export const roleNames: Names['roles'] = {
  leader: 'leader',
  'deputy-leader': 'deputy leader',
  'standing-committee': 'standing-committee member',
  chair: 'chair',
  'vice-chair': 'vice-chair',
  'secretary-general': 'secretary-general',
}

/** How an info report's matter came to be known, in English. */
export const channelNames: Names['channels'] = {
  research: 'research',
  inspection: 'inspection',
  visit: 'visit',
  symposium: 'symposium',
  other: 'other',
}

/** The categories of reports and inspections the shipped charters use, in English. */
export const categoryNames: Record<string, string> = {
  agriculture: 'agriculture',
  forestry: 'forestry',
  livestock: 'livestock',
  'water-infrastructure': 'water works and infrastructure',
  'science-education': 'science, technology and education',
  health: 'health',
  'culture-sports': 'culture and sports',
  livelihood: 'livelihood',
  'cadre-team': 'staffing of public offices',
  'staff-conditions': 'pay and conditions of staff',
  'overseas-relatives': 'relatives of overseas Chinese',
  'social-stability': 'social stability',
  other: 'other',
}

/** How a duty stands in a period, in English. */
export const dutyStatusNames: Names['dutyStatus'] = { exempt: 'exempt', met: 'met', open: 'open', short: 'short' }

/** How an attendance test stands, in English. */
export const testStatusNames: Names['testStatus'] = {
  clear: 'clear',
  near: 'near the limit',
  'on-course': 'on course to the limit',
  reached: 'limit reached',
}

/** What a gathering's documentation may lack (S 2.3 item 1), in English. */
export const missingNames: Names['missing'] = {
  minutes: 'minutes',
  report: 'report to the office',
  attendance: 'attendance marks',
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

/** `March`, by a month of two digits. */
export const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month

/** `January 2012`, `the first quarter of 2012`, `the first half of 2012`, `2012`. */
export function periodName(id: string): string {
  const [year, part = ''] = id.split('-')
  if (part[0] === 'Q') return `the ${ORDINALS[Number(part[1]) - 1]} quarter of ${year}`
  if (part[0] === 'H') return `the ${part === 'H1' ? 'first' : 'second'} half of ${year}`
  return part ? `${monthName(part)} ${year}` : `${year}`
}

/** `5 March 2012`. */
export function dayName(day: CivilDate): string {
  const [year, month = '', date] = day.split('-')
  return `${Number(date)} ${monthName(month)} ${Number(year)}`
}

/** All names of the field's ids in English, periods and days among them, for who shows most of them. */
export const names: Names = {
  duties: dutyNames,
  tests: testNames,
  gatherings: gatheringNames,
  works: workNames,
  handling: handlingNames,
  decisions: decisionNames,
  marks: markNames,
  groupKinds: groupKindNames,
  roles: roleNames,
  channels: channelNames,
  dutyStatus: dutyStatusNames,
  testStatus: testStatusNames,
  missing: missingNames,
  period: periodName,
  day: dayName,
}
