import type { Channel, CivilDate, GatheringKind, HandlingStep, Recipient, WorkKind } from '@liaison-kit/core'
import { periodName, workNames } from '@liaison-kit/core/names.zh-CN'
import { categoryNames, channelNames, dayWords, gatheringNames, type Words } from '@liaison-kit/ui'
import type { StepField } from './step-form.ts'
import type { InboxKind, QueueId } from './variant.ts'

const titles: Record<InboxKind, string> = {
  'info-report': '社情民意信息处理台',
  suggestion: '意见建议处理台',
  proposal: '提案办理台',
}

const actions: Record<HandlingStep, string> = {
  received: '收到',
  adopted: '采用',
  kept: '留存',
  returned: '退回',
  forwarded: '转办',
  answered: '登记答复',
  instructed: '登记批示',
  filed: '立案',
  'not-filed': '不予立案',
  assigned: '交办',
  rated: '登记评价',
}

const fields: Record<StepField, string> = {
  date: '日期',
  text: '内容',
  note: '说明',
  to: '送交单位',
  by: '经办人',
  result: '办理结果',
  ratedWork: '对办理工作的评价',
  ratedResult: '对办理结果的评价',
}

const fieldsOfSteps: Partial<Record<HandlingStep, Partial<Record<StepField, string>>>> = {
  adopted: { text: '编辑稿' },
  returned: { note: '退回原因' },
  answered: { by: '答复单位', text: '答复内容' },
  instructed: { by: '批示人', text: '批示内容' },
  'not-filed': { note: '不予立案的原因' },
  assigned: { to: '承办单位' },
}

const hints: Partial<Record<HandlingStep, Partial<Record<StepField, string>>>> = {
  adopted: { text: '在原文基础上编辑。原文另存，不受影响；不作改动即按原文采用。' },
  returned: { note: '写明需要补充或修改什么，报送人可以看到。' },
  answered: { result: '办结不等于解决：请按答复的实际情况选择。' },
  'not-filed': { note: '提案人可以看到。' },
}

const queues: Record<QueueId, string> = {
  new: '新报送',
  received: '待研究',
  adopted: '已采用',
  kept: '留存',
  returned: '已退回',
  forwarded: '待答复',
  answered: '已答复',
  filed: '已立案',
  'not-filed': '不予立案',
  assigned: '待答复',
  rated: '已评价',
  overdue: '超期未答复',
  instructed: '有批示',
  all: '全部',
}

const recipients: Record<Recipient, string> = { county: '县', township: '本乡镇', unit: '本单位' }

const chinese = {
  title: (kind: InboxKind) => titles[kind],
  signInFirst: '请先登录。办公室登录后可以办理，联络组、委员登录后可以查看自己报送的件。',
  nothing: (kind: InboxKind) => `还没有收到${workNames[kind]}。`,

  queues: '办理情况',
  queue: (id: QueueId) => queues[id],
  /** The name with the number of those in it, as it is read aloud. */
  queueOf: (name: string, count: number) => `${name}，${count} 件`,
  search: '查找',
  searchHint: '标题、正文、地点、联络组中的任何几个字。',
  category: '类别',
  group: '联络组',
  month: '月份',
  every: '全部',
  listed: (queue: string, count: number) => `${queue}：${count} 件`,
  noneListed: '没有符合条件的件。',
  clear: '清除筛选条件',
  pages: '翻页',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  earlierPage: '上一页',
  laterPage: '下一页',
  waitsSince: (days: number) => (days === 0 ? '今天起等待' : `已等待 ${days} 天`),
  overdueBy: (days: number, isAssumed: boolean) => `答复超期 ${days} 天${isAssumed ? '（期限为推定）' : ''}`,
  hasInstruction: '有批示',
  noCategory: '未注明类别',
  waiting: '待上传',

  shortcuts: '快捷键',
  shortcutsOn: '使用单键快捷键',
  shortcutsHint: 'j 下一件，k 上一件；在列表中也可以用上下方向键，回车打开。正在输入文字时不起作用。',

  back: '返回列表',
  previous: '上一件',
  next: '下一件',
  position: (at: number, of: number) => `第 ${at} 件，共 ${of} 件`,
  noNext: '已经是最后一件。',
  noPrevious: '已经是第一件。',
  finishFirst: '这一步还没有保存。请先保存，或放弃修改。',
  gone: '找不到这一件，可能已经撤回。',
  print: '打印',

  standing: '办理情况',
  original: '原文',
  originalHint: '报送时的文字，不作改动。',
  edited: '编辑稿',
  untitled: '（无正文）',
  situation: '情况',
  problem: '问题',
  advice: '建议',
  body: '正文',
  facts: {
    group: '联络组',
    member: '委员',
    date: '日期',
    category: '类别',
    channel: '来源渠道',
    place: '地点',
    to: '提给',
    origin: '来源于',
    personal: '保留个人信息的理由',
    flags: '性质',
  },
  collective: '集体提案',
  betweenSessions: '平时提案',
  channel: (id: string) => channelNames[id as Channel] ?? id,
  recipient: (id: Recipient) => recipients[id],
  categoryName: (id: string, chartered?: string) => chartered ?? categoryNames[id] ?? id,
  originGathering: (kind: GatheringKind, title: string, day: string) => `${day}${gatheringNames[kind]}“${title}”`,
  originWork: (kind: WorkKind, title: string, day: string) => `${day}${workNames[kind]}“${title}”`,
  files: '附件',
  file: (number: number) => `附件 ${number}`,
  openScan: (name: string) => `打开${name}（PDF）`,
  fileOnItsWay: '正在读取…',
  retry: '重新读取',

  take: '办理',
  others: '其他步骤',
  readonlyHint: '由县政协办公室办理。',
  action: (step: HandlingStep) => actions[step],
  stepTitle: (step: HandlingStep) => actions[step],
  mendTitle: (step: string) => `修改：${step}`,
  field: (step: HandlingStep, field: StepField) => fieldsOfSteps[step]?.[field] ?? fields[field],
  hint: (step: HandlingStep, field: StepField) => hints[step]?.[field],
  laterThanToday: '日期不能晚于今天。',
  mend: '修改',
  mendOf: (step: string) => `修改：${step}`,
  withdraw: '撤回',
  withdrawOf: (step: string) => `撤回：${step}`,
  did: (title: string, step: string) => `“${title}”：${step}`,
  mended: (title: string, step: string) => `“${title}”：已修改“${step}”`,
  withdrew: (title: string, step: string) => `“${title}”：已撤回“${step}”`,

  figures: '统计',
  toList: '返回列表',
  figuresTitle: (kind: InboxKind, year: string) => `${year ? `${year}年` : ''}${workNames[kind]}统计`,
  figuresHint: '只统计件数，不对委员排名。采用数是当期报送的件中，至今已经采用的件数。',
  year: '年份',
  everyYear: '全部年份',
  byGroup: '按联络组',
  byCategory: '按类别',
  byMonth: '按月份',
  sent: '报送',
  adopted: '采用',
  total: '合计',
  period: periodName,
  day: (day: CivilDate, today: CivilDate | undefined) => dayWords(day, today),
}

/** The words of the report inbox. */
export type InboxWords = typeof chinese
export const inboxWords: Words<InboxWords> = { 'zh-CN': chinese }
