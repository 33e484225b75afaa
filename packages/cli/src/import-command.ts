import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { SHEET_KINDS, type SheetAccount, type SheetKind } from '@liaison-kit/hub'
import { dayOption } from './arguments.ts'
import { CommandError, type ExitStatus, type Output, UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { readLedger } from './ledger-file.ts'
import { patiently } from './patience.ts'
import { existing, type Place, placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'
import { faultText, sheetText } from './sheet-text.ts'

// What cannot be read is told by what reads it, each with what to do.
const SPREADSHEET = /\.(xlsx?|xlsm|xltx|xlsb|ods|et|csv)$/i
const SHOWN_AT_MOST = 20

/** `liaison import`: a ledger or a spreadsheet into a hub, all or nothing; the same file again changes nothing. */
export const importCommand = describedCommand({
  name: 'import',
  summary: {
    'zh-CN': '把台账文件或电子表格（委员名册、出席登记表、工作成果清单）导入数据目录；重复导入同一文件不会改变任何内容',
    en: 'Takes in a ledger file or a spreadsheet (roster, attendance, works), all or nothing; the same file again changes nothing',
  },
  forms: ['LEDGER.json --data', 'ROSTER.xlsx --data [--committee] [--kind] [--group] [--from] [--preview]'],
  word: {
    'LEDGER.json': { 'zh-CN': '台账文件', en: 'A ledger file.' },
    'ROSTER.xlsx': {
      'zh-CN': '电子表格，.xlsx 或 .csv；县政协须已建立',
      en: 'A spreadsheet, .xlsx or .csv, for a county committee that exists already.',
    },
  },
  options: {
    data: DATA,
    committee: {
      ...COMMITTEE,
      otherwise: { 'zh-CN': '唯一的一个；有几个时必填', en: 'the only one; where there are several it must be given' },
    },
    kind: {
      value: SHEET_KINDS.join('|'),
      about: {
        'zh-CN': '是哪种表格：委员名册（roster）、出席登记表（attendance）、工作成果清单（works）',
        en: 'What the spreadsheet holds: the roster, attendance, or works.',
      },
      otherwise: { 'zh-CN': 'roster（委员名册）', en: 'roster' },
    },
    group: {
      value: 'ID',
      about: { 'zh-CN': '整份表格是哪个联络组的', en: 'The group all of it is about.' },
      otherwise: { 'zh-CN': '按表格所写', en: 'what the sheet itself says' },
    },
    from: {
      value: 'DAY',
      about: {
        'zh-CN': '名册从哪一天起是这样，写成 YYYY-MM-DD；只用于委员名册',
        en: 'The day from which the roster holds, YYYY-MM-DD; of a roster only.',
      },
      otherwise: {
        'zh-CN': '新增的从本届第一天起，有变动的从今天起',
        en: 'what is new from the first day of the term, what has changed from today',
      },
    },
    preview: {
      about: {
        'zh-CN': '只看每一行会怎样，不作改动',
        en: 'Tells what would become of every row, and changes nothing.',
      },
    },
  },
  examples: [
    { line: 'liaison import ledger.json --data data', about: { 'zh-CN': '导入台账文件', en: 'a ledger file' } },
    {
      line: 'liaison import roster.xlsx --data data --preview',
      about: {
        'zh-CN': '导入名册之前，先看每一行会怎样',
        en: 'before a roster is taken in: what becomes of every row',
      },
    },
    {
      line: 'liaison import roll.xlsx --data data --kind attendance',
      about: { 'zh-CN': '导入出席登记表', en: 'attendance' },
    },
  ],
  async run({ values, word: file }, output, environment) {
    const place = placeOf(values.data, environment)
    if (file === undefined) throw new UsageError('请给出一个台账文件或电子表格。')
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
      throw new UsageError(`${names} 只用于电子表格（.xlsx、.csv），“${file}”不是。`)
    }
    return ledger(file, place, output)
  },
})

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
