/** Where a command writes; standard output is its answer's alone. */
export interface Output {
  out(text: string): void
  err(text: string): void
  /** Whether somebody may be watching standard error, who would like to know that work goes on. */
  watched?: boolean | undefined
}

/** What a command reads of its surroundings: `DATABASE_URL`, a PostgreSQL database in place of `--data DIR`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** 0 done, 1 the answer is no, 2 bad usage or bad input, 3 the environment failed. */
export type ExitStatus = 0 | 1 | 2 | 3

/** One of the `liaison` commands. */
export interface Command {
  /** How it is called, one line. */
  usage: string
  /** What it does, one line. */
  summary: string
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
