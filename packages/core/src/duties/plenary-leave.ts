import { defineTest } from './attendance-test.ts'

// S 2.2 item 8: leave beyond half of the term's plenaries. The source gives plenaries and standing-committee meetings as
// alternatives, so they are two series, never one sum.
export const plenaryLeave = defineTest({
  id: 'plenary-leave',
  mark: 'leave',
  at: { meeting: 'plenary' },
})
