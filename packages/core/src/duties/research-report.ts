import { defineDuty } from './duty.ts'

// S 2.2 item 1: a research report each half-year.
export const researchReport = defineDuty({
  id: 'research-report',
  name: { 'zh-CN': '调研报告', en: 'research report' },
  bearer: 'group',
  counts: { works: ['research-report'] },
})
