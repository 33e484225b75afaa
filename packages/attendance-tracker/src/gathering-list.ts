import { notice } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Gatherings, Listed } from './gatherings.ts'
import { type Naming, particulars } from './particulars.ts'

/** How many of each section are shown before the rest has to be opened. */
const AT_ONCE = 6

export interface ListOptions extends Naming {
  gatherings: Gatherings
  /** Whether a gathering was asked for that is not there. */
  unknown: boolean
  /** Drafts by gathering. */
  unsaved: ReadonlyMap<string, number>
  open(gathering: string): void
}

/** The group's gatherings to choose from, each a button. */
export function gatheringList(options: ListOptions): TemplateResult {
  const { words, gatherings, unknown } = options
  const none = gatherings.open.length + gatherings.coming.length + gatherings.complete.length === 0
  return html`<h2 class="heading" part="heading" id="heading" tabindex="-1">${words.title}</h2>
  ${unknown ? notice(words.unknown) : nothing}
  ${none ? html`<p class="purpose">${words.none}</p>` : nothing}
  ${section(words.open, gatherings.open, 'open', options)}
  ${section(words.coming, gatherings.coming, 'coming', options)}
  ${section(words.complete, gatherings.complete, 'complete', options)}`
}

function section(
  title: string,
  all: readonly Listed[],
  kind: keyof Gatherings,
  options: ListOptions,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  const rest = all.slice(AT_ONCE)
  return html`<section class="section">
    <h3 class="title">${title}</h3>
    <ul>
      ${all.slice(0, AT_ONCE).map((one) => item(one, kind, options))}
    </ul>
    ${
      rest.length > 0
        ? html`<details>
            <summary>${options.words.others(rest.length)}</summary>
            <ul>
              ${rest.map((one) => item(one, kind, options))}
            </ul>
          </details>`
        : nothing
    }
  </section>`
}

function item(
  { gathering, expected, unrecorded }: Listed,
  kind: keyof Gatherings,
  options: ListOptions,
): TemplateResult {
  const { words } = options
  const unsaved = options.unsaved.get(gathering.id) ?? 0
  const standing =
    kind === 'open' ? words.toMark(unrecorded) : kind === 'coming' ? words.toCome(expected) : words.marked(expected)
  return html`<li>
    <button class="gathering" part="gathering" type="button" value=${gathering.id} @click=${() => options.open(gathering.id)}>
      <span class="what">
        <span class="name">${gathering.title}</span>
        <span class="hint">${particulars(gathering, options).join(' · ')}</span>
      </span>
      <span class="standing ${kind}">
        ${standing}${unsaved > 0 ? html`<span class="unsaved">${words.unsavedHere(unsaved)}</span>` : nothing}
      </span>
    </button>
  </li>`
}
