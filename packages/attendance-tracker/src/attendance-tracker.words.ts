import type { GatheringKind, Mark } from '@liaison-kit/core'
import { dayWords, gatheringNames, markNames, roleNames, type Words } from '@liaison-kit/ui'
import type { RowState, Totals } from './roll.ts'

const chinese = {
  title: '会议、活动出席登记',
  purpose: '登录后可登记本组会议、活动的出席情况。委员出席情况不在网上公开。',
  shownSignedIn: '委员出席情况不在网上公开，须在填报页面登录后查看。',
  /** The session is over, the drafts are still there. */
  kept: (count: number) => `有 ${count} 处修改尚未保存，仍保留在本页，登录后可继续。`,

  /** Headings of the list. */
  open: '待登记',
  coming: '即将举行',
  complete: '已登记',
  others: (count: number) => `其余 ${count} 次`,
  when: (date: string, today: string | undefined) =>
    date === today ? `今天（${dayWords(date, today)}）` : dayWords(date, today),
  kind: (kind: GatheringKind) => gatheringNames[kind],
  heldBy: (group: string) => `${group}主办`,
  heldByCounty: '县政协主办',
  heldWith: (groups: readonly string[]) => `与${groups.join('、')}共同举办`,
  optional: '自愿参加，不计入出席率',
  toMark: (count: number) => `${count} 人未登记`,
  toCome: (count: number) => `应到 ${count} 人`,
  marked: (count: number) => (count > 0 ? `${count} 人已登记` : '无应到委员'),
  unsavedHere: (count: number) => `${count} 处修改未保存`,
  none: '本组还没有会议、活动记录。请先由本组或县政协办公室录入会议、活动，再到这里登记出席情况。',
  unknown: '没有找到这次会议或活动，可能已被撤销，或不属于本组。请从下面选择。',

  back: '返回列表',
  notYet: '会议、活动尚未举行，可先登记请假。',
  ownOnly: '这里只登记本组委员；其他委员由主办方登记。',
  /** Where nobody is expected. */
  nobody: '这次会议或活动没有应到委员，不需要登记。',
  unexpected: (names: readonly string[]) => `应到名单以外人员的出席记录，不计入出席率：${names.join('、')}。`,
  allPresent: '全部出席',
  allPresentHint: (count: number) =>
    count > 0 ? `将未登记的 ${count} 人记为出席，再改个别情况。` : '应到委员均已填写。',
  columns: { name: '姓名', roles: '职务', mark: '出席情况', state: '状态', signature: '签名' },
  member: '委员',
  role: (role: keyof typeof roleNames) => roleNames[role],
  mark: (mark: Mark | 'unrecorded') => markNames[mark],
  marksOf: (name: string) => `${name}的出席情况`,
  /** Said before a field's label, since each row has one. */
  of: (name: string) => `${name}：`,
  reason: '请假事由（可不填）',
  decidedBy: '认定人（必填）',
  decidedByHint: '特殊原因由谁认定，如“县政协办公室 王某”。',
  recognisedBy: (name: string) => `认定人：${name}`,
  nameLacking: '请填写认定人姓名，否则不能保存。',
  was: (mark: Mark) => `原为：${markNames[mark]}`,
  states: {
    unrecorded: '未登记',
    unsaved: '未保存',
    waiting: '待上传',
    saved: '已保存',
    refused: '被退回',
    handed: '已提交',
  } as Record<RowState, string>,
  undoOne: '撤销',
  undoOf: (name: string) => `撤销对${name}的修改`,

  totals({ expected, present, absent, unrecorded, ...leave }: Totals): string {
    const special = leave['leave-special']
    const pending = leave['leave-pending']
    const parts = [special > 0 && `特殊原因 ${special}`, pending > 0 && `待定 ${pending}`].filter(Boolean)
    const all = `请假 ${leave.leave + special + pending}${parts.length > 0 ? `（其中${parts.join('、')}）` : ''}`
    return `应到 ${expected} 人：出席 ${present}，${all}，缺席 ${absent}，未登记 ${unrecorded}`
  },
  save: '保存考勤',
  unsaved: (count: number) => (count > 0 ? `（${count} 处未保存）` : ''),
  refused: (count: number) => `${count} 人的登记被退回，原因见表中。`,
  undo: '撤销修改',
  redo: '恢复修改',
  /** The page did not let some through. */
  held: (count: number) => `有 ${count} 人的出席情况被本网页拦下，没有保存。修改仍保留，请稍后再试或联系网站管理员。`,
  /** What an entry is called in the tray. */
  entry: (name: string, gathering: string | undefined, mark: Mark | undefined) =>
    `${name}${gathering ? `（${gathering}）` : ''}：${mark ? markNames[mark] : '撤回登记'}`,
  someone: '一名委员',
  someRecord: '其他记录',
}

export type TrackerWords = typeof chinese
export const trackerWords: Words<TrackerWords> = { 'zh-CN': chinese }
