import { createHash } from 'node:crypto'
import type { Ledger } from '@liaison-kit/core'
import { beforeAll } from 'vitest'
import { type AccessRequest, importLedger } from '../src/index.ts'
import { county, type Opened, openCounty, type Who } from './county.ts'

/** A scan, and the id it has by its content. */
export const FILE = new TextEncoder().encode('%PDF-1.4 扫描件')
export const FILE_ID = `sha256-${createHash('sha256').update(FILE).digest('hex')}`

const leave = (gathering: string, member: string) =>
  ({ gathering, member, mark: 'leave-pending', reason: '出差', asked: '2012-06-20' }) as const

/** The county, and what else the tables of the contract ask about. */
export const rolesCounty: Ledger = {
  ...county,
  gatherings: [
    ...county.gatherings,
    { id: 'asked', kind: 'study', group: 'g-01', date: '2012-07-15', title: '学习' },
    { id: 'own-others', kind: 'activity', group: 'g-01', date: '2012-07-16', title: '活动', invited: ['m2'] },
    { id: 'foreign-invited', kind: 'study', group: 'g-02', date: '2012-07-17', title: '学习', invited: ['m1', 'm4'] },
    { id: 'county-all', kind: 'activity', group: null, date: '2012-07-18', title: '活动' },
    { id: 'county-others', kind: 'activity', group: null, date: '2012-07-19', title: '活动', invited: ['m6'] },
    // m1 was there without being expected.
    { id: 'county-guest', kind: 'activity', group: null, date: '2012-05-19', title: '活动', invited: ['m6'] },
  ],
  attendance: [
    ...county.attendance,
    leave('asked', 'm1'),
    leave('asked', 'm2'),
    { gathering: 'county-guest', member: 'm1', mark: 'present' },
  ],
  works: [
    ...county.works.map((work) => (work.id === 'w-own' ? { ...work, files: [FILE_ID] } : work)),
    {
      id: 'w-fine',
      kind: 'research-report',
      group: 'g-01',
      date: '2012-05-20',
      title: '四',
      member: 'm1',
      distinguished: true,
      derivedFrom: ['gatherings/own', 'gatherings/foreign', 'works/w-own', 'works/w-mate'],
    },
    { id: 'w-mate', kind: 'info-report', group: 'g-01', date: '2012-05-21', title: '五', member: 'm2' },
    { id: 'w-group', kind: 'plan', group: 'g-01', date: '2012-02-21', title: '六' },
    { id: 'w-away', kind: 'info-report', group: 'g-02', date: '2012-05-22', title: '七', member: 'm1' },
  ],
  handling: [
    ...county.handling!,
    { id: 'h-mate', work: 'w-mate', date: '2012-05-25', step: 'received' },
    { id: 'h-away', work: 'w-away', date: '2012-05-25', step: 'received' },
  ],
  decisions: [
    ...county.decisions!,
    { id: 'd-mate', about: { member: 'm2', test: 'plenary-leave', term: 't1' }, date: '2013-03-01', step: 'reported' },
  ],
  contacts: [...county.contacts!, { id: 'c-self', member: 'm1', group: 'g-02', from: '2012-01-01' }],
}

/** The other committee on the same hub has groups and members of the same ids. */
const ELSEWHERE: Record<string, AccessRequest> = {
  'the county of elsewhere': { role: 'county' },
  'a clerk of elsewhere': { role: 'clerk', group: 'g-01' },
  'a member of elsewhere': { role: 'member', member: 'm1' },
}

/** Somebody who asks: the column of the tables they stand for, and what they send to be known. */
export interface Asker {
  column: Who | 'elsewhere'
  name: string
  headers: Record<string, string>
}

/** Everybody who asks, of one hub for the tests of a block. */
export function everybody(ledger: Ledger = rolesCounty): () => { hub: Opened; askers: readonly Asker[] } {
  let hub: Opened
  const askers: Asker[] = []
  beforeAll(async () => {
    let clearUp = async (): Promise<void> => {}
    hub = await openCounty({
      ledger,
      until: (how) => {
        clearUp = how
      },
    })
    for (const column of ['county', 'own', 'foreign', 'member', 'colleague', 'nobody'] as const) {
      askers.push({ column, name: column, headers: await hub.as(column) })
    }
    await importLedger(hub.hub, { ...ledger, committee: { ...ledger.committee, id: 'linxian' } })
    for (const [name, request] of Object.entries(ELSEWHERE)) {
      const code = await hub.hub.issueAccess('linxian', request)
      const { token } = (await hub.post('/v1/committees/linxian/sign-in', { code })).body
      askers.push({ column: 'elsewhere', name, headers: { Authorization: `Bearer ${token}` } })
    }
    return () => clearUp()
  })
  return () => ({ hub, askers })
}
