import type { Verdict } from '@liaison-kit/hub'
import { describedCommand } from './described-command.ts'
import { patiently } from './patience.ts'
import { existing, nameOf, placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'

const REASONS: Record<Extract<Verdict, { ok: false }>['reason'], string> = {
  seq: '序号缺失、重复或颠倒',
  previous: '与前一条接不上',
  value: '内容与封存时不同',
  hash: '内容以外的部分被改动',
  erased: '内容被清除，但没有清除记录',
  head: '末尾的记录缺失，或与链头不符',
}

/** `liaison verify`: walks the chain; exit 1 and the first broken entry if it does not hold. */
export const verifyCommand = describedCommand({
  name: 'verify',
  summary: {
    'zh-CN': '核对记录链是否完整，有无改动',
    en: 'Walks the chain of records: whether it is whole and unchanged',
  },
  forms: ['--data [--committee]'],
  word: {},
  options: { data: DATA, committee: { ...COMMITTEE, otherwise: { 'zh-CN': '全部县政协', en: 'all of them' } } },
  examples: [
    {
      line: 'liaison verify --data data',
      about: { 'zh-CN': '恢复备份之后核对一次', en: 'such as after a backup was restored' },
    },
  ],
  async run({ values }, output, environment) {
    const place = existing(placeOf(values.data, environment))
    const verdicts = await patiently(output, '核对', () =>
      withOperator(place, (operator) => operator.verify(values.committee)),
    )
    if (verdicts.length === 0) {
      output.err(`${nameOf(place)}里没有任何县政协的记录，没有可核对的内容。\n`)
      return 1
    }
    for (const verdict of verdicts) {
      output.out(
        verdict.ok
          ? `${verdict.committee}：记录链完整，共 ${verdict.length} 条，末条哈希 ${verdict.head}\n`
          : `${verdict.committee}：记录链在第 ${verdict.seq} 条（${verdict.entry}）断开：${REASONS[verdict.reason]}\n`,
      )
    }
    return verdicts.every(({ ok }) => ok) ? 0 : 1
  },
})
