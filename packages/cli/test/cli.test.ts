import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assessment, assess, type Fault } from '@liaison-kit/core'
import { openStore } from '@liaison-kit/hub'
import { sampleCounty } from '@liaison-kit/sample-county'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liaison } from './liaison.ts'

const ledger = sampleCounty({ today: '2012-11-23', seed: 7 })
let folder: string
let file: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-cli-'))
  file = at('ledger.json')
  writeFileSync(file, JSON.stringify(ledger))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('liaison assess', () => {
  it('--json prints exactly the assessment, as one document', async () => {
    const { status, out, err } = await liaison('assess', file, '--as-of', '2012-06-30', '--json')
    expect([status, err]).toEqual([0, ''])
    expect(out.trimEnd()).toBe(JSON.stringify(assess(ledger, { asOf: '2012-06-30' }), null, 2))
  })

  it('--group keeps one group, --term another term', async () => {
    const { out } = await liaison('assess', file, '--as-of', '2012-06-30', '--group', 'g-02', '--json')
    expect((JSON.parse(out) as Assessment).groups.map(({ group }) => group)).toEqual(['g-02'])
    const unknown = await liaison('assess', file, '--as-of', '2012-06-30', '--term', 'nowhere')
    expect([unknown.status, unknown.out]).toEqual([2, ''])
    expect(unknown.err).toContain('nowhere')
  })

  it('prints a text a person can read, in Chinese or English', async () => {
    const zh = await liaison('assess', file, '--as-of', '2012-11-23', '--group', 'g-01')
    expect(zh.out).toContain('社情民意信息')
    expect(zh.out).toContain('全年总结（推定）')
    expect(zh.out).not.toMatch(/undefined|NaN|\[object/)
    const en = await liaison('assess', file, '--as-of', '2012-11-23', '--group', 'g-01', '--lang', 'en')
    expect(en.out).toContain('info report')
    expect(en.out).toMatch(/As of|as of 2012-11-23/)
  })

  it('a broken ledger lists every fault with its path and ends with 2', async () => {
    const broken = structuredClone(ledger) as unknown as Record<string, Record<string, unknown>[]>
    broken.works![3]!.date = '2012-02-30'
    broken.works![4]!.kind = 'poem'
    broken.gatherings![0]!.group = 'g-nowhere'
    broken.members![1]!.nickname = 'x'
    const path = at('broken.json')
    writeFileSync(path, JSON.stringify(broken))
    const json = await liaison('assess', path, '--json')
    const { faults } = JSON.parse(json.out) as { faults: Fault[] }
    expect(json.status).toBe(2)
    expect(json.err).toBe('')
    const paths = faults.map((fault) => fault.path)
    expect(paths).toEqual(
      expect.arrayContaining(['works[3].date', 'works[4].kind', 'gatherings[0].group', 'members[1].nickname']),
    )
    const text = await liaison('assess', path)
    expect([text.status, text.out]).toEqual([2, ''])
    for (const fault of paths) expect(text.err).toContain(fault)
  })

  it('what is not JSON, not there, or not a day is bad input', async () => {
    writeFileSync(at('half.json'), '{"format": "liaison-ledger/1", ')
    const half = await liaison('assess', at('half.json'), '--json')
    expect([half.status, (JSON.parse(half.out) as { faults: Fault[] }).faults[0]?.code]).toEqual([2, 'json'])
    writeFileSync(
      at('gbk.json'),
      Buffer.concat([Buffer.from('{"format":"'), Buffer.from([0xca, 0xbe, 0xc0, 0xfd]), Buffer.from('"}')]),
    )
    const gbk = await liaison('assess', at('gbk.json'))
    expect([gbk.status, gbk.err.includes('UTF-8')]).toEqual([2, true])
    expect((await liaison('assess', at('nothing.json'))).status).toBe(2)
    expect((await liaison('assess', file, '--as-of', '2012-02-30')).status).toBe(2)
    expect((await liaison('assess', file, '--as-off', '2012-02-03')).status).toBe(2)
    expect((await liaison('assess')).status).toBe(2)
    expect((await liaison('asses', file)).status).toBe(2)
  })

  it('the built command reads standard input and keeps standard output its own', () => {
    const main = new URL('../dist/main.js', import.meta.url).pathname
    const done = spawnSync(process.execPath, [main, 'assess', '-', '--as-of', '2012-06-30', '--json'], {
      input: readFileSync(file),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    })
    expect([done.status, done.stderr]).toEqual([0, ''])
    expect((JSON.parse(done.stdout) as Assessment).asOf).toBe('2012-06-30')
  })
})

describe('liaison charter', () => {
  it('prints what a ledger may carry in place of the id, with the same assessment', async () => {
    const { status, out } = await liaison('charter', 'shache-2012')
    expect(status).toBe(0)
    const carried = structuredClone(ledger)
    carried.committee.charters[0]!.charter = JSON.parse(out)
    writeFileSync(at('carried.json'), JSON.stringify(carried))
    const judged = await liaison('assess', at('carried.json'), '--as-of', '2012-06-30', '--json')
    expect(JSON.parse(judged.out)).toEqual(assess(ledger, { asOf: '2012-06-30' }))
    expect((await liaison('charter', 'nowhere')).status).toBe(2)
  })
})

describe('a data directory', () => {
  it('import, the same file again, access codes, verify', async () => {
    const dir = at('data')
    const first = await liaison('import', file, '--data', dir)
    expect([first.status, first.err]).toEqual([0, ''])
    expect((await liaison('import', file, '--data', dir)).out).toContain('新增 0 条')

    const committee = ['--data', dir, '--committee', 'sample']
    const issued = await liaison('access', ...committee, '--role', 'clerk', '--group', 'g-01', '--name', '示例')
    expect(issued.out).toMatch(/^\S+\n$/)
    const [codeId] = issued.out.split('-')
    const listed = await liaison('access', ...committee, '--list')
    expect(listed.out).toContain(codeId)
    expect(listed.out).not.toContain(issued.out.trim().slice(codeId!.length + 1))
    expect((await liaison('access', ...committee, '--revoke', codeId!)).status).toBe(0)
    expect((await liaison('access', ...committee, '--list')).out).toContain('已停用')
    expect((await liaison('access', ...committee, '--role', 'clerk')).status).toBe(2)
    expect((await liaison('access', ...committee, '--revoke', codeId!, 'another')).status).toBe(2)
    expect((await liaison('access', '--data', dir, '--committee', 'nowhere', '--list')).status).toBe(2)

    const whole = await liaison('verify', '--data', dir)
    expect([whole.status, whole.err]).toEqual([0, ''])
    expect((await liaison('verify', '--data', dir, '--committee', 'nowhere')).status).toBe(2)
    expect((await liaison('verify', '--data', at('mistyped'))).status).toBe(2)
  })

  it('what was changed behind the back of the hub is found, and named', async () => {
    const dir = at('tampered')
    await liaison('import', file, '--data', dir)
    const database = new Database(join(dir, 'liaison.sqlite'))
    database.exec(`UPDATE entries SET value = '{"id":"g-01"}' WHERE seq = 5`)
    database.close()
    const broken = await liaison('verify', '--data', dir)
    expect(broken.status).toBe(1)
    expect(broken.out).toContain('第 5 条')
  })

  it('a head that is gone is a broken chain, and nothing at all is no sound one', async () => {
    const dir = at('headless')
    await liaison('import', file, '--data', dir)
    const database = new Database(join(dir, 'liaison.sqlite'))
    database.exec('DELETE FROM committees')
    expect((await liaison('verify', '--data', dir)).status).toBe(1)
    expect((await liaison('verify', '--data', dir, '--committee', 'sample')).status).toBe(1)
    database.exec('DELETE FROM entries')
    database.close()
    expect((await liaison('verify', '--data', dir)).status).toBe(1)
  })

  it('a broken ledger imports nothing', async () => {
    const path = at('half-bad.json')
    writeFileSync(path, JSON.stringify({ ...ledger, works: [...ledger.works, { id: 'bad' }] }))
    const refused = await liaison('import', path, '--data', at('empty'))
    expect(refused.status).toBe(2)
    expect(existsSync(at('empty'))).toBe(false)
  })

  it('held by another process, it is refused with 3, by name', async () => {
    const dir = at('held')
    const store = await openStore(dir)
    const refused = await liaison('verify', '--data', dir)
    await store.close()
    expect(refused.status).toBe(3)
    expect(refused.err).toContain(dir)
  })
})
