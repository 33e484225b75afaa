import { defineDuty } from './duty.ts'

// S 2.2 item 1: a report on the people's conditions each month. Counts on submission; adopted or not is shown beside it.
export const infoReport = defineDuty({
  id: 'info-report',
  name: { 'zh-CN': '社情民意信息', en: 'info report' },
  bearer: 'group',
  counts: { works: ['info-report'] },
})
