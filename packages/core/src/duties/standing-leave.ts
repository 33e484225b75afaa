import { defineTest } from './attendance-test.ts'

// S 2.2 item 8. Unexcused absence from standing-committee meetings has no limit in the source.
export const standingLeave = defineTest({
  id: 'standing-leave',
  mark: 'leave',
  at: { meeting: 'standing-committee' },
  standingOnly: true,
})
