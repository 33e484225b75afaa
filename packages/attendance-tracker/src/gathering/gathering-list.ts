import { notice } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import { type Gatherings, isOpen, type Listed, type ListedYear } from './gatherings.ts'
import { type Naming, particulars } from './particulars.ts'

export interface ListOptions extends Naming {
  gatherings: Gatherings
  /** Whether a gathering was asked for that is not there. */
  isUnknown: boolean
  /** How much is typed and not saved, by gathering. */
  unsaved: ReadonlyMap<string, number>
  /** What stands above the sections: leaves to decide, what was begun or withdrawn. */
  first: TemplateResult | typeof nothing
  /** Years that are open: a closed one is not drawn. */
  openYears: ReadonlySet<string>
  mayAdd: boolean
  add(): void
  open(gathering: string): void
  openYear(year: string, isOpen: boolean): void
  /** Prints the register; nothing where the browser cannot. */
  print: (() => void) | undefined
}

/** The gatherings to choose from, each a button that says what is still missing. */
export function gatheringList(options: ListOptions): TemplateResult {
  const { words, gatherings, isUnknown, first, mayAdd, print } = options
  const { open, coming, recent, years } = gatherings
  const isEmpty = open.length + coming.length + recent.length + years.length === 0
  return html`<div class="list-head">
      <h2 class="heading" part="heading" id="heading" tabindex="-1">${words.title}</h2>
      ${mayAdd ? action(words.gathering.add, options.add, { id: 'add', isMain: true }) : nothing}
    </div>
    ${isUnknown ? notice(words.unknown) : nothing} ${first}
    ${isEmpty ? html`<p class="purpose">${mayAdd ? words.gathering.noneYet : words.none}</p>` : nothing}
    ${section(words.gathering.open, open, options)} ${section(words.gathering.coming, coming, options, true)}
    ${section(words.gathering.recent, recent, options)}
    ${
      years.length > 0
        ? html`<section class="section">
            <h3 class="title">${words.gathering.earlier}</h3>
            ${years.map((year) => fold(year, options))}
          </section>`
        : nothing
    }
    ${print && !isEmpty ? html`<p class="print-register">${action(words.gathering.printRegister, print)}</p>` : nothing}`
}

function section(
  title: string,
  listed: readonly Listed[],
  options: ListOptions,
  isComing = false,
): TemplateResult | typeof nothing {
  if (listed.length === 0) return nothing
  return html`<section class="section">
    <h3 class="title">${title}</h3>
    ${items(listed, options, isComing)}
  </section>`
}

function fold({ year, listed, open }: ListedYear, options: ListOptions): TemplateResult {
  const isShown = options.openYears.has(year)
  return html`<details
    ?open=${isShown}
    @toggle=${({ target }: Event) => options.openYear(year, (target as HTMLDetailsElement).open)}
  >
    <summary>${options.words.gathering.year(year, listed.length, open)}</summary>
    ${isShown ? items(listed, options) : nothing}
  </details>`
}

function items(listed: readonly Listed[], options: ListOptions, isComing = false): TemplateResult {
  const { words, today } = options
  return html`<ul role="list">
    ${listed.map((one) => {
      const { gathering, expected, unsent } = one
      const unsaved = options.unsaved.get(gathering.id) ?? 0
      const isAhead = isComing || (today !== undefined && gathering.date > today)
      const isLacking = !isAhead && isOpen(one)
      return html`<li>
        <button class="gathering" part="gathering" type="button" value=${gathering.id} @click=${() => options.open(gathering.id)}>
          <span class="what">
            <span class="name"><bdi>${gathering.title}</bdi></span>
            <span class="hint">${particulars(gathering, options)}</span>
          </span>
          <span class="standing ${isLacking ? 'open' : isAhead ? '' : 'done'}">
            ${isAhead ? words.gathering.toCome(expected) : words.gathering.lacking(one) || words.gathering.whole(one)}
            ${unsaved > 0 ? html`<span class="unsaved">${words.gathering.unsavedHere(unsaved)}</span>` : nothing}
            ${unsent > 0 ? html`<span class="unsaved">${words.gathering.unsent(unsent)}</span>` : nothing}
          </span>
        </button>
      </li>`
    })}
  </ul>`
}
