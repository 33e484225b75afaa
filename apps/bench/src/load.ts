import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { SCENARIOS } from './load/scenarios.ts'

const USAGE = `npm run load -- [--seconds 12] [--only WORDS]

  --seconds   how long each part measures
  --only      the parts whose name has these words
`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '12' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
if (values.help || !(seconds > 0)) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 2)
}
process.stdout.write(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}; hub and client beside each other\n`,
)
for (const { name, run } of SCENARIOS) {
  if (!name.includes(values.only)) continue
  process.stdout.write(`\n${name}\n`)
  for (const line of await run(seconds)) process.stdout.write(`  ${line}\n`)
}
