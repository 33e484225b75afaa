import type { AppraisalLine, AppraisalPlan } from '../model/charter.ts'

// The source asks for a strict appraisal (2.3 item 4) and gives no points: all of these are ours. Neighbouring counties appraise out of a
// hundred, with points for keeping house and points for what was done, and name three or four bands.
// What is owed is there from the start and taken away where a period falls short, so that an appraisal in November, before the year is
// over, and one of a group formed during the year, blame nobody for what was not yet due. Two falls of a quarterly duty use up its points,
// so a half-year without any comes to nothing as a year does. With every duty met a group has 95; adopted reports and a distinguished
// piece of research bring it to 100. What is badly kept takes away below that.

/** Points that are there until the duty falls short. */
const owed = (duty: string, name: AppraisalLine['name'], base: number, each: number): AppraisalLine => ({
  id: duty,
  name,
  measure: { duty, verdict: 'short' },
  base,
  each,
})

/** The appraisal (考评) where a charter gives none: assumed. */
export const appraisalPlan: AppraisalPlan = {
  since: '2012-01-01',
  cites: [{ document: 'shache-2012-speech', part: '2.3', item: '4' }],
  assumed: true,
  lines: [
    owed('plan', { 'zh-CN': '自身建设：年度计划', en: 'Keeping house: annual plan' }, 5, -5),
    owed('half-year-summary', { 'zh-CN': '自身建设：半年小结', en: 'Keeping house: half-year summary' }, 5, -5),
    owed('study', { 'zh-CN': '集中学习', en: 'Study' }, 15, -7.5),
    owed('info-report', { 'zh-CN': '社情民意信息', en: 'Information reports' }, 18, -3),
    owed('suggestion', { 'zh-CN': '意见建议', en: 'Suggestions' }, 10, -5),
    owed('activity', { 'zh-CN': '集体活动', en: 'Activities' }, 12, -6),
    owed('inspection', { 'zh-CN': '视察', en: 'Inspections' }, 12, -6),
    owed('research-report', { 'zh-CN': '调研报告', en: 'Research reports' }, 10, -5),
    owed('practical-project', { 'zh-CN': '为民办实事', en: 'Practical projects' }, 8, -8),
    {
      id: 'adopted-reports',
      name: { 'zh-CN': '信息被采用', en: 'Reports adopted' },
      measure: { works: 'info-report', step: 'adopted' },
      each: 1,
      cap: 3,
    },
    {
      id: 'distinguished-research',
      name: { 'zh-CN': '高质量调研报告', en: 'Distinguished research' },
      measure: { duty: 'distinguished-research', verdict: 'met' },
      each: 2,
      firstOnly: true,
    },
    {
      id: 'documentation',
      name: { 'zh-CN': '活动记录不全', en: 'Gatherings not fully documented' },
      measure: { figure: 'undocumented' },
      each: -1,
      floor: -10,
    },
    {
      id: 'late-entries',
      name: { 'zh-CN': '事后补录', en: 'Late entries' },
      measure: { figure: 'late-entries' },
      each: -0.5,
      floor: -5,
    },
    {
      id: 'absences',
      name: { 'zh-CN': '委员无故缺席', en: 'Absences without leave' },
      measure: { figure: 'absences' },
      each: -0.5,
      floor: -5,
    },
    {
      id: 'dormant-quarters',
      name: { 'zh-CN': '整季未开展活动', en: 'Quarters without any gathering' },
      measure: { figure: 'dormant-quarters' },
      each: -5,
      floor: -10,
    },
  ],
  bands: [
    { id: 'advanced', name: { 'zh-CN': '先进', en: 'Advanced' }, from: 90, advanced: true },
    { id: 'good', name: { 'zh-CN': '良好', en: 'Good' }, from: 75 },
    { id: 'passing', name: { 'zh-CN': '合格', en: 'Passing' }, from: 60 },
    { id: 'to-improve', name: { 'zh-CN': '待改进', en: 'To improve' }, from: 0 },
  ],
}
