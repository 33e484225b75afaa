import type { CivilDate, Ledger } from '@liaison-kit/core'
import type { Session } from '@liaison-kit/source'
import type { AccessCode } from '@liaison-kit/source/office'
import type { FormFault, FormField, RecordForm } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import type { AccessWords } from './access-desk.words.ts'
import { existing, inOffice, type NamedWish, wishesForGroups, wishesForMembers } from './wishes.ts'

type Typed = Readonly<Record<string, string>>

export interface FormKit {
  words: AccessWords
  form: RecordForm
  ledger: Ledger
  /** As the hub last told; `undefined` while it has not. */
  codes: readonly AccessCode[] | undefined
  today: CivilDate | undefined
  issue(wishes: readonly NamedWish[]): void
  gaveUp(): void
}

export const ONE = 'codes/+'
export const MANY = 'codes/++'

/** A code for one person: as whom, for which group or member, and until when. */
export function oneForm(kit: FormKit): TemplateResult {
  const { words, form, ledger, today } = kit
  const role = form.value('role')
  const group = form.value('group')
  const groups = existing(ledger, today).map(({ id, name }) => ({ value: id, label: name }))
  const members = today === undefined ? [] : inOffice(ledger, today, role === 'member' ? group || undefined : undefined)
  const fields: FormField[] = [
    {
      name: 'role',
      kind: 'select',
      label: words.role,
      hint: words.roleHint,
      isWide: true,
      choices: ROLES.map((value) => ({ value, label: words.roleNames[value] })),
    },
  ]
  if (role === 'clerk') fields.push({ name: 'group', kind: 'select', label: words.group, choices: groups })
  if (role === 'member') {
    const label = words.groupForMembers
    fields.push(
      { name: 'group', kind: 'select', label, choices: groups, isOptional: true, none: words.allGroups },
      {
        name: 'member',
        kind: 'select',
        label: words.member,
        choices: members.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name} ${unit}` : name })),
      },
    )
  }
  fields.push(
    { name: 'name', kind: 'text', label: words.name, hint: words.nameHint, isOptional: true },
    expiresField(kit),
  )
  return form.render({
    title: words.issueTitle,
    hint: words.onceHint,
    fields,
    today,
    save: words.issueNow,
    faults: (typed) => expiresFaults(kit, typed),
    submit: (typed) => kit.issue([wishOf(kit, typed)]),
    gaveUp: kit.gaveUp,
  }) as TemplateResult
}

/** A code for each group, or each member, who has none; who they are is shown before. */
export function manyForm(kit: FormKit): TemplateResult {
  const { words, form, ledger, today, codes } = kit
  const whom = form.value('whom')
  const wishes = wishesOf(kit, whom, form.value('group'))
  const fields: FormField[] = [
    {
      name: 'whom',
      kind: 'select',
      label: words.forWhom,
      isWide: true,
      choices: [
        { value: 'groups', label: words.everyGroup },
        { value: 'members', label: words.everyMember },
      ],
    },
  ]
  if (whom === 'members') {
    const choices = existing(ledger, today).map(({ id, name }) => ({ value: id, label: name }))
    const label = words.groupForMembers
    fields.push({ name: 'group', kind: 'select', label, choices, isOptional: true, none: words.allGroups })
  }
  fields.push(expiresField(kit))
  return form.render({
    title: words.manyTitle,
    hint: words.onceHint,
    fields,
    today,
    save: words.issueCount(wishes.length),
    more: whom ? preview(kit, wishes) : nothing,
    faults: (typed) => [
      ...(wishes.length === 0 && whom ? [{ field: 'whom', message: codes ? words.nobody : words.loadFirst }] : []),
      ...expiresFaults(kit, typed),
    ],
    submit: ({ expires }) => kit.issue(wishes.map((wish) => ({ ...wish, ...(expires && { expires }) }))),
    gaveUp: kit.gaveUp,
  }) as TemplateResult
}

const ROLES: readonly Session['role'][] = ['clerk', 'member', 'county']

function wishesOf({ ledger, codes, today, words }: FormKit, whom: string, group: string): NamedWish[] {
  if (!codes || today === undefined) return []
  if (whom === 'groups') return wishesForGroups(ledger, codes, today, ({ name }) => words.clerkOf(name).slice(0, 100))
  return whom === 'members' ? wishesForMembers(ledger, codes, today, group || undefined) : []
}

function preview({ words }: FormKit, wishes: readonly NamedWish[]): TemplateResult {
  return html`<div class="preview">
    <p role="status"><strong>${words.willIssue(wishes.length)}</strong></p>
    ${
      wishes.length > 0
        ? html`<ul tabindex="0" aria-label=${words.willIssue(wishes.length)}>
            ${wishes.map(({ name }) => html`<li>${name}</li>`)}
          </ul>`
        : nothing
    }
  </div>`
}

const expiresField = ({ words, today }: FormKit): FormField => ({
  name: 'expires',
  kind: 'day',
  label: words.expires,
  hint: words.expiresHint,
  isOptional: true,
  from: today,
})

function expiresFaults({ words, today }: FormKit, { expires }: Typed): FormFault[] {
  return expires && today && expires < today ? [{ field: 'expires', message: words.expiresPast }] : []
}

/** What was typed, with a name in any case: by it a code whose answer was lost is known again. */
export function wishOf({ ledger, words }: Pick<FormKit, 'ledger' | 'words'>, typed: Typed): NamedWish {
  const { role, group, member, name, expires } = typed
  const holder =
    role === 'clerk'
      ? ledger.groups.find(({ id }) => id === group)
      : role === 'member'
        ? ledger.members.find(({ id }) => id === member)
        : ledger.committee
  const held = role === 'clerk' ? words.clerkOf(holder?.name ?? '') : (holder?.name ?? '')
  return {
    role: role as Session['role'],
    ...(role === 'clerk' && group && { group }),
    ...(role === 'member' && member && { member }),
    name: (name || held).slice(0, 100),
    ...(expires && { expires }),
  }
}
