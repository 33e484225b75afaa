import type { CivilDate } from '../model/civil-date.ts'
import type { Names } from './names.ts'
import { dutyNames, testNames } from './register.zh-CN.ts'

export { categoryNames } from './categories.ts'
export { type MeasureWords, measureOf } from './measures.zh-CN.ts'
export { dutyMeasures, dutyNames, testNames } from './register.zh-CN.ts'

// One list each, so that a widget carries only those it shows.

/** The kinds of gathering (会议与活动). */
export const gatheringNames: Names['gatherings'] = {
  plenary: '全体委员会议',
  'standing-committee': '常务委员会议',
  'joint-meeting': '联席会议',
  'work-meeting': '工作会议',
  study: '集中学习',
  'study-tour': '参观考察',
  activity: '集体活动',
  inspection: '视察',
  research: '调研',
  symposium: '座谈',
  supervision: '民主监督',
  consultation: '协商',
  visit: '走访',
}

/** The kinds of work (工作成果). */
export const workNames: Names['works'] = {
  'info-report': '社情民意信息',
  suggestion: '意见建议',
  'research-report': '调研报告',
  proposal: '提案',
  'practical-project': '为民办实事',
  plan: '年度计划',
  'half-year-summary': '半年小结',
  'annual-summary': '全年总结',
  'quarterly-report': '季度工作汇报',
  'study-note': '学习笔记',
  'self-study': '自学',
  regulation: '制度',
  'received-document': '来文',
  press: '宣传',
}

/** The steps in the handling of a work (办理), as what has been done: `已收到`. */
export const handlingNames: Names['handling'] = {
  received: '已收到',
  adopted: '已采用',
  kept: '留存备查',
  returned: '已退回',
  forwarded: '已转办',
  answered: '已答复',
  instructed: '已批示',
  filed: '已立案',
  'not-filed': '未立案',
  assigned: '已交办',
  rated: '已评价',
}

/** How far people have come with a finding, `found` before their first step. */
export const decisionNames: Names['decisions'] = {
  found: '待研究',
  reported: '已上报',
  decided: '已决定',
  waived: '不予追究',
}

/** The marks at a gathering (出席情况), and `unrecorded`, the want of one. */
export const markNames: Names['marks'] = {
  present: '出席',
  leave: '请假',
  'leave-special': '特殊原因请假',
  'leave-pending': '请假待定',
  absent: '无故缺席',
  unrecorded: '未登记',
}

/** The kinds of liaison group (委员联络组). */
export const groupKindNames: Names['groupKinds'] = { township: '乡镇联络组', 'county-department': '县直联络组' }

/** The roles of members (职务). */
export const roleNames: Names['roles'] = {
  leader: '组长',
  'deputy-leader': '副组长',
  'standing-committee': '常委',
  chair: '主席',
  'vice-chair': '副主席',
  'secretary-general': '秘书长',
}

/** How an info report's matter came to be known. */
export const channelNames: Names['channels'] = {
  research: '调研',
  inspection: '视察',
  visit: '走访',
  symposium: '座谈',
  other: '其他',
}

/** How a duty stands in a period. */
export const dutyStatusNames: Names['dutyStatus'] = { exempt: '不计', met: '已完成', open: '进行中', short: '未完成' }

/** How an attendance test stands. */
export const testStatusNames: Names['testStatus'] = {
  clear: '正常',
  near: '接近限度',
  'on-course': '按目前情况将达到限度',
  reached: '达到限度',
}

/** What a gathering's documentation may lack (S 2.3 item 1). */
export const missingNames: Names['missing'] = {
  minutes: '会议（活动）记录',
  report: '上报办公室',
  attendance: '出席登记',
}

const NUMERALS = '一二三四'

/** `2012年1月`, `2012年第一季度`, `2012年上半年`, `2012年`. */
export function periodName(id: string): string {
  const [year, part = ''] = id.split('-')
  if (part[0] === 'Q') return `${year}年第${NUMERALS[Number(part[1]) - 1]}季度`
  if (part[0] === 'H') return `${year}年${part === 'H1' ? '上' : '下'}半年`
  return part ? `${year}年${Number(part)}月` : `${year}年`
}

/** `2012年3月5日`. */
export function dayName(day: CivilDate): string {
  const [year, month, date] = day.split('-')
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}

/** All names of the field's ids in Chinese, periods and days among them, for who shows most of them. */
export const names: Names = {
  duties: dutyNames,
  tests: testNames,
  gatherings: gatheringNames,
  works: workNames,
  handling: handlingNames,
  decisions: decisionNames,
  marks: markNames,
  groupKinds: groupKindNames,
  roles: roleNames,
  channels: channelNames,
  dutyStatus: dutyStatusNames,
  testStatus: testStatusNames,
  missing: missingNames,
  period: periodName,
  day: dayName,
}
