import { cell, table } from '../../.vitepress/markdown-text.ts'
import { VOCABULARIES } from '../formats/vocabularies.ts'
import type { ApiWords } from './api-words.ts'

/** As much of a schema as the hub's description makes use of. */
export interface Schema {
  $ref?: string
  title?: string
  description?: string
  type?: string | readonly string[]
  format?: string
  pattern?: string
  const?: unknown
  enum?: readonly unknown[]
  properties?: Record<string, Schema>
  required?: readonly string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: readonly Schema[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
}

/** What stands in the ledger or a charter has pages of its own: the page, and the place in it. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  Ledger: 'ledger-format',
  Committee: 'ledger-format#committee',
  Term: 'ledger-format#terms',
  Group: 'ledger-format#groups',
  Member: 'ledger-format#members',
  Gathering: 'ledger-format#gatherings',
  Attendance: 'ledger-format#attendance',
  Work: 'ledger-format#works',
  Handling: 'ledger-format#handling',
  Decision: 'ledger-format#decisions',
  Contact: 'ledger-format#contacts',
  Issued: 'ledger-format#issued',
  Charter: 'charter-format',
}

const REF = '#/components/schemas/'
const ID = '^[A-Za-z0-9._-]{1,64}$'

/** A schema in full: its fields as a table; else its type, and the fields of what it is made of. */
export function schemaText(schema: Schema, words: ApiWords): string {
  const choices = (schema.anyOf ?? []).filter((choice) => choice.properties || choice.$ref)
  if (choices.length > 1 && !schema.anyOf!.every(({ $ref }) => $ref)) {
    return choices
      .map((choice, at) => `${at + 1}. ${typeOf(choice, words)}\n\n${schemaText(choice, words)}`)
      .join('\n\n')
  }
  if (schema.$ref) return ''
  const rows = rowsIn(schema, '', words)
  return rows.length > 0 ? table(words.fieldHeads, rows) : typeOf(schema, words)
}

/** What kind of thing it is, in a few words of markdown. */
export function typeOf(schema: Schema, words: ApiWords): string {
  const { $ref, anyOf, type = [], format = '', items, pattern, properties, additionalProperties } = schema
  if ($ref) return linkTo($ref.slice(REF.length), words)
  if (anyOf)
    return eitherOf(
      anyOf.map((choice) => (choice.properties ? shapeOf(choice) : typeOf(choice, words))),
      words,
    )
  if (items) return `${words.listOf(typeOf(items, words))}${spanOf(schema, words)}`
  if (schema.const !== undefined) return code(schema.const)
  if (typeof additionalProperties === 'object' && !properties) {
    // A schema that says nothing lets everything in.
    return words.byName(
      Object.keys(additionalProperties).length > 0 ? typeOf(additionalProperties, words) : words.anything,
    )
  }
  if (properties && isPlain(schema)) return shapeOf(schema)
  if (words.types[format] !== undefined) return words.types[format]
  if (pattern === ID) return words.id
  const types = [type].flat().map((one) => words.types[one] ?? one)
  return types.length === 0 ? words.anything : `${eitherOf(types, words)}${spanOf(schema, words)}`
}

function eitherOf(texts: readonly string[], words: ApiWords): string {
  const last = texts.length - 1
  return [texts.slice(0, last).join(words.comma), texts[last]].filter(Boolean).join(words.or)
}

/** What is said of it beside its type: what it means, which values there are, what they look like. */
export function noteOf(schema: Schema, words: ApiWords, description = schema.description): string {
  const inner = schema.items ?? schema
  const notes = [
    description !== undefined && cell(words.said(description)),
    inner.enum && valuesText(inner.enum, words),
    description === undefined && isOwnPattern(inner) && cell(code(inner.pattern)),
  ]
  return notes.filter(Boolean).join('<br>')
}

/** Whether what it looks like is told by its pattern alone. */
const isOwnPattern = ({ pattern, format }: Schema): boolean =>
  pattern !== undefined && pattern !== ID && format === undefined

/** A name of a schema as a link to where it is described. */
function linkTo(name: string, words: ApiWords): string {
  const place = ELSEWHERE[name]
  return `[${code(name)}](${place === undefined ? `#schema-${name}` : words.page(place)})`
}

/** The values there are; long lists of the ledger's stand on its own page. */
function valuesText(values: readonly unknown[], words: ApiWords): string {
  const lists = VOCABULARIES.filter(({ ids }) => ids.every((id) => values.includes(id)))
  const isLong = values.length > 8 && lists.reduce((all, { ids }) => all + ids.length, 0) === values.length
  if (!isLong) return values.map(code).join(' ')
  return lists
    .map(({ id, title }) => `[${title[words.language]}](${words.page(`ledger-format#${id}`)})`)
    .join(words.comma)
}

/** A row for each field, those inside it after it. */
function rowsIn(schema: Schema, path: string, words: ApiWords): string[][] {
  const { properties, required = [], items, additionalProperties, anyOf } = schema
  if (properties) {
    if (path !== '' && isPlain(schema)) return []
    return Object.entries(properties).flatMap(([name, field]) => {
      const full = path === '' ? name : `${path}.${name}`
      const optional = required.includes(name) ? '' : '?'
      // Which of several things it is has been said by its path.
      if (path.endsWith(mark(name, field))) return []
      return [[code(full + optional), typeOf(field, words), noteOf(field, words)], ...rowsIn(field, full, words)]
    })
  }
  if (items) return rowsIn(items, `${path}[]`, words)
  if (typeof additionalProperties === 'object') {
    return rowsIn(additionalProperties, path === '' ? '*' : `${path}.*`, words)
  }
  return (anyOf ?? []).flatMap((choice) => {
    const [name, field] = tellingOf(choice) ?? []
    const base = path.replace(/\[\]$/, '')
    return rowsIn(choice, name !== undefined && field ? base + mark(name, field) : path, words)
  })
}

const mark = (name: string, field: Schema): string => `[${name}=${field.const}]`

/** The field by whose value a thing is told from others in its place. */
const tellingOf = ({ properties = {} }: Schema): [string, Schema] | undefined =>
  Object.entries(properties).find(([, field]) => typeof field.const === 'string')

/** Whether a few names say it all: a citation, a name by language. */
const isPlain = ({ properties = {} }: Schema): boolean => {
  const fields = Object.values(properties)
  return fields.length <= 4 && fields.every((field) => field.type === 'string' && Object.keys(field).length === 1)
}

/** `{ document, part, item? }`: which fields a thing has; of one that is told by a field, that one. */
function shapeOf(thing: Schema): string {
  const { properties = {}, required = [] } = thing
  const [telling, field] = tellingOf(thing) ?? []
  if (telling !== undefined) return code(`{ ${telling}: ${JSON.stringify(field?.const)}, … }`)
  return code(
    `{ ${Object.keys(properties)
      .map((name) => `${name}${required.includes(name) ? '' : '?'}`)
      .join(', ')} }`,
  )
}

function spanOf(schema: Schema, words: ApiWords): string {
  const { minLength, maxLength, minItems, maxItems } = schema
  const [minimum, maximum] = [schema.minimum, schema.maximum].map((end) =>
    Number.isSafeInteger(end) && Math.abs(end!) < Number.MAX_SAFE_INTEGER ? end : undefined,
  )
  return (
    words.span(minimum, maximum, 'none') ||
    words.span(minLength, maxLength, 'characters') ||
    words.span(minItems, maxItems, 'items')
  )
}

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
