import { resolve } from 'node:path'
import { UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'
import { DATA } from './shared-options.ts'

/** `liaison backup`: all that is kept, as it stands at one moment, into one file; also while a hub serves it. */
export const backupCommand = describedCommand({
  name: 'backup',
  summary: {
    'zh-CN': '把全部数据备份成一个文件，服务运行时也可以',
    en: 'Writes everything into one file, also while a hub runs',
  },
  forms: ['--data FILE'],
  word: {
    FILE: {
      'zh-CN': '备份文件；已经存在的文件不会被覆盖',
      en: 'The file to write. One that exists is not overwritten.',
    },
  },
  options: { data: DATA },
  examples: [
    {
      line: 'liaison backup --data data liaison.backup',
      about: { 'zh-CN': '备份到当前目录', en: 'into the current directory' },
    },
  ],
  async run({ values, word: file }, output, environment) {
    const place = existing(placeOf(values.data, environment))
    if (file === undefined) throw new UsageError('请给出备份文件的路径。')
    await patiently(output, '备份', () => withOperator(place, (operator) => operator.backup(resolve(file))))
    output.out(`已备份到 ${file}。其中有个人信息，请妥善保管。\n`)
    return 0
  },
})
