import type { Member } from '@liaison-kit/core'
import { isStanding, postOn } from '@liaison-kit/core/expected'
import type { FormFault, FormLook } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import type { Action } from '../action.ts'
import { marksLost } from '../marks-lost.ts'
import { lastPost, postsInOrder } from '../member-change.ts'
import { postField } from '../member-faults.ts'
import type { RosterView } from '../roster-view.ts'
import { addForm, returnForm } from './appointment-forms.ts'
import { correctForm } from './correction-form.ts'
import type { FormSubject, Made } from './form-subject.ts'
import { dayIn } from './member-fields.ts'
import { leaveForm, moveForm, rolesForm } from './post-forms.ts'
import { withdrawForm } from './withdrawal-form.ts'

const FORMS: Record<Action, (view: RosterView, subject: FormSubject) => Made> = {
  add: addForm,
  move: moveForm,
  roles: rolesForm,
  leave: leaveForm,
  return: returnForm,
  correct: correctForm,
  withdraw: withdrawForm,
}

/** The form of an action. */
export function memberForm(action: Action, view: RosterView, subject: FormSubject): FormLook<string> {
  const { words, today, groupName, called } = view
  const { member } = subject
  const made = FORMS[action](view, subject)
  const { found, after: _after, ...look } = made
  return {
    title: member ? words.actionOf(words.actions[action], called(member)) : words.actions[action],
    today,
    ...look,
    more: html`${look.more ?? nothing} ${member ? lostMarks(view, subject, member, made) : nothing}`,
    faults: (values): FormFault[] =>
      (found?.(values) ?? []).map((fault) => ({ field: fault.field, message: words.fault(fault, groupName) })),
    gaveUp: () => subject.gaveUp(),
  }
}

/** How many marks would count no longer, as soon as a change is typed without a fault: whom they were for is to be checked first. */
function lostMarks(
  { words, ledger }: RosterView,
  { value }: FormSubject,
  member: Member,
  { fields, found, after }: Made,
): TemplateResult | typeof nothing {
  if (!after) return nothing
  const values: Record<string, string> = {}
  for (const { name } of fields) values[name] = value(name).trim()
  const isTyped = fields.every(
    ({ name, kind, isOptional }) => isOptional || kind === 'check' || dayOrText(kind, values[name]),
  )
  const lost = isTyped && !found?.(values).length ? marksLost(ledger, member, after(values)) : 0
  return html`<p class="warning" role="status">${lost > 0 ? words.marksLost(lost) : nothing}</p>`
}

const dayOrText = (kind: string, text = ''): boolean => (kind === 'day' ? dayIn(text) : text) !== ''

/** What the fields of an action begin with. */
export function knownFor(
  action: Action,
  { today, group }: RosterView,
  member: Member | undefined,
): Record<string, string> {
  // Offered only where somebody else leads the group; then a group has one leader unless somebody says otherwise.
  const endLeader = 'yes'
  if (!member) return { group: group ?? '', endLeader }
  const post = postOn(member, today) ?? lastPost(member)
  const roles = post?.roles ?? []
  switch (action) {
    case 'move':
      // Roles of the committee go with a member; those of a group stay with it.
      return { roles: roles.filter((role) => isStanding({ group: '', from: '', roles: [role] })).join(' '), endLeader }
    case 'roles':
      return { roles: roles.join(' '), endLeader }
    case 'return':
      return { group: post?.group ?? '', endLeader }
    case 'correct':
      return asTyped(member)
    default:
      return {}
  }
}

/** A member as the fields of a correction show it. */
function asTyped(member: Member): Record<string, string> {
  const { name, initials = '', sector = '', unit = '', appointed, left = '' } = member
  const known: Record<string, string> = { name, initials, sector, unit, appointed, left }
  for (const [index, { group, roles = [], from, to = '' }] of postsInOrder(member).entries()) {
    known[postField(index, 'group')] = group
    known[postField(index, 'roles')] = roles.join(' ')
    // Left empty it goes with the appointment, should that be corrected.
    known[postField(index, 'from')] = index === 0 && from === appointed ? '' : from
    known[postField(index, 'to')] = to
  }
  return known
}
