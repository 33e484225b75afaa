import { CanonicalError, canonical } from './canonical.ts'
import type { Entry, SealedEntry } from './entry.ts'

// In every browser and in Node; declared here, since core is compiled without the types of either.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
let encoder: InstanceType<typeof TextEncoder> | undefined

/** Made when it is first needed: a program that only loads the library has touched nothing. */
function utf8(text: string): Uint8Array {
  encoder ??= new TextEncoder()
  return encoder.encode(text)
}

/** SHA-256 of some bytes, as 64 lower-case hex digits. Handed in: pages on plain http have no `crypto.subtle`. */
export type Sha256 = (bytes: Uint8Array) => string

/** How far a committee's chain has come. */
export interface ChainHead {
  /** How many entries it holds; the `seq` of the last. */
  length: number
  /** `hash` of the last entry; 64 zeros while there is none. */
  head: string
}

/** The head of a chain before its first entry: what the first one is sealed onto. */
export const EMPTY_CHAIN: ChainHead = { length: 0, head: '0'.repeat(64) }

/** What sealing needs from the world, handed in: the id of the `committee` whose chain it is, and the hash function `sha256`. */
export interface SealOptions {
  committee: string
  /** RFC 3339, UTC, milliseconds, as `toISOString` writes it. */
  recordedAt: string
  /** The access code's id, or `import`. */
  recordedBy: string
  /** 32 random bytes in lower-case hex. */
  salt: string
  /** What `hashOfValue` makes of the value and the salt, where that was made before the entry's turn came. */
  valueHash?: string | undefined
  sha256: Sha256
}

/**
 * What breaks a chain, by the first entry it is seen at. `seq`: a number left out, doubled or out of order. `previous`: does not follow
 * the entry before it. `value`: the value is not the one that was sealed. `hash`: something else in the entry was changed. `erased`:
 * value and salt are gone, and no later entry says so.
 */
export type Break = 'seq' | 'previous' | 'value' | 'hash' | 'erased'

/**
 * Whether a chain holds (`ok`). If so, how far it reaches: its `length` in entries and the hash at its `head`, 64 zeros for an empty one.
 * If not, the first entry at which it breaks, by `seq` and id (`entry`), and the `reason`.
 */
export type ChainVerdict =
  | { ok: true; length: number; head: string }
  | { ok: false; seq: number; entry: string; reason: Break }

const HEX_32_BYTES = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * Seals what a writer sent into a committee's chain, as the entry after `chain`. The new head is its `seq` and `hash`.
 * @throws RangeError when the salt or `recordedAt` has another form than `SealOptions` says
 * @throws CanonicalError when the value has no RFC 8785 form
 */
export function seal(entry: Entry, chain: ChainHead, options: SealOptions): SealedEntry {
  const { committee, recordedAt, recordedBy, salt, sha256 } = options
  if (!HEX_32_BYTES.test(salt)) throw new RangeError('seal: salt must be 32 bytes in lower-case hex.')
  if (!INSTANT.test(recordedAt)) throw new RangeError('seal: recordedAt must be UTC with milliseconds.')
  const { id, about, at, sees, value } = entry
  const sealed: SealedEntry = {
    id,
    about,
    at,
    ...(sees === undefined ? {} : { sees }),
    value,
    seq: chain.length + 1,
    recordedAt,
    recordedBy,
    valueHash: options.valueHash ?? hashOfValue(value, salt, sha256),
    previous: chain.head,
    salt,
    hash: '',
  }
  // Filled in, not copied: the copy would take longer to make than both hashes.
  sealed.hash = entryHash(committee, sealed, sha256)
  return sealed
}

/**
 * The entry without its value and salt, as erasing leaves it; the one handed in stays as it is. The chain still verifies once a later
 * entry is about `erasures/ID`.
 */
export function erased(entry: SealedEntry): SealedEntry {
  const { salt: _, ...rest } = entry
  return { ...rest, value: undefined }
}

/**
 * Walks a committee's chain from its first entry, and says how far it reaches or where it breaks. An entry cut off at the end is only
 * missed by who knows the head it should have.
 * @param committee the id of the committee whose chain it is
 * @param entries in order of `seq`, from 1
 * @param sha256 the hash function they were sealed with
 */
export function verifyChain(committee: string, entries: Iterable<SealedEntry>, sha256: Sha256): ChainVerdict {
  const walk = new ChainWalk(committee, sha256)
  for (const entry of entries) if (!walk.step(entry)) break
  return walk.verdict()
}

