import type { Channel, CivilDate } from '@liaison-kit/core'
import { categoryNames, channelNames, dayWords, type Words } from '@liaison-kit/ui'
import { doorChinese as door } from './door.words.ts'
import { type DraftFault, type Field, MATTER_LIMIT, TITLE_LIMIT } from './draft.ts'

const count = (characters: number): string => String(characters).replace(/\B(?=(\d{3})+$)/g, ',')

const labels: Record<Field, string> = {
  title: '标题',
  category: '类别',
  channel: '来源渠道',
  date: '日期',
  member: '反映委员',
  place: '地点',
  situation: '情况',
  problem: '问题',
  advice: '建议',
}

const missing: Record<Field, string> = {
  title: '请填写标题。',
  category: '请选择类别。',
  channel: '请选择来源渠道。',
  date: '请填写日期，年、月、日都要有。',
  member: '请选择反映委员。',
  place: '请填写地点。',
  situation: '请写明情况。',
  problem: '请写明问题。',
  advice: '请提出建议。',
}

const chinese = {
  ...door,
  kept: '已填写的内容还在，登录后可以接着填。',

  oneMatter: '一事一报：一条信息只反映一件事。除注明“选填”的以外，各项都要填写。',
  noPersons: '信息反映的是情况，不是个人。请不要写群众的姓名、身份证号、宗教信仰、民族。',
  labels,
  optional: '（选填）',
  hints: {
    title: `不超过 ${TITLE_LIMIT} 字，一看就知道是哪里的什么事。`,
    date: (today?: CivilDate) =>
      today ? `了解到情况的日期，不晚于今天（${dayWords(today, today)}）。` : '了解到情况的日期。',
    member: '由哪位委员反映。',
    place: '写到村、社区或单位，不写家庭住址。',
    situation: '什么时间、什么地方，发生了什么。',
    problem: '影响到哪些人、有多严重，原因是什么。',
    advice: '建议由谁来办、怎么办。',
  },
  matter: '反映内容',
  matterHint: `三部分合计不超过 ${count(MATTER_LIMIT)} 字。这是日常工作中的惯例，意在一事一报。`,
  choose: '请选择',
  noMember: '不注明',
  /** The name the county's charter gives, else the usual one. */
  category: (id: string, chartered?: string) => chartered ?? categoryNames[id] ?? id,
  channel: (id: string) => channelNames[id as Channel] ?? id,

  count: (characters: number) =>
    characters > MATTER_LIMIT
      ? `已写 ${count(characters)} 字，超出 ${count(characters - MATTER_LIMIT)} 字`
      : `已写 ${count(characters)} 字，还可以写 ${count(MATTER_LIMIT - characters)} 字`,
  faultsTitle: (faults: number) => `有 ${faults} 处需要改正`,
  wrong: '错误：',
  fault({ field, code, count: characters = 0 }: DraftFault): string {
    if (code === 'missing') return missing[field]
    if (code === 'future') return '日期不能晚于今天，请改正。'
    return field === 'title'
      ? `标题有 ${count(characters)} 字，请缩短到 ${TITLE_LIMIT} 字以内。`
      : `情况、问题、建议合计 ${count(characters)} 字，请删减到 ${count(MATTER_LIMIT)} 字以内。`
  },

  submit: '报送',
  clear: '清空',
  cleared: '已清空。',
  undo: '撤销',
  held: '本网页暂时没有放行，信息还没有报送。填写的内容都在，请稍后再点“报送”。',
  setAside: (drafts: number) => `另有 ${drafts} 条未填完的信息已暂存，本条报送后可继续填写。`,

  waiting: '待上传',
  waitingHint: '信息已记在本页，县政协发来回执才算报送成功。在这之前请不要关闭本页。',
  waitingLine: (title: string) => `待上传：${title}`,
  sent: '已报送',
  sentLine: (title: string, number: string) => `已报送：${title}（回执编号 ${number}）`,
  receipt: { title: '标题', date: '日期', number: '回执编号', completes: '完成情况' },
  day: dayWords,
  /** The month's duty is met: the running month's, or an earlier one's. */
  completed: (date: CivilDate, today?: CivilDate) =>
    today?.slice(0, 7) === date.slice(0, 7)
      ? '本月任务已完成'
      : `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月任务已完成`,
  again: '再报一条',
  otherRecord: '另一条记录',
}

/** What another language must fill. */
export type FormWords = typeof chinese
export const formWords: Words<FormWords> = { 'zh-CN': chinese }
