import { type Problem, SourceError } from '@liaison-kit/source'
import type { AccessCode, IssuedCode, Office } from '@liaison-kit/source/office'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { NamedWish } from './wishes.ts'

/**
 * What became of a wish. `waiting`: not asked yet; `going`: asked; `issued`: its code is here; `refused`: the hub said no; `unsure`: the
 * answer did not come, and it is not known yet whether there is a code; `lost`: there is one, and nobody has seen it.
 */
export type Issue = { wish: NamedWish } & (
  | { fate: 'waiting' | 'going' | 'unsure' }
  | { fate: 'issued'; issued: IssuedCode }
  | { fate: 'refused'; problem: Problem }
  | { fate: 'lost'; id: string }
)

/** What is taken up where it was left. */
export interface KeptIssues {
  issues: readonly Issue[]
  /** The codes there were before. */
  known: ReadonlySet<string>
}

interface IssuingPort {
  office(): Office | undefined
  /** Something was issued, or may have been: the list is old. */
  changed(): void
  /** Something went wrong, to be told to the page too. */
  failed(problem: Problem): void
}

/**
 * Issues codes one after another. Those issued are here, in this page's memory, until they are put away; nothing is asked for again by
 * itself, since each call that succeeds makes another code.
 */
export class Issuing implements ReactiveController {
  issues: readonly Issue[] = []
  isRunning = false
  /** Why it stopped before the end. */
  problem: Problem | undefined
  private wantsStop = false
  private known: ReadonlySet<string> = new Set()
  private readonly host: ReactiveControllerHost
  private readonly port: IssuingPort

  constructor(host: ReactiveControllerHost, port: IssuingPort) {
    this.host = host
    this.port = port
    host.addController(this)
  }

  hostDisconnected(): void {
    // Nobody is there any more to be shown a code.
    this.wantsStop = true
  }

  get kept(): KeptIssues {
    return { issues: this.issues, known: this.known }
  }

  /** Goes on where another stopped; of what was under way then, nobody knows any more. */
  takeUp(kept: KeptIssues | undefined): void {
    if (!kept) return
    this.issues = kept.issues.map(({ wish, ...one }) =>
      one.fate === 'going' ? { wish, fate: 'unsure' } : { wish, ...one },
    )
    this.known = kept.known
    this.host.requestUpdate()
  }

  get issued(): IssuedCode[] {
    return this.issues.flatMap((one) => (one.fate === 'issued' ? [one.issued] : []))
  }

  /** Begins with those wished for, beside what was issued before and is not put away yet. */
  begin(wishes: readonly NamedWish[]): Promise<void> {
    const done = this.issues.filter(({ fate }) => fate === 'issued' || fate === 'lost' || fate === 'unsure')
    this.issues = [...done, ...wishes.map((wish): Issue => ({ wish, fate: 'waiting' }))]
    return this.goOn()
  }

  /** Goes on with those not asked for yet, once it is known what became of the one before. */
  async goOn(): Promise<void> {
    const office = this.port.office()
    if (!office || this.isRunning) return
    this.isRunning = true
    this.wantsStop = false
    this.problem = undefined
    this.host.requestUpdate()
    try {
      await this.lookBack(office)
      for (let at = this.next(); at >= 0 && !this.wantsStop; at = this.next()) await this.issueAt(at, office)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.problem = error.problem
      this.port.failed(error.problem)
    } finally {
      this.isRunning = false
      this.port.changed()
      this.host.requestUpdate()
    }
  }

  /** After the one that is under way. */
  stop(): void {
    this.wantsStop = true
  }

  /** Gives up what was not asked for. */
  giveUp(): void {
    this.issues = this.issues.filter(({ fate }) => fate !== 'waiting' && fate !== 'refused')
    this.problem = undefined
    this.host.requestUpdate()
  }

  /** Forgets the codes: they have been handed over. */
  putAway(): void {
    this.issues = []
    this.problem = undefined
    this.host.requestUpdate()
  }

  /** A lost code was revoked: its wish waits again. */
  again(id: string): void {
    this.replace(
      (one) => one.fate === 'lost' && one.id === id,
      (wish) => ({ wish, fate: 'waiting' }),
    )
  }

  private next(): number {
    return this.issues.findIndex(({ fate }) => fate === 'waiting')
  }

  private async issueAt(at: number, office: Office): Promise<void> {
    const { wish } = this.issues[at] as Issue
    const put = (issue: Issue): void => {
      this.issues = this.issues.map((one, index) => (index === at ? issue : one))
      this.host.requestUpdate()
    }
    put({ wish, fate: 'going' })
    try {
      put({ wish, fate: 'issued', issued: await office.issue(wish) })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      const { problem } = error
      if (!MAY_HAVE_BEEN_DONE.has(problem.code)) {
        put(PASSES.has(problem.code) ? { wish, fate: 'waiting' } : { wish, fate: 'refused', problem })
        throw error
      }
      put({ wish, fate: 'unsure' })
      await this.lookBack(office).catch(() => {
        // It stays unsure, and is looked for again before anything else is issued.
      })
      throw error
    }
  }

  /** Learns which codes there are: what they tell of those whose answer did not come. */
  private async lookBack(office: Office): Promise<void> {
    const codes = await office.codes()
    const unaccounted = codes.filter(({ id }) => !this.known.has(id) && !this.issued.some((code) => code.id === id))
    this.replace(
      ({ fate }) => fate === 'unsure',
      (wish) => {
        const lost = unaccounted.find((code) => isFor(code, wish))
        return lost ? { wish, fate: 'lost', id: lost.id } : { wish, fate: 'waiting' }
      },
    )
    this.known = new Set(codes.map(({ id }) => id))
  }

  private replace(which: (issue: Issue) => boolean, by: (wish: NamedWish) => Issue): void {
    this.issues = this.issues.map((one) => (which(one) ? by(one.wish) : one))
    this.host.requestUpdate()
  }
}

/** The hub may have issued the code all the same. */
const MAY_HAVE_BEEN_DONE: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'bad-answer', 'server-error'])

/** It was not about this code: once that is over it can be issued. */
const PASSES: ReadonlySet<string> = new Set(['session-ended', 'too-many-requests', 'busy', 'origin-not-listed'])

const isFor = (code: AccessCode, { role, group, member, name }: NamedWish): boolean =>
  code.role === role &&
  code.group === (group ?? null) &&
  code.member === (member ?? null) &&
  code.name === name &&
  code.revoked === null
