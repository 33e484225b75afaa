import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isCivilDate } from '@liaison-kit/core'
import { CommandError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's arguments strictly: an option it does not know, or a word too many, is bad usage, never ignored. */
export function argumentsOf<const T extends Options>(args: readonly string[], options: T, usage: string, words = 0) {
  const parse = () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse()
  } catch (error) {
    throw new CommandError(2, `${wrongWith(error)}\n用法：${usage}`)
  }
  const extra = parsed.positionals.slice(words)
  if (extra.length > 0) throw new CommandError(2, `多出了“${extra.join(' ')}”。\n用法：${usage}`)
  return parsed
}

/** A day given as an option; bad usage when it does not exist. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined || isCivilDate(value)) return value
  throw new CommandError(2, `--${name} 的“${value}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。`)
}

/** An option without which the command cannot go on. */
export function required(name: string, value: string | undefined, usage: string): string {
  if (value !== undefined && value !== '') return value
  throw new CommandError(2, `缺少 --${name}。\n用法：${usage}`)
}

/** What Node says of arguments it cannot read, for people. */
function wrongWith(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const option = /'(-[^\s']*)/.exec(said)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项。`
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return said
  return /does not take/.test(said) ? `选项 ${option} 后面不带内容。` : `选项 ${option} 后面缺少内容。`
}
