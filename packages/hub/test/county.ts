import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assessment, Fault, Ledger, Quota, SealedEntry, Unresolved } from '@liaison-kit/core'
import { beforeAll, onTestFinished } from 'vitest'
import {
  type AccessRequest,
  type AppOptions,
  createApp,
  Hub,
  importLedger,
  openStore,
  type Receipt,
} from '../src/index.ts'

/**
 * An invented county of two groups. g-01 has m1 (leader) and m2; m3 moved from g-01 to g-02 on 2012-07-01; m4 and the chair m5 are of g-02.
 */
export const county: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    origins: ['https://town.example'],
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't1', number: 1, from: '2011-08-21', to: '2016-08-20' }],
  groups: [
    { id: 'g-01', name: '第一联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g-02', name: '第二联络组', kind: 'township', formed: '2011-09-01' },
  ],
  members: [
    { id: 'm1', name: '甲一', appointed: '2011-08-21', group: 'g-01', roles: ['leader'] },
    { id: 'm2', name: '甲二', appointed: '2011-08-21', group: 'g-01' },
    {
      id: 'm3',
      name: '丙三',
      appointed: '2011-08-21',
      posts: [
        { group: 'g-01', from: '2011-08-21', to: '2012-06-30' },
        { group: 'g-02', from: '2012-07-01' },
      ],
    },
    { id: 'm4', name: '乙四', appointed: '2011-08-21', group: 'g-02', roles: ['leader'] },
    { id: 'm5', name: '乙五', appointed: '2011-08-21', group: 'g-02', roles: ['chair'] },
    { id: 'm6', name: '乙六', appointed: '2011-08-21', group: 'g-02' },
  ],
  gatherings: [
    { id: 'own', kind: 'study', group: 'g-01', date: '2012-03-15', title: '学习' },
    { id: 'own-invited', kind: 'activity', group: 'g-01', date: '2012-04-15', title: '活动', invited: ['m1', 'm4'] },
    { id: 'joined', kind: 'inspection', group: 'g-02', with: ['g-01'], date: '2012-05-15', title: '视察' },
    { id: 'foreign', kind: 'study', group: 'g-02', date: '2012-03-20', title: '学习' },
    { id: 'plenary', kind: 'plenary', group: null, date: '2012-02-01', title: '全会', invited: ['m1', 'm6'] },
    { id: 'late', kind: 'study', group: 'g-01', date: '2012-08-15', title: '学习' },
  ],
  attendance: [
    { gathering: 'own', member: 'm1', mark: 'present' },
    { gathering: 'own', member: 'm2', mark: 'leave', reason: '看病' },
    { gathering: 'joined', member: 'm2', mark: 'leave', reason: '出差' },
    { gathering: 'joined', member: 'm4', mark: 'leave', reason: '探亲' },
    { gathering: 'foreign', member: 'm4', mark: 'present' },
    { gathering: 'plenary', member: 'm1', mark: 'leave', reason: '住院' },
    { gathering: 'plenary', member: 'm6', mark: 'absent' },
  ],
  works: [
    { id: 'w-own', kind: 'info-report', group: 'g-01', date: '2012-01-20', title: '一', member: 'm1' },
    {
      id: 'w-own-derived',
      kind: 'research-report',
      group: 'g-01',
      date: '2012-04-20',
      title: '二',
      member: 'm6',
      distinguished: true,
      derivedFrom: ['gatherings/own', 'gatherings/foreign', 'works/w-foreign'],
    },
    { id: 'w-foreign', kind: 'info-report', group: 'g-02', date: '2012-01-21', title: '三', member: 'm4' },
  ],
  handling: [
    { id: 'h-own', work: 'w-own', date: '2012-01-25', step: 'received' },
    { id: 'h-foreign', work: 'w-foreign', date: '2012-01-25', step: 'received' },
  ],
  decisions: [
    { id: 'd-own', about: { member: 'm1', test: 'plenary-leave', term: 't1' }, date: '2013-03-01', step: 'reported' },
    {
      id: 'd-foreign',
      about: { member: 'm6', test: 'plenary-leave', term: 't1' },
      date: '2013-03-01',
      step: 'reported',
    },
  ],
  contacts: [
    { id: 'c-own', member: 'm2', group: 'g-01', from: '2012-01-01' },
    { id: 'c-chair', member: 'm5', group: 'g-01', from: '2012-01-01' },
    { id: 'c-foreign', member: 'm5', group: 'g-02', from: '2012-01-01' },
  ],
  issued: [{ id: 'b1', kind: 'bulletin', period: '2012-Q1', date: '2012-04-10', body: {} }],
}

