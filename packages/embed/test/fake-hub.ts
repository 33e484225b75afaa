// A hub as a page meets it: it knows one group, whose members and gatherings are the tracker's examples, and one access code.
import { agenda, assess, charterOf, explanations, findings, type Ledger, type Quota, quota } from '@liaison-kit/core'
import { exampleDay, exampleLedger } from '../../attendance-tracker/src/attendance-tracker.examples.ts'
import { quotaMeterExamples } from '../../quota-meter/src/quota-meter.examples.ts'

const CODE = 'demo'
/** An example of the meter, as it is published. */
export function exampleQuota(id = 'ordinary'): Quota {
  const example = quotaMeterExamples.find((one) => one.id === id)
  if (!example || !('assessment' in example)) throw new Error(`The meter has no example ${id}.`)
  return example.assessment as Quota
}

interface Sent {
  id: string
  about: string
  value: object | null
}

interface Answer {
  status: number
  body?: object | Buffer
}

export class FakeHub {
  readonly today = exampleDay
  /** Whether anything can be had of it. */
  isThere = true
  /** Whether it takes entries. */
  isTaking = true
  /** Whether the county has listed the town's origin. */
  isListed = true
  /** Whether sessions are over. */
  isOver = false
  /** Why it refuses every entry. */
  refusal: { code: string; detail: string } | undefined
  /** Who the code belongs to. */
  role: 'clerk' | 'member' = 'clerk'
  ledger: Ledger = exampleLedger
  /** By group, what is told instead of its counts by the ledger. Of a group that is `secret` nothing is told without a session. */
  readonly quotas = new Map<string, Quota | 'secret'>()
  /** Paths that were asked for, in order. */
  readonly asked: string[] = []
  private readonly entries: object[] = []
  private readonly files = new Map<string, Buffer>()

  /** @returns nothing where there is no answer at all */
  answer(path: string, method: string, given: Buffer | null): Answer | undefined {
    this.asked.push(path)
    if (path === '/healthz') return ok({ service: 'liaison-hub' })
    const call = path.replace('/v1/committees/sample', '')
    const [, group] = /^\/groups\/([^/]+)\/quota$/.exec(call) ?? []
    if (group !== undefined) return this.counts(group)
    if (call === '/sign-in') return this.signedIn(JSON.parse(`${given}`) as { code: string })
    if (call === '/charters') return ok({ charters: this.ledger.committee.charters.map(charterOf) })
    return this.isOver ? problem(401, 'no-session', '登录已失效。') : this.known(call, method, given)
  }

  /** What only a session is told. */
  private known(call: string, method: string, given: Buffer | null): Answer | undefined {
    const { ledger, today: asOf } = this
    if (call === '/assessment') return ok(assess(ledger, { asOf }))
    if (call === '/ledger') return ok({ ledger, versions: {} })
    if (call === '/explanations') {
      const ahead = agenda(ledger, { asOf, horizon: asOf })
      return ok({
        ...explanations(ledger, { asOf }),
        agenda: ahead,
        findings: findings(ledger, assess(ledger, { asOf })),
      })
    }
    if (call.startsWith('/files/')) return this.file(call, given)
    if (call === '/sign-out') return ok({})
    if (call !== '/entries' || !this.isTaking) return undefined
    return method === 'POST' ? this.take(JSON.parse(`${given}`) as { entries: Sent[] }) : this.page()
  }

  private counts(group: string): Answer {
    const known = this.quotas.get(group)
    if (known === 'secret') return problem(401, 'no-session', '须登录后查看。')
    if (known) return ok(known)
    if (!this.ledger.groups.some(({ id }) => id === group)) return problem(404, 'not-found', '没有这个联络组。')
    return ok(quota(this.ledger, { group, asOf: this.today, madeAt: `${this.today}T09:00:00+08:00` }))
  }

  private signedIn({ code }: { code: string }): Answer {
    if (code !== CODE) return problem(401, 'wrong-code', '登录码不正确。')
    this.isOver = false
    const { role } = this
    const member = role === 'member' ? 'm01' : null
    const name = role === 'member' ? '示例甲' : '示例镇联络员'
    return ok({ role, group: 'g-01', member, name, expires: '2099-01-01T00:00:00Z', token: 't' })
  }

  private take({ entries }: { entries: Sent[] }): Answer {
    if (this.refusal) return problem(422, this.refusal.code, this.refusal.detail)
    const recordedAt = `${this.today}T09:00:00.000Z`
    const from = this.entries.length
    const sealed = entries.map((entry, index) => ({ ...entry, seq: from + index + 1, recordedAt, recordedBy: 'demo' }))
    this.entries.push(...sealed)
    const works = entries.flatMap(({ about, value }) => (about.startsWith('works/') && value ? [value] : []))
    this.ledger = { ...this.ledger, works: [...this.ledger.works, ...(works as Ledger['works'])] }
    return ok({ epoch: 'e', receipts: sealed.map(({ id, seq }) => ({ id, seq, recordedAt, hash: '' })) })
  }

  private page(): Answer {
    return ok({ epoch: 'e', entries: this.entries, next: null })
  }

  private file(call: string, given: Buffer | null): Answer {
    if (given) this.files.set(call, given)
    return given ? { status: 201 } : { status: 200, body: this.files.get(call) ?? Buffer.alloc(0) }
  }
}

const ok = (body: object): Answer => ({ status: 200, body })
const problem = (status: number, code: string, detail: string): Answer => ({ status, body: { code, detail } })
