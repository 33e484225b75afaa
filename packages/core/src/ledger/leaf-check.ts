import { CanonicalError, canonical, isWellFormed } from './canonical.ts'
import { parseSource } from './fit.ts'
import { isRecord } from './flaw.ts'

// The kinds of value in a ledger once more, as plain code: what leaf-schema.ts has as schemas.

/** Whether a value is one of a closed list of words. */
export function oneOf(words: readonly string[]): (value: unknown) => boolean {
  const known = new Set<unknown>(words)
  return (value) => known.has(value)
}

/** Whether a value is a list, and each item in it right. */
export function isListOf(isItem: (item: unknown) => boolean, value: unknown): boolean {
  if (!Array.isArray(value)) return false
  // By place, so that a hole is seen as the undefined it reads as.
  for (let index = 0; index < value.length; index += 1) if (!isItem(value[index])) return false
  return true
}

/** Anything but nothing, and no half characters in it. */
export function isText(value: unknown): boolean {
  // Most texts hold no surrogate at all, and that is soon seen.
  return typeof value === 'string' && value !== '' && (!SURROGATE.test(value) || isWellFormed(value))
}

const SURROGATE = /[\ud800-\udfff]/

/** A whole number, and how small it may be. */
export function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least
}

const FILE = /^sha256-[0-9a-f]{64}$/
/** A file, by its content. */
export const isFile = (value: unknown): boolean => typeof value === 'string' && FILE.test(value)

/** What a work grew out of. */
export const isSource = (value: unknown): boolean => parseSource(value) !== undefined

/** Any object that has a canonical form. */
export function isBody(value: unknown): boolean {
  if (!isRecord(value) || !isPlainRecord(value)) return false
  try {
    canonical({ body: value })
    return true
  } catch (error) {
    if (error instanceof CanonicalError) return false
    throw error
  }
}

/** As the schemas ask it of a record: no symbol among its keys, and made by no class. */
function isPlainRecord(value: Record<string, unknown>): boolean {
  const { hasOwnProperty: has, propertyIsEnumerable: shows } = Object.prototype
  if (Object.getOwnPropertySymbols(value).some((symbol) => shows.call(value, symbol))) return false
  const maker = value.constructor as unknown
  if (typeof maker !== 'function') return true
  return isRecord(maker.prototype) && has.call(maker.prototype, 'isPrototypeOf')
}
