import type { oas31 } from 'zod-openapi'
import type { OpenApi } from '../openapi.ts'
import type { Who } from '../route.ts'
import { type Html, html } from './html.ts'
import { fieldView, schemaView } from './schema-view.ts'

/** A call of the document. */
export interface Call {
  method: string
  path: string
  operation: oas31.OperationObject
}

const METHODS = ['get', 'post', 'put', 'delete'] as const
const WHO: Readonly<Record<Who, string>> = {
  all: '任何人',
  public: '任何人；县政协不公开时，须登录',
  'signed-in': '已登录的人，各看各的部分、各填各的内容',
  county: '县政协',
}
const PLACES: Readonly<Record<string, string>> = { path: '网址中', query: '参数', header: '请求头' }

/** The calls of the document, in its order. */
export function callsOf({ paths = {} }: OpenApi): Call[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ method: method.toUpperCase(), path, operation }] : []
    }),
  )
}

/** Everything about one call. */
export function callView({ method, path, operation }: Call): Html {
  const { operationId = '', summary = '', description, parameters = [], requestBody, responses = {} } = operation
  const answers = Object.entries(responses as Record<string, oas31.ResponseObject>)
  const isProblem = ([, { content }]: (typeof answers)[number]): boolean =>
    content?.['application/problem+json'] !== undefined
  return html`
<section class="call" id="${operationId}">
<h3><a class="self" href="#${operationId}">${summary}</a></h3>
<p class="line"><span class="method ${method.toLowerCase()}">${method}</span> <code class="path">${path}</code></p>
<p class="who"><b>谁可以调用：</b>${WHO[operation['x-who'] as Who]}${needsToken(operation) ? html`（<code>Authorization: Bearer 凭证</code>）` : undefined}</p>
${paragraphs(description)}
${parameters.length > 0 ? html`<h4>参数</h4><dl class="fields">${(parameters as oas31.ParameterObject[]).map(parameterView)}</dl>` : undefined}
${requestBody ? bodyView(requestBody as oas31.RequestBodyObject) : undefined}
<h4>答复</h4>
${answers.filter((answer) => !isProblem(answer)).map(answerView)}
<h4>问题</h4>
<dl class="problems">${answers.filter(isProblem).map(problemsView)}</dl>
</section>`
}

/** A text of several paragraphs. */
export function paragraphs(text: string | undefined): Html[] | undefined {
  return text
    ?.split('\n')
    .filter(Boolean)
    .map((one) => html`<p>${one}</p>`)
}

function needsToken({ security = [] }: oas31.OperationObject): boolean {
  return security.some((requirement) => 'bearer' in requirement)
}

function parameterView({ name, in: place, required, schema, description }: oas31.ParameterObject): Html {
  const where = PLACES[place] ?? place
  const note = description ?? (schema && 'description' in schema ? schema.description : undefined)
  return fieldView(name, schema ?? {}, {
    must: required === true,
    note: note === undefined ? where : `${where}：${note}`,
  })
}

function bodyView({ content, description }: oas31.RequestBodyObject): Html {
  const views = Object.entries(content).map(
    ([type, { schema }]) =>
      html`<p class="media"><code>${type}</code></p>${schema && Object.keys(schema).length > 0 ? schemaView(schema) : undefined}`,
  )
  return html`<h4>提交的内容<small>（${description}）</small></h4>${views}`
}

function answerView([status, { description, content = {} }]: [string, oas31.ResponseObject]): Html {
  const views = Object.entries(content).map(([type, { schema }]) =>
    schema && Object.keys(schema).length > 0 ? schemaView(schema) : html`<p class="media"><code>${type}</code></p>`,
  )
  return html`<div class="answer"><p><span class="status">${status}</span> ${description}</p>${views}</div>`
}

function problemsView([status, { content }]: [string, oas31.ResponseObject]): Html {
  const schema = content?.['application/problem+json']?.schema as {
    allOf: { properties?: { code: { enum: string[] } } }[]
  }
  const codes = schema.allOf.flatMap(({ properties }) => properties?.code.enum ?? [])
  return html`<dt>${status}</dt><dd>${codes.map((code) => html`<a href="#problem-${code}"><code>${code}</code></a> `)}</dd>`
}
