import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { quota } from '@liaison-kit/core'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type CDPSession, chromium } from 'playwright'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { table } from './table.ts'
import { type Material, marksOf, mounts, type Shown, timesOf } from './widgets/page.ts'

const USAGE = `npm run bench:widgets -- [--rounds 15]

  --rounds   how often each is shown, interleaved with the others
`
const TODAY = '2026-11-23'

/** The drop-in as it is built, in a real Chromium, beside what the browser has itself: ratios of one run. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '15' }, help: { type: 'boolean', default: false } },
  })
  const rounds = Number(values.rounds)
  if (values.help || !(rounds >= 3)) {
    process.stdout.write(USAGE)
    process.exitCode = values.help ? 0 : 2
    return
  }
  // A page of its own origin, so that whatever a page may keep can be kept; both files of the drop-in lie beside it.
  const server = createServer(({ url = '' }, response) => {
    const [, script] = /^\/(liaison[\w.-]*\.js)/.exec(url) ?? []
    response.setHeader('Content-Type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
    response.end(
      script
        ? readFileSync(new URL(`../../../packages/embed/dist/${script}`, import.meta.url))
        : '<!doctype html><html lang="zh-CN"><script src="/liaison.js"></script><body>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const { port } = server.address() as { port: number }
    await page.goto(`http://127.0.0.1:${port}/`)
    const material = materialOf(203)
    print(
      `Chromium ${browser.version()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`,
    )
    const meters = await timesOf(page, material, 'meters', rounds)
    print(`\n1,000 meters in a page, until laid out; medians of ${rounds - 1} rounds (aim: 100 µs each)`)
    print(compared(meters, 1000, 'µs each', 1000))
    const rolls = await timesOf(page, material, 'rolls', rounds)
    print(`\nA roll of 203, until laid out; medians of ${rounds - 1} rounds (aim: 100 ms)`)
    print(compared(rolls, 1, 'ms', 1))
    const marks = (await marksOf(page, material, 100)).sort((one, other) => one - other)
    print('\nA mark in that roll, from the click until laid out; 100 of them (aim: 16 ms)')
    print(`  median ${marks[50]!.toFixed(1)} ms, slowest of twenty ${marks[95]!.toFixed(1)} ms`)
    const devtools = await page.context().newCDPSession(page)
    const few = materialOf(10)
    await mounts(page, few, 100)
    const after100 = await heapOf(devtools)
    await mounts(page, few, 900)
    const after1000 = await heapOf(devtools)
    print('\nHeap after mounting and unmounting a meter and a roll of ten, garbage collected (aim: within 5 %)')
    print(
      `  100 times ${inMegabytes(after100)}, 1,000 times ${inMegabytes(after1000)}: ${((after1000 / after100 - 1) * 100).toFixed(1)} %`,
    )
  } finally {
    await browser.close()
    server.close()
  }
}

/** Counts of the sample county, and a plenary of so many invented members. */
function materialOf(expected: number): Material {
  const ledger = sampleCounty({ today: TODAY, seed: 1 })
  const members = Array.from({ length: expected }, (_, nth) => ({
    id: `m${nth}`,
    name: `示例${nth + 1}`,
    appointed: '2022-01-01',
    group: 'g-01',
  }))
  return {
    quota: quota(ledger, { group: ledger.groups[0]!.id, asOf: TODAY, madeAt: `${TODAY}T09:00:00+08:00` }),
    roll: {
      gathering: { id: 'p1', kind: 'plenary', group: null, date: TODAY, title: '全体会议（示例）' },
      members,
      attendance: [],
    },
  }
}

function compared(shown: readonly Shown[], per: number, unit: string, factor: number): string {
  const first = shown[0]!.median
  const rows = shown.map(({ name, median }) => [
    name,
    ((median / per) * factor).toFixed(1),
    `${(median / first).toFixed(1)} x`,
  ])
  return table(['', unit, 'ratio'], rows, 1)
}

/** Bytes in use once everything that can be collected is. */
async function heapOf(devtools: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

await main()
