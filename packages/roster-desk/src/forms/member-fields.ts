import type { CivilDate, Member, Role } from '@liaison-kit/core'
import { isCivilDate } from '@liaison-kit/core/civil-date'
import { initialsOf, roleNames } from '@liaison-kit/ui'
import type { FormField } from '@liaison-kit/ui/desk'
import type { Facts } from '../member-change.ts'
import type { RosterView } from '../roster-view.ts'
import type { FormSubject, Values } from './form-subject.ts'

export const dayField = (name: string, label: string): FormField => ({ name, kind: 'day', label })

/** A day as typed, `''` where it is none, or not finished. */
export const dayIn = (text = ''): CivilDate => (isCivilDate(text) ? text : '')

export const rolesIn = (text = ''): Role[] => text.split(' ').filter(Boolean) as Role[]

/** An optional text under its key, left out where nothing is typed. */
export const given = <K extends string>(key: K, text: string | undefined): { [P in K]?: string } =>
  (text ? { [key]: text } : {}) as { [P in K]?: string }

export const factsIn = ({ name = '', initials, sector, unit }: Values): Facts => ({
  name,
  ...given('initials', initials?.toLowerCase()),
  ...given('sector', sector),
  ...given('unit', unit),
})

/** Who somebody is. What others have typed for sector and unit is offered, so that one thing keeps one name. */
export function personFields({ words, ledger }: RosterView, { value }: FormSubject): FormField[] {
  const known = (of: (member: Member) => string | undefined): string[] =>
    [...new Set(ledger.members.map(of))].filter((text): text is string => text !== undefined)
  return [
    { name: 'name', kind: 'text', label: words.name, most: 50 },
    {
      name: 'initials',
      kind: 'text',
      label: words.initials,
      isOptional: true,
      most: 20,
      hint: words.initialsHint(initialsOf(value('name').trim())),
    },
    { name: 'sector', kind: 'text', label: words.sector, isOptional: true, suggestions: known(({ sector }) => sector) },
    { name: 'unit', kind: 'text', label: words.unit, isOptional: true, suggestions: known(({ unit }) => unit) },
  ]
}

/** All groups by kind, also those that are no more: what is typed afterwards may lie in their time. */
export function groupField({ words, ledger, today }: RosterView, name: string, label: string): FormField {
  const kinds = ['township', 'county-department'] as const
  return {
    name,
    kind: 'select',
    label,
    choices: kinds
      .map((kind) => ({
        label: words.groupKinds[kind],
        choices: ledger.groups
          .filter((group) => group.kind === kind)
          .map((group) => {
            const isOver = group.dissolved !== undefined && group.dissolved < today
            return { value: group.id, label: isOver ? words.dissolved(group.name) : group.name }
          }),
      }))
      .filter(({ choices }) => choices.length > 0),
  }
}

export function rolesField({ words }: RosterView, name: string, label: string): FormField {
  const choices = (Object.keys(roleNames) as Role[]).map((role) => ({ value: role, label: words.role(role) }))
  return { name, kind: 'checks', label, isOptional: true, choices }
}
