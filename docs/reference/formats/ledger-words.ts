import type { DutyVerdict, Ledger, Quota, RuleSource, SealedEntry } from '@liaison-kit/core'
import type { PageLanguage } from '../../components/component-words.ts'

/** What the page of the ledger format says around its tables. */
export interface LedgerWords {
  what: string[]
  smallest: string
  smallestHint: string
  smallestMore: string
  schema: string
  schemaHint: (link: string) => string
  common: string
  commonLines: string[]
  fields: string
  fieldsHint: string
  /** Each part's name and what it is. */
  parts: Record<Exclude<keyof Ledger, 'format'>, [name: string, what: string]>
  required: string
  mayLack: string
  vocabularies: string
  vocabulariesHint: string
  vocabularyHeads: readonly string[]
  beyond: string
  beyondHint: string
  beyondMore: string
  chain: string
  chainHint: string[]
  entryHeads: readonly string[]
  entry: Record<keyof SealedEntry, [by: string, what: string]>
  example: string
  hashes: string[]
  quota: string
  quotaHint: string
  quotaHeads: readonly string[]
  quotaFields: Record<keyof Quota, string>
  duty: string
  dutyFields: Record<Exclude<keyof DutyVerdict, 'evidence'>, string>
  rules: string
  ruleFields: Record<keyof RuleSource, string>
}

