import { assess, civilDateAt, LedgerFaults } from '@liaison-kit/core'
import { dayOption, languageOption } from './arguments.ts'
import { assessmentText } from './assessment-text.ts'
import { UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { faultLines, readLedger } from './ledger-file.ts'
import { LANG } from './shared-options.ts'

/** `liaison assess`: what a ledger file shows on a day. */
export const assessCommand = describedCommand({
  name: 'assess',
  summary: {
    'zh-CN': '按台账文件评价各组各委员的履职情况',
    en: 'Judges a ledger file: what each group and member owes, did and lacks',
  },
  forms: ['LEDGER.json|- [--as-of] [--term] [--group] [--lang] [--json]'],
  word: { 'LEDGER.json|-': { 'zh-CN': '台账文件；- 表示从标准输入读取', en: 'The ledger file; - is standard input.' } },
  options: {
    'as-of': {
      value: 'DAY',
      about: {
        'zh-CN': '截至哪一天，写成 YYYY-MM-DD；这一天以后的记录不计',
        en: 'The day by which it is judged, YYYY-MM-DD; records of later days are not seen.',
      },
      otherwise: { 'zh-CN': '今天（按台账写明的时区）', en: 'today, in the zone the ledger names' },
    },
    term: {
      value: 'ID',
      about: { 'zh-CN': '哪一届', en: 'The term of office.' },
      otherwise: {
        'zh-CN': '那一天所在的一届；不在任何一届的，取此前最近的一届',
        en: 'the one that holds the day, else the last that began before it',
      },
    },
    group: {
      value: 'ID',
      about: { 'zh-CN': '只看一个联络组和它的委员', en: 'Only this group and its members.' },
      otherwise: { 'zh-CN': '全部联络组', en: 'all groups' },
    },
    lang: LANG,
    json: {
      about: {
        'zh-CN': '输出供程序读取的 JSON（liaison-assessment/1）；台账有错时，输出错误清单',
        en: 'Prints JSON for programs (liaison-assessment/1), or the faults of the ledger as JSON.',
      },
    },
  },
  examples: [
    {
      line: 'liaison assess ledger.json --as-of 2012-06-30',
      about: { 'zh-CN': '上半年做得怎样', en: 'how the half-year went' },
    },
    {
      line: 'liaison assess ledger.json --group g-01 --lang en',
      about: { 'zh-CN': '只看一个联络组，用英文', en: 'one group, in English' },
    },
    {
      line: 'liaison assess ledger.json --json > assessment.json',
      about: { 'zh-CN': '存成文件，供其他程序使用', en: 'into a file, for another program' },
    },
  ],
  async run({ values, word: file }, output) {
    if (file === undefined) throw new UsageError('请给出一个台账文件。')
    const language = languageOption(values.lang)
    const asked = dayOption('as-of', values['as-of'])
    let wrong = '台账'
    try {
      const ledger = readLedger(file)
      wrong = '参数'
      const asOf = asked ?? civilDateAt(Date.now(), ledger.committee.zone)
      const assessment = assess(ledger, { asOf, term: values.term, group: values.group })
      output.out(
        values.json ? `${JSON.stringify(assessment, null, 2)}\n` : assessmentText(ledger, assessment, language),
      )
      return 0
    } catch (error) {
      if (!(error instanceof LedgerFaults)) throw error
      if (values.json) output.out(`${JSON.stringify({ faults: error.faults }, null, 2)}\n`)
      else output.err(faultLines(error.faults, wrong))
      return 2
    }
  },
})
