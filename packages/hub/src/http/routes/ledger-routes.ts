import { charterOf } from '@liaison-kit/core'
import { Ledger } from '@liaison-kit/core/schema'
import * as z from 'zod'
import { assessmentSchema } from '../answers/assessment.ts'
import { charter } from '../answers/leaves.ts'
import { quotaSchema } from '../answers/quota.ts'
import { isSeen } from '../etag.ts'
import { daySchema } from '../parameters.ts'
import type { QuotaShelf } from '../quota-shelf.ts'
import { readAssessment, readLedger } from '../reading.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'

const unresolvedSchema = z.strictObject({ entry: z.string(), about: z.string(), code: z.string(), message: z.string() })

/** What the entries come to: the ledger, its assessment, the charters it is judged by. */
export function ledgerRoutes(quotas: QuotaShelf): Route[] {
  return [
    route({
      method: 'GET',
      path: `${C}/ledger`,
      who: 'signed-in',
      summary: '台账',
      query: z.strictObject({
        knownOn: daySchema.optional().describe('只算到这一天为止已经记录的'),
        group: z.string().optional().describe('只要这个联络组的'),
        versions: z
          .enum(['true'])
          .optional()
          .describe('附上每项内容最新一条记录的编号，供提交时写在 sees 里；只用于现在的台账'),
      }),
      answers: {
        200: {
          description: '本人可看的台账，本身是完整的 liaison-ledger/1；以及已保存、暂未进入台账的内容',
          schema: z.strictObject({
            ledger: Ledger,
            unresolved: z.array(unresolvedSchema),
            versions: z.record(z.string(), z.string()).optional().describe('每项内容（如 works/ID）最新一条记录的编号'),
          }),
        },
      },
      problems: ['unknown-group', 'nothing-known'],
      run: async ({ c, book, access, query }) => c.json(await readLedger(book, access, query), 200, PERSONAL),
    }),
    route({
      method: 'GET',
      path: `${C}/assessment`,
      who: 'signed-in',
      summary: '履职评价',
      query: z.strictObject({
        asOf: daySchema.optional().describe('评价哪一天，默认今天'),
        term: z.string().optional().describe('哪一届，默认评价日所在的一届'),
        group: z.string().optional().describe('只要这个联络组的'),
      }),
      answers: { 200: { description: 'liaison-assessment/1', schema: assessmentSchema } },
      problems: ['unknown-group', 'not-found'],
      run: async ({ c, hub, book, access, query }) =>
        c.json(await readAssessment(book, access, hub.today(book), query), 200, PERSONAL),
    }),
    route({
      method: 'GET',
      path: `${C}/charters`,
      who: 'public',
      summary: '现行履职要求',
      answers: { 200: { description: '履职要求全文', schema: z.strictObject({ charters: z.array(charter) }) } },
      run: ({ c, book }) => {
        const charters = book.committee.charters.map(charterOf)
        return c.json({ charters }, 200, { 'Cache-Control': 'no-cache' })
      },
    }),
    route({
      method: 'GET',
      path: `${C}/groups/{g}/quota`,
      who: 'public',
      summary: '联络组履职进度',
      query: z.strictObject({ asOf: daySchema.optional().describe('评价哪一天，默认今天') }),
      answers: { 200: { description: 'liaison-quota/1', schema: quotaSchema }, 304: { description: '没有变化' } },
      // That of today is at hand; any other day takes an assessment of the whole county.
      surcharge: ({ query: { asOf = '' }, today }) => (asOf === '' || asOf === today ? 0 : 20),
      problems: ['unknown-group', 'not-found'],
      async run({ c, book, access, query }) {
        const { body, etag } = await quotas.get(book, c.req.param('g') ?? '', access, query)
        const headers = {
          'Content-Type': 'application/json',
          'Cache-Control': access ? 'private, no-cache' : 'no-cache',
          ETag: etag,
        }
        return isSeen(c, etag) ? c.body(null, 304, headers) : c.body(body, 200, headers)
      },
    }),
    route({
      method: 'GET',
      path: `${C}/chain`,
      who: 'county',
      summary: '记录链的现状',
      answers: {
        200: {
          description: '链头',
          schema: z.strictObject({ epoch: z.string(), length: z.int(), head: z.string() }),
        },
      },
      run: ({ c, book }) =>
        book.inTurn(() => {
          const { epoch, length, hash } = book.head
          return c.json({ epoch, length, head: hash }, 200, PERSONAL)
        }),
    }),
  ]
}
