import type { PageLanguage } from '../../components/component-words.ts'
import type { Place } from './code-text.ts'

/** What the page about codes says around them. */
export interface PlaceWords {
  title: string
  about: readonly string[]
  /** Of each place where one meets codes: what it is called, and what is to know. */
  places: Record<Place, readonly [title: string, about: string]>
  cause: string
  remedy: string
  elsewhere: string
  comma: string
  colon: string
  exit: string
  exitAbout: (link: string) => string
}

const chinese: PlaceWords = {
  title: '错误代码',
  about: [
    '错误代码是给程序看的，长期不变：不改名，也不改变含义。人看的说明和它一起给出，写明接下来怎么办；这里补充原因和处理办法。',
    '按遇到的地方分组，每个代码有自己的网址，如 `#bad-input`。同一个代码在几个地方含义不同的，分别列出。',
  ],
  places: {
    hub: [
      '数据服务的答复',
      '没有办成的请求，答复是 `application/problem+json`，`code` 是下列之一。5xx 的答复另有 `requestId`，服务器日志按它查找。哪次调用可能有哪些代码，见[接口](./hub-api.zh-CN.md)。',
    ],
    fault: [
      '提交的内容',
      '`faults` 里每一处的 `code`：记录、台账、履职要求和网址参数哪里有误。命令行导入、`parseLedger` 用的也是这些；已保存、暂未进入台账的原因（`unresolved`）也用它们说明。',
    ],
    file: [
      '电子表格：整个文件',
      '文件不能读取，或整个文件有问题。导入的预览和 422 `sheet-faults` 里，没有写明位置的就是。',
    ],
    cell: ['电子表格：一格或一行', '写明了工作表、行和列的。除下列代码外，还可能有[提交的内容](#content)的代码。'],
    page: [
      '网页组件',
      '`liaison-error` 事件的 `detail.code`；组件里同时用文字写明。数据服务自己说明了代码的，就是[数据服务的答复](#problems)里的代码；下列是组件自己的。',
    ],
    store: [
      '数据和服务',
      '命令不能打开或写入数据、服务不能启动时的代码（`StoreError`、`ListenError`）。命令行只显示文字说明；服务运行中遇到的写在日志里，答复是 `storage-failed` 等。',
    ],
    command: ['命令', '只有命令会遇到的。'],
    erase: ['清除记录', '`liaison erase` 和 `erase()` 不能清除的原因（`EraseError`）。'],
    chain: [
      '核对记录链',
      '`liaison verify` 和 `verifyChain()` 的结论里，链从哪里断开（`reason`）。断开以后的处理都一样：不要删改数据，先另存一份，与以往的备份比对，再从完好的备份恢复到空的地方。',
    ],
  },
  cause: '原因',
  remedy: '处理',
  elsewhere: '同名的代码',
  comma: '、',
  colon: '：',
  exit: '命令的退出状态',
  exitAbout: (link) =>
    `\`0\` 完成；\`1\` 结论为否；\`2\` 用法或输入有误；\`3\` 环境故障，或没有预料到的错误。详见${link}。`,
}

const english: PlaceWords = {
  title: 'Error codes',
  about: [
    'Codes are for programs, and stable: none is renamed or changed in meaning. With each comes a sentence for people, mostly in Chinese, that says what to do next; this page adds causes and remedies.',
    'They are grouped by where one meets them, and each has its own address, such as `#bad-input`. A code that means different things in different places is told for each.',
  ],
  places: {
    hub: [
      'Answers of the hub',
      'A request that fails is answered by `application/problem+json` whose `code` is one of these. An answer of 5xx has a `requestId`, too, by which the hub’s log is searched. Which call may answer with which: see [the API](./hub-api.md).',
    ],
    fault: [
      'What was handed in',
      'The `code` of each of the `faults`: what is wrong with an entry, a ledger, a charter or a parameter. Commands that import and `parseLedger` use the same; so does the reason why something is kept but not in the ledger (`unresolved`).',
    ],
    file: [
      'Spreadsheets: the file',
      'The file is not read, or something is wrong with all of it. In a preview and in 422 `sheet-faults`, those without a place.',
    ],
    cell: [
      'Spreadsheets: a cell or row',
      'Those with sheet, row and column. Beside these, there may be codes of [what was handed in](#content).',
    ],
    page: [
      'Widgets',
      '`detail.code` of the event `liaison-error`; the widget says it in words, too. Where the hub named a code, it is one of [its answers](#problems); these are the widgets’ own.',
    ],
    store: [
      'Data and service',
      'Why a command cannot open or write data, or the hub does not start (`StoreError`, `ListenError`). Commands show only the sentence; what a running hub meets is in its log, and answered by `storage-failed` and the like.',
    ],
    command: ['Commands', 'Those that only commands meet.'],
    erase: ['Erasing', 'Why `liaison erase` and `erase()` do not erase (`EraseError`).'],
    chain: [
      'Verifying the chain',
      'In the verdicts of `liaison verify` and `verifyChain()`, why the chain breaks (`reason`). What to do is always the same: change nothing, keep a copy, compare it with earlier backups, and restore a good one to an empty place.',
    ],
  },
  cause: 'Cause',
  remedy: 'Remedy',
  elsewhere: 'The same code elsewhere',
  comma: ', ',
  colon: ': ',
  exit: 'Exit statuses of commands',
  exitAbout: (link) =>
    `\`0\`: done; \`1\`: the answer is no; \`2\`: bad usage or input; \`3\`: the environment failed, or something nobody foresaw. More under ${link}.`,
}

export const placeWords: Record<PageLanguage, PlaceWords> = { 'zh-CN': chinese, en: english }
