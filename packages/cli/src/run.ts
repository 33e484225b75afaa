import { LedgerFaults } from '@liaison-kit/core'
import { CommandError, type Environment, type ExitStatus, type Output } from './command.ts'
import { commands } from './commands.ts'
import { faultLines } from './ledger-file.ts'

/** Runs one command and says how it ended; every failure is one clear message on standard error. */
export async function run(args: readonly string[], output: Output, environment: Environment = {}): Promise<ExitStatus> {
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
    return await command.run(rest, output, environment)
  } catch (error) {
    const { status, message } = failureOf(error)
    output.err(`${message.replace(/\n$/, '')}\n`)
    return status
  }
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

async function helpText(): Promise<string> {
  const lines = await Promise.all(
    Object.values(commands).map(async (load) => {
      const { summary, usage } = await load()
      return `  ${summary}\n      ${usage}\n`
    }),
  )
  return `liaison：委员联络组台账与履职评判\n\n${lines.join('\n')}\n--data DIR 可由环境变量 DATABASE_URL=postgres://… 代替（PostgreSQL 数据库）。数据目录正由服务使用时，命令经由运行中的服务执行。\n退出状态：0 完成，1 结论为否，2 用法或输入有误，3 环境故障（磁盘、端口、数据库）。\n`
}
