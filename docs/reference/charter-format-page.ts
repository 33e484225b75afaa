import { DUTIES, DUTY_IDS } from '@liaison-kit/core'
import { downloadLink } from '../.vitepress/downloads.ts'
import { table } from '../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../components/component-words.ts'
import { charterFields as english } from './formats/charter-fields.en.ts'
import { charterFields as chinese } from './formats/charter-fields.zh-CN.ts'
import { charterWords } from './formats/charter-words.ts'
import { CHARTER_SCHEMA_FILE, charterSchema } from './formats/json-schemas.ts'
import { charterLimits } from './formats/limits.ts'
import { CHARTER_PARTS, fieldsIn } from './formats/parts.ts'
import { fieldTable } from './formats/schema-fields.ts'
import type { ReferencePage } from './reference-page.ts'

const FIELD_TEXTS = { 'zh-CN': chinese, en: english }

/** The file of a county's charter. */
export const charterFormat: ReferencePage = {
  name: 'charter-format',
  title: { 'zh-CN': '履职要求格式', en: 'Charter format' },
  page: charterFormatPage,
}

function charterFormatPage(language: PageLanguage): string {
  const words = charterWords[language]
  const schema = charterSchema()
  return [
    `# ${charterFormat.title[language]}`,
    ...words.what,
    `## ${words.schema} {#json-schema}`,
    words.schemaHint(downloadLink(CHARTER_SCHEMA_FILE, CHARTER_SCHEMA_FILE, language)),
    `## ${words.fields} {#fields}`,
    words.fieldsHint,
    ...CHARTER_PARTS.flatMap((part) => {
      const [name, what] = words.parts[part.id]!
      const [first] = part.of(schema)
      return [
        `### ${name} {#${part.id}}`,
        ...(what ? [what] : []),
        fieldTable(fieldsIn(part, first!), FIELD_TEXTS[language][part.id]!, language),
      ]
    }),
    `## ${words.duties} {#register}`,
    words.dutiesHint,
    table(
      words.dutyHeads,
      DUTY_IDS.map((id) => {
        const { name, bearer } = DUTIES[id]
        return [`\`${id}\``, name['zh-CN'], name.en ?? '', words.bearers[bearer]]
      }),
    ),
    `## ${words.beyond} {#beyond-schema}`,
    words.beyondHint,
    Object.values(charterLimits[language])
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n')
}
