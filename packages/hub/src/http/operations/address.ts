import type { Ctx } from '../route.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const FORWARDED = ['X-Forwarded-For', 'Forwarded', 'X-Real-IP']

/** Where a request comes from. A proxy on this machine says for whom it asks; anybody else's word is not taken for it. */
export function addressOf(c: Ctx): string {
  const peer = peerOf(c)
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim().slice(0, 64)
  return forwarded && (peer === undefined || LOOPBACK.test(peer)) ? forwarded : (peer ?? 'unknown')
}

/** Whether a request comes from this very machine, and not through a proxy on it for somebody else. */
export function isFromHere(c: Ctx): boolean {
  const peer = peerOf(c)
  return (peer === undefined || LOOPBACK.test(peer)) && FORWARDED.every((name) => c.req.header(name) === undefined)
}

const peerOf = (c: Ctx): string | undefined => c.env?.incoming?.socket.remoteAddress
