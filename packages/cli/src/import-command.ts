import { importLedger } from '@liaison-kit/hub'
import { argumentsOf, required } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { withHub } from './data-dir.ts'
import { readLedger } from './ledger-file.ts'

const usage = 'liaison import LEDGER.json --data DIR'

/** `liaison import`: a ledger file into a data directory, all or nothing; the same file again changes nothing. */
export const importCommand: Command = {
  usage,
  summary: '把台账文件导入数据目录；重复导入同一文件不会改变任何内容',
  async run(args, output) {
    const { values, positionals } = argumentsOf(args, { data: { type: 'string' } }, usage, 1)
    const dir = required('data', values.data, usage)
    const [file] = positionals
    if (file === undefined) throw new CommandError(2, `请给出一个台账文件。\n用法：${usage}`)
    // Judged before the directory is opened: a file that is refused leaves nothing behind.
    const ledger = readLedger(file)
    const imported = await withHub(dir, (hub) => importLedger(hub, ledger))
    output.out(`已导入 ${imported.committee}：新增 ${imported.new} 条，原已导入 ${imported.known} 条。\n`)
    for (const { id, unresolved } of imported.unresolved)
      output.err(`  ${id} 已保存，但暂未进入台账：${unresolved?.message}\n`)
    return 0
  },
}
