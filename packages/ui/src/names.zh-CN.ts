import type { Channel, DutyId, GatheringKind, GroupKind, Mark, Role } from '@liaison-kit/core'

// One list each, so that a widget carries only those it shows.

export const dutyNames: Record<DutyId, string> = {
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

export const markNames: Record<Mark | 'unrecorded', string> = {
  present: '出席',
  leave: '请假',
  'leave-special': '特殊原因请假',
  'leave-pending': '请假待定',
  absent: '无故缺席',
  unrecorded: '未登记',
}

export const gatheringNames: Record<GatheringKind, string> = {
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

export const channelNames: Record<Channel, string> = {
  research: '调研',
  inspection: '视察',
  visit: '走访',
  symposium: '座谈',
  other: '其他',
}

export const roleNames: Record<Role, string> = {
  leader: '组长',
  'deputy-leader': '副组长',
  'standing-committee': '常委',
  chair: '主席',
  'vice-chair': '副主席',
  'secretary-general': '秘书长',
}

export const groupKindNames: Record<GroupKind, string> = {
  township: '乡镇联络组',
  'county-department': '县直联络组',
}

/** The categories of the shipped charter; a county's own charter brings its own. */
export const categoryNames: Readonly<Record<string, string>> = {
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
