import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_CHAIN, isErased, seal, verifyChain } from './chain.ts'
import type { SealedEntry } from './entry.ts'
import { EraseError, erase } from './erase.ts'
import { Folded, fold } from './fold.ts'
import { entry } from './small-ledger.ts'

interface Hash {
  update(data: Uint8Array): Hash
  digest(encoding: 'hex'): string
}
// Core is compiled without the types of Node, so that nothing in it can lean on Node; its tests may.
const { createHash } = (await import('node:crypto' as string)) as { createHash(name: 'sha256'): Hash }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const older = entry(1, 'works/w1', { title: '身份证号' }, { salt: 'f'.repeat(64) })
const newer = entry(2, 'works/w1', { title: '无' }, { salt: 'e'.repeat(64) })

/** The code of the refusal. */
function refusal(...of: Parameters<typeof erase>): string {
  try {
    erase(...of)
  } catch (error) {
    if (!(error instanceof EraseError)) throw error
    expect(error.name).toBe('EraseError')
    expect(error.message).not.toBe('')
    return error.code
  }
  return 'none'
}

describe('erase', () => {
  test('drops value and salt, and says what is to be sealed', () => {
    const { value: _, salt: __, ...rest } = older
    const { kept, erasure } = erase(older, newer, '误录身份证号')
    expect(kept).toEqual({ ...rest, value: undefined })
    expect('salt' in kept).toBe(false)
    expect(erasure).toEqual({ about: 'erasures/e1', value: { reason: '误录身份证号' } })
    expect(older.value).toEqual({ title: '身份证号' })
  })

  test('a withdrawal that came after is newer, too, and may itself be erased once overtaken', () => {
    const withdrawal = entry(2, 'works/w1', null, { salt: 'e'.repeat(64) })
    expect(refusal(older, withdrawal, '误录')).toBe('none')
    expect(refusal(withdrawal, entry(3, 'works/w1', {}, { salt: 'd'.repeat(64) }), '误录')).toBe('none')
  })

  test('refuses what is still the newest about its thing', () => {
    expect(refusal(older, older, '误录')).toBe('still-newest')
    expect(refusal(newer, older, '误录')).toBe('still-newest')
  })

  test('refuses an erasure', () => {
    const erasure = entry(3, 'erasures/e1', { reason: '误录' }, { salt: 'd'.repeat(64) })
    expect(refusal(erasure, { ...erasure, seq: 4, id: 'e4' }, '误录')).toBe('erasure')
  })

  test('refuses a second time', () => {
    expect(refusal(erase(older, newer, '误录').kept, newer, '误录')).toBe('erased')
  })

  test.each(['', ' \n\t', '　', '\ud800'])('refuses %j as a reason', (reason) => {
    expect(refusal(older, newer, reason)).toBe('reason')
  })

  test('the newest of another thing is a mistake of the program', () => {
    expect(() => erase(older, entry(9, 'works/w2', {}), '误录')).toThrow(RangeError)
  })
})

