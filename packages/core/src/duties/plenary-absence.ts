import { defineTest } from './attendance-test.ts'

// S 2.2 item 8. Cumulative within the term: the source counts occasions, not a run of them.
export const plenaryAbsence = defineTest({
  id: 'plenary-absence',
  mark: 'absent',
  at: { meeting: 'plenary' },
})
