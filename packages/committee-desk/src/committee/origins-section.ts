import type { Committee } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import { type Aftermath, fromForm, type Kit, opener } from '../kit.ts'
import { originOf } from '../origin.ts'
import { addButton, thingRow } from '../thing-row.ts'

export const NEW_ORIGIN = 'origins/+'

/** The sites besides the hub's own where one may sign in and record. */
export function originsSection(kit: Kit): TemplateResult {
  const { words, form, ledger } = kit
  const { origins: said } = words
  const { origins = [] } = ledger.committee
  return html`<section class="part" part="origins" aria-labelledby="origins-title">
    <div class="part-head">
      <h3 id="origins-title" tabindex="-1">${said.title}</h3>
      ${addButton(kit, NEW_ORIGIN, said.add, () => kit.open(NEW_ORIGIN))}
    </div>
    <p class="hint">${said.hint}</p>
    ${form.about === NEW_ORIGIN ? originForm(kit) : nothing}
    ${origins.length === 0 ? html`<p>${said.none}</p>` : nothing}
    <ul class="things">
      ${origins.map((origin) =>
        thingRow(kit, {
          about: `origins/${origin}`,
          name: origin,
          details: origin.startsWith('http:') ? [said.plain] : [],
          remove: () =>
            put(
              kit,
              words.removed(origin),
              { focus: '#origins-title' },
              origins.filter((other) => other !== origin),
            ),
        }),
      )}
    </ul>
  </section>`
}

function originForm(kit: Kit): TemplateResult {
  const { words, form, today, ledger } = kit
  const { origins: said } = words
  const { origins = [] } = ledger.committee
  return form.render({
    title: said.add,
    hint: kit.warning,
    fields: [{ name: 'address', kind: 'text', label: said.address, hint: said.addressHint, isWide: true, most: 500 }],
    today,
    faults: ({ address = '' }) => {
      const origin = originOf(address)
      if (!origin) return [{ field: 'address', message: said.noAddress }]
      return origins.includes(origin) ? [{ field: 'address', message: said.known(origin) }] : []
    },
    submit: ({ address = '' }) => {
      const origin = originOf(address)
      if (origin) put(kit, words.added(origin), fromForm(NEW_ORIGIN), [...origins, origin])
    },
    gaveUp: () => kit.focus.to(opener(NEW_ORIGIN)),
  }) as TemplateResult
}

function put({ ledger, change }: Kit, said: string, then: Aftermath, origins: string[]): void {
  const { origins: _, ...rest } = ledger.committee
  const after: Committee = origins.length > 0 ? { ...rest, origins } : rest
  change(said, then, { about: 'committee', before: ledger.committee, after })
}