/** A walk along a chain whose entries come one by one, as from a database. */
export class ChainWalk {
  private length = EMPTY_CHAIN.length
  private head = EMPTY_CHAIN.head
  private broken: Extract<ChainVerdict, { ok: false }> | undefined
  /** Entries without a value that no later entry has yet accounted for: id to `seq`. */
  private readonly unaccounted = new Map<string, number>()

  private readonly committee: string
  private readonly sha256: Sha256

  /**
   * @param committee the id of the committee whose chain it is: entries sealed for another do not verify
   * @param sha256 the hash function the entries were sealed with
   */
  constructor(committee: string, sha256: Sha256) {
    this.committee = committee
    this.sha256 = sha256
  }

  /** Looks at the next entry, in order of `seq` from 1; `false` once the chain is broken, and nothing is looked at any more. */
  step(entry: SealedEntry): boolean {
    if (this.broken) return false
    const reason = this.breakAt(entry)
    if (reason) {
      this.broken = { ok: false, seq: entry.seq, entry: entry.id, reason }
      return false
    }
    if (isErased(entry)) this.unaccounted.set(entry.id, entry.seq)
    if (entry.about.startsWith('erasures/')) this.unaccounted.delete(entry.about.slice('erasures/'.length))
    this.length = entry.seq
    this.head = entry.hash
    return true
  }

  /** What the walk has shown, once the last entry was looked at. */
  verdict(): ChainVerdict {
    if (this.broken) return this.broken
    for (const [entry, seq] of this.unaccounted) return { ok: false, seq, entry, reason: 'erased' }
    return { ok: true, length: this.length, head: this.head }
  }

  private breakAt(entry: SealedEntry): Break | undefined {
    if (entry.seq !== this.length + 1) return 'seq'
    if (entry.previous !== this.head) return 'previous'
    const { value, salt } = entry
    if (!isErased(entry)) {
      if (value === undefined || salt === undefined || !HEX_32_BYTES.test(salt)) return 'value'
      if (attempt(() => hashOfValue(value, salt, this.sha256)) !== entry.valueHash) return 'value'
    }
    return attempt(() => entryHash(this.committee, entry, this.sha256)) === entry.hash ? undefined : 'hash'
  }
}

/** Whether an entry is kept without its value and salt. */
export function isErased(entry: SealedEntry): boolean {
  return entry.value === undefined && entry.salt === undefined
}

/** The hash, or `undefined` for what has no canonical form: that was never sealed. */
function attempt(hash: () => string): string | undefined {
  try {
    return hash()
  } catch (error) {
    if (error instanceof CanonicalError) return undefined
    throw error
  }
}

/**
 * The hash of a value and a salt, which keeps a short value, such as a mark, from being guessed by its hash. Nothing of the chain is in
 * it, so that it can be made before an entry has its place.
 * @param salt 32 random bytes in lower-case hex
 * @throws CanonicalError when the value has no RFC 8785 form
 */
export function hashOfValue(value: unknown, salt: string, sha256: Sha256): string {
  const bytes = utf8(ROOM_FOR_SALT + canonical(value))
  for (let at = 0; at < 32; at += 1) bytes[at] = 16 * hexDigit(salt, 2 * at) + hexDigit(salt, 2 * at + 1)
  return sha256(bytes)
}

/** One byte for each of the salt's, so that there is one list of bytes and nothing to be copied. */
const ROOM_FOR_SALT = ' '.repeat(32)

/** The digit in a place of a text in lower-case hex. */
function hexDigit(hex: string, place: number): number {
  const unit = hex.charCodeAt(place)
  return unit <= NINE ? unit - ZERO : unit - A + 10
}

const [ZERO, NINE, A] = [0x30, 0x39, 0x61]

function entryHash(committee: string, entry: Omit<SealedEntry, 'hash'>, sha256: Sha256): string {
  const { seq, id, about, at, recordedAt, recordedBy, previous, valueHash: value } = entry
  // The keys are known, and stand here in the order of the RFC: sorting them each time would take longer than the hash.
  const sealed =
    `{"about":${canonical(about)},"at":${canonical(at)},"committee":${canonical(committee)},"id":${canonical(id)},` +
    `"previous":${canonical(previous)},"recordedAt":${canonical(recordedAt)},"recordedBy":${canonical(recordedBy)},` +
    `"seq":${canonical(seq)},"valueHash":${canonical(value)}}`
  return sha256(utf8(sealed))
}
