import { parseArgs } from 'node:util'
import { isCivilDate } from '@liaison-kit/core'
import { CommandError, type Description, UsageError } from './command.ts'
import { LANGUAGES, type Language, type Text } from './language.ts'

/** What is said of an option. It is read by this and described by it. */
export interface Option {
  /** What stands for its value, such as `DAY`; none for an option that is just given or not. */
  value?: string
  about: Text
  /** Its value where it is not given. */
  default?: string
  /** What holds where it is not given, if that is no fixed value. */
  otherwise?: Text
}

/** A command's options by name, without the dashes. */
export type Options = Readonly<Record<string, Option>>

/** What was given of some options. */
export type Values<T extends Options> = {
  readonly [Name in keyof T]: T[Name] extends { value: string }
    ? T[Name] extends { default: string }
      ? string
      : string | undefined
    : boolean
}

/** A command's arguments, read. */
export interface Given<T extends Options> {
  values: Values<T>
  word: string | undefined
}

/** Reads a command's arguments strictly: an option it does not know, or a word too many, is bad usage, never ignored. */
export function argumentsOf<T extends Options>(
  args: readonly string[],
  { options, word }: Pick<Description, 'word'> & { options: T },
): Given<T> {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value, default: unless }]) => {
      if (value === undefined) return [name, { type: 'boolean' as const, default: false }]
      return [name, { type: 'string' as const, ...(unless !== undefined && { default: unless }) }]
    }),
  )
  const parse = () => parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse()
  } catch (error) {
    throw new UsageError(wrongWith(error))
  }
  const { values, positionals } = parsed
  const extra = positionals.slice(Object.keys(word).length > 0 ? 1 : 0)
  if (extra.length > 0) throw new UsageError(`多出了“${extra.join(' ')}”。`)
  return { values: values as Values<T>, word: positionals[0] }
}

/** A day given as an option; bad usage when it does not exist. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined || isCivilDate(value)) return value
  throw new CommandError(2, `--${name} 的“${value}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。`)
}

/** The language given as an option; bad usage when it is none of ours. */
export function languageOption(value: string): Language {
  const language = LANGUAGES.find((one) => one === value)
  if (language) return language
  throw new CommandError(2, `--lang 只能是 ${LANGUAGES.join(' 或 ')}，不能是“${value}”。`)
}

/** An option without which the command cannot go on. */
export function required(name: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError(`缺少 --${name}。`)
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
