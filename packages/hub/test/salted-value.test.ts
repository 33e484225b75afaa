import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { saltedValues } from '../src/book/salted-value.ts'

const work = (value: object) => ({ id: 'e1', about: 'works/w1', at: '2012-06-01T09:00:00+08:00', value })

test('each value is hashed with a salt of its own, as it is kept: without the day a sender says it was recorded', () => {
  const sent = [work({ title: '水', id: 'w1' }), work({ title: '水', id: 'w1', recorded: '2012-01-01' })]
  const salted = saltedValues(sent)
  const salts = sent.map((entry) => {
    const { salt, valueHash } = salted.get(entry)!
    const hashed = createHash('sha256').update(salt, 'hex').update('{"id":"w1","title":"水"}', 'utf8')
    expect(valueHash).toBe(hashed.digest('hex'))
    return salt
  })
  expect(salts[0]).not.toBe(salts[1])
})

test('what has no canonical form is left out, and hinders nothing else', () => {
  const [half, right] = [work({ id: 'w1', title: '\ud800' }), work({ id: 'w1', title: '水' })]
  expect([...saltedValues([half, right]).keys()]).toEqual([right])
})
