import { GROUP_KINDS, type Quota } from '@liaison-kit/core'
import { dayName, groupKindNames } from '@liaison-kit/core/names.zh-CN'
import type { PublicCounts } from '../operator/operator.ts'
import { type Markup, markup } from './markup.ts'
import { page } from './page.ts'
import { standingOf } from './standing-of-duties.ts'

/** All groups of a committee, with how many duties of each are met and how many overdue. */
export function indexPage({ committee, asOf, quotas }: PublicCounts, pageOf: (group: string) => string): string {
  const title = `${committee.name}委员联络组履职情况`
  return page({
    title,
    body: markup`<main>
<h1>${title}</h1>
<p class="hint">截至${dayName(asOf)}，共 ${quotas.length} 个联络组</p>
${GROUP_KINDS.map((kind) => {
  const own = quotas.filter(({ group }) => group.kind === kind)
  return own.length > 0
    ? markup`<h2>${groupKindNames[kind]}（${own.length} 个）</h2>\n${table(groupKindNames[kind], own, pageOf)}`
    : undefined
})}
<footer class="hint"><p>本页由台账自动生成，只公开件数、次数和期限。</p></footer>
</main>`,
  })
}

function table(label: string, quotas: readonly Quota[], pageOf: (group: string) => string): Markup {
  return markup`<table class="groups" aria-label="${label}">
<thead><tr><th scope="col">联络组</th><th scope="col">本期完成</th><th scope="col">逾期未完成</th></tr></thead>
<tbody>
${quotas.map((quota) => row(quota, pageOf))}</tbody>
</table>
`
}

function row(quota: Quota, pageOf: (group: string) => string): Markup {
  const { owed, met, short } = standingOf(quota)
  const { id, name } = quota.group
  return markup`<tr><th scope="row"><a href="${pageOf(id)}">${name}</a></th><td class="number">${owed > 0 ? `${met}／${owed} 项` : '不计'}</td><td class="number status ${short.length > 0 ? 'short' : 'met'}">${short.length > 0 ? `${short.length} 项` : '无'}</td></tr>
`
}
