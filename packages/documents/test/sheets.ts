import type { Ledger, Member } from '@liaison-kit/core'
import ExcelJS from 'exceljs'
import type { Preview } from '../src/index.ts'

export type Row = (ExcelJS.CellValue | undefined)[]

/** An .xlsx of sheets by name, rows from the first on; `merges` of the first sheet. */
export async function xlsx(sheets: Record<string, Row[]>, merges: string[] = []): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow(row)
  }
  for (const range of merges) workbook.worksheets[0]!.mergeCells(range)
  return bytesOf(workbook)
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A day as a spreadsheet holds one. */
export const excelDay = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** A ledger with nothing in it but what is given. */
export function ledgerOf(parts: Partial<Ledger> = {}): Ledger {
  return {
    format: 'liaison-ledger/1',
    committee: {
      id: 'sample',
      name: '示例县政协（示例数据）',
      since: '2012-01-01',
      charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
    },
    terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
    groups: [],
    members: [],
    gatherings: [],
    attendance: [],
    works: [],
    ...parts,
  }
}

/** Options of a reading on a day, with ids that count on: `n1`, `n2`. */
export function options(today = '2012-06-30') {
  let made = 0
  const newId = (): string => {
    made += 1
    return `n${made}`
  }
  return { today, newId }
}

/** A ledger with what a preview would record recorded. */
export function recorded(ledger: Ledger, { entries }: Preview): Ledger {
  const next = structuredClone(ledger)
  for (const { about, value } of entries) {
    const list = next[about.split('/')[0] as 'members'] as unknown as object[]
    const id = (thing: object): string => {
      const { id: own, gathering, member } = thing as Record<string, string>
      return own ?? `${gathering}/${member}`
    }
    const at = list.findIndex((thing) => id(thing) === id(value))
    if (at < 0) list.push(value)
    else list[at] = value
  }
  return next
}

/** Each row as `7 王芳 added`, and a heading's with its column, `2D 集中学习 added`. */
export const fates = ({ rows }: Preview): string[] =>
  rows.map(({ row, column = '', label, fate }) => `${row}${column} ${label} ${fate}`)

export const messages = ({ faults }: Preview): string[] => faults.map(({ message }) => message)

/** The members of a ledger, without ids, their groups by name. */
export function people({ members, groups }: Ledger): Omit<Member, 'id'>[] {
  const name = new Map(groups.map((group) => [group.id, group.name]))
  return members.map(({ id: _, group, posts, ...member }) => ({
    ...member,
    ...(group && { group: name.get(group) ?? group }),
    ...(posts && { posts: posts.map((post) => ({ ...post, group: name.get(post.group) ?? post.group })) }),
  }))
}
