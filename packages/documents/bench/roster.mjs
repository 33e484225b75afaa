// 10,000 members on one sheet: what it takes to tell each row's fate, beside exceljs merely reading the file. Each figure comes from a
// process of its own: processor time, which another load on the machine hardly touches, and the largest that process ever was.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROWS = 10_000
const RUNS = 5
const ROUNDS = 3
const TODAY = '2012-06-30'
const [, self, task, file] = process.argv

const empty = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'sample',
    name: '示例县政协（示例数据）',
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}

async function write(path) {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('委员名册')
  sheet.addRow(['示例县政协委员名册'])
  sheet.addRow([
    '序号',
    '姓名',
    '界别',
    '工作单位及职务',
    '联络组',
    '组内职务',
    '任职时间',
    '联系电话',
    '民族',
    '学历',
    '住址',
    '备注',
  ])
  const signs = '王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗'
  for (let row = 0; row < ROWS; row += 1) {
    const name = [row % 20, Math.floor(row / 20) % 20, Math.floor(row / 400) % 25].map((at) => signs[at % 20] ?? '')
    const day = new Date(Date.UTC(2012, row % 12, (row % 28) + 1))
    const group = `第${row % 40}乡委员联络组`
    sheet.addRow([
      row + 1,
      `${name.join('')}${'甲乙丙丁'[Math.floor(row / 8000)]}`,
      '农业',
      `第${row}单位`,
      group,
      '',
      day,
      '',
      '汉族',
      '大专',
      '',
      '',
    ])
  }
  sheet.mergeCells('A1:L1')
  await workbook.xlsx.writeFile(path)
}

const ids = () => {
  let made = 0
  return () => {
    made += 1
    return `n${made}`
  }
}

const tasks = {
  async merely(bytes) {
    const { default: excel } = await import('exceljs')
    return async () => void (await new excel.Workbook().xlsx.load(bytes))
  },
  async fresh(bytes) {
    const { readRoster } = await import('@liaison-kit/documents')
    return async () => {
      const { counts, faults } = await readRoster(bytes, '名册.xlsx', empty, { today: TODAY, newId: ids() })
      if (counts.added < ROWS || faults.length > 0) throw new Error(JSON.stringify({ counts, fault: faults[0] }))
    }
  },
  async again(bytes) {
    const { readRoster } = await import('@liaison-kit/documents')
    const first = await readRoster(bytes, '名册.xlsx', empty, { today: TODAY, newId: ids() })
    const of = (list) => first.entries.filter(({ about }) => about.startsWith(list)).map(({ value }) => value)
    const ledger = { ...empty, groups: of('groups/'), members: of('members/') }
    return async () => {
      const { counts } = await readRoster(bytes, '名册.xlsx', ledger, { today: TODAY, newId: ids() })
      if (counts.same < ROWS) throw new Error(JSON.stringify(counts))
    }
  },
}

const memory = () => process.resourceUsage().maxRSS / 1024
if (task) {
  const run = await tasks[task](readFileSync(file))
  const times = []
  let peak = 0
  for (let at = 0; at < RUNS; at += 1) {
    const start = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
    // One reading is what an import costs; garbage of the ones before it is not.
    if (at === 0) peak = memory()
  }
  console.log(JSON.stringify({ ms: Math.min(...times), peak }))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-documents-'))
  try {
    const path = join(folder, 'roster.xlsx')
    await write(path)
    const measure = (name) =>
      JSON.parse(
        execFileSync(process.execPath, [self ?? fileURLToPath(import.meta.url), name, path], { encoding: 'utf8' }),
      )
    // In turns, so that whatever else the machine does meets all alike.
    const names = {
      merely: 'exceljs merely reading',
      fresh: 'every row told, nobody there yet',
      again: 'the same file again',
    }
    const rounds = Array.from({ length: ROUNDS }, () => Object.keys(names).map((name) => [name, measure(name)]))
    const best = (name, figure) =>
      Math.min(...rounds.flat().flatMap(([of, figures]) => (of === name ? figures[figure] : [])))
    const most = (name) => Math.max(...rounds.flat().flatMap(([of, { peak }]) => (of === name ? peak : [])))
    console.log(
      `${ROWS} rows, 12 columns, ${(readFileSync(path).length / 1024).toFixed(0)} kB; best of ${ROUNDS * RUNS}`,
    )
    for (const [name, title] of Object.entries(names)) {
      const ratio = best(name, 'ms') / best('merely', 'ms')
      console.log(
        `${title.padEnd(34)} ${best(name, 'ms').toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} x  ${most(name).toFixed(0).padStart(4)} MB`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
