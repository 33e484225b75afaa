import { defineDuty } from './duty.ts'

// S 2.3 item 4: from 2012 the committee holds a joint meeting of the groups each quarter.
export const jointMeeting = defineDuty({
  id: 'joint-meeting',
  name: { 'zh-CN': '联席会议', en: 'joint meeting' },
  bearer: 'committee',
  counts: { gatherings: ['joint-meeting'] },
})
