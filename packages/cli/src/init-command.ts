import { civilDateAt, shippedCharters } from '@liaison-kit/core'
import { argumentsOf, dayOption, required } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { placeOf, withOperator } from './place.ts'

const usage = 'liaison init --data DIR --committee ID --name NAME [--charter shache-2012] [--from DAY]'

/** `liaison init`: a new county from nothing. */
export const initCommand: Command = {
  usage,
  summary: '新建一个县政协（从空白开始）',
  async run(args, output, environment) {
    const { values } = argumentsOf(
      args,
      {
        data: { type: 'string' },
        committee: { type: 'string' },
        name: { type: 'string' },
        charter: { type: 'string', default: 'shache-2012' },
        from: { type: 'string' },
      },
      usage,
    )
    const place = placeOf(values.data, environment, usage)
    const committee = required('committee', values.committee, usage)
    const name = required('name', values.name, usage)
    const from = dayOption('from', values.from) ?? `${civilDateAt(Date.now()).slice(0, 4)}-01-01`
    const { charter } = values
    if (!Object.hasOwn(shippedCharters, charter)) {
      throw new CommandError(
        2,
        `没有随附“${charter}”，--charter 可用的有：${Object.keys(shippedCharters).join('、')}。`,
      )
    }
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(committee)) {
      throw new CommandError(2, `--committee 的“${committee}”不能作编号，请用 1 至 64 个英文字母、数字、“.”“_”或“-”。`)
    }
    await withOperator(place, (operator) => operator.init({ committee, name, charter, from }))
    output.out(`已建立 ${committee}（${name}）：履职要求 ${charter}，自 ${from} 起。\n`)
    return 0
  },
}
