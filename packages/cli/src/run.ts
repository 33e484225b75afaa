import { parseArgs } from 'node:util'
import { LedgerFaults } from '@liaison-kit/core'
import { CommandError, type ExitStatus, type Output } from './command.ts'
import { commandOf } from './commands.ts'
import type { Environment } from './environment.ts'
import { faultLines } from './ledger-file.ts'

/** Runs one command and says how it ended; every failure is one clear message on standard error. */
export async function run(args: readonly string[], output: Output, environment: Environment = {}): Promise<ExitStatus> {
  const [name = 'help', ...rest] = asksForHelp(args) ?? args
  try {
    const command = await commandOf(name)
    return await command.run(rest, output, environment)
  } catch (error) {
    const { status, message } = failureOf(error)
    output.err(`${message.replace(/\n$/, '')}\n`)
    return status
  }
}

const isHelp = (arg: string | undefined): boolean => arg === '--help' || arg === '-h'

/** `--help` as the help command would be asked; beside it a command's own arguments do not matter, but for the language. */
function asksForHelp(args: readonly string[]): string[] | undefined {
  const [name, ...rest] = args
  if (isHelp(name)) return ['help', ...rest]
  if (name === undefined || !rest.some(isHelp)) return undefined
  const { lang } = parseArgs({ args: rest, options: { lang: { type: 'string' } }, strict: false }).values
  if (lang === undefined) return ['help', name]
  return ['help', name, lang === true ? '--lang' : `--lang=${lang}`]
}

/** What a store refuses because of what it was pointed at: another file or place will do. */
const BAD_CHOICES = new Set(['backup-exists', 'not-a-backup', 'not-empty'])

/** What a failure means: no is 1, bad input 2, the environment 3. What nobody foresaw is 3 with its trace, so that it can be reported. */
function failureOf(error: unknown): { status: ExitStatus; message: string } {
  if (error instanceof CommandError) return { status: error.status, message: error.message }
  if (error instanceof LedgerFaults) return { status: 2, message: faultLines(error.faults) }
  // By name: what failed may be the hub's own loading, so it is not loaded to be asked.
  const name = error instanceof Error ? error.name : ''
  if (error instanceof Error && name === 'EraseError') return { status: 1, message: error.message }
  if (error instanceof Error && name === 'Problem') {
    // The hub says as over HTTP whose fault it is.
    return { status: 'status' in error && Number(error.status) >= 500 ? 3 : 2, message: error.message }
  }
  if (error instanceof Error && (name === 'StoreError' || name === 'ListenError')) {
    const asked = 'code' in error && BAD_CHOICES.has(String(error.code))
    return { status: asked ? 2 : 3, message: error.message }
  }
  return { status: 3, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
