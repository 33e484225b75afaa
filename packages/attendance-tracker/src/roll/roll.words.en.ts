import type { TestId } from '@liaison-kit/core'
import { markNames, roleNames, testNames, testStatusNames } from '@liaison-kit/core/names.en'
import type { RollWords } from './roll.words.ts'

const occasion = (test: TestId): string =>
  test[0] === 'p' ? 'Plenaries' : test[0] === 's' ? 'Standing-committee meetings' : 'Activities'

const people = (count: number): string => `${count} ${count === 1 ? 'member' : 'members'}`

export const rollEnglish: RollWords = {
  notYet: 'This is still to come; leaves can be recorded already.',
  ownOnly: 'Only your own members are marked here; the host marks the others.',
  nobody: 'Nobody is expected here, so there is no roll to take.',
  unexpected: (names) => `Marked without being expected, in no attendance figure: ${names.join(', ')}.`,
  allPresent: 'All present',
  allPresentHint: (count) =>
    count > 0
      ? `Marks ${people(count)} without a mark as present; then change the exceptions.`
      : 'Everybody has a mark.',
  keys: 'Keys: ↑↓ row, ←→ mark, 1–4 marks and goes on, letters find a name, Ctrl+Z undoes. Recorded and sent 3 seconds after the last change, or when you leave the row.',
  find: 'Find a member',
  findHint: 'Name or initials',
  found: (shown, all) => `${shown} of ${all} shown`,
  noName: (typed) => `No name begins with “${typed}”.`,
  columns: { name: 'Name', roles: 'Role', mark: 'Attendance', state: 'State' },
  member: 'member',
  roles: (roles) => roles.map((role) => roleNames[role]).join(', '),
  unitAndRoles: (unit, roles) => [unit, roles].filter(Boolean).join(', '),
  mark: (mark) => markNames[mark],
  marksOf: (name) => `Attendance of ${name}`,
  of: (name) => `${name}: `,
  reason: 'Reason (optional)',
  decidedBy: 'Recognised by (required)',
  decidedByHint: 'Who recognised the special circumstances, for example “county office, Wang”.',
  recognisedBy: (name) => `recognised by ${name}`,
  nameLacking: 'Please say who recognised it. It is not saved before; what you typed stays.',
  was: (mark) => `was: ${markNames[mark]}`,
  states: {
    unrecorded: 'no mark',
    unsaved: 'not saved',
    waiting: 'waiting',
    saved: 'saved',
    refused: 'refused',
    handed: 'handed in',
  },
  again: 'Send again',
  againOf: (name) => `Send again: ${name}`,
  near: ({ test, mark, limit }, asOf) =>
    `${occasion(test)}: ${mark === 'absent' ? 'one more absence without leave' : 'one more leave'} reaches the term’s limit of ${limit}, as last known (${asOf}).`,
  reaching: ({ test, mark, limit }, asOf) =>
    `${occasion(test)}: with this ${mark === 'absent' ? 'absence' : 'leave'} the term’s limit of ${limit} is reached, as last known (${asOf}).`,

  totals({ expected, present, absent, unrecorded, ...leave }, rate) {
    const special = leave['leave-special']
    const pending = leave['leave-pending']
    const parts = [special > 0 && `special ${special}`, pending > 0 && `pending ${pending}`].filter(Boolean)
    const all = `leave ${leave.leave + special + pending}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
    const share = rate === undefined || rate === null ? '' : `; rate ${Math.round(rate * 10_000) / 100}%`
    return `Expected ${expected}: present ${present}, ${all}, absent ${absent}, no mark ${unrecorded}${share}`
  },
  save: (count) => `Save now (${count})`,
  refused: (count) => `${count === 1 ? '1 mark was' : `${count} marks were`} refused; the reasons are in the table.`,
  undo: 'Undo',
  redo: 'Redo',
  undone: (names) =>
    names.length === 0
      ? 'Somebody else has recorded another mark meanwhile; nothing was changed.'
      : `Put back: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}.`,
  held: (count) =>
    `This page did not let the marks of ${people(count)} through. They are not saved, and still here; please try later, or tell the webmaster.`,

  versions: 'History',
  versionsOf: (name) => `History of ${name}’s mark`,
  loading: 'Loading…',
  noVersions: 'Nothing recorded yet.',
  versionsFailed: (why) => `The history cannot be read. ${why}`,
  retry: 'Try again',
  by: (code) => (code === 'import' ? 'import' : `access code ${code}`),
  withdrawn: 'withdrawn',
  erased: 'contents erased as the rules ask',
  overtook: 'You had not seen another mark when you made yours. Both are kept; yours stands now.',
  mine: 'Your mark',
  theirs: 'The other mark',
  keepMine: 'Keep mine',
  takeTheirs: 'Take the other',

  print: 'Print',
  printSignIn: 'Print the sign-in sheet',
  printMarks: 'Print the marks',
  spare: (count) => `${count} blank rows on the sign-in sheet`,
  signInSheet: 'Sign-in sheet',
  marksSheet: 'Attendance',
  place: (place) => `Place: ${place}`,
  day: (day) => `Day: ${day}`,
  sheetColumns: {
    number: 'No.',
    name: 'Name',
    unit: 'Unit or role',
    signature: 'Signature',
    mark: 'Attendance',
    remarks: 'Remarks',
  },
  signInFoot: (expected) => `Expected: ${expected}    Present:            Recorded by:`,

  recordOf: (name) => `Attendance of ${name} this term`,
  record: 'Attendance in the term',
  close: 'Close',
  printRecord: 'Print',
  asOf: (day) => `As of ${day}`,
  gatherings: 'Gatherings',
  dateColumn: 'Day',
  gatheringColumn: 'Gathering',
  notCounted: 'in no figure',
  limits: 'Limits of leave and absence',
  test: ({ test, count, limit, total, basis }) => {
    const of = { planned: 'planned', held: 'held so far', final: 'held' }
    const share = total === undefined ? '' : `, ${total} ${of[basis ?? 'held']}`
    const name = testNames[test]
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${count} (limit ${limit}${share})`
  },
  testStatus: (status) => testStatusNames[status],
  reached: 'That a limit is reached is a finding; the county decides what follows.',
}
