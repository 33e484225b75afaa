import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleCommand, CLI } from './bundle.ts'
import type { Ended } from './liaison.ts'

// The command as a process of its own: what signals, sockets and exit statuses do there.

const BUNDLE = join(CLI, 'node_modules', '.liaison-process')

let folder: string
const children: ChildProcess[] = []

beforeAll(() => bundleCommand(BUNDLE))
afterAll(() => rmSync(BUNDLE, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-process-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true })
})

function start(...args: string[]): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(BUNDLE, 'main.js'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}

async function liaison(...args: string[]): Promise<Ended> {
  const child = start(...args)
  const said = { out: '', err: '' }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const [status] = (await once(child, 'close')) as [number]
  return { status, ...said }
}

/** A hub that serves a directory, once it says where. */
async function serving(dir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = start('serve', '--data', dir, '--port', '0')
  child.stderr!.resume()
  const gone = once(child, 'exit').then(([status]) => Promise.reject(new Error(`serve ended with ${status}`)))
  const [said] = (await Promise.race([once(child.stdout!, 'data'), gone])) as [Buffer]
  gone.catch(() => undefined)
  return { child, url: /http:\S+/.exec(said.toString())![0] }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit') as Promise<[number | null]>
  child.kill(signal)
  return (await exit)[0]
}

describe('a hub that serves a directory', () => {
  it('lets commands in through its socket, another hub not at all; killed, it stands in nobody’s way', async () => {
    const dir = join(folder, 'data')
    const socket = join(dir, 'liaison.sock')
    const place = ['--data', dir, '--committee', 'xin']
    expect((await liaison('init', ...place, '--name', '新县政协')).status).toBe(0)
    const first = await serving(dir)
    expect((statSync(socket).mode & 0o777).toString(8)).toBe('600')

    const second = await liaison('serve', '--data', dir, '--port', '0')
    expect([second.status, second.out]).toEqual([3, ''])
    expect(second.err).toContain(dir)
    const code = await liaison('access', ...place, '--role', 'county')
    expect([code.status, code.err]).toEqual([0, ''])
    const signedIn = await fetch(`${first.url}/v1/committees/xin/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: code.out.trim() }),
    })
    expect(signedIn.status).toBe(200)
    expect((await liaison('access', '--data', dir, '--committee', 'nowhere', '--list')).status).toBe(2)

    await ended(first.child, 'SIGKILL')
    expect(existsSync(socket)).toBe(true)
    expect((await liaison('verify', '--data', dir)).status).toBe(0)
    const next = await serving(dir)
    expect((await liaison('access', ...place, '--list')).out).toContain('县政协')
    expect(await ended(next.child, 'SIGTERM')).toBe(0)
    expect(existsSync(socket)).toBe(false)
    expect((await liaison('verify', '--data', dir)).status).toBe(0)
  })

  it('that is stopped in its tracks is named, with 3', async () => {
    const dir = join(folder, 'data')
    await liaison('init', '--data', dir, '--committee', 'xin', '--name', '新县政协')
    const { child } = await serving(dir)
    // It holds the directory, and nobody is at the socket any more.
    rmSync(join(dir, 'liaison.sock'))
    const refused = await liaison('export', '--data', dir, '--committee', 'xin')
    expect([refused.status, refused.out]).toEqual([3, ''])
    expect(refused.err).toContain(dir)
    expect(await ended(child, 'SIGTERM')).toBe(0)
  })
})

describe('a command', () => {
  it('takes a spreadsheet, whether a hub serves the directory or not, and ends when it is done', async () => {
    const place = ['--data', join(folder, 'data')]
    await liaison('init', ...place, '--committee', 'xin', '--name', '新县政协', '--from', '2012-01-01')
    const roster = join(folder, '名册.csv')
    writeFileSync(roster, '姓名,联络组\n王芳,青禾乡联络组\n')
    const first = await liaison('import', roster, ...place)
    expect(first).toEqual({ status: 0, err: '', out: expect.stringContaining('已记录 2 条') })
    const { child } = await serving(join(folder, 'data'))
    const again = await liaison('import', roster, ...place)
    expect(again).toEqual({ status: 0, err: '', out: expect.stringContaining('台账未变') })
    writeFileSync(roster, '姓名,任职时间\n王芳,2012-2-30\n')
    const faulty = await liaison('import', roster, ...place)
    expect([faulty.status, faulty.err]).toEqual([2, expect.stringContaining('第 2 行 B 列：日期不存在')])
    // A thread that is kept for who comes next is in nobody's way.
    expect(await ended(child, 'SIGTERM')).toBe(0)
  })

  it('waits for another one that is at work in the same directory', async () => {
    const place = ['--data', join(folder, 'data'), '--committee', 'xin']
    await liaison('init', ...place, '--name', '新县政协')
    const codes = await Promise.all([1, 2].map(() => liaison('access', ...place, '--role', 'county')))
    expect(codes.map(({ status, err }) => [status, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect((await liaison('access', ...place, '--list')).out.trim().split('\n')).toHaveLength(2)
  })

  it('takes a ledger from another one’s standard output', async () => {
    const place = ['--data', join(folder, 'data'), '--committee', 'xin']
    await liaison('init', ...place, '--name', '新县政协', '--from', '2012-01-01')
    const { out } = await liaison('export', ...place)
    writeFileSync(join(folder, 'ledger.json'), out)
    expect((await liaison('import', join(folder, 'ledger.json'), '--data', join(folder, 'other'))).status).toBe(0)
    expect((await liaison('export', '--data', join(folder, 'other'), '--committee', 'xin')).out).toBe(out)
  })
})
