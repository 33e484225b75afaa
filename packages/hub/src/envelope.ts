import { type Entry, type Fault, isAbout, isCivilDate, isId, parseAbout } from '@liaison-kit/core'
import * as z from 'zod'
import { badInput, Problem } from './problem.ts'

/** Entries in one request. */
export const ENTRIES_AT_ONCE = 500
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

const words = {
  id: '编号只能用英文字母、数字和 . _ -，1 到 64 个字符。',
  about: '不知道这一条记的是什么，请写成 committee、works/编号、attendance/会议编号/委员编号 这样的形式。',
  at: '时间请写成 2012-03-05T09:30:00+08:00 这样的形式。',
  value: '请填写内容（写在花括号里），或写 null 表示撤回。',
  entries: '请把记录放在列表里，至少一条。',
}

const idSchema = z.string(words.id).refine(isId, words.id)

/** One entry as a writer sends it; its value is looked at later. */
const entrySchema = z.strictObject({
  id: idSchema,
  about: z.string(words.about).refine(isAbout, words.about),
  at: z.string(words.at).refine((at) => INSTANT.test(at) && isCivilDate(at.slice(0, 10)), words.at),
  sees: idSchema.optional(),
  value: z.custom<object | null>((value) => typeof value === 'object' && !Array.isArray(value), words.value),
})

const batchSchema = z.strictObject({ entries: z.array(z.unknown(), words.entries).min(1, words.entries) })

export const signInSchema = z.strictObject({ code: z.string('请填写登录码。').min(1, '请填写登录码。') })

/** Reads a body by a schema, or says everything that is wrong with it. */
export function read<T>(schema: z.ZodType<T>, body: unknown, at = ''): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw badInput(faultsIn(result.error, at))
}

/**
 * The entries of a request: the form of the envelope, and of the ids by which the right to write is judged. What else is in a value
 * is looked at only once the writer has that right.
 */
export function readBatch(body: unknown): Entry[] {
  const { entries } = read(batchSchema, body)
  if (entries.length > ENTRIES_AT_ONCE) {
    throw new Problem(413, 'too-many-entries', `一次最多提交 ${ENTRIES_AT_ONCE} 条记录，请分批提交。`)
  }
  const faults: Fault[] = []
  const batch: Entry[] = []
  for (const [index, candidate] of entries.entries()) {
    const at = `entries[${index}]`
    const result = entrySchema.safeParse(candidate)
    if (result.success) {
      const { sees, ...entry } = result.data
      batch.push(sees === undefined ? entry : { ...entry, sees })
      faults.push(...idFaults(entry).map((fault) => ({ ...fault, path: `${at}.${fault.path}` })))
    } else {
      faults.push(...faultsIn(result.error, at))
    }
  }
  if (faults.length > 0) throw badInput(faults)
  return batch
}

/** The ids in a value that say whose it is, by kind of thing; what they must look like. */
function idFaults({ about, value }: Pick<Entry, 'about' | 'value'>): Fault[] {
  const { kind, ids } = parseAbout(about)!
  if (value === null) {
    if (kind !== 'committee') return []
    return [{ path: 'value', code: 'withdrawn', message: '县政协本身不能撤回，请改为填写内容。' }]
  }
  const thing = value as Record<string, unknown>
  const faults: Fault[] = []
  const check = (path: string, good: boolean): void => {
    if (!good) faults.push({ path: `value.${path}`, code: 'id', message: words.id })
  }
  const same = (field: string, id: string | undefined): void => {
    if (thing[field] === id) return
    faults.push({ path: `value.${field}`, code: 'id', message: `编号与这一条所记的对象不一致，应是 ${id}。` })
  }
  const idList = (list: unknown): boolean => Array.isArray(list) && list.every(isId)
  const [first, second] = ids
  if (kind === 'attendance') {
    same('gathering', first)
    same('member', second)
    return faults
  }
  if (kind === 'committee') check('id', isId(thing.id))
  else same('id', first)
  if (kind === 'gatherings') {
    check('group', thing.group === null || isId(thing.group))
    check('with', thing.with === undefined || idList(thing.with))
  }
  if (kind === 'works' || kind === 'contacts') check('group', isId(thing.group))
  if (kind === 'handling') check('work', isId(thing.work))
  if (kind === 'decisions')
    check('about.member', isId((thing.about as { member?: unknown } | null | undefined)?.member))
  if (kind === 'members') {
    check('group', thing.group === undefined || isId(thing.group))
    const posts = thing.posts
    check('posts', posts === undefined || (Array.isArray(posts) && posts.every((post) => isId(post?.group))))
  }
  return faults
}

function faultsIn(error: z.ZodError, at: string): Fault[] {
  return error.issues.flatMap((issue) => {
    const path = pathText(at, issue.path)
    if (issue.code !== 'unrecognized_keys') return [{ path, code: 'type', message: plain(issue) }]
    return issue.keys.map((key) => ({
      path: pathText(path, [key]),
      code: 'unknown-field',
      message: `不认识字段 ${key.slice(0, 40)}，请改正名称或删去。`,
    }))
  })
}

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
