import type { CivilDate, Role } from '@liaison-kit/core'
import { dayWords, groupKindNames, roleNames, type Words } from '@liaison-kit/ui'
import type { Action } from './action.ts'
import type { MemberFault } from './member-faults.ts'

/** What of a member is told apart by, as words. */
interface ApartWords {
  unit?: string | undefined
  sector?: string | undefined
  group?: string | undefined
  appointed?: CivilDate | undefined
}

const day = (of: CivilDate): string => dayWords(of)
const listed = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('，')

const chinese = {
  title: '委员名册',
  purpose: '登录后可查看委员名册。名册不在网上公开。',
  shownSignedIn: '名册不在网上公开，须登录后查看。',
  kept: '有一处填写尚未保存，仍保留在本页，登录后可继续。',
  notYours: '本名册中没有您的记录，请与县政协办公室联系。',

  add: '新增委员',
  print: '打印名册',
  back: '返回名册',
  find: '查找委员',
  findHint: '可输入姓名或拼音首字母；只找到一人时，按回车键打开。',
  group: '联络组',
  allGroups: '全部联络组',
  noGroup: '未编入联络组',
  groupKinds: groupKindNames,
  dissolved: (group: string) => `${group}（已撤销）`,
  standing: '任职情况',
  standings: { now: '在任', left: '已离任', all: '全部' },
  count: (found: number, all: number) => (found === all ? `共 ${all} 人` : `找到 ${found} 人，共 ${all} 人`),
  nobody: '没有符合条件的委员，请换个条件再找。',
  empty: '名册中还没有委员。',
  emptyForCounty: '名册中还没有委员，请点“新增委员”录入。',

  number: '序号',
  name: '姓名',
  initials: '拼音首字母',
  roles: '职务',
  sector: '界别',
  unit: '工作单位',
  appointed: '任职日期',
  left: '离任日期',
  role: (role: Role) => roleNames[role],
  roleList: (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join('、'),
  day,
  isLeft: '已离任',
  isComing: '尚未到任',
  waits: '待上传',
  /** What keeps members of one name apart. */
  apart: ({ unit, sector, group, appointed }: ApartWords) =>
    listed(unit, sector, group, appointed && `${day(appointed)}任职`) || '单位、界别未填',
  /** A name that others bear too. */
  named: (name: string, apart: string) => `${name}（${apart}）`,

  posts: '任职经历',
  noPosts: '没有编入过联络组。',
  /** The days of a post; `to`: the last one, where it has one. */
  span: (from: CivilDate, to: CivilDate | undefined) => (to ? `${day(from)}至${day(to)}` : `${day(from)}起`),
  now: '现任',
  isToCome: '尚未开始',
  namesakes: '同名记录',
  namesakesHint: '同名的可能是另一位委员，也可能是同一委员另一次任职，请以单位、界别和日期区分。',
  /** A namesake with the days of the office. */
  inOffice: (name: string, appointed: CivilDate, left: CivilDate | undefined) =>
    `${name}：${day(appointed)}任职${left ? `，${day(left)}离任` : ''}`,
  /** The days of an office by themselves. */
  officeOf: (appointed: CivilDate, left: CivilDate | undefined) =>
    `${day(appointed)}任职${left ? `，${day(left)}离任` : ''}`,
  fact: (label: string, value: string) => `${label}：${value}`,
  /** What stands side by side: days, group, roles. */
  parts: (parts: readonly string[]) => parts.join('，'),
  overtaken: '在您保存之前，另有人修改过这位委员。两次修改都已保留，请在“修改记录”中核对。',
  held: '本页没有接受这次登记，内容仍在，请稍后再试。',

  actions: {
    add: '新增委员',
    move: '调动',
    roles: '职务变动',
    leave: '离任',
    return: '重新任职',
    correct: '更正',
    withdraw: '撤回',
  } satisfies Record<Action, string>,
  /** What an action's button does to whom. */
  actionOf: (action: string, name: string) => `${action}：${name}`,

  addHint: '请按任命文件填写。',
  moveHint: '从生效日期起编入新的联络组，此前的任职和统计不变。',
  rolesHint: '从生效日期起按新的职务，此前的任职和统计不变。',
  leaveHint: '任职到最后一日为止（含当日），此前的任职和统计不变。',
  returnHint: (left: CivilDate) =>
    `该委员任职到${day(left)}。离任期间不算在任：次日即恢复的，沿用本记录；隔一日以上的，另立一条记录，以前的任职和出席情况保留在本记录中，两次任职分别统计。如离任是误登，请用“更正”。`,
  correctHint: '更正用于改正登记错误，会影响以往的统计。调动、职务变动、离任请按实际日期另行登记。',
  withdrawHint: '撤回只用于误录的委员。撤回后名册和统计中不再有该委员；确曾任职的，请登记“离任”。',
  /** What would be left without a member. */
  withdrawLeaves: (marks: number, works: number) =>
    `该委员名下${[marks > 0 && ` ${marks} 次出席登记`, works > 0 && ` ${works} 项工作成果`].filter(Boolean).join('、')}，撤回后将与名册对不上。`,
  /** Marks at gatherings that the member would not be expected at any more. */
  marksLost: (count: number) => `按这样登记，该委员有 ${count} 次出席登记当日不在应到之列，不再计入统计，请核对日期。`,
  withdrawNow: '确定撤回',

  fields: {
    from: '生效日期',
    lastDay: '任职的最后一日',
    returnDay: '恢复任职日期',
    toGroup: '调入联络组',
    newRoles: '新的职务',
    joined: '编入联络组的日期',
  },
  joinedHint: '留空即从任职之日起。',
  initialsHint: (suggested: string) =>
    suggested ? `留空时按“${suggested}”查找；读音不同的请填写。` : '用于查找；留空时按姓名推算。',
  endLeader: (names: readonly string[]) => `同日免去现任组长：${names.join('、')}`,
  endLeaderHint: '该组当日已有组长。不勾选则两人同为组长。',
  sameName: (count: number) => `已有同名委员 ${count} 人，请核对是否重复；不是同一人的，请填写工作单位、界别以便区分。`,
  /** Of a correction: the parts of one post. */
  postGroup: (number: number) => `第 ${number} 段任职：联络组`,
  postRoles: (number: number) => `第 ${number} 段任职：职务`,
  postFrom: (number: number) => `第 ${number} 段任职：开始日期`,
  postTo: (number: number) => `第 ${number} 段任职：最后一日`,
  extraGroup: '补登一段任职：联络组',
  extraRoles: '补登一段任职：职务',
  extraFrom: '补登一段任职：开始日期',
  extraTo: '补登一段任职：最后一日',
  noPost: '没有这段任职（删去）',
  noExtra: '不补登',
  fromHint: '留空即从任职之日起。',
  toHint: '留空即到离任为止。',

  /** @param group says a group's name */
  fault: (fault: MemberFault, group: (id: string) => string): string => {
    switch (fault.code) {
      case 'before-appointed':
        return `该委员${day(fault.appointed)}任职，日期不能更早。`
      case 'after-left':
        return `该委员任职到${day(fault.left)}，日期不能更晚。`
      case 'not-after-post':
        return `该委员${day(fault.from)}起在${group(fault.group)}任现职，日期须在此之后；以前登记有误的，请用“更正”。`
      case 'before-post':
        return `该委员${day(fault.from)}起在${group(fault.group)}任职，最后一日不能更早；以前登记有误的，请用“更正”。`
      case 'not-after-left':
        return `该委员任职到${day(fault.left)}，恢复日期须在此之后。`
      case 'group-not-yet':
        return `${group(fault.group)}${day(fault.formed)}成立，请改选联络组或改填日期。`
      case 'group-no-more':
        return `${group(fault.group)}已于${day(fault.dissolved)}撤销，请改选联络组或改填日期。`
      case 'same-group':
        return `该委员当日已在${group(fault.group)}；只变动职务的，请用“职务变动”。`
      case 'same-roles':
        return '职务没有变动，请改选职务。'
      case 'no-group-held':
        return '该委员当日未编入联络组，请用“调动”。'
      case 'backwards':
        return `不能早于${day(fault.from)}。`
      case 'overlap':
        return `与${day(fault.from)}起在${group(fault.group)}的任职日期重叠，请改正其中一段。`
      case 'post-without-day':
        return '请填写这段任职的开始日期。'
      case 'post-without-group':
        return '请选择这段任职的联络组。'
    }
  },

  /** What was done, as it is told with the way back. */
  did: {
    add: (name: string) => `已新增委员：${name}`,
    move: (name: string, from: CivilDate, group: string) => `${name}：${day(from)}起调到${group}`,
    roles: (name: string, from: CivilDate, roles: string) =>
      `${name}：${day(from)}起${roles ? `任${roles}` : '不再任职务'}`,
    leave: (name: string, last: CivilDate) => `${name}：任职到${day(last)}`,
    return: (name: string, from: CivilDate) => `${name}：${day(from)}起重新任职`,
    correct: (name: string) => `已更正：${name}`,
    withdraw: (name: string) => `已撤回：${name}`,
    restore: (name: string) => `已恢复到以前的版本：${name}`,
    /** Recorded together with the first. */
    andEnded: (what: string, names: readonly string[]) => `${what}；${names.join('、')}同日不再任组长`,
  },
  entry: (name: string, isWithdrawn: boolean) => `委员 ${name}${isWithdrawn ? '：撤回' : ''}`,
  someone: '一名委员',
  otherEntry: '其他记录',

  paperTitle: (holder: string) => `${holder}委员名册`,
  paperAsOf: (of: CivilDate, count: number) => `截至${day(of)}，共 ${count} 人`,
}

export type RosterWords = typeof chinese
export const rosterWords: Words<RosterWords> = { 'zh-CN': chinese }
