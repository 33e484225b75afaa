import type { Reader, Shelf } from './view.ts'

/** What a member reads: their own. */
export class MemberReader implements Reader {
  readonly #member: string
  readonly #shelf: Shelf

  constructor(member: string, shelf: Shelf) {
    this.#member = member
    this.#shelf = shelf
  }

  mayRead(about: string, value: unknown): boolean {
    return about === `members/${this.#member}` && value !== undefined && this.#shelf !== undefined
  }

  trimmed(_about: string, value: unknown): unknown {
    return value
  }
}
