import type { CivilDate, Gathering, GatheringKind } from '@liaison-kit/core'
import { dayNumber, daysBetween } from '@liaison-kit/core/civil-date'
import type { Audience } from '@liaison-kit/core/expected'
import { categoryNames, dayWords, gatheringNames } from '@liaison-kit/ui'
import { type Field, type GatheringFault, isMeeting } from './gathering-draft.ts'
import type { Lack, Listed } from './gatherings.ts'

const labels: Record<Field, string> = {
  kind: '类型',
  group: '主办单位',
  date: '日期',
  title: '名称',
  place: '地点',
  with: '联合举办的联络组',
  invited: '应到人员',
  optional: '自愿参加（不计入出席率）',
  category: '类别',
  certificate: '视察证号',
  announced: '通知日期',
  minutes: '记录',
  reported: '报送日期',
  files: '图片、扫描件',
}

const faults: Partial<Record<Field, string>> = {
  kind: '请选择类型。',
  date: '请填写日期。',
  title: '请填写名称。',
}

const audiences: Record<Audience, string> = {
  all: '全体委员',
  'standing-committee': '常务委员会组成人员',
  leaders: '各联络组组长',
  groups: '本组委员（联合举办的，含各组委员）',
  nobody: '不登记出席（走访不计出席）',
  invited: '指定人员',
}

/** 1970-01-01 was a Thursday. */
const weekday = (day: CivilDate): string => `星期${'四五六日一二三'[((dayNumber(day) % 7) + 7) % 7]}`

function relative(days: number): string {
  if (days === 0) return '今天'
  return days > 0 ? `${days} 天后` : `${-days} 天前`
}

const minutes = (kind: GatheringKind): string => (isMeeting(kind) ? '会议记录' : '活动记录')

function lack({ record, isMade }: Lack, kind: GatheringKind, unrecorded: number): string {
  if (record === 'attendance') return isMade ? '出席情况待上传' : `${unrecorded} 人未登记`
  if (record === 'minutes') return isMade ? `${minutes(kind)}待上传` : `缺${minutes(kind)}`
  return isMade ? '报送日期待上传' : '未报送情况'
}

