import { html, nothing, type TemplateResult } from 'lit'
import type { Figure, Figures } from './figures.ts'
import type { InboxWords } from './report-inbox.words.ts'
import type { InboxKind } from './variant.ts'

export interface FiguresLook {
  words: InboxWords
  kind: InboxKind
  figures: Figures
  year: string
  years: readonly string[]
  groupName(id: string): string
  categoryName(id: string): string
  choose(year: string): void
}

/** How many were sent and adopted, by group, category and month. Proposals have no adoption: only what was sent stands there. */
export function figuresView(look: FiguresLook): TemplateResult {
  const { words, kind, figures, year, years, groupName, categoryName, choose } = look
  const hasAdopted = kind !== 'proposal'
  const table = (title: string, rows: readonly Figure[], name: (key: string) => string): TemplateResult =>
    rows.length > 0 ? figuresTable(title, rows, name, hasAdopted, look) : html`${nothing}`
  return html`<div class="filters no-paper">
      <div class="filter">
        <label for="year">${words.year}</label>
        <select id="year" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${year === ''}>${words.everyYear}</option>
          ${years.map((one) => html`<option value=${one} .selected=${one === year}>${one}</option>`)}
        </select>
      </div>
    </div>
    ${hasAdopted ? html`<p class="hint">${words.figuresHint}</p>` : nothing}
    <div class="figures">
      ${table(words.byGroup, figures.groups, groupName)} ${table(words.byCategory, figures.categories, categoryName)}
      ${table(words.byMonth, figures.months, words.period)}
    </div>`
}

function figuresTable(
  title: string,
  rows: readonly Figure[],
  name: (key: string) => string,
  hasAdopted: boolean,
  { words, figures: { all } }: FiguresLook,
): TemplateResult {
  const cells = ({ sent, adopted }: Figure): TemplateResult =>
    html`<td class="number">${sent}</td>${hasAdopted ? html`<td class="number">${adopted}</td>` : nothing}`
  return html`<table part="figures">
    <caption>${title}</caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col" class="number">${words.sent}</th>
        ${hasAdopted ? html`<th scope="col" class="number">${words.adopted}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => html`<tr><th scope="row"><bdi>${name(row.key)}</bdi></th>${cells(row)}</tr>`)}
    </tbody>
    <tfoot>
      <tr><th scope="row">${words.total}</th>${cells(all)}</tr>
    </tfoot>
  </table>`
}
