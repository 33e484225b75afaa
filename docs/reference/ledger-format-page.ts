import { downloadLink } from '../.vitepress/downloads.ts'
import { table } from '../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../components/component-words.ts'
import { LEDGER_SCHEMA_FILE, ledgerSchema } from './formats/json-schemas.ts'
import { ledgerFields as english } from './formats/ledger-fields.en.ts'
import { ledgerFields as chinese } from './formats/ledger-fields.zh-CN.ts'
import { type LedgerWords, ledgerWords } from './formats/ledger-words.ts'
import { ledgerLimits } from './formats/limits.ts'
import { fieldsIn, LEDGER_PARTS } from './formats/parts.ts'
import { fieldTable } from './formats/schema-fields.ts'
import { exampleEntry } from './formats/sealed-entry.ts'
import { VOCABULARIES } from './formats/vocabularies.ts'
import type { ReferencePage } from './reference-page.ts'

const FIELD_TEXTS = { 'zh-CN': chinese, en: english }

/** The ledger file, an entry of its chain, and what may be public of it. */
export const ledgerFormat: ReferencePage = {
  name: 'ledger-format',
  title: { 'zh-CN': '台账格式', en: 'Ledger format' },
  page: ledgerFormatPage,
}

const SMALLEST = `{
  "format": "liaison-ledger/1",
  "committee": {
    "id": "shili",
    "name": "示例县政协",
    "charters": [{ "from": "2012-01-01", "charter": "shache-2012" }]
  },
  "terms": [],
  "groups": [],
  "members": [],
  "gatherings": [],
  "attendance": [],
  "works": []
}`

function ledgerFormatPage(language: PageLanguage): string {
  const words = ledgerWords[language]
  return [
    `# ${ledgerFormat.title[language]}`,
    ...words.what,
    `## ${words.smallest} {#smallest}`,
    words.smallestHint,
    code(SMALLEST),
    words.smallestMore,
    `## ${words.schema} {#json-schema}`,
    words.schemaHint(downloadLink(LEDGER_SCHEMA_FILE, LEDGER_SCHEMA_FILE, language)),
    `## ${words.common} {#common}`,
    list(words.commonLines),
    `## ${words.fields} {#fields}`,
    words.fieldsHint,
    ...parts(words, language),
    `## ${words.vocabularies} {#vocabularies}`,
    words.vocabulariesHint,
    ...VOCABULARIES.flatMap(({ id, title, ids, names }) => [
      `### ${title[language]} {#${id}}`,
      table(
        words.vocabularyHeads,
        ids.map((one) => [`\`${one}\``, names['zh-CN'][one]!, names.en[one]!]),
      ),
    ]),
    `## ${words.beyond} {#beyond-schema}`,
    words.beyondHint,
    list(Object.values(ledgerLimits[language])),
    words.beyondMore,
    `## ${words.chain} {#chain}`,
    ...words.chainHint,
    table(
      words.entryHeads,
      Object.entries(words.entry).map(([field, [by, what]]) => [`\`${field}\``, by, what]),
    ),
    words.example,
    code(JSON.stringify(exampleEntry(), null, 2)),
    list(words.hashes),
    `## ${words.quota} {#quota}`,
    words.quotaHint,
    meanings(words, words.quotaFields),
    words.duty,
    meanings(words, words.dutyFields),
    words.rules,
    meanings(words, words.ruleFields),
  ].join('\n\n')
}

/** The committee and each list, with its fields. */
function parts(words: LedgerWords, language: PageLanguage): string[] {
  const schema = ledgerSchema()
  return LEDGER_PARTS.flatMap((part) => {
    const id = part.id as keyof LedgerWords['parts']
    const [name, what] = words.parts[id]
    const presence = schema.required!.includes(id) ? words.required : words.mayLack
    const [first] = part.of(schema)
    return [
      `### ${name} \`${id}\` {#${id}}`,
      id === 'committee' ? what : [what, presence].join(language === 'en' ? ' ' : ''),
      fieldTable(fieldsIn(part, first!), FIELD_TEXTS[language][id]!, language),
    ]
  })
}

const meanings = ({ quotaHeads }: LedgerWords, fields: Readonly<Record<string, string>>): string =>
  table(
    quotaHeads,
    Object.entries(fields).map(([field, meaning]) => [`\`${field}\``, meaning]),
  )

const code = (text: string): string => `\`\`\`json\n${text}\n\`\`\``
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
