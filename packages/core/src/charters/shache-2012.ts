import type { Charter, Citation } from '../model/charter.ts'
import { categoryNames } from '../model/names.zh-CN.ts'

// The speech at Shache county committee's exchange meeting of members' liaison groups, 2012. Places in it, in our own words:
// part 1 looks back on 2011; 2.1 is study, 2.2 the eight items of performing duties, 2.3 the four items of building institutions.
const speech = (part: string, item?: string): Citation =>
  item === undefined ? { document: 'shache-2012-speech', part } : { document: 'shache-2012-speech', part, item }

const SINCE = '2012-01-01'
const sixAtLeasts = [speech('2.2', '1')]
const planning = [speech('1', '2')]
const seats = [speech('2.2', '8')]
const halfOfTotal = { moreThan: { parts: 1, of: 2 } }

export const shache2012: Charter = {
  format: 'liaison-charter/1',
  id: 'shache-2012',
  name: {
    'zh-CN': '莎车县政协委员联络组 2012 年履职要求',
    en: "Shache county: duties of members' liaison groups, 2012",
  },
  documents: {
    'shache-2012-speech': { title: '在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话' },
  },
  duties: {
    'info-report': [{ since: SINCE, every: 'month', atLeast: 1, cites: sixAtLeasts }],
    suggestion: [{ since: SINCE, every: 'quarter', atLeast: 1, cites: sixAtLeasts }],
    activity: [{ since: SINCE, every: 'quarter', atLeast: 1, cites: [...sixAtLeasts, speech('2.3', '1')] }],
    inspection: [{ since: SINCE, every: 'quarter', atLeast: 1, cites: [...sixAtLeasts, speech('2.2', '4')] }],
    'research-report': [{ since: SINCE, every: 'half-year', atLeast: 1, cites: sixAtLeasts }],
    'practical-project': [{ since: SINCE, every: 'year', atLeast: 1, cites: sixAtLeasts }],
    study: [{ since: SINCE, every: 'quarter', atLeast: 1, cites: [speech('2.1')] }],
    // The item says it twice; one duty, cited twice.
    'distinguished-research': [
      { since: SINCE, every: 'year', atLeast: 1, cites: [speech('2.2', '3'), speech('2.2', '3')] },
    ],
    // The item speaks of "this year" alone.
    'collective-proposal': [
      {
        since: SINCE,
        valid: { from: '2012-01-01', to: '2012-12-31' },
        every: 'year',
        atLeast: 1,
        cites: [speech('2.2', '7')],
      },
    ],
    // The source asks for a plan at the start, a summary at mid-year and one at the end, without days: the days are ours.
    plan: [{ since: SINCE, every: 'year', atLeast: 1, due: { month: 3, day: 31 }, cites: planning, assumed: true }],
    'half-year-summary': [
      { since: SINCE, every: 'year', atLeast: 1, due: { month: 7, day: 31 }, cites: planning, assumed: true },
    ],
    'annual-summary': [
      {
        since: SINCE,
        every: 'year',
        atLeast: 1,
        due: { month: 1, day: 31, nextYear: true },
        cites: planning,
        assumed: true,
      },
    ],
    'quarterly-report': [{ since: SINCE, every: 'quarter', atLeast: 1, cites: [speech('2.3', '4')] }],
    'joint-meeting': [
      { since: SINCE, valid: { from: '2012-01-01' }, every: 'quarter', atLeast: 1, cites: [speech('2.3', '4')] },
    ],
  },
  tests: {
    'plenary-absence': [{ since: SINCE, limit: { occasions: 2 }, cites: seats }],
    'plenary-leave': [{ since: SINCE, limit: halfOfTotal, cites: seats }],
    'standing-leave': [{ since: SINCE, limit: halfOfTotal, cites: seats }],
    'activity-absence': [{ since: SINCE, limit: { occasions: 3 }, cites: seats }],
    'activity-leave': [{ since: SINCE, limit: halfOfTotal, cites: seats }],
  },
  switches: { countsToward: 'one', atHalf: 'excluded', denominator: 'term', barredBy: 'activity-absence' },
  values: {
    lateAfterDays: [{ since: SINCE, value: 15, cites: [speech('1')], assumed: true }],
    onCourseFrom: [{ since: SINCE, value: 4, cites: seats, assumed: true }],
    answerDueDays: [{ since: SINCE, value: 90, cites: [], assumed: true }],
    backFilledShare: [{ since: SINCE, value: 0.5, cites: [speech('1')], assumed: true }],
  },
  categories: categoryNames,
  channels: ['research', 'inspection', 'visit', 'symposium', 'other'],
}
