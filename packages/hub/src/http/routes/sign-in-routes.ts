import * as z from 'zod'
import { placeOf } from '../../hub.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'
import { tokenOf } from '../token.ts'

const codeWords = '请填写登录码。'

/** What somebody is given who has signed in. */
export const signedInSchema = z.strictObject({
  token: z.string(),
  role: z.enum(['county', 'clerk', 'member']),
  group: z.string().nullable(),
  member: z.string().nullable(),
  name: z.string(),
  expires: z.iso.datetime(),
})

/** Coming in, and going. */
export const signInRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: `${C}/sign-in`,
    who: 'all',
    summary: '用登录码登录',
    description: '登录码的形式是“编号-密码”。连续输错会变慢，再输错就要等待；只影响这个来源的这个登录码。',
    body: z.strictObject({ code: z.string(codeWords).min(1, codeWords) }),
    // Anybody may send it, so it is kept small; and each code takes a while to check.
    largest: 16 * 1024,
    surcharge: () => 4,
    answers: { 200: { description: '登录凭证和身份', schema: signedInSchema } },
    problems: ['wrong-code', 'code-revoked', 'code-expired', 'too-many-tries'],
    run: async ({ c, hub, book, body: { code }, address }) =>
      c.json(await hub.access.signIn(placeOf(book), code, address), 200, PERSONAL),
  }),
  route({
    method: 'POST',
    path: `${C}/sign-out`,
    who: 'all',
    summary: '退出登录',
    answers: { 204: { description: '已退出' } },
    problems: ['not-signed-in'],
    async run({ c, hub, book }) {
      await hub.access.signOut(placeOf(book), tokenOf(c))
      return c.body(null, 204, PERSONAL)
    },
  }),
]
