import type { Mark, Role, TestId, TestVerdict } from '@liaison-kit/core'
import { testNames, testStatusNames } from '@liaison-kit/core/names.zh-CN'
import { markNames, roleNames } from '@liaison-kit/ui'
import type { RowState, Totals } from './roll.ts'
import type { Nearness } from './roll-limits.ts'

/** What a test counts, within a sentence. */
const occasion = (test: TestId): string => (test[0] === 'p' ? '全体会议' : test[0] === 's' ? '常务委员会议' : '活动')

/** The words of a roll, its sheets of paper and a member's record. */
export const rollChinese = {
  notYet: '会议、活动尚未举行，可先登记请假。',
  ownOnly: '这里只登记本组委员；其他委员由主办方登记。',
  /** Where nobody is expected. */
  nobody: '这次会议或活动没有应到委员，不需要登记。',
  unexpected: (names: readonly string[]) => `应到名单以外人员的出席记录，不计入出席率：${names.join('、')}。`,
  allPresent: '全部出席',
  allPresentHint: (count: number) =>
    count > 0 ? `将未登记的 ${count} 人记为出席，再改个别情况。` : '应到委员均已填写。',
  keys: '键盘：↑↓换人，←→改选，1—4 选定并到下一人，键入姓名首字母找人，Ctrl+Z 撤销上一步。选定 3 秒后或换人时自动登记并上传。',
  find: '查找委员',
  findHint: '姓名或拼音首字母',
  found: (shown: number, all: number) => `显示 ${shown} 人，共 ${all} 人`,
  /** Nobody's name begins with what was typed. */
  noName: (typed: string) => `没有姓名以“${typed}”开头的委员。`,
  columns: { name: '姓名', roles: '职务', mark: '出席情况', state: '状态' },
  member: '委员',
  roles: (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join('、'),
  /** On a sheet; either may be empty. */
  unitAndRoles: (unit: string, roles: string) => [unit, roles].filter(Boolean).join('　'),
  mark: (mark: Mark | 'unrecorded') => markNames[mark],
  marksOf: (name: string) => `${name}的出席情况`,
  /** Said before a field's label, since each row has one. */
  of: (name: string) => `${name}：`,
  reason: '请假事由（可不填）',
  decidedBy: '认定人（必填）',
  decidedByHint: '特殊原因由谁认定，如“县政协办公室 王某”。',
  recognisedBy: (name: string) => `认定人：${name}`,
  nameLacking: '请填写认定人姓名。填写之前不会保存，已填内容仍保留。',
  was: (mark: Mark) => `原为：${markNames[mark]}`,
  states: {
    unrecorded: '未登记',
    unsaved: '未保存',
    waiting: '待上传',
    saved: '已保存',
    refused: '没有被接收',
    handed: '已提交',
  } as Record<RowState, string>,
  again: '重新上传',
  againOf: (name: string) => `重新上传：${name}`,
  /** One more such mark is too many. */
  near: ({ test, mark, limit }: Nearness, asOf: string) =>
    `${occasion(test)}：再${markNames[mark]} 1 次即达到本届 ${limit} 次；以最近一次联网时的数据为准（${asOf}）。`,
  /** The mark chosen is the one too many. */
  reaching: ({ test, mark, limit }: Nearness, asOf: string) =>
    `${occasion(test)}：记此次后，本届${markNames[mark]}达到 ${limit} 次；以最近一次联网时的数据为准（${asOf}）。`,

  totals({ expected, present, absent, unrecorded, ...leave }: Totals, rate?: number | null): string {
    const special = leave['leave-special']
    const pending = leave['leave-pending']
    const parts = [special > 0 && `特殊原因 ${special}`, pending > 0 && `待定 ${pending}`].filter(Boolean)
    const all = `请假 ${leave.leave + special + pending}${parts.length > 0 ? `（其中${parts.join('、')}）` : ''}`
    const share = rate === undefined || rate === null ? '' : `；出席率 ${Math.round(rate * 10_000) / 100}%`
    return `应到 ${expected} 人：出席 ${present}，${all}，缺席 ${absent}，未登记 ${unrecorded}${share}`
  },
  save: (count: number) => `现在保存（${count}）`,
  refused: (count: number) => `${count} 人的登记没有被接收，原因见表中。`,
  undo: '撤销上一步',
  redo: '重做',
  undone: (names: readonly string[]) =>
    names.length === 0
      ? '他人已另行登记，没有改动。'
      : `已改回：${names.slice(0, 3).join('、')}${names.length > 3 ? `等 ${names.length} 人` : ''}。`,
  /** The page did not let some through. */
  held: (count: number) => `有 ${count} 人的出席情况被本网页拦下，没有保存。修改仍保留，请稍后再试或联系网站管理员。`,

  versions: '历次登记',
  versionsOf: (name: string) => `${name}的历次登记`,
  loading: '正在读取…',
  noVersions: '还没有登记。',
  versionsFailed: (why: string) => `读不到历次登记。${why}`,
  retry: '重试',
  by: (code: string) => (code === 'import' ? '导入' : `登录码 ${code}`),
  withdrawn: '撤回登记',
  erased: '内容已依规清除',
  overtook: '您登记时，还没有看到另一条登记。两条都已留存，现以您的为准。',
  mine: '您的登记',
  theirs: '另一条登记',
  keepMine: '保留我的',
  takeTheirs: '改用另一条',

  print: '打印',
  printSignIn: '打印签到表',
  printMarks: '打印出席情况',
  spare: (count: number) => `签到表另留 ${count} 行空白`,
  signInSheet: '签到表',
  marksSheet: '出席情况',
  place: (place: string) => `地点：${place}`,
  day: (day: string) => `时间：${day}`,
  sheetColumns: {
    number: '序号',
    name: '姓名',
    unit: '单位或职务',
    signature: '签名',
    mark: '出席情况',
    remarks: '备注',
  },
  signInFoot: (expected: number) => `应到 ${expected} 人　实到　　　人　登记人：`,

  recordOf: (name: string) => `${name}本届出席情况`,
  record: '委员本届履职出席情况',
  close: '关闭',
  printRecord: '打印',
  asOf: (day: string) => `截至 ${day}`,
  gatherings: '会议、活动',
  dateColumn: '日期',
  gatheringColumn: '会议、活动',
  notCounted: '不计入出席率',
  limits: '请假、缺席限度',
  test: ({ test, count, limit, total, basis }: TestVerdict) => {
    const of = { planned: '计划', held: '已举行', final: '共举行' }
    const share = total === undefined ? '' : `，${of[basis ?? 'held']} ${total} 次`
    return `${testNames[test]}：${count} 次（限度 ${limit} 次${share}）`
  },
  testStatus: (status: TestVerdict['status']) => testStatusNames[status],
  reached: '达到限度只是统计结果，如何处理由县政协研究决定。',
}

export type RollWords = typeof rollChinese
