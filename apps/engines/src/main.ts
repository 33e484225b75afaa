import { parseArgs } from 'node:util'
import { ENGINES } from './engines.ts'
import { isGood, type Row, rowOf } from './row.ts'
import { tableOf } from './table.ts'

const ids = ENGINES.map(({ id }) => id)
const USAGE = `npm run test:browsers -- [--only 69,firefox] [--pictures FOLDER]

  --only      some of ${ids.join(', ')}
  --pictures  keeps there what each window showed in the end
`

/** Three tasks in each browser, one browser after another; ends with 1 when anything failed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: ids.join() },
      pictures: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const only = values.only.split(',')
  const unknown = only.filter((id) => !ids.includes(id))
  if (values.help || unknown.length > 0) {
    if (unknown.length > 0) process.stderr.write(`没有这种浏览器（no such browser）：${unknown.join('、')}\n`)
    process.stdout.write(USAGE)
    process.exitCode = unknown.length > 0 ? 2 : 0
    return
  }
  const rows: Row[] = []
  for (const engine of ENGINES.filter(({ id }) => only.includes(id))) {
    rows.push(await rowOf(engine, values.pictures))
  }
  process.stdout.write(`${tableOf(rows)}\n`)
  if (!rows.every(isGood)) process.exitCode = 1
}

await main()
