import * as z from 'zod'
import { aboutSchema, wholeNumber } from '../parameters.ts'
import { readEntries } from '../reading.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'
import { batchSchema, isBatch, refuseTooMany } from './entry-batch.ts'

const receiptSchema = z.strictObject({
  id: z.string(),
  seq: z.int().min(1),
  recordedAt: z.iso.datetime(),
  hash: z.string(),
  overtook: z.string().optional().describe('写的人没有看到的、同一对象的最新一条的编号'),
  unresolved: z
    .strictObject({ code: z.string(), message: z.string() })
    .optional()
    .describe('已保存，但暂未进入台账的原因'),
})

/** An entry as it is kept. */
export const sealedSchema = z.strictObject({
  id: z.string(),
  about: z.string(),
  at: z.string(),
  sees: z.string().optional(),
  value: z.unknown().optional().describe('清除后没有这一项'),
  seq: z.int().min(1),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  valueHash: z.string(),
  previous: z.string(),
  hash: z.string(),
  salt: z.string().optional().describe('只给县政协'),
})

const MOST_ENTRIES = 1000
const DEFAULT_ENTRIES = 200

/** Writing, and reading what was written. */
export const entryRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: `${C}/entries`,
    who: 'signed-in',
    summary: '提交记录',
    description:
      '一次提交的记录要么全部保存，要么一条都不保存；收到回执时已写入磁盘。同一编号、同一内容重复提交，得到同一回执。',
    body: batchSchema,
    isBody: isBatch,
    before: refuseTooMany,
    answers: {
      200: { description: '回执', schema: z.strictObject({ epoch: z.string(), receipts: z.array(receiptSchema) }) },
    },
    problems: ['id-reused', 'too-many-entries', 'not-allowed', 'already-marked', 'not-found', 'busy'],
    run: async ({ c, book, access, body: { entries } }) => c.json(await book.append(entries, access), 200, PERSONAL),
  }),
  route({
    method: 'GET',
    path: `${C}/entries`,
    who: 'signed-in',
    summary: '读取记录',
    query: z.strictObject({
      after: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional().describe('只要序号比它大的'),
      limit: wholeNumber(1, MOST_ENTRIES).optional().describe(`最多几条，默认 ${DEFAULT_ENTRIES}`),
      about: aboutSchema.optional().describe('只要关于这一对象的'),
    }),
    answers: {
      200: {
        description: '按序号排列的记录；next 是下一页的 after，到头为 null',
        schema: z.strictObject({ epoch: z.string(), entries: z.array(sealedSchema), next: z.int().nullable() }),
      },
    },
    run: async ({ c, book, access, query: { after = 0, limit = DEFAULT_ENTRIES, about } }) =>
      c.json(await readEntries(book, access, { after, limit, about }), 200, PERSONAL),
  }),
]
