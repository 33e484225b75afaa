import type { Section } from './component-page.ts'
import type { Tag } from './tags.ts'

export type PageLanguage = 'zh-CN' | 'en'

export interface ComponentWords {
  names: Record<Tag, string>
  purposes: Record<Tag, string>
  live: string
  liveHint: string
  /** Follows the hint at a widget that the drop-in script has not. */
  deskHint: string
  sections: Record<Section, string>
  heads: Record<'name' | 'type' | 'default' | 'description', string>
  accessibility: string
  statement: (name: string) => string
}

const chinese: ComponentWords = {
  names: {
    'liaison-quota-meter': '履职进度',
    'liaison-attendance-tracker': '出席登记',
    'liaison-info-report-form': '报送社情民意信息',
    'liaison-committee-desk': '基本设置',
    'liaison-roster-desk': '委员名册',
    'liaison-sheet-import': '表格导入',
    'liaison-access-desk': '登录码',
    'liaison-report-inbox': '信息处理',
    'liaison-work-book': '工作台账',
  },
  purposes: {
    'liaison-quota-meter': '一个联络组的各项职责：要求多少，做了多少，还差多少，哪天到期。数字是文字，进度条只是陪衬。',
    'liaison-attendance-tracker': '一个联络组的会议和活动：登记、点名、请假，补齐记录。登录以后才下载登记用的程序。',
    'liaison-info-report-form': '填写并报送社情民意信息，看到每条办到哪一步。写到一半的内容不会丢，也不会报两次。',
    'liaison-committee-desk':
      '一个县起步时要定的事：委员会自身的情况、届次、联络组、督导联系、实行的履职要求、哪些网站可以填报，以及先办什么。',
    'liaison-roster-desk':
      '全县或一个组的委员名册。县政协登记谁任职、调组、改任职务、离任和再次任职，各有日期；联络员只看本组，委员只看自己。',
    'liaison-sheet-import':
      '把委员名册、出席记录和工作成果从电子表格导入台账。先逐行说明会写入什么，有错就列出单元格；要么全部导入，要么一条也不写。',
    'liaison-access-desk': '发放、打印和作废登录码，可以一次发给一批人。完整的登录码只显示一次，不进入台账。',
    'liaison-report-inbox':
      '办公室办理各组报送的社情民意信息、意见建议和提案：等得最久的在前，原文、出处和办理经过在同一页上。组和委员看自己报送的。',
    'liaison-work-book':
      '一个联络组一年的工作成果和会议、活动，合为一本台账。可以登记、更正、撤回，附照片和扫描件，由调研报告转为提案。',
  },
  live: '看一看',
  liveHint:
    '例子与组件自己的测试用的是同一批，数据在本页的内存里，可以放心操作；断网也能用。需要登录的例子，登录码是 `demo`。',
  deskHint:
    '这是履职平台的组件，不在 `liaison.js` 里：要用在别的网页上，就作为 ES 模块导入，由打包工具打包。只有数据服务自己的网页和县里列出的网站可以填报。',
  sections: {
    attributes: '属性（HTML）',
    properties: '属性（JavaScript）',
    events: '事件',
    parts: '可以定样式的部分（::part）',
    customProperties: '样式变量',
  },
  heads: { name: '名称', type: '类型', default: '默认', description: '说明' },
  accessibility: '无障碍',
  statement: (name) => `怎样检验过、还有什么不足，见[无障碍说明](../accessibility/${name}.zh-CN.md)。`,
}

const english: ComponentWords = {
  names: {
    'liaison-quota-meter': 'Quota meter',
    'liaison-attendance-tracker': 'Attendance tracker',
    'liaison-info-report-form': 'Info report form',
    'liaison-committee-desk': 'Committee desk',
    'liaison-roster-desk': 'Roster desk',
    'liaison-sheet-import': 'Sheet import',
    'liaison-access-desk': 'Access desk',
    'liaison-report-inbox': 'Report inbox',
    'liaison-work-book': 'Work book',
  },
  purposes: {
    'liaison-quota-meter':
      'The duties of one liaison group: what is asked, what is done, what is missing, and until when. The numbers are text; the bar goes with them.',
    'liaison-attendance-tracker':
      'The gatherings of a liaison group: recording them, taking rolls, deciding leaves, completing papers. What records is fetched on signing in.',
    'liaison-info-report-form':
      'Writes and files a report on the people’s conditions, and shows what became of it. Nothing typed is lost, and nothing is sent twice.',
    'liaison-committee-desk':
      'What a county begins with: the committee itself, terms, liaison groups, supervising contacts, charters, the sites that may record; and what to do first.',
    'liaison-roster-desk':
      'The members of a county or of a group. The county records who comes, moves, changes roles, leaves and returns, each with its day; a clerk sees the group, a member the own page.',
    'liaison-sheet-import':
      'Takes rosters, attendance sheets and lists of works in from spreadsheets. It says beforehand what each row would write and which cells are at fault; a file goes in whole or not at all.',
    'liaison-access-desk':
      'Issues access codes, one or many at once, prints them and revokes them. A code is shown in full once, and is no part of the ledger.',
    'liaison-report-inbox':
      'The office’s queue of info reports, suggestions and proposals of all groups: those that wait longest first, each with its original and what was done about it on one page. Groups and members read their own.',
    'liaison-work-book':
      'A group’s works and gatherings of a year as one ledger: added, corrected, withdrawn, with pictures and scans; a research report becomes a proposal.',
  },
  live: 'Live example',
  liveHint:
    'The examples are those of the widget’s own tests; their data lives in this page, also without a network. Where an example asks to sign in, the code is `demo`.',
  deskHint:
    ' This is a widget of the office’s desk and not in `liaison.js`: other pages import it as an ES module, through a bundler. Recording is offered on the hub’s own pages and on the sites that the county has listed.',
  sections: {
    attributes: 'Attributes',
    properties: 'Properties',
    events: 'Events',
    parts: 'Parts (::part)',
    customProperties: 'Custom properties',
  },
  heads: { name: 'name', type: 'type', default: 'default', description: 'what it is' },
  accessibility: 'Accessibility',
  statement: (name) =>
    `How it was tested, and what is not as it should be: [accessibility statement](../accessibility/${name}.md).`,
}

export const componentWords: Record<PageLanguage, ComponentWords> = { 'zh-CN': chinese, en: english }