describe('properties', () => {
  const recordedAt = '2012-03-15T02:00:00.000Z'
  /** Each value has a mark of its own, by which it would be known wherever it is shown. */
  const secret = (seq: number): string => `秘密${seq}。`

  const history = fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ about: fc.constantFrom('groups/g1', 'works/w1', 'works/w2'), gone: fc.nat(3) }),
      },
      { weight: 1, arbitrary: fc.record({ erases: fc.nat(20) }) },
    ),
    { minLength: 1, maxLength: 15, size: 'max' },
  )

  /** A chain as it is kept: entries sealed one after another, some erased along the way. */
  function chainOf(steps: typeof history extends fc.Arbitrary<infer T> ? T : never): SealedEntry[] {
    const chain: SealedEntry[] = []
    const append = (about: string, value: unknown): void => {
      const last = chain[chain.length - 1]
      const seq = chain.length + 1
      const sent = { id: `e${seq}`, about, at: recordedAt, value }
      const head = last ? { length: last.seq, head: last.hash } : EMPTY_CHAIN
      const salt = seq.toString(16).padStart(2, '0').repeat(32)
      chain.push(seal(sent, head, { committee: 'sample', recordedAt, recordedBy: 'k1', salt, sha256 }))
    }
    append('committee', { id: 'sample', name: '示例', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] })
    for (const step of steps) {
      if ('about' in step) {
        const [list, id] = step.about.split('/')
        const value = { id, name: secret(chain.length + 1), ...(list === 'works' && { group: 'g1' }) }
        append(step.about, step.gone === 0 ? null : value)
        continue
      }
      const at = step.erases % chain.length
      const newest = chain.filter(({ about }) => about === chain[at]!.about).pop()!
      try {
        const { kept, erasure } = erase(chain[at]!, newest, '含个人信息')
        chain[at] = kept
        append(erasure.about, erasure.value)
      } catch (error) {
        if (!(error instanceof EraseError)) throw error
      }
    }
    return chain
  }

  test('erased entries are nowhere to be read, and the chain holds', () => {
    let erasures = 0
    fc.assert(
      fc.property(history, (steps) => {
        const chain = chainOf(steps)
        expect(verifyChain('sample', chain, sha256)).toEqual({
          ok: true,
          length: chain.length,
          head: chain[chain.length - 1]!.hash,
        })
        const folded = new Folded('sample')
        const told: unknown[] = []
        for (const one of chain) told.push(folded.apply(one), folded.ledger(), folded.lastValue(one.about))
        const text = JSON.stringify([chain, told, [...folded.withdrawn()]])
        for (const one of chain.filter(isErased)) {
          erasures += 1
          expect(text).not.toContain(secret(one.seq))
        }
        // Each thing's newest value is as good as before.
        const without = chain.filter((one) => !isErased(one) && !one.about.startsWith('erasures/'))
        const present = (entries: SealedEntry[]) => {
          const { ledger, unresolved } = fold('sample', entries)
          return {
            texts: JSON.stringify([ledger?.groups, ledger?.works])
              .match(/秘密\d+。/g)
              ?.sort(),
            unresolved: unresolved.length,
          }
        }
        expect(present(chain)).toEqual(present(without))
      }),
      { numRuns: 400 },
    )
    expect(erasures).toBeGreaterThan(50)
  })

  test('a live fold forgets an erased value as soon as it is told', () => {
    const first = entry(2, 'works/w1', { id: 'w1', name: secret(2), group: 'g1' }, { salt: 'f'.repeat(64) })
    const folded = new Folded('sample')
    folded.apply(entry(1, 'committee', { id: 'sample', charters: [] }))
    folded.apply(first)
    const withdrawal = entry(3, 'works/w1', null, { salt: 'e'.repeat(64) })
    folded.apply(withdrawal)
    expect([...folded.withdrawn()]).toEqual([{ about: 'works/w1', value: first.value, entry: withdrawal }])
    const { erasure } = erase(first, withdrawal, '含个人信息')
    folded.apply(entry(4, erasure.about, erasure.value))
    expect([...folded.withdrawn()]).toEqual([{ about: 'works/w1', value: undefined, entry: withdrawal }])
  })

  test('a change of any character of any sealed field breaks the chain', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), fc.nat(), (steps, which, what, where) => {
        const chain = chainOf(steps)
        const at = which % chain.length
        const forged = chain.slice()
        forged[at] = changed(chain[at]!, what, where)
        expect(verifyChain('sample', forged, sha256)).toMatchObject({ ok: false })
      }),
      { numRuns: 500 },
    )
  })

  /** The entry with one character of its text changed: of a field's text, or of a text in its value. */
  function changed(one: SealedEntry, what: number, where: number): SealedEntry {
    const fields = Object.keys(one).filter((key) => one[key as keyof SealedEntry] !== undefined)
    const field = fields[what % fields.length] as keyof SealedEntry
    const value = one[field]
    if (field === 'value' && value === null) return { ...one, value: {} }
    const text = field === 'value' ? JSON.stringify(value) : `${value}`
    // Within a value what holds it together stays, so that it can still be read.
    const places = [...text].flatMap((character, place) =>
      field !== 'value' || /[\p{L}\p{N}]/u.test(character) ? [place] : [],
    )
    const place = places[where % places.length]!
    const other = text[place] === '7' ? '8' : '7'
    const forged = text.slice(0, place) + other + text.slice(place + 1)
    if (field === 'seq') return { ...one, seq: Number(forged) }
    return { ...one, [field]: field === 'value' ? JSON.parse(forged) : forged }
  }
})
