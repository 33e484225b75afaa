/**
 * VitePress has a button within the button that opens a group of the sidebar, and does not say whether it is open: one button is left, and
 * says it.
 */
export function mendGroups(): void {
  for (const group of document.querySelectorAll<HTMLElement>('.VPSidebarItem.collapsible')) {
    const button = group.querySelector(':scope > .item[role=button]')
    if (!button || button.hasAttribute('aria-expanded')) continue
    const caret = button.querySelector('.caret')
    for (const name of ['role', 'tabindex', 'aria-label']) caret?.removeAttribute(name)
    caret?.setAttribute('aria-hidden', 'true')
    const say = (): void => button.setAttribute('aria-expanded', String(!group.classList.contains('collapsed')))
    say()
    new MutationObserver(say).observe(group, { attributeFilter: ['class'] })
  }
}
