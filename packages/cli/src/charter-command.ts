import { shippedCharters } from '@liaison-kit/core'
import { argumentsOf } from './arguments.ts'
import { type Command, CommandError } from './command.ts'

const usage = 'liaison charter ID'

/** `liaison charter`: prints a shipped charter, as a ledger may carry it. */
export const charterCommand: Command = {
  usage,
  summary: '打印随附的履职要求',
  async run(args, output) {
    const { positionals } = argumentsOf(args, {}, usage, 1)
    const [id] = positionals
    const known = Object.keys(shippedCharters).join('、')
    if (id === undefined) throw new CommandError(2, `请给出一个编号（现有：${known}）。\n用法：${usage}`)
    const charter = Object.hasOwn(shippedCharters, id) ? shippedCharters[id] : undefined
    if (!charter) throw new CommandError(2, `没有随附“${id}”，现有：${known}。`)
    output.out(`${JSON.stringify(charter, null, 2)}\n`)
    return 0
  },
}
