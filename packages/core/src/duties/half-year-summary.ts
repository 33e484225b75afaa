import { defineDuty } from './duty.ts'

// S 1 section 2: a summary at mid-year, to the business section; one a year.
export const halfYearSummary = defineDuty({
  id: 'half-year-summary',
  name: { 'zh-CN': '半年小结', en: 'half-year summary' },
  bearer: 'group',
  counts: { works: ['half-year-summary'] },
})
