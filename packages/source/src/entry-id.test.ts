import { expect, test } from 'vitest'
import { newId } from './entry-id.ts'

test('an id begins with its time, is of version 7, and is never the same twice', () => {
  expect(newId(0x0190_1234_5678)).toMatch(/^01901234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(Array.from({ length: 1000 }, () => newId(0))).size).toBe(1000)
})
