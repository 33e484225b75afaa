import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { bookFilter, type Filter, summaryOf } from './book-filter.ts'
import { bookPaper } from './book-paper.ts'
import type { BookRow } from './book-rows.ts'
import type { Naming } from './naming.ts'
import type { Viewer } from './viewer.ts'

interface PageOptions {
  naming: Naming
  viewer: Viewer
  filter: Filter
  year: string
  years: readonly string[]
  /** All rows of the year, newest first. */
  ofYear: readonly BookRow[]
  /** Those looked for. */
  shown: readonly BookRow[]
  /** Whether there is nothing in any year. */
  hasNone: boolean
  groups: readonly { id: string; name: string }[]
  undo: TemplateResult
  /** In place of the list while something is written. */
  form: TemplateResult | typeof nothing
  row(row: BookRow): TemplateResult
  change(filter: Filter): void
  add(): void
  print: (() => void) | undefined
}

/** The ledger page: heading, what was done last, then the form, or what to look for and the list. */
export function bookPage(options: PageOptions): TemplateResult {
  const { naming, viewer, year, ofYear, undo, form } = options
  const { words } = naming
  const whose =
    viewer.member !== undefined ? naming.member(viewer.member) : viewer.group ? naming.group(viewer.group) : ''
  return html`<header class="heading" part="heading">
      <h2 id="heading" tabindex="-1">${words.title}</h2>
      <p class="hint">${whose}</p>
    </header>
    ${undo} ${form === nothing ? list(options) : form}
    ${bookPaper({
      naming,
      rows: [...ofYear].reverse(),
      title: words.paperTitle(whose, year),
      summary: summaryOf(ofYear, year, naming),
    })}`
}

function list(options: PageOptions): TemplateResult {
  const { naming, viewer, filter, year, ofYear, shown, hasNone, change, add, print } = options
  const { words } = naming
  const isNarrowed = filter.kind !== '' || filter.text.trim() !== ''
  const buttons = html`<div class="actions">
    ${
      viewer.mayAdd
        ? html`<button class="button" part="button" id="add" type="button" @click=${add}>${words.add}</button>`
        : nothing
    }
    ${
      print && ofYear.length > 0
        ? html`<button class="button quiet" part="button" id="print" type="button" @click=${print}>${words.print}</button>`
        : nothing
    }
  </div>`
  if (hasNone) {
    return html`<p>${viewer.member === undefined ? words.nothing : words.nothingOwn}</p>
      ${buttons}`
  }
  return html`${buttons} ${bookFilter({ ...options, rows: ofYear, group: viewer.group })}
    <p class="hint" role="status">${isNarrowed ? words.found(shown.length) : summaryOf(ofYear, year, naming)}</p>
    ${
      isNarrowed && shown.length === 0
        ? html`<button class="button quiet" part="button" type="button" @click=${() => change({ ...filter, kind: '', text: '' })}>
            ${words.showAll}
          </button>`
        : nothing
    }
    <ol class="rows" role="list" aria-label=${words.list(year)}>
      ${repeat(shown, ({ about }) => about, options.row)}
    </ol>`
}
