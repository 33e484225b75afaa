import { languageOption } from './arguments.ts'
import { allCommands, commandOf } from './commands.ts'
import { describedCommand } from './described-command.ts'
import { helpText, overviewText } from './help-text.ts'
import { LANG } from './shared-options.ts'

/** `liaison help`: all commands, or one with each of its options. `--help` after another command comes to the same. */
export const helpCommand = describedCommand({
  name: 'help',
  summary: {
    'zh-CN': '列出全部命令，或说明一个命令的各个选项',
    en: 'Lists the commands, or tells of one with all its options',
  },
  forms: ['[COMMAND] [--lang]'],
  word: {
    COMMAND: {
      'zh-CN': '要说明的命令；不写则列出全部。写成 liaison 命令 --help 也一样',
      en: 'The command to tell of; all are listed without it. liaison COMMAND --help is the same.',
    },
  },
  options: { lang: LANG },
  examples: [
    { line: 'liaison help import', about: { 'zh-CN': '导入有哪些选项', en: 'what import can be told' } },
    { line: 'liaison import --help --lang en', about: { 'zh-CN': '同上，用英文', en: 'the same, in English' } },
  ],
  async run({ values, word }, output) {
    const language = languageOption(values.lang)
    output.out(
      word === undefined ? overviewText(await allCommands(), language) : helpText(await commandOf(word), language),
    )
    return 0
  },
})
