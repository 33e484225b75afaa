/** A file that is not read at all. `message` is for the clerk: what is wrong, and what to do. */
export class Refused extends Error {
  readonly code: string

  /** @param cause what the reader behind tripped over */
  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'Refused'
    this.code = code
  }
}
