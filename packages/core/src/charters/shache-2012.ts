import type { Citation, DutyRule, Rules } from '../model/charter.ts'
import type { Every } from '../model/period.ts'
import { assumedValues, ownReadings } from './assumed-values.ts'
import { charterWith } from './charter.ts'

// The speech at Shache county committee's exchange meeting of members' liaison groups, 2012. Places in it, in our own words:
// part 1 looks back on 2011; 2.1 is study, 2.2 the eight items of performing duties, 2.3 the four items of building institutions.
const speech = (part: string, item?: string): Citation =>
  item === undefined ? { document: 'shache-2012-speech', part } : { document: 'shache-2012-speech', part, item }

const SINCE = '2012-01-01'
const sixAtLeasts = [speech('2.2', '1')]
const planning = [speech('1', '2')]
const seats = [speech('2.2', '8')]
const meetings = [speech('2.3', '4')]
const past = [speech('1')]
const halfOfTotal = { moreThan: { parts: 1, of: 2 } }

const once = (every: Every, cites: Citation[], more: Partial<DutyRule> = {}): DutyRule[] => [
  { since: SINCE, every, atLeast: 1, cites, ...more },
]

export const shache2012Rules: Rules = {
  id: 'shache-2012',
  duties: {
    'info-report': once('month', sixAtLeasts),
    suggestion: once('quarter', sixAtLeasts),
    activity: once('quarter', [...sixAtLeasts, speech('2.3', '1')]),
    inspection: once('quarter', [...sixAtLeasts, speech('2.2', '4')]),
    'research-report': once('half-year', sixAtLeasts),
    'practical-project': once('year', sixAtLeasts),
    study: once('quarter', [speech('2.1')]),
    // The item says it twice; one duty, cited twice.
    'distinguished-research': once('year', [speech('2.2', '3'), speech('2.2', '3')]),
    // The item speaks of "this year" alone.
    'collective-proposal': once('year', [speech('2.2', '7')], { valid: { from: SINCE, to: '2012-12-31' } }),
    // The source asks for a plan at the start, a summary at mid-year and one at the end, without days: the days are ours.
    plan: once('year', planning, { due: { month: 3, day: 31 }, assumed: true }),
    'half-year-summary': once('year', planning, { due: { month: 7, day: 31 }, assumed: true }),
    'annual-summary': once('year', planning, { due: { month: 1, day: 31, nextYear: true }, assumed: true }),
    'quarterly-report': once('quarter', meetings),
    'joint-meeting': once('quarter', meetings, { valid: { from: SINCE } }),
  },
  tests: {
    'plenary-absence': [{ since: SINCE, limit: { occasions: 2 }, cites: seats }],
    'plenary-leave': [{ since: SINCE, limit: halfOfTotal, cites: seats }],
    'standing-leave': [{ since: SINCE, limit: halfOfTotal, cites: seats }],
    'activity-absence': [{ since: SINCE, limit: { occasions: 3 }, cites: seats }],
    'activity-leave': [{ since: SINCE, limit: halfOfTotal, cites: seats }],
  },
  switches: ownReadings,
  values: assumedValues(SINCE, { lateAfterDays: past, onCourseFrom: seats, backFilledShare: past }),
}

export const shache2012 = /* @__PURE__ */ charterWith(shache2012Rules, {
  name: {
    'zh-CN': '莎车县政协委员联络组 2012 年履职要求',
    en: "Shache county: duties of members' liaison groups, 2012",
  },
  documents: {
    'shache-2012-speech': { title: '在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话' },
  },
})
