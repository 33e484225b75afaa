import { type Fault, isAbout, isCivilDate, isId, LIST_NAMES } from '@liaison-kit/core'
import * as z from 'zod'
import { badInput } from '../problem.ts'

// What requests are made of: each says what is wrong with it in words a clerk understands, and by a code for programs.

/** A code for programs, beside the sentence for people. */
const coded = (code: string, message: (typed: string) => string) => ({
  error: ({ input }: { input?: unknown }) => message(typeof input === 'string' ? input.slice(0, 40) : ''),
  params: { code },
})

export const words = {
  id: '编号只能用英文字母、数字和 . _ -，1 到 64 个字符。',
  about: '不知道这一条记的是什么，请写成 committee、works/编号、attendance/会议编号/委员编号 这样的形式。',
}

const ID = '[A-Za-z0-9._-]{1,64}'
/** Of an id, as `isId` of core judges it. */
export const ID_PATTERN = `^${ID}$`
const LISTS = LIST_NAMES.filter((list) => list !== 'attendance').join('|')

// `meta` is what the description of the hub says of a check that it cannot look into.

/** An id. */
export const idSchema = z
  .string(words.id)
  .refine(
    isId,
    coded('id', () => words.id),
  )
  .meta({ pattern: ID_PATTERN })

/** What an entry may be about. */
export const aboutSchema = z
  .string(words.about)
  .refine(
    isAbout,
    coded('about', () => words.about),
  )
  .meta({
    description: 'committee、works/编号、attendance/会议活动编号/委员编号 这样的形式',
    pattern: `^(committee|(${LISTS})/${ID}|attendance/${ID}/${ID})$`,
  })

/** A civil date. */
export const daySchema = z
  .string()
  .refine(
    isCivilDate,
    coded('day', (typed) => `“${typed}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。`),
  )
  .meta({ format: 'date' })

/** A whole number in a URL, both ends inside. */
export function wholeNumber(least: number, most: number): z.ZodType<number> {
  const message = `请写一个 ${least} 到 ${most} 之间的整数。`
  return z
    .string()
    .refine(
      (text) => /^\d{1,16}$/.test(text) && Number(text) >= least && Number(text) <= most,
      coded('number', () => message),
    )
    .meta({ type: 'integer', minimum: least, maximum: most })
    .transform(Number)
}

/** Reads something by a schema, or says everything that is wrong with it. */
export function read<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  throw badInput(faultsIn(result.error))
}

/** Reads the parameters of a URL. One that is not known is refused: mistyped, it would quietly ask for something else. */
export function readQuery<T>(schema: z.ZodType<T>, query: Record<string, string>): T {
  const result = schema.safeParse(query)
  if (result.success) return result.data
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const may = names.length > 0 ? `可用的有：${names.join('、')}。` : '这里不用参数。'
  throw badInput(
    faultsIn(result.error).map((fault) =>
      fault.code === 'unknown-field'
        ? { ...fault, code: 'unknown-parameter', message: `不认识这个参数，${may}` }
        : fault,
    ),
  )
}

function faultsIn(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const path = pathText('', issue.path)
    if (issue.code !== 'unrecognized_keys') return [{ path, code: codeOf(issue), message: plain(issue) }]
    return issue.keys.map((key) => ({
      path: pathText(path, [key.slice(0, 40)]),
      code: 'unknown-field',
      message: `不认识字段 ${key.slice(0, 40)}，请改正名称或删去。`,
    }))
  })
}

const codeOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : 'type'

/** zod's own sentence only where none of ours applies: the body is no object at all. */
function plain(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.expected === 'object'
    ? '这里应是一组字段（写在花括号里）。'
    : issue.message
}

function pathText(at: string, path: readonly PropertyKey[]): string {
  let text = at
  for (const step of path) {
    text += typeof step === 'number' ? `[${step}]` : text === '' ? String(step) : `.${String(step)}`
  }
  return text
}
