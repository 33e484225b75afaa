import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { entry } from './county.ts'
import { NOBODY } from './postgres.ts'
import { type Ended, realHub, seed, visit } from './real-hub.ts'
import { smallDisk } from './small-disk.ts'
import { areBytesIn, storePlaces } from './store-places.ts'
import { Writers } from './writers.ts'

const FIRST = 34
const NO_MOUNT = 'no small disk can be mounted here: that takes root, in a container the right to mount besides'
const places = storePlaces()
const real = realHub()

async function eventually(holds: () => boolean): Promise<void> {
  const until = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > until) throw new Error('It did not come about.')
    await pause(10)
  }
}

describe('a disk that is full', () => {
  test('a hub refuses by name, keeps what it has, goes on reading, and writes again by itself once there is space', async ({
    skip,
  }) => {
    const disk = smallDisk(4096) ?? skip(NO_MOUNT)
    const place = { dir: join(disk.path, 'data') }
    const code = await seed(place)
    const hub = await real.serve(place)
    const visitor = await visit(hub.url, { code })
    const writers = new Writers()
    writers.start(8, [visitor])
    await writers.until(40)
    disk.fill()
    await eventually(() => writers.refused.length >= 20)
    await writers.stop()
    expect([...new Set(writers.refused.map(({ status, code }) => `${status} ${code}`))]).toEqual(['503 disk-full'])

    for (const path of ['ledger', 'assessment', 'explanations', 'chain', 'groups/g-01/quota', 'charters']) {
      expect([path, (await visitor.ask(path)).status]).toEqual([path, 200])
    }
    const { entries, found } = await writers.check(visitor, FIRST)
    const there = new Set(entries.map(({ id }) => id))
    expect(writers.refused.flatMap(({ entries }) => entries).filter(({ id }) => there.has(id))).toEqual([])
    for (const [path, body] of [
      ['sign-in', { code }],
      ['access', { role: 'county' }],
    ] as const) {
      const json = { 'Content-Type': 'application/json' }
      const refused = await visitor.ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
      expect([path, refused.status, refused.code]).toEqual([path, 503, 'disk-full'])
    }
    const picture = new Uint8Array(20_000).fill(7)
    picture.set([0xff, 0xd8, 0xff])
    const id = `sha256-${Buffer.from(await crypto.subtle.digest('SHA-256', picture)).toString('hex')}`
    const put = () => visitor.put(`files/${id}`, 'image/jpeg', picture)
    expect(await put()).toMatchObject({ status: 503, code: 'disk-full' })
    expect(await real.liaison(place, 'backup', join(disk.path, 'copy'))).toMatchObject({
      status: 3,
      out: '',
      err: expect.stringMatching(/^备份没有写成：[^\n]*磁盘空间不足[^\n]*\n$/),
    })
    expect(readdirSync(disk.path).sort()).toEqual(['data', 'filler'])
    expect(await real.liaison(place, 'verify')).toMatchObject({ status: 0, err: '' })
    console.log(
      `disk full: ${writers.acknowledged.size} entries acknowledged, all found; ${writers.refused.length} batches refused, none found; ` +
        `${writers.unanswered.flat().length} entries unanswered, of them found ${found}`,
    )

    disk.free()
    await writers.offerAgain(visitor, entries)
    expect((await put()).status).toBe(201)
    writers.start(8, [visitor])
    await writers.until(40)
    await writers.stop()
    expect(writers.refused).toEqual([])
    await writers.check(visitor, FIRST)
    expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
    expect(await real.liaison(place, 'verify')).toMatchObject({ status: 0, err: '' })
  }, 120_000)

  test('a hub that is stopped or killed meanwhile loses nothing, and starts again or says why not', async ({
    skip,
  }) => {
    const disk = smallDisk(4096) ?? skip(NO_MOUNT)
    const place = { dir: join(disk.path, 'data') }
    const code = await seed(place)
    const writers = new Writers()
    let hub = await real.serve(place)
    let visitor = await visit(hub.url, { code })
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      writers.start(8, [visitor])
      await writers.until(40)
      disk.fill()
      await eventually(() => writers.refused.length >= 8)
      const ended = await hub.end(signal)
      await writers.stop()
      if (signal === 'SIGTERM') {
        expect(ended.status).toBe(0)
        // What the log beside the file took up may have come free.
        disk.fill()
      }
      const started = await real.serve(place).catch(({ cause }) => cause as Ended)
      if ('url' in started) {
        // All it needs was there, so it can be read.
        await writers.check(await visit(started.url, visitor), FIRST)
        await started.end('SIGTERM')
      } else {
        expect([started.status, started.out]).toEqual([3, ''])
        expect(started.err).toMatch(/^磁盘空间不足[^\n]*请腾出空间[^\n]*\n$/)
      }
      disk.free()
      hub = await real.serve(place)
      visitor = await visit(hub.url, visitor)
      const { entries } = await writers.check(visitor, FIRST)
      await writers.offerAgain(visitor, entries)
      await writers.check(visitor, FIRST)
    }
    await hub.end('SIGTERM')
  }, 120_000)

  test('PostgreSQL’s makes the hubs refuse by the same name, and they write again by themselves', async ({ skip }) => {
    const disk = smallDisk(1024, NOBODY) ?? skip(NO_MOUNT)
    const { run, crash } = places.postgres()
    if (!crash) skip('somebody else’s server is given no small disk')
    const url = new URL(await places.postgres().fresh())
    await run(url.href, `create tablespace small location '${disk.path}'`)
    url.searchParams.set('options', `${url.searchParams.get('options')} -c default_tablespace=small`)
    const place = { url: url.href }
    const code = await seed(place)
    const hub = await real.serve(place)
    const visitor = await visit(hub.url, { code })
    const writers = new Writers()
    disk.fill()
    writers.start(8, [visitor])
    await eventually(() => writers.refused.length >= 20)
    await writers.stop()
    expect([...new Set(writers.refused.map(({ status, code }) => `${status} ${code}`))]).toEqual(['503 disk-full'])
    const { entries } = await writers.check(visitor, FIRST)
    expect((await visitor.ask('assessment')).status).toBe(200)
    disk.free()
    await writers.offerAgain(visitor, entries)
    writers.start(8, [visitor])
    await writers.until(40)
    await writers.stop()
    expect(writers.refused).toEqual([])
    await writers.check(visitor, FIRST)
    expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
    expect(await real.liaison(place, 'verify')).toMatchObject({ status: 0, err: '' })
    // It is not to look for its files there once the disk is gone.
    const [schema] = await run<{ name: string }>(place.url, 'select current_schema() as name')
    await run(place.url, `drop schema ${schema!.name} cascade`)
    await run(place.url, 'drop tablespace small')
  }, 120_000)

  test('nothing begins on it', async ({ skip }) => {
    const disk = smallDisk(256) ?? skip(NO_MOUNT)
    disk.fill()
    const place = { dir: join(disk.path, 'data') }
    for (const args of [
      ['serve', '--port', '0'],
      ['init', '--committee', 'xin', '--name', '新县政协'],
    ]) {
      const refused = await real.liaison(place, ...args)
      expect([refused.status, refused.out]).toEqual([3, ''])
      expect(refused.err).toMatch(/^磁盘空间不足[^\n]*请腾出空间[^\n]*\n$/)
    }
    disk.free()
    expect(await real.liaison(place, 'init', '--committee', 'xin', '--name', '新县政协')).toMatchObject({ status: 0 })
  })

  test('leaves no room to clear away what is erased: that is said, and done when it is asked for again', async ({
    skip,
  }) => {
    const disk = smallDisk(4096) ?? skip(NO_MOUNT)
    const place = { dir: join(disk.path, 'data') }
    const code = await seed(place)
    const hub = await real.serve(place)
    const visitor = await visit(hub.url, { code })
    const said = (reason: string) =>
      entry('attendance/own/m2', { gathering: 'own', member: 'm2', mark: 'leave', reason })
    const secret = '慢性乙型肝炎住院'
    const [told, mended] = [said(secret), said('看病')]
    expect((await visitor.write([told, mended])).status).toBe(200)
    const erase = () => real.liaison(place, 'erase', '--committee', 'shili', told.id, '--reason', '写了病情')
    disk.fill(64)
    const half = await erase()
    expect([half.status, half.out]).toEqual([3, ''])
    expect(half.err).toMatch(/^内容已从记录中清除，但磁盘空间不足[^\n]*再清除一次[^\n]*\n$/)
    expect((await visitor.entries()).find(({ id }) => id === told.id)).not.toHaveProperty('value')
    expect(areBytesIn(place.dir, secret)).toBe(true)
    disk.free()
    expect(await erase()).toMatchObject({ status: 1, err: expect.stringContaining('已经清除') })
    expect(areBytesIn(place.dir, secret)).toBe(false)
    await hub.end('SIGTERM')
  })
})
