import { gzipSync } from 'node:zlib'
import { type Entry, isAbout, isCivilDate, isId, type Ledger, LIST_NAMES } from '@liaison-kit/core'
import { entryFaults, ledgerFaults } from '@liaison-kit/core/schema'
import { county } from './county.ts'

// Bodies that look much like what the hub is sent, and are not quite that.

/** What is sent: the call, below the committee, and its body. */
export interface Sent {
  method: 'POST' | 'PUT'
  path: string
  /** `undefined`: none is said. */
  type: string | undefined
  bytes: Uint8Array<ArrayBuffer>
}

export type CallName = 'entries' | 'imports' | 'access' | 'sign-in' | 'files'
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const MB = 1024 * 1024
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Chance that can be had again: the same seed, the same throws (mulberry32). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, without, this many. */
  below(many: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * many)
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!
  }

  /** Once in so many throws. */
  once(inThrows: number): boolean {
    return this.below(inThrows) === 0
  }
}

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udfff',
  '𠮷田',
  '👨‍👩‍👧',
  '\u202e倒',
  '\ufeff',
  'é',
  '２０１２-０１-０１',
  '2012-02-30',
  '2012-13-01',
  '0000-00-00',
  '9999-12-31',
  '2012-1-1',
  'null',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "'; drop table entries; --",
  '<script>',
  'x'.repeat(70),
  '长'.repeat(20_000),
]
const ODD_NUMBERS = [0, -0, -1, 1.5, 1e21, 1e308, 5e-324, 2 ** 53, -(2 ** 63)]
const ODD_KEYS = ['extra', '__proto__', 'constructor', 'toString', '', 'ID', 'ｉｄ', 'value', 'recorded', '\ud800', '0']
const ODD_LITERALS = ['1e400', '-1e400', '01', '.5', '+1', '0x10', 'NaN', 'Infinity', 'undefined', '1_000', "'x'", '1n']
const ODD_TYPES = [
  undefined,
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=gbk',
  'application/json; charset=utf-16',
  'application/jsonx',
  'application/problem+json',
  'image/png',
]

let made = 0

/** A body the hub would take. */
function wellFormed(call: CallName, dice: Dice): Json {
  if (call === 'imports') return structuredClone(county) as unknown as Json
  if (call === 'access') {
    const more = dice.pick([{ role: 'clerk', group: 'g-01' }, { role: 'member', member: 'm1' }, { role: 'county' }])
    return { ...more, name: '王文书', expires: '2030-01-01' } as Json
  }
  if (call === 'sign-in') return { code: 'abc123-0123456789abcdef' }
  const entries = Array.from({ length: 1 + dice.below(4) }, () => entryOf(dice))
  return { entries } as unknown as Json
}

/** An entry about something of the county: as it stands there, anew under another id, or taken back. */
function entryOf(dice: Dice): Entry {
  made += 1
  const frame = { id: `f-${made}`, at: '2012-06-30T12:00:00+08:00', ...(dice.once(3) && { sees: 'e-0' }) }
  if (dice.once(12)) return { ...frame, about: 'committee', value: structuredClone(county.committee) }
  const list = dice.pick(LIST_NAMES.filter((name) => (county[name] ?? []).length > 0))
  const thing = structuredClone(dice.pick(county[list] as object[])) as Record<string, unknown>
  const about = list === 'attendance' ? `attendance/${thing.gathering}/${thing.member}` : `${list}/${thing.id}`
  return { ...frame, about, value: dice.once(15) ? null : thing } as Entry
}

/** A place in a tree: what holds it, and under which key. */
interface Place {
  holder: Json[] | { [key: string]: Json }
  key: string | number
}

function placesIn(tree: Json, found: Place[] = []): Place[] {
  if (typeof tree !== 'object' || tree === null) return found
  for (const key of Array.isArray(tree) ? tree.keys() : Object.keys(tree)) {
    found.push({ holder: tree, key })
    placesIn((tree as { [key: string]: Json })[key]!, found)
  }
  return found
}

const at = ({ holder, key }: Place): Json => (holder as { [key: string]: Json })[key]!

