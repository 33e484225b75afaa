import type { PageLanguage } from '../../components/component-words.ts'
import type { Kind } from './declarations.ts'
import type { Door, Folder, PublishedPackage } from './published-packages.ts'

/** What the pages of the packages say around what the sources say. */
export interface ApiWords {
  title: string
  intro: string
  heads: readonly [string, string]
  purposes: Record<Folder, string>
  /** How a page is to be read. */
  notation: string
  kinds: Record<Kind, string>
  returns: string
  throws: string
  uses: string
  again: string
  colon: string
  comma: string
  /** What a door is for; of packages that are alike, once for all. */
  doors: Record<string, string>
  /** @param link to the page of the widget */
  widget: (link: string) => string
}

const chinese: ApiWords = {
  title: '各包的 API',
  intro:
    '可以安装使用的各个包，以及每个包的入口（`package.json` 的 `exports`）。没有列为入口的文件不对外承诺，随时可能改动。',
  heads: ['入口', '用途'],
  purposes: {
    core: '规则库：台账、履职要求、评价。纯计算，不读时钟、磁盘、网络，不用 DOM。',
    source: '组件的数据从哪里来、填报的内容送到哪里：数据服务，或者内存。',
    ui: '组件的公用部分：基类、样式变量、文字和界面部件。',
    documents: '电子表格的读写：名册、出席表、工作成果表；存入以前先逐行说明结果。',
    hub: '数据服务，作为程序库使用：确认收到的不会丢，各人只看到自己该看的。',
    cli: '命令 `liaison`。',
    embed: '嵌入网页的脚本：全部公开组件在一个文件里。',
    'quota-meter': '组件：履职进度。',
    'attendance-tracker': '组件：出席登记。',
    'info-report-form': '组件：报送社情民意信息。',
    'report-inbox': '组件：办公室收到的信息、建议、提案和办理情况。',
    'roster-desk': '组件：委员名册，每次变动都有日期。',
    'work-book': '组件：联络组一年的工作成果和会议活动总册。',
    'committee-desk': '组件：建县所需的基本情况：县政协、届次、联络组、督导联系。',
    'access-desk': '组件：登录码的发放、打印、停用。',
    'sheet-import': '组件：从电子表格导入名册、出席表、工作成果表。',
  },
  notation:
    '*各项说明取自源代码的注释，只有英文。*\n\n写法与源代码相同，只略去函数体、私有成员和从父类继承的成员；“涉及”之后是写法里出现、另有说明的各项。',
  kinds: { function: '函数', class: '类', constant: '常量', type: '类型' },
  returns: '返回',
  throws: '抛出',
  uses: '涉及',
  again: '另外还有（说明在别处）',
  colon: '：',
  comma: '、',
  doors: {
    core: '台账、履职要求、评价、说明，以及要交的各种材料。不引入 zod。',
    'core/schema': '读入原始数据，一次指出全部差错。需要 zod；各个 schema 与主入口里的类型同名。',
    'core/civil-date': '只要日期计算的，从这里引入。',
    'core/expected': '哪天谁在任、任什么职，哪次会议活动应到哪些人。',
    'core/handling': '一条信息、建议、提案办到哪一步，何时应有答复。',
    'core/names.zh-CN': '各种代码的中文名称。每类各自一张表，网页只带用到的。',
    'core/names.en': '各种代码的英文名称。',
    'core/names.ug': '各种代码的维吾尔文名称；译文是初稿，尚待母语者审校。',
    'core/id': '记录的编号（UUIDv7）。',
    'core/privacy': '找出并遮盖文字里的个人信息。',
    'core/hand-check': '只回答一条记录对不对的快速核对，不用 zod，可以放进网页。',
    source: '读取和填报的数据源：数据服务、已公布的文件，以及待上传队列。',
    'source/reading': '只供查看的组件用的部分，不带登记用的程序。',
    'source/office': '县政协办公室才用的部分：登录码、表格导入。',
    'source/watching': '数据服务自己的网页用的：别人一登记就收到通知。',
    'source/memory': '数据都在内存里的数据源，演示和测试用。',
    ui: '组件的基类、样式、文字，填报用的界面部件。',
    'ui/reading': '只供查看的组件用的部分，不带登记用的程序。',
    'ui/en': '引入即加上英文：公用的文字和填报用的文字。',
    'ui/ug': '引入即加上维吾尔文：公用的文字和填报用的文字；译文是初稿。',
    'ui/shared.en': '引入即加上公用的英文，不含填报用的文字。',
    'ui/shared.ug': '引入即加上公用的维吾尔文，不含填报用的文字；译文是初稿。',
    'ui/desk': '履职平台各组件共用的表单、列表、变更记录。',
    'ui/desk/en': '引入即加上英文。',
    'ui/desk/ug': '引入即加上维吾尔文；译文是初稿。',
    'ui/life': '信息、建议、提案的办理过程，逐步显示。',
    'ui/life/en': '引入即加上英文。',
    'ui/life/ug': '引入即加上维吾尔文；译文是初稿。',
    documents: '读表、出模板、出名册和点名册。',
    'documents/worker':
      '作为单独的线程启动（`node:worker_threads`）：读大表时不耽误别的请求，内存和时间可以从外面限制。没有导出。',
    hub: '打开、运行、备份、校验数据服务，不经网络操作它。',
    'hub/description': '数据服务怎样说明自己：OpenAPI、错误代码。',
    cli: '命令本身：引入即按命令行参数运行，没有导出。',
    'cli/commands': '命令怎样说明自己：各条命令、选项、环境变量、退出状态。',
    'embed/liaison.js':
      '中文脚本。用 `<script>` 引入；登记用的程序在以 `liaison-recording-` 开头的文件里，登录以后才下载。',
    'embed/liaison-all.js': '中文、维吾尔文（初稿）、英文脚本；登记用的文件以 `liaison-all-recording-` 开头。',
    'embed/liaison.css':
      '全部公开组件的样式；脚本只在不支持 `adoptedStyleSheets` 的老浏览器（如 Chromium 69 至 72）里引用它。',
    'embed/integrity.json': '每个脚本和样式文件的 `integrity` 值（SHA-384）。',
    'embed/package.json': '版本号，脚本的文件名里也有。',
    define: '引入即注册标签。',
    en: '引入即加上英文。',
    ug: '引入即加上维吾尔文；译文是初稿。',
    jsx: 'React 等 JSX 框架用的类型：标签的属性和事件。只有类型，没有程序。',
    vue: 'Vue 模板用的类型：引入以后，模板里就认得这个标签。只有类型，没有程序。',
    'custom-elements.json': '组件的属性、事件、样式清单（custom elements manifest），供编辑器等工具读取。',
    widget: '组件的类。引入它不注册标签。',
  },
  widget: (link) => `属性、事件、可以定样式的部分，见组件的页面：${link}。`,
}

