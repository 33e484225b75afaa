import type { PageLanguage } from '../../components/component-words.ts'

/** What the page of the charter format says around its tables. */
export interface CharterWords {
  what: string[]
  schema: string
  schemaHint: (link: string) => string
  fields: string
  fieldsHint: string
  /** Each part's heading and what it is. */
  parts: Record<string, [name: string, what?: string]>
  duties: string
  dutiesHint: string
  dutyHeads: readonly string[]
  bearers: Record<'group' | 'member' | 'committee', string>
  beyond: string
  beyondHint: string
}

const chinese: CharterWords = {
  what: [
    '履职要求（`liaison-charter/1`）是一个 JSON 文件：一个县的数目、日期、种类和读法，都有施行日期和出处。换一个县，就是换一份履职要求，不用改程序。怎样编写，见[编写本县的履职要求](../guides/writing-a-charter.zh-CN.md)。',
    '它写在台账的 `committee.charters[].charter` 里；随附的三份，`liaison charter 编号` 打印全文。规则库的 `charterFaults` 列出全部错误，`defineCharter` 有错就抛出。不认识的字段一律报错。编号、日期和文字的写法，与[台账](./ledger-format.zh-CN.md#common)相同。',
  ],
  schema: 'JSON Schema',
  schemaHint: (link) =>
    `下载 ${link}（2020-12 版）。它说不清的，见[字段之间的约束](#beyond-schema)。合格与否，以 \`charterFaults\` 为准。`,
  fields: '字段',
  fieldsHint: '`a.b` 是 a 里面的字段，`a[].b` 是列表 a 每一项里的字段。',
  parts: {
    charter: ['最外层'],
    name: ['名称'],
    dated: [
      '施行日期、出处和推定',
      '职责、限度、数、处理步骤、档案目录和考评办法，每个值都带这三个字段，下面不再重复。',
    ],
    citation: ['出处', '只写位置，不抄原文。'],
    documents: ['文件 `documents`', '每份文件：'],
    duties: ['职责的要求 `duties`', '每项职责是一个列表，每个值：'],
    ownDuties: ['自定的职责 `ownDuties`', '每项自定的职责：'],
    tests: ['出席限度 `tests`', '键是[出席限度](./ledger-format.zh-CN.md#tests)的编号，每项是一个列表，每个值：'],
    switches: ['读法 `switches`'],
    values: ['数 `values`', '每个都是列表，至少一个值。'],
    consequences: ['处理步骤 `consequences`', '列表，每个值：'],
    archive: ['档案目录 `archive`', '列表，每个值：'],
    appraisal: ['考评办法 `appraisal`', '列表，每个值：'],
  },
  duties: '随附的职责',
  dutiesHint: '`duties` 里可以直接写的编号，不必自定。每项的要求和例子见[规则和口径](../rules/index.zh-CN.md)。',
  dutyHeads: ['编号', '中文', '英文', '由谁承担'],
  bearers: { group: '联络组', member: '委员', committee: '县政协' },
  beyond: '字段之间的约束',
  beyondHint:
    '下列各项 JSON Schema 说不出来，`charterFaults` 会检查；台账里写着全文的，`parseLedger` 一并检查。括号里是[错误代码](./error-codes.zh-CN.md)。',
}

const english: CharterWords = {
  what: [
    "A charter (`liaison-charter/1`) is one JSON document: a county's numbers, days, kinds and readings, each dated and cited. Another county is another charter, not other code. How to write one: [your county's charter](../guides/writing-a-charter.md).",
    "It stands in a ledger's `committee.charters[].charter`; `liaison charter ID` prints one of the three that are shipped. The library's `charterFaults` lists every fault, `defineCharter` throws them. A field it does not know is a fault. Ids, days and texts are written as in a [ledger](./ledger-format.md#common).",
  ],
  schema: 'JSON Schema',
  schemaHint: (link) =>
    `Download ${link} (2020-12). What it cannot say: [between fields](#beyond-schema). Whether a charter is valid, \`charterFaults\` says.`,
  fields: 'Fields',
  fieldsHint: '`a.b` is a field inside `a`, `a[].b` one of each item of the list `a`.',
  parts: {
    charter: ['The document'],
    name: ['A name'],
    dated: [
      'Since, cites, assumed',
      'Every value of a duty, a limit, a number, the consequences, the archive and the appraisal has these three; they are not repeated below.',
    ],
    citation: ['A citation', 'The place alone, never the words.'],
    documents: ['Documents `documents`', 'Each of them:'],
    duties: ['What duties ask `duties`', 'A list for each duty; each value:'],
    ownDuties: ['Own duties `ownDuties`', 'Each of them:'],
    tests: ['Attendance limits `tests`', 'By the id of the [test](./ledger-format.md#tests), a list each; each value:'],
    switches: ['Readings `switches`'],
    values: ['Numbers `values`', 'A list each, with at least one value.'],
    consequences: ['Consequences `consequences`', 'A list; each value:'],
    archive: ['Archive `archive`', 'A list; each value:'],
    appraisal: ['Appraisal `appraisal`', 'A list; each value:'],
  },
  duties: 'Duties of the register',
  dutiesHint:
    'Ids that `duties` may have without defining them. What each asks, with cases: [rules](../rules/index.md).',
  dutyHeads: ['id', 'in Chinese', 'in English', 'borne by'],
  bearers: { group: 'group', member: 'member', committee: 'committee' },
  beyond: 'Between fields',
  beyondHint:
    'This is what a JSON Schema cannot say and `charterFaults` checks, and `parseLedger` where a ledger holds the charter in full. In brackets the [code](./error-codes.md).',
}

export const charterWords: Record<PageLanguage, CharterWords> = { 'zh-CN': chinese, en: english }
