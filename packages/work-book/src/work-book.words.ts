import type {
  CivilDate,
  GatheringKind,
  HandlingStep,
  MissingRecord,
  PersonalDataKind,
  Recipient,
  WorkKind,
} from '@liaison-kit/core'
import {
  categoryNames,
  channelNames,
  gatheringNames,
  handlingNames,
  missingNames,
  periodName,
  workNames,
} from '@liaison-kit/core/names.zh-CN'
import { dayWords, type Words } from '@liaison-kit/ui'
import type { Field, WrittenKind } from './work-draft.ts'

const labels: Record<Field, string> = {
  kind: '类别',
  date: '日期',
  title: '名称',
  for: '所属时期',
  to: '提交对象',
  member: '委员',
  category: '内容分类',
  place: '地点',
  collective: '集体提案',
  betweenSessions: '平时提案（闭会期间提出）',
  distinguished: '已认定为优秀调研报告',
  delivered: '办结日期',
  body: '内容',
  personalDataReason: '保留个人信息的原因',
  derivedFrom: '来源',
  files: '图片和扫描件',
}

const labelsOfKinds: Partial<Record<WrittenKind, Partial<Record<Field, string>>>> = {
  proposal: { member: '提案委员' },
  'practical-project': { date: '开始日期', member: '承办委员' },
  'received-document': { date: '收文日期' },
  press: { date: '刊播日期' },
}

const hints: Partial<Record<WrittenKind, Partial<Record<Field, string>>>> = {
  proposal: { body: '案由、情况分析和具体建议。' },
  'practical-project': { delivered: '还在办的不填；办结以后才计入完成情况。', body: '为谁办、办什么、办到什么程度。' },
  'received-document': { title: '写明发文单位、文号和标题。', body: '收文后怎样传达、落实。' },
  press: { title: '写明刊播的媒体和标题。' },
}

const recipients: Record<Recipient, string> = { county: '县政协', township: '乡镇', unit: '所在单位' }
const results: Record<string, string> = { solved: '已解决', planned: '已列入计划', limited: '受条件限制，暂不能解决' }
const ratings: Record<string, string> = { satisfied: '满意' }
const personal: Record<PersonalDataKind, string> = {
  'identity-number': '身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  'vehicle-plate': '车牌号码',
  'e-mail': '电子邮箱',
}

