import type { Quota } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { DoorWords } from './door.words.ts'

/** What the form is, and whose report it will be. */
export function formHeading({ title }: DoorWords, quota: Quota | undefined): TemplateResult {
  return html`<header class="heading" part="heading">
    <h2 id="heading">${title}</h2>
    ${quota ? html`<p class="hint">${quota.group.name}</p>` : nothing}
  </header>`
}
