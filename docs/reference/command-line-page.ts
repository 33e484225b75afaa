import { allCommands, type Command, ENVIRONMENT, EXIT_STATUSES, optionText, usageOf } from '@liaison-kit/cli/commands'
import { cell, plainText, table } from '../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../components/component-words.ts'
import { commandLineWords } from './command-line-words.ts'
import type { ReferencePage } from './reference-page.ts'

/** The `liaison` command, made from what its own help is made from. */
export const commandLine: ReferencePage = {
  name: 'command-line',
  title: { 'zh-CN': commandLineWords['zh-CN'].title, en: commandLineWords.en.title },
  page: commandLinePage,
}

/** Characters of a line of code that the page shows without scrolling. */
const LINE = 68

async function commandLinePage(language: PageLanguage): Promise<string> {
  const words = commandLineWords[language]
  const commands = await allCommands()
  return [
    `# ${words.title}`,
    words.about,
    table(
      words.commandHeads,
      commands.map(({ name, summary }) => [`[\`${name}\`](#${name})`, cell(summary[language])]),
    ),
    `## ${words.running} {#running}`,
    words.inRepository,
    shell('npm run --silent liaison -- help'),
    words.fromPackage,
    shell('npm install @liaison-kit/cli', 'npx liaison help'),
    words.inPackage,
    `## ${words.common} {#common}`,
    words.commonFacts.map((fact) => `- ${fact}`).join('\n'),
    ...commands.flatMap((command) => commandSection(command, language)),
    `## ${words.statuses} {#exit-statuses}`,
    table(
      words.statusHeads,
      Object.entries(EXIT_STATUSES).map(([status, text]) => [status, cell(text[language])]),
    ),
    `## ${words.environment} {#environment}`,
    table(
      words.environmentHeads,
      Object.entries(ENVIRONMENT).map(([name, text]) => [`\`${name}\``, cell(text[language])]),
    ),
    words.otherVariables,
  ].join('\n\n')
}

/** One command: how it is called, everything it takes, and examples. */
function commandSection(command: Command, language: PageLanguage): string[] {
  const words = commandLineWords[language]
  const { name, summary, word, options, examples } = command
  const taken = [
    ...Object.entries(word).map(([stands, about]) => [code(stands), cell(about[language]), '']),
    ...Object.entries(options).map(([given, option]) => [
      code(optionText(given, option)),
      cell(option.about[language]),
      option.default === undefined ? cell(option.otherwise?.[language] ?? '') : code(option.default),
    ]),
  ]
  return [
    `## liaison ${name} {#${name}}`,
    plainText(summary[language]),
    ['```text', ...usageOf(command).map(folded), '```'].join('\n'),
    ...(taken.length > 0 ? [table(words.takenHeads, taken)] : []),
    shell(...examples.flatMap(({ line, about }) => [`# ${about[language]}`, line])),
  ]
}

/** A call on lines that fit the page, broken before an option. */
function folded(call: string): string {
  const lines: string[] = []
  for (const part of call.split(/ (?=\[?--)/)) {
    const line = lines.at(-1)
    if (line !== undefined && `${line} ${part}`.length <= LINE) lines[lines.length - 1] = `${line} ${part}`
    else lines.push(lines.length > 0 ? `    ${part}` : part)
  }
  return lines.join('\n')
}

/** Code in a cell of a table. */
const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const shell = (...lines: readonly string[]): string => ['```sh', ...lines, '```'].join('\n')
