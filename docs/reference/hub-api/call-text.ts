import type { Call, ProblemCodeName, Who } from '@liaison-kit/hub/description'
import { cell, plainText, table } from '../../.vitepress/markdown-text.ts'
import type { ApiWords } from './api-words.ts'
import { noteOf, type Schema, schemaText, typeOf } from './schema-text.ts'

type Operation = Call['operation']
interface Answer {
  description?: string
  content?: Record<string, { schema?: unknown }>
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
  description?: string
}

/** Codes of problems by their status. */
export type Codes = ReadonlyMap<string, readonly ProblemCodeName[]>

/** Everything about one call. `codes`: those to be told of it. */
export function callText({ method, path, operation }: Call, codes: Codes, words: ApiWords): string {
  const { operationId = '', summary = '', description = '', requestBody } = operation
  // Whose everything is has been said of all calls.
  const parameters = ((operation.parameters ?? []) as Parameter[]).filter(({ name }) => name !== 'c')
  return [
    `### ${words.said(summary)} {#${operationId}}`,
    `\`${method} ${path}\``,
    `${label(words.who, words)}${words.whoMay[operation['x-who'] as Who]}${needsToken(operation) ? words.token : ''}`,
    ...prose(words.said(description)),
    ...(parameters.length > 0 ? [`**${words.parameters}**`, parameterTable(parameters, words)] : []),
    ...(requestBody ? bodyText(requestBody as Answer, words) : []),
    `**${words.answers}**`,
    ...answersOf(operation)
      .filter(([, answer]) => !isProblem(answer))
      .map((answer) => answerText(answer, words)),
    ...(codes.size > 0 ? [`${label(words.problems, words)}${codesText(codes, words)}`] : []),
  ].join('\n\n')
}

/** The codes a call may answer with. */
export function codesOf({ operation }: Call): Codes {
  const problems = answersOf(operation).filter(([, answer]) => isProblem(answer))
  return new Map(problems.map(([status, answer]) => [status, codesIn(answer)]))
}

/** Codes by status, each a link to what it means. */
export function codesText(codes: Codes, words: ApiWords): string {
  const link = (code: string): string => `[\`${code}\`](${words.page(`error-codes#${code}`)})`
  const texts = [...codes].map(([status, all]) => `${status} ${all.map(link).join(' ')}`)
  return `<span class="codes">${texts.join(words.semicolon)}</span>`
}

/** Those of the first that are, or are not, among the second. */
export function codesAmong(codes: Codes, others: Codes, are: boolean): Codes {
  const kept = [...codes].map(
    ([status, all]) => [status, all.filter((code) => (others.get(status) ?? []).includes(code) === are)] as const,
  )
  return new Map(kept.filter(([, all]) => all.length > 0))
}

/** A text of several paragraphs, so that nothing in it is taken for markup. */
export const prose = (text: string): string[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => plainText(line).replace(/[{}*_]/g, (mark) => `&#${mark.charCodeAt(0)};`))

const label = (text: string, { colon }: ApiWords): string => `**${text}**${colon}`

const needsToken = ({ security = [] }: Operation): boolean => security.some((requirement) => 'bearer' in requirement)

function parameterTable(parameters: readonly Parameter[], words: ApiWords): string {
  return table(
    words.parameterHeads,
    parameters.map(({ name, in: place, required, schema, description }) => [
      `\`${name}${required ? '' : '?'}\``,
      words.places[place] ?? place,
      typeOf(schema, words),
      noteOf(schema, words, description),
    ]),
  )
}

function bodyText({ content = {}, description = '' }: Answer, words: ApiWords): string[] {
  const types = Object.keys(content).map((type) => `\`${type}\``)
  const schemas = Object.values(content).flatMap(({ schema }) => known(schema))
  return [
    `${label(words.body, words)}${words.atMost(types.join(words.comma), words.said(description))}`,
    ...schemas.flatMap((schema) => (schema.$ref ? [typeOf(schema, words)] : [schemaText(schema, words)])),
  ]
}

function answerText([status, { description = '', content = {} }]: [string, Answer], words: ApiWords): string {
  const [[type, { schema }] = ['', { schema: undefined }]] = Object.entries(content)
  const [shape] = known(schema)
  const media = type === '' || type === '*/*' || type === 'application/json' ? '' : `${words.colon}\`${type}\``
  const line = `- \`${status}\` ${prose(words.said(description)).join(' ')}`
  if (!shape) return line + media
  if (shape.$ref) return `${line}${words.colon}${typeOf(shape, words)}`
  return `${line}\n\n${schemaText(shape, words)}`
}

/** A schema that says something. */
const known = (schema: unknown): Schema[] => (schema && Object.keys(schema).length > 0 ? [schema as Schema] : [])

const answersOf = ({ responses = {} }: Operation): [string, Answer][] => Object.entries(responses) as [string, Answer][]

const PROBLEM = 'application/problem+json'
const isProblem = ({ content = {} }: Answer): boolean => PROBLEM in content

function codesIn({ content = {} }: Answer): ProblemCodeName[] {
  const { allOf = [] } = (content[PROBLEM]?.schema ?? {}) as {
    allOf?: { properties?: { code: { enum: ProblemCodeName[] } } }[]
  }
  return allOf.flatMap(({ properties }) => properties?.code.enum ?? [])
}

/** A table of headers or the like: a name, and what it is. */
export const namedTable = (
  heads: readonly string[],
  all: Readonly<Record<string, { description?: string }>>,
  words: ApiWords,
): string =>
  table(
    heads,
    Object.entries(all).map(([name, { description = '' }]) => [`\`${name}\``, cell(words.said(description))]),
  )
