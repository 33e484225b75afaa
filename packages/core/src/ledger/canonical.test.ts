import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CanonicalError, canonical } from './canonical.ts'

describe('canonical', () => {
  test('the example of RFC 8785, section 3.2.2', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonical(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('the example of RFC 8785, section 3.2.3: keys by UTF-16 code unit, not by code point', () => {
    const input = String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`
    const values = [...canonical(JSON.parse(input)).matchAll(/:"(.*?)"[,}]/g)].map(([, value]) => value)
    expect(values).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [1e21, '1e+21'],
    [999999999999999900000, '999999999999999900000'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('the numbers of RFC 8785, appendix B: %d', (number, expected) => {
    expect(canonical(number)).toBe(expected)
  })

  test('each character is written as JSON.stringify writes it, and half a character not at all', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const text = `水${String.fromCharCode(unit)}a`
      if (unit >= 0xd800 && unit <= 0xdfff) expect(() => canonical(text)).toThrow(CanonicalError)
      else if (canonical(text) !== JSON.stringify(text)) expect(canonical(text)).toBe(JSON.stringify(text))
    }
    expect(canonical('😀')).toBe('"😀"')
  })

  test.each([
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['a hole in a list', new Array(1)],
    ['NaN', [Number.NaN]],
    ['Infinity', { a: -Infinity }],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['half a character', '\ud800'],
    ['half a character in a key', { '\udead': 1 }],
  ])('%s is not JSON', (_, value) => {
    expect(() => canonical(value)).toThrow(CanonicalError)
  })

  test('nesting: 500 deep is fine, deeper or endless is a clear error and no crash', () => {
    const nested = (depth: number): unknown => {
      let value: unknown = 1
      for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
      return value
    }
    expect(canonical(nested(500))).toContain('1')
    expect(() => canonical(nested(501))).toThrow('nested more than 500 deep')
    expect(() => canonical(nested(1_000_000))).toThrow(CanonicalError)
    const endless: Record<string, unknown> = {}
    endless.self = endless
    expect(() => canonical(endless)).toThrow(CanonicalError)
  })

  test('an own __proto__ is a key like any other', () => {
    expect(canonical(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}')
  })

  test('property: reads back as the same value, and the order of keys makes no difference', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, turned(item)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonical(json))).toEqual(json)
        expect(canonical(turned(json))).toBe(canonical(json))
      }),
    )
  })
})
