import { groupKindNames, roleNames } from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import type { RosterWords } from './roster-desk.words.ts'

const day = (of: string): string => dayWords(of)
const listed = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ')
const people = (count: number): string => (count === 1 ? 'one member' : `${count} members`)
const counted = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : count === 1 ? `one ${one}` : `${count} ${many}`

export const english: RosterWords = {
  title: 'Roster of members',
  purpose: 'Sign in to see the roster of members. It is not public.',
  shownSignedIn: 'The roster is not public; it is shown once you are signed in.',
  kept: 'Something is typed and not saved yet. It is kept on this page; sign in to go on.',
  notYours: 'There is no record of you in this roster. Please ask the office.',

  add: 'New member',
  print: 'Print roster',
  back: 'Back to the roster',
  find: 'Find a member',
  findHint: 'By name or initials. When only one is found, Enter opens it.',
  group: 'Liaison group',
  allGroups: 'All groups',
  noGroup: 'In no group',
  groupKinds: groupKindNames,
  dissolved: (group) => `${group} (dissolved)`,
  standing: 'In office or not',
  standings: { now: 'In office', left: 'Left', all: 'All' },
  count: (found, all) => (found === all ? `${all} in all` : `${found} found of ${all}`),
  nobody: 'Nobody is found. Please look for something else.',
  empty: 'There is nobody in the roster yet.',
  emptyForCounty: 'There is nobody in the roster yet. Begin with “New member”.',

  number: 'No.',
  name: 'Name',
  initials: 'Initials',
  roles: 'Roles',
  sector: 'Sector',
  unit: 'Unit',
  appointed: 'Appointed',
  left: 'Last day',
  role: (role) => roleNames[role],
  roleList: (roles) => roles.map((role) => roleNames[role]).join(', '),
  day,
  isLeft: 'left',
  isComing: 'not yet in office',
  waits: 'waiting to be sent',
  apart: ({ unit, sector, group, appointed }) =>
    listed(unit, sector, group, appointed && `appointed ${day(appointed)}`) || 'unit and sector not known',
  named: (name, apart) => `${name} (${apart})`,

  posts: 'Posts over time',
  noPosts: 'Never in a group.',
  span: (from, to) => (to ? `${day(from)} to ${day(to)}` : `since ${day(from)}`),
  now: 'now',
  isToCome: 'to come',
  namesakes: 'Others of this name',
  namesakesHint: 'Somebody else, or the same person appointed another time: compare unit, sector and days.',
  inOffice: (name, appointed, left) => `${name}: appointed ${day(appointed)}${left ? `, left ${day(left)}` : ''}`,
  officeOf: (appointed, left) => `Appointed ${day(appointed)}${left ? `, left ${day(left)}` : ''}`,
  fact: (label, value) => `${label}: ${value}`,
  parts: (parts) => parts.join(', '),
  overtaken:
    'Somebody else changed this member before your change was saved. Both are kept; please compare them under “Changes”.',
  held: 'This page did not take the record. What you typed is still here; please try again later.',

  actions: {
    add: 'New member',
    move: 'Move',
    roles: 'Change roles',
    leave: 'Leave',
    return: 'Return',
    correct: 'Correct',
    withdraw: 'Withdraw',
  },
  actionOf: (action, name) => `${action}: ${name}`,

  addHint: 'As the letter of appointment has it.',
  moveHint: 'In the new group from that day on. All before it stays as it was.',
  rolesHint: 'With the new roles from that day on. All before it stays as it was.',
  leaveHint: 'In office up to that day, the day included. All before it stays as it was.',
  returnHint: (left) =>
    `This member was in office up to ${day(left)}. The days since then are not days in office: a return on the very next day goes on in this record; a later one becomes a record of its own, and what was before stays here. The two are counted apart. Was the leaving a mistake? Use “Correct”.`,
  correctHint:
    'For what was recorded wrongly. It changes the figures of the past as well. A move, other roles or leaving are recorded with their own day instead.',
  withdrawHint:
    'Only for a member entered by mistake: roster and figures are then without them. For somebody who was in office, use “Leave”.',
  withdrawLeaves: (marks, works) =>
    `This member has ${listed(counted(marks, 'attendance mark', 'attendance marks'), counted(works, 'work', 'works'))}; without the member these fit nobody.`,
  marksLost: (count) =>
    `So recorded, the member is not expected at gatherings that ${count === 1 ? 'one attendance mark is' : `${count} attendance marks are`} for; these no longer count. Please check the day.`,
  withdrawNow: 'Withdraw',

  fields: {
    from: 'From which day',
    lastDay: 'Last day in office',
    returnDay: 'In office again from',
    toGroup: 'To which group',
    newRoles: 'Roles from then on',
    joined: 'In the group from',
  },
  joinedHint: 'Left empty: from the day of appointment.',
  initialsHint: (suggested) =>
    suggested
      ? `To find the member by. Left empty: “${suggested}”.`
      : 'To find the member by. Left empty: from the name.',
  endLeader: (names) => `No longer leader from the same day: ${names.join(', ')}`,
  endLeaderHint: 'The group has a leader on that day. Without the tick it has both.',
  sameName: (count) =>
    `There ${count === 1 ? 'is' : 'are'} ${people(count)} of this name already. Is it the same person? If not, please fill in unit and sector to keep them apart.`,
  postGroup: (number) => `Post ${number}: group`,
  postRoles: (number) => `Post ${number}: roles`,
  postFrom: (number) => `Post ${number}: first day`,
  postTo: (number) => `Post ${number}: last day`,
  extraGroup: 'One more post: group',
  extraRoles: 'One more post: roles',
  extraFrom: 'One more post: first day',
  extraTo: 'One more post: last day',
  noPost: 'No such post',
  noExtra: 'None',
  fromHint: 'Left empty: from the day of appointment.',
  toHint: 'Left empty: until the member leaves.',

  fault(fault, group) {
    switch (fault.code) {
      case 'before-appointed':
        return `The member was appointed on ${day(fault.appointed)}; the day cannot be earlier.`
      case 'after-left':
        return `The member was in office up to ${day(fault.left)}; the day cannot be later.`
      case 'not-after-post':
        return `The present post in ${group(fault.group)} began on ${day(fault.from)}; the day must be later. If that is wrong, use “Correct”.`
      case 'before-post':
        return `A post in ${group(fault.group)} began on ${day(fault.from)}; the last day cannot be earlier. If that is wrong, use “Correct”.`
      case 'not-after-left':
        return `The member was in office up to ${day(fault.left)}; the return must be later.`
      case 'group-not-yet':
        return `${group(fault.group)} was formed on ${day(fault.formed)}. Please choose another group or another day.`
      case 'group-no-more':
        return `${group(fault.group)} was dissolved on ${day(fault.dissolved)}. Please choose another group or another day.`
      case 'same-group':
        return `The member is in ${group(fault.group)} already. For other roles, use “Change roles”.`
      case 'same-roles':
        return 'These are the roles the member has already. Please choose others.'
      case 'no-group-held':
        return 'The member is in no group on that day. Use “Move”.'
      case 'backwards':
        return `This cannot be earlier than ${day(fault.from)}.`
      case 'overlap':
        return `This overlaps with the post in ${group(fault.group)} from ${day(fault.from)}. Please change one of the two.`
      case 'post-without-day':
        return 'Please fill in the first day of this post.'
      case 'post-without-group':
        return 'Please choose the group of this post.'
    }
  },

  did: {
    add: (name) => `New member: ${name}`,
    move: (name, from, group) => `${name}: in ${group} from ${day(from)}`,
    roles: (name, from, roles) => `${name}: ${roles || 'no role'} from ${day(from)}`,
    leave: (name, last) => `${name}: in office up to ${day(last)}`,
    return: (name, from) => `${name}: in office again from ${day(from)}`,
    correct: (name) => `Corrected: ${name}`,
    withdraw: (name) => `Withdrawn: ${name}`,
    restore: (name) => `Back to an earlier version: ${name}`,
    andEnded: (what, names) => `${what}; no longer leader from then on: ${names.join(', ')}`,
  },
  entry: (name, isWithdrawn) => `Member ${name}${isWithdrawn ? ': withdrawn' : ''}`,
  someone: 'A member',
  otherEntry: 'Another record',

  paperTitle: (holder) => `${holder}: roster of members`,
  paperAsOf: (of, count) => `As of ${day(of)}, ${people(count)}`,
}
