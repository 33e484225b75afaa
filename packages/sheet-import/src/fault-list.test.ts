import { expect, test } from 'vitest'
import { type FaultListWords, faultList } from './fault-list.ts'
import { accountOf, faultyRoster, refusedFile } from './sheet-import.examples.ts'

const words: FaultListWords = {
  columns: ['工作表', '行', '列', '内容', '问题'],
  more: (count) => `另有 ${count} 处没有逐一列出。`,
}

test('a line for each fault with its place and whose row it is, for spreadsheet programs', () => {
  expect(faultList(faultyRoster, words)).toBe(
    '\ufeff工作表,行,列,内容,问题\r\n' +
      '委员名册,4,F,示例乙,第 4 行 F 列：日期不存在（2012-02-30）。请改为实际的日期。\r\n' +
      '委员名册,5,E,示例丙,第 5 行 E 列：不认识职务“组张”。请从组长、副组长、常委、主席、副主席、秘书长中选写，几项之间用顿号；没有就留空。\r\n',
  )
})

test('a fault of the whole file has no place; what is only counted has a line of its own', () => {
  expect(
    faultList({ ...refusedFile, moreFaults: 12 }, words)
      .split('\r\n')
      .slice(1),
  ).toEqual([
    ',,,,这是旧版 Excel 的 .xls 文件，不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    ',,,,另有 12 处没有逐一列出。',
    '',
  ])
})

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+8613', "'+8613"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['＝1+1', "'＝1+1"],
  ['1-1', '1-1'],
  ['甲,乙', '"甲,乙"'],
  ['甲\n乙', '"甲\n乙"'],
])('%j stands in a cell as %j', (label, cell) => {
  const account = accountOf('roster', [{ sheet: '=名册', row: 2, label, fate: 'fault' }], {
    faults: [{ code: 'name', sheet: '=名册', row: 2, column: 'A', message: '请改正。' }],
  })
  expect(faultList(account, words)).toContain(`\r\n'=名册,2,A,${cell},请改正。\r\n`)
})
