import { type Call, callsOf, hubDescription } from '@liaison-kit/hub/description'
import { downloadLink } from '../.vitepress/downloads.ts'
import type { PageLanguage } from '../components/component-words.ts'
import { apiWords } from './hub-api/api-words.ts'
import { callText, codesAmong, codesOf, codesText, namedTable, prose } from './hub-api/call-text.ts'
import { ELSEWHERE, type Schema, schemaText } from './hub-api/schema-text.ts'
import type { ReferencePage } from './reference-page.ts'

/** The calls of the hub, as it describes them itself. */
export const hubApi: ReferencePage = {
  name: 'hub-api',
  title: { 'zh-CN': apiWords['zh-CN'].title, en: apiWords.en.title },
  page: hubApiPage,
}

function hubApiPage(language: PageLanguage): string {
  const words = apiWords[language]
  const document = hubDescription()
  const { info, tags = [], components } = document
  const calls = callsOf(document)
  const isOfCommittee = ({ path }: Call): boolean => path.includes('{c}')
  const shared = calls
    .filter(isOfCommittee)
    .map(codesOf)
    .reduce((common, codes) => codesAmong(common, codes, true))
  const textOf = (call: Call): string => {
    const codes = codesOf(call)
    return callText(call, isOfCommittee(call) ? codesAmong(codes, shared, false) : codes, words)
  }
  const schemas = Object.entries(components?.schemas ?? {}) as [string, Schema][]
  return [
    `# ${words.title}`,
    words.download(downloadLink('openapi.json', 'openapi.json', language)),
    words.atHub,
    ...prose(words.said(info.description ?? '')),
    words.notation,
    words.shared(codesText(shared, words)),
    `## ${words.example} {#example}`,
    words.exampleHint,
    ['```sh', ...words.exampleLines, '```'].join('\n'),
    ...tags.flatMap(({ name }, at) => [
      `## ${words.said(name)} {#chapter-${at + 1}}`,
      ...calls.filter(({ operation }) => operation.tags?.includes(name)).map(textOf),
    ]),
    `## ${words.headers} {#headers}`,
    words.headersHint,
    namedTable(words.headerHeads, (components?.headers ?? {}) as Record<string, { description?: string }>, words),
    `## ${words.schemas} {#schemas}`,
    words.ofLedger(
      `[\`liaison-ledger/1\`](${words.page('ledger-format')})`,
      `[\`liaison-charter/1\`](${words.page('charter-format')})`,
    ),
    ...schemas
      .filter(([name]) => !(name in ELSEWHERE))
      .flatMap(([name, schema]) => [
        `### ${words.said(schema.title ?? '')} \`${name}\` {#schema-${name}}`,
        schemaText(schema, words),
      ]),
  ].join('\n\n')
}
