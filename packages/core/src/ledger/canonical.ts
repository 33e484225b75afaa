/** The value has no RFC 8785 form. */
export class CanonicalError extends TypeError {
  /** @param reason why not, as the end of a sentence */
  constructor(reason: string) {
    super(`No canonical JSON: ${reason}.`)
    this.name = 'CanonicalError'
  }
}

/** Far deeper than anything recorded, and far from where a program runs out of stack. */
const DEEPEST = 500
const HALF_A_CHARACTER = /\p{Surrogate}/u

/** Whether a text is Unicode: no half of a surrogate pair stands alone. */
export function isWellFormed(text: string): boolean {
  return !HALF_A_CHARACTER.test(text)
}

/**
 * JSON in the canonical form of RFC 8785 (JCS): one text for one value, whatever the order of its keys.
 * @throws CanonicalError for what is not JSON (`undefined`, `NaN`, functions, dates), for half characters, and for values nested more
 * than 500 deep
 */
export function canonical(value: unknown): string {
  return written(value, 0)
}

function written(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean') return `${value}`
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalError(`${value} is not a JSON number`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new CanonicalError(`${typeof value} is not a JSON value`)
  if (depth >= DEEPEST) throw new CanonicalError(`nested more than ${DEEPEST} deep`)
  // Array.from, so that a hole is seen as the undefined it reads as.
  if (Array.isArray(value)) return `[${Array.from(value, (item) => written(item, depth + 1)).join(',')}]`
  if (!isPlain(value)) throw new CanonicalError('only plain objects and lists are JSON')
  let fields = ''
  // The default order of sort is that of UTF-16 code units, which the RFC asks for.
  for (const key of Object.keys(value).sort()) {
    if (fields !== '') fields += ','
    fields += `${quoted(key)}:${written(value[key], depth + 1)}`
  }
  return `{${fields}}`
}

/** Nothing to escape, and no surrogate: how most texts are, which is soon seen. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (!isWellFormed(text)) throw new CanonicalError('half a character (a lone surrogate)')
  return JSON.stringify(text)
}

/** Whether an object is a plain one, of whatever realm: nothing stands above its prototype. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
