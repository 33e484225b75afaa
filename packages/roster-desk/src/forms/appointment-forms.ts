import type { Change, FormField } from '@liaison-kit/ui/desk'
import { isContinued, memberWith, returned } from '../member-change.ts'
import { appointmentFaults, returnFaults } from '../member-faults.ts'
import type { RosterView } from '../roster-view.ts'
import type { FormSubject, Made, Values } from './form-subject.ts'
import { leaderField, submitWithLeaders } from './leader-offer.ts'
import { dayField, dayIn, factsIn, groupField, personFields, rolesField, rolesIn } from './member-fields.ts'
import { sameNames } from './same-names.ts'

/** A new member (新增委员). */
export function addForm(view: RosterView, subject: FormSubject): Made {
  const { words, ledger } = view
  return {
    hint: words.addHint,
    fields: [...personFields(view, subject), ...appointmentFields(view, subject, words.appointed)],
    more: sameNames(view, subject),
    found: (values) => appointmentFaults(appointmentIn(values), ledger.groups),
    submit(values) {
      const { appointed, ...post } = appointmentIn(values)
      const added = memberWith(subject.id, factsIn(values), { appointed }, [post])
      const change: Change = { about: `members/${added.id}`, before: null, after: added }
      submitWithLeaders(view, subject, values, words.did.add(added.name), change, post, added.id)
    },
  }
}

/** The return of a member who has left (重新任职). */
export function returnForm(view: RosterView, subject: FormSubject): Made {
  const { words, ledger } = view
  const member = subject.member!
  return {
    hint: words.returnHint(member.left!),
    fields: appointmentFields(view, subject, words.fields.returnDay),
    found: (values) => returnFaults(member, appointmentIn(values), ledger.groups),
    submit(values) {
      const coming = appointmentIn(values)
      const again = returned(member, coming, subject.id)
      const before = isContinued(member, coming.appointed) ? member : null
      const change: Change = { about: `members/${again.id}`, before, after: again }
      const what = words.did.return(view.called(member), coming.appointed)
      submitWithLeaders(view, subject, values, what, change, coming, again.id)
    },
  }
}

function appointmentFields(view: RosterView, subject: FormSubject, label: string): FormField[] {
  const { words } = view
  const { appointed, from, group } = appointmentIn({
    appointed: subject.value('appointed'),
    from: subject.value('from'),
    group: subject.value('group'),
  })
  return [
    dayField('appointed', label),
    groupField(view, 'group', words.group),
    { ...dayField('from', words.fields.joined), isOptional: true, hint: words.joinedHint },
    rolesField(view, 'roles', words.roles),
    ...leaderField(view, subject, group, appointed && from),
  ]
}

function appointmentIn({ appointed: day, from, group = '', roles }: Values) {
  const appointed = dayIn(day)
  return { appointed, group, roles: rolesIn(roles), from: dayIn(from) || appointed }
}
