import type { SheetRow } from '@liaison-kit/source/office'
import { expect, test } from 'vitest'
import { differencesOf } from './difference.ts'

const row = (more: Partial<SheetRow>): SheetRow => ({ sheet: '名册', row: 3, label: '示例甲', fate: 'added', ...more })
const of = (before: SheetRow[], now: SheetRow[]) => differencesOf({ rows: before }, { rows: now })

test('the same account again has no differences, though the ids made for it are others', () => {
  expect(of([row({ about: 'members/a' })], [row({ about: 'members/b' })])).toEqual([])
})

test('another fate, a row that came and one that went', () => {
  const gone = row({ row: 9 })
  const same = row({ fate: 'same' })
  const come = row({ row: 4, fate: 'fault' })
  expect(of([row({}), gone], [same, come])).toEqual([
    { row: gone, was: 'added' },
    { row: same, was: 'added', is: 'same' },
    { row: come, is: 'fault' },
  ])
})

test('the same fate with other values', () => {
  const before = row({ fate: 'changed', changes: [{ field: '联络组', from: '甲组', to: '丙组' }] })
  const now = row({ fate: 'changed', changes: [{ field: '联络组', from: '乙组', to: '丙组' }] })
  expect(of([before], [now])).toEqual([{ row: now, was: 'changed', is: 'changed' }])
})

test('what a heading names in a row is another thing than the row, and so is the same row of another sheet', () => {
  const rows = [
    row({}),
    row({ column: 'D', label: '示例组' }),
    row({ sheet: '增补' }),
    row({ label: '示例甲（重复）' }),
  ]
  expect(of(rows, rows)).toEqual([])
  const now = rows.map((one) => (one.column ? { ...one, fate: 'same' as const } : one))
  expect(of(rows, now)).toEqual([{ row: now[1], was: 'added', is: 'same' }])
})
