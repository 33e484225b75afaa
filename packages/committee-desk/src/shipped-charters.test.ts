import { shippedCharters as shipped } from '@liaison-kit/core'
import { expect, test } from 'vitest'
import { shippedCharters } from './shipped-charters.ts'

test('the charters offered are those that come with the library, by the names they have there', () => {
  const names = Object.values(shipped).map(({ id, name }) => [id, name])
  expect(Object.entries(shippedCharters)).toEqual(names)
})
