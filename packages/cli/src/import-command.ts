import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { SHEET_KINDS, type SheetAccount, type SheetKind } from '@liaison-kit/hub'
import { argumentsOf, dayOption } from './arguments.ts'
import { type Command, CommandError, type ExitStatus, type Output } from './command.ts'
import { readLedger } from './ledger-file.ts'
import { patiently } from './patience.ts'
import { existing, type Place, placeOf, withOperator } from './place.ts'
import { faultText, sheetText } from './sheet-text.ts'

const usage = `liaison import LEDGER.json --data DIR
      liaison import ROSTER.xlsx --data DIR [--committee ID] [--kind roster|attendance|works] [--group ID] [--from DAY] [--preview]`
// What cannot be read is told by what reads it, each with what to do.
const SPREADSHEET = /\.(xlsx?|xlsm|xltx|xlsb|ods|et|csv)$/i
const SHOWN_AT_MOST = 20

/** `liaison import`: a ledger or a spreadsheet into a hub, all or nothing; the same file again changes nothing. */
export const importCommand: Command = {
  usage,
  summary: '把台账文件或电子表格（委员名册、出席登记表、工作成果清单）导入数据目录；重复导入同一文件不会改变任何内容',
  async run(args, output, environment) {
    const { values, positionals } = argumentsOf(
      args,
      {
        data: { type: 'string' },
        committee: { type: 'string' },
        kind: { type: 'string' },
        group: { type: 'string' },
        from: { type: 'string' },
        preview: { type: 'boolean', default: false },
      },
      usage,
      1,
    )
    const place = placeOf(values.data, environment, usage)
    const [file] = positionals
    if (file === undefined) throw new CommandError(2, `请给出一个台账文件或电子表格。\n用法：${usage}`)
    const { committee, group, preview } = values
    if (SPREADSHEET.test(file) || (values.kind !== undefined && !/\.json$/i.test(file))) {
      const kind = kindOption(values.kind)
      const from = dayOption('from', values.from)
      if (from !== undefined && kind !== 'roster') throw new CommandError(2, '--from 只用于委员名册（--kind roster）。')
      const there = existing(place, '电子表格只能导入已有的县政协，请先用 liaison init 新建')
      return sheet(file, { kind, committee, group, from, preview }, there, output)
    }
    const given = (['committee', 'kind', 'group', 'from'] as const).filter((name) => values[name] !== undefined)
    const onlySheets = preview ? [...given, 'preview'] : given
    if (onlySheets.length > 0) {
      const names = onlySheets.map((name) => `--${name}`).join('、')
      throw new CommandError(2, `${names} 只用于电子表格（.xlsx、.csv），“${file}”不是。\n用法：${usage}`)
    }
    return ledger(file, place, output)
  },
}

async function ledger(file: string, place: Place, output: Output): Promise<ExitStatus> {
  // Judged before the directory is opened: a file that is refused leaves nothing behind.
  const data = readLedger(file)
  const imported = await patiently(output, '导入', () => withOperator(place, (operator) => operator.import(data)))
  output.out(`已导入 ${imported.committee}：新增 ${imported.new} 条，原已导入 ${imported.known} 条。\n`)
  waiting(
    imported.unresolved.map(({ id, unresolved: why }) => `${id} 已保存，但暂未进入台账：${why?.message}`),
    output,
  )
  return 0
}

interface Options {
  kind: SheetKind
  committee: string | undefined
  group: string | undefined
  from: string | undefined
  preview: boolean
}

async function sheet(file: string, options: Options, place: Place, output: Output): Promise<ExitStatus> {
  const order = { ...options, name: basename(file), bytes: bytesOf(file).toString('base64') }
  const doing = options.preview ? '读取' : '导入'
  const account: SheetAccount = await patiently(output, doing, () =>
    withOperator(place, (operator) => operator.importSheet(order)),
  )
  output.out(sheetText(account))
  if (account.faults.length > 0) {
    output.err(faultText(account))
    return 2
  }
  waiting(
    (account.unresolved ?? []).map(({ about, message }) => `${about} 已保存，但暂未进入台账：${message}`),
    output,
  )
  return 0
}

function waiting(lines: readonly string[], output: Output): void {
  for (const line of lines.slice(0, SHOWN_AT_MOST)) output.err(`  ${line}\n`)
  if (lines.length > SHOWN_AT_MOST) output.err(`  ……共 ${lines.length} 条已保存、暂未进入台账。\n`)
}

function kindOption(said = 'roster'): SheetKind {
  const kind = SHEET_KINDS.find((one) => one === said)
  if (kind) return kind
  const kinds = 'roster（委员名册）、attendance（出席登记表）或 works（工作成果清单）'
  throw new CommandError(2, `--kind 只能是 ${kinds}，不能是“${said}”。`)
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new CommandError(2, `读不到文件“${file}”：${error instanceof Error ? error.message : String(error)}`)
  }
}
