import type { CivilDate } from '@liaison-kit/core'
import { daysBetween } from '@liaison-kit/core/civil-date'
import type { LifeWords } from '@liaison-kit/ui/life'
import { html, nothing, type TemplateResult } from 'lit'
import { isIn, pageOf, type QueueFilter, queued } from './queue.ts'
import { filterFields } from './queue-filters.ts'
import type { ReportCase } from './report-case.ts'
import type { InboxWords } from './report-inbox.words.ts'
import type { QueueId } from './variant.ts'

export interface Option {
  value: string
  label: string
}

export interface QueueLook {
  words: InboxWords
  life: LifeWords
  today: CivilDate
  filter: QueueFilter
  page: number
  /** Those the filter lets through, of whichever queue. */
  cases: readonly ReportCase[]
  queues: readonly QueueId[]
  categories: readonly Option[]
  /** None where all are of one group. */
  groups: readonly Option[]
  months: readonly Option[]
  groupName(id: string): string
  /** Whether something about it waits to be sent. */
  isUnsent(one: ReportCase): boolean
  change(filter: Partial<QueueFilter>): void
  turnTo(page: number): void
  open(work: string): void
}

/** The queue: what stands how, filters, and the list, what has waited longest first. */
export function queueView(look: QueueLook): TemplateResult {
  const { words, filter, cases, queues } = look
  const listed = queued(cases, filter.queue)
  return html`<div class="queues" role="group" aria-label=${words.queues} part="queues">
      ${queues.map((id) => queueButton(id, look))}
    </div>
    ${filterFields(look)}
    <h3 class="count" id="count" tabindex="-1">${words.listed(words.queue(filter.queue), listed.length)}</h3>
    ${listed.length === 0 ? noneListed(look) : list(listed, look)}`
}

function queueButton(id: QueueId, { words, filter, cases, change }: QueueLook): TemplateResult {
  const count = cases.filter((one) => isIn(id, one)).length
  const name = words.queue(id)
  return html`<button
    class="queue ${id === 'overdue' && count > 0 ? 'late' : ''}"
    part="queue"
    type="button"
    value=${id}
    aria-pressed=${filter.queue === id}
    aria-label=${words.queueOf(name, count)}
    @click=${() => change({ queue: id })}
  >
    <span>${name}</span> <span class="number">${count}</span>
  </button>`
}

function noneListed({ words, filter, change }: QueueLook): TemplateResult {
  const { category, group, month, search } = filter
  return html`<p class="hint">${words.noneListed}</p>
    ${
      category || group || month || search
        ? html`<button
            class="button quiet"
            part="button"
            type="button"
            @click=${() => change({ category: '', group: '', month: '', search: '' })}
          >
            ${words.clear}
          </button>`
        : nothing
    }`
}

function list(listed: readonly ReportCase[], look: QueueLook): TemplateResult {
  const { words, turnTo } = look
  const { shown, page, pages } = pageOf(listed, look.page)
  return html`<ol class="list" part="list" role="list" aria-labelledby="count">
      ${shown.map((one) => row(one, look))}
    </ol>
    ${
      pages > 1
        ? html`<nav class="pages" aria-label=${words.pages}>
            ${pageButton(words.earlierPage, page > 0, () => turnTo(page - 1))}
            <span>${words.page(page + 1, pages)}</span>
            ${pageButton(words.laterPage, page < pages - 1, () => turnTo(page + 1))}
          </nav>`
        : nothing
    }`
}

const pageButton = (label: string, isThere: boolean, turn: () => void): TemplateResult =>
  html`<button class="button quiet" part="button" type="button" ?disabled=${!isThere} @click=${turn}>${label}</button>`

function row(one: ReportCase, look: QueueLook): TemplateResult {
  const { words, life, today, groupName, open } = look
  const { work, standing, isInstructed } = one
  const told = `told-${work.id}`
  return html`<li class="case" part="row">
    <button class="open" type="button" value=${work.id} aria-describedby=${told} @click=${() => open(work.id)}>
      <bdi>${work.title}</bdi>
    </button>
    <p class="told" id=${told}>
      <span>${words.day(work.date, today)}</span>
      <span><bdi>${groupName(work.group)}</bdi></span>
      <span>${work.category ? look.categories.find(({ value }) => value === work.category)?.label : words.noCategory}</span>
      <strong>${life.standing(standing)}${standing === 'answered' ? html` ${life.result(resultOf(one))}` : nothing}</strong>
      ${waits(one, look)}
      ${isInstructed ? html`<span class="flag">${words.hasInstruction}</span>` : nothing}
      ${look.isUnsent(one) ? html`<span class="waits">${words.waiting}</span>` : nothing}
    </p>
  </li>`
}

function waits(
  { since, awaited, isOverdue }: ReportCase,
  { words, today }: QueueLook,
): TemplateResult | typeof nothing {
  if (isOverdue && awaited)
    return html`<span class="late">${words.overdueBy(daysBetween(awaited.due, today), awaited.assumed ?? false)}</span>`
  if (since === undefined) return nothing
  return html`<span>${words.waitsSince(Math.max(0, daysBetween(since, today)))}</span>`
}

/** What the last answer came to. */
export function resultOf({ steps }: ReportCase): string | undefined {
  return steps.filter(({ step }) => step === 'answered').pop()?.result
}
