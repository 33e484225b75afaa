import type { Tag } from './component-page.ts'

export type PageLanguage = 'zh-CN' | 'en'

export interface ComponentWords {
  names: Record<Tag, string>
  purposes: Record<Tag, string>
  live: string
  liveHint: string
  attributes: string
  properties: string
  events: string
  parts: string
  customProperties: string
  heads: readonly [string, string]
  /** Descriptions that are said in this language; the manifest's where there is none. */
  of: Record<string, string>
  accessibility: string
  statement: (name: string) => string
}

const chinese: ComponentWords = {
  names: {
    'liaison-quota-meter': '履职进度',
    'liaison-attendance-tracker': '出席登记',
    'liaison-info-report-form': '报送社情民意信息',
  },
  purposes: {
    'liaison-quota-meter': '一个联络组的各项职责：要求多少，做了多少，还差多少，哪天到期。数字是文字，进度条只是陪衬。',
    'liaison-attendance-tracker': '一个联络组的会议和活动：登记、点名、请假，补齐记录。登录以后才下载登记用的程序。',
    'liaison-info-report-form': '填写并报送社情民意信息，看到每条办到哪一步。写到一半的内容不会丢，也不会报两次。',
  },
  live: '看一看',
  liveHint: '例子与组件自己的测试用的是同一批，数据在本页的内存里，可以放心操作；断网也能用。',
  attributes: '属性（HTML）',
  properties: '属性（JavaScript）',
  events: '事件',
  parts: '可以定样式的部分（::part）',
  customProperties: '样式变量',
  heads: ['名称', '说明'],
  of: {
    hub: '数据服务的地址；可以是相对地址（如经本站转发的 `/liaison`）。',
    committee: '政协委员会的代号。',
    group: '联络组的代号。',
    src: '不连数据服务时：已公布的 `liaison-quota/1` 文件的地址。',
    'as-of': '截至哪一天；不写就是数据服务的今天。',
    lang: '文字；不写就随网页。',
    dir: '书写方向；不写就随文字。',
    readonly: '只供查看，不登录、不填报。',
    layout: '`full`（完整，默认）、`compact`（紧凑）、`badge`（一行徽标）。',
    gathering: '打开哪次会议、活动。',
    state: '正在显示什么：`idle`、`loading`、`empty`、`ready`、`stale`、`error`；只读。',
    source: '开发者自己的数据源；优先于各属性。',
    token: '网页已有的登录凭证。',
    assessment: '直接给的评价结果或公开数据；优先于其他来源。',
    roll: '直接给的名单；登记的内容只通过事件告知网页。',
    'liaison-change': '登记了一条内容（`{ entry }`），可以取消；没有取消的进入待上传队列。',
    'liaison-sent': '数据服务已确认收到（`{ ids }`）。',
    'liaison-error': '出了问题（`{ code, message }`）；组件里也会写明。',
    'liaison-sign-in': '登录或退出（`{ role }`）。',
  },
  accessibility: '无障碍',
  statement: (name) => `怎样检验过、还有什么不足，见[无障碍说明](../accessibility/${name}.zh-CN.md)。`,
}

const english: ComponentWords = {
  names: {
    'liaison-quota-meter': 'Quota meter',
    'liaison-attendance-tracker': 'Attendance tracker',
    'liaison-info-report-form': 'Info report form',
  },
  purposes: {
    'liaison-quota-meter':
      'The duties of one liaison group: what is asked, what is done, what is missing, and until when. The numbers are text; the bar goes with them.',
    'liaison-attendance-tracker':
      'The gatherings of a liaison group: recording them, taking rolls, deciding leaves, completing papers. What records is fetched on signing in.',
    'liaison-info-report-form':
      'Writes and files a report on the people’s conditions, and shows what became of it. Nothing typed is lost, and nothing is sent twice.',
  },
  live: 'Alive',
  liveHint: 'The examples are those of the widget’s own tests; their data lives in this page, also without a network.',
  attributes: 'Attributes',
  properties: 'Properties',
  events: 'Events',
  parts: 'Parts (::part)',
  customProperties: 'Custom properties',
  heads: ['name', 'what it is'],
  of: {},
  accessibility: 'Accessibility',
  statement: (name) =>
    `How it was tested, and what is not as it should be: [accessibility statement](../accessibility/${name}.md).`,
}

export const componentWords: Record<PageLanguage, ComponentWords> = { 'zh-CN': chinese, en: english }
