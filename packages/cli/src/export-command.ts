import { dayOption, required } from './arguments.ts'
import { describedCommand } from './described-command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'

/** `liaison export`: the ledger, alone on standard output, as it stands or as it was known at the end of a day. */
export const exportCommand = describedCommand({
  name: 'export',
  summary: {
    'zh-CN': '把台账输出到标准输出；可以只算到某一天为止已经记录的',
    en: 'Prints the ledger, as it stands or as it was known on a day',
  },
  forms: ['--data --committee [--known-on]'],
  word: {},
  options: {
    data: DATA,
    committee: COMMITTEE,
    'known-on': {
      value: 'DAY',
      about: {
        'zh-CN': '只算到这一天（含）为止已经记录的，写成 YYYY-MM-DD',
        en: 'Only what was recorded by the end of this day, YYYY-MM-DD.',
      },
      otherwise: { 'zh-CN': '到现在为止的全部记录', en: 'all that is recorded by now' },
    },
  },
  examples: [
    {
      line: 'liaison export --data data --committee shili > ledger.json',
      about: { 'zh-CN': '存成台账文件', en: 'into a ledger file' },
    },
  ],
  async run({ values }, output, environment) {
    const place = existing(placeOf(values.data, environment))
    const committee = required('committee', values.committee)
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
})
