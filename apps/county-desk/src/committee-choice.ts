import { type Language, wordsFor } from '@liaison-kit/ui'
import { html, type TemplateResult } from 'lit'
import { deskPageWords } from './desk.words.ts'

/** Asks which committee's desk to open, where the address does not say. */
export function committeeChoice(lang: Language): TemplateResult {
  const words = wordsFor(deskPageWords, lang)
  return html`<main id="content" class="front">
    <h1>${words.committeeTitle}</h1>
    <form method="get">
      <label for="committee">${words.committee}</label>
      <p class="hint" id="committee-hint">${words.committeeHint}</p>
      <p class="row">
        <input id="committee" name="committee" required maxlength="64" autocomplete="off" autocapitalize="off" spellcheck="false"
          aria-describedby="committee-hint" />
        <button type="submit">${words.open}</button>
      </p>
    </form>
  </main>`
}
