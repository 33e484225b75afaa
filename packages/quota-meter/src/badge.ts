import { html, nothing, type TemplateResult } from 'lit'
import type { Overview } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

/**
 * The meter in one line: how many of the duties now asked are done.
 * @param published the day and age of a published snapshot
 */
export function badge({ rows }: Overview, words: QuotaMeterWords, published: string | undefined): TemplateResult {
  let asked = 0
  let lacking = 0
  let standing: 'met' | 'open' | 'short' = 'met'
  let assumed = false
  for (const row of rows) {
    const { status } = row.verdict
    if (status === 'exempt') continue
    asked += 1
    assumed ||= row.assumed
    if (row.lacking === 0) continue
    lacking += 1
    if (status === 'short' || standing === 'met') standing = status === 'short' ? status : 'open'
  }
  return html`<p class="badge" part="badge"
    ><span>${words.badge(asked - lacking, asked)}${assumed ? words.assumed : nothing}</span>
    <span class="status ${standing}">${words.badgeLacking(lacking)}</span
    >${published ? html` <span class="hint">${published}</span>` : nothing}</p
  >`
}
