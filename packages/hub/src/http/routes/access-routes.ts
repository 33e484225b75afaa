import * as z from 'zod'
import type { Access } from '../../access/access-book.ts'
import { daySchema, idSchema } from '../parameters.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'

const nameWords = '名称请用不超过 100 个字的一行文字，不用时请删去这一项。'
const roleWords = '请写明身份：county（县政协）、clerk（联络组）或 member（委员）。'

const role = z.enum(['county', 'clerk', 'member'], roleWords)

/** An access code as it is listed: never its secret, nor what was made of it. */
export const accessSchema = z.strictObject({
  id: z.string().describe('登录码的编号，即登录码“-”之前的部分'),
  role,
  group: z.string().nullable().describe('联络组的编号；只有 clerk 有'),
  member: z.string().nullable().describe('委员的编号；只有 member 有'),
  name: z.string().describe('持有人'),
  issued: z.iso.datetime().describe('何时发放'),
  expires: daySchema.nullable().describe('最后可用的一天（含）；null 表示一直可用'),
  revoked: z.iso.datetime().nullable().describe('何时停用；null 表示没有停用'),
}) satisfies z.ZodType<Access>

/** A code just issued, in clear. */
const issuedSchema = z.strictObject({
  code: z.string().describe('登录码原文，只在这一次给出，请当即转交本人'),
  ...accessSchema.shape,
})

/** The county's own say over who may come in. */
export const accessRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: `${C}/access`,
    who: 'county',
    summary: '登录码清单',
    answers: {
      200: {
        description: '发放过的全部登录码，包括已停用、已到期的；不含密码',
        schema: z.strictObject({ access: z.array(accessSchema) }),
      },
    },
    run: async ({ c, hub, book }) => {
      const access = await hub.access.list(book.id)
      return c.json({ access: access.map(listed) }, 200, PERSONAL)
    },
  }),
  route({
    method: 'POST',
    path: `${C}/access`,
    who: 'county',
    summary: '发放登录码',
    description: '登录码原文只在这一次的答复里出现，服务器不保存，以后无法再查；遗失时请停用后重新发放。',
    body: z.strictObject({
      role,
      group: idSchema.exactOptional().describe('联络组的编号；clerk 必须写，其他身份不写'),
      member: idSchema.exactOptional().describe('委员的编号；member 必须写，其他身份不写'),
      name: z
        .string(nameWords)
        .min(1, nameWords)
        .max(100, nameWords)
        .exactOptional()
        .describe('持有人；不写时用委员、联络组或县政协的名称'),
      expires: daySchema.exactOptional().describe('最后可用的一天（含）；不写则一直可用'),
    }),
    answers: { 201: { description: '已发放', schema: issuedSchema } },
    async run({ c, hub, book, body }) {
      const code = await hub.issueAccess(book.id, body)
      const access = (await hub.access.list(book.id)).find(({ id }) => code.startsWith(`${id}-`))!
      return c.json({ code, ...listed(access) }, 201, PERSONAL)
    },
  }),
  route({
    method: 'DELETE',
    path: `${C}/access/{id}`,
    who: 'county',
    summary: '停用登录码',
    description: '立即生效，用它登录的人同时退出。重复停用没有影响。',
    answers: { 204: { description: '已停用' } },
    problems: ['unknown-access-code'],
    async run({ c, hub, book }) {
      await hub.access.revoke(book.id, c.req.param('id') ?? '')
      return c.body(null, 204, PERSONAL)
    },
  }),
]

/** Field by field, so that what the book may come to know more stays there. */
function listed({ id, role, group, member, name, issued, expires, revoked }: Access): z.infer<typeof accessSchema> {
  return { id, role, group, member, name, issued, expires, revoked }
}
