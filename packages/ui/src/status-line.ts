import type { Problem, SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { RecordingWords } from './recording-words.zh-CN.ts'

/**
 * What became of what was recorded: going, waiting, saved. Always rendered, so that its changes are said aloud; saved only once the
 * hub has acknowledged everything.
 * @param isOwn whether an entry is this widget's
 * @param reason a problem in words
 * @csspart status - What became of what was recorded here: going, waiting, saved.
 */
export function statusLine(
  state: SourceState,
  words: RecordingWords,
  isOwn: (id: string) => boolean,
  reason: (problem: Problem) => string,
): TemplateResult {
  const { waiting, unresolved, problem, session, storage } = state
  const isPassing = storage === 'memory' && (session || waiting.length > 0)
  return html`<div class="status" part="status" role="status" tabindex="-1">
    <p>${summary(state, words, isOwn)}</p>
    ${isPassing ? html`<p class="passing">${words.notKept}</p>` : nothing}
    ${waiting.length > 0 && problem ? html`<p class="hint">${reason(problem)}</p>` : nothing}
    ${
      // Somebody else's, where nobody is signed in.
      session && unresolved.length > 0
        ? html`<p>${words.unresolved(unresolved.length)}${unresolved.map((one) => reason(one.problem))}</p>`
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
