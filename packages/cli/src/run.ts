import { LedgerFaults } from '@liaison-kit/core'
import { CommandError, type ExitStatus, type Output } from './command.ts'
import { commands } from './commands.ts'
import { faultLines } from './ledger-file.ts'

/** Runs one command and says how it ended; every failure is one clear message on standard error. */
export async function run(args: readonly string[], output: Output): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    output.out(await helpText())
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    output.err(`没有“${name}”这个命令。现有：${Object.keys(commands).join('、')}。\n`)
    return 2
  }
  try {
    const command = await load()
    if (rest.includes('--help') || rest.includes('-h')) {
      output.out(`${command.summary}\n用法：${command.usage}\n`)
      return 0
    }
    return await command.run(rest, output)
  } catch (error) {
    const { status, message } = failureOf(error)
    output.err(`${message.replace(/\n$/, '')}\n`)
    return status
  }
}

/** What a failure means: bad input is 2, the environment 3. What nobody foresaw is 3 with its trace, so that it can be reported. */
function failureOf(error: unknown): { status: ExitStatus; message: string } {
  if (error instanceof CommandError) return { status: error.status, message: error.message }
  if (error instanceof LedgerFaults) return { status: 2, message: faultLines(error.faults) }
  // By name: what failed may be the hub's own loading, so it is not loaded to be asked.
  const name = error instanceof Error ? error.name : ''
  if (error instanceof Error && name === 'Problem') return { status: 2, message: error.message }
  if (error instanceof Error && (name === 'StoreError' || name === 'ListenError')) {
    return { status: 3, message: error.message }
  }
  return { status: 3, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

async function helpText(): Promise<string> {
  const lines = await Promise.all(
    Object.values(commands).map(async (load) => {
      const { summary, usage } = await load()
      return `  ${summary}\n      ${usage}\n`
    }),
  )
  return `liaison：委员联络组台账与履职评判\n\n${lines.join('\n')}\n退出状态：0 完成，1 结论为否，2 用法或输入有误，3 环境故障（磁盘、端口、数据库）。\n`
}
