import { cell, table } from '../../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../../components/component-words.ts'
import { vocabularyOf } from './vocabularies.ts'

/** As much of a JSON Schema as core's schemas make of it. */
export interface JsonSchema {
  type?: string
  title?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
  enum?: string[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  minItems?: number
}

/** What each field of each part of a document means, by the part's id and the field's path in it. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A field of a document, by its path: `posts[].from`, `documents.*.title`. */
export interface Field {
  path: string
  schema: JsonSchema
  /** `either`: one of several fields of which exactly one stands there. */
  presence: 'required' | 'optional' | 'either'
}

interface Words {
  heads: readonly string[]
  comma: string
  required: string
  optional: string
  either: string
  name: string
  citation: string
  ledgerPage: string
  charterPage: string
  or: string
  fields: string
  anyFields: string
  day: string
  address: string
  file: string
  source: string
  id: string
  text: string
  types: Readonly<Record<string, string>>
  listOf: (what: string) => string
  number: (type: string, least: number | undefined, most: number | undefined) => string
}

const WORDS: Record<PageLanguage, Words> = {
  'zh-CN': {
    heads: ['字段', '类型和含义'],
    comma: '，',
    required: '**必填**',
    optional: '可不写',
    either: '择一',
    name: '名称',
    citation: '出处',
    ledgerPage: './ledger-format.zh-CN.md',
    charterPage: './charter-format.zh-CN.md',
    or: ' 或 ',
    fields: '一组字段',
    anyFields: '任意字段',
    day: '日期',
    address: '网址',
    file: '`sha256-` 加 64 位十六进制数字',
    source: '`gatherings/编号` 或 `works/编号`',
    id: '编号',
    text: '文字',
    types: { integer: '整数', number: '数', boolean: '`true` 或 `false`', null: '`null`' },
    listOf: (what) => `${what}的列表`,
    number: (type, least, most) =>
      least === undefined ? type : `${type}，${most === undefined ? `不小于 ${least}` : `${least} 至 ${most}`}`,
  },
  en: {
    heads: ['field', 'type and meaning'],
    comma: '; ',
    required: '**required**',
    optional: 'optional',
    either: 'one of these',
    name: 'name',
    citation: 'citation',
    ledgerPage: './ledger-format.md',
    charterPage: './charter-format.md',
    or: ' or ',
    fields: 'fields',
    anyFields: 'any fields',
    day: 'day',
    address: 'web address',
    file: '`sha256-` and 64 hex digits',
    source: '`gatherings/ID` or `works/ID`',
    id: 'id',
    text: 'text',
    types: { integer: 'whole number', number: 'number', boolean: '`true` or `false`', null: '`null`' },
    listOf: (what) => `list: ${what}`,
    number: (type, least, most) =>
      least === undefined ? type : `${type}, ${most === undefined ? `from ${least}` : `${least} to ${most}`}`,
  },
}

/** Objects that stand in many places, and are said once: `name` and `citation`. */
const SHARED = { name: 'en zh-CN', citation: 'document item part' } as const

/** Which of the shared objects a schema is, if one. */
export function sharedOf({ properties }: JsonSchema): keyof typeof SHARED | undefined {
  const keys = Object.keys(properties ?? {})
    .sort()
    .join(' ')
  return (Object.keys(SHARED) as (keyof typeof SHARED)[]).find((name) => SHARED[name] === keys)
}

/** The fields of an object, each followed by those inside it. The parts of the shared objects are not gone into. */
export function fieldsOf(schema: JsonSchema, prefix = ''): Field[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([name, inner]): Field[] => {
    const path = prefix + name
    return [
      { path, schema: inner, presence: required.includes(name) ? 'required' : 'optional' },
      ...insideOf(inner, path),
    ]
  })
}

function insideOf(schema: JsonSchema, path: string): Field[] {
  if (sharedOf(schema)) return []
  if (schema.properties) return fieldsOf(schema, `${path}.`)
  if (schema.items) return insideOf(schema.items, `${path}[]`)
  if (typeof schema.additionalProperties === 'object') return insideOf(schema.additionalProperties, `${path}.*`)
  const choices = schema.anyOf ?? []
  // A text, or a whole document in its place, is described where that document is.
  if (!choices.every(({ properties }) => properties)) return []
  return choices.flatMap((choice) =>
    fieldsOf(choice, `${path}.`).map((field): Field => {
      const isOfChoice = !field.path.slice(path.length + 1).includes('.')
      return isOfChoice && field.presence === 'required' ? { ...field, presence: 'either' } : field
    }),
  )
}

/** What kind of value a schema asks for, as markdown. */
export function typeText(schema: JsonSchema, language: PageLanguage): string {
  const words = WORDS[language]
  const shared = sharedOf(schema)
  if (shared) return `[${words[shared]}](${words.charterPage}#${shared})`
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) {
    const vocabulary = vocabularyOf(schema.enum)
    if (vocabulary) return `[${vocabulary.title[language]}](${words.ledgerPage}#${vocabulary.id})`
    return schema.enum.map((choice) => `\`${choice}\``).join(words.or)
  }
  if (schema.anyOf) {
    if (schema.anyOf.every(({ properties }) => properties)) return words.fields
    return schema.anyOf.map((one) => typeText(one, language)).join(words.or)
  }
  if (schema.items) return words.listOf(typeText(schema.items, language))
  if (schema.properties?.format) return `[\`liaison-charter/1\`](${words.charterPage})`
  if (schema.type === 'object') return schema.properties || schema.additionalProperties ? words.fields : words.anyFields
  if (schema.type === 'string') return stringText(schema, language)
  if (schema.type === 'integer' || schema.type === 'number') return numberText(schema, language)
  return words.types[schema.type ?? ''] ?? `\`${schema.type}\``
}

function stringText({ format, pattern = '' }: JsonSchema, language: PageLanguage): string {
  const words = WORDS[language]
  if (format === 'date') return words.day
  if (format === 'uri') return words.address
  if (pattern.startsWith('^sha256-')) return words.file
  if (pattern.startsWith('^(gatherings|works)/')) return words.source
  return pattern ? words.id : words.text
}

function numberText({ type, minimum, maximum }: JsonSchema, language: PageLanguage): string {
  const words = WORDS[language]
  // The greatest number there is no limit.
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  return words.number(words.types[type!]!, minimum, most)
}

/** A table of fields: what each is, whether it must be there, and what it means. */
export function fieldTable(
  fields: readonly Field[],
  texts: Readonly<Record<string, string>>,
  language: PageLanguage,
): string {
  const words = WORDS[language]
  return table(
    words.heads,
    fields.map(({ path, schema, presence }) => [
      `\`${path}\``,
      `${typeText(schema, language)}${words.comma}${words[presence]}<br>${cell(texts[path]!)}`,
    ]),
  )
}
