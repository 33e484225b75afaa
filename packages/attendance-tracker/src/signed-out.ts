import type { Problem, SourceState } from '@liaison-kit/source'
import { notice } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { TrackerWords } from './attendance-tracker.words.ts'

interface SignedOutOptions {
  words: TrackerWords
  state: SourceState
  readonly: boolean
  /** How many drafts are still there. */
  kept: number
  /** What went wrong, in words. */
  reason(problem: Problem): string
  panel: TemplateResult | typeof nothing
}

/** What there is to see without signing in: what signing in is for, and that nothing typed is lost. */
export function signedOut({ words, state, readonly, kept, reason, panel }: SignedOutOptions): TemplateResult {
  const { problem, waiting } = state
  // The status line says the problem as long as something waits.
  return html`<h2 class="heading" part="heading">${words.title}</h2>
    ${problem && waiting.length === 0 ? notice(reason(problem)) : nothing}
    ${kept > 0 ? html`<p class="kept">${words.kept(kept)}</p>` : nothing}
    <p class="purpose">${readonly ? words.shownSignedIn : words.purpose}</p>
    ${panel}`
}
