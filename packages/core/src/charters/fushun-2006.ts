import type { DutyRule, Rules } from '../model/charter.ts'
import { assumedValues, ownReadings } from './assumed-values.ts'
import { charterWith } from './charter.ts'

// Fushun city committee's opinion on how its members' activity groups (委员活动组, here: groups) are appraised, 2006. Its parts are
// numbered: 1 study, 2 research and inspection, 3 proposals and reports. All four numbers are the source's, each for a whole year.
// Ours: the values, the switches - the source has no attendance test that they could read - and the lists of categories and channels.
const SINCE = '2006-01-01'
const yearly = (part: string, atLeast = 1): DutyRule[] => [
  { since: SINCE, every: 'year', atLeast, cites: [{ document: 'fushun-2006-opinion', part }] },
]

export const fushun2006Rules: Rules = {
  id: 'fushun-2006',
  ownDuties: {
    // The source counts the two together, of either as many as one likes.
    'research-or-inspection': {
      name: { 'zh-CN': '调研或视察', en: 'research or inspection' },
      bearer: 'group',
      counts: { gatherings: ['research', 'inspection'] },
    },
    // Of the group or of one of its members: either counts.
    proposal: { name: { 'zh-CN': '提案', en: 'proposal' }, bearer: 'group', counts: { works: ['proposal'] } },
  },
  duties: {
    study: yearly('1'),
    'research-or-inspection': yearly('2', 3),
    proposal: yearly('3'),
    'info-report': yearly('3'),
  },
  tests: {},
  switches: ownReadings,
  values: assumedValues(SINCE),
}

export const fushun2006 = /* @__PURE__ */ charterWith(fushun2006Rules, {
  name: {
    'zh-CN': '抚顺市政协委员活动组 2006 年履职要求',
    en: "Fushun city: duties of members' activity groups, 2006",
  },
  documents: {
    'fushun-2006-opinion': {
      title: '抚顺市政协考核委员活动组的意见（抚协办发〔2006〕6号）',
      address: 'http://www.fsszx.gov.cn/ins.asp?s=7&i=515',
    },
  },
})