/** As an own property, also where it is called `__proto__`. */
function put({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

function deep(levels: number): Json {
  let tree: Json = 1
  for (let level = 0; level < levels; level += 1) tree = level % 2 === 0 ? [tree] : { a: tree }
  return tree
}

function oddValue(dice: Dice): Json {
  return dice.pick<() => Json>([
    () => null,
    () => dice.once(2),
    () => dice.pick(ODD_NUMBERS),
    () => dice.pick(ODD_TEXTS),
    () => dice.pick(ODD_TEXTS),
    () => [],
    () => ({}),
    () => [[]],
    () => ({ id: 'g-01' }),
    () => deep(1 + dice.below(100)),
    () => Array.from({ length: dice.below(600) }, () => 'm1'),
  ])()
}

/** Changes something in a tree. */
function mutate(root: { body: Json }, dice: Dice): void {
  const places = placesIn(root as unknown as Json)
  const place = dice.pick(places)
  const { holder, key } = place
  const value = at(place)
  const changes: (() => void)[] = [
    () => put(place, oddValue(dice)),
    () => put(place, oddValue(dice)),
    // Left out.
    () => (Array.isArray(holder) ? holder.splice(key as number, 1) : key !== 'body' && delete holder[key]),
    // One too many.
    () => {
      if (typeof value === 'object' && value && !Array.isArray(value)) {
        put({ holder: value, key: dice.pick(ODD_KEYS) }, oddValue(dice))
      } else if (Array.isArray(value)) value.push(dice.once(2) ? oddValue(dice) : (structuredClone(value[0]) ?? null))
    },
    // Under another name.
    () => {
      if (Array.isArray(holder) || key === 'body') return
      delete holder[key]
      put({ holder, key: dice.once(2) ? dice.pick(ODD_KEYS) : `${key}s` }, value)
    },
    () => put(place, [value]),
    () => put(place, { [dice.pick(['value', 'a'])]: value }),
    // What stands elsewhere.
    () => put(place, structuredClone(at(dice.pick(places)))),
    () => {
      if (typeof value === 'string') {
        put(
          place,
          dice.pick([value.slice(1), value.toUpperCase(), `${value}\n`, `${value} `, value + value, `${value}/x`]),
        )
      } else if (typeof value === 'number') put(place, dice.pick([-value, value + 0.5, String(value), value * 1e300]))
      else if (typeof value === 'boolean') put(place, dice.pick(['true', 1, 0, null]))
    },
  ]
  dice.pick(changes)()
}

/** Changes something in a text. */
function mutateText(text: string, dice: Dice): string {
  const spot = dice.below(text.length + 1)
  const insert = (piece: string): string => text.slice(0, spot) + piece + text.slice(spot)
  return dice.pick<() => string>([
    () => text.slice(0, spot),
    () => text.slice(spot),
    () => text.slice(0, spot) + text.slice(spot + 1 + dice.below(4)),
    () => insert(dice.pick([...'{}[]",:\\/\u0000\u0007\n0-e', '\\u', '\\ud83d', '\\x41', '/**/', ',,', '\u2028'])),
    // The same name twice: the last one counts.
    () => text.replace('{', `{${JSON.stringify(dice.pick(['entries', 'id', 'role', 'code', 'format', 'about']))}:1,`),
    () => text.replace(/\}(?=[^}]*$)/, `,${JSON.stringify(dice.pick(['entries', 'role', 'code', 'works']))}:1}`),
    () => text.replace(/(?<=:)(\d+|true|false|null|"[^"]*")/, dice.pick(ODD_LITERALS)),
    () => text + dice.pick(['x', ']', '}', '\u0000', text, ' null', '//']),
    () => text.replaceAll('"', "'"),
    () => text.replace(/([}\]])/, ',$1'),
    () => '['.repeat(dice.pick([70, 5000, 200_000])),
    () => `${'{"a":'.repeat(80)}1${'}'.repeat(80)}`,
    () => dice.pick(['', ' ', 'null', '[]', '{}', '""', '0', 'true', '{"entries":{}}', '{"entries":[]}']),
  ])()
}

function mutateBytes(text: string, dice: Dice): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text)
  return new Uint8Array(
    dice.pick<() => Uint8Array>([
      () => Buffer.from(text, 'utf16le'),
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      () => Buffer.from(text, 'latin1'),
      () => gzipSync(bytes),
      () => {
        const spot = dice.below(bytes.length)
        const odd = dice.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0x80]])
        return Buffer.concat([bytes.subarray(0, spot), Buffer.from(odd), bytes.subarray(spot)])
      },
      () => Buffer.alloc(bytes.length),
    ])(),
  )
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A file whose content is not what its id or type says, or whose id is none. */
function file(dice: Dice): Sent {
  const bytes = new Uint8Array([...PNG, ...Array.from({ length: dice.below(300) }, () => dice.below(256))])
  const digit = (): string => '0123456789abcdef'[dice.below(16)]!
  const hash = Array.from({ length: 64 }, digit).join('')
  const id = dice.pick([
    `sha256-${hash}`,
    `sha256-${hash}`,
    `sha256-${hash.toUpperCase()}A`,
    `sha256-${hash.slice(1)}`,
    hash,
  ])
  const type = dice.pick(['image/png', 'image/jpeg', 'application/pdf', 'text/html', 'image/svg+xml', undefined])
  return { method: 'PUT', path: `files/${dice.once(8) ? '..%2f..%2fx' : id}`, type, bytes }
}

