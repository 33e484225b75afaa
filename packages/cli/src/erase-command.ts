import { argumentsOf, required } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'

const usage = 'liaison erase --data DIR --committee ID ENTRY --reason TEXT'

/** `liaison erase`: drops what an entry said, such as a sick-leave reason; the chain still verifies. Exit 1 when it may not be erased. */
export const eraseCommand: Command = {
  usage,
  summary: '清除一条旧记录的内容（如病假事由、身份证号），记录链仍可核对',
  async run(args, output, environment) {
    const { values, positionals } = argumentsOf(
      args,
      { data: { type: 'string' }, committee: { type: 'string' }, reason: { type: 'string' } },
      usage,
      1,
    )
    const place = existing(placeOf(values.data, environment, usage))
    const committee = required('committee', values.committee, usage)
    const [entry] = positionals
    if (entry === undefined) throw new CommandError(2, `请给出要清除的记录的编号。\n用法：${usage}`)
    const reason = required('reason', values.reason?.trim(), usage)
    await patiently(output, '清除', () => withOperator(place, (operator) => operator.erase(committee, entry, reason)))
    output.out(`记录 ${entry} 的内容已清除，清除的原因已记入记录链。\n`)
    return 0
  },
}
