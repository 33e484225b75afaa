import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameText } from './same-text.ts'

describe('sameText', () => {
  test.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { a: 1, b: [1, { c: null }] }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[], {}, false],
    [[1, 2], [2, 1], false],
    [null, {}, false],
    ['1', 1, false],
    [undefined, {}, false],
    [undefined, undefined, true],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(sameText(one, other)).toBe(expected)
    expect(sameText(other, one)).toBe(expected)
  })

  test('says what the texts say', () => {
    const few = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, true, 0, 1, '', 'a'),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
      ),
    })).value
    fc.assert(
      fc.property(few, few, (one, other) => {
        expect(sameText(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other))
        expect(sameText(one, JSON.parse(JSON.stringify(one)))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