const chinese = {
  title: '工作台账',
  signInFirst: '登录后可以查看和登记本组的工作台账。',
  shownSignedIn: '工作台账登录后才能查看，请到县政协填报页面登录。',
  unsavedKept: '已填写的内容还在，登录后可以接着填。',

  group: '联络组',
  year: '年份',
  yearName: (year: string) => `${year}年`,
  kind: '类别',
  allKinds: (count: number) => `全部（${count}）`,
  kindCount: (name: string, count: number) => `${name}（${count}）`,
  works: '工作成果',
  gatherings: '会议、活动',
  search: '查找名称',
  /** What a year's ledger holds. `parts`: each kind and how many. */
  summary: (year: string, count: number, parts: readonly string[]) =>
    count === 0 ? `${year}年还没有登记。` : `${year}年共 ${count} 项：${parts.join('、')}。`,
  part: (name: string, count: number) => `${name} ${count}`,
  found: (count: number) => (count === 0 ? '没有符合条件的记录。' : `找到 ${count} 项。`),
  showAll: '显示全部',
  nothing: '还没有登记工作成果和会议、活动。',
  nothingOwn: '您还没有登记工作成果。',
  list: (year: string) => `${year}年工作台账`,
  add: '新增工作成果',
  print: '打印本年台账',

  workKind: (kind: WorkKind) => workNames[kind],
  gatheringKind: (kind: GatheringKind) => gatheringNames[kind],
  day: (day: CivilDate, today: CivilDate | undefined) => dayWords(day, today),
  period: periodName,
  /** The name the county's charter gives, else the usual one. */
  category: (id: string, chartered?: string) => chartered ?? categoryNames[id] ?? id,
  recipient: (to: Recipient) => recipients[to],
  channel: (id: string) => channelNames[id as keyof typeof channelNames] ?? id,

  attached: (count: number) => `附件 ${count}`,
  late: (days: number) => `补录，晚 ${days} 天`,
  waiting: '待上传',
  underWay: '正在办理',
  delivered: (day: string) => `${day}办结`,
  /** Another group's gathering that this one joined. */
  joined: (group: string) => `与${group}合办`,
  noteSeparator: '；',
  missing: (lacking: readonly MissingRecord[]) => `缺${lacking.map((one) => missingNames[one]).join('、')}`,
  step: (step: HandlingStep, day: string) => `${day} ${handlingNames[step]}`,
  stepTo: (to: string) => `转交：${to}`,
  stepBy: (by: string) => `经办：${by}`,
  stepResult: (result: string) => `结果：${results[result] ?? ratings[result] ?? result}`,
  stepText: (text: string) => `编发稿：${text}`,
  handling: '办理情况',

  label: (field: Field, kind: WorkKind) => labelsOfKinds[kind as WrittenKind]?.[field] ?? labels[field],
  hint: (field: Field, kind: WrittenKind) => hints[kind]?.[field],
  matter: { situation: '情况', problem: '问题', advice: '建议', channel: '来源渠道' },
  yes: '是',
  certificate: '视察证号',
  grown: '由此形成',

  newTitle: '新增工作成果',
  newKindTitle: (kind: string) => `新增${kind}`,
  editTitle: (title: string) => `更正：${title}`,
  deliverTitle: (title: string) => `登记办结：${title}`,
  kindHint: '社情民意信息在专门的报送页面填写，会议、活动在出席登记中填写。',
  noMember: '不注明',
  byDay: '按日期计入',
  noCategory: '不分类',
  future: (label: string) => `“${label}”不能晚于今天。`,
  personalKind: (kind: PersonalDataKind) => personal[kind],
  personal: (label: string, finds: readonly string[]) =>
    `“${label}”中有疑似个人信息：${finds.join('、')}。请删去；确需保留的，请在“${labels.personalDataReason}”中写明。`,
  personalFind: (kind: string, shown: string) => `${kind} ${shown}`,
  personalHint: (finds: readonly string[]) =>
    `内容中有疑似个人信息：${finds.join('、')}。能删的请删去；确需保留的，写明原因，如本人同意公开。`,
  deliveredBeforeStart: '办结日期早于开始日期，请核对；无误的可以照此保存。',
  held: '本网页暂时没有放行，尚未保存。填写的内容都在，请稍后再保存。',

  sourceAdd: '选择来源',
  sourceHint: '由哪些活动、信息、建议或报告形成，可以选多项。',
  noSource: '请选择',
  sourceButton: '加入来源',
  source: (day: string, kind: string, title: string) => `${day} ${kind}：${title}`,
  sourceGone: '已不在台账中的记录',
  remove: '移除',
  removeOf: (what: string) => `移除：${what}`,

  filesHint: 'JPEG、PNG、WebP 图片或 PDF 文件，每个不超过 5 MB。保存后随本项归档。',
  addFiles: '添加图片或扫描件',
  stillAdding: '文件还在处理，请稍后再保存。',
  adding: (count: number) => `正在处理 ${count} 个文件…`,
  fileName: (nth: number) => `附件 ${nth}`,
  scanName: (nth: number) => `附件 ${nth}（PDF）`,
  fileOnItsWay: '正在读取…',
  fileRefused: (name: string, reason: string) => `“${name}”没有添加：${reason}`,
  retry: '重新读取',

  ofRow: (action: string, title: string) => `${action}：${title}`,
  edit: '更正',
  derive: '由此提出提案',
  deliver: '登记办结',
  withdraw: '撤回',
  withdrawNow: '确定撤回',
  keep: '不撤回',
  /** What would no longer fit the ledger. */
  dependents: (titles: readonly string[], steps: number) =>
    [
      ...(titles.length > 0
        ? [`${titles.map((title) => `“${title}”`).join('、')}注明由本项形成，最好先移除其中的来源。`]
        : []),
      ...(steps > 0 ? [`本项已有 ${steps} 条办理记录。`] : []),
      '撤回后，这些记录与台账对不上，暂不计入。',
    ].join(''),
  openGathering: '打开出席登记',
  openReport: '查看这条信息',
  readOnlyReport: '社情民意信息在这里只供查看。',
  added: (title: string) => `已新增：${title}`,
  changed: (title: string) => `已更正：${title}`,
  nowDelivered: (title: string) => `已登记办结：${title}`,
  withdrawn: (title: string) => `已撤回：${title}`,
  restored: (title: string) => `已恢复到以前的版本：${title}`,
  versionFiles: (count: number) => `图片和扫描件：${count} 个`,
  line: (label: string, value: string) => `${label}：${value}`,
  entryName: (kind: string, title: string) => `${kind}“${title}”`,
  withdrawalName: '撤回一项工作成果',
  fileEntry: (name: string) => `文件“${name}”`,
  otherRecord: '另一条记录',

  paperTitle: (group: string, year: string) => `${group}${year}年工作台账`,
  paperHead: { number: '序号', day: '日期', kind: '类别', title: '名称', member: '委员', files: '附件', note: '备注' },
  paperDay: '打印日期',
}

/** What another language must fill. */
export type WorkBookWords = typeof chinese
export const workBookWords: Words<WorkBookWords> = { 'zh-CN': chinese }
