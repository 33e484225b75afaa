import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '@liaison-kit/core'
import { sampleCounty } from '@liaison-kit/sample-county'
import { beforeAll } from 'vitest'
import { createApp, Hub, importLedger, openStore } from '../src/index.ts'

/** The day the sample county is made for. */
export const TODAY = '2026-06-18'
const C = '/v1/committees/sample'

export type SampleReader = 'county' | 'clerk' | 'member'

/** A hub with the sample county in it, asked by the county, the clerk of its first group, and a member of that group. */
export async function openSample() {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-hub-'))
  const store = await openStore(dir)
  const hub = await Hub.open(store, { now: () => Date.parse(`${TODAY}T04:00:00Z`) })
  const app = createApp(hub)
  const ledger: Ledger = sampleCounty({ today: TODAY, seed: 'hub' })
  await importLedger(hub, ledger)
  const [group] = ledger.groups
  const member = ledger.members.find((one) => one.group === group!.id && !one.left)!
  const asked: Record<SampleReader, Parameters<Hub['issueAccess']>[1]> = {
    county: { role: 'county' },
    clerk: { role: 'clerk', group: group!.id },
    member: { role: 'member', member: member.id },
  }
  const tokens = new Map<SampleReader, string>()
  for (const who of Object.keys(asked) as SampleReader[]) {
    const code = await hub.issueAccess('sample', asked[who])
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) }
    tokens.set(who, ((await (await app.request(`${C}/sign-in`, init)).json()) as { token: string }).token)
  }
  return {
    hub,
    app,
    ledger,
    group: group!.id,
    member: member.id,
    ask: async (who: SampleReader | undefined, path: string, init: RequestInit = {}) => {
      const headers = { ...init.headers, ...(who && { Authorization: `Bearer ${tokens.get(who)}` }) }
      return app.request(path.startsWith('/') ? path : `${C}/${path}`, { ...init, headers })
    },
    close: async () => {
      await hub.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** One for the tests of a file that change nothing in it. */
export function sharedSample(): () => Awaited<ReturnType<typeof openSample>> {
  let opened: Awaited<ReturnType<typeof openSample>>
  beforeAll(async () => {
    opened = await openSample()
    return opened.close
  })
  return () => opened
}
