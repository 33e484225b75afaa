import type { CivilDate, Work } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import { MATTER } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'
import { likelyDoubles } from './likeness.ts'
import { reportIn } from './report-in.ts'

/** Reports that likely tell of the same matter as the one being written, of those at the hub and those that wait. */
export function doublesOf(draft: Work, { ledger, waiting }: SourceState): Work[] {
  const told = ledger?.works.filter(({ kind }) => kind === 'info-report') ?? []
  const here = waiting.flatMap(({ entry }) => reportIn(entry) ?? [])
  const known = new Map([...told, ...here].map((work) => [work.id, work]))
  // What it is made from is no double of it.
  const others = [...known.values()].filter(({ id }) => !draft.derivedFrom?.includes(`works/${id}`))
  return likelyDoubles(draft, others)
}

/** Reports that likely tell of the same matter, each to be read beside the one being written. */
export function doublesBeside(
  doubles: readonly Work[],
  words: FormWords,
  today: CivilDate | undefined,
): TemplateResult | typeof nothing {
  if (doubles.length === 0) return nothing
  return html`<section class="doubles" aria-labelledby="doubles-title">
    <h3 class="title" id="doubles-title">${words.doublesTitle(doubles.length)}</h3>
    <p class="hint">${words.doublesHint}</p>
    ${doubles.map(
      (work) => html`<details>
        <summary><span>${words.day(work.date, today)}</span> <strong dir="auto">${work.title}</strong></summary>
        ${matterOf(work, words)}
      </details>`,
    )}
  </section>`
}

/** The matter of a report as it was written, to the letter. */
export function matterOf(work: Work, words: FormWords): TemplateResult[] {
  return MATTER.filter((part) => work[part] !== undefined).map(
    (part) => html`<p class="part-name">${words.labels[part]}</p>
      <p class="matter" dir="auto">${work[part]}</p>`,
  )
}
