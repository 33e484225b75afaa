import type { Ledger } from '@liaison-kit/core'
import type { Session } from '@liaison-kit/source'
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import type { RowFate, SheetAccount, SheetKind, SheetRow } from '@liaison-kit/source/office'

/** One way the import can look: feeds the tests and the docs. */
export interface SheetImportExample {
  id: string
  /** What it shows, in a sentence for the docs. */
  sentence: string
  source(): MemorySource
  readonly?: true
  /** What is chosen, and the file given, to see it. */
  kind?: SheetKind
  file?: string
  /** Whether it is imported as well. */
  isImported?: true
}

export const exampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    since: '2012-01-01',
    public: false,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [{ id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [{ id: 'm001', name: '示例甲', appointed: '2011-08-21', group: 'g-01', roles: ['leader'] }],
  gatherings: [],
  attendance: [],
  works: [],
}

/** A county's own page, whose spreadsheets are answered with the account given. */
export function exampleSource(
  account: SheetAccount = cleanRoster,
  session: Partial<Session> = { role: 'county', name: '示例县政协办公室' },
  more: Partial<MemoryOptions> = {},
): MemorySource {
  const signedIn = { session, signedIn: true }
  const readSheet = (_file: Blob, kind: SheetKind, preview: boolean): SheetAccount => ({ ...account, kind, preview })
  return memorySource({ ledger: exampleLedger, today: '2012-03-20', readSheet, ...signedIn, ...more })
}

/** An account of rows; what is not told is empty. */
export function accountOf(kind: SheetKind, rows: readonly SheetRow[], more: Partial<SheetAccount> = {}): SheetAccount {
  const counts: Record<RowFate, number> = { added: 0, changed: 0, same: 0, 'left-out': 0, fault: 0 }
  for (const { fate } of rows) counts[fate] += 1
  const records = more.faults?.length ? 0 : counts.added + counts.changed
  const none = { sheets: [], faults: [], moreFaults: 0, notes: [], notInFile: [] }
  return { preview: true, kind, records, rows, counts, ...none, ...more }
}

const rosterSheet: SheetAccount['sheets'][number] = {
  sheet: '委员名册',
  read: true,
  heading: 2,
  columns: [
    { column: 'A', heading: '序号', leftOut: 'counter' },
    { column: 'B', heading: '姓名', takenAs: '姓名' },
    { column: 'C', heading: '民族', leftOut: 'personal' },
    { column: 'D', heading: '所属组', takenAs: '联络组' },
    { column: 'E', heading: '职务', takenAs: '职务' },
    { column: 'F', heading: '任职时间', takenAs: '任职时间' },
    { column: 'G', heading: '特长', leftOut: 'unknown' },
  ],
}

const rosterRows: readonly SheetRow[] = [
  {
    sheet: '委员名册',
    row: 3,
    column: 'D',
    label: '示例镇委员联络组',
    fate: 'added',
    about: 'groups/g-02',
    reason: '台账里没有这个组，将新建为乡镇，成立日期记为 2011-08-21。名称如有出入，请先改正再导入。',
  },
  { sheet: '委员名册', row: 3, label: '示例甲', fate: 'added', about: 'members/m001' },
  { sheet: '委员名册', row: 4, label: '示例乙', fate: 'added', about: 'members/m002' },
  {
    sheet: '委员名册',
    row: 5,
    label: '示例丙',
    fate: 'changed',
    about: 'members/m003',
    changes: [
      { field: '联络组', from: '示例乡委员联络组', to: '示例镇委员联络组' },
      { field: '职务', to: '组长' },
    ],
  },
  { sheet: '委员名册', row: 6, label: '示例丁', fate: 'same', about: 'members/m004' },
  { sheet: '委员名册', row: 7, label: '合计', fate: 'left-out', reason: '合计、说明一类的文字。' },
]

const rosterNotes = {
  sheets: [rosterSheet],
  notes: ['“民族”属于个人信息，没有读入。', '已有委员的联络组、职务变动，自2012年3月20日起算，以前的任职保持不变。'],
  notInFile: [{ about: 'members/m005', label: '示例戊' }],
}

export const cleanRoster = accountOf('roster', rosterRows, rosterNotes)

export const faultyRoster = accountOf(
  'roster',
  rosterRows.map((row) => (row.label === '示例乙' || row.label === '示例丙' ? faulty(row) : row)),
  {
    ...rosterNotes,
    faults: [
      {
        code: 'day',
        sheet: '委员名册',
        row: 4,
        column: 'F',
        message: '第 4 行 F 列：日期不存在（2012-02-30）。请改为实际的日期。',
      },
      {
        code: 'role',
        sheet: '委员名册',
        row: 5,
        column: 'E',
        message:
          '第 5 行 E 列：不认识职务“组张”。请从组长、副组长、常委、主席、副主席、秘书长中选写，几项之间用顿号；没有就留空。',
      },
    ],
  },
)

function faulty({ sheet, row, label }: SheetRow): SheetRow {
  return { sheet, row, label, fate: 'fault' }
}

/** What an .xls is answered with. */
export const refusedFile = accountOf('roster', [], {
  faults: [
    {
      code: 'old-format',
      message: '这是旧版 Excel 的 .xls 文件，不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    },
  ],
})

export const sameRoster = accountOf(
  'roster',
  ['示例甲', '示例乙', '示例丙', '示例丁'].map((label, at) => ({
    sheet: '委员名册',
    row: at + 3,
    label,
    fate: 'same',
    about: `members/m00${at + 1}`,
  })),
  { sheets: [rosterSheet] },
)

export const attendanceSheets = accountOf(
  'attendance',
  [
    {
      sheet: '一季度',
      row: 2,
      column: 'C',
      label: '2012-03-05 集中学习',
      fate: 'added',
      about: 'gatherings/h1',
      reason: '台账里没有这一次，将新建为集中学习（示例乡委员联络组）。类别、主办如有出入，请先改正再导入。',
    },
    {
      sheet: '一季度',
      row: 4,
      label: '示例甲',
      fate: 'added',
      about: 'members/m001',
      changes: ['1月5日学习', '1月19日视察', '2月2日学习', '2月16日座谈', '3月5日学习'].map((field) => ({
        field,
        to: '出席',
      })),
    },
    {
      sheet: '一季度',
      row: 5,
      label: '示例乙',
      fate: 'changed',
      about: 'members/m002',
      changes: [{ field: '3月5日学习', from: '缺席', to: '请假（出差）' }],
    },
    { sheet: '二季度', row: 3, label: '示例丙', fate: 'left-out', about: 'members/m003', reason: '没有填写出席情况。' },
  ],
  {
    records: 7,
    sheets: [
      {
        sheet: '一季度',
        read: true,
        heading: 3,
        columns: [
          { column: 'A', heading: '姓名', takenAs: '姓名' },
          { column: 'C', heading: '集中学习', takenAs: '出席情况' },
        ],
      },
      { sheet: '二季度', read: true, heading: 2, columns: [{ column: 'A', heading: '姓名', takenAs: '姓名' }] },
      { sheet: '封面', read: false, reason: '没有写明“姓名”和出席情况的表头，没有读取。', columns: [] },
    ],
  },
)

export const worksList = accountOf('works', [
  { sheet: '工作台账', row: 2, label: '示例：关于某村灌溉用水的情况', fate: 'added', about: 'works/w1' },
  {
    sheet: '工作台账',
    row: 3,
    label: '示例：修整村道',
    fate: 'changed',
    about: 'works/w2',
    changes: [{ field: '办结日期', to: '2012-03-01' }],
  },
])

export const sheetImportExamples: readonly SheetImportExample[] = [
  { id: 'begin', sentence: '先说明能读哪些列、多大的文件，再请人选择。', source: () => exampleSource() },
  {
    id: 'clean',
    sentence: '没有问题的名册：一句话总结，每一行的结果，可以导入。',
    source: () => exampleSource(cleanRoster),
    kind: 'roster',
    file: '委员名册.xlsx',
  },
  {
    id: 'faulty',
    sentence: '有问题的名册：先列出要改的单元格，改正前不能导入。',
    source: () => exampleSource(faultyRoster),
    kind: 'roster',
    file: '委员名册.xlsx',
  },
  {
    id: 'refused',
    sentence: '不能读取的文件，说明怎样另存。',
    source: () => exampleSource(refusedFile),
    kind: 'roster',
    file: '委员名册.xls',
  },
  {
    id: 'same',
    sentence: '同一文件再次导入，没有变化。',
    source: () => exampleSource(sameRoster),
    kind: 'roster',
    file: '委员名册.xlsx',
  },
  {
    id: 'attendance',
    sentence: '出席记录：几张工作表，会议、活动和每位委员的登记。',
    source: () => exampleSource(attendanceSheets),
    kind: 'attendance',
    file: '2012年出席.xlsx',
  },
  {
    id: 'imported',
    sentence: '导入以后，说明写入了什么、接下来做什么。',
    source: () => exampleSource(worksList),
    kind: 'works',
    file: '工作台账.csv',
    isImported: true,
  },
  {
    id: 'signed-out',
    sentence: '登录之前，请用县政协的登录码登录。',
    source: () => exampleSource(cleanRoster, { role: 'county' }, { signedIn: false }),
  },
  {
    id: 'not-county',
    sentence: '登录码不是县政协的，不能导入。',
    source: () => exampleSource(cleanRoster, { role: 'clerk', group: 'g-01', name: '示例乡委员联络组' }),
  },
  { id: 'readonly', sentence: '只供查看的网页上，说明到哪里导入。', source: () => exampleSource(), readonly: true },
]
