import { defineTest } from './attendance-test.ts'

// S 2.2 item 8. Unexcused absence from standing-committee meetings has no limit in the source.
export const standingLeave = defineTest({
  id: 'standing-leave',
  name: { 'zh-CN': '常务委员会议请假', en: 'leave from standing-committee meetings' },
  mark: 'leave',
  at: { meeting: 'standing-committee' },
  standingOnly: true,
})
