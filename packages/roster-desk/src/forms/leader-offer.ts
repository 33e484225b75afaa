import type { CivilDate, Member, Role } from '@liaison-kit/core'
import type { Change, FormField } from '@liaison-kit/ui/desk'
import { leadersOn, withoutLeadership } from '../member-change.ts'
import type { RosterView } from '../roster-view.ts'
import { changeOf, type FormSubject, type Values } from './form-subject.ts'
import { rolesIn } from './member-fields.ts'

/** Whoever leads the group that day, but the one the form is about. */
function otherLeaders(view: RosterView, { member }: FormSubject, group: string, day: CivilDate): Member[] {
  return day ? leadersOn(view.ledger.members, group, day).filter(({ id }) => id !== member?.id) : []
}

/** Offers to end the leadership of who leads the group that day, where the form makes another one its leader. */
export function leaderField(view: RosterView, subject: FormSubject, group: string, day: CivilDate): FormField[] {
  const { words } = view
  if (!rolesIn(subject.value('roles')).includes('leader')) return []
  const others = otherLeaders(view, subject, group, day)
  if (others.length === 0) return []
  const label = words.endLeader(others.map(view.called))
  return [{ name: 'endLeader', kind: 'check', label, hint: words.endLeaderHint, isWide: true }]
}

/** Records a post, and with it the end of the leadership it takes over, as one thing that is taken back as one. */
export function submitWithLeaders(
  view: RosterView,
  subject: FormSubject,
  values: Values,
  what: string,
  change: Change,
  { group, roles, from }: { group: string; roles: readonly Role[]; from: CivilDate },
  open: string,
): void {
  const isOffered = roles.includes('leader') && values.endLeader === 'yes'
  const ended = isOffered ? otherLeaders(view, subject, group, from) : []
  const changes = ended.map((other) => changeOf(other, withoutLeadership(other, from)))
  const said = ended.length > 0 ? view.words.did.andEnded(what, ended.map(view.called)) : what
  subject.submit(said, [change, ...changes], open)
}
