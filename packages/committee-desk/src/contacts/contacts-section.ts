import type { Contact, Member, Role } from '@liaison-kit/core'
import { newId } from '@liaison-kit/source'
import type { Choices, FormFault, FormField } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import { groupNameIn } from '../committee-desk.words.ts'
import { fromForm, historyOf, type Kit, opener } from '../kit.ts'
import { addButton, thingRow } from '../thing-row.ts'
import { withdrawal } from '../withdrawal.ts'

type Typed = Readonly<Record<string, string>>

export const NEW_CONTACT = 'contacts/+'
/** Whoever looks after groups: chair, vice-chairs and the standing committee. */
const SUPERVISING: readonly Role[] = ['chair', 'vice-chair', 'secretary-general', 'standing-committee']

/** Which member looks after which group, and from when. */
export function contactsSection(kit: Kit): TemplateResult {
  const { words, ledger, form } = kit
  const { contacts: said } = words
  const { contacts = [], groups, members } = ledger
  const mayBegin = members.length > 0 && groups.length > 0
  return html`<section class="part" part="contacts" aria-labelledby="contacts-title">
    <div class="part-head">
      <h3 id="contacts-title" tabindex="-1">${said.title}</h3>
      ${mayBegin ? addButton(kit, NEW_CONTACT, said.add, () => kit.open(NEW_CONTACT)) : nothing}
    </div>
    <p class="hint">${said.hint}</p>
    ${form.about === NEW_CONTACT ? contactForm(kit, undefined) : nothing}
    ${contacts.length === 0 && form.about !== NEW_CONTACT ? html`<p>${mayBegin ? said.none : said.needs}</p>` : nothing}
    <ul class="things">
      ${contacts.map((contact) => {
        const about = `contacts/${contact.id}`
        return html`${thingRow(kit, {
          about,
          name: nameOf(kit, contact),
          details: [words.span(contact.from, contact.to)],
          edit: () => kit.open(about, typedOf(contact)),
        })}${form.about === about ? html`<li>${contactForm(kit, contact)}</li>` : nothing}`
      })}
    </ul>
  </section>`
}

/** A contact as the form begins with it. */
export const typedOf = ({ member, group, from, to = '' }: Contact): Record<string, string> => ({
  member,
  group,
  from,
  to,
})

/** `示例甲联系示例镇联络组`. */
export function nameOf({ words, ledger }: Pick<Kit, 'words' | 'ledger'>, { member, group }: Contact): string {
  const name = ledger.members.find(({ id }) => id === member)?.name ?? member
  return words.contacts.entry(name, groupNameIn(ledger.groups, group))
}

function contactForm(kit: Kit, contact: Contact | undefined): TemplateResult {
  const { words, form, history, today, ledger } = kit
  const { contacts: said } = words
  const about = contact ? `contacts/${contact.id}` : NEW_CONTACT
  const what = contact ? nameOf(kit, contact) : said.add
  const fields: FormField[] = [
    { name: 'member', kind: 'select', label: said.member, choices: membersOf(kit) },
    {
      name: 'group',
      kind: 'select',
      label: said.group,
      choices: ledger.groups.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'from', kind: 'day', label: said.from },
    { name: 'to', kind: 'day', label: said.to, isOptional: true, hint: said.toHint },
  ]
  return html`${form.render({
    title: contact ? words.editOf(what) : said.add,
    hint: kit.warning,
    fields,
    today,
    known: contact && typedOf(contact),
    more: contact ? withdrawal(kit, about, what, contact) : nothing,
    faults: (typed) => contactFaults(kit, typed, contact?.id),
    submit: (typed) => {
      const after = contactOf(typed, contact?.id ?? newId())
      const name = nameOf(kit, after)
      kit.change(contact ? words.saved(name) : words.added(name), fromForm(about), {
        about: `contacts/${after.id}`,
        before: contact ?? null,
        after,
      })
    },
    gaveUp: () => kit.focus.to(opener(about)),
  })}
  ${
    contact
      ? history.render(
          about,
          historyOf(
            kit,
            about,
            what,
            (value) => [nameOf(kit, value as Contact), words.span((value as Contact).from, (value as Contact).to)],
            contact,
          ),
        )
      : nothing
  }`
}

/** Members in two lists: those who look after groups by their office first. */
function membersOf({ words, ledger }: Kit): Choices[] {
  const choice = ({ id, name, unit }: Member) => ({ value: id, label: words.contacts.of(name, unit) })
  const rolesOf = ({ roles = [], posts = [] }: Member): Role[] => [
    ...roles,
    ...posts.flatMap((post) => post.roles ?? []),
  ]
  const leads = (member: Member): boolean => rolesOf(member).some((role) => SUPERVISING.includes(role))
  const { members } = ledger
  return [
    { label: words.contacts.members, choices: members.filter(leads).map(choice) },
    { label: words.contacts.others, choices: members.filter((member) => !leads(member)).map(choice) },
  ].filter(({ choices }) => choices.length > 0)
}

/** What was typed, in the ledger's shape. */
export function contactOf({ member = '', group = '', from = '', to }: Typed, id: string): Contact {
  return { id, member, group, from, ...(to && { to }) }
}

/** What is wrong with a contact that its fields by themselves do not tell. */
export function contactFaults(
  { words, ledger }: Pick<Kit, 'words' | 'ledger'>,
  { member, group, from, to }: Typed,
  self: string | undefined,
): FormFault[] {
  const faults: FormFault[] = []
  if (from && to && to < from) faults.push({ field: 'to', message: words.backwards })
  const same = (ledger.contacts ?? []).find(
    (one) =>
      one.id !== self &&
      one.member === member &&
      one.group === group &&
      one.from <= (to || '9999') &&
      (from ?? '') <= (one.to ?? '9999'),
  )
  if (same && from) faults.push({ field: 'from', message: words.contacts.twice(words.span(same.from, same.to)) })
  return faults
}
