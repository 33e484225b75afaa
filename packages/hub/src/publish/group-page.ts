import type { Quota } from '@liaison-kit/core'
import { dayName, groupKindNames, periodName } from '@liaison-kit/core/names.zh-CN'
import { type Markup, markup } from './markup.ts'
import { page } from './page.ts'
import { dutyName, figures, sources, statusWords } from './page-words.ts'
import { type Counts, standingOf } from './standing-of-duties.ts'

/** How one group's duties stand: those now, those overdue, and where they come from. */
export function groupPage(quota: Quota, documents: Readonly<Record<string, string>>): string {
  const { committee, group, asOf, rules } = quota
  const { now, owed, met, short } = standingOf(quota)
  const before = short.filter((counts) => !now.includes(counts))
  const cited = sources(rules, documents)
  const title = `${group.name}履职情况`
  return page({
    title: `${title}　${committee.name}`,
    body: markup`<main>
<p class="hint back"><a href="index.html">返回各联络组一览</a></p>
<p class="county">${committee.name}　${groupKindNames[group.kind]}</p>
<h1>${title}</h1>
<p class="hint">截至${dayName(asOf)}</p>
<p class="summary">${owed > 0 ? markup`本期已完成 <strong>${met}／${owed}</strong> 项` : '本期没有要求完成的职责'}${short.length > 0 ? `，逾期未完成 ${short.length} 项` : ''}。</p>
<h2>本期履职</h2>
${now.length > 0 ? table('本期履职', now, rules) : markup`<p>目前没有要求完成的职责。</p>`}
${before.length > 0 ? markup`<h2>往期未完成</h2>\n${table('往期未完成', before, rules)}` : undefined}
<footer class="hint">
${cited.length > 0 ? markup`<p>依据：${cited.join('；')}。</p>` : undefined}
${Object.values(rules).some(({ assumed }) => assumed) ? markup`<p>标有（推定）的，原文件没有写明日期或数目，是整理时推定的。</p>` : undefined}
<p>本页由台账自动生成，只公开件数、次数和期限。<a href="quota/${group.id}.json">数据文件</a></p>
</footer>
</main>`,
  })
}

// The roles are said, since a narrow page lays the cells out as blocks, and some browsers then forget that they are a table's.
function table(label: string, all: readonly Counts[], rules: Quota['rules']): Markup {
  return markup`<table class="sheet" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">职责</th><th role="columnheader" scope="col">期间</th><th role="columnheader" scope="col">完成／要求</th><th role="columnheader" scope="col">截止日期</th><th role="columnheader" scope="col">状态</th></tr></thead>
<tbody role="rowgroup">
${all.map((counts) => row(counts, rules))}</tbody>
</table>`
}

function row(counts: Counts, rules: Quota['rules']): Markup {
  return markup`<tr role="row"><th role="rowheader" scope="row">${dutyName(counts.duty, rules)}</th><td role="cell" data-column="期间">${periodName(counts.period)}</td><td role="cell" class="number" data-column="完成／要求">${figures(counts)}</td><td role="cell" class="number" data-column="截止日期">${counts.status === 'exempt' ? '不计' : dayName(counts.due)}</td><td role="cell" class="status ${counts.status}" data-column="状态">${statusWords(counts)}</td></tr>
`
}
