import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { type Access, backup, Hub, importLedger, openStore, restore, type Store, verify } from '../src/index.ts'
import { county, entry } from './county.ts'
import { codeOf, freshDirectory, KINDS, sealedEntry, storePlaces } from './store-places.ts'

const places = storePlaces()
const JUNE = Date.parse('2012-06-30T04:00:00.000Z')
const OFFICE: Access = {
  id: 'office',
  role: 'county',
  group: null,
  member: null,
  name: '县政协',
  issued: '2012-01-01T00:00:00.000Z',
  expires: null,
  revoked: null,
}
/** Larger than a page of the database, with every byte. */
const PICTURE = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), randomBytes(20_000)])
const PICTURE_ID = `sha256-${createHash('sha256').update(PICTURE).digest('hex')}`

/** Two committees, with an erased value, codes, somebody signed in, and a picture. */
async function fill(store: Store): Promise<Hub> {
  const hub = await Hub.open(store, { now: () => JUNE })
  await importLedger(hub, county)
  await importLedger(hub, { ...county, committee: { ...county.committee, id: 'another' } })
  const sent = { gathering: 'own', member: 'm2', mark: 'leave', reason: '手术' }
  const [first] = [entry('attendance/own/m2', sent), entry('attendance/own/m2', { ...sent, reason: '看病' })]
  await hub.append('shili', [first], OFFICE)
  await hub.append('shili', [entry('attendance/own/m2', { ...sent, reason: '请假' })], OFFICE)
  await hub.erase('shili', first.id, '写了病情')
  await store.addAccess('shili', { ...OFFICE, salt: 'aa', hash: 'bb' })
  await store.addAccess('shili', { ...OFFICE, id: 'A-clerk', role: 'clerk', group: 'g-01', salt: 'cc', hash: 'dd' })
  await store.addSession('shili', { token: 't', access: 'office', expires: '2012-07-01' }, '2012-06-30')
  await store.putFile('shili', { id: PICTURE_ID, type: 'image/png', size: PICTURE.length, put: '2012-06-30' }, PICTURE)
  return hub
}

/** All that is to be the same again. */
async function contents(store: Store): Promise<unknown[]> {
  const all: unknown[] = []
  for (const id of await store.committees()) {
    const { length, hash } = (await store.head(id))!
    const file = await store.file(id, PICTURE_ID)
    all.push(id, length, hash, await store.entries(id, { after: 0, limit: 1000 }), await store.files(id))
    all.push((await store.accesses(id)).sort((one, other) => (one.id < other.id ? -1 : 1)))
    all.push(file && Buffer.from(file.body).equals(PICTURE))
  }
  return all
}

const ways = KINDS.flatMap(({ kind: from }) => KINDS.map(({ kind: to }) => ({ from, to })))

