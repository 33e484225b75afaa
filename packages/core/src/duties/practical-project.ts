import { defineDuty } from './duty.ts'

// S 2.2 item 1: a project carried through each year. The source asks for its being carried out, so it counts on the day it is
// delivered; under way is shown elsewhere.
export const practicalProject = defineDuty({
  id: 'practical-project',
  name: { 'zh-CN': '为民办实事', en: 'practical project' },
  bearer: 'group',
  counts: { works: ['practical-project'] },
})
