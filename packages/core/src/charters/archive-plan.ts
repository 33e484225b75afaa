import type { ArchivePlan } from '../model/charter.ts'

// The source asks for archives with a clear catalogue (2.3 item 3) and announces the county's own catalogue, which is not in our hands.
// This one is ours: its categories follow what the source asks groups to do and to keep, and every kind of record has a place in it.
// Never empty: the rules a group is to have, its roll of who came, and its visits (2.3 item 1), for which no number is asked.

/** The catalogue (档案目录) where a charter gives none: not official, and assumed. */
export const archivePlan: ArchivePlan = {
  since: '2012-01-01',
  cites: [{ document: 'shache-2012-speech', part: '2.3', item: '3' }],
  assumed: true,
  official: false,
  categories: [
    {
      id: 'regulations',
      name: { 'zh-CN': '规章制度', en: 'Regulations' },
      works: ['regulation'],
      never: 'empty',
    },
    {
      id: 'plans',
      name: { 'zh-CN': '计划总结', en: 'Plans and summaries' },
      works: ['plan', 'half-year-summary', 'annual-summary', 'quarterly-report'],
      expects: ['plan', 'half-year-summary', 'annual-summary', 'quarterly-report'],
    },
    {
      id: 'study',
      name: { 'zh-CN': '学习', en: 'Study' },
      gatherings: ['study'],
      works: ['study-note', 'self-study'],
      expects: ['study'],
    },
    {
      id: 'activities',
      name: { 'zh-CN': '活动', en: 'Activities' },
      gatherings: ['activity', 'study-tour', 'symposium', 'supervision', 'consultation'],
      expects: ['activity'],
    },
    {
      id: 'inspections',
      name: { 'zh-CN': '视察', en: 'Inspections' },
      gatherings: ['inspection'],
      expects: ['inspection'],
    },
    {
      id: 'research',
      name: { 'zh-CN': '调研', en: 'Research' },
      gatherings: ['research'],
      works: ['research-report'],
      expects: ['research-report', 'distinguished-research'],
    },
    {
      id: 'info-reports',
      name: { 'zh-CN': '社情民意信息', en: 'Information reports' },
      works: ['info-report'],
      expects: ['info-report'],
    },
    {
      id: 'suggestions',
      name: { 'zh-CN': '意见建议', en: 'Suggestions' },
      works: ['suggestion'],
      expects: ['suggestion'],
    },
    {
      id: 'proposals',
      name: { 'zh-CN': '提案', en: 'Proposals' },
      works: ['proposal'],
      expects: ['collective-proposal'],
    },
    {
      id: 'projects',
      name: { 'zh-CN': '为民办实事', en: 'Practical projects' },
      works: ['practical-project'],
      expects: ['practical-project'],
    },
    {
      id: 'attendance',
      name: { 'zh-CN': '考勤与请假', en: 'Attendance and leave' },
      also: 'attendance',
      never: 'empty',
    },
    {
      id: 'visits',
      name: { 'zh-CN': '走访', en: 'Visits' },
      gatherings: ['visit'],
      never: 'empty',
    },
    {
      id: 'received-documents',
      name: { 'zh-CN': '来文', en: 'Documents received' },
      works: ['received-document'],
    },
    {
      id: 'press',
      name: { 'zh-CN': '宣传', en: 'Press' },
      works: ['press'],
    },
    {
      id: 'commendations',
      name: { 'zh-CN': '表彰', en: 'Commendations' },
      also: 'commendations',
    },
  ],
}
