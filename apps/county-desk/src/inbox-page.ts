import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { hrefOf, type ViewOptions } from './views.ts'

/** What comes in from the groups, each kind with a queue of its own. */
const KINDS = ['info-report', 'suggestion', 'proposal'] as const

/** What the office does with reports, suggestions and proposals. */
export function inboxPage({ words, source, hub, committee, lang, rest }: ViewOptions): TemplateResult {
  const [asked, report] = rest?.split('/') ?? []
  const kind = KINDS.find((one) => one === asked) ?? 'info-report'
  return html`<nav class="kinds" aria-label=${words.views.inbox}>
      ${KINDS.map(
        (one) =>
          html`<a href=${hrefOf('inbox', one)} aria-current=${one === kind ? 'page' : nothing}>${words.kinds[one]}</a>`,
      )}
    </nav>
    ${
      // Each kind has its own element: what is half typed in one must not come up in another.
      keyed(
        kind,
        html`<liaison-report-inbox
          .source=${source}
          kind=${kind}
          report=${report ?? nothing}
          hub=${hub}
          committee=${committee}
          lang=${lang}
        ></liaison-report-inbox>`,
      )
    }`
}
