import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isCivilDate } from '@liaison-kit/core'
import { CommandError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's arguments strictly: an option it does not know is bad usage, never ignored. */
export function argumentsOf<const T extends Options>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandError(2, `${error instanceof Error ? error.message : String(error)}\n用法：${usage}`)
  }
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
