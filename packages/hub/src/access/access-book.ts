import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type CivilDate, civilDateAt, isCivilDate, isId } from '@liaison-kit/core'
import { badInput, Problem } from '../problem.ts'
import { sha256 } from '../sha256.ts'
import type { AccessRole, Store, StoredAccess } from '../store/store.ts'
import { DUMMY, hashSecret, matches, newCode, printCode, readCode } from './access-code.ts'
import { Throttle } from './throttle.ts'

/** Somebody who may come in: what a code stands for, without its secret. */
export type Access = Omit<StoredAccess, 'salt' | 'hash'>

/** What a new code is for. */
export interface AccessRequest {
  role: AccessRole
  /** The clerk's group; not for the others. */
  group?: string | undefined
  /** The member; not for the others. */
  member?: string | undefined
  /** Who holds it, as shown when signed in; else the group's or the committee's name. */
  name?: string | undefined
  /** The last day it may be used, inside. */
  expires?: CivilDate | undefined
}

/** Who signed in, and the token that says so. */
export interface SignedIn {
  token: string
  role: AccessRole
  group: string | null
  member: string | null
  name: string
  /** RFC 3339; at the latest then. */
  expires: string
}

/** What the book needs to know of a committee. */
export interface Place {
  id: string
  zone: string | undefined
}

const SESSION_MS = 12 * 60 * 60_000
const SESSIONS_AT_HAND = 10_000

interface SessionAtHand {
  access: Access
  /** RFC 3339. */
  expires: string
}

const CONTROL = /\p{Cc}/u

/** The access codes and sessions of all committees. */
export class AccessBook {
  readonly #store: Store
  readonly #now: () => number
  readonly #throttle: Throttle
  /** Who is signed in, by committee and hashed token; only where no other process can revoke a code. */
  readonly #sessions = new Map<string, SessionAtHand>()
  readonly #endListeners = new Set<() => void>()
  /** How often they were forgotten. */
  #forgotten = 0

  constructor(store: Store, now: () => number) {
    this.#store = store
    this.#now = now
    this.#throttle = new Throttle(now)
  }

  /** Issues a code, returned in clear this once. `request` is checked by the hub, which knows the groups. */
  async issue(place: Place, { role, group, member, name, expires }: AccessRequest & { name: string }): Promise<string> {
    if (expires !== undefined && !isCivilDate(expires)) {
      throw badInput([
        { path: 'expires', code: 'day', message: `“${expires}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。` },
      ])
    }
    if (name.length > 100 || CONTROL.test(name)) {
      throw badInput([{ path: 'name', code: 'text', message: '名称请用不超过 100 个字的一行文字。' }])
    }
    let code = newCode()
    while (await this.#store.access(place.id, code.id)) code = newCode()
    const salt = randomBytes(16).toString('hex')
    await this.#store.addAccess(place.id, {
      id: code.id,
      role,
      group: group ?? null,
      member: member ?? null,
      name,
      salt,
      hash: await hashSecret(code.secret, salt),
      issued: this.#instant(),
      expires: expires ?? null,
      revoked: null,
    })
    return printCode(code)
  }

  async list(committee: string): Promise<Access[]> {
    return (await this.#store.accesses(committee)).map(withoutSecret)
  }

  /** Revokes a code and ends its sessions at once. Revoking twice is harmless. */
  async revoke(committee: string, id: string): Promise<void> {
    this.#forgetSessions()
    const isThere = isId(id) && (await this.#store.revokeAccess(committee, id, this.#instant()))
    this.#sessionsEnded()
    if (isThere) return
    throw new Problem(404, 'unknown-access-code', `没有编号为“${id}”的登录码，请核对后再试。`)
  }

  /**
   * Exchanges a code for a session. Wrong ones slow down and are then refused, per address and code id: never for a whole committee,
   * so that nobody can lock a county out.
   */
  async signIn(place: Place, typed: string, address: string): Promise<SignedIn> {
    const { id, secret } = readCode(typed)
    const key = JSON.stringify([place.id, address, id])
    const begun = this.#throttle.begin(key)
    if ('retryAfterSeconds' in begun) throw tooManyTries(begun.retryAfterSeconds)
    const access = await this.#store.access(place.id, id)
    const right = await matches(secret, access ?? DUMMY)
    if (!access || !right) {
      if (begun.pauseMs > 0) await pause(begun.pauseMs)
      throw unauthorized('wrong-code', '登录码不正确。请核对后重新输入；若已遗失，请向县政协重新领取。')
    }
    this.#throttle.succeed(key)
    this.#refuseEnded(place, access)
    const token = randomBytes(32).toString('base64url')
    const now = this.#now()
    const expires = new Date(now + SESSION_MS).toISOString()
    await this.#store.addSession(place.id, { token: sha256(token), access: id, expires }, new Date(now).toISOString())
    const { role, group, member, name } = access
    return { token, role, group, member, name, expires }
  }

  /** Who a token stands for. Refuses one that is unknown, over, or of a code revoked or expired. */
  async session(place: Place, token: string): Promise<Access> {
    const hashed = sha256(token)
    const found = this.#sessions.get(`${place.id} ${hashed}`) ?? (await this.#sessionOnDisk(place.id, hashed))
    if (!found || found.expires <= this.#instant()) throw unauthorized('session-over', '登录已失效，请重新登录。')
    this.#refuseEnded(place, found.access)
    return found.access
  }

  async signOut(place: Place, token: string): Promise<void> {
    await this.#store.endSession(place.id, sha256(token))
    this.#sessionsEnded()
  }

  async #sessionOnDisk(committee: string, hashed: string): Promise<SessionAtHand | undefined> {
    const forgotten = this.#forgotten
    const session = await this.#store.session(committee, hashed)
    const access = session && (await this.#store.access(committee, session.access))
    if (!access) return undefined
    const found = { access: withoutSecret(access), expires: session.expires }
    // What was ended while it was read is asked of the disk again the next time.
    if (this.#store.shared || forgotten !== this.#forgotten) return found
    if (this.#sessions.size >= SESSIONS_AT_HAND) this.#sessions.clear()
    this.#sessions.set(`${committee} ${hashed}`, found)
    return found
  }

  /** Has a listener told when sessions were ended here, by signing out or by revoking their code. */
  onEnded(listener: () => void): void {
    this.#endListeners.add(listener)
  }

  #sessionsEnded(): void {
    this.#forgetSessions()
    for (const listener of this.#endListeners) listener()
  }

  #forgetSessions(): void {
    this.#sessions.clear()
    this.#forgotten += 1
  }

  #refuseEnded({ zone }: Place, { revoked, expires }: Access): void {
    if (revoked) throw unauthorized('code-revoked', '这个登录码已停用，请向县政协重新领取。')
    if (expires && expires < civilDateAt(this.#now(), zone)) {
      throw unauthorized('code-expired', `这个登录码已于 ${expires} 到期，请向县政协重新领取。`)
    }
  }

  #instant(): string {
    return new Date(this.#now()).toISOString()
  }
}

/** 401, with the scheme that would do. */
export function unauthorized(code: string, message: string): Problem {
  return new Problem(401, code, message, { headers: { 'WWW-Authenticate': 'Bearer' } })
}

function tooManyTries(seconds: number): Problem {
  return new Problem(429, 'too-many-tries', `登录码多次输错，请等 ${seconds} 秒后再试。别的登录码不受影响。`, {
    headers: { 'Retry-After': String(seconds) },
  })
}

function withoutSecret({ salt: _, hash: __, ...access }: StoredAccess): Access {
  return access
}
