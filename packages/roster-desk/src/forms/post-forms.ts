import { postOn } from '@liaison-kit/core/expected'
import { leftAfter, withPostFrom } from '../member-change.ts'
import { leaveFaults, moveFaults, rolesFaults } from '../member-faults.ts'
import type { RosterView } from '../roster-view.ts'
import { changeOf, type FormSubject, type Made, type Values } from './form-subject.ts'
import { leaderField, submitWithLeaders } from './leader-offer.ts'
import { dayField, dayIn, groupField, rolesField, rolesIn } from './member-fields.ts'

/** A move to another group (调动). */
export function moveForm(view: RosterView, subject: FormSubject): Made {
  const { words, ledger } = view
  const member = subject.member!
  const post = (values: Values) => ({ group: values.group!, roles: rolesIn(values.roles), from: dayIn(values.day) })
  return {
    hint: words.moveHint,
    fields: [
      dayField('day', words.fields.from),
      groupField(view, 'group', words.fields.toGroup),
      rolesField(view, 'roles', words.fields.newRoles),
      ...leaderField(view, subject, subject.value('group'), dayIn(subject.value('day'))),
    ],
    found: (values) => moveFaults(member, post(values), ledger.groups),
    after: (values) => withPostFrom(member, post(values)),
    submit(values) {
      const next = post(values)
      const what = words.did.move(view.called(member), next.from, view.groupName(next.group))
      const change = changeOf(member, withPostFrom(member, next))
      submitWithLeaders(view, subject, values, what, change, next, member.id)
    },
  }
}

/** Other roles in the same group (职务变动). */
export function rolesForm(view: RosterView, subject: FormSubject): Made {
  const { words } = view
  const member = subject.member!
  const next = (values: Values) => ({ roles: rolesIn(values.roles), from: dayIn(values.day) })
  const post = (values: Values) => ({ ...next(values), group: postOn(member, next(values).from)!.group })
  const typed = dayIn(subject.value('day'))
  const group = typed && postOn(member, typed)?.group
  return {
    hint: words.rolesHint,
    fields: [
      dayField('day', words.fields.from),
      rolesField(view, 'roles', words.fields.newRoles),
      ...(group ? leaderField(view, subject, group, typed) : []),
    ],
    found: (values) => rolesFaults(member, next(values)),
    after: (values) => withPostFrom(member, post(values)),
    submit(values) {
      const begun = post(values)
      const what = words.did.roles(view.called(member), begun.from, words.roleList(begun.roles))
      submitWithLeaders(view, subject, values, what, changeOf(member, withPostFrom(member, begun)), begun, member.id)
    },
  }
}

/** The end of the office (离任). */
export function leaveForm(view: RosterView, subject: FormSubject): Made {
  const { words } = view
  const member = subject.member!
  return {
    hint: words.leaveHint,
    fields: [dayField('day', words.fields.lastDay)],
    found: (values) => leaveFaults(member, dayIn(values.day)),
    after: (values) => leftAfter(member, dayIn(values.day)),
    submit(values) {
      const last = dayIn(values.day)
      const change = changeOf(member, leftAfter(member, last))
      subject.submit(words.did.leave(view.called(member), last), [change], member.id)
    },
  }
}
