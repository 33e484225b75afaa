import { defineDuty } from './duty.ts'

// S 2.2 item 1: one each quarter, to the county or to the own township or unit; either fulfils it.
export const suggestion = defineDuty({
  id: 'suggestion',
  name: { 'zh-CN': '意见建议', en: 'suggestion' },
  bearer: 'group',
  counts: { works: ['suggestion'] },
})
