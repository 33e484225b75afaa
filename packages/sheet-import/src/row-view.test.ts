import type { RowFate, SheetRow } from '@liaison-kit/source/office'
import { expect, test } from 'vitest'
import { PAGE_ROWS, RowView } from './row-view.ts'
import { attendanceSheets, faultyRoster, refusedFile } from './sheet-import.examples.ts'

const rows = (count: number, fateAt: (at: number) => RowFate): { rows: SheetRow[]; faults: [] } => ({
  rows: Array.from({ length: count }, (_, at) => ({ sheet: '名册', row: at + 2, label: `${at}`, fate: fateAt(at) })),
  faults: [],
})

test.each([
  [0, 1, 0],
  [PAGE_ROWS, 1, PAGE_ROWS],
  [PAGE_ROWS + 1, 2, PAGE_ROWS],
])('%i rows are %i pages', (count, pages, onFirst) => {
  const view = new RowView(rows(count, () => 'added'))
  expect([view.pages, view.shown().length]).toEqual([pages, onFirst])
})

test('a filter keeps the order of the file and begins at its first page', () => {
  const view = new RowView(rows(1000, (at) => (at % 3 === 0 ? 'same' : 'added')))
  view.page = 4
  expect(view.shown()[0]?.index).toBe(800)
  view.choose('same')
  expect([view.page, view.pages, view.keptBy('same').length]).toEqual([0, 2, 334])
  expect(
    view
      .shown()
      .slice(0, 3)
      .map(({ index }) => index),
  ).toEqual([0, 3, 6])
  expect(view.keptBy('fault')).toEqual([])
})

test('it turns to the page of a row, and shows all where the filter leaves that row out', () => {
  const view = new RowView(rows(1000, (at) => (at % 3 === 0 ? 'same' : 'added')))
  view.choose('same')
  view.turnTo(999)
  expect([view.filter, view.page]).toEqual(['same', 1])
  view.turnTo(500)
  expect([view.filter, view.page]).toEqual(['all', 2])
})

test('a row is told with its faults, and a fault leads to its row', () => {
  const view = new RowView(faultyRoster)
  const [heading, , day] = faultyRoster.rows
  expect([view.faultsOf(heading!), view.faultsOf(day!).map(({ code }) => code)]).toEqual([[], ['day']])
  expect(faultyRoster.faults.map((fault) => view.indexOf(fault))).toEqual([2, 3])
  expect(new RowView(refusedFile).indexOf(refusedFile.faults[0]!)).toBeUndefined()
})

test('a fault of what a heading names leads there, and not to another row', () => {
  const view = new RowView({
    rows: [
      { sheet: '一季度', row: 2, column: 'C', label: '学习', fate: 'fault' },
      { sheet: '一季度', row: 2, column: 'D', label: '视察', fate: 'added' },
    ],
    faults: [],
  })
  expect(view.indexOf({ code: 'day', sheet: '一季度', row: 2, column: 'C', message: '' })).toBe(0)
  expect(view.indexOf({ code: 'day', sheet: '一季度', row: 2, column: 'E', message: '' })).toBeUndefined()
  expect(view.indexOf({ code: 'day', sheet: '二季度', row: 2, column: 'C', message: '' })).toBeUndefined()
})

test('places name their sheet only where rows are of several', () => {
  expect([new RowView(faultyRoster).hasSheets, new RowView(attendanceSheets).hasSheets]).toEqual([false, true])
})
