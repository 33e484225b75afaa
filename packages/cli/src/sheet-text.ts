import type { SheetAccount } from '@liaison-kit/hub'

type Row = SheetAccount['rows'][number]

const FATES: Readonly<Record<Row['fate'], string>> = {
  added: '新增',
  changed: '改动',
  same: '不变',
  'left-out': '不读入',
  fault: '有误',
}
const KINDS: Readonly<Record<SheetAccount['kind'], string>> = {
  roster: '委员名册',
  attendance: '出席登记表',
  works: '工作成果清单',
}

/** What becomes of a spreadsheet, row by row, for people. */
export function sheetText(account: SheetAccount): string {
  const { sheets, rows, notes, notInFile } = account
  const several = sheets.filter(({ read }) => read).length > 1
  const lines = [
    ...rows.map((row) => rowText(row, several)),
    ...sheets.flatMap(({ sheet, read, reason = '' }) => (read ? [] : [`工作表“${sheet}”没有读入：${reason}`])),
    ...unknownColumns(account).map((heading) => `“${heading}”一列没有读入：不认识这个表头。`),
    ...notes,
    ...(notInFile.length > 0
      ? [`在任而名册里没有的委员 ${notInFile.length} 人，未作改动：${notInFile.map(({ label }) => label).join('、')}。`]
      : []),
    sumText(account),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** What is wrong with it, a line each. */
export function faultText({ faults, moreFaults }: SheetAccount): string {
  const more = moreFaults > 0 ? `  ……另有 ${moreFaults} 处。\n` : ''
  const lines = faults.map(({ message }) => `  ${message}\n`).join('')
  return `文件有 ${faults.length + moreFaults} 处需要改正，没有作任何改动：\n${lines}${more}`
}

function rowText({ sheet, row, column, label, fate, reason, changes = [] }: Row, namesSheet: boolean): string {
  const place = `${namesSheet ? `“${sheet}”` : ''}第 ${row} 行${column === undefined ? '' : ` ${column} 列`}`
  const said = [
    ...changes.map(({ field, from = '（空）', to = '（空）' }) => `${field} ${from} → ${to}`),
    ...(reason === undefined ? [] : [reason]),
  ]
  return `${place}　${label}　${FATES[fate]}${said.length > 0 ? `：${said.join('；')}` : ''}`
}

const unknownColumns = ({ sheets }: SheetAccount): string[] =>
  sheets.flatMap(({ columns }) => columns.flatMap(({ heading, leftOut }) => (leftOut === 'unknown' ? [heading] : [])))

function sumText({ kind, preview, records, counts, faults }: SheetAccount): string {
  const rows = Object.entries(FATES)
    .map(([fate, name]) => [name, counts[fate as Row['fate']]] as const)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${name} ${number} 行`)
  const sum = `${KINDS[kind]}：${rows.join('，') || '没有可读入的行'}。`
  if (faults.length > 0) return sum
  if (records === 0) return `${sum}没有需要改动的，台账未变。`
  return preview ? `${sum}将记录 ${records} 条；这是预览，没有作任何改动。` : `${sum}已记录 ${records} 条。`
}
