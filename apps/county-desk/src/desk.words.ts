import type { Words } from '@liaison-kit/ui'
import type { ViewId } from './views.ts'

const chinese = {
  product: '委员联络组履职平台',
  skip: '跳到正文',
  sections: '栏目',
  languages: '语言',
  committeeTitle: '打开哪个县政协的平台',
  committee: '县政协代号',
  committeeHint: '就是建库时 --committee 后面的代号，如 shache。办公室发的网址里已经带着。',
  open: '打开',
  anotherCommittee: '换一个县政协',
  views: {
    home: '首页',
    committee: '基本设置',
    roster: '委员名册',
    import: '表格导入',
    access: '登录码',
    gatherings: '会议活动',
    inbox: '信息处理',
    group: '联络组',
    report: '报送信息',
    works: '工作台账',
    own: '我的履职',
  } satisfies Record<ViewId, string>,
  kinds: { 'info-report': '社情民意信息', suggestion: '意见建议', proposal: '提案' },
  groupsTitle: '各联络组履职情况',
  groupsHint: '只列数字和期限，供研究参考；点联络组名称看明细。',
  group: '联络组',
  short: '已逾期未完成',
  open_: '本期待完成',
  met: '本届已完成',
  members: '委员',
  noGroups: '还没有联络组。请先到“基本设置”登记届次和联络组。',
  chooseGroup: '选择联络组',
  noGroup: '没有这个联络组，可能已经更名或者撤销。请从列表中另选。',
  reading: '正在读取台账…',
}

/** The words of the desk's pages around their widgets. */
export type DeskPageWords = typeof chinese
export const deskPageWords: Words<DeskPageWords> = { 'zh-CN': chinese }
