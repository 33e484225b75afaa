import { resolve } from 'node:path'
import { argumentsOf } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'

const usage = 'liaison backup --data DIR FILE'

/** `liaison backup`: all that is kept, as it stands at one moment, into one file; also while a hub serves it. */
export const backupCommand: Command = {
  usage,
  summary: '把全部数据备份成一个文件，服务运行时也可以',
  async run(args, output, environment) {
    const { values, positionals } = argumentsOf(args, { data: { type: 'string' } }, usage, 1)
    const place = existing(placeOf(values.data, environment, usage))
    const [file] = positionals
    if (file === undefined) throw new CommandError(2, `请给出备份文件的路径。\n用法：${usage}`)
    await patiently(output, '备份', () => withOperator(place, (operator) => operator.backup(resolve(file))))
    output.out(`已备份到 ${file}。其中有个人信息，请妥善保管。\n`)
    return 0
  },
}
