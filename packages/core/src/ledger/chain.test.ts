import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { EMPTY_CHAIN, erased, hashOfValue, seal, verifyChain } from './chain.ts'
import type { SealedEntry } from './entry.ts'

interface Hash {
  update(data: Uint8Array | string, encoding?: 'utf8' | 'hex'): Hash
  digest(encoding: 'hex'): string
}
// Core is compiled without the types of Node, so that nothing in it can lean on Node; its tests may.
const { createHash } = (await import('node:crypto' as string)) as { createHash(name: 'sha256'): Hash }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const recordedAt = '2012-03-15T02:00:00.000Z'

/** A chain of entries about one work: four versions of it, then a withdrawal. */
function chain(): SealedEntry[] {
  const entries: SealedEntry[] = []
  for (let number = 1; number <= 5; number += 1) {
    const last = entries.at(-1)
    const entry = {
      id: `e${number}`,
      about: 'works/w1',
      at: '2012-03-15T10:00:00+08:00',
      value: number === 5 ? null : { id: 'w1', title: `第${number}稿` },
    }
    const head = last ? { length: last.seq, head: last.hash } : EMPTY_CHAIN
    const salt = number.toString(16).repeat(64)
    entries.push(seal(entry, head, { committee: 'sample', recordedAt, recordedBy: 'k1', salt, sha256 }))
  }
  return entries
}

const broken = (entries: SealedEntry[]) => {
  const verdict = verifyChain('sample', entries, sha256)
  return verdict.ok ? 'holds' : `${verdict.reason} at ${verdict.seq} (${verdict.entry})`
}

describe('seal', () => {
  test('the first entry, every byte that is hashed written out by hand', () => {
    const entry = {
      id: 'e1',
      about: 'works/w1',
      at: '2012-03-15T10:00:00+08:00',
      sees: 'e0',
      value: { b: '饮水', a: 1 },
    }
    const salt = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
    const valueHash = createHash('sha256').update(salt, 'hex').update('{"a":1,"b":"饮水"}', 'utf8').digest('hex')
    const text =
      `{"about":"works/w1","at":"2012-03-15T10:00:00+08:00","committee":"sample","id":"e1","previous":"${'0'.repeat(64)}",` +
      `"recordedAt":"2012-03-15T02:00:00.000Z","recordedBy":"import","seq":1,"valueHash":"${valueHash}"}`
    const sealed = seal(entry, EMPTY_CHAIN, { committee: 'sample', recordedAt, recordedBy: 'import', salt, sha256 })
    expect(sealed).toEqual({
      ...entry,
      seq: 1,
      recordedAt,
      recordedBy: 'import',
      valueHash,
      previous: '0'.repeat(64),
      hash: createHash('sha256').update(text, 'utf8').digest('hex'),
      salt,
    })
    // The same, so that no change of the code and of this test together goes unseen.
    expect(sealed.hash).toBe('83e5c8ac3f67a14a1236a46341f16cbc4b782cfdda58f531a6720d1596a637a8')
  })

  test('a withdrawal is hashed as null', () => {
    const last = chain()[4]!
    expect(last.valueHash).toBe(createHash('sha256').update('5'.repeat(64), 'hex').update('null', 'utf8').digest('hex'))
    expect('sees' in last).toBe(false)
  })

  test('property: what is hashed of an entry is its RFC 8785 form, whatever its texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '9', '/', '"', '\\', '\n', '\0', '水', '😀') })
    const told = { id: text, about: text, at: text }
    fc.assert(
      fc.property(fc.record(told), text, text, fc.nat(), (sent, committee, recordedBy, length) => {
        const previous = sha256(new Uint8Array([length % 256]))
        const options = { committee, recordedAt, recordedBy, salt: 'f'.repeat(64), sha256 }
        const { valueHash, hash } = seal({ ...sent, value: null }, { length, head: previous }, options)
        const form = canonical({ committee, seq: length + 1, ...sent, recordedAt, recordedBy, previous, valueHash })
        expect(hash).toBe(createHash('sha256').update(form, 'utf8').digest('hex'))
      }),
    )
  })

  test('a value may be hashed before, which makes no difference', () => {
    const entry = { id: 'e1', about: 'works/w1', at: recordedAt, value: { id: 'w1', title: '水' } }
    const options = { committee: 'sample', recordedAt, recordedBy: 'k1', salt: '0123456789abcdef'.repeat(4), sha256 }
    const valueHash = hashOfValue(entry.value, options.salt, sha256)
    const sealed = seal(entry, EMPTY_CHAIN, options)
    expect(sealed.valueHash).toBe(valueHash)
    expect(seal(entry, EMPTY_CHAIN, { ...options, valueHash })).toEqual(sealed)
  })

  test('refuses a salt or an instant that would not verify', () => {
    const entry = { id: 'e1', about: 'committee', at: '', value: {} }
    const options = { committee: 'sample', recordedAt, recordedBy: 'k1', salt: 'f'.repeat(64), sha256 }
    expect(() => seal(entry, EMPTY_CHAIN, { ...options, salt: 'F'.repeat(64) })).toThrow(RangeError)
    expect(() => seal(entry, EMPTY_CHAIN, { ...options, recordedAt: '2012-03-15T02:00:00Z' })).toThrow(RangeError)
  })
})

