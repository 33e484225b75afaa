import type { Entry, Work } from '@liaison-kit/core'
import type { RefusedEntry } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { FormWords } from './info-report-form.words.ts'

/** The info report an entry carries; nothing for a record of another kind, which another widget of the page may have made. */
export function reportIn({ value }: Entry): Work | undefined {
  const work = value as Work | null
  return work?.kind === 'info-report' ? work : undefined
}

/** A button for each refused report that puts its text back into the form. */
export function takeBackButtons(
  refused: readonly RefusedEntry[],
  words: FormWords,
  takeBack: (report: Work, entry: string) => void,
): (TemplateResult | typeof nothing)[] {
  return refused.map(({ entry }) => {
    const report = reportIn(entry)
    if (!report) return nothing
    const name = words.takeBackOf(report.title)
    return html`<button
      class="button"
      part="button"
      type="button"
      aria-label=${name}
      @click=${() => takeBack(report, entry.id)}
    >
      ${refused.length > 1 ? name : words.takeBack}
    </button>`
  })
}
