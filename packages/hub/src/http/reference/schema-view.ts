import type { oas31 } from 'zod-openapi'
import { ID_PATTERN as ID } from '../parameters.ts'
import { SCHEMAS } from '../schema-ref.ts'
import { type Html, html } from './html.ts'

type Schema = oas31.SchemaObject | oas31.ReferenceObject

const TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  integer: '整数',
  number: '数',
  boolean: '是否（true / false）',
  array: '列表',
  object: '一组字段',
  null: 'null',
}
const FORMATS: Readonly<Record<string, string>> = {
  date: '日期（YYYY-MM-DD）',
  'date-time': '时间（RFC 3339）',
  uri: '网址',
}

/** A schema in full: what it is, and what lies in it. */
export function schemaView(schema: Schema): Html {
  const isPlain = 'properties' in schema && schema.properties !== undefined
  return html`${isPlain ? undefined : html`<p class="type">${typeOf(schema)}</p>`}${limitsOf(schema)}${insideOf(schema)}`
}

/** One field, parameter or header, with what lies in it. */
export function fieldView(name: string, schema: Schema, { must, note }: { must?: boolean; note?: string } = {}): Html {
  const said = note ?? ('$ref' in schema ? undefined : schema.description)
  return html`<dt><code class="name">${name}</code> <span class="type">${typeOf(schema)}</span>${
    must === undefined
      ? undefined
      : must
        ? html` <span class="must">必有</span>`
        : html` <span class="may">可省略</span>`
  }</dt><dd>${said === undefined ? undefined : html`<p>${said}</p>`}${limitsOf(schema)}${insideOf(schema)}</dd>`
}

/** What kind of thing it is, in a few words. */
export function typeOf(schema: Schema): Html {
  if ('$ref' in schema) return linkTo(String(schema.$ref))
  const { anyOf, allOf, oneOf, type, format, items } = schema
  const choices = anyOf ?? oneOf
  if (choices) {
    if (choices.filter(isLarge).length > 1) return html`以下之一`
    const last = choices.length - 1
    return html`${choices.map((choice, at) => [at === 0 ? undefined : at === last ? ' 或 ' : '、', typeOf(choice)])}`
  }
  if (allOf) return html`${allOf.filter((part) => '$ref' in part).map(typeOf)}`
  if (type === 'array' && items) return html`列表${spanOf(schema)}，每项：${typeOf(items)}`
  if (schema.const !== undefined) return html`固定为 <code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum) return html`以下之一`
  if (type === 'string' && format !== undefined && FORMATS[format]) return html`${FORMATS[format]}`
  if (type === 'object' && !schema.properties && typeof schema.additionalProperties === 'object') {
    return html`按名称排列，每项：${typeOf(schema.additionalProperties)}`
  }
  if (schema.pattern === ID) return html`编号`
  const types = type === undefined ? [] : Array.isArray(type) ? type : [type]
  return types.length === 0
    ? html`任意内容`
    : html`${types.map((one) => TYPES[one] ?? one).join(' 或 ')}${spanOf(schema)}`
}

/** What limits its values. */
function limitsOf(schema: Schema): Html | undefined {
  if ('$ref' in schema) return undefined
  const { pattern = ID, enum: values, format = '' } = schema
  if (values) return html`<p class="limits values">${values.map((value) => html`<code>${String(value)}</code> `)}</p>`
  // Of a day or a time everybody knows how it is written.
  if (pattern === ID || FORMATS[format]) return undefined
  return html`<p class="limits">须符合 <code>${pattern}</code></p>`
}

/** How much, how many or how long, in words to follow the type's. */
function spanOf({ minimum, maximum, minLength, maxLength, minItems, maxItems }: oas31.SchemaObject): string {
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  return (
    spanWords(minimum, most, '') || spanWords(minLength, maxLength, ' 个字符') || spanWords(minItems, maxItems, ' 项')
  )
}

function spanWords(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === 1 && most === undefined && unit !== '') return '，不为空'
  if (least === undefined) return most === undefined ? '' : `，最多 ${most}${unit}`
  return most === undefined ? `，至少 ${least}${unit}` : `，${least} 到 ${most}${unit}`
}

/** The fields, the items, the choices. */
function insideOf(schema: Schema): Html | undefined {
  if ('$ref' in schema) return undefined
  const { properties, required = [], items, anyOf, oneOf, additionalProperties } = schema
  if (properties) {
    const fields = Object.entries(properties).map(([name, field]) =>
      fieldView(name, field, { must: required.includes(name) }),
    )
    return html`<dl class="fields">${fields}</dl>`
  }
  if (items && typeof items === 'object') return itemsOf(items)
  if (typeof additionalProperties === 'object') return itemsOf(additionalProperties)
  const choices = anyOf ?? oneOf
  if (!choices) return undefined
  const large = choices.filter(isLarge)
  if (large.length === 1) return html`${limitsOf(large[0]!)}${insideOf(large[0]!)}`
  if (large.length === 0) return choices.some(limitsOf) ? html`${choices.map(limitsOf)}` : undefined
  return html`<ul class="choices">${choices.map((choice) => html`<li>${typeOf(choice)}${limitsOf(choice)}${insideOf(choice)}</li>`)}</ul>`
}

const itemsOf = (items: Schema): Html | undefined => {
  const limits = limitsOf(items)
  const inside = insideOf(items)
  return limits || inside ? html`${limits}${inside}` : undefined
}

/** Whether there is more to say of it than its type. */
const isLarge = (schema: Schema): boolean => !('$ref' in schema) && insideOf(schema) !== undefined

function linkTo(ref: string): Html {
  const name = ref.slice(SCHEMAS.length)
  return html`<a href="#schema-${name}">${name}</a>`
}
