import type { Group, GroupKind, Ledger } from '@liaison-kit/core'
import { newId } from '@liaison-kit/source'
import type { FormFault, FormField } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import { fromForm, historyOf, type Kit, opener } from '../kit.ts'
import { withdrawal } from '../withdrawal.ts'
import { type GroupLine, groupLines, LONGEST_NAME, sameName } from './group-lines.ts'

type Typed = Readonly<Record<string, string>>

/** A new group, or one that is there: corrected, renamed, dissolved on a day. */
export function groupForm(kit: Kit, about: string, group: Group | undefined): TemplateResult {
  const { words, form, history, today, ledger } = kit
  const { groups: said } = words
  const dissolved = form.value('dissolved')
  const left = group && dissolved ? stillIn(ledger, group.id, dissolved) : 0
  const fields: FormField[] = [
    {
      name: 'name',
      kind: 'text',
      label: said.name,
      most: LONGEST_NAME,
      isWide: true,
      hint: group ? said.renameHint : undefined,
    },
    { name: 'kind', kind: 'select', label: said.kind, choices: kinds(kit) },
    { name: 'formed', kind: 'day', label: said.formed, hint: said.formedHint },
    ...(group
      ? [
          {
            name: 'dissolved',
            kind: 'day' as const,
            label: said.dissolved,
            isOptional: true,
            hint: left > 0 ? said.stillIn(left) : said.dissolvedHint,
          },
        ]
      : []),
  ]
  const submit = (typed: Typed): void => {
    const after = groupOf(typed, group?.id ?? newId())
    kit.change(group ? words.saved(after.name) : words.added(after.name), fromForm(about), {
      about: `groups/${after.id}`,
      before: group ?? null,
      after,
    })
  }
  return html`${form.render({
    title: group ? words.editOf(group.name) : said.addTitle,
    hint: kit.warning,
    fields,
    today,
    known: group && typedOf(group),
    more: group && !isNamed(ledger, group.id) ? withdrawal(kit, about, group.name, group) : nothing,
    faults: (typed) => groupFaults(kit, typed, group?.id),
    submit,
    gaveUp: () => kit.focus.to(opener(about)),
  })}
  ${
    group
      ? history.render(
          about,
          historyOf(kit, about, group.name, (value) => linesOf(kit, value as Group), group),
        )
      : nothing
  }`
}

/** Many groups at once: names pasted, one a line, with what becomes of each before anything is recorded. */
export function manyForm(kit: Kit, about: string): TemplateResult {
  const { words, form, today, ledger } = kit
  const { groups: said } = words
  const lines = groupLines(form.value('lines'), ledger.groups, form.value('formed') || undefined)
  const added = lines.filter(({ fate }) => fate === 'added')
  return form.render({
    title: said.manyTitle,
    hint: kit.warning,
    fields: [
      { name: 'lines', kind: 'long', label: said.lines, hint: said.linesHint, isWide: true },
      { name: 'kind', kind: 'select', label: said.kind, choices: kinds(kit) },
      { name: 'formed', kind: 'day', label: said.formed, hint: said.formedHint },
    ],
    today,
    save: said.saveMany(added.length),
    more: preview(kit, lines, added.length),
    faults: (): FormFault[] => {
      const long = lines.find(({ fate }) => fate === 'too-long')
      if (long) return [{ field: 'lines', message: said.tooLong(long.line) }]
      return added.length === 0 ? [{ field: 'lines', message: said.noneToAdd }] : []
    },
    submit: ({ kind = '', formed = '' }) => {
      const changes = added.map(({ name }) => {
        const after = groupOf({ name, kind, formed }, newId())
        return { about: `groups/${after.id}`, before: null, after }
      })
      kit.change(words.added(said.many(changes.length)), fromForm(about), ...changes)
    },
    gaveUp: () => kit.focus.to(opener(about)),
  }) as TemplateResult
}

function preview({ words }: Kit, lines: readonly GroupLine[], count: number): TemplateResult {
  const { groups: said } = words
  return html`<div class="preview">
    <p role="status">${lines.length > 0 ? html`<strong>${said.preview(count)}</strong>` : nothing}</p>
    ${
      lines.length > 0
        ? html`<ol tabindex="0" aria-label=${said.preview(count)}>
            ${lines.map(
              ({ line, name, fate }) => html`<li class=${fate}>
                <span class="hint">${said.line(line)}</span> <span>${name}</span>
                <span class="fate">${said.fates[fate]}</span>
              </li>`,
            )}
          </ol>`
        : nothing
    }
  </div>`
}

const kinds = ({ words }: Kit) =>
  (Object.keys(words.groups.kinds) as GroupKind[]).map((value) => ({ value, label: words.groups.kinds[value] }))

const linesOf = ({ words }: Kit, { name, kind, formed, dissolved }: Group): string[] => [
  name,
  words.groups.kinds[kind],
  words.span(formed, dissolved),
]

/** What was typed, in the ledger's shape. */
export function groupOf({ name = '', kind, formed = '', dissolved }: Typed, id: string): Group {
  return { id, name, kind: kind as GroupKind, formed, ...(dissolved && { dissolved }) }
}

/** What is wrong with a group that its fields by themselves do not tell. */
export function groupFaults(
  { words, ledger }: Pick<Kit, 'words' | 'ledger'>,
  { name = '', formed, dissolved }: Typed,
  self: string | undefined,
): FormFault[] {
  const faults: FormFault[] = []
  if (formed && dissolved && dissolved < formed) faults.push({ field: 'dissolved', message: words.backwards })
  const same = sameName(name, { formed, dissolved }, ledger.groups, self)
  if (same) faults.push({ field: 'name', message: words.groups.sameName(words.span(same.formed, same.dissolved)) })
  return faults
}

/** How many members have a post in a group that lasts longer than a day. */
export function stillIn({ members }: Ledger, group: string, day: string): number {
  return members.filter(({ posts, group: only, left }) => {
    const ends = posts ? posts.filter((post) => post.group === group).map(({ to }) => to ?? left) : [left]
    return (posts || only === group) && ends.some((end) => end === undefined || end > day)
  }).length
}

/** Whether anything in the ledger names a group: then it is not to be taken out. */
export function isNamed({ members, gatherings, works, contacts = [] }: Ledger, group: string): boolean {
  return (
    members.some((member) => member.group === group || member.posts?.some((post) => post.group === group)) ||
    gatherings.some((one) => one.group === group || one.with?.includes(group)) ||
    works.some((work) => work.group === group) ||
    contacts.some((contact) => contact.group === group)
  )
}

/** A group as the form begins with it. */
export const typedOf = ({ name, kind, formed, dissolved = '' }: Group): Record<string, string> => ({
  name,
  kind,
  formed,
  dissolved,
})
