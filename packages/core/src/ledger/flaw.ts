import type { Fault } from '../model/fault.ts'

/**
 * Every kind of fault, stable, for programs:
 * - `type`: not the kind of value that belongs there
 * - `missing`: a field that must always be there
 * - `unknown-field`: a field the reader does not know
 * - `empty`: a text or list that must not be empty
 * - `text`: a text that is no Unicode (half a character)
 * - `number`: a number that is not whole, or out of range
 * - `day`: a day that does not exist
 * - `choice`: not one of a closed list of words
 * - `category`: a category no charter of the ledger knows
 * - `id`: a malformed id, or one that differs from the entry's `about`
 * - `duplicate`: the second of what there may be one of
 * - `reference`: refers to what is not there
 * - `span`: ends before it begins, or lies outside what holds it
 * - `overlap`: shares a day with one before it
 * - `order`: earlier than the one before it
 * - `not-allowed`: a field that does not go with the rest of the thing
 * - `required`: a field the rest of the thing asks for
 * - `period`: no period of its duty
 * - `charter`: a charter that is not shipped
 * - `zone`: no IANA time zone
 * - `json`: a value that has no canonical form
 */
export type FaultCode =
  | 'type'
  | 'missing'
  | 'unknown-field'
  | 'empty'
  | 'text'
  | 'number'
  | 'day'
  | 'choice'
  | 'category'
  | 'id'
  | 'duplicate'
  | 'reference'
  | 'span'
  | 'overlap'
  | 'order'
  | 'not-allowed'
  | 'required'
  | 'period'
  | 'charter'
  | 'zone'
  | 'json'

export type Segment = string | number

/** A fault whose path is still in pieces. */
export interface Flaw {
  path: readonly Segment[]
  code: FaultCode
  message: string
}

/** The same flaws as seen from a place further out. */
export function under(path: readonly Segment[], flaws: readonly Flaw[]): Flaw[] {
  return flaws.map((flaw) => ({ ...flaw, path: [...path, ...flaw.path] }))
}

/** `works[3].date`; a key that would not read back stands quoted in brackets. */
export function pathText(path: readonly Segment[]): string {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (!/^[^\s.[\]"]+$/.test(segment)) text += `[${JSON.stringify(segment)}]`
    else text += text === '' ? segment : `.${segment}`
  }
  return text
}

/** The flaws as faults: of those of one code in one place the first alone. */
export function faultsOf(flaws: readonly Flaw[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const { path, code, message } of flaws) {
    const fault: Fault = { path: pathText(path), code, message }
    const key = `${code} ${fault.path}`
    if (!faults.has(key)) faults.set(key, fault)
  }
  return [...faults.values()]
}

/** Whether a value has fields: an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list, or an empty one in place of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
