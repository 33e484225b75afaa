import {
  addDays,
  agenda,
  assess,
  charterOf,
  type Entry,
  explanations,
  findings,
  groupPart,
  type Ledger,
  LedgerFaults,
  memberPart,
  postsOf,
  quota,
  type SealedEntry,
  thingsOf,
} from '@liaison-kit/core'
import { filingDesk } from '../filing-desk.ts'
import type { Fetch } from '../hub-client.ts'
import { readingHubSource } from '../hub-source.ts'
import { officeDesk } from '../office.ts'
import type { Explanations, Problem, Session, Source } from '../source.ts'
import { MemoryBook } from './memory-book.ts'
import { MemoryOffice } from './memory-office.ts'
import { wrongWriter } from './memory-rights.ts'
import { deniedShelf, memoryShelf } from './memory-shelf.ts'
import type { MemoryOptions, MemorySource } from './memory-source.ts'
import { groupView, memberView } from './memory-view.ts'

export type { ReadSheet } from './memory-office.ts'
export type { MemoryOptions, MemorySource } from './memory-source.ts'

const TOKEN = 'memory'
/** As far ahead as a hub lists what is due. */
const HORIZON_DAYS = 92

/**
 * A hub in memory behind the very source that widgets use: it waits, refuses and signs in alike, and judges with core. For tests, docs and
 * demos.
 */
