/**
 * Moves the focus to a control, with its label in view, or to a text, so that it is read and the keyboard goes on from there. A text can
 * be focused only until it is left: a click on it later must not draw a ring.
 */
export function moveFocus(target: HTMLElement): void {
  if (target.tabIndex < 0) {
    target.setAttribute('tabindex', '-1')
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
  }
  target.focus()
  const [label] = (target as HTMLInputElement).labels ?? []
  label?.scrollIntoView({ block: 'nearest' })
}
