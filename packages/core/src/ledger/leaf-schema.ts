import * as z from 'zod'
import { isCivilDate } from '../model/civil-date.ts'
import { ID_PATTERN, isId } from './about.ts'
import { isWellFormed } from './canonical.ts'
import { words } from './faults.zh-CN.ts'
import { parseSource } from './fit.ts'
import type { FaultCode } from './flaw.ts'

// The kinds of text in a ledger. A check carries in `params` the code of the fault it finds; `meta` is what a JSON Schema says of it.

const FILE = /^sha256-[0-9a-f]{64}$/

function check(code: FaultCode, message: (text: string) => string) {
  return { params: { code }, error: ({ input }: { input: unknown }) => message(String(input)) }
}

/** Anything but nothing; a blank is something. */
export const text = z
  .string()
  .refine((value) => value !== '', check('empty', words.emptyText))
  .refine(isWellFormed, check('text', words.text))
  .meta({ minLength: 1 })

export const id = z
  .string()
  .refine(isId, check('id', words.id))
  .meta({ pattern: `^${ID_PATTERN}$` })

export const day = z.string().refine(isCivilDate, check('day', words.day)).meta({ format: 'date' })

/** A file, by its content. */
export const file = z
  .string()
  .refine((value) => FILE.test(value), check('id', words.file))
  .meta({ pattern: FILE.source })

/** What a work grew out of. */
export const source = z
  .string()
  .refine((value) => parseSource(value) !== undefined, check('id', words.source))
  .meta({ pattern: `^(gatherings|works)/${ID_PATTERN}$` })

export const zone = z
  .string()
  .refine(isZone, check('zone', words.zone))
  .meta({ examples: ['Asia/Shanghai'] })

/** Whether a text names an IANA time zone; an offset (`+08:00`) is none. */
function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
