import { defineDuty } from './duty.ts'

// S 2.2 item 1: one each quarter, to the county or to the own township or unit; either fulfils it.
export const suggestion = defineDuty({
  id: 'suggestion',
  bearer: 'group',
  counts: { works: 'suggestion' },
})
