import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, serve } from '@liaison-kit/hub'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testPostgres } from '../../hub/test/postgres.ts'
import { type Ended, liaison, liaisonIn } from './liaison.ts'
import { smallCounty } from './small-county.ts'

const postgres = testPostgres()
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-cli-postgres-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('DATABASE_URL in place of --data', () => {
  it('every command does there what it does in a directory, also while hubs serve it', async () => {
    const url = await postgres().fresh()
    const there = (...args: string[]): Promise<Ended> => liaisonIn({ DATABASE_URL: url }, ...args)
    const committee = ['--committee', 'sample']
    expect((await there('verify')).status).toBe(1)
    expect((await there('init', '--committee', 'xin', '--name', '新县政协')).status).toBe(0)
    expect((await there('init', '--committee', 'xin', '--name', '新县政协')).status).toBe(2)

    writeFileSync(at('ledger.json'), JSON.stringify(smallCounty('2012-11-23')))
    expect(await there('import', at('ledger.json'))).toMatchObject({ status: 0, err: '' })
    const hub = await serve({ url, port: 0, logger: quiet })
    try {
      expect((await there('import', at('ledger.json'))).out).toContain('新增 0 条')
      await liaison('import', at('ledger.json'), '--data', at('data'))
      const exported = await there('export', ...committee)
      expect(exported.out).toBe((await liaison('export', '--data', at('data'), ...committee)).out)

      const code = (await there('access', ...committee, '--role', 'county')).out.trim()
      const signedIn = await fetch(`${hub.url}/v1/committees/sample/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      expect(signedIn.status).toBe(200)
      expect((await there('access', ...committee, '--list')).out).toContain('县政协')

      const [first] = await hub.hub.store.entries('sample', { after: 0, limit: 1 })
      expect((await there('erase', ...committee, first!.id, '--reason', '误录')).status).toBe(1)
      expect((await there('publish', ...committee, '--out', at('out'), '--as-of', '2012-11-23')).status).toBe(0)
      expect(readdirSync(at('out'))).toContain('index.html')
      expect((await there('backup', at('copy'))).status).toBe(0)
      const verified = await there('verify')
      expect([verified.status, verified.err]).toEqual([0, ''])

      const other = await postgres().fresh()
      expect((await liaisonIn({ DATABASE_URL: other }, 'restore', at('copy'))).status).toBe(0)
      expect((await liaisonIn({ DATABASE_URL: other }, 'restore', at('copy'))).status).toBe(2)
      expect((await liaison('restore', at('copy'), '--data', at('restored'))).status).toBe(0)
      for (const restored of [
        await liaisonIn({ DATABASE_URL: other }, 'verify'),
        await liaison('verify', '--data', at('restored')),
      ]) {
        expect(restored.out).toBe(verified.out)
      }
      const store = await openStore(at('restored'))
      expect((await store.head('sample'))?.epoch).not.toBe((await hub.hub.store.head('sample'))?.epoch)
      await store.close()
    } finally {
      await hub.stop()
    }
  }, 120_000)
})