const english: ApiWords = {
  title: 'API of every package',
  intro:
    "The packages that can be installed, with their doors (`exports` in `package.json`). A file that is no door is nobody's to import: it may change at any time.",
  heads: ['door', 'what it is for'],
  purposes: {
    core: 'The rules: the ledger, the charters, the assessment. Pure: no clock, no disk, no network, no DOM.',
    source: 'Where a widget gets its data and where what is recorded goes: a hub, or memory.',
    ui: 'What the widgets share: base classes, tokens, words, small native-first parts.',
    documents:
      "Spreadsheets in and out: rosters, attendance sheets, lists of works; each row's fate is told before anything is kept.",
    hub: 'The data service as a library: what was acknowledged is kept, and each sees what is theirs.',
    cli: 'The command `liaison`.',
    embed: 'The drop-in script: all public widgets in one file.',
    'quota-meter': 'Widget: the duties of a liaison group, done and required.',
    'attendance-tracker': 'Widget: the roll of a gathering, taken and saved.',
    'info-report-form': "Widget: a report on the people's conditions, filed.",
    'report-inbox':
      "Widget: the office's queue of info reports, suggestions and proposals, and what was done about each.",
    'roster-desk': 'Widget: the roster, and each change of it with its day.',
    'work-book': "Widget: a liaison group's works and gatherings of a year as one ledger.",
    'committee-desk': 'Widget: what a county begins with: committee, terms, groups, contacts.',
    'access-desk': 'Widget: access codes, issued, printed, revoked.',
    'sheet-import': 'Widget: rosters, attendance sheets and lists of works taken in from spreadsheets.',
  },
  notation:
    'Signatures are as the sources have them, without bodies, private members and what a class only takes over. "Refers to" lists what a signature names that is described elsewhere in these pages.',
  kinds: { function: 'Functions', class: 'Classes', constant: 'Constants', type: 'Types' },
  returns: 'Returns',
  throws: 'Throws',
  uses: 'Refers to',
  again: 'Also from here, described elsewhere',
  colon: ': ',
  comma: ', ',
  doors: {
    core: 'The ledger, the charters, the assessment and its explanation, and the papers that are due. It imports no zod.',
    'core/schema':
      'Reading raw data, with every fault told at once. Needs zod; a schema shares its name with the type in the main door.',
    'core/civil-date': 'Days of the calendar, for those who want nothing else.',
    'core/expected': 'Who is in office on a day and with which post, and who is expected at a gathering.',
    'core/handling': 'How far the handling of a report, suggestion or proposal has come, and when an answer is due.',
    'core/names.zh-CN':
      'What the ids of the vocabulary are called in Chinese. One table each: a page carries those it shows.',
    'core/names.en': 'What the ids of the vocabulary are called in English.',
    'core/names.ug': 'What the ids of the vocabulary are called in Uyghur; a draft that awaits a native reader.',
    'core/id': 'Ids of records (UUIDv7).',
    'core/privacy': 'Finding and masking personal data in a text.',
    'core/hand-check': 'Says only whether a record is as it should be: fast, and without zod, so a page can carry it.',
    source: 'Sources to read from and record with: a hub, published files, and the outbox.',
    'source/reading': 'What widgets that only show need, without what records.',
    'source/office': 'What only the county office asks of a hub: access codes, spreadsheets.',
    'source/watching': "For the hub's own pages: hears what others record as they do it.",
    'source/memory': 'A source whose data is in memory, for demonstrations and tests.',
    ui: "The widgets' base classes, styles and words, and the parts of those that record.",
    'ui/reading': 'What widgets that only show need, without what records.',
    'ui/en': 'Importing it adds English: what all widgets share, and those that record.',
    'ui/ug': 'Importing it adds Uyghur (a draft): what all widgets share, and those that record.',
    'ui/shared.en': 'Importing it adds English to what all widgets share, without the words of those that record.',
    'ui/shared.ug':
      'Importing it adds Uyghur (a draft) to what all widgets share, without the words of those that record.',
    'ui/desk': "Forms, lists and histories that the desk's widgets share.",
    'ui/desk/en': 'Importing it adds English.',
    'ui/desk/ug': 'Importing it adds Uyghur (a draft).',
    'ui/life': 'What was done about a report, suggestion or proposal, step by step.',
    'ui/life/en': 'Importing it adds English.',
    'ui/life/ug': 'Importing it adds Uyghur (a draft).',
    documents: 'Reads sheets, and makes templates, rosters and roll books.',
    'documents/worker':
      'Started as a thread of its own (`node:worker_threads`): a large sheet keeps nobody waiting, and its memory and time can be limited from outside. It exports nothing.',
    hub: 'Opens, serves, backs up and verifies a data service, and operates it without a network.',
    'hub/description': 'What the hub says of itself: OpenAPI, problem codes.',
    cli: 'The command itself: importing it runs it with the arguments of the process. It exports nothing.',
    'cli/commands': 'What the commands say of themselves: commands, options, environment, exit statuses.',
    'embed/liaison.js':
      'The script in Chinese, for a `<script>` tag. What records is in the files that begin with `liaison-recording-`, fetched on signing in.',
    'embed/liaison-all.js':
      'The script in Chinese, Uyghur (a draft) and English; what records is in the files that begin with `liaison-all-recording-`.',
    'embed/liaison.css':
      'The styles of all public widgets; the script links it only in browsers without `adoptedStyleSheets`, such as Chromium 69 to 72.',
    'embed/integrity.json': 'What `integrity` is to say of each script and style sheet (SHA-384).',
    'embed/package.json': "The version, which is in the names of the script's files, too.",
    define: 'Importing it defines the tag.',
    en: 'Importing it adds English.',
    ug: 'Importing it adds Uyghur (a draft).',
    jsx: "Types for React and others that take JSX: the tag's properties and events. Types only.",
    vue: "Types for Vue's templates, which know the tag once this is imported. Types only.",
    'custom-elements.json':
      'What can be used of the widget, as a custom elements manifest for editors and other tools.',
    widget: "The widget's class. Importing it does not define the tag.",
  },
  widget: (link) => `Properties, events and parts stand on the page of the widget: ${link}.`,
}

export const apiWords: Record<PageLanguage, ApiWords> = { 'zh-CN': chinese, en: english }

/** What a door is for. */
export function doorText({ folder }: Pick<PublishedPackage, 'folder'>, door: Door, { doors }: ApiWords): string {
  const own = [folder, door.name].filter(Boolean).join('/')
  const text = doors[own] ?? doors[door.name || 'widget']
  if (!text) throw new Error(`Nothing is said of ${door.specifier}.`)
  return text
}
