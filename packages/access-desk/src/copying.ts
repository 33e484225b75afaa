import type { LitElement } from 'lit'

/**
 * Puts a text into the clipboard, also on plain http, where browsers have no `navigator.clipboard`.
 * @returns whether the browser did so
 */
export async function copyText(text: string, host: LitElement): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Not allowed to this page: the older way may be.
  }
  const active = host.shadowRoot?.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'unseen'
  field.readOnly = true
  host.renderRoot.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  if (active instanceof HTMLElement) active.focus()
  return isDone
}
