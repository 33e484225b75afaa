import { type About, type Entry, type Fault, isCivilDate, isId, parseAbout } from '@liaison-kit/core'
import * as z from 'zod'
import { Problem } from '../../problem.ts'
import { aboutSchema, idSchema, words } from '../parameters.ts'
import { schemaRef } from '../schema-ref.ts'

/** Entries in one request. */
export const ENTRIES_AT_ONCE = 500
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Whether a text is an instant as RFC 3339 writes it, its offset included. */
const isInstant = (at: unknown): boolean => typeof at === 'string' && INSTANT.test(at) && isCivilDate(at.slice(0, 10))

/** Whether something may stand as a value: a thing, or `null`, which takes it back. */
const isValue = (value: unknown): value is object | null => typeof value === 'object' && !Array.isArray(value)

const atWords = '时间请写成 2012-03-05T09:30:00+08:00 这样的形式。'
const valueWords = '请填写内容（写在花括号里），或写 null 表示撤回。'
const entriesWords = '请把记录放在列表里，至少一条。'

/** The schemas of what an entry may be about, as the document of the hub names them. */
const THINGS = [
  'Committee',
  'Term',
  'Group',
  'Member',
  'Gathering',
  'Attendance',
  'Work',
  'Handling',
  'Decision',
  'Contact',
  'Issued',
]

/** One entry as a writer sends it: its envelope, and the ids by which the right to write is judged. The rest of a value is looked at later. */
export const entrySchema = z
  .strictObject({
    id: idSchema,
    about: aboutSchema,
    at: z
      .string(atWords)
      .refine(isInstant, atWords)
      .meta({ format: 'date-time', pattern: INSTANT.source })
      .describe('填写时的时间，写明时区'),
    sees: idSchema.exactOptional(),
    value: z
      .custom<object | null>(isValue, valueWords)
      .meta(schemaRef(...THINGS, 'null'))
      .describe('about 所指的那一种内容；null 表示撤回'),
  })
  .superRefine((entry, context) => {
    const parsed = parseAbout(entry.about)
    // Said of `about` already.
    if (!parsed) return
    for (const { path, code, message } of idFaults(parsed, entry.value)) {
      context.addIssue({ code: 'custom', path: path.split('.'), message, params: { code } })
    }
  })

/** What is sent at once. */
export const batchSchema = z.strictObject({
  // That there are no more is asked first, see `refuseTooMany`.
  entries: z.array(entrySchema, entriesWords).min(1, entriesWords).meta({ maxItems: ENTRIES_AT_ONCE }),
})

/**
 * Whether `batchSchema` finds nothing wrong with what was sent. The same once more, as plain code that only says yes or no: the schema
 * takes several times as long, and most of what is sent is right.
 */
export function isBatch(body: unknown): body is z.infer<typeof batchSchema> {
  if (!isObject(body) || Object.keys(body).length !== 1) return false
  const { entries } = body
  return Array.isArray(entries) && entries.length > 0 && entries.every(isEntry)
}

function isEntry(entry: unknown): entry is Entry {
  if (!isObject(entry)) return false
  const { id, at, sees, value } = entry
  const about = parseAbout(entry.about)
  const isSeeing = 'sees' in entry
  return (
    // None is missing, as what follows asks of each.
    Object.keys(entry).length === (isSeeing ? 5 : 4) &&
    isId(id) &&
    about !== undefined &&
    isInstant(at) &&
    (!isSeeing || isId(sees)) &&
    isValue(value) &&
    idFaults(about, value).length === 0
  )
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** Asked before the form of each. */
export function refuseTooMany(body: unknown): void {
  const entries = (body as { entries?: unknown } | null)?.entries
  if (Array.isArray(entries) && entries.length > ENTRIES_AT_ONCE) {
    throw new Problem(413, 'too-many-entries', `一次最多提交 ${ENTRIES_AT_ONCE} 条记录，请分批提交。`)
  }
}

/** The ids in a value that say whose it is, by kind of thing; what they must look like. */
function idFaults({ kind, ids }: About, value: object | null): Fault[] {
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
  if (kind === 'works') check('member', thing.member === undefined || isId(thing.member))
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