describe('verifyChain', () => {
  test('holds: no entry at all, and five', () => {
    expect(verifyChain('sample', [], sha256)).toEqual({ ok: true, length: 0, head: '0'.repeat(64) })
    const entries = chain()
    expect(verifyChain('sample', entries, sha256)).toEqual({ ok: true, length: 5, head: entries[4]!.hash })
  })

  test('reads the entries one by one', () => {
    function* stored() {
      yield* chain()
    }
    expect(verifyChain('sample', stored(), sha256).ok).toBe(true)
  })

  test.each<[string, Partial<SealedEntry>, string]>([
    ['seq', { seq: 4 }, 'seq at 4 (e3)'],
    ['id', { id: 'e9' }, 'hash at 3 (e9)'],
    ['about', { about: 'works/w2' }, 'hash at 3 (e3)'],
    ['at', { at: '2012-03-15T10:00:01+08:00' }, 'hash at 3 (e3)'],
    ['value', { value: { id: 'w1', title: '改过' } }, 'value at 3 (e3)'],
    ['value, to a withdrawal', { value: null }, 'value at 3 (e3)'],
    ['value, to what is not JSON', { value: { a: Number.NaN } }, 'value at 3 (e3)'],
    ['salt', { salt: '0'.repeat(64) }, 'value at 3 (e3)'],
    ['salt, to what is none', { salt: 'x' }, 'value at 3 (e3)'],
    ['recordedAt', { recordedAt: '2012-03-14T02:00:00.000Z' }, 'hash at 3 (e3)'],
    ['recordedBy', { recordedBy: 'k2' }, 'hash at 3 (e3)'],
    ['valueHash', { valueHash: '0'.repeat(64) }, 'value at 3 (e3)'],
    ['previous', { previous: '0'.repeat(64) }, 'previous at 3 (e3)'],
    ['hash', { hash: '0'.repeat(64) }, 'hash at 3 (e3)'],
  ])('finds a changed %s', (_, change, expected) => {
    const entries = chain()
    entries[2] = { ...entries[2]!, ...change }
    expect(broken(entries)).toBe(expected)
  })

  test('finds a value swapped along with its salt and hash', () => {
    const entries = chain()
    const { value, salt, valueHash } = entries[0]!
    entries[2] = { ...entries[2]!, value, salt: salt!, valueHash }
    expect(broken(entries)).toBe('hash at 3 (e3)')
  })

  test('finds an entry dropped, doubled or out of order', () => {
    const [a, b, c, d, e] = chain() as [SealedEntry, SealedEntry, SealedEntry, SealedEntry, SealedEntry]
    expect(broken([b, c, d, e])).toBe('seq at 2 (e2)')
    expect(broken([a, b, d, e])).toBe('seq at 4 (e4)')
    expect(broken([a, b, b, c, d, e])).toBe('seq at 2 (e2)')
    expect(broken([a, c, b, d, e])).toBe('seq at 3 (e3)')
    // A forger who numbers anew is found by the hashes.
    expect(broken([a, { ...c, seq: 2 }])).toBe('previous at 2 (e3)')
  })

  test('another committee has another chain', () => {
    expect(verifyChain('other', chain(), sha256)).toMatchObject({ ok: false, seq: 1, reason: 'hash' })
  })

  describe('erasing', () => {
    const withErasure = (entries: SealedEntry[], of: string): SealedEntry[] => {
      const last = entries.at(-1)!
      const entry = { id: 'x1', about: `erasures/${of}`, at: recordedAt, value: { reason: '含身份证号' } }
      const options = { committee: 'sample', recordedAt, recordedBy: 'k1', salt: 'f'.repeat(64), sha256 }
      return [...entries, seal(entry, { length: last.seq, head: last.hash }, options)]
    }
    const without = (entries: SealedEntry[], index: number) =>
      entries.map((entry, place) => (place === index ? erased(entry) : entry))

    test('drops value and salt, and keeps what is sealed', () => {
      const gone = erased(chain()[1]!)
      expect(gone.value).toBeUndefined()
      expect('salt' in gone).toBe(false)
      expect(JSON.stringify(gone)).not.toContain('第2稿')
    })

    test('verifies once a later entry says so', () => {
      expect(broken(withErasure(without(chain(), 1), 'e2'))).toBe('holds')
    })

    test('without that entry, or with one about another, the chain is broken', () => {
      expect(broken(without(chain(), 1))).toBe('erased at 2 (e2)')
      expect(broken(withErasure(without(chain(), 1), 'e3'))).toBe('erased at 2 (e2)')
    })

    test('an erasure before the entry says nothing about it', () => {
      const entries = withErasure(chain(), 'e7')
      const last = entries.at(-1)!
      const options = { committee: 'sample', recordedAt, recordedBy: 'k1', salt: 'f'.repeat(64), sha256 }
      const late = seal({ id: 'e7', about: 'works/w1', at: '', value: {} }, { length: 6, head: last.hash }, options)
      expect(broken([...entries, late])).toBe('holds')
      expect(broken([...entries, erased(late)])).toBe('erased at 7 (e7)')
    })

    test('half erased is broken', () => {
      const entries = chain()
      const { salt: _, ...saltless } = entries[1]!
      expect(broken(withErasure([entries[0]!, saltless, ...entries.slice(2)], 'e2'))).toBe('value at 2 (e2)')
      const valueless = { ...entries[1]!, value: undefined }
      expect(broken(withErasure([entries[0]!, valueless, ...entries.slice(2)], 'e2'))).toBe('value at 2 (e2)')
    })

    test('what is left of an erased entry is still sealed', () => {
      const entries = withErasure(without(chain(), 1), 'e2')
      entries[1] = { ...entries[1]!, at: '2013-01-01T00:00:00Z' }
      expect(broken(entries)).toBe('hash at 2 (e2)')
    })
  })
})
