import { html, type TemplateResult } from 'lit'

/** A button that unfolds what follows it. Not `<details>`: what is folded on the screen is printed. */
export function fold(label: string, content: unknown): TemplateResult {
  return html`<button type="button" class="fold" aria-expanded="false" @click=${toggle}>${label}</button>
    <div>${content}</div>`
}

// The page keeps it, as it keeps a `<details>` open: what is drawn anew stays as it is.
function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement
  button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') === 'false'))
}
