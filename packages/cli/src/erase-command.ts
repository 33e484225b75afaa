import { required } from './arguments.ts'
import { UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'

/** `liaison erase`: drops what an entry said, such as a sick-leave reason; the chain still verifies. Exit 1 when it may not be erased. */
export const eraseCommand = describedCommand({
  name: 'erase',
  summary: {
    'zh-CN': '清除一条旧记录的内容（如病假事由、身份证号），记录链仍可核对',
    en: 'Erases what an older entry said, such as the reason of a sick leave; the chain still verifies',
  },
  forms: ['--data --committee ENTRY --reason'],
  word: {
    ENTRY: {
      'zh-CN': '要清除的记录的编号；最新的一条不能清除，请先提交更正后的内容',
      en: 'The id of the entry. The newest about a thing cannot be erased: send the corrected one first.',
    },
  },
  options: {
    data: DATA,
    committee: COMMITTEE,
    reason: { value: 'TEXT', about: { 'zh-CN': '清除的原因，会记入记录链', en: 'Why; this is kept in the chain.' } },
  },
  examples: [
    {
      line: 'liaison erase --data data --committee shili ENTRY --reason 误录身份证号',
      about: { 'zh-CN': '把 ENTRY 换成那条记录的编号', en: 'with the id of the entry for ENTRY' },
    },
  ],
  async run({ values, word: entry }, output, environment) {
    const place = existing(placeOf(values.data, environment))
    const committee = required('committee', values.committee)
    if (entry === undefined) throw new UsageError('请给出要清除的记录的编号。')
    const reason = required('reason', values.reason?.trim())
    await patiently(output, '清除', () => withOperator(place, (operator) => operator.erase(committee, entry, reason)))
    output.out(`记录 ${entry} 的内容已清除，清除的原因已记入记录链。\n`)
    return 0
  },
})