export function memorySource(options: MemoryOptions): MemorySource {
  const { group, today, code = 'demo' } = options
  const session: Session = {
    role: 'clerk',
    group: options.session?.role && options.session.role !== 'clerk' ? null : (group ?? null),
    member: null,
    name: '演示用户',
    expires: '2999-01-01T00:00:00Z',
    ...options.session,
  }
  const book = new MemoryBook(options.ledger, thingsOf(options.ledger), today)
  const office = new MemoryOffice(() => book.ledger, options.codes, options.readSheet)
  const files = new Map<string, Blob>()
  let token: string | undefined = options.signedIn ? TOKEN : undefined
  let offline = false
  let refuse: MemorySource['refuse']
  let wake: (() => void) | undefined
  let underway = 0

  const source = readingHubSource({
    hub: '',
    committee: book.ledger.committee.id,
    group,
    asOf: options.asOf,
    fetch: answer,
    shelf: options.storage === 'memory' ? deniedShelf() : memoryShelf(),
    wakeups: (retry) => {
      wake = retry
      return () => {
        wake = undefined
      }
    },
  })
  source.equip(filingDesk)
  source.equip(officeDesk)
  if (options.signedIn) void source.signIn(code)

  return Object.defineProperties(source, {
    ledger: { get: () => book.ledger },
    entries: { get: () => book.entries },
    files: { value: files },
    offline: {
      get: () => offline,
      set: (value: boolean) => {
        offline = value
        if (!value) wake?.()
      },
    },
    refuse: {
      get: () => refuse,
      set: (value: MemorySource['refuse']) => {
        refuse = value
      },
    },
    elsewhere: {
      value: ({ about, value }: Entry) => {
        book.keep(
          { id: `elsewhere-${book.entries.length + 1}`, about, at: new Date().toISOString(), value },
          'elsewhere',
        )
      },
    },
    endSession: {
      value: () => {
        token = undefined
      },
    },
    settled: {
      value: async () => {
        do await new Promise((resolve) => setTimeout(resolve, 0))
        while (underway > 0)
      },
    },
  }) as Source as MemorySource

  async function answer(...[address, init = {}]: Parameters<Fetch>): Promise<Response> {
    underway += 1
    // A turn of the event loop, as with any network: what is shown meanwhile is shown here too.
    await new Promise((resolve) => setTimeout(resolve, 0))
    underway -= 1
    if (offline) throw new TypeError('offline')
    const url = new URL(address, 'http://memory')
    const call = url.pathname.split('/').slice(4).join('/')
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
    const known = token !== undefined && new Headers(init.headers).get('authorization') === `Bearer ${token}`
    const day = url.searchParams.get('asOf') ?? today

    if (call === 'sign-in') {
      if (body.code !== code) return refusal(401, { code: 'wrong-code', message: '登录码不正确。' })
      token = TOKEN
      return json({ token, ...session })
    }
    if (group !== undefined && call.endsWith('/quota') && (known || book.ledger.committee.public)) {
      return json(quota(book.ledger, { group, asOf: day, madeAt: new Date().toISOString() }))
    }
    if (!known) return refusal(401, { code: 'not-signed-in', message: '请先登录。' })
    if (call.startsWith('files/')) return filed(call.slice('files/'.length), init.body)
    const told = session.role === 'county' && office.answer(init.method ?? 'GET', call, url.searchParams, init.body)
    if (told) return toldBy(told)
    switch (call) {
      case 'sign-out':
        token = undefined
        return json({})
      case 'assessment':
        return judged(() => assessed(day))
      case 'explanations':
        return judged(() => explained(day))
      case 'ledger':
        return json({
          ledger: view(),
          unresolved: [],
          ...(url.searchParams.has('versions') && { versions: book.newest() }),
        })
      case 'charters':
        return json({ charters: book.ledger.committee.charters.map(charterOf) })
      case 'entries':
        if (init.method === 'POST') return receive((body as { entries: Entry[] }).entries)
        return json({ epoch: '1', entries: versions(url.searchParams), next: null })
      default:
        return refusal(404, { code: 'not-found', message: '没有这个地址。' })
    }
  }

  function view(): Ledger {
    if (session.role === 'member') return memberView(book.ledger, session.member!)
    return group === undefined ? book.ledger : groupView(book.ledger, group)
  }

  function judged(judge: () => object): Response {
    try {
      return json(judge())
    } catch (error) {
      // No term has begun.
      if (!(error instanceof LedgerFaults)) throw error
      const { faults } = error
      return refusal(404, { code: 'not-found', message: faults[0]?.message ?? '', faults })
    }
  }

  function assessed(asOf: string) {
    const whole = assess(book.ledger, { asOf })
    if (session.role === 'member') return memberPart(whole, session.member!)
    return group === undefined ? whole : groupPart(whole, book.ledger, group)
  }

  function explained(asOf: string): Explanations {
    const { ledger } = book
    const horizon = addDays(asOf, HORIZON_DAYS)
    if (session.role !== 'member') {
      return {
        ...explanations(ledger, { asOf, group }, book.withdrawn()),
        agenda: agenda(ledger, { asOf, horizon, group }),
        findings: findings(ledger, assessed(asOf)),
      }
    }
    const own = `members/${session.member}`
    const at = ledger.members.filter(({ id }) => id === session.member).flatMap(postsOf)[0]?.group
    const { duties, tests } = explanations(ledger, { asOf, group: at }, book.withdrawn())
    const works = new Set(view().works.map(({ id }) => id))
    return {
      duties: duties.filter(({ whose }) => whose === 'committee' || whose === own),
      tests: tests.filter(({ whose }) => whose === own),
      agenda: agenda(ledger, { asOf, horizon }).filter((item) =>
        item.of === 'answer' ? works.has(item.work) : item.whose === 'committee' || item.whose === own,
      ),
      findings: findings(ledger, assessed(asOf)),
    }
  }

  /** What was said of a thing, for who may read the thing as it stands. */
  function versions(asked: URLSearchParams): readonly SealedEntry[] {
    const about = asked.get('about')
    const after = Number(asked.get('after'))
    const all = (about === null ? book.entries : book.versions(about)).filter(({ seq }) => seq > after)
    if (session.role !== 'member') return all
    return all.filter((entry) => entry.about.endsWith(`/${session.member}`) || isOwn(entry.about))
  }

  function isOwn(about: string): boolean {
    const { gatherings, works } = view()
    return [...gatherings, ...works].some(({ id }) => about.endsWith(`/${id}`))
  }

  /** All or none, like a hub; the same entry again is the same receipt. */
  function receive(batch: readonly Entry[]): Response {
    for (const entry of batch.filter(({ id }) => !book.receipt(id))) {
      const wrong = wrongWriter(session, entry, book.ledger)
      if (wrong) return refusal(403, wrong)
      const unfit = refuse?.(entry)
      if (unfit) return refusal(422, unfit)
    }
    return json({ epoch: '1', receipts: batch.map((entry) => book.keep(entry, session.name)) })
  }

  function toldBy({ status, body = {}, file, problem }: NonNullable<ReturnType<MemoryOffice['answer']>>): Response {
    if (problem) return refusal(status, problem)
    if (file) return fileAnswer(file)
    return status === 204 ? nothingMore(status) : json(body, status)
  }

  function filed(id: string, body: unknown): Response {
    if (body instanceof Blob) {
      const unfit = refuse?.({ id, about: `files/${id}`, at: '', value: null })
      if (unfit) return refusal(422, unfit)
      const isNew = !files.has(id)
      files.set(id, body)
      return nothingMore(isNew ? 201 : 204)
    }
    const file = files.get(id)
    if (!file) return refusal(404, { code: 'unknown-file', message: '没有这个文件，它可能还没有上传，请稍后再看。' })
    return fileAnswer(file)
  }

  function nothingMore(status: number): Response {
    return Object.assign(new Response(null, { status }), { text: () => Promise.resolve('') })
  }

  function fileAnswer(file: Blob): Response {
    return Object.assign(new Response(file), { blob: () => Promise.resolve(file) })
  }

  function json(body: unknown, status = 200): Response {
    const text = JSON.stringify(body)
    const response = new Response(text, { status, headers: { 'liaison-today': today } })
    // At hand at once: whatever follows from an answer has then begun by the next turn, and `settled` can tell.
    return Object.assign(response, { text: () => Promise.resolve(text) })
  }

  function refusal(status: number, { code: name, message, faults }: Problem): Response {
    return json({ code: name, detail: message, faults }, status)
  }
}
