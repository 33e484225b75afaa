import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keepSwept } from '../src/book/file-sweep.ts'
import { Files } from '../src/book/files.ts'
import { entry, openCounty, type Who } from './county.ts'

type County = Awaited<ReturnType<typeof openCounty>>

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 2])
const WEBP = Buffer.concat([Buffer.from('RIFF'), Buffer.from([4, 0, 0, 0]), Buffer.from('WEBP3')])
const PDF = Buffer.from('%PDF-1.7 4')
const DAY_MS = 86_400_000

const idOf = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`
const work = (files: string[], more: object = {}) =>
  entry('works/new', { id: 'new', kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '一', files, ...more })

async function put(
  { ask, as }: County,
  who: Who,
  bytes: RequestInit['body'],
  type = 'image/png',
  id = idOf(bytes as Uint8Array),
) {
  const init = { method: 'PUT', headers: { 'Content-Type': type, ...(await as(who)) }, body: bytes, duplex: 'half' }
  return ask(`files/${id}`, init as RequestInit)
}

const sweeper = ({ store, clock }: County) => new Files(store, () => clock.now, Number.POSITIVE_INFINITY)

describe('a file', () => {
  test.each([
    ['image/png', PNG, 'png'],
    ['image/jpeg', JPEG, 'jpg'],
    ['image/webp', WEBP, 'webp'],
    ['application/pdf', PDF, 'pdf'],
  ])(
    '%s is kept by what it holds, and given to whoever may read a record that names it',
    async (type, bytes, ending) => {
      const opened = await openCounty()
      const id = idOf(bytes)
      expect((await put(opened, 'own', bytes, type)).status).toBe(201)
      expect((await put(opened, 'county', bytes, type)).status).toBe(204)
      for (const who of ['county', 'own'] as const) {
        expect((await opened.get(who, `files/${id}`)).body).toMatchObject({ status: 404, code: 'unknown-file' })
      }
      await opened.write('own', [work([id])])
      const response = await opened.request(`files/${id}`, { headers: await opened.as('own') })
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="${id}.${ending}"`,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=86400, immutable',
        vary: 'Authorization, Origin',
      })
      const again = { headers: { ...(await opened.as('own')), 'If-None-Match': response.headers.get('ETag') ?? '' } }
      expect((await opened.ask(`files/${id}`, again)).status).toBe(304)
      expect((await opened.get('county', `files/${id}`)).status).toBe(200)
      expect((await opened.get('foreign', `files/${id}`)).body).toMatchObject({ status: 404, code: 'unknown-file' })
      expect((await opened.get('nobody', `files/${id}`)).status).toBe(401)
    },
  )

  test('may come after the record that names it', async () => {
    const opened = await openCounty()
    await opened.write('own', [work([idOf(PNG)])])
    expect((await opened.get('own', `files/${idOf(PNG)}`)).status).toBe(404)
    await put(opened, 'own', PNG)
    expect((await opened.get('own', `files/${idOf(PNG)}`)).status).toBe(200)
  })

  test('follows the record: of a withdrawn one it is still read, of one that no longer names it not', async () => {
    const opened = await openCounty()
    await put(opened, 'own', PNG)
    const path = `files/${idOf(PNG)}`
    await opened.write('own', [work([idOf(PNG)])])
    await opened.write('own', [entry('works/new', null)])
    expect([(await opened.get('own', path)).status, (await opened.get('foreign', path)).status]).toEqual([200, 404])
    await opened.write('own', [work([])])
    expect((await opened.get('own', path)).status).toBe(404)
    // One that waits for its group, which is not there yet.
    await opened.write('county', [
      entry('gatherings/n', {
        id: 'n',
        kind: 'study',
        group: 'g-09',
        date: '2012-06-01',
        title: '一',
        files: [idOf(PNG)],
      }),
    ])
    expect([(await opened.get('county', path)).status, (await opened.get('own', path)).status]).toEqual([200, 404])
  })

  test('of a gathering is for those who read the gathering', async () => {
    const opened = await openCounty()
    await put(opened, 'county', PNG)
    const foreign = { id: 'foreign', kind: 'study', group: 'g-02', date: '2012-03-20', title: '学习' }
    await opened.write('county', [entry('gatherings/foreign', { ...foreign, files: [idOf(PNG)] })])
    const path = `files/${idOf(PNG)}`
    expect([(await opened.get('own', path)).status, (await opened.get('foreign', path)).status]).toEqual([404, 200])
    await opened.write('county', [entry('gatherings/foreign', { ...foreign, with: ['g-01'], files: [idOf(PNG)] })])
    expect((await opened.get('own', path)).status).toBe(200)
  })

  test('of a member’s work is put by the member, and not for a colleague', async () => {
    const opened = await openCounty()
    expect((await put(opened, 'member', PNG)).status).toBe(201)
    expect((await opened.write('member', [work([idOf(PNG)], { member: 'm1' })])).status).toBe(200)
    const path = `files/${idOf(PNG)}`
    const statuses = [(await opened.get('member', path)).status, (await opened.get('colleague', path)).status]
    expect(statuses).toEqual([200, 404])
  })

  const refused: [what: string, bytes: Buffer, type: string, id: string | undefined, status: number, code: string][] = [
    ['of another kind', Buffer.from('<svg/>'), 'image/svg+xml', undefined, 415, 'wrong-content-type'],
    ['a page', Buffer.from('<html>'), 'text/html', undefined, 415, 'wrong-content-type'],
    ['a page that says it is a picture', Buffer.from('<html>'), 'image/png', undefined, 415, 'wrong-file-type'],
    ['a picture that says it is another', JPEG, 'image/png', undefined, 415, 'wrong-file-type'],
    ['nothing', Buffer.alloc(0), 'image/png', undefined, 415, 'wrong-file-type'],
    ['something else than it says', JPEG, 'image/jpeg', idOf(PNG), 422, 'hash-mismatch'],
    ['by no hash', PNG, 'image/png', 'sha256-12', 400, 'bad-input'],
    ['by a hash in capitals', PNG, 'image/png', idOf(PNG).toUpperCase().replace('SHA', 'sha'), 400, 'bad-input'],
    ['too large', Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]), 'image/png', undefined, 413, 'too-large'],
  ]
  test.each(refused)('%s is refused', async (_, bytes, type, id, status, code) => {
    const opened = await openCounty()
    const { body } = await put(opened, 'own', bytes, type, id)
    expect(body).toMatchObject({ status, code })
    expect(await opened.store.files('shili')).toEqual([])
  })

  test('of five megabytes is taken, of one byte more not, though nobody told its length', async () => {
    const opened = await openCounty()
    const bytes = Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024 - PNG.length)])
    expect((await put(opened, 'own', bytes)).status).toBe(201)
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const answer = await put(opened, 'own', endless, 'image/png', idOf(PNG))
    expect(answer.body).toMatchObject({ status: 413, code: 'too-large' })
    expect(sent).toBeLessThan(6 * 1024 * 1024)
  })

  test('needs somebody who is signed in, before anything of it is read', async () => {
    const opened = await openCounty()
    let isRead = false
    const body = new ReadableStream(
      {
        pull: () => {
          isRead = true
        },
      },
      { highWaterMark: 0 },
    )
    const answer = await put(opened, 'nobody', body, 'image/png', idOf(PNG))
    expect([answer.status, isRead]).toEqual([401, false])
  })

  test('finds no room beyond what a committee may hold', async () => {
    const opened = await openCounty({ options: { limits: { filesBytes: PNG.length + JPEG.length } } })
    expect((await put(opened, 'own', PNG)).status).toBe(201)
    expect((await put(opened, 'own', JPEG, 'image/jpeg')).status).toBe(201)
    expect((await put(opened, 'own', PDF, 'application/pdf')).body).toMatchObject({ status: 413, code: 'files-full' })
    // What is there already takes no more room.
    expect((await put(opened, 'own', PNG)).status).toBe(204)
  })

  test('waits when too many come at once', async () => {
    const opened = await openCounty({ options: { limits: { uploads: 1 } } })
    let finish = () => {}
    const slow = new ReadableStream({
      start: (controller) => {
        finish = () => {
          controller.enqueue(PNG)
          controller.close()
        }
      },
    })
    await opened.as('own')
    await opened.as('foreign')
    const first = put(opened, 'own', slow, 'image/png', idOf(PNG))
    const second = await put(opened, 'foreign', JPEG, 'image/jpeg')
    expect(second.body).toMatchObject({ status: 503, code: 'busy' })
    expect(second.headers.get('Retry-After')).toBe('3')
    finish()
    expect((await first).status).toBe(201)
    expect((await put(opened, 'foreign', JPEG, 'image/jpeg')).status).toBe(201)
  })
})

