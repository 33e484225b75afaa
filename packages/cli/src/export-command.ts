import { argumentsOf, dayOption, required } from './arguments.ts'
import type { Command } from './command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'

const usage = 'liaison export --data DIR --committee ID [--known-on DAY]'

/** `liaison export`: the ledger, alone on standard output, as it stands or as it was known at the end of a day. */
export const exportCommand: Command = {
  usage,
  summary: '把台账输出到标准输出；--known-on 只算到那一天为止已经记录的',
  async run(args, output, environment) {
    const { values } = argumentsOf(
      args,
      { data: { type: 'string' }, committee: { type: 'string' }, 'known-on': { type: 'string' } },
      usage,
    )
    const place = existing(placeOf(values.data, environment, usage))
    const committee = required('committee', values.committee, usage)
    const knownOn = dayOption('known-on', values['known-on'])
    const { ledger, unresolved } = await patiently(output, '导出', () =>
      withOperator(place, (operator) => operator.export(committee, knownOn)),
    )
    output.out(`${JSON.stringify(ledger, null, 2)}\n`)
    if (unresolved.length > 0) {
      output.err(`另有 ${unresolved.length} 条已保存、暂未进入台账，没有导出。\n`)
    }
    return 0
  },
}