const chinese: LedgerWords = {
  what: [
    '台账文件（`liaison-ledger/1`）是一个 JSON 文件，UTF-8 编码，装着一个县政协的全部记录：届次、联络组、委员、会议活动、出席、成果、办理……`liaison export` 导出它，`liaison import` 导入它，`liaison assess` 和规则库的 `parseLedger` 读取它。',
    '格式的承诺：以后只会增加可不写的字段和列表；更名、删去或改变含义，一定换新的 `format`。读取时不认识的字段一律报错，免得写错一个字母就漏掉一项职责。',
  ],
  smallest: '最小的台账',
  smallestHint: '下面是一份合格的台账，一个字段也不能再少：',
  smallestMore: '要评价它，还要有届次；加上联络组和记录的例子，见[在程序里使用规则库](../developers.zh-CN.md)。',
  schema: 'JSON Schema',
  schemaHint: (link) =>
    `下载 ${link}（2020-12 版），编辑器可以用它提示和检查字段。它说不清字段之间的关系，见[字段之间的约束](#beyond-schema)；日期用 \`format: date\` 表示，不检查 format 的校验器会放过不存在的日期。合格与否，以 \`parseLedger\` 为准。`,
  common: '通用约定',
  commonLines: [
    '编号：1 至 64 个字符，只用英文字母、数字和 `.` `_` `-`，在所在的列表里不重复。程序生成的用 UUIDv7。',
    '日期：`YYYY-MM-DD`，县政协所在时区的日历日，必须真实存在。起止日期两头都含。',
    '文字：写了就不能是空的；没有内容，就不写这个字段。',
    '可不写的列表，不写与空列表相同。',
    '次序：列表里的先后只影响输出的次序，不影响结论。',
  ],
  fields: '字段',
  fieldsHint:
    '文件最外层是 `format`（写 `"liaison-ledger/1"`）和下列各部分。`a.b` 是 a 里面的字段，`a[].b` 是列表 a 每一项里的字段。',
  parts: {
    committee: ['县政协', '一组字段，不是列表。'],
    terms: ['届次', '每届一项。'],
    groups: ['委员联络组', '每组一项。'],
    members: ['委员', '每人一项。'],
    gatherings: ['会议、活动', '每次一项，走访也在这里。'],
    attendance: ['出席情况', '每人每次一项，没有自己的编号。应到而没有这一项的是“未登记”，不算缺席。'],
    works: ['工作成果', '信息、建议、提案、计划、总结等，每件一项。'],
    handling: ['办理', '成果的办理，每一步一项。'],
    decisions: ['处理', '对达到限度的情况，人作出的处理，每一步一项。'],
    contacts: ['督导联系', '哪位委员联系哪个组，每段时间一项。'],
    issued: ['印发文件', '通报、考评、表彰，每份一项。'],
  },
  required: '必须有，可以是空列表。',
  mayLack: '可以不写。',
  vocabularies: '词表',
  vocabulariesHint: '台账里写左边的词。',
  vocabularyHeads: ['写法', '中文', '英文'],
  beyond: '字段之间的约束',
  beyondHint:
    '下列各项 JSON Schema 说不出来，`parseLedger` 会检查，一次列出全部错误。括号里是[错误代码](./error-codes.zh-CN.md)。',
  beyondMore:
    '除此以外都不算错：给不应到的人登记、成果写别组的委员、记录早于发生、任职之间有空档、日期在届次或联络组存续期以外，都照收。',
  chain: '单条记录和哈希链',
  chainHint: [
    '数据服务不存整份台账，而是存一条条记录：每条写明一个对象现在的样子，`null` 表示撤回。台账就是每个对象最新的样子；与其他内容对不上的（例如会议还没有报上来的出席情况）暂不进入台账，补齐以后自动进入。',
    '`about` 写成 `committee`、`terms/编号`、`groups/编号`、`members/编号`、`gatherings/编号`、`attendance/会议活动编号/委员编号`、`works/编号`、`handling/编号`、`decisions/编号`、`contacts/编号`、`issued/编号`。',
  ],
  entryHeads: ['字段', '由谁写', '含义'],
  entry: {
    id: ['填报方', '这一条的编号（UUIDv7）；重复上传同一条没有影响。'],
    about: ['填报方', '关于哪个对象。'],
    at: ['填报方', '填报方的时钟（RFC 3339），只供查看，不决定先后。'],
    sees: ['填报方', '填报时看到的、关于同一对象的那一条；可不写。'],
    value: ['填报方', '对象，按台账的写法；`null` 表示撤回。'],
    seq: ['数据服务', '在本县政协的序号，从 1 起，不缺号。先后只看它。'],
    recordedAt: ['数据服务', '收到的时间，UTC，精确到毫秒。'],
    recordedBy: ['数据服务', '登录码的编号，导入的是 `import`。'],
    valueHash: ['数据服务', '`value` 的哈希值。'],
    previous: ['数据服务', '前一条的 `hash`；第一条是 64 个 0。'],
    hash: ['数据服务', '这一条的哈希值。'],
    salt: ['数据服务', '32 个随机字节，小写十六进制；只有县政协可以看到。'],
  },
  example: '一条链的第一条，县政协的编号是 `shili`：',
  hashes: [
    '规范形式按 RFC 8785（JCS）：键按 UTF-16 码元排序，没有空白，同样的内容只有一种写法。哈希是 SHA-256，小写十六进制。',
    '`valueHash` 是 `salt` 的 32 个字节后接 `value` 的规范形式（UTF-8）的哈希值；有 `salt`，短的内容就不会被人按哈希值猜出来。',
    '`hash` 是 `{ about, at, committee, id, previous, recordedAt, recordedBy, seq, valueHash }` 的规范形式的哈希值，`committee` 是县政协的编号。',
    '按规定删除的（`liaison erase`），那一条的 `value` 和 `salt` 没有了，另加一条 `erasures/编号` 写明理由，链照样成立。`liaison verify` 和规则库的 `verifyChain` 从第一条核对到最后一条。',
  ],
  quota: '公开数据（liaison-quota/1）',
  quotaHint:
    '`liaison publish` 为每个联络组生成一个 `quota/编号.json`，[履职进度](../components/liaison-quota-meter.zh-CN.md)的 `src` 读取它，规则库的 `quota` 也给出它。里面只有件数、次数和日期，没有委员、标题和正文。',
  quotaHeads: ['字段', '含义'],
  quotaFields: {
    format: '`"liaison-quota/1"`。',
    asOf: '截至哪一天。',
    madeAt: '生成的时间（RFC 3339）。',
    committee: '县政协的 `id`、`name`。',
    group: '联络组的 `id`、`name`、`kind`。',
    term: '届次的编号。',
    charters: '台账的各份履职要求的编号。',
    duties: '各项职责在各个期间的情况。',
    rules: '各项职责的出处，键是职责的编号。',
  },
  duty: '`duties` 的每一项：',
  dutyFields: {
    duty: '职责的编号。',
    period: '期间：`2012-01`、`2012-Q1`、`2012-H1` 或 `2012`。',
    from: '期间的第一天。',
    to: '期间的最后一天。',
    due: '按时完成的最后一天。',
    required: '要求多少。',
    done: '做了多少。',
    status: '`met` 已完成、`open` 进行中、`short` 未完成、`exempt` 不计。',
    late: '只在逾期完成时有，写 `true`。',
    missing: '只在未完成时有：还差多少。',
    daysLeft: '只在进行中时有：还剩几天，截止日当天是 0。',
  },
  rules: '`rules` 的每一项：',
  ruleFields: {
    cites: '出处的列表，写法同[履职要求](./charter-format.zh-CN.md#citation)。',
    since: '从哪一天起是这个值。',
    assumed: '有推定的值时有，写 `true`。',
    name: '只有本县自定的职责才有：名称。',
  },
}

