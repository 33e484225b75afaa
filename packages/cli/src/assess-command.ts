import { assess, civilDateAt, LedgerFaults } from '@liaison-kit/core'
import { argumentsOf, dayOption } from './arguments.ts'
import { assessmentText } from './assessment-text.ts'
import { type Command, CommandError } from './command.ts'
import { faultLines, readLedger } from './ledger-file.ts'

const usage = 'liaison assess LEDGER.json|- [--as-of DAY] [--term ID] [--group ID] [--lang zh-CN|en] [--json]'

/** `liaison assess`: what a ledger file shows on a day. */
export const assessCommand: Command = {
  usage,
  summary: '按台账文件评判各组各委员的履职情况',
  async run(args, output) {
    const { values, positionals } = argumentsOf(
      args,
      {
        'as-of': { type: 'string' },
        term: { type: 'string' },
        group: { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
        json: { type: 'boolean', default: false },
      },
      usage,
      1,
    )
    const [file] = positionals
    if (file === undefined) throw new CommandError(2, `请给出一个台账文件。\n用法：${usage}`)
    if (values.lang !== 'zh-CN' && values.lang !== 'en') {
      throw new CommandError(2, `--lang 只能是 zh-CN 或 en，不能是“${values.lang}”。`)
    }
    const asked = dayOption('as-of', values['as-of'])
    let wrong = '台账'
    try {
      const ledger = readLedger(file)
      wrong = '参数'
      const asOf = asked ?? civilDateAt(Date.now(), ledger.committee.zone)
      const assessment = assess(ledger, { asOf, term: values.term, group: values.group })
      output.out(
        values.json ? `${JSON.stringify(assessment, null, 2)}\n` : assessmentText(ledger, assessment, values.lang),
      )
      return 0
    } catch (error) {
      if (!(error instanceof LedgerFaults)) throw error
      if (values.json) output.out(`${JSON.stringify({ faults: error.faults }, null, 2)}\n`)
      else output.err(faultLines(error.faults, wrong))
      return 2
    }
  },
}
