import { defineDuty } from './duty.ts'

// S 1 section 2: a summary of the whole year, to the business section.
export const annualSummary = defineDuty({
  id: 'annual-summary',
  name: { 'zh-CN': '全年总结', en: 'annual summary' },
  bearer: 'group',
  counts: { works: ['annual-summary'] },
})
