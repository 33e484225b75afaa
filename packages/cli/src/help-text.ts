import { type Command, EXIT_STATUSES } from './command.ts'
import { ENVIRONMENT } from './environment.ts'
import type { Language } from './language.ts'
import { optionText, usageOf } from './usage.ts'

interface Words {
  title: string
  call: string
  usage: string
  commands: string
  word: string
  options: string
  examples: string
  environment: string
  statuses: string
  unless: (value: string) => string
  more: string
  whileServing: string
}

const chinese: Words = {
  title: 'liaison：委员联络组台账与履职评价',
  call: 'liaison 命令 [选项]',
  usage: '用法：',
  commands: '命令：',
  word: '参数：',
  options: '选项：',
  examples: '举例：',
  environment: '环境变量：',
  statuses: '退出状态：',
  unless: (value) => `不写时：${value}`,
  more: '每个命令的选项和例子：liaison help 命令。English: liaison help --lang en',
  whileServing: '数据目录正由服务使用时，命令经由运行中的服务执行（Windows 上请先停止服务）。',
}

const english: Words = {
  title: 'liaison: the ledgers of liaison groups, and what they show',
  call: 'liaison COMMAND [options]',
  usage: 'Usage:',
  commands: 'Commands:',
  word: 'Argument:',
  options: 'Options:',
  examples: 'Examples:',
  environment: 'Environment:',
  statuses: 'Exit statuses:',
  unless: (value) => `Unless given: ${value}`,
  more: 'The options of a command, with examples: liaison help COMMAND --lang en',
  whileServing: 'While a hub serves a data directory, the commands work through that hub (on Windows, stop it first).',
}

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en: english }

/** All commands, a line each, and what holds for every one. */
export function overviewText(commands: readonly Command[], language: Language): string {
  const words = WORDS[language]
  const width = Math.max(...commands.map(({ name }) => name.length))
  return page(
    [words.title],
    [words.usage, `  ${words.call}`],
    [words.commands, ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`)],
    [words.more],
    section(
      words.environment,
      Object.entries(ENVIRONMENT).map(([name, about]) => [name, about[language]]),
    ),
    [words.statuses, ...Object.entries(EXIT_STATUSES).map(([status, text]) => `  ${status}  ${text[language]}`)],
    [words.whileServing],
  )
}

/** One command: how it is called, what it takes and what each of that means, and examples. */
export function helpText(command: Command, language: Language): string {
  const words = WORDS[language]
  const { name, summary, word, options, examples } = command
  return page(
    [`liaison ${name}${language === 'en' ? ': ' : '：'}${summary[language]}`],
    [words.usage, ...usageOf(command).map((usage) => `  ${usage}`)],
    section(
      words.word,
      Object.entries(word).map(([stands, about]) => [stands, about[language]]),
    ),
    section(
      words.options,
      Object.entries(options).map(([given, option]) => {
        const unless = option.default ?? option.otherwise?.[language]
        return [
          optionText(given, option),
          option.about[language],
          ...(unless === undefined ? [] : [words.unless(unless)]),
        ]
      }),
    ),
    section(
      words.examples,
      examples.map(({ line, about }) => [line, about[language]]),
    ),
  )
}

const page = (...sections: readonly (readonly string[])[]): string =>
  sections
    .filter(({ length }) => length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')

/** A heading, and below it each thing with what is said of it. */
function section(heading: string, things: readonly (readonly string[])[]): string[] {
  const lines = things.flatMap(([thing, ...said]) => [`  ${thing}`, ...said.map((line) => `      ${line}`)])
  return lines.length > 0 ? [heading, ...lines] : []
}
