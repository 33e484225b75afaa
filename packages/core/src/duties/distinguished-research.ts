import { defineDuty } from './duty.ts'

// S 2.2 item 3, which says it twice: of the year's research reports, one accepted as of high quality.
export const distinguishedResearch = defineDuty({
  id: 'distinguished-research',
  bearer: 'group',
  counts: { works: 'research-report', only: (work) => work.distinguished === true },
})
