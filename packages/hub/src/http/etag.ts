import { createHash } from 'node:crypto'
import type { Ctx } from './route.ts'

/** What tells one version of an answer from another. */
export function etagOf(body: Uint8Array | string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether the asker has this version already. */
export function isSeen(c: Ctx, etag: string): boolean {
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '')
  const seen = c.req.header('If-None-Match')
  return seen !== undefined && (seen.trim() === '*' || seen.split(',').some((tag) => plain(tag) === plain(etag)))
}
