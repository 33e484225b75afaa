// A roster of 10,000 rows over HTTP: how long a preview and an import take beside exceljs merely reading the file, how long somebody
// else waits for an answer meanwhile, and how large the hub's process ever was. The hub and the mere reading each have a process of
// their own.
import { execFileSync, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROWS = 10_000
const ROUNDS = 3
const [, , task, place] = process.argv
const self = fileURLToPath(import.meta.url)
const C = '/v1/committees/sample'

async function write(path) {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('委员名册')
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
    const name = [row % 20, Math.floor(row / 20) % 20, Math.floor(row / 400) % 20].map((at) => signs[at])
    const day = new Date(Date.UTC(2012, row % 12, (row % 28) + 1))
    const last = '甲乙丙丁'[Math.floor(row / 8000)]
    sheet.addRow([
      row + 1,
      `${name.join('')}${last}`,
      '农业',
      `第${row}单位`,
      `第${row % 40}乡委员联络组`,
      '',
      day,
      '',
      '汉族',
      '大专',
      '',
      '',
    ])
  }
  await workbook.xlsx.writeFile(path)
}

async function merely() {
  const { default: excel } = await import('exceljs')
  const bytes = readFileSync(place)
  const began = performance.now()
  await new excel.Workbook().xlsx.load(bytes)
  console.log(performance.now() - began)
}

async function serveHub() {
  const { Hub, importLedger, openStore, createApp } = await import('@liaison-kit/hub')
  const { serve } = await import('@hono/node-server')
  const hub = await Hub.open(await openStore(place))
  await importLedger(hub, {
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
  })
  const code = await hub.issueAccess('sample', { role: 'county' })
  const server = serve({ fetch: createApp(hub).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.send({ port, code }),
  )
  process.once('message', async () => {
    process.send({ peak: process.resourceUsage().maxRSS / 1024 })
    server.close()
    await hub.close()
    process.disconnect()
  })
}

const said = (child) => new Promise((resolve) => child.once('message', resolve))

/** Sends the file, and meanwhile asks for something else again and again. */
async function sent(url, headers, query, body) {
  let longest = 0
  let over = false
  const watch = (async () => {
    while (!over) {
      const began = performance.now()
      await (await fetch(`${url}${C}/charters`, { headers })).arrayBuffer()
      longest = Math.max(longest, performance.now() - began)
      await pause(10)
    }
  })()
  const began = performance.now()
  const answer = await fetch(`${url}${C}/imports?kind=roster${query}`, { method: 'POST', headers, body })
  const { records, counts, detail } = await answer.json()
  const ms = performance.now() - began
  over = true
  await watch
  if (!answer.ok) throw new Error(detail)
  return { ms, longest, records, counts }
}

async function round(path, dir) {
  const read = Number(execFileSync(process.execPath, [self, 'merely', path], { encoding: 'utf8' }))
  const child = fork(self, ['serve', dir])
  const { port, code } = await said(child)
  const url = `http://127.0.0.1:${port}`
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) }
  const { token } = await (await fetch(`${url}${C}/sign-in`, init)).json()
  const headers = { Authorization: `Bearer ${token}` }
  const body = readFileSync(path)
  const preview = await sent(url, headers, '&preview=true', body)
  const done = await sent(url, headers, '', body)
  const again = await sent(url, headers, '', body)
  if (done.records < ROWS || again.records !== 0) throw new Error(JSON.stringify({ done, again }))
  child.send('done')
  const { peak } = await said(child)
  return { read, preview, done, again, peak }
}

if (task === 'merely') await merely()
else if (task === 'serve') await serveHub()
else {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-sheets-'))
  try {
    const path = join(folder, 'roster.xlsx')
    await write(path)
    const rounds = []
    for (let at = 0; at < ROUNDS; at += 1) rounds.push(await round(path, join(folder, `data-${at}`)))
    const best = (of) => Math.min(...rounds.map(of))
    const most = (of) => Math.max(...rounds.map(of))
    const read = best((one) => one.read)
    const line = (title, ms, longest) =>
      `${title.padEnd(26)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / read).toFixed(2)} x${longest === undefined ? '' : `   others wait ${longest.toFixed(0)} ms at most`}`
    console.log(`${ROWS} rows, 12 columns, ${(readFileSync(path).length / 1024).toFixed(0)} kB; best of ${ROUNDS}`)
    console.log(line('exceljs merely reading', read))
    for (const [name, title] of Object.entries({
      preview: 'preview over HTTP',
      done: 'import over HTTP',
      again: 'the same file again',
    }))
      console.log(
        line(
          title,
          best((one) => one[name].ms),
          most((one) => one[name].longest),
        ),
      )
    console.log(`the hub's process at its largest: ${most(({ peak }) => peak).toFixed(0)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
