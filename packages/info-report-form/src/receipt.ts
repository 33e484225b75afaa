import type { Assessment, CivilDate, Entry, Quota, SealedEntry, Work } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { momentOf } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { FormWords } from './info-report-form.words.ts'

/** The number a person can say on the telephone: the last eight characters of the record's id, which are random. */
export function receiptNumber(work: string): string {
  return work.slice(-8).toUpperCase()
}

/**
 * Whether the month of a day has all the info reports it asks for, by the hub's last count.
 * @param assessment stands in where the committee shows no counts to everybody
 */
export function isMonthDone(
  quota: Quota | undefined,
  assessment: Assessment | undefined,
  group: string,
  day: CivilDate,
): boolean {
  const duties = quota?.duties ?? assessment?.groups.find((one) => one.group === group)?.duties
  return (
    duties?.some(
      ({ duty, from, to, status }) => duty === 'info-report' && from <= day && day <= to && status === 'met',
    ) ?? false
  )
}

export interface ReceiptsLook {
  words: FormWords
  state: SourceState
  /** Whether another report is being written: then the last one is told in a line, too. */
  isWriting: boolean
  /** What the hub made of an entry, once it has told. */
  sealed(id: string): SealedEntry | undefined
  /** Not there where the browser cannot print. */
  print: (() => void) | undefined
}

/** What became of the reports sent off: of the last one in full, unless another is being written, of the others in a line. */
export function fates(filed: readonly Entry[], look: ReceiptsLook): TemplateResult {
  const last = look.isWriting ? undefined : filed[filed.length - 1]
  const others = filed.filter((entry) => entry !== last)
  const lines = others.map((entry) => receiptLine(entry, look))
  return html`${last ? receipt(last, look) : nothing} ${
    lines.length > 0 ? html`<ul class="earlier">${lines}</ul>` : nothing
  }`
}

/** Waiting until the hub has acknowledged it, and only then its receipt. */
function receipt({ value, id }: Entry, { words, state, sealed, print }: ReceiptsLook): TemplateResult {
  const { sent, quota, assessment, today, ledger } = state
  const { id: work, title, date, group, files = [] } = value as Work
  const isSent = sent.has(id)
  const kept = isSent ? sealed(id) : undefined
  const row = (term: string, text: string): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`
  const groupName = ledger?.groups.find((one) => one.id === group)?.name ?? quota?.group.name
  const completes = isSent && isMonthDone(quota, assessment, group, date)
  return html`<section class="receipt ${isSent ? 'sent' : ''}" part="receipt" aria-labelledby="receipt-title">
    ${isSent ? html`<h2 class="paper-title">${words.paperTitle}</h2>` : nothing}
    <h3 class="title" id="receipt-title"><span class="sign" aria-hidden="true">${isSent ? '✓' : '…'}</span>${isSent ? words.sent : words.waiting}</h3>
    <dl>
      ${row(words.receipt.title, title)} ${row(words.receipt.date, words.day(date))}
      ${groupName ? row(words.receipt.group, groupName) : nothing}
      ${isSent ? row(words.receipt.number, receiptNumber(work)) : nothing}
      ${
        kept
          ? html`${row(words.receipt.entry, String(kept.seq))}
            ${row(
              words.receipt.received,
              momentOf(kept.recordedAt, (day) => words.day(day), ledger?.committee.zone),
            )}`
          : nothing
      }
      ${files.length > 0 ? row(words.receipt.files, filesLine(files, state, words)) : nothing}
      ${completes ? row(words.receipt.completes, words.completed(date, today)) : nothing}
    </dl>
    ${isSent ? nothing : html`<p>${words.waitingHint(state.storage === 'kept')}</p>`}
    ${
      isSent && print
        ? html`<p class="actions">
            <button class="button quiet" part="button" id="print" type="button" @click=${print}>${words.print}</button>
          </p>`
        : nothing
    }
  </section>`
}

/** How many pictures go with it, and how many are still here. */
function filesLine(files: readonly string[], { waiting }: SourceState, words: FormWords): string {
  const here = files.filter((file) => waiting.some(({ entry }) => entry.about === `files/${file}`))
  return words.filesLine(files.length, here.length)
}

function receiptLine({ value, id }: Entry, { words, state }: ReceiptsLook): TemplateResult {
  const { id: work, title } = value as Work
  return html`<li>${state.sent.has(id) ? words.sentLine(title, receiptNumber(work)) : words.waitingLine(title)}</li>`
}
