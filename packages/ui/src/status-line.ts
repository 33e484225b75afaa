import type { SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { RecordingWords } from './recording-words.zh-CN.ts'

/**
 * What became of what was recorded: going, waiting, saved. Always rendered, so that its changes are said aloud; saved only once the
 * hub has acknowledged everything.
 */
export function statusLine(state: SourceState, words: RecordingWords, isOwn: (id: string) => boolean): TemplateResult {
  return html`<div class="status" part="status" role="status">
    <p>${summary(state, words, isOwn)}</p>
    ${state.waiting.length > 0 && state.problem ? html`<p class="hint">${state.problem.message}</p>` : nothing}
    ${
      state.unresolved.length > 0
        ? html`<p>${words.unresolved(state.unresolved.length)}${state.unresolved.map(({ problem }) => problem.message)}</p>`
        : nothing
    }
  </div>`
}

function summary(
  { waiting, sent, refused }: SourceState,
  words: RecordingWords,
  isOwn: (id: string) => boolean,
): string {
  if (waiting.some(({ state }) => state === 'sending')) return words.sending(waiting.length)
  if (waiting.length > 0) return words.waiting(waiting.length)
  // Nothing is called saved while another record of it came back.
  if (refused.some(({ entry }) => isOwn(entry.id))) return ''
  return [...sent].some(isOwn) ? words.saved : ''
}
