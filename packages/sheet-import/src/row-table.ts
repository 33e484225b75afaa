import type { SheetRow } from '@liaison-kit/source/office'
import { html, nothing, type TemplateResult } from 'lit'
import { type NumberedRow, PAGE_ROWS, type RowFilter, type RowView } from './row-view.ts'
import type { ImportWords } from './sheet-import.words.ts'
import { told } from './told.ts'

const FILTERS: readonly RowFilter[] = ['all', 'fault', 'added', 'changed', 'same', 'left-out']
/** More changes than these are folded. */
const OPEN_CHANGES = 4

export interface RowTableLook {
  words: ImportWords
  view: RowView
  isNarrow: boolean
  /** Draws anew after the view was changed. */
  changed(): void
}

/** Each row of the file and what becomes of it, a page at a time. */
export function rowTable(look: RowTableLook): TemplateResult {
  const { words, view, isNarrow } = look
  const rows = view.shown()
  const column = (name: string): TemplateResult => html`<th role="columnheader" scope="col">${name}</th>`
  // Roles are named: a kernel takes a table that is laid out as blocks for none.
  return html`<h4 class="part-title" id="rows-title">${words.rowsTitle}</h4>
    ${controls(look)}
    <div class="box" part="rows" id="rows" role="region" tabindex="0" aria-labelledby="rows-title">
      ${
        rows.length === 0
          ? html`<p class="hint">${words.noRows}</p>`
          : html`<table
              class=${isNarrow ? 'rows narrow' : 'rows'}
              role="table"
              aria-labelledby="rows-title"
              aria-rowcount=${view.keptBy(view.filter).length + 1}
            >
              <thead role="rowgroup" class=${isNarrow ? 'unseen' : nothing}>
                <tr role="row" aria-rowindex="1">
                  ${[words.row, words.label, words.fate, words.detail].map(column)}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${rows.map((one, at) => tableRow(one, view.page * PAGE_ROWS + at + 2, look))}
              </tbody>
            </table>`
      }
    </div>`
}

function controls({ words, view, changed }: RowTableLook): TemplateResult {
  const { page, pages, filter } = view
  const count = view.keptBy(filter).length
  const choose = ({ currentTarget }: Event): void => {
    view.choose((currentTarget as HTMLSelectElement).value as RowFilter)
    changed()
  }
  const turn = (by: number): void => {
    if (page + by < 0 || page + by >= pages) return
    view.page += by
    changed()
  }
  const button = (label: string, by: number): TemplateResult => html`<button
    class="button quiet"
    part="button"
    type="button"
    aria-disabled=${page + by < 0 || page + by >= pages ? 'true' : nothing}
    @click=${() => turn(by)}
  >
    ${label}
  </button>`
  return html`<div class="controls">
    <label for="filter">${words.filter}</label>
    <select id="filter" @change=${choose}>
      ${FILTERS.map((one) => {
        const { length } = view.keptBy(one)
        return length > 0 || one === 'all' || one === filter
          ? html`<option value=${one} .selected=${one === filter}>${words.filterChoice(one, length)}</option>`
          : nothing
      })}
    </select>
    ${
      pages > 1
        ? html`<div class="pager" role="group" aria-label=${words.pages}>
            ${button(words.previous, -1)} ${button(words.next, 1)}
            <span role="status"
              >${words.pageAt(page + 1, pages, page * PAGE_ROWS + 1, Math.min(count, (page + 1) * PAGE_ROWS), count)}</span
            >
          </div>`
        : nothing
    }
  </div>`
}

/** `3`; with its sheet where the file has several. */
export function placeOf({ sheet, row, column }: SheetRow, hasSheets: boolean, words: ImportWords): string {
  return hasSheets ? words.placeInSheet(sheet, row, column) : words.place(row, column)
}

function tableRow({ index, row }: NumberedRow, at: number, { words, view }: RowTableLook): TemplateResult {
  // Faults lead there.
  const isFaulty = row.fate === 'fault' || view.faultsOf(row).length > 0
  return html`<tr role="row" aria-rowindex=${at} class=${row.fate}>
    <th role="rowheader" scope="row" id="row-${index}" tabindex=${isFaulty ? '-1' : nothing}>${placeOf(row, view.hasSheets, words)}</th>
    <td role="cell" class="label"><bdi>${row.label}</bdi></td>
    <td role="cell" class="fate">${words.fateOf(row.fate)}</td>
    <td role="cell" class="detail">${detail(row, view, words)}</td>
  </tr>`
}

function detail(row: SheetRow, view: RowView, words: ImportWords): TemplateResult {
  const faults = view.faultsOf(row)
  const changes = (row.changes ?? []).map(
    ({ field, from, to }) => html`<li><bdi>${words.change(field, from, to)}</bdi></li>`,
  )
  const list = html`<ul>${changes}</ul>`
  return html`${faults.map(({ message }) => html`<p class="wrong">${told(message)}</p>`)}
    ${row.fate === 'fault' && faults.length === 0 ? html`<p class="wrong">${words.faultElsewhere}</p>` : nothing}
    ${row.reason ? html`<p>${told(row.reason)}</p>` : nothing}
    ${
      changes.length > OPEN_CHANGES
        ? html`<details><summary>${words.changes(changes.length)}</summary>${list}</details>`
        : changes.length > 0
          ? list
          : nothing
    }`
}
