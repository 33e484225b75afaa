import { defineDuty } from './duty.ts'

// S 2.2 item 1 and 2.3 item 1: an activity each quarter. The source lists study and inspection as duties of their own, so by
// default one event fills one slot; it also urges combining them, hence the switch.
export const activity = defineDuty({
  id: 'activity',
  name: { 'zh-CN': '集体活动', en: 'activity' },
  bearer: 'group',
  counts: { gatherings: ['activity'], alsoWhere: { countsToward: 'many', gatherings: ['study', 'inspection'] } },
})
