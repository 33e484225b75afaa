import { defineDuty } from './duty.ts'

// S 2.2 item 3, which says it twice: of the year's research reports, one accepted as of high quality.
export const distinguishedResearch = defineDuty({
  id: 'distinguished-research',
  name: { 'zh-CN': '高质量调研报告', en: 'distinguished research report' },
  bearer: 'group',
  counts: { works: ['research-report'], only: 'distinguished' },
})
