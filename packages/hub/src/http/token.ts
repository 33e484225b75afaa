import { unauthorized } from '../access/access-book.ts'
import type { Ctx } from './route.ts'

/** The token of a request. */
export function tokenOf(c: Ctx): string {
  const token = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  if (token === undefined) throw unauthorized('not-signed-in', '请先用登录码登录。')
  return token
}
