import type { CivilDate, DutyDue } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Overview } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

/** How many are listed. */
const MOST = 5

/**
 * What falls due next, by day, and apart from it what is overdue.
 * @param agenda the hub's own list, which also knows of periods to come; without it, the open ones
 */
export function dueList(
  { duties, rows, asOf }: Overview,
  agenda: readonly DutyDue[] | undefined,
  words: QuotaMeterWords,
): TemplateResult | typeof nothing {
  const open = rows
    .filter(({ verdict }) => verdict.status === 'open')
    .map(({ duty, verdict, lacking, daysLeft }) => ({ duty, due: verdict.due, count: lacking, daysLeft }))
  const coming = agenda?.flatMap(({ duty: id, due, missing, daysLeft }) => {
    const duty = duties.find((one) => one.id === id)
    return duty ? [{ duty, due, count: missing, daysLeft }] : []
  })
  const next = (coming ?? open).sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
  const byDay = new Map<CivilDate, typeof next>()
  for (const item of next.slice(0, MOST)) byDay.set(item.due, [...(byDay.get(item.due) ?? []), item])
  const overdue = rows.filter(({ verdict }) => verdict.status === 'short')
  if (byDay.size + overdue.length === 0) return nothing
  return html`<div class="due-list" part="due">
    ${
      overdue.length > 0
        ? html`<p><b class="short">${words.overdue}</b> ${words.overdueOf(overdue, asOf)}</p>`
        : nothing
    }
    ${
      byDay.size > 0
        ? html`<p id="due"><b>${words.dueTitle}</b></p>
          <ul aria-labelledby="due">
            ${[...byDay].map(
              ([due, items]) =>
                html`<li><b>${words.day(due, asOf)}</b> ${words.things(items)}${
                  items[0]?.daysLeft === undefined
                    ? nothing
                    : html` <span class="hint">${words.left(items[0].daysLeft)}</span>`
                }</li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`
}
