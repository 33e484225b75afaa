import type { oas31 } from 'zod-openapi'
import type { OpenApi } from '../openapi.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { type Call, callsOf, callView, paragraphs } from './call.ts'
import { Html, html } from './html.ts'
import { schemaView } from './schema-view.ts'
import { style } from './style.ts'

/** A page to read the document of the hub: nothing in it is fetched from elsewhere, and no script runs. */
export function referencePage(document: OpenApi): string {
  const { info, tags = [], components } = document
  const calls = callsOf(document)
  const chapters = tags.map(({ name }) => ({
    name,
    calls: calls.filter(({ operation }) => operation.tags?.includes(name)),
  }))
  const schemas = Object.entries(components?.schemas ?? {})
  const codes = Object.entries(document['x-problem-codes'] as Record<string, ProblemCode>)
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="top"><h1>${info.title}</h1><p>版本 ${info.version}　<a href="/openapi.json">OpenAPI 文件</a></p></header>
<div class="page">
<nav aria-label="目录">
<h2 id="contents">目录</h2>
${chapters.map(chapterContents)}
<h3>附录</h3>
<ul>
<li><a href="#problems">问题代码</a></li>
<li><a href="#schemas">数据结构</a>
<ul>${schemas.map(([name, schema]) => html`<li><a href="#schema-${name}"><code>${name}</code> ${titleOf(schema)}</a></li>`)}</ul></li>
</ul>
</nav>
<main id="content" tabindex="-1">
<section>
<h2 id="about">总说明</h2>
${paragraphs(info.description)}
<h3>例：登录后读取履职评价</h3>
<pre tabindex="0"><code>curl -X POST 网址/v1/committees/县政协编号/sign-in \\
  -H 'Content-Type: application/json' \\
  -d '{"code":"登录码"}'

curl 网址/v1/committees/县政协编号/assessment \\
  -H 'Authorization: Bearer 凭证'</code></pre>
</section>
${chapters.map((chapter, at) => html`<section class="chapter"><h2 id="${chapterId(at)}">${chapter.name}</h2>${chapter.calls.map(callView)}</section>`)}
<section class="chapter">
<h2 id="problems">问题代码</h2>
<table><thead><tr><th scope="col">代码</th><th scope="col">状态</th><th scope="col">含义</th></tr></thead>
<tbody>${codes.map(([code, { status, means }]) => html`<tr id="problem-${code}"><td><code>${code}</code></td><td>${status.join('、')}</td><td>${means}</td></tr>`)}</tbody></table>
</section>
<section class="chapter">
<h2 id="schemas">数据结构</h2>
${schemas.map(([name, schema]) => html`<section class="schema" id="schema-${name}"><h3><a class="self" href="#schema-${name}"><code>${name}</code></a> ${titleOf(schema)}</h3>${schemaView(schema)}</section>`)}
</section>
</main>
</div>
</body>
</html>
`.text

  function chapterContents({ name, calls: listed }: { name: string; calls: Call[] }, at: number): Html {
    return html`<h3><a href="#${chapterId(at)}">${name}</a></h3>
<ul>${listed.map(({ method, operation }) => html`<li><a href="#${operation.operationId}"><span class="verb">${method}</span> ${operation.summary}</a></li>`)}</ul>`
  }
}

const chapterId = (at: number): string => `chapter-${at + 1}`

const titleOf = (schema: oas31.SchemaObject | oas31.ReferenceObject): string =>
  'title' in schema ? (schema.title ?? '') : ''
