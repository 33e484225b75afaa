import { shippedCharters } from '@liaison-kit/core'
import { CommandError, UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'

const known = Object.keys(shippedCharters)

/** `liaison charter`: prints a shipped charter, as a ledger may carry it. */
export const charterCommand = describedCommand({
  name: 'charter',
  summary: { 'zh-CN': '打印随附的履职要求', en: 'Prints a charter that comes with the program' },
  forms: ['ID'],
  word: { ID: { 'zh-CN': `履职要求的编号：${known.join('、')}`, en: `The charter’s id: ${known.join(', ')}.` } },
  options: {},
  examples: [
    {
      line: 'liaison charter shache-2012 > charter.json',
      about: { 'zh-CN': '存成文件，作为本县履职要求的底稿', en: 'into a file, to begin your own county’s from' },
    },
  ],
  async run({ word: id }, output) {
    if (id === undefined) throw new UsageError(`请给出一个编号（现有：${known.join('、')}）。`)
    const charter = Object.hasOwn(shippedCharters, id) ? shippedCharters[id] : undefined
    if (!charter) throw new CommandError(2, `没有随附“${id}”，现有：${known.join('、')}。`)
    output.out(`${JSON.stringify(charter, null, 2)}\n`)
    return 0
  },
})
