import { expect, test } from 'vitest'
import { isGood, type Row } from '../src/row.ts'
import { tableOf } from '../src/table.ts'

const good: Row = {
  engine: 'Chromium',
  version: '69.0.1.0',
  outcome: { tasks: { meter: '', roll: '', report: '' }, errors: [], violations: [] },
  seconds: 3.21,
}

test('a browser in which all is done is a line, and good', () => {
  expect(isGood(good)).toBe(true)
  expect(tableOf([good]).split('\n')).toEqual([
    '| engine   | version  | meter | roll | report | violations | errors | seconds |',
    '| -------- | -------- | ----- | ---- | ------ | ---------- | ------ | ------- |',
    '| Chromium | 69.0.1.0 | ok    | ok   | ok     | 0          | 0      | 3.2     |',
  ])
})

test.each<[string, Partial<Row>, string]>([
  ['a task', { outcome: { ...good.outcome!, tasks: { meter: '', roll: 'no roll', report: '' } } }, '- roll: no roll'],
  ['an error', { outcome: { ...good.outcome!, errors: ['TypeError'] } }, '- error: TypeError'],
  ['a violation', { outcome: { ...good.outcome!, violations: ['style-src inline'] } }, '- violation: style-src inline'],
])('%s that went wrong is named under the table, and the browser is not good', (_what, wrong, line) => {
  const row = { ...good, ...wrong }
  expect(isGood(row)).toBe(false)
  expect(tableOf([good, row]).split('\n').slice(4)).toEqual(['', 'Chromium 69.0.1.0', line])
})

test('a browser that did not run is not good', () => {
  const row: Row = { engine: 'WebKitGTK', version: '', reason: 'not installed', seconds: 0 }
  expect(isGood(row)).toBe(false)
  expect(tableOf([row])).toContain('| WebKitGTK |         | not run | not run | not run |')
  expect(tableOf([row])).toContain('- not installed')
})
