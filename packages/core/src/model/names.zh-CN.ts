import type { Names } from './names.ts'

// One list each, so that a widget carries only those it shows.

export const dutyNames: Names['duties'] = {
  'info-report': '社情民意信息',
  suggestion: '意见建议',
  activity: '集体活动',
  inspection: '视察',
  'research-report': '调研报告',
  'practical-project': '为民办实事',
  study: '集中学习',
  'distinguished-research': '高质量调研报告',
  'collective-proposal': '集体提案',
  plan: '年度计划',
  'half-year-summary': '半年小结',
  'annual-summary': '全年总结',
  'quarterly-report': '季度工作汇报',
  'joint-meeting': '联席会议',
}

export const testNames: Names['tests'] = {
  'plenary-absence': '全体委员会议无故缺席',
  'plenary-leave': '全体委员会议请假',
  'standing-leave': '常务委员会议请假',
  'activity-absence': '活动无故缺席',
  'activity-leave': '活动请假',
}

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

export const markNames: Names['marks'] = {
  present: '出席',
  leave: '请假',
  'leave-special': '特殊原因请假',
  'leave-pending': '请假待定',
  absent: '无故缺席',
  unrecorded: '未登记',
}

export const groupKindNames: Names['groupKinds'] = { township: '乡镇联络组', 'county-department': '县直联络组' }

export const roleNames: Names['roles'] = {
  leader: '组长',
  'deputy-leader': '副组长',
  'standing-committee': '常委',
  chair: '主席',
  'vice-chair': '副主席',
  'secretary-general': '秘书长',
}

export const channelNames: Names['channels'] = {
  research: '调研',
  inspection: '视察',
  visit: '走访',
  symposium: '座谈',
  other: '其他',
}

export const dutyStatusNames: Names['dutyStatus'] = { exempt: '不计', met: '已完成', open: '进行中', short: '未完成' }

export const testStatusNames: Names['testStatus'] = {
  clear: '正常',
  near: '接近限度',
  'on-course': '按目前情况将达到限度',
  reached: '达到限度',
}

export const missingNames: Names['missing'] = {
  minutes: '会议（活动）记录',
  report: '上报办公室',
  attendance: '出席登记',
}

/** The categories of reports and inspections the shipped charters use. */
export const categoryNames: Record<string, string> = {
  agriculture: '农业',
  forestry: '林业',
  livestock: '牧业',
  'water-infrastructure': '水利和城乡基础设施',
  'science-education': '科技教育',
  health: '医疗卫生',
  'culture-sports': '文化体育',
  livelihood: '社会民生',
  'cadre-team': '干部队伍建设',
  'staff-conditions': '职工待遇',
  'overseas-relatives': '侨胞眷属',
  'social-stability': '社会稳定',
  other: '其他',
}

/** All of them. */
export const names: Names = {
  duties: dutyNames,
  tests: testNames,
  gatherings: gatheringNames,
  works: workNames,
  marks: markNames,
  groupKinds: groupKindNames,
  roles: roleNames,
  channels: channelNames,
  dutyStatus: dutyStatusNames,
  testStatus: testStatusNames,
  missing: missingNames,
}
