import { defineTest } from './attendance-test.ts'

// S 2.2 item 8: leave beyond half of the term's plenaries. The source gives plenaries and standing-committee meetings as
// alternatives, so they are two series, never one sum.
export const plenaryLeave = defineTest({
  id: 'plenary-leave',
  name: { 'zh-CN': '全体委员会议请假', en: 'leave from plenaries' },
  mark: 'leave',
  at: { meeting: 'plenary' },
})
