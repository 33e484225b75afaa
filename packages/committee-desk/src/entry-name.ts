import type { Contact, Entry, Group, Ledger, Term } from '@liaison-kit/core'
import type { CommitteeWords } from './committee-desk.words.ts'
import { nameOf, typedOf as typedContact } from './contacts/contacts-section.ts'
import { typedOf as typedGroup } from './groups/group-form.ts'
import { typedOf as typedTerm } from './terms/terms-section.ts'

/** What to call an entry, for a person. */
export function entryName({ about, value }: Entry, words: CommitteeWords, ledger: Ledger | undefined): string {
  const [list, id] = about.split('/')
  const stands = (things: readonly { id: string }[] = []): unknown => value ?? things.find((thing) => thing.id === id)
  if (list === 'terms') {
    const term = stands(ledger?.terms) as Term | undefined
    return term ? words.terms.name(term.number) : words.terms.title
  }
  if (list === 'groups') return (stands(ledger?.groups) as Group | undefined)?.name ?? words.groups.title
  if (list === 'contacts') {
    const contact = stands(ledger?.contacts) as Contact | undefined
    return contact && ledger ? nameOf({ words, ledger }, contact) : words.contacts.title
  }
  return words.committee.about
}

/** The form a refused entry goes back into, and what is typed in it; `undefined` of one that has no form of its own. */
export function backInForm(
  { about, value }: Entry,
  ledger: Ledger,
): { about: string; typed: Record<string, string> } | undefined {
  const [list = '', id] = about.split('/')
  const form = (things: readonly { id: string }[] = [], typed: Record<string, string>) => ({
    // What is not in the ledger is something new.
    about: things.some((thing) => thing.id === id) ? about : `${list}/+`,
    typed,
  })
  if (!value) return undefined
  if (list === 'terms') return form(ledger.terms, typedTerm(value as Term))
  if (list === 'groups') return form(ledger.groups, typedGroup(value as Group))
  return list === 'contacts' ? form(ledger.contacts, typedContact(value as Contact)) : undefined
}
