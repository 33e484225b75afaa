import type { Channel, CivilDate, GatheringKind, PersonalDataKind, WorkKind } from '@liaison-kit/core'
import { workNames } from '@liaison-kit/core/names.zh-CN'
import { categoryNames, channelNames, dayWords, gatheringNames, type Words } from '@liaison-kit/ui'
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
  derivedFrom: '来源活动或信息',
  situation: '情况',
  problem: '问题',
  advice: '建议',
  personalDataReason: '保留个人信息的原因',
}

const missing: Partial<Record<Field, string>> = {
  title: '请填写标题。',
  category: '请选择类别。',
  channel: '请选择来源渠道。',
  date: '请填写日期，年、月、日都要有。',
  situation: '请写明情况。',
  problem: '请写明问题。',
  advice: '请提出建议。',
}

const personal: Record<PersonalDataKind, string> = {
  'identity-number': '身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  'vehicle-plate': '车牌号码',
  'e-mail': '电子邮箱',
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
    derivedFrom: '由哪次会议、活动或哪条信息了解到。',
    personalDataReason: '例如：本人同意公开，或办理时必须联系本人。',
  },
  matter: '反映内容',
  matterHint: `三部分合计不超过 ${count(MATTER_LIMIT)} 字。这是日常工作中的惯例，意在一事一报。`,
  choose: '请选择',
  noMember: '不注明',
  noSource: '不注明',
  gatherings: '会议和活动',
  reports: '已报送的信息和报告',
  otherSources: '原有来源',
  sourceGone: '已不在台账中的记录',
  between: '、',
  source: (day: string, kind: string, title: string) => `${day} ${kind}：${title}`,
  gatheringKind: (kind: GatheringKind) => gatheringNames[kind],
  workKind: (kind: WorkKind) => workNames[kind],
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
    if (code === 'missing') return missing[field] ?? `请填写${labels[field]}。`
    if (code === 'future') return '日期不能晚于今天，请改正。'
    if (code === 'broken') return '文字里有残缺的字符（半个字），请重新输入这段文字。'
    if (code === 'personal') {
      return `“${labels[field]}”中有疑似个人信息，请遮盖或删去；确需保留的，请填写“${labels.personalDataReason}”。`
    }
    return field === 'title'
      ? `标题有 ${count(characters)} 字，请缩短到 ${TITLE_LIMIT} 字以内。`
      : `情况、问题、建议合计 ${count(characters)} 字，请删减到 ${count(MATTER_LIMIT)} 字以内。`
  },

  personalKind: (kind: PersonalDataKind) => personal[kind],
  personalFind: (kind: string, shown: string) => `${kind} ${shown}`,
  personalHint: (finds: number) => `有 ${finds} 处疑似个人信息，能不写的请不要写：`,
  mask: '遮盖',
  masked: '已用星号遮盖。',
  point: '查看位置',
  of: (action: string, what: string) => `${action}：${what}`,

  files: '图片和扫描件（选填）',
  filesHint:
    'JPEG、PNG、WebP 图片或 PDF 文件，每个不超过 5 MB。照片会自动缩小，并去掉拍摄地点等附带信息。照片里请不要有群众的面部和证件。',
  addFiles: '添加图片或扫描件',
  adding: (count: number) => `正在处理 ${count} 个文件…`,
  stillAdding: '文件还在处理，请稍后再点“报送”。',
  fileName: (nth: number) => `附件 ${nth}`,
  scanName: (nth: number) => `附件 ${nth}（PDF）`,
  fileOnItsWay: '正在读取…',
  fileRefused: (name: string, reason: string) => `“${name}”没有添加：${reason}`,
  retry: '重新读取',
  remove: '移除',
  removeOf: (what: string) => `移除：${what}`,

  doublesTitle: (reports: number) => `近 60 天内本组有 ${reports} 条相近的信息`,
  doublesHint: '请看看是不是同一件事。不是同一件事，或情况有了变化的，可以照常报送。',

  offersTitle: (drafts: number) => `有 ${drafts} 份没有报送的草稿`,
  offersHint: (isShared: boolean): string =>
    isShared ? '这台电脑多人使用，草稿只保留 8 小时。' : '草稿保存在这台电脑的浏览器里，保留 7 天。',
  untitled: '（未写标题）',
  typedAt: (moment: string) => `最后填写：${moment}`,
  openElsewhere: '这份草稿正在另一个页面填写。',
  goOn: '接着填',
  goOnHere: '改在本页接着填',
  discard: '丢弃',
  discarded: (title: string) => `已丢弃草稿“${title}”。`,
  movedElsewhere: (title: string) => `草稿“${title}”已转到另一个页面接着填，本页不再保留。`,
  draftGone: (title: string) => `草稿“${title}”已经报送或丢弃，不用再填。`,

  submit: '报送',
  clear: '清空',
  cleared: '已清空。',
  undo: '撤销',
  held: '本网页暂时没有放行，信息还没有报送。填写的内容都在，请稍后再点“报送”。',
  setAside: (drafts: number) => `另有 ${drafts} 条未填完的信息已暂存，本条报送后可继续填写。`,

  waiting: '待上传',
  waitingHint: (isKept: boolean): string =>
    isKept
      ? '信息已存在这台电脑的浏览器里，网络恢复后自动报送。县政协发来回执才算报送成功；先关闭本页的，下次请在本页登录，看看有没有回执。'
      : '信息已记在本页，县政协发来回执才算报送成功。在这之前请不要关闭本页。',
  waitingLine: (title: string) => `待上传：${title}`,
  sent: '已报送',
  sentLine: (title: string, number: string) => `已报送：${title}（回执编号 ${number}）`,
  receipt: {
    title: '标题',
    date: '日期',
    group: '报送单位',
    number: '回执编号',
    entry: '登记序号',
    received: '收到时间',
    files: '图片和扫描件',
    completes: '完成情况',
  },
  filesLine: (files: number, waiting: number) =>
    waiting > 0 ? `${files} 个，其中 ${waiting} 个待上传` : `${files} 个，已上传`,
  paperTitle: '社情民意信息报送回执',
  print: '打印回执',
  day: dayWords,
  /** The month's duty is met: the running month's, or an earlier one's. */
  completed: (date: CivilDate, today?: CivilDate) =>
    today?.slice(0, 7) === date.slice(0, 7)
      ? '本月任务已完成'
      : `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月任务已完成`,
  again: '再报一条',

  listTitle: (year: string, reports: number) => `${year}年报送的信息（${reports} 条）`,
  listNothing: '本年还没有报送。',
  original: '原文',
  edited: '编辑稿',
  sendAnew: '修改后重新报送',
  sendAnewHint: '按退回的原因修改，作为一条新信息报送；退回的这条照原样留存。',
  sentAnew: (day: string, title: string) => `已修改重报：${day} ${title}`,
  otherRecord: '另一条记录',
}

/** What another language must fill. */
export type FormWords = typeof chinese
export const formWords: Words<FormWords> = { 'zh-CN': chinese }
