import type { CivilDate, Ledger } from '@liaison-kit/core'
import { type Problem, type Session, SourceError } from '@liaison-kit/source'
import type { AccessCode, Office } from '@liaison-kit/source/office'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { standingOf } from './standing.ts'

interface ListPort {
  office(): Office | undefined
  session(): Session | undefined
  focus(selector: string): void
  /** Something went wrong, to be told to the page too. */
  failed(problem: Problem): void
}

/** The codes as the hub tells them: read once for a session and after each change, looked through, and revoked one by one. */
export class CodeList implements ReactiveController {
  codes: readonly AccessCode[] | undefined
  problem: Problem | undefined
  typed = ''
  showsOthers = false
  /** The code about to be revoked: asked once more. */
  asked: string | undefined
  isRevoking = false
  /** Why revoking failed; `undefined` after it succeeded. */
  revokeProblem: Problem | undefined
  /** The name of whose code was revoked last. */
  revoked: string | undefined
  private readFor: Session | undefined
  private reading = 0
  private readonly host: ReactiveControllerHost
  private readonly port: ListPort

  constructor(host: ReactiveControllerHost, port: ListPort) {
    this.host = host
    this.port = port
    host.addController(this)
  }

  hostUpdate(): void {
    const session = this.port.session()
    if (session === this.readFor) return
    this.readFor = session
    this.codes = undefined
    this.asked = undefined
    this.revoked = undefined
    if (session?.role === 'county') void this.read()
  }

  async read(): Promise<void> {
    const office = this.port.office()
    if (!office) return
    this.problem = undefined
    this.reading += 1
    const mine = this.reading
    this.host.requestUpdate()
    try {
      const codes = await office.codes()
      // Another reading may have begun since, after a change.
      if (mine === this.reading) this.codes = codes
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (mine === this.reading) {
        this.problem = error.problem
        this.port.failed(error.problem)
      }
    }
    this.host.requestUpdate()
  }

  refresh(): void {
    this.host.requestUpdate()
  }

  /** The codes to show, newest first. */
  shown(ledger: Ledger, today: CivilDate | undefined): AccessCode[] {
    const wanted = this.typed.trim().toLowerCase()
    return [...(this.codes ?? [])]
      .reverse()
      .filter((code) => this.showsOthers || standingOf(code, today) === 'active')
      .filter((code) =>
        [code.id, code.name, holderOf(code, ledger)].some((text) => text.toLowerCase().includes(wanted)),
      )
      .sort((one, other) => (one.issued === other.issued ? 0 : one.issued < other.issued ? 1 : -1))
  }

  ask(id: string): void {
    this.asked = id
    this.revokeProblem = undefined
    this.revoked = undefined
    this.port.focus('#revoke-title')
  }

  keep(): void {
    const id = this.asked
    this.asked = undefined
    this.port.focus(`[data-revoke="${id}"]`)
  }

  /** @returns whether it is revoked */
  async revoke({ id, name }: Pick<AccessCode, 'id' | 'name'>): Promise<boolean> {
    const office = this.port.office()
    if (!office || this.isRevoking) return false
    this.isRevoking = true
    this.revokeProblem = undefined
    this.host.requestUpdate()
    try {
      await office.revoke(id)
      this.asked = undefined
      this.revoked = name
      this.port.focus('#list-title')
      await this.read()
      return true
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.revokeProblem = error.problem
      this.port.failed(error.problem)
      return false
    } finally {
      this.isRevoking = false
      this.host.requestUpdate()
    }
  }
}

/** What a code is for besides its holder: the group's name, or the member's. */
export function holderOf(
  { group, member }: AccessCode,
  { groups, members }: Pick<Ledger, 'groups' | 'members'>,
): string {
  if (group !== null) return groups.find(({ id }) => id === group)?.name ?? group
  return member === null ? '' : (members.find(({ id }) => id === member)?.name ?? member)
}
