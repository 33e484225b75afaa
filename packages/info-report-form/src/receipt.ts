import type { CivilDate, Entry, Quota, Work } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { FormWords } from './info-report-form.words.ts'

/** The number a person can say on the telephone: the last eight characters of the record's id, which are random. */
export function receiptNumber(work: string): string {
  return work.slice(-8).toUpperCase()
}

/** Whether the month of a day has all the info reports it asks for, by the hub's last count. */
export function isMonthDone(quota: Quota | undefined, day: CivilDate): boolean {
  return (
    quota?.duties.some(
      ({ duty, from, to, status }) => duty === 'info-report' && from <= day && day <= to && status === 'met',
    ) ?? false
  )
}

/** What became of the reports sent off: of the last one in full, unless another is being written, of the others in a line. */
export function fates(
  filed: readonly Entry[],
  isWriting: boolean,
  state: SourceState,
  words: FormWords,
): TemplateResult {
  const last = isWriting ? undefined : filed[filed.length - 1]
  const others = filed.filter((entry) => entry !== last)
  const lines = others.map((entry) => receiptLine(entry, state, words))
  return html`${last ? receipt(last, state, words) : nothing} ${
    lines.length > 0 ? html`<ul class="earlier">${lines}</ul>` : nothing
  }`
}

/** Waiting until the hub has acknowledged it, and only then its receipt. */
function receipt({ value, id }: Entry, { sent, quota, today }: SourceState, words: FormWords): TemplateResult {
  const { id: work, title, date } = value as Work
  const isSent = sent.has(id)
  const row = (term: string, text: string): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`
  return html`<section class="receipt ${isSent ? 'sent' : ''}" part="receipt" aria-labelledby="receipt-title">
    <h3 class="title" id="receipt-title"><span class="sign" aria-hidden="true">${isSent ? '✓' : '…'}</span>${isSent ? words.sent : words.waiting}</h3>
    <dl>
      ${row(words.receipt.title, title)} ${row(words.receipt.date, words.day(date))}
      ${isSent ? row(words.receipt.number, receiptNumber(work)) : nothing}
      ${isSent && isMonthDone(quota, date) ? row(words.receipt.completes, words.completed(date, today)) : nothing}
    </dl>
    ${isSent ? nothing : html`<p>${words.waitingHint}</p>`}
  </section>`
}

function receiptLine({ value, id }: Entry, { sent }: SourceState, words: FormWords): TemplateResult {
  const { id: work, title } = value as Work
  return html`<li>${sent.has(id) ? words.sentLine(title, receiptNumber(work)) : words.waitingLine(title)}</li>`
}
