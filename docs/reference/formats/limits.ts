import type { PageLanguage } from '../../components/component-words.ts'

/** What is a fault though a JSON Schema lets it pass, in one language, by a name for each. */
export type Limits<K extends string> = Readonly<Record<PageLanguage, Readonly<Record<K, string>>>>

const chineseLedger = {
  reference: '写到的届次、联络组、委员、会议活动、成果，台账里都要有（`reference`）。',
  duplicate: '同一列表里编号不重复；同一次会议、活动，每位委员最多一条出席记录（`duplicate`）。',
  span: '截止日期不早于起始日期；任职在任期之内（`span`）。',
  overlap: '各届的日期不重叠，同一委员的各次任职不重叠（`overlap`）。',
  order: '履职要求按 `from` 先后排列（`order`）。',
  charter:
    '只写编号的履职要求，必须是随附的（`charter`）；写全文的，还要符合[履职要求格式](./charter-format.zh-CN.md#beyond-schema)。',
  zone: '时区真实存在（`zone`）。',
  post: '委员写 `group` 或 `posts`，不能都不写（`required`），也不能都写（`not-allowed`）。',
  meeting: '四种会议的 `group` 写 `null`；`group` 为 `null` 时不写 `with`（`not-allowed`）。',
  special: '特殊原因请假要写 `decidedBy`（`required`）。',
  forKind: '只有年度计划、半年小结、全年总结、季度工作汇报可以写 `for`（`not-allowed`）。',
  period: 'for 是该项职责的一个期间，如按年的写 `2012`，按季度的写 `2012-Q1`（`period`）。',
  category: '类别是台账的某份履职要求列出的（`category`）。',
  text: '文字里没有残缺的字符，即半个 UTF-16 代理对（`text`）。',
  json: '印发文件的 `body` 能写成规范形式，嵌套不超过 500 层（`json`）。',
}
export type LedgerLimit = keyof typeof chineseLedger

/** Of a ledger. */
export const ledgerLimits: Limits<LedgerLimit> = {
  'zh-CN': chineseLedger,
  en: {
    reference: 'Terms, groups, members, gatherings and works that are referred to are there (`reference`).',
    duplicate: 'Ids are unique in their list; a member has at most one mark at a gathering (`duplicate`).',
    span: 'Nothing ends before it begins; posts lie within the office (`span`).',
    overlap: "Terms do not overlap, nor do a member's posts (`overlap`).",
    order: 'Charters are in order of `from` (`order`).',
    charter:
      'A charter that is only named is a shipped one (`charter`); one in full also follows the [charter format](./charter-format.md#beyond-schema).',
    zone: 'The time zone exists (`zone`).',
    post: 'A member has `group` or `posts`: not neither (`required`), and not both (`not-allowed`).',
    meeting:
      'The four kinds of meeting have `group: null`; there is no `with` where `group` is `null` (`not-allowed`).',
    special: 'A mark `leave-special` has `decidedBy` (`required`).',
    forKind: 'Only a plan, half-year summary, annual summary or quarterly report has `for` (`not-allowed`).',
    period: '`for` is a period of its duty: `2012` of a yearly one, `2012-Q1` of a quarterly one (`period`).',
    category: 'A category is one that a charter of the ledger lists (`category`).',
    text: 'No text holds half a character, a lone surrogate (`text`).',
    json: 'The `body` of an issued paper has a canonical form, nested at most 500 deep (`json`).',
  },
}

const chineseCharter = {
  documents: '出处写到的文件，`documents` 里要有（`reference`）。',
  order: '同一项的各个值按 `since` 先后排列（`order`）。',
  duty: '`duties`、`expects`、`measure` 里写到的职责，是随附的或 `ownDuties` 里的（`unknown-field` 或 `reference`）。',
  taken: '自定职责不与随附的职责重名（`duplicate`）。',
  asked: '自定的职责，`duties` 里都要有（`required`）。',
  meetings: '由联络组承担的自定职责，不计四种会议（`not-allowed`）。',
  twice: '同一个种类在一个列表里只写一次；类、行、档次的编号不重复（`duplicate`）。',
  due: '截止日是每年都有的一天：2 月按 28 天算（`day`）。',
  valid: '`valid` 的 `to` 不早于 `from`（`span`）。',
  share: '`parts` 不大于 `of`（`number`）。',
  points: '起始分在最低分和最高分之间，并且 `each` 能使它变动（`number`）。',
  bands: '档次的 `from` 从高到低（`order`），最后一档是 0（`number`）。',
}
export type CharterLimit = keyof typeof chineseCharter

/** Of a charter. */
export const charterLimits: Limits<CharterLimit> = {
  'zh-CN': chineseCharter,
  en: {
    documents: 'The documents that are cited are in `documents` (`reference`).',
    order: 'The values of one duty, limit or number are in order of `since` (`order`).',
    duty: "Duties named in `duties`, `expects` and `measure` are the register's or of `ownDuties` (`unknown-field` or `reference`).",
    taken: 'An own duty has no id of the register (`duplicate`).',
    asked: 'Every own duty stands in `duties` too (`required`).',
    meetings: "A group's own duty counts none of the four kinds of meeting (`not-allowed`).",
    twice: 'A kind stands in a list once; ids of categories, lines and bands are unique (`duplicate`).',
    due: 'A due day exists every year: February has 28 days (`day`).',
    valid: '`to` of `valid` is not before its `from` (`span`).',
    share: '`parts` is not more than `of` (`number`).',
    points: '`base` lies between `floor` and `cap`, where `each` can still move it (`number`).',
    bands: 'Bands go down in `from` (`order`), to 0 (`number`).',
  },
}
