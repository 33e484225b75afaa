import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, thingsOf, type Work } from '@liaison-kit/core'
import { afterEach, describe, expect, it } from 'vitest'
import { Hub, LocalOperator, listenOperator, openStore, RemoteOperator } from '../src/index.ts'
import { county } from './county.ts'

const THINGS = [...thingsOf(county)].length

const clearing: (() => unknown)[] = []
afterEach(async () => {
  for (const clear of clearing.splice(0).reverse()) await clear()
})

function newFolder(name = 'liaison-operator-'): string {
  const dir = mkdtempSync(join(tmpdir(), name))
  clearing.push(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A hub on a directory, its socket, and who speaks to it through that. */
async function running(dir = newFolder()) {
  const hub = await Hub.open(await openStore(dir))
  const socket = await listenOperator(new LocalOperator(hub.store, { hub }), dir)
  let over = false
  const stop = async (): Promise<void> => {
    if (over) return
    over = true
    await socket.close()
    await hub.close()
  }
  clearing.push(stop)
  return { dir, hub, stop, operator: new RemoteOperator(dir), path: join(dir, 'liaison.sock') }
}

describe('the socket in a data directory', () => {
  it('is for its owner alone, and gone after a clean stop, with nothing left beside it', async () => {
    const { path, stop, dir } = await running()
    const { mode } = statSync(path)
    expect(statSync(path).isSocket()).toBe(true)
    expect((mode & 0o777).toString(8)).toBe('600')
    await stop()
    expect(existsSync(path)).toBe(false)
    await expect(new RemoteOperator(dir).verify()).rejects.toMatchObject({ name: 'StoreError', code: 'dir-in-use' })
  })

  it('takes the place of what a killed process left behind', async () => {
    const dir = newFolder()
    const dead = createServer().listen(join(dir, 'liaison.sock.dead'))
    await new Promise((resolve) => dead.once('listening', resolve))
    clearing.push(() => dead.close())
    // Whatever lies there: a socket nobody listens on, or a file.
    writeFileSync(join(dir, 'liaison.sock'), 'left behind')
    const { operator } = await running(dir)
    await operator.import(county)
    expect(await operator.verify()).toMatchObject([{ committee: 'shili', ok: true }])
  })

  it('is reached in a directory whose path is longer than a socket may say', async () => {
    const dir = join(newFolder(), '县政协委员联络组履职管理', '数据目录（请勿删除）', '二〇一二年至二〇一六年第十二届')
    mkdirSync(dir, { recursive: true })
    expect(Buffer.byteLength(join(dir, 'liaison.sock'))).toBeGreaterThan(108)
    const { operator, path, stop } = await running(dir)
    await operator.import(county)
    expect((await operator.export('shili')).ledger.groups).toHaveLength(2)
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
    await stop()
    expect(existsSync(path)).toBe(false)
  })

  it('knows only what an operator may ask: no other method, no other name', async () => {
    const { path, operator } = await running()
    const ask = (method: string, url: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const asking = request({ socketPath: path, path: url, method }, (response) => {
          let text = ''
          response.on('data', (chunk) => {
            text += chunk
          })
          response.on('end', () => resolve(text))
        })
        asking.on('error', reject).end(method === 'POST' ? '[]' : undefined)
      })
    for (const [method, url] of [
      ['GET', '/verify'],
      ['POST', '/close'],
      ['POST', '/constructor'],
      ['POST', '/'],
    ] as const) {
      expect(JSON.parse(await ask(method, url))).toMatchObject({ error: { kind: 'Problem', code: 'unknown-call' } })
    }
    expect(await operator.verify()).toEqual([])
  })
})

describe('what is asked through the socket', () => {
  it('comes back as if asked on the spot', async () => {
    const { operator, hub } = await running()
    const local = new LocalOperator(hub.store, { hub })
    expect(await operator.import(county)).toEqual({ committee: 'shili', new: THINGS, known: 0, unresolved: [] })
    expect(await operator.import(county)).toMatchObject({ new: 0, known: THINGS })
    for (const call of [
      (one: typeof local | RemoteOperator) => one.export('shili'),
      (one: typeof local | RemoteOperator) => one.verify(),
      (one: typeof local | RemoteOperator) => one.listAccess('shili'),
    ]) {
      expect(await call(operator)).toEqual(await call(local))
    }
    const counts = await operator.publicCounts('shili', '2012-06-30')
    expect(counts.quotas.map(({ group }) => group.id)).toEqual(['g-01', 'g-02'])
    expect(await operator.issueAccess('shili', { role: 'member', member: 'm2' })).toMatch(/^\S+-\S+$/)
    expect((await operator.listAccess('shili')).codes).toMatchObject([{ role: 'member', member: 'm2', name: '甲二' }])
  })

  it('fails as what it is: a problem, faults, a refusal to erase, a failing store, a fault of ours', async () => {
    const { operator, hub, dir } = await running()
    await operator.import(county)
    await expect(operator.export('nowhere')).rejects.toMatchObject({ name: 'Problem', code: 'unknown-committee' })
    const broken = { ...county, works: [{ id: 'bad' }, { id: 'worse' }] }
    const fault = await operator.import(broken).catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: 'LedgerFaults' })
    const local = await new LocalOperator(hub.store, { hub }).import(broken).catch((error: unknown) => error)
    expect((fault as { faults: unknown[] }).faults).toEqual((local as { faults: unknown[] }).faults)
    const [first] = await hub.store.entries('shili', { after: 0, limit: 1 })
    await expect(operator.erase('shili', first!.id, '误填')).rejects.toMatchObject({
      name: 'EraseError',
      code: 'still-newest',
    })
    await expect(operator.backup(join(dir, 'nowhere', 'file'))).rejects.toMatchObject({
      name: 'StoreError',
      code: 'dir-unusable',
    })
    hub.access.list = () => Promise.reject(new TypeError('unforeseen'))
    await expect(operator.listAccess('shili')).rejects.toThrow('TypeError: unforeseen')
  })

  it('may be large: twenty thousand records go in and come out', async () => {
    const works: Work[] = Array.from({ length: 20_000 }, (_, nth) => ({
      id: `w${nth}`,
      kind: 'info-report',
      group: 'g-01',
      date: '2012-01-20',
      title: `第 ${nth} 件社情民意信息`,
      situation: '水渠年久失修，春灌时下游三个村用水困难。'.repeat(3),
    }))
    const { handling: _, ...bare } = county
    const large: Ledger = { ...bare, works }
    const { operator } = await running()
    expect(await operator.import(large)).toMatchObject({
      new: THINGS - county.works.length - county.handling!.length + works.length,
      unresolved: [],
    })
    const { ledger } = await operator.export('shili')
    expect(ledger.works).toHaveLength(20_000)
    expect(ledger.works.at(-1)).toEqual(works.at(-1))
  })

  it('is finished before the hub stops', async () => {
    const { operator, stop, dir } = await running()
    const importing = operator.import(county)
    // Heard, and under way.
    while ((await operator.verify()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await stop()
    expect(await importing).toMatchObject({ new: THINGS })
    const store = await openStore(dir)
    expect((await store.head('shili'))?.length).toBe(THINGS)
    await store.close()
  })
})
