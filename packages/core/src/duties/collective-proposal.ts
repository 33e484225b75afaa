import { defineDuty } from './duty.ts'

// S 2.2 item 7: a proposal in the group's own name, in the year the source calls this year.
export const collectiveProposal = defineDuty({
  id: 'collective-proposal',
  name: { 'zh-CN': '集体提案', en: 'collective proposal' },
  bearer: 'group',
  counts: { works: ['proposal'], only: 'collective' },
})
