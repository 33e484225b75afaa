import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assess, type Ledger, type Quota } from '@liaison-kit/core'
import { openStore, type Serving, serve } from '@liaison-kit/hub'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liaison, liaisonIn } from './liaison.ts'
import { smallCounty } from './small-county.ts'

const TODAY = '2012-11-23'
const COMMANDS = 'assess charter init import serve access export verify erase backup restore publish'.split(' ')
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const county = smallCounty(TODAY)

let folder: string
let file: string
const at = (name: string): string => join(folder, name)
const running: Serving[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-operating-'))
  file = at('ledger.json')
  writeFileSync(file, JSON.stringify(county))
})
afterEach(async () => {
  for (const hub of running.splice(0)) await hub.stop()
  rmSync(folder, { recursive: true })
})

async function serving(dir: string): Promise<Serving> {
  const hub = await serve({ dir, port: 0, logger: quiet })
  running.push(hub)
  return hub
}

/** The ids of the entries about a thing, oldest first. */
async function entriesAbout(dir: string, about: string): Promise<string[]> {
  const store = await openStore(dir)
  const entries = await store.entries('sample', { after: 0, limit: 100, about })
  await store.close()
  return entries.map(({ id }) => id)
}

describe.each([
  { how: 'opening the directory itself', settle: async (_: string) => {} },
  {
    how: 'through the hub that serves it',
    settle: async (dir: string) => {
      await serving(dir)
    },
  },
])('a command, $how', ({ settle }) => {
  let dir: string
  let place: string[]
  beforeEach(async () => {
    dir = at('data')
    place = ['--data', dir, '--committee', 'sample']
    await liaison('import', file, '--data', dir)
  })

  it('import: the same file again changes nothing, a faulty one lists every fault', async () => {
    await settle(dir)
    expect(await liaison('import', file, '--data', dir)).toMatchObject({
      status: 0,
      out: expect.stringContaining('新增 0 条'),
    })
    const faulty = { ...county, works: [{ id: 'bad' }, { ...county.works[0], date: '2012-02-30' }] }
    writeFileSync(at('faulty.json'), JSON.stringify(faulty))
    const refused = await liaison('import', at('faulty.json'), '--data', dir)
    expect([refused.status, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('works[0].kind')
    expect(refused.err).toContain('works[1].date')
  })

  it('export: the ledger alone; imported elsewhere it gives the same bytes and the same assessment', async () => {
    await settle(dir)
    const first = await liaison('export', ...place)
    expect([first.status, first.err]).toEqual([0, ''])
    expect(assess(JSON.parse(first.out) as Ledger, { asOf: TODAY })).toEqual(assess(county, { asOf: TODAY }))
    writeFileSync(at('exported.json'), first.out)
    await liaison('import', at('exported.json'), '--data', at('elsewhere'))
    const second = await liaison('export', '--data', at('elsewhere'), '--committee', 'sample')
    expect(second.out).toBe(first.out)
    const past = await liaison('export', ...place, '--known-on', '2012-01-01')
    expect([past.status, past.out]).toEqual([2, ''])
    expect((await liaison('export', ...place, '--known-on', '2099-01-01')).out).toBe(first.out)
    expect((await liaison('export', ...place, '--known-on', '2012-02-30')).status).toBe(2)
    expect((await liaison('export', '--data', dir, '--committee', 'nowhere')).status).toBe(2)
  })

  it('access: for each role, with the same refusals', async () => {
    await settle(dir)
    const member = await liaison('access', ...place, '--role', 'member', '--member', county.members[0]!.id)
    expect(member).toMatchObject({ status: 0, out: expect.stringMatching(/^[^\s-]+-\S+\n$/), err: '' })
    await liaison('access', ...place, '--role', 'county', '--name', '办公室', '--expires', '2030-01-01')
    const listed = await liaison('access', ...place, '--list')
    expect(listed.out.split('\n').slice(0, -1)).toEqual([
      expect.stringContaining(`委员\t${county.members[0]!.id}\t${county.members[0]!.name}`),
      expect.stringContaining('办公室'),
    ])
    const id = member.out.split('-')[0]!
    expect((await liaison('access', ...place, '--revoke', id)).status).toBe(0)
    expect((await liaison('access', ...place, '--list')).out).toContain('已停用')
    for (const wrong of [
      ['--role', 'member'],
      ['--role', 'member', '--member', 'nobody'],
      ['--role', 'county', '--member', county.members[0]!.id],
      ['--role', 'mayor'],
      ['--revoke', 'NOCODE'],
      ['--list', '--role', 'county'],
      ['--role', 'county', '--expires', '2012-02-30'],
    ]) {
      const refused = await liaison('access', ...place, ...wrong)
      expect([wrong.join(' '), refused.status, refused.out]).toEqual([wrong.join(' '), 2, ''])
    }
  })

  it('erase: an older value is gone from the disk, the newest is refused with 1, and the chain holds', async () => {
    const mark = county.attendance[0]!
    const about = `attendance/${mark.gathering}/${mark.member}`
    const secret = '因患慢性乙型肝炎住院'
    const said = (reason: string): Ledger => ({
      ...county,
      attendance: [{ ...mark, mark: 'leave', reason }, ...county.attendance.slice(1)],
    })
    writeFileSync(at('secret.json'), JSON.stringify(said(secret)))
    writeFileSync(at('mended.json'), JSON.stringify(said('病假')))
    await liaison('import', at('secret.json'), '--data', dir)
    const [, entry] = await entriesAbout(dir, about)
    await settle(dir)
    const early = await liaison('erase', ...place, entry!, '--reason', '误录病情')
    expect([early.status, early.out]).toEqual([1, ''])
    expect(early.err).toContain('最新')
    await liaison('import', at('mended.json'), '--data', dir)
    expect((await liaison('erase', ...place, entry!, '--reason', '误录病情')).status).toBe(0)
    expect((await liaison('erase', ...place, entry!, '--reason', '误录病情')).status).toBe(1)
    expect((await liaison('erase', ...place, 'no-such-entry', '--reason', '误录病情')).status).toBe(2)
    expect((await liaison('erase', ...place, entry!, '--reason', '  ')).status).toBe(2)
    expect((await liaison('erase', ...place, entry!)).status).toBe(2)
    expect((await liaison('verify', '--data', dir)).status).toBe(0)
    const exported = JSON.parse((await liaison('export', ...place)).out) as Ledger
    expect(exported.attendance.find(({ reason }) => reason)?.reason).toBe('病假')
    for (const name of readdirSync(dir).filter((one) => one.startsWith('liaison.sqlite'))) {
      expect(readFileSync(join(dir, name)).includes(secret)).toBe(false)
    }
  })

  it('backup and restore: all of it into an empty directory, never over anything', async () => {
    await liaison('access', ...place, '--role', 'county')
    await settle(dir)
    const copy = at('copy.backup')
    expect((await liaison('backup', '--data', dir, copy)).status).toBe(0)
    expect((await liaison('backup', '--data', dir, copy)).status).toBe(2)
    expect((await liaison('backup', '--data', dir, at('no/such/folder/file'))).status).toBe(3)
    const other = at('restored')
    expect((await liaison('restore', copy, '--data', other)).status).toBe(0)
    expect((await liaison('restore', copy, '--data', other)).status).toBe(2)
    expect((await liaison('restore', copy, '--data', dir)).status).toBe(2)
    const [before, after] = [dir, other].map((one) => ['--data', one, '--committee', 'sample'])
    for (const command of ['verify', 'export']) {
      expect((await liaison(command, ...after!)).out).toBe((await liaison(command, ...before!)).out)
    }
    expect((await liaison('access', ...after!, '--list')).out).toBe((await liaison('access', ...before!, '--list')).out)
  })

  it('publish: snapshots and pages, the same again the second time', async () => {
    await settle(dir)
    const out = at('public')
    expect((await liaison('publish', ...place, '--out', out, '--as-of', TODAY)).status).toBe(0)
    const names = (): string[] => readdirSync(out, { recursive: true }).map(String).sort()
    const published = names()
    expect(published).toContain('index.html')
    const quota = JSON.parse(readFileSync(join(out, 'quota/g-01.json'), 'utf8')) as Quota
    expect([quota.format, quota.asOf, quota.group.id]).toEqual(['liaison-quota/1', TODAY, 'g-01'])
    const again = await liaison('publish', ...place, '--out', out, '--as-of', TODAY)
    expect(again.out).toContain('更新 0 个，移除 0 个')
    expect(names()).toEqual(published)
    expect((await liaison('publish', ...place, '--out', out, '--as-of', '1990-01-01')).status).toBe(2)
    expect((await liaison('publish', ...place)).status).toBe(2)
    expect((await liaison('publish', ...place, '--out', file)).status).toBe(3)
  })

  it('init: begins another county beside, and refuses one that is there', async () => {
    await settle(dir)
    const init = (...more: string[]) =>
      liaison('init', '--data', dir, '--committee', 'xin', '--name', '新县政协', ...more)
    expect((await init('--from', '2013-01-01')).status).toBe(0)
    const again = await init()
    expect([again.status, again.out]).toEqual([2, ''])
    expect(again.err).toContain('xin')
    const { out } = await liaison('export', '--data', dir, '--committee', 'xin')
    expect(JSON.parse(out)).toMatchObject({
      committee: { id: 'xin', name: '新县政协', charters: [{ from: '2013-01-01', charter: 'shache-2012' }] },
    })
    expect((await liaison('verify', '--data', dir)).out.match(/记录链完整/g)).toHaveLength(2)
  })
})

describe('a county from nothing', () => {
  it('init, access, serve, write, export, import elsewhere: the assessment is the same', async () => {
    const dir = at('new')
    const place = ['--data', dir, '--committee', 'xin']
    const init = await liaison('init', ...place, '--name', '新县政协')
    expect([init.status, init.err]).toEqual([0, ''])
    const code = (await liaison('access', ...place, '--role', 'county')).out.trim()
    const { url } = await serving(dir)
    const post = async (path: string, body: unknown, token = ''): Promise<Record<string, unknown>> => {
      const response = await fetch(`${url}/v1/committees/xin/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      })
      return (await response.json()) as Record<string, unknown>
    }
    const { token } = await post('sign-in', { code })
    const year = new Date().getFullYear()
    const entries = [
      ['terms/t1', { id: 't1', number: 1, from: `${year}-01-01`, to: `${year + 4}-12-31` }],
      ['groups/g-01', { id: 'g-01', name: '第一联络组', kind: 'township', formed: `${year}-01-01` }],
      ['members/m1', { id: 'm1', name: '甲', appointed: `${year}-01-01`, group: 'g-01' }],
      ['works/w1', { id: 'w1', kind: 'info-report', group: 'g-01', date: `${year}-01-05`, title: '一' }],
    ].map(([about, value], nth) => ({ id: `e${nth}`, about, at: new Date().toISOString(), value }))
    expect((await post('entries', { entries }, token as string)).receipts).toHaveLength(4)

    const exported = await liaison('export', ...place)
    writeFileSync(at('exported.json'), exported.out)
    const elsewhere = ['--data', at('elsewhere'), '--committee', 'xin']
    expect((await liaison('import', at('exported.json'), '--data', at('elsewhere'))).status).toBe(0)
    const imported = await liaison('export', ...elsewhere)
    writeFileSync(at('imported.json'), imported.out)
    const [one, other] = await Promise.all(
      ['exported.json', 'imported.json'].map((name) =>
        liaison('assess', at(name), '--as-of', `${year}-12-31`, '--json'),
      ),
    )
    expect(one!.status).toBe(0)
    expect(other!.out).toBe(one!.out)
  })

  it('a charter that does not come with the program is refused with those that do, and nothing is made', async () => {
    const refused = await liaison(
      'init',
      '--data',
      at('x'),
      '--committee',
      'x',
      '--name',
      'X',
      '--charter',
      'nowhere-1',
    )
    expect(refused.status).toBe(2)
    for (const id of ['nowhere-1', 'shache-2012', 'fushun-2006', 'urumqi-2012']) expect(refused.err).toContain(id)
    expect((await liaison('init', '--data', at('x'), '--committee', '县', '--name', 'X')).status).toBe(2)
    expect((await liaison('init', '--data', at('x'), '--committee', 'x')).status).toBe(2)
    expect(existsSync(at('x'))).toBe(false)
  })
})

describe('what is asked wrongly', () => {
  it('is told in one sentence, by every command alike', async () => {
    for (const command of COMMANDS) {
      const help = await liaison(command, '--help')
      expect([command, help.status, help.err]).toEqual([command, 0, ''])
      expect(help.out).toContain(`liaison ${command}`)
      const unknown = await liaison(command, '--no-such-option')
      expect([command, unknown.status, unknown.out]).toEqual([command, 2, ''])
      expect(unknown.err).toContain('没有 --no-such-option 这个选项')
    }
    expect((await liaison('export', '--data')).err).toContain('--data 后面缺少内容')
  })

  it('a place: --data or DATABASE_URL, one of them; a password is never repeated', async () => {
    const url = 'postgres://liaison:geheim@127.0.0.1:1/liaison'
    for (const command of COMMANDS.filter((name) => !['assess', 'charter'].includes(name))) {
      const words = command === 'import' || command === 'restore' ? [file] : []
      const none = await liaison(command, ...words)
      expect([command, none.status]).toEqual([command, 2])
      expect(none.err).toContain('DATABASE_URL')
      const both = await liaisonIn({ DATABASE_URL: url }, command, ...words, '--data', at('data'))
      expect([command, both.status]).toEqual([command, 2])
      expect(both.err).toContain('--data')
      expect(both.err).not.toContain('geheim')
    }
    const other = await liaisonIn({ DATABASE_URL: 'mysql://root:geheim@db/x' }, 'verify')
    expect([other.status, other.err.includes('geheim')]).toEqual([2, false])
    const unreachable = await liaisonIn({ DATABASE_URL: url }, 'verify')
    expect([unreachable.status, unreachable.err.includes('geheim')]).toEqual([3, false])
    expect(existsSync(at('data'))).toBe(false)
  })

  it('a spreadsheet is refused before anything is made', async () => {
    writeFileSync(at('roster.xlsx'), 'PK')
    const refused = await liaison('import', at('roster.xlsx'), '--data', at('data'))
    expect(refused.status).toBe(2)
    expect(refused.err).toContain('电子表格')
    expect(existsSync(at('data'))).toBe(false)
  })

  it('what is no backup restores nothing, and leaves the place as empty as it was', async () => {
    for (const [wrong, status] of [
      [file, 2],
      [at('nothing'), 2],
      [folder, 2],
    ] as const) {
      expect((await liaison('restore', wrong, '--data', at('restored'))).status).toBe(status)
      expect(existsSync(at('restored'))).toBe(false)
    }
    await liaison('import', file, '--data', at('data'))
    await liaison('backup', '--data', at('data'), at('copy'))
    const bytes = readFileSync(at('copy'))
    writeFileSync(at('torn'), bytes.subarray(0, bytes.length - 8192))
    expect((await liaison('restore', at('torn'), '--data', at('restored'))).status).toBeGreaterThan(1)
    expect(existsSync(at('restored'))).toBe(false)
    expect((await liaison('restore', at('copy'), '--data', at('restored'))).status).toBe(0)
    expect(statSync(at('restored')).mode & 0o777).toBe(0o700)
  })
})
