import { defineDuty } from './duty.ts'

// S 1 section 2: a plan at the start of the year, to the business section.
export const plan = defineDuty({
  id: 'plan',
  name: { 'zh-CN': '年度计划', en: 'annual plan' },
  bearer: 'group',
  counts: { works: ['plan'] },
})
