import type { Who } from '@liaison-kit/hub/description'
import type { PageLanguage } from '../../components/component-words.ts'
import { english as inEnglish } from './description.en.ts'

/** What the page of the hub's calls says around what the hub says of itself. */
export interface ApiWords {
  language: PageLanguage
  title: string
  /** What the hub says of itself, which is Chinese, in this language. */
  said(text: string): string
  colon: string
  comma: string
  semicolon: string
  /** A link to a place in another page of the reference: `error-codes#bad-input`. */
  page: (place: string) => string
  download: (link: string) => string
  atHub: string
  example: string
  exampleHint: string
  exampleLines: readonly string[]
  headers: string
  headersHint: string
  headerHeads: readonly [string, string]
  who: string
  whoMay: Record<Who, string>
  token: string
  parameters: string
  parameterHeads: readonly [string, string, string, string]
  places: Record<string, string>
  body: string
  /** Media types, and how much it may be of them. */
  atMost: (types: string, most: string) => string
  answers: string
  problems: string
  shared: (codes: string) => string
  fieldHeads: readonly [string, string, string]
  schemas: string
  notation: string
  ofLedger: (ledger: string, charter: string) => string
  types: Record<string, string>
  or: string
  listOf: (items: string) => string
  byName: (items: string) => string
  anything: string
  id: string
  /** How much, how many or how long, to follow a type; nothing where nothing limits it. */
  span: (least: number | undefined, most: number | undefined, unit: Unit) => string
}

type Unit = 'characters' | 'items' | 'none'

const chineseUnits: Record<Unit, string> = { characters: ' 个字符', items: ' 项', none: '' }
const englishUnits: Record<Unit, string> = { characters: ' characters', items: ' items', none: '' }

const linked = (place: string, ending: string): string => `./${place.replace(/(?=#)|$/, ending)}`

