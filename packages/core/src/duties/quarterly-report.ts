import { defineDuty } from './duty.ts'

// S 2.3 item 4: each group reports its work to the quarterly joint meeting.
export const quarterlyReport = defineDuty({
  id: 'quarterly-report',
  name: { 'zh-CN': '季度工作汇报', en: 'quarterly report' },
  bearer: 'group',
  counts: { works: ['quarterly-report'] },
})
