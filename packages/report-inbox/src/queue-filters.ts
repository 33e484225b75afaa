import { html, nothing, type TemplateResult } from 'lit'
import type { QueueFilter } from './queue.ts'
import type { Option, QueueLook } from './queue-view.ts'

/** The fields that narrow a queue: search, category, group, month. What is chosen holds at once. */
export function filterFields({ words, filter, categories, groups, months, change }: QueueLook): TemplateResult {
  const select = (name: 'category' | 'group' | 'month', label: string, options: readonly Option[]): TemplateResult =>
    html`<div class="filter">
      <label for="filter-${name}">${label}</label>
      <select id="filter-${name}" @change=${(event: Event) => change(chosen(name, event))}>
        <option value="" .selected=${filter[name] === ''}>${words.every}</option>
        ${options.map(
          ({ value, label }) => html`<option value=${value} .selected=${filter[name] === value}>${label}</option>`,
        )}
      </select>
    </div>`
  return html`<div class="filters" part="filters">
    <div class="filter search-box">
      <label for="filter-search">${words.search}</label>
      <input
        id="filter-search"
        type="search"
        autocomplete="off"
        aria-describedby="search-hint"
        .value=${filter.search}
        @input=${(event: Event) => change({ search: (event.target as HTMLInputElement).value })}
      />
      <p class="hint" id="search-hint">${words.searchHint}</p>
    </div>
    ${select('category', words.category, categories)}
    ${groups.length > 1 ? select('group', words.group, groups) : nothing} ${select('month', words.month, months)}
  </div>`
}

const chosen = (name: keyof QueueFilter, event: Event): Partial<QueueFilter> => ({
  [name]: (event.target as HTMLSelectElement).value,
})
