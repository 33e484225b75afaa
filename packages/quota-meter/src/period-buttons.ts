import { nothing } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'
import type { Standing } from './calendar.ts'

/** One button of a strip. */
export interface PeriodButton {
  /** `DUTY PERIOD`; none where nothing stands behind it. */
  key: string
  standing: Standing
  /** What is seen, what it is called, and how it stands in words. */
  label: string
  name: string
  word: string
  isOpen: boolean
  /** Whether the keyboard enters the strip here. */
  isEntry: boolean
}

class PeriodButtons extends Directive {
  override render(_buttons: readonly PeriodButton[]): typeof nothing {
    return nothing
  }

  override update({ element }: ElementPart, [buttons]: [readonly PeriodButton[]]): typeof nothing {
    const { children } = element
    buttons.forEach(({ key, standing, label, name, word, isOpen, isEntry }, nth) => {
      const button = (children[nth] ?? element.appendChild(document.createElement('button'))) as HTMLButtonElement
      button.type = 'button'
      button.value = key
      button.className = standing
      button.textContent = label
      button.disabled = key === ''
      button.tabIndex = isEntry ? 0 : -1
      button.setAttribute('aria-label', name)
      button.setAttribute('aria-expanded', String(isOpen))
      button.setAttribute('data-word', word)
    })
    while (children.length > buttons.length) element.lastChild!.remove()
    return nothing
  }
}

/**
 * Fills an element with buttons and keeps them as they change. By hand: a meter has some fifty, and a template for each costs several
 * times as much.
 */
export const periodButtons = directive(PeriodButtons)
