import type { GatheringKind, WorkKind } from '@liaison-kit/core'
import { gatheringNames, workNames } from '@liaison-kit/core/names.zh-CN'
import { html, nothing, type TemplateResult } from 'lit'
import { type BookRow, countsOf } from './book-rows.ts'
import type { Naming } from './naming.ts'

/** Which part of the book is shown. */
export interface Filter {
  /** That of today, where it is not chosen. */
  year: string | undefined
  /** A kind of work or gathering; all where empty. */
  kind: string
  text: string
  /** Of the county, where no attribute says it. */
  group: string | undefined
}

export const ALL: Filter = { year: undefined, kind: '', text: '', group: undefined }

const WORK_KINDS = Object.keys(workNames) as WorkKind[]
const GATHERING_KINDS = Object.keys(gatheringNames) as GatheringKind[]

/** How many there are of each kind, by its name: works, then gatherings. */
export function namedCounts(rows: readonly BookRow[], { words }: Naming) {
  const named = <K extends WorkKind | GatheringKind>(kinds: readonly K[], name: (kind: K) => string) =>
    countsOf(rows, kinds).map(({ kind, count }) => ({ kind: kind as string, count, name: name(kind) }))
  return { works: named(WORK_KINDS, words.workKind), gatherings: named(GATHERING_KINDS, words.gatheringKind) }
}

/** What a year's book holds, in a sentence. */
export function summaryOf(rows: readonly BookRow[], year: string, naming: Naming): string {
  const { works, gatherings } = namedCounts(rows, naming)
  const parts = [...works, ...gatherings].map(({ name, count }) => naming.words.part(name, count))
  return naming.words.summary(year, rows.length, parts)
}

interface FilterOptions {
  naming: Naming
  filter: Filter
  year: string
  years: readonly string[]
  /** Of the year. */
  rows: readonly BookRow[]
  /** For the county to choose from. */
  groups: readonly { id: string; name: string }[]
  group: string | undefined
  change(filter: Filter): void
}

/** Year, kind, title, and of the county the group. */
export function bookFilter({
  naming,
  filter,
  year,
  years,
  rows,
  groups,
  group,
  change,
}: FilterOptions): TemplateResult {
  const { words } = naming
  const counts = namedCounts(rows, naming)
  const known = [...counts.works, ...counts.gatherings]
  const value = ({ target }: Event): string => (target as HTMLSelectElement).value
  const kinds = (label: string, list: typeof known): TemplateResult | typeof nothing =>
    list.length === 0
      ? nothing
      : html`<optgroup label=${label}>
          ${list.map(
            ({ kind, name, count }) =>
              html`<option value=${kind} .selected=${kind === filter.kind}>${words.kindCount(name, count)}</option>`,
          )}
        </optgroup>`
  return html`<div class="filter" part="filter">
    ${
      groups.length > 1
        ? html`<div class="choice">
            <label for="book-group">${words.group}</label>
            <select id="book-group" @change=${(event: Event) => change({ ...filter, group: value(event) })}>
              ${groups.map(({ id, name }) => html`<option value=${id} .selected=${id === group}>${name}</option>`)}
            </select>
          </div>`
        : nothing
    }
    <div class="choice">
      <label for="book-year">${words.year}</label>
      <select id="book-year" @change=${(event: Event) => change({ ...filter, year: value(event), kind: '' })}>
        ${years.map((one) => html`<option value=${one} .selected=${one === year}>${words.yearName(one)}</option>`)}
      </select>
    </div>
    <div class="choice">
      <label for="book-kind">${words.kind}</label>
      <select id="book-kind" @change=${(event: Event) => change({ ...filter, kind: value(event) })}>
        <option value="" .selected=${filter.kind === ''}>${words.allKinds(rows.length)}</option>
        ${kinds(words.works, counts.works)} ${kinds(words.gatherings, counts.gatherings)}
        ${
          // What is chosen is offered, even after the last of it is gone.
          filter.kind !== '' && !known.some(({ kind }) => kind === filter.kind)
            ? html`<option value=${filter.kind} .selected=${true}>${words.kindCount(nameOf(filter.kind, naming), 0)}</option>`
            : nothing
        }
      </select>
    </div>
    <div class="search choice">
      <label for="book-search">${words.search}</label>
      <input
        id="book-search"
        type="search"
        autocomplete="off"
        .value=${filter.text}
        @input=${(event: Event) => change({ ...filter, text: value(event) })}
      />
    </div>
  </div>`
}

const nameOf = (kind: string, { words }: Naming): string =>
  kind in workNames ? words.workKind(kind as WorkKind) : words.gatheringKind(kind as GatheringKind)
