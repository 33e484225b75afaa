import type { CivilDate, Group } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Kit } from '../kit.ts'
import { addButton, thingRow } from '../thing-row.ts'
import { groupForm, manyForm, typedOf } from './group-form.ts'

export const NEW_GROUP = 'groups/+'
export const MANY_GROUPS = 'groups/++'

/** The liaison groups, those that exist first. */
export function groupsSection(kit: Kit): TemplateResult {
  const { words, ledger, form, today } = kit
  const { groups: said } = words
  const { groups } = ledger
  const isOver = ({ dissolved }: Group): boolean => dissolved !== undefined && today !== undefined && dissolved < today
  const existing = groups.filter((group) => !isOver(group))
  const over = groups.filter(isOver)
  const known = { kind: 'township', formed: formedIn(kit) }
  return html`<section class="part" part="groups" aria-labelledby="groups-title">
    <div class="part-head">
      <h3 id="groups-title" tabindex="-1">${said.title}</h3>
      ${groups.length > 0 ? html`<span class="hint">${said.count(existing.length, over.length)}</span>` : nothing}
      ${addButton(kit, MANY_GROUPS, said.addMany, () => kit.open(MANY_GROUPS, known))}
      ${addButton(kit, NEW_GROUP, said.add, () => kit.open(NEW_GROUP, known))}
    </div>
    ${form.about === MANY_GROUPS ? manyForm(kit, MANY_GROUPS) : nothing}
    ${form.about === NEW_GROUP ? groupForm(kit, NEW_GROUP, undefined) : nothing}
    ${groups.length === 0 && !form.about?.startsWith('groups/') ? html`<p>${said.none}</p>` : nothing}
    <ul class="things">
      ${[...existing, ...over].map((group) => {
        const about = `groups/${group.id}`
        return html`${thingRow(kit, {
          about,
          name: group.name,
          details: [said.kinds[group.kind], words.span(group.formed, group.dissolved)],
          edit: () => kit.open(about, typedOf(group)),
        })}${form.about === about ? html`<li>${groupForm(kit, about, group)}</li>` : nothing}`
      })}
    </ul>
  </section>`
}

/** The day groups are mostly formed: the first of the term that runs. */
function formedIn({ ledger, today }: Kit): CivilDate {
  const running = ledger.terms.find(({ from, to }) => today !== undefined && from <= today && today <= to)
  return running?.from ?? ''
}