/** The words of the list of gatherings, their form and their papers. */
export const gatheringChinese = {
  add: '新增会议、活动',
  open: '待补充',
  coming: '即将举行',
  recent: '最近完成',
  earlier: '以往',
  year: (year: string, count: number, open: number) =>
    `${year}年（${count} 次${open > 0 ? `，其中 ${open} 次待补充` : ''}）`,
  noneYet: '还没有会议、活动记录。请点“新增会议、活动”，已举行的和计划举行的都可以登记。',
  toCome: (expected: number) => (expected > 0 ? `应到 ${expected} 人` : '无应到委员'),
  /** What is missing by the hub's last answer, what of it was made here since, and the gaps of a roll; empty when nothing is. */
  lacking({ gathering, lacks, unrecorded }: Listed): string {
    const said = lacks.map((one) => lack(one, gathering.kind, unrecorded))
    if (unrecorded > 0 && !lacks.some(({ record }) => record === 'attendance')) said.push(`${unrecorded} 人未登记`)
    return said.join('、')
  },
  /** Nothing is known to be lacking: whether that is all. */
  whole: ({ isAssessed }: Listed): string => (isAssessed ? '已齐全' : '材料待核对'),
  minutes,
  unsavedHere: (count: number) => `${count} 处未保存`,
  unsent: (count: number) => `${count} 条待上传`,
  begun: (title: string | undefined) =>
    title?.trim() ? `“${title.trim()}”还没有保存。` : '有一份会议、活动登记还没有保存。',
  goOn: '继续填写',
  withdrawn: (title: string) => `已撤销“${title}”。`,
  restore: '恢复',

  pages: '本次会议、活动',
  roll: '出席登记',
  papers: '材料',
  rollGap: (unrecorded: number) => (unrecorded > 0 ? `${unrecorded} 人未登记` : ''),
  papersGap: ({ gathering, lacks }: Listed) =>
    lacks
      .filter(({ record }) => record !== 'attendance')
      .map((one) => lack(one, gathering.kind, 0))
      .join('、'),

  labels,
  isOptional: '（选填）',
  choose: '请选择',
  none: '不注明',
  kind: (kind: GatheringKind) => gatheringNames[kind],
  /** The name the county's charter gives, else the usual one. */
  category: (id: string, chartered?: string) => chartered ?? categoryNames[id] ?? id,
  meetings: '会议',
  activities: '活动、走访',
  hints: {
    kind: '决定谁应到会，以及计入哪项职责。',
    category: '视察内容所属的类别。',
    date: '已举行的填举行日期，计划举行的填计划日期。',
    title: '如“第一季度集中学习”。',
    group: '四类会议由县政协主办；活动可由县政协或联络组主办。',
    certificate: '持证视察的，填视察证编号。',
    announced: '向应到委员发出通知的日期。',
    minutes: '时间、地点、参加人员、议题和形成的意见。',
    reported: '向县政协办公室报送活动情况的日期。',
    files: '签到表、现场照片、纸质记录的扫描件，支持 JPG、PNG、WebP、PDF，每个不超过 5 MB；照片过大时自动缩小。',
  },
  dayInFull(day: CivilDate, today: CivilDate | undefined): string {
    const near = today !== undefined && Math.abs(daysBetween(today, day)) < 100
    return `${dayWords(day, today)} ${weekday(day)}${near ? `，${relative(daysBetween(today, day))}` : ''}`
  },
  far: (days: number) => `这一天${days > 0 ? `在 ${days} 天以后` : `是 ${-days} 天以前`}，请核对年份和月份。`,
  together: '联合举办的联络组',
  /** With a count, the group's own members are meant, who are all known. */
  audience: (audience: Audience, count: number | undefined) =>
    count === undefined ? audiences[audience] : `本组全体委员（${count} 人）`,
  someChosen: '指定人员',
  chosen: (names: readonly string[]) =>
    names.length > 0 ? `已选 ${names.length} 个：${names.join('、')}` : '还没有选择。',
  search: '按名称查找',
  notFound: '没有找到。请换一个名称。',
  moreFound: (count: number) => `还有 ${count} 个没有列出，请输入名称查找。`,

  faultsTitle: (count: number) => `有 ${count} 处需要改正`,
  fault({ field, code }: GatheringFault): string {
    if (code === 'nobody') return '请至少选择一名应到人员，或改选全体。'
    if (code === 'date') return `${labels[field]}不完整，年、月、日都要填写。`
    if (code === 'future') return `${labels[field]}不能晚于今天。`
    return faults[field] ?? `请填写${labels[field]}。`
  },
  save: '保存',
  cancel: '取消',
  discard: '放弃修改',
  notSaved: '未保存',
  held: '本网页没有放行，内容还没有保存。已填写的都在，请稍后再试或联系网站管理员。',

  paper: {
    announced: '通知日期',
    reported: '报送日期',
    certificate: '视察证',
    files: '图片、扫描件',
  },
  isThere: '已有',
  notThere: '未填写',
  written: (characters: number) => `已写 ${characters} 字`,
  reportedToday: '今天已报送',
  savePapers: '保存材料',
  unsavedCount: (count: number) => (count > 0 ? `（${count} 处未保存）` : ''),
  undo: '放弃修改',
  redo: '恢复修改',

  addFiles: '添加图片、扫描件',
  takePhoto: '拍照',
  adding: (count: number) => `正在添加 ${count} 个…`,
  fileName: (number: number) => `图片 ${number}`,
  fileCount: (count: number) => `${count} 个`,
  fileOnItsWay: '正在读取…',
  fileRefused: (name: string, why: string) => `“${name}”没有添加：${why}`,
  noFiles: '没有图片、扫描件。',
  waiting: '待上传',
  retry: '重新读取',
  remove: '移除',
  removeOf: (name: string) => `移除${name}`,
  removed: '已移除 1 个。',
  printFiles: '打印时附图片',

  correct: '修改基本信息',
  correctTitle: (title: string) => `修改基本信息：${title}`,
  withdraw: '撤销本次会议、活动',
  withdrawTitle: (title: string) => `确定撤销“${title}”吗？`,
  withdrawHint: (marked: number) =>
    `撤销后不再列入台账，不计入履职情况${marked > 0 ? `，已登记的 ${marked} 人的出席情况也不再计入` : ''}。原有记录留存，可以恢复。`,
  withdrawUnsaved: (count: number) => `还有 ${count} 处修改没有保存。`,
  withdrawNow: '撤销',
  keepIt: '不撤销',

  overtaken: (title: string) => `“${title}”另有他人修改`,
  overtookHint: '您保存之前，另有他人保存过。两份都已留存，现以您保存的为准，不同之处如下。',
  overtookWithdrawal: '您保存之前，另有他人撤销了这次会议、活动。现已按您保存的内容恢复。',
  withdrawalOvertook: '您撤销之前，另有他人保存过。两份都已留存，现已撤销；需要的，可以恢复。',
  overtookUnseen: '您保存之前，另有他人保存过。两份都已留存，现以您保存的为准；对方的内容暂时读不到。',
  theirs: '他人：',
  ours: '现在：',
  takeTheirs: '改用他人的',
  takeTheirsOf: (label: string) => `${label}：改用他人的`,
  seen: '知道了',
  byKind: '按类型确定',
  names: (names: readonly string[]) => names.join('、') || '无',

  entry: (title: string, isWithdrawn: boolean) => (isWithdrawn ? `撤销：${title}` : `会议、活动：${title}`),

  printRegister: '打印登记簿',
  registerTitle: (holder: string) => `${holder}会议活动登记簿`,
  registerAsOf: (day: CivilDate) => `截至${dayWords(day)}`,
  yearName: (year: string) => `${year}年`,
  /** The columns, in their order. */
  register: { number: '序号', day: '日期', kind: '类型', title: '名称', present: '出席／应到', papers: '材料' },
  presentOf: (present: number, expected: number, unrecorded: number) =>
    expected === 0 ? '—' : `${present}／${expected}${unrecorded > 0 ? `（未登记 ${unrecorded}）` : ''}`,
  papersThere({ kind, minutes: written, reported, certificate, files }: Gathering): string {
    const said = [`${written ? '有' : '缺'}${minutes(kind)}`, reported ? `${dayWords(reported)}报送` : '未报送']
    if (certificate) said.push(`视察证 ${certificate}`)
    if (files) said.push(`图片、扫描件 ${files.length} 个`)
    return said.join('；')
  },
}

/** What another language must fill. */
export type GatheringWords = typeof gatheringChinese
