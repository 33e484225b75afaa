import { civilDateAt, shippedCharters } from '@liaison-kit/core'
import { dayOption, required } from './arguments.ts'
import { CommandError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'

/** `liaison init`: a new county from nothing. */
export const initCommand = describedCommand({
  name: 'init',
  summary: { 'zh-CN': '新建一个县政协（从空白开始）', en: 'Begins a county committee, from nothing' },
  forms: ['--data --committee --name [--charter] [--from]'],
  word: {},
  options: {
    data: DATA,
    committee: {
      ...COMMITTEE,
      about: {
        'zh-CN': '县政协的代号，1 至 64 个英文字母、数字、“.”“_”或“-”；定了不改',
        en: 'Its id: 1 to 64 letters, digits, “.”, “_” or “-”. It stays for good.',
      },
    },
    name: { value: 'NAME', about: { 'zh-CN': '县政协的名称', en: 'Its name.' } },
    charter: {
      value: 'ID',
      about: { 'zh-CN': '用哪一份随附的履职要求', en: 'Which of the charters that come with the program is in force.' },
      default: 'shache-2012',
    },
    from: {
      value: 'DAY',
      about: {
        'zh-CN': '履职要求从哪一天起执行，写成 YYYY-MM-DD',
        en: 'The day from which the charter is in force, YYYY-MM-DD.',
      },
      otherwise: { 'zh-CN': '今年 1 月 1 日', en: 'January 1 of this year' },
    },
  },
  examples: [
    {
      line: 'liaison init --data data --committee shili --name 示例县政协',
      about: { 'zh-CN': '在 data 目录新建', en: 'in the directory data' },
    },
  ],
  async run({ values }, output, environment) {
    const place = placeOf(values.data, environment)
    const committee = required('committee', values.committee)
    const name = required('name', values.name)
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
})
