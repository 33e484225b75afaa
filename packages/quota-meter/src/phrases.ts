import { nothing } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

class Phrases extends Directive {
  private said = ''

  override render(_text: string): typeof nothing {
    return nothing
  }

  override update({ element }: ElementPart, [text]: [string]): typeof nothing {
    if (text === this.said) return nothing
    this.said = text
    element.textContent = ''
    for (const phrase of text.match(/[^，；、]+[，；、]?/g) ?? []) {
      element.appendChild(Object.assign(document.createElement('span'), { className: 'phrase', textContent: phrase }))
    }
    return nothing
  }
}

/** Fills an element with a text that breaks between phrases, as long as there is room: a number stays with its unit, “0／1 条”. */
export const phrases = directive(Phrases)