const english: LedgerWords = {
  what: [
    "A ledger (`liaison-ledger/1`) is one JSON document in UTF-8 with everything recorded about a county's committee: terms, groups, members, gatherings, attendance, works, their handling and so on. `liaison export` writes it, `liaison import` brings it in, `liaison assess` and the library's `parseLedger` read it.",
    'What it promises: fields and lists that may be left out can be added; nothing is renamed, dropped or changed in meaning without a new `format`. A field the reader does not know is a fault: a misspelt one must not switch a duty off.',
  ],
  smallest: 'The smallest ledger',
  smallestHint: 'This is a valid ledger, and no field of it can be left out:',
  smallestMore:
    'To be assessed it needs a term. With a group and a record in it: [the rules in a program](../developers.md).',
  schema: 'JSON Schema',
  schemaHint: (link) =>
    `Download ${link} (2020-12): an editor can suggest and check fields by it. It cannot say what must hold [between fields](#beyond-schema); days are \`format: date\`, and a validator that does not look at formats lets days pass that do not exist. Whether a ledger is valid, \`parseLedger\` says.`,
  common: 'Ids, days, texts',
  commonLines: [
    'Ids: 1 to 64 of `A-Z a-z 0-9 . _ -`, unique in their list. Programs make UUIDv7.',
    "Days: `YYYY-MM-DD`, calendar days in the committee's zone, which must exist. Both ends of a span are inside.",
    'Texts: not empty where given; where there is nothing to say, the field is left out.',
    'A list that may be left out is then the same as an empty one.',
    'Order: that of a list decides the order of what is printed, never a verdict.',
  ],
  fields: 'Fields',
  fieldsHint:
    'The document has `format` (`"liaison-ledger/1"`) and the parts below. `a.b` is a field inside `a`, `a[].b` one of each item of the list `a`.',
  parts: {
    committee: ['the committee', 'Fields, no list.'],
    terms: ['terms of office', 'One each.'],
    groups: ['liaison groups', 'One each.'],
    members: ['members', 'One each.'],
    gatherings: ['meetings and activities', 'One each; visits too.'],
    attendance: [
      'marks',
      'One for each member at each gathering, without an id of its own. Who was expected and has none is unrecorded, not absent.',
    ],
    works: ['works', 'Reports, suggestions, proposals, plans, summaries and so on, one each.'],
    handling: ['handling', 'One for each step in the handling of a work.'],
    decisions: ['decisions', 'One for each step people took about a limit that was reached.'],
    contacts: ['contacts', 'Who looks after which group, one for each time.'],
    issued: ['papers issued', 'Bulletins, appraisals, commendations, one each.'],
  },
  required: 'Must be there; may be empty.',
  mayLack: 'May be left out.',
  vocabularies: 'Vocabularies',
  vocabulariesHint: 'A ledger writes the words on the left.',
  vocabularyHeads: ['written', 'in Chinese', 'in English'],
  beyond: 'Between fields',
  beyondHint:
    'This is what a JSON Schema cannot say and `parseLedger` checks, listing every fault at once. In brackets the [code](./error-codes.md).',
  beyondMore:
    "Nothing else is a fault: not a mark for somebody not expected, a work by a member of another group, a record made before its day, a gap between posts, a day outside the term or the group's being.",
  chain: 'An entry, and the chain',
  chainHint: [
    'A hub keeps no ledger but entries, each with the state of one thing, `null` to withdraw it. The ledger is the newest state of each thing; what does not fit, such as a mark for a gathering that has not come yet, stays out of it until it does.',
    '`about` is `committee`, `terms/ID`, `groups/ID`, `members/ID`, `gatherings/ID`, `attendance/GATHERING/MEMBER`, `works/ID`, `handling/ID`, `decisions/ID`, `contacts/ID` or `issued/ID`.',
  ],
  entryHeads: ['field', 'written by', 'meaning'],
  entry: {
    id: ['the writer', "The entry's id (UUIDv7); sending it again does no harm."],
    about: ['the writer', 'Which thing it is about.'],
    at: ['the writer', "The writer's clock, RFC 3339: shown, never ordering."],
    sees: ['the writer', 'The entry about the same thing that the writer had in view; may be left out.'],
    value: ['the writer', 'The thing as a ledger has it; `null` withdraws it.'],
    seq: ['the hub', "Its number in the committee's chain, from 1, without gaps. The order is this alone."],
    recordedAt: ['the hub', 'When it came, UTC, with milliseconds.'],
    recordedBy: ['the hub', "The access code's id; `import` for what was imported."],
    valueHash: ['the hub', 'The hash of the value.'],
    previous: ['the hub', 'The `hash` of the entry before; 64 zeros for the first.'],
    hash: ['the hub', 'The hash of the entry.'],
    salt: ['the hub', '32 random bytes in lower-case hex; only the county may read it.'],
  },
  example: 'The first entry of a chain, of the committee `shili`:',
  hashes: [
    'The canonical form is that of RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space, one text for one value. Hashes are SHA-256 in lower-case hex.',
    '`valueHash` is the hash of the 32 bytes of the salt, then the canonical form of the value in UTF-8. The salt keeps a short value from being guessed.',
    "`hash` is the hash of the canonical form of `{ about, at, committee, id, previous, recordedAt, recordedBy, seq, valueHash }`, `committee` being the committee's id.",
    "Of an erased entry (`liaison erase`) the value and salt are gone, and a later entry about `erasures/ID` gives the reason; the chain still holds. `liaison verify` and the library's `verifyChain` walk it from the first entry to the last.",
  ],
  quota: 'What may be public (liaison-quota/1)',
  quotaHint:
    "`liaison publish` writes a `quota/ID.json` for each group, which the [quota meter](../components/liaison-quota-meter.md) reads by its `src`; the library's `quota` gives the same. It holds counts and days: no member, no title, no text.",
  quotaHeads: ['field', 'meaning'],
  quotaFields: {
    format: '`"liaison-quota/1"`.',
    asOf: 'The day it is judged by.',
    madeAt: 'When it was made, RFC 3339.',
    committee: "The committee's `id` and `name`.",
    group: "The group's `id`, `name` and `kind`.",
    term: "The term's id.",
    charters: "The ids of all the ledger's charters.",
    duties: 'Each duty in each period.',
    rules: 'Where each duty comes from, by its id.',
  },
  duty: 'Each of `duties`:',
  dutyFields: {
    duty: "The duty's id.",
    period: 'The period: `2012-01`, `2012-Q1`, `2012-H1` or `2012`.',
    from: 'Its first day.',
    to: 'Its last day.',
    due: 'The last day on which it is done in time.',
    required: 'How many are asked.',
    done: 'How many are done.',
    status: '`met`, `open`, `short` or `exempt`.',
    late: 'Only where it was met late: `true`.',
    missing: 'Only where it is short: how many are lacking.',
    daysLeft: 'Only where it is open: the days left, 0 on the due day.',
  },
  rules: 'Each of `rules`:',
  ruleFields: {
    cites: 'Citations, as in a [charter](./charter-format.md#citation).',
    since: 'The day since which the value holds.',
    assumed: 'Only where a value is assumed: `true`.',
    name: "Only of a county's own duty: its name.",
  },
}

export const ledgerWords: Record<PageLanguage, LedgerWords> = { 'zh-CN': chinese, en: english }
