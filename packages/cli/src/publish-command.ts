import { publicationOf, publish } from '@liaison-kit/hub'
import { argumentsOf, dayOption, required } from './arguments.ts'
import type { Command } from './command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'

const usage = 'liaison publish --data DIR --committee ID --out DIR2 [--as-of DAY]'

/** `liaison publish`: static snapshots and pages of all groups, for sites that can host files only. */
export const publishCommand: Command = {
  usage,
  summary: '生成可公开的静态页面和数据文件，供只能存放文件的网站使用',
  async run(args, output, environment) {
    const { values } = argumentsOf(
      args,
      {
        data: { type: 'string' },
        committee: { type: 'string' },
        out: { type: 'string' },
        'as-of': { type: 'string' },
      },
      usage,
    )
    const place = existing(placeOf(values.data, environment, usage))
    const committee = required('committee', values.committee, usage)
    const out = required('out', values.out, usage)
    const asOf = dayOption('as-of', values['as-of'])
    const published = await patiently(output, '生成', async () => {
      const counts = await withOperator(place, (operator) => operator.publicCounts(committee, asOf))
      if (!counts.public) output.err('注意：该县政协没有设置对外公开（public），请确认可以公开后再发布这些页面。\n')
      return {
        ...(await publish(out, committee, publicationOf(counts))),
        groups: counts.quotas.length,
        on: counts.asOf,
      }
    })
    output.out(
      `已生成 ${published.groups} 个联络组截至 ${published.on} 的页面，在 ${out}：` +
        `共 ${published.files} 个文件，更新 ${published.changed} 个，移除 ${published.removed} 个。\n`,
    )
    return 0
  },
}
