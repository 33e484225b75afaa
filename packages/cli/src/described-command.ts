import { argumentsOf, type Given, type Options } from './arguments.ts'
import { type Command, CommandError, type Description, type ExitStatus, type Output, UsageError } from './command.ts'
import type { Environment } from './environment.ts'
import { usageOf } from './usage.ts'

interface Described<T extends Options> extends Description {
  options: T
  run(given: Given<T>, output: Output, environment: Environment): Promise<ExitStatus>
}

/** Makes a command of what is said of it and what it does: its arguments are read by the description, and no other way. */
export function describedCommand<const T extends Options>({ run, ...description }: Described<T>): Command {
  return {
    ...description,
    async run(args, output, environment) {
      try {
        return await run(argumentsOf(args, description), output, environment)
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
        throw new CommandError(2, `${error.message}\n用法：${usageOf(description).join('\n      ')}`)
      }
    },
  }
}
