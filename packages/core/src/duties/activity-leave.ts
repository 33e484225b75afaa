import { ACTIVITY_KINDS } from '../model/vocabulary.ts'
import { defineTest } from './attendance-test.ts'

// S 2.2 item 8. Activities have no total common to all: each member's are those at which the member was expected.
export const activityLeave = defineTest({
  id: 'activity-leave',
  name: { 'zh-CN': '活动请假', en: 'leave from activities' },
  mark: 'leave',
  at: { kinds: ACTIVITY_KINDS },
})
