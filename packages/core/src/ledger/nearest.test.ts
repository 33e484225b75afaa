import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DUTY_IDS } from '../duties/register.ts'
import { nearest } from './nearest.ts'

test.each([
  ['a letter left out', 'inspecton', ['inspection']],
  ['a letter too many', 'inspections', ['inspection']],
  ['another letter', 'inspektion', ['inspection']],
  ['letters the wrong way round', 'info-reprot', ['info-report']],
  ['without its hyphen', 'jointmeeting', ['joint-meeting']],
  ['cut short', 'quarterly', ['quarterly-report']],
  ['cut too short to tell', 'sug', []],
  ['three letters wrong', 'unspectoin', ['inspection']],
  ['four letters wrong', 'unspectoim', []],
  ['more than half of a short word wrong', 'pxyz', []],
  ['nothing like any', 'xyz', []],
  ['no word', '', []],
])('%s: %s', (_, word, expected) => {
  expect(nearest(word, DUTY_IDS)).toEqual(expected)
})

test('the nearest first, of equally near ones the first, and three at most', () => {
  const known = ['study-xyz', 'studies', 'studs', 'study-x', 'studi', 'stud']
  expect(nearest('study', known)).toEqual(['studs', 'studi', 'stud'])
  expect(nearest('studyx', ['studies', 'study-x'])).toEqual(['study-x', 'studies'])
})

test('what is longer than any id is near to none', () => {
  expect(nearest(`${'x'.repeat(64)}`, ['x'.repeat(63)])).toEqual(['x'.repeat(63)])
  expect(nearest(`${'x'.repeat(65)}`, ['x'.repeat(64)])).toEqual([])
})

test('up to three slips in a long word are found, wherever they are', () => {
  const word = 'member-info-report'
  fc.assert(
    fc.property(fc.array(fc.nat(word.length - 1), { maxLength: 3 }), (places) => {
      const slipped = [...word].map((letter, at) => (places.includes(at) ? '_' : letter)).join('')
      return nearest(slipped, ['proposal', word]).includes(word)
    }),
  )
})
