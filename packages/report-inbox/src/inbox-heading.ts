import { html, nothing, type TemplateResult } from 'lit'
import type { ListKeys } from './list-keys.ts'
import type { InboxWords } from './report-inbox.words.ts'

export interface HeadingLook {
  words: InboxWords
  title: string
  isFigures: boolean
  /** The report that was to be opened is not there. */
  isGone: boolean
  keys: ListKeys
  turn(): void
  print: (() => void) | undefined
}

/** The name of what is shown, the way to the figures and back, and the keys that can be used. */
export function inboxHeading(look: HeadingLook): TemplateResult {
  const { words, title, isFigures, isGone, keys, turn, print } = look
  const button = (label: string, run: () => void): TemplateResult =>
    html`<button class="button quiet" part="button" type="button" @click=${run}>${label}</button>`
  return html`<div class="heading" part="heading">
      <h2 id="heading" tabindex="-1">${title}</h2>
      <div class="heading-ways">
        ${button(isFigures ? words.toList : words.figures, turn)}
        ${isFigures && print ? button(words.print, print) : nothing}
      </div>
    </div>
    ${isGone ? html`<p class="wrong" role="alert">${words.gone}</p>` : nothing}
    ${isFigures ? nothing : keyPart(words, keys)}`
}

function keyPart(words: InboxWords, keys: ListKeys): TemplateResult {
  return html`<details class="keys no-paper">
    <summary>${words.shortcuts}</summary>
    <p>${words.shortcutsHint}</p>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${keys.isOn}
        @change=${(event: Event) => {
          keys.isOn = (event.target as HTMLInputElement).checked
        }}
      />${words.shortcutsOn}</label
    >
  </details>`
}