describe('files that no record names', () => {
  test('are dropped after thirty days, those that are named are kept', async () => {
    const opened = await openCounty()
    for (const [bytes, type] of [
      [PNG, 'image/png'],
      [JPEG, 'image/jpeg'],
      [PDF, 'application/pdf'],
      [WEBP, 'image/webp'],
    ] as const) {
      await put(opened, 'own', bytes, type)
    }
    await opened.write('own', [work([idOf(PNG)])])
    await opened.write(
      'own',
      [work([idOf(JPEG)], { id: 'gone' })].map((one) => ({ ...one, about: 'works/gone' })),
    )
    await opened.write('own', [entry('works/gone', null)])
    const book = await opened.hub.committee('shili')
    const files = sweeper(opened)
    const ids = async () => new Set((await opened.store.files('shili')).map(({ id }) => id))
    opened.clock.now += 30 * DAY_MS
    expect([await files.hasOld('shili'), await files.sweep(book)]).toEqual([false, 0])
    const { token } = (await opened.post('sign-in', { code: opened.codes.own })).body
    const headers = { Authorization: `Bearer ${token}` }
    // Put again just in time, its days begin anew.
    const again = { method: 'PUT', headers: { ...headers, 'Content-Type': 'image/webp' }, body: WEBP }
    expect((await opened.ask(`files/${idOf(WEBP)}`, again)).status).toBe(204)
    opened.clock.now += 1
    expect([await files.hasOld('shili'), await files.sweep(book)]).toEqual([true, 1])
    expect(await ids()).toEqual(new Set([idOf(PNG), idOf(JPEG), idOf(WEBP)]))
    // A correction takes the name away.
    expect((await opened.post('entries', { entries: [work([])] }, headers)).status).toBe(200)
    expect(await files.sweep(book)).toBe(1)
    expect(await ids()).toEqual(new Set([idOf(JPEG), idOf(WEBP)]))
  })

  test('are looked for at the start', async () => {
    const opened = await openCounty()
    await put(opened, 'own', PNG)
    opened.clock.now += 31 * DAY_MS
    const swept = await new Promise((resolve) => {
      const stop = keepSwept(opened.hub, sweeper(opened), (how) => void stop().then(() => resolve(how)))
    })
    expect(swept).toEqual({ dropped: 1 })
    expect(await opened.store.files('shili')).toEqual([])
  })
})
