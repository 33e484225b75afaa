import { once } from 'node:events'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { StorePlace } from '../src/index.ts'
import { county } from './county.ts'
import { type Ended, realHub, seed, visit } from './real-hub.ts'
import { smallDisk } from './small-disk.ts'
import { freshDirectory, KINDS, storePlaces } from './store-places.ts'

const places = storePlaces()
const real = realHub()

const serve = (place: StorePlace, port = 0): Promise<Ended> => real.liaison(place, 'serve', '--port', String(port))

/** That it ended with 3 and one sentence that says what is the matter and what to do. */
function refusedFor(ended: Ended, words: RegExp): void {
  expect(ended).toMatchObject({ status: 3, out: '' })
  expect(ended.err).toMatch(/^[^\n]*[一-龥][^\n]*。\n$/)
  expect(ended.err).toMatch(/请/)
  expect(ended.err).toMatch(words)
}

async function seeded(): Promise<{ dir: string; file: string }> {
  const dir = join(freshDirectory(), 'data')
  await seed({ dir })
  return { dir, file: join(dir, 'liaison.sqlite') }
}

describe('a hub does not start, and says why in one line', () => {
  test('where the directory cannot be written', async ({ skip }) => {
    const isRoot = process.getuid?.() === 0
    const disk = isRoot ? smallDisk(4096) : undefined
    if (isRoot && !disk) skip('root may write everywhere, and nothing can be mounted read-only here')
    const dir = join(disk?.path ?? freshDirectory(), 'data')
    const file = join(freshDirectory(), 'ledger.json')
    writeFileSync(file, JSON.stringify(county))
    // By a process of its own: one that has files open there keeps it from being mounted read-only.
    expect(await real.liaison({ dir }, 'import', file)).toMatchObject({ status: 0 })
    const close = (): void => (disk ? disk.remount('ro') : chmodSync(dir, 0o500))
    const open = (): void => (disk ? disk.remount('rw') : chmodSync(dir, 0o700))
    close()
    onTestFinished(open)
    const words = /没有权限写入数据目录|只读/
    refusedFor(await serve({ dir }), words)
    refusedFor(await serve({ dir: join(dir, 'new') }), words)
    refusedFor(await real.liaison({ dir }, 'access', '--committee', 'shili', '--role', 'county'), words)
    open()
    const hub = await real.serve({ dir })
    expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    [
      'overwritten in the middle',
      (bytes) => Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 7)]),
    ],
    ['cut short', (bytes) => bytes.subarray(0, 12_288)],
    ['another file', () => Buffer.from('a letter to the county '.repeat(99))],
  ])('where the file is %s, which is left as it is', async (_, damage) => {
    const { dir, file } = await seeded()
    const damaged = damage(readFileSync(file))
    writeFileSync(file, damaged)
    refusedFor(await serve({ dir }), /已损坏/)
    expect(readFileSync(file).equals(damaged)).toBe(true)
    refusedFor(await real.liaison({ dir }, 'export', '--committee', 'shili'), /已损坏/)
  })

  test('where the directory is a file', async () => {
    const dir = join(freshDirectory(), 'data')
    writeFileSync(dir, 'a letter')
    refusedFor(await serve({ dir }), /不能用作数据目录/)
    refusedFor(await serve({ dir: join(dir, 'below') }), /不能用作数据目录/)
  })

  test.each(KINDS)('where a newer program has been, on $kind', async ({ kind }) => {
    const place = await places.fresh(kind)
    await seed(place)
    await places.tamper(place, 'update schema_version set version = 99')
    refusedFor(await serve(place), /更新|较新|新版|升级/)
  })

  test.each(KINDS)('where the clock has gone backwards, on $kind', async ({ kind }) => {
    const place = await places.fresh(kind)
    await seed(place, undefined, () => Date.now() + 3_600_000)
    refusedFor(await serve(place), /时钟/)
    // By a minute it may.
    const other = await places.fresh(kind)
    await seed(other, undefined, () => Date.now() + 60_000)
    const hub = await real.serve(other)
    expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
  })

  test('where the port is taken, and lets go of the directory', async () => {
    const { dir } = await seeded()
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => {
      other.close()
    })
    const { port } = other.address() as AddressInfo
    refusedFor(await serve({ dir }, port), new RegExp(`端口 ${port} 已被占用`))
    const hub = await real.serve({ dir })
    await hub.end('SIGTERM')
  })

  test('where the database cannot be reached, lets nobody in, or is not there; never with the password', async () => {
    const at = (change: (url: URL) => void): StorePlace => {
      const url = new URL('postgres://liaison:s3cret@127.0.0.1:1/liaison')
      change(url)
      return { url: url.href }
    }
    const server = new URL(await places.postgres().fresh())
    const refusals = [
      await serve(at(() => {})),
      await serve(
        at((url) => {
          url.hostname = 'no-such-host.invalid'
        }),
      ),
    ]
    for (const refusal of refusals) refusedFor(refusal, /连不上数据库/)
    server.pathname = '/none-of-that-name'
    refusedFor(await serve({ url: server.href }), /没有.*这个库/)
    if (places.postgres().crash) {
      server.password = 's3cret'
      refusals.push(await serve({ url: server.href }))
      refusedFor(refusals.at(-1)!, /拒绝登录/)
    }
    for (const { err } of refusals) expect(err).not.toContain('s3cret')
  })
})

test('a hub that was refused once starts when the reason is gone, with all that was there', async () => {
  const { crash } = places.postgres()
  // Somebody else's server is not to be stopped.
  if (!crash) return
  const place = await places.fresh('postgres')
  const code = await seed(place)
  await crash.stop()
  try {
    refusedFor(await serve(place), /连不上数据库/)
  } finally {
    await crash.start()
  }
  const hub = await real.serve(place)
  expect(await (await visit(hub.url, { code })).entries()).toHaveLength(34)
  await hub.end('SIGTERM')
})
