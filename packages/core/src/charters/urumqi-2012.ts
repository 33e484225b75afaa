import type { Citation, DutyRule, Rules, TestRule } from '../model/charter.ts'
import { assumedValues, ownReadings } from './assumed-values.ts'
import { charterWith } from './charter.ts'

// Urumqi city committee's rules on its members, adopted on 21 March 2012, as a newspaper reported them the day after; places are its paragraphs: 1 its gist, 4 what a member owes each year, 6 when a member has failed and what follows.
// "Without leave" is the report's own reading of absence: no leave asked, or leave not granted - the mark `absent`.
// Two grounds of paragraph 6 are no test here: two years without a report or a proposal, which shows in the yearly duties of members
// below, each year by itself; and a standing-committee member's absence twice in a year, which no test counts by the year.
// Ours: the values, the switches - no test here is of a share - and the lists of categories and channels.
const SINCE = '2012-03-21'
const report = (...parts: string[]): Citation[] => parts.map((part) => ({ document: 'urumqi-2012-report', part }))
const yearly: DutyRule[] = [{ since: SINCE, every: 'year', atLeast: 1, cites: report('4') }]
const occasions = (limit: number): TestRule[] => [{ since: SINCE, limit: { occasions: limit }, cites: report('6') }]

export const urumqi2012Rules: Rules = {
  id: 'urumqi-2012',
  ownDuties: {
    'member-proposal': {
      name: { 'zh-CN': '委员提案', en: "member's proposal" },
      bearer: 'member',
      counts: { works: ['proposal'] },
    },
    'member-info-report': {
      name: { 'zh-CN': '委员社情民意信息', en: "member's info report" },
      bearer: 'member',
      counts: { works: ['info-report'] },
    },
  },
  duties: { 'member-proposal': yearly, 'member-info-report': yearly },
  tests: { 'plenary-absence': occasions(1), 'activity-absence': occasions(3) },
  switches: ownReadings,
  values: assumedValues(SINCE),
}

export const urumqi2012 = /* @__PURE__ */ charterWith(urumqi2012Rules, {
  name: { 'zh-CN': '乌鲁木齐市政协委员 2012 年履职要求', en: 'Urumqi city: duties of members, 2012' },
  documents: {
    'urumqi-2012-report': {
      title: '关于乌鲁木齐市政协第十二届委员会委员管理办法的报道（乌鲁木齐晚报，2012年3月22日）',
    },
  },
  consequences: [
    {
      since: SINCE,
      cites: /* @__PURE__ */ report('1', '6'),
      steps: [
        { 'zh-CN': '约谈', en: 'talk' },
        { 'zh-CN': '书面告诫', en: 'written warning' },
        { 'zh-CN': '劝退', en: 'advice to resign' },
      ],
    },
  ],
})