const CALLS: readonly CallName[] = ['entries', 'imports', 'access', 'sign-in', 'files']
/** How often each is sent. */
const WEIGHED = CALLS.flatMap((call, nth) => Array.from({ length: [12, 3, 2, 2, 1][nth]! }, () => call))

/** Something that was changed here and there; it may be well-formed all the same. */
function tried(dice: Dice): { call: CallName; sent: Sent } {
  const call = dice.pick(WEIGHED)
  if (call === 'files') return { call, sent: file(dice) }
  const root = { body: wellFormed(dice.once(25) ? dice.pick(CALLS.slice(0, 4)) : call, dice) }
  const way = dice.below(20)
  if (way < 13) for (let times = 1 + dice.below(3); times > 0; times -= 1) mutate(root, dice)
  let text = JSON.stringify(root.body) ?? ''
  if (way >= 13 && way < 18) text = mutateText(text, dice)
  const bytes = way === 18 ? mutateBytes(text, dice) : new Uint8Array(Buffer.from(text))
  const type = way === 19 ? dice.pick(ODD_TYPES) : dice.pick(['application/json', 'application/json; charset=utf-8'])
  const path = call === 'imports' ? dice.pick(['imports', 'imports?preview=true']) : call
  return { call, sent: { method: 'POST', path, type, bytes } }
}

/** The next body that is malformed by the rules of `hub-api.md` and of the ledger's format, said here once more. */
export function malformed(dice: Dice): { call: CallName; sent: Sent } {
  for (;;) {
    const { call, sent } = tried(dice)
    if (!isWellFormedBody(call, sent)) return { call, sent }
  }
}

/** The next batch of entries that was changed here and there and is well-formed all the same. */
export function oddButWellFormed(dice: Dice): Sent {
  for (;;) {
    const { call, sent } = tried(dice)
    if (call === 'entries' && isWellFormedBody(call, sent)) return sent
  }
}

function isWellFormedBody(call: CallName, { type, bytes }: Sent): boolean {
  if (call === 'files') return false
  if (!/^application\/json(; charset=utf-8)?$/.test(type ?? '')) return false
  if (bytes.length > { entries: MB, imports: 32 * MB, access: MB, 'sign-in': 16 * 1024 }[call]) return false
  let body: Json
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
  if (depthOf(body) > 64) return false
  if (call === 'imports') return ledgerFaults(body).length === 0 && (body as unknown as Ledger).committee.id === 'shili'
  if (!isRecord(body)) return false
  if (call === 'sign-in') return hasOnly(body, ['code']) && typeof body.code === 'string' && body.code !== ''
  if (call === 'access') return isAccess(body)
  const { entries } = body
  if (!hasOnly(body, ['entries']) || !Array.isArray(entries)) return false
  return entries.length >= 1 && entries.length <= 500 && entries.every(isEntry)
}

function isEntry(entry: Json): boolean {
  if (!isRecord(entry) || !hasOnly(entry, ['id', 'about', 'at', 'sees', 'value'])) return false
  const { id, about, at, sees, value } = entry
  if (!isId(id) || !isAbout(about) || !('value' in entry) || ('sees' in entry && !isId(sees))) return false
  if (typeof at !== 'string' || !INSTANT.test(at) || !isCivilDate(at.slice(0, 10))) return false
  return entryFaults(about as string, value, 'shili').length === 0
}

function isAccess(body: { [key: string]: Json }): boolean {
  if (!hasOnly(body, ['role', 'group', 'member', 'name', 'expires'])) return false
  const { role, group, member, name, expires } = body
  if (role !== 'county' && role !== 'clerk' && role !== 'member') return false
  if (role === 'clerk' ? !county.groups.some(({ id }) => id === group) : 'group' in body) return false
  if (role === 'member' ? !county.members.some(({ id }) => id === member) : 'member' in body) return false
  if ('expires' in body && !isCivilDate(expires)) return false
  return !('name' in body) || (typeof name === 'string' && /^[^\p{Cc}]{1,100}$/u.test(name))
}

const isRecord = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasOnly = (record: object, keys: readonly string[]): boolean =>
  Object.keys(record).every((key) => keys.includes(key))

function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0
  let deepest = 0
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner as Json))
  return deepest + 1
}
