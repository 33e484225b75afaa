import { html, nothing, type TemplateResult } from 'lit'
import type { Overview } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'
import { sign } from './sign.ts'

/** The meter in one line: how many of the duties now asked are done. */
export function badge({ rows }: Overview, words: QuotaMeterWords): TemplateResult {
  const asked = rows.filter(({ status }) => status !== 'exempt')
  const lacking = asked.filter((row) => row.lacking > 0).length
  const status = asked.some((row) => row.status === 'short') ? 'short' : lacking > 0 ? 'open' : 'met'
  return html`<p class="badge" part="badge">
    <span>${words.badge(asked.length - lacking, asked.length)}${asked.some(({ assumed }) => assumed) ? words.assumed : nothing}</span>
    <span class="status ${status}">${sign(status)}${words.badgeLacking(lacking)}</span>
  </p>`
}
