import { publicationOf, publish } from '@liaison-kit/hub'
import { dayOption, required } from './arguments.ts'
import { describedCommand } from './described-command.ts'
import { patiently } from './patience.ts'
import { existing, placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'

/** `liaison publish`: static snapshots and pages of all groups, for sites that can host files only. */
export const publishCommand = describedCommand({
  name: 'publish',
  summary: {
    'zh-CN': '生成可公开的静态页面和数据文件，供只能存放文件的网站使用',
    en: 'Writes pages and data files for sites that can host files only',
  },
  forms: ['--data --committee --out [--as-of]'],
  word: {},
  options: {
    data: DATA,
    committee: COMMITTEE,
    out: { value: 'DIR2', about: { 'zh-CN': '文件放到哪个目录', en: 'The directory to write into.' } },
    'as-of': {
      value: 'DAY',
      about: { 'zh-CN': '截至哪一天，写成 YYYY-MM-DD', en: 'The day by which it is judged, YYYY-MM-DD.' },
      otherwise: { 'zh-CN': '今天（按该县政协的时区）', en: 'today, in the committee’s zone' },
    },
  },
  examples: [
    {
      line: 'liaison publish --data data --committee shili --out site',
      about: { 'zh-CN': '生成到 site 目录，再放到网站上', en: 'into the directory site, to be put on the web' },
    },
  ],
  async run({ values }, output, environment) {
    const place = existing(placeOf(values.data, environment))
    const committee = required('committee', values.committee)
    const out = required('out', values.out)
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
})
