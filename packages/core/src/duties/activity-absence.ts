import { ACTIVITY_KINDS } from '../model/vocabulary.ts'
import { defineTest } from './attendance-test.ts'

// S 2.2 item 8: activities of every kind, the county's and the groups'; meetings are apart.
export const activityAbsence = defineTest({
  id: 'activity-absence',
  name: { 'zh-CN': '活动无故缺席', en: 'absences without leave from activities' },
  mark: 'absent',
  at: { kinds: ACTIVITY_KINDS },
})
