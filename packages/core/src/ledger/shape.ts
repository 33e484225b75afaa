import type * as z from 'zod'
import { words } from './faults.zh-CN.ts'
import { type FaultCode, type Flaw, isRecord, type Segment } from './flaw.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a value by a zod schema, in the ledger's own codes and words. */
export function shapeFlaws(schema: z.ZodType, value: unknown): Flaw[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.flatMap((issue) => flawsOf(issue, value, []))
}

function flawsOf(issue: Issue, root: unknown, base: readonly Segment[]): Flaw[] {
  const path = [...base, ...(issue.path as Segment[])]
  const flaw = (code: FaultCode, message: string): Flaw[] => [{ path, code, message }]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-field',
      message: words.unknownField(key),
    }))
  }
  const value = at(root, path)
  if (value === ABSENT) return flaw('missing', words.missing(`${path.at(-1)}`))
  switch (issue.code) {
    case 'custom':
      return flaw(issue.params?.code, issue.message)
    case 'invalid_key':
      return issue.issues.flatMap((inner) => flawsOf(inner, root, path))
    case 'invalid_value':
      return flaw('choice', words.choice(value, issue.values))
    case 'invalid_union':
      return closest(issue.errors).flatMap((inner) => flawsOf(inner, root, path))
    case 'too_small':
      if (issue.origin === 'array') return flaw('empty', words.emptyList())
      return flaw('number', words.least(Number(issue.minimum)))
    case 'too_big':
      return flaw('number', words.most(Number(issue.maximum)))
    case 'invalid_type':
      if (typeof value === 'number')
        return flaw(issue.expected === 'int' ? 'number' : 'type', words.type(issue.expected))
      return flaw('type', words.type(issue.expected))
    default:
      return flaw('type', words.type('unknown'))
  }
}

/** Of what the options of a union find wrong, that of the option meant: of the right type, and with the fewest fields it does not know. */
function closest(options: readonly (readonly Issue[])[]): readonly Issue[] {
  const strangeness = (issues: readonly Issue[]): number => {
    const own = issues.filter(({ path }) => path.length === 0)
    if (own.some(({ code }) => code === 'invalid_type')) return Number.POSITIVE_INFINITY
    return own.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
  }
  return options.reduce((best, option) => (strangeness(option) < strangeness(best) ? option : best))
}

const ABSENT = Symbol('absent')

/** The value in a place, or that there is none. */
function at(root: unknown, path: readonly Segment[]): unknown {
  let value = root
  for (const segment of path) {
    if (Array.isArray(value)) value = value[Number(segment)]
    else if (isRecord(value) && Object.hasOwn(value, segment)) value = value[segment]
    else return ABSENT
  }
  return value
}