/** The county; the clerks of g-01 and of g-02; the members m1 and m2, both of g-01. */
const HOLDERS = {
  county: { role: 'county' },
  own: { role: 'clerk', group: 'g-01', name: '王文书' },
  foreign: { role: 'clerk', group: 'g-02' },
  member: { role: 'member', member: 'm1' },
  colleague: { role: 'member', member: 'm2' },
} satisfies Record<string, AccessRequest>
type Holder = keyof typeof HOLDERS
export type Who = Holder | 'nobody'

/** Every field some answer has: a test knows which one it asked for. */
export interface Body extends Omit<Assessment, 'format' | 'committee'> {
  format: string
  committee: Assessment['committee'] & Quota['committee']
  charters: Assessment['charters']
  status: number
  code: string
  title: string
  detail: string
  faults: Fault[]
  requestId: string
  token: string
  epoch: string
  length: number
  receipts: [Receipt, ...Receipt[]]
  ledger: Ledger
  unresolved: Unresolved[]
  versions: Record<string, string>
  entries: (SealedEntry & { value: { title: string } })[]
  next: number | null
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  body: Body
}

/** A hub on a directory of its own, with the county in it, asked as HTTP without a port. */
export async function openCounty({
  ledger = county,
  at = '2012-06-30T04:00:00.000Z',
  /** What the app is handed beside the hub. */
  options = {} as AppOptions,
  /** Told how to clear up; after the test unless given. */
  until = onTestFinished as (clearUp: () => Promise<void>) => void,
} = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-hub-'))
  const clock = { now: Date.parse(at) }
  const now = (): number => clock.now
  const logged: unknown[] = []
  const note = (fields: object, message: string): void => {
    logged.push(message, fields)
  }
  const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: note }
  const open = async () => {
    const store = await openStore(dir)
    const hub = await Hub.open(store, { now })
    return { store, hub, app: createApp(hub, { logger, ...options }) }
  }
  let { store, hub, app } = await open()
  until(async () => {
    await hub.close().catch(() => undefined)
    rmSync(dir, { recursive: true, force: true })
  })
  await importLedger(hub, ledger)
  const codes = {
    county: await hub.issueAccess('shili', HOLDERS.county),
    own: await hub.issueAccess('shili', HOLDERS.own),
    foreign: await hub.issueAccess('shili', HOLDERS.foreign),
  }
  const issued: Partial<Record<Holder, string>> = { ...codes }
  const tokens: Partial<Record<Holder, string>> = {}

  const request = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(path.startsWith('/') ? path : `/v1/committees/shili/${path}`, init)
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await request(path, init)
    const text = await response.text()
    const json = /json/.test(response.headers.get('Content-Type') ?? '')
    return { status: response.status, headers: response.headers, text, body: json && text ? JSON.parse(text) : {} }
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const enter = async (who: Holder): Promise<string> => {
    issued[who] ??= await hub.issueAccess('shili', HOLDERS[who])
    return (await post('sign-in', { code: issued[who] })).body.token
  }
  const as = async (who: Who): Promise<Record<string, string>> => {
    if (who === 'nobody') return {}
    tokens[who] ??= await enter(who)
    return { Authorization: `Bearer ${tokens[who]}` }
  }
  return {
    dir,
    clock,
    codes,
    logged,
    /** The answer as it comes, such as one that does not end. */
    request,
    ask,
    post,
    /** Signs in anew: the token. */
    enter,
    as,
    get store() {
      return store
    },
    get hub() {
      return hub
    },
    get app() {
      return app
    },
    get: async (who: Who, path: string): Promise<Answer> => ask(path, { headers: await as(who) }),
    write: async (who: Who, entries: unknown): Promise<Answer> => post('entries', { entries }, await as(who)),
    /** Stops the hub and starts it anew on the same directory. */
    restart: async (): Promise<void> => {
      await hub.close()
      const opened = await open()
      store = opened.store
      hub = opened.hub
      app = opened.app
    },
  }
}

export type Opened = Awaited<ReturnType<typeof openCounty>>

/** One hub for the tests of a block that change nothing in it. */
export function sharedCounty(): () => Opened {
  let opened: Opened
  beforeAll(async () => {
    let clearUp = async (): Promise<void> => {}
    opened = await openCounty({
      until: (how) => {
        clearUp = how
      },
    })
    return () => clearUp()
  })
  return () => opened
}

let made = 0
/** An entry with an id of its own. */
export function entry(about: string, value: unknown, more: object = {}) {
  made += 1
  return { id: `e-${made}`, about, at: '2012-06-30T12:00:00+08:00', value, ...more }
}

export const mark = (gathering: string, member: string, more: object = {}) =>
  entry(`attendance/${gathering}/${member}`, { gathering, member, mark: 'present', ...more })
