import type { Options } from './arguments.ts'
import type { Environment } from './environment.ts'
import type { Text } from './language.ts'

/** Where a command writes; standard output is its answer's alone. */
export interface Output {
  out(text: string): void
  err(text: string): void
  /** Whether somebody may be watching standard error, who would like to know that work goes on. */
  watched?: boolean | undefined
}

/** How a command may end. */
export const EXIT_STATUSES = {
  0: { 'zh-CN': '完成', en: 'done' },
  1: { 'zh-CN': '结论为否', en: 'the answer is no' },
  2: { 'zh-CN': '用法或输入有误', en: 'bad usage or bad input' },
  3: { 'zh-CN': '环境故障（磁盘、端口、数据库）', en: 'the environment failed (disk, port, database)' },
} as const satisfies Record<number, Text>
export type ExitStatus = keyof typeof EXIT_STATUSES

/** What is said of a command: its help and what is read of its arguments are both made from this. */
export interface Description {
  name: string
  /** What it does, one line. */
  summary: Text
  /**
   * How it is called, a form each, without `liaison` and the name: its word, and options in the order in which they are best thought of,
   * without their values. Square brackets hold what may be left out.
   */
  forms: readonly string[]
  /** The one word it takes beside options, by what stands for it in the forms; empty when it takes none. */
  word: Readonly<Record<string, Text>>
  options: Options
  /** Calls as they are typed, each with what it is for. */
  examples: readonly Example[]
}

export interface Example {
  line: string
  about: Text
}

/** One of the `liaison` commands. */
export interface Command extends Description {
  run(args: readonly string[], output: Output, environment: Environment): Promise<ExitStatus>
}

/** A command cannot go on: what went wrong and what to do, in one sentence for people. */
export class CommandError extends Error {
  readonly status: ExitStatus

  constructor(status: ExitStatus, message: string) {
    super(message)
    this.name = 'CommandError'
    this.status = status
  }
}

/** It was called wrongly: what is said goes with how it is called. */
export class UsageError extends CommandError {
  constructor(message: string) {
    super(2, message)
    this.name = 'UsageError'
  }
}
