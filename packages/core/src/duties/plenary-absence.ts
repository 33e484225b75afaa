import { defineTest } from './attendance-test.ts'

// S 2.2 item 8. Cumulative within the term: the source counts occasions, not a run of them.
export const plenaryAbsence = defineTest({
  id: 'plenary-absence',
  name: { 'zh-CN': '全体委员会议无故缺席', en: 'absences without leave from plenaries' },
  mark: 'absent',
  at: { meeting: 'plenary' },
})
