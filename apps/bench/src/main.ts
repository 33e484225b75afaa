import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { assess } from '@liaison-kit/core'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type Measured, measure } from './measure.ts'
import { profile } from './profile.ts'
import type { County } from './suite.ts'
import { SUITES } from './suites.ts'
import { table } from './table.ts'

const USAGE = `npm run bench -- [--json] [--seconds 50] [--scale 21] [--suite assess] [--profile]

  --seconds   how long to measure, all suites together; setting up takes a few more
  --scale     how much the sample county records: 21 is about 61,000 marks
  --suite     one suite alone
  --profile   instead of timing, print where assess spends its own time
  --json      print JSON
`
const TODAY = '2026-11-23'
const SEED = 1

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '50' },
      scale: { type: 'string', default: '21' },
      suite: { type: 'string' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return print(USAGE)
  const seconds = Number(values.seconds)
  if (!(seconds > 0)) throw new Error(`--seconds ${values.seconds} is no time.\n\n${USAGE}`)
  const county = countyOf(Number(values.scale))
  const about = aboutOf(county, Number(values.scale))
  if (values.profile) {
    const hot = await profile(() => assess(county.ledger, { asOf: county.today }), Math.min(seconds, 10))
    const rows = hot
      .slice(0, 30)
      .map(({ name, place, self, share }) => [`${(share * 100).toFixed(1)} %`, `${self.toFixed(2)} ms`, name, place])
    return print(
      values.json
        ? json({ ...about, profile: hot })
        : `${headline(about)}\n\n${table(['own time', 'a run', 'function', 'where'], rows, 2)}\n`,
    )
  }
  const suites = SUITES.map((make) => make(county)).filter(({ name }) => !values.suite || name === values.suite)
  if (suites.length === 0) throw new Error(`There is no suite ${values.suite}.\n\n${USAGE}`)
  if (!values.json) print(`${headline(about)}\n`)
  const [load = 0] = loadavg()
  if (load > cpus().length / 2) {
    process.stderr.write(
      `The machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): trust the cpu columns.\n`,
    )
  }
  const measured: Measured[] = []
  for (const suite of suites) {
    const one = measure(suite, seconds / suites.length)
    measured.push(one)
    if (!values.json) print(`\n${inWords(one)}`)
  }
  if (values.json) print(json({ ...about, suites: measured }))
}

function countyOf(scale: number): County {
  const text = JSON.stringify(sampleCounty({ today: TODAY, seed: SEED, scale }))
  const ledger = JSON.parse(text)
  return { ledger, text, today: TODAY, marks: ledger.attendance.length }
}

function aboutOf({ ledger, text }: County, scale: number) {
  const { attendance, gatherings, works, handling = [], members, groups } = ledger
  return {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    scale,
    county: {
      members: members.length,
      groups: groups.length,
      marks: attendance.length,
      gatherings: gatherings.length,
      works: works.length,
      handling: handling.length,
      bytes: Buffer.byteLength(text),
    },
  }
}

function headline({ node, cpu, scale, county }: ReturnType<typeof aboutOf>): string {
  const counts = Object.entries(county).map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
  return `Node ${node}, ${cpu}\nSample county at scale ${scale}: ${counts.join(', ')}`
}

function inWords({ name, about, per, rounds, peers }: Measured): string {
  const rows = peers.map(({ name, wall, cpu }) => [
    name,
    number(wall.median),
    wall.quartiles.map(number).join(' – '),
    number(wall.perUnit),
    `${number(wall.ratio)} x`,
    number(cpu.median),
    number(cpu.perUnit),
    `${number(cpu.ratio)} x`,
  ])
  const unit = `ns/${per.unit}`
  const heads = ['', 'ms', 'quartiles', unit, 'ratio', 'cpu ms', unit, 'ratio']
  return `${name}: ${about}; medians of ${rounds} rounds\n${table(heads, rows, 1)}\n`
}

/** With as many digits as a measurement is worth. */
const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function print(text: string): void {
  process.stdout.write(text)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
