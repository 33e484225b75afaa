import type { Member, Post } from '@liaison-kit/core'
import type { Change, FormField } from '@liaison-kit/ui/desk'
import { memberWith, postsInOrder } from '../member-change.ts'
import { correctionFaults, postField } from '../member-faults.ts'
import type { RosterView } from '../roster-view.ts'
import type { FormSubject, Made, Values } from './form-subject.ts'
import { dayField, dayIn, factsIn, given, groupField, personFields, rolesField } from './member-fields.ts'
import { sameNames } from './same-names.ts'
import { postsIn, TAKEN_OUT } from './typed-posts.ts'

/** What was recorded wrongly, as it should always have been (更正): the only change of a member that changes the past. */
export function correctForm(view: RosterView, subject: FormSubject): Made {
  const { words, ledger } = view
  const member = subject.member!
  const stood = postsInOrder(member)
  const office = (values: Values) => ({ appointed: dayIn(values.appointed), ...given('left', dayIn(values.left)) })
  const corrected = (values: Values): Member => {
    const posts = postsIn(values, stood.length).posts.filter((post): post is Post => post !== undefined)
    return memberWith(member.id, factsIn(values), office(values), posts)
  }
  return {
    hint: words.correctHint,
    fields: [
      ...personFields(view, subject),
      dayField('appointed', words.appointed),
      { ...dayField('left', words.left), isOptional: true },
      ...stood.flatMap((_, index) => postFields(view, index, false)),
      ...postFields(view, stood.length, true),
    ],
    more: sameNames(view, subject),
    found: (values) => {
      const { posts, faults } = postsIn(values, stood.length)
      return [...faults, ...correctionFaults(office(values), posts, stood, ledger.groups)]
    },
    after: corrected,
    submit(values) {
      const after = corrected(values)
      const known = ledger.members.find(({ id }) => id === member.id)
      const change: Change = { about: `members/${member.id}`, before: known ?? null, after }
      subject.submit(words.did.correct(after.name), [change], member.id)
    },
  }
}

function postFields(view: RosterView, index: number, isExtra: boolean): FormField[] {
  const { words } = view
  const number = index + 1
  const label = isExtra
    ? { group: words.extraGroup, roles: words.extraRoles, from: words.extraFrom, to: words.extraTo }
    : {
        group: words.postGroup(number),
        roles: words.postRoles(number),
        from: words.postFrom(number),
        to: words.postTo(number),
      }
  const isFirst = index === 0
  const group = groupField(view, postField(index, 'group'), label.group)
  const isOptional = true
  return [
    isExtra
      ? { ...group, isOptional, none: words.noExtra, isWide: true }
      : { ...group, choices: [...(group.choices ?? []), { value: TAKEN_OUT, label: words.noPost }], isWide: true },
    {
      ...dayField(postField(index, 'from'), label.from),
      isOptional: isFirst || isExtra,
      hint: isFirst ? words.fromHint : undefined,
    },
    { ...dayField(postField(index, 'to'), label.to), isOptional, hint: words.toHint },
    rolesField(view, postField(index, 'roles'), label.roles),
  ]
}
