import { type Attendance, type Contact, type Decision, type Handling, parseAbout } from '@liaison-kit/core'
import type { Reader, Shelf } from './view.ts'

/**
 * Reads how things stood on an earlier day: what could be read then, as far as it may be read now. A thing that was recorded under one
 * group by mistake, and is another's today, is not read through the past.
 */
export class ThenAndNow implements Reader {
  readonly #then: { reader: Reader; shelf: Shelf }
  readonly #now: { reader: Reader; shelf: Shelf }

  constructor(then: { reader: Reader; shelf: Shelf }, now: { reader: Reader; shelf: Shelf }) {
    this.#then = then
    this.#now = now
  }

  mayRead(about: string, value: unknown): boolean {
    // What it cannot be without: were that left out, the ledger would not be one.
    const needed = neededBy(about, value)
    return (
      this.#both(about, value) && needed.every((other) => this.#both(other, this.#then.shelf.standing.lastValue(other)))
    )
  }

  trimmed(about: string, value: unknown): unknown {
    return this.#now.reader.trimmed(about, this.#then.reader.trimmed(about, value))
  }

  #both(about: string, value: unknown): boolean {
    const present = this.#now.shelf.standing.lastValue(about) ?? value
    return this.#then.reader.mayRead(about, value) && this.#now.reader.mayRead(about, present)
  }
}

function neededBy(about: string, value: unknown): string[] {
  switch (value ? parseAbout(about)?.kind : undefined) {
    case 'attendance': {
      const { gathering, member } = value as Attendance
      return [`gatherings/${gathering}`, `members/${member}`]
    }
    case 'handling':
      return [`works/${(value as Handling).work}`]
    case 'decisions':
      return [`members/${(value as Decision).about.member}`]
    case 'contacts':
      return [`members/${(value as Contact).member}`]
    default:
      return []
  }
}