test.each(ways)('what was backed up from $from is all there once restored into $to', async ({ from, to }) => {
  const store = await places.open(from)
  const hub = await fill(store)
  const dir = freshDirectory()
  const file = join(dir, '备份 #1?.liaison')
  expect(await backup(store, file)).toEqual({ committees: 2, entries: 71, accesses: 2, files: 1 })
  expect(readdirSync(dir)).toEqual(['备份 #1?.liaison'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  // What comes afterwards is not in it.
  const late = entry('works/late', { id: 'late', kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '迟' })
  const kept = await contents(store)
  const { ledger } = await hub.committee('shili')
  const { epoch } = await hub.append('shili', [late], OFFICE)

  const target = await places.open(to)
  expect(await restore(file, target)).toEqual({ committees: 2, entries: 71, accesses: 2, files: 1 })
  expect(await contents(target)).toEqual(kept)
  expect(await verify(target)).toMatchObject([{ ok: true }, { ok: true }])
  expect(await target.session('shili', 't')).toBeUndefined()
  const other = await Hub.open(target, { now: () => JUNE })
  expect((await other.committee('shili')).ledger).toEqual(ledger)
  // The writer sees by the epoch that it is to offer again what it sent since.
  const again = await other.append('shili', [late], OFFICE)
  expect(again.epoch).not.toBe(epoch)
  expect(again.receipts[0]!.seq).toBe(38)
  expect(await codeOf(restore(file, target))).toBe('not-empty')
})

test('while it is made, others read and write, and what they write is not half in it', async () => {
  const dir = freshDirectory()
  const store = await openStore(freshDirectory())
  const hub = await fill(store)
  const works = Array.from({ length: 3000 }, (_, index) => {
    const id = `w${index}`
    return entry(`works/${id}`, { id, kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '一' })
  })
  const { receipts } = await hub.append('shili', works, OFFICE)
  let done = false
  const making = backup(store, join(dir, 'b')).finally(() => {
    done = true
  })
  let written = 0
  while (!done) {
    const id = `meanwhile${written}`
    await hub.append('shili', [entry(`works/${id}`, { ...(works[0]!.value as object), id })], OFFICE)
    written += 1
    await nextTurn()
  }
  await making
  expect(written).toBeGreaterThan(3)
  const target = await openStore(freshDirectory())
  await restore(join(dir, 'b'), target)
  const { length } = (await target.head('shili'))!
  expect(length).toBeGreaterThanOrEqual(receipts.at(-1)!.seq)
  expect(length).toBeLessThan((await store.head('shili'))!.length)
  await Promise.all([store.close(), target.close()])
})

describe('a backup', () => {
  const made = async (): Promise<{ store: Store; dir: string; file: string }> => {
    const store = await places.open('sqlite')
    await fill(store)
    const dir = freshDirectory()
    const file = join(dir, 'b')
    await backup(store, file)
    return { store, dir, file }
  }

  test('is never written over a file that is there, and leaves nothing beside it', async () => {
    const { store, dir, file } = await made()
    const before = readFileSync(file)
    const refused = backup(store, file)
    await expect(refused).rejects.toThrow(file)
    expect(await codeOf(refused)).toBe('backup-exists')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await codeOf(backup(store, dir))).toBe('backup-exists')
    expect(await codeOf(backup(store, join(dir, 'none', 'b')))).toBe('dir-unusable')
    expect(await codeOf(backup(store, join(file, 'below')))).toBe('dir-unusable')
    expect(readdirSync(dir)).toEqual(['b'])
  })

  test('of what is damaged is not made, since it could not be restored', async () => {
    const place = { dir: freshDirectory() }
    const store = await openStore(place.dir)
    await fill(store)
    await store.close()
    await places.tamper(
      place,
      `update entries set value = replace(value, '请假', '看病') where about = 'attendance/own/m2'`,
    )
    const dir = freshDirectory()
    const damaged = await openStore(place.dir)
    expect(await codeOf(backup(damaged, join(dir, 'b')))).toBe('damaged')
    expect(readdirSync(dir)).toEqual([])
    await damaged.close()
  })

  test.each<[string, (file: string) => void, string]>([
    ['is not there', (file) => writeFileSync(`${file}2`, ''), 'not-a-backup'],
    ['is another file', (file) => writeFileSync(file, 'a letter to the county '.repeat(99)), 'not-a-backup'],
    ['is empty', (file) => writeFileSync(file, ''), 'not-a-backup'],
    ['is a directory', (file) => mkdirSync(`${file}3`), 'not-a-backup'],
    ['is another database', (file) => run(file, 'drop table backup'), 'not-a-backup'],
    ['is cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 8192)), 'damaged'],
    ['has a page overwritten', (file) => writeFileSync(file, overwritten(readFileSync(file))), 'damaged'],
    ['lacks a table', (file) => run(file, 'drop table access_codes'), 'damaged'],
    ['has a value changed', (file) => run(file, `update entries set value = '1' where seq = 3`), 'damaged'],
    ['has a value made unreadable', (file) => run(file, `update entries set value = '{' where seq = 3`), 'damaged'],
    ['lacks the last entry', (file) => run(file, 'delete from entries where seq = 37'), 'damaged'],
    ['lacks an erasure', (file) => run(file, `delete from entries where about like 'erasures/%'`), 'damaged'],
    ['has another head', (file) => run(file, `update committees set head = '0' where id = 'shili'`), 'damaged'],
    ['lacks a head', (file) => run(file, `delete from committees where id = 'shili'`), 'damaged'],
    ['has a receipt changed', (file) => run(file, `update entries set overtook = 'x' where seq = 3`), 'damaged'],
    ['has a code changed', (file) => run(file, `update access_codes set role = 'county'`), 'damaged'],
    ['has a picture changed', (file) => run(file, `update files set body = x'00'`), 'damaged'],
    ['is of a newer program', (file) => run(file, 'update schema_version set version = 99'), 'newer-schema'],
    ['is of a newer kind', (file) => run(file, `update backup set format = 'liaison-backup/2'`), 'newer-schema'],
  ])('that %s is refused, and nothing of it kept', async (what, change, code) => {
    const { file } = await made()
    change(file)
    const target = await places.open('sqlite')
    const from = what === 'is not there' ? `${file}9` : existsSync(`${file}3`) ? `${file}3` : file
    const refused = restore(from, target)
    expect(await codeOf(refused)).toBe(code)
    if (code !== 'newer-schema') await expect(refused).rejects.toThrow(from)
    expect(await target.committees()).toEqual([])
    expect(await target.accesses('shili')).toEqual([])
    expect(await target.files('shili')).toEqual([])
  })

  test('of an older program is restored all the same', async () => {
    const store = await places.open('sqlite')
    await fill(store)
    await store.dropFiles('shili', [PICTURE_ID])
    const file = join(freshDirectory(), 'b')
    await backup(store, file)
    run(file, 'alter table access_codes drop column member')
    run(file, 'drop table files')
    run(file, 'update schema_version set version = 1')
    const before = readFileSync(file)
    const target = await places.open('sqlite')
    await restore(file, target)
    expect(await contents(target)).toEqual(await contents(store))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('is restored only where there is nothing at all, not even a code or a picture', async () => {
    const { file } = await made()
    for (const put of [
      (store: Store) => store.write('c', (writing) => writing.append([sealedEntry(1)])),
      (store: Store) => store.addAccess('c', { ...OFFICE, salt: 'aa', hash: 'bb' }),
      (store: Store) => store.putFile('c', { id: 'f', type: 'image/png', size: 1, put: '2012' }, Uint8Array.of(1)),
    ]) {
      const target = await places.open('sqlite')
      await put(target)
      expect(await codeOf(restore(file, target))).toBe('not-empty')
    }
  })
})

function run(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

function overwritten(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(8192, 7), bytes.subarray(4096 + 8192)])
}
