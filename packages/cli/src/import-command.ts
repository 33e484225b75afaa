import { argumentsOf } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { readLedger } from './ledger-file.ts'
import { patiently } from './patience.ts'
import { placeOf, withOperator } from './place.ts'

const usage = 'liaison import LEDGER.json --data DIR'
const SPREADSHEET = /\.(xlsx?|xlsm|ods|et|csv)$/i
const SHOWN_AT_MOST = 20

/** `liaison import`: a ledger file into a hub, all or nothing; the same file again changes nothing. */
export const importCommand: Command = {
  usage,
  summary: '把台账文件导入数据目录；重复导入同一文件不会改变任何内容',
  async run(args, output, environment) {
    const { values, positionals } = argumentsOf(args, { data: { type: 'string' } }, usage, 1)
    const place = placeOf(values.data, environment, usage)
    const [file] = positionals
    if (file === undefined) throw new CommandError(2, `请给出一个台账文件。\n用法：${usage}`)
    if (SPREADSHEET.test(file)) {
      throw new CommandError(2, `“${file}”是电子表格，这一版还不能导入，没有作任何改动。请导入 JSON 格式的台账文件。`)
    }
    // Judged before the directory is opened: a file that is refused leaves nothing behind.
    const ledger = readLedger(file)
    const imported = await patiently(output, '导入', () => withOperator(place, (operator) => operator.import(ledger)))
    output.out(`已导入 ${imported.committee}：新增 ${imported.new} 条，原已导入 ${imported.known} 条。\n`)
    const { unresolved } = imported
    for (const { id, unresolved: why } of unresolved.slice(0, SHOWN_AT_MOST))
      output.err(`  ${id} 已保存，但暂未进入台账：${why?.message}\n`)
    if (unresolved.length > SHOWN_AT_MOST) output.err(`  ……共 ${unresolved.length} 条已保存、暂未进入台账。\n`)
    return 0
  },
}