const chinese: ApiWords = {
  language: 'zh-CN',
  title: '数据服务接口',
  said: (text) => text,
  colon: '：',
  comma: '、',
  semicolon: '；',
  page: (place) => linked(place, '.zh-CN.md'),
  download: (link) => `本页按数据服务自己的 OpenAPI 3.1 说明生成，文件可以下载：${link}。`,
  atHub: '运行中的数据服务也有同样的内容，与它的版本一致：`/reference` 是网页，`/openapi.json` 是文件。',
  example: '示例',
  exampleHint: '先用登录码换取凭证，再带着凭证读取履职评价：',
  exampleLines: [
    'curl -X POST https://服务地址/v1/committees/县政协编号/sign-in \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"code":"登录码"}'`,
    '',
    'curl https://服务地址/v1/committees/县政协编号/assessment \\',
    "  -H 'Authorization: Bearer 凭证'",
  ],
  headers: '答复头',
  headersHint: '每个答复都有 `Liaison-Today` 和 `X-Request-Id`，其余的只在用得着时有。',
  headerHeads: ['名称', '说明'],
  who: '谁可以调用',
  whoMay: {
    all: '任何人',
    public: '任何人；县政协不公开时，须登录',
    'signed-in': '已登录的人，各看各的部分、各填各的内容',
    county: '县政协',
  },
  token: '（`Authorization: Bearer 凭证`）',
  parameters: '参数',
  parameterHeads: ['名称', '位置', '类型', '说明'],
  places: { path: '网址路径', query: '网址参数', header: '请求头' },
  body: '提交的内容',
  atMost: (types, most) => `${types}，${most}`,
  answers: '答复',
  problems: '问题代码',
  shared: (codes) => `网址里有 \`{c}\` 的，每次调用都可能答复下列问题，以下各处不再重复：${codes}。`,
  fieldHeads: ['字段', '类型', '说明'],
  schemas: '数据结构',
  notation:
    '字段名后有 `?` 的，可以没有这一项。`a.b` 是 `a` 里的 `b`；`a[].b` 是列表 `a` 每一项里的 `b`；`a.*` 是 `a` 里按名称列出的每一项；`a[of=x].b` 是 `a` 的 `of` 为 `x` 时的 `b`。',
  ofLedger: (ledger, charter) =>
    `台账（\`Ledger\`）和其中每一种内容的字段，见${ledger}；履职要求（\`Charter\`）的字段，见${charter}。`,
  types: {
    string: '文本',
    integer: '整数',
    number: '数',
    boolean: '`true` 或 `false`',
    object: '一组字段',
    null: '`null`',
    date: '日期',
    'date-time': '时间',
    uri: '网址',
  },
  or: ' 或 ',
  listOf: (items) => `列表：${items}`,
  byName: (items) => `按名称列出：${items}`,
  anything: '任意内容',
  id: '编号',
  span: (least, most, unit) => {
    if (least === 1 && most === undefined && unit !== 'none') return '，不为空'
    if (least === undefined) return most === undefined ? '' : `，最多 ${most}${chineseUnits[unit]}`
    return most === undefined ? `，至少 ${least}${chineseUnits[unit]}` : `，${least} 到 ${most}${chineseUnits[unit]}`
  },
}

const english: ApiWords = {
  language: 'en',
  title: 'The hub’s HTTP API',
  said: inEnglish,
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  page: (place) => linked(place, '.md'),
  download: (link) =>
    `This page is made from the hub’s own OpenAPI 3.1 document, which can be downloaded: ${link}. Its texts are Chinese.`,
  atHub:
    'A running hub serves the same, in Chinese and of its own version: `/reference` is a page, `/openapi.json` the document.',
  example: 'Example',
  exampleHint: 'Exchange an access code for a token, then read the assessment with it:',
  exampleLines: [
    'curl -X POST https://HUB/v1/committees/COMMITTEE/sign-in \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"code":"ACCESS-CODE"}'`,
    '',
    'curl https://HUB/v1/committees/COMMITTEE/assessment \\',
    "  -H 'Authorization: Bearer TOKEN'",
  ],
  headers: 'Headers of answers',
  headersHint: 'Every answer has `Liaison-Today` and `X-Request-Id`; the others stand where they are of use.',
  headerHeads: ['name', 'what it is'],
  who: 'Who may call',
  whoMay: {
    all: 'anybody',
    public: 'anybody; whoever has signed in, where the committee is not public',
    'signed-in': 'whoever has signed in: each reads and writes their own part',
    county: 'the county',
  },
  token: ' (`Authorization: Bearer TOKEN`)',
  parameters: 'Parameters',
  parameterHeads: ['name', 'where', 'type', 'what it is'],
  places: { path: 'path', query: 'query', header: 'header' },
  body: 'Body',
  atMost: (types, most) => `${types}, ${most}`,
  answers: 'Answers',
  problems: 'Problem codes',
  shared: (codes) =>
    `Every call with \`{c}\` in its path may answer with these problems, which are not told again below: ${codes}.`,
  fieldHeads: ['field', 'type', 'what it is'],
  schemas: 'Shapes',
  notation:
    'A field whose name ends in `?` may be left out. `a.b` is `b` in `a`; `a[].b` is `b` in each item of the list `a`; `a.*` is each thing that `a` holds by name; `a[of=x].b` is `b` where the `of` of `a` is `x`.',
  ofLedger: (ledger, charter) =>
    `The fields of the ledger (\`Ledger\`) and of each kind of thing in it: see ${ledger}; those of a charter (\`Charter\`): see ${charter}.`,
  types: {
    string: 'text',
    integer: 'whole number',
    number: 'number',
    boolean: '`true` or `false`',
    object: 'object',
    null: '`null`',
    date: 'day',
    'date-time': 'time',
    uri: 'address',
  },
  or: ' or ',
  listOf: (items) => `list of: ${items}`,
  byName: (items) => `by name: ${items}`,
  anything: 'anything',
  id: 'id',
  span: (least, most, unit) => {
    if (least === 1 && most === undefined && unit !== 'none') return ', not empty'
    if (least === undefined) return most === undefined ? '' : `, at most ${most}${englishUnits[unit]}`
    return most === undefined
      ? `, at least ${least}${englishUnits[unit]}`
      : `, ${least} to ${most}${englishUnits[unit]}`
  },
}

export const apiWords: Record<PageLanguage, ApiWords> = { 'zh-CN': chinese, en: english }
