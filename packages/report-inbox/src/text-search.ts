import type { Work } from '@liaison-kit/core'

/** Letters that are already as a search compares them: no need to look at each of a long Chinese text. */
const OTHERS = /[^\u4e00-\u9fffa-z0-9\s，。、：；！？]/gu

/**
 * A text as a search compares it: capital like small, full-width like half-width. Character by character, so that a part of a text is
 * always found in the whole.
 */
export const folded = (text: string): string =>
  text.replace(OTHERS, (character) => character.normalize('NFKC').toLowerCase())

/** Finds works by any part of what they say, also by a part of a word: Chinese puts no spaces between words. */
export class TextSearch {
  private readonly texts = new WeakMap<Work, string>()

  /**
   * Whether a work, or its group's name, holds everything that is typed; words with a space between them are looked for one by one.
   * Nothing typed finds everything.
   */
  matches(work: Work, groupName: string, typed: string): boolean {
    const wanted = typed.split(/\s+/).filter(Boolean).map(folded)
    if (wanted.length === 0) return true
    const text = this.textOf(work)
    const name = folded(groupName)
    return wanted.every((part) => text.includes(part) || name.includes(part))
  }

  private textOf(work: Work): string {
    const known = this.texts.get(work)
    if (known !== undefined) return known
    const { title, situation, problem, advice, body, place } = work
    const text = [title, situation, problem, advice, body, place].map((part) => folded(part ?? '')).join('\n')
    this.texts.set(work, text)
    return text
  }
}
