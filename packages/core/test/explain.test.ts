import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shache2012 } from '../src/charters/shache-2012.ts'
import { county, type Situation } from '../src/duties/situation.ts'
import { explain } from '../src/explain.ts'
import type { Explanation } from '../src/explaining/explanation.ts'
import { explanations } from '../src/explanations.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 40)

const SPEECH = '在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话'

// A charter that also asks each member to be at two activities or plenaries each quarter.
const members = county.charters([
  {
    from: '2012-01-01',
    charter: {
      ...shache2012,
      id: 'own-2012',
      ownDuties: {
        'taking-part': {
          name: { 'zh-CN': '参加活动', en: 'taking part' },
          bearer: 'member',
          counts: { gatherings: ['activity', 'plenary'] },
        },
      },
      duties: {
        ...shache2012.duties,
        'taking-part': [{ since: '2012-01-01', every: 'quarter', atLeast: 2, cites: [] }],
      },
    },
  },
])
const fushun = county.charters([{ from: '2012-01-01', charter: 'fushun-2006' }])
const plenaries = county.term({ planned: { plenary: 5 } })

/** The explanation of one verdict: `groups/g inspection/2012-Q2`, or `members/m plenary-leave`. */
function explanationOf({ ledger }: Situation, asOf: string, of: string): Explanation {
  const { duties, tests } = explanations(ledger, { asOf })
  const found =
    duties.find(({ whose, verdict }) => `${whose} ${verdict.duty}/${verdict.period}` === of) ??
    tests.find(({ whose, verdict }) => `${whose} ${verdict.test}` === of)
  expect(found, of).toBeDefined()
  return found!
}

interface Told {
  name: string
  situation: Situation
  asOf: string
  of: string
  chinese: string[]
  english: string[]
}

const TOLD: Told[] = [
  {
    name: "open, and the county's own does not count",
    situation: county.gatherings('inspection', ['2012-05-01'], undefined, { group: null, title: '全县视察' }),
    asOf: '2012-06-18',
    of: 'groups/g inspection/2012-Q2',
    chinese: [
      '视察，2012年第二季度：进行中。应有 1 次，实有 0 次，2012年6月30日到期，还有 12 天。',
      `依据：《${SPEECH}》第 2.2 部分第 1 项、第 2.2 部分第 4 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
      '未计入：2012年5月1日视察“全县视察”（由政协统一组织，不计入联络组）。',
      '2012年4月1日至6月30日期间开展视察 1 次，即为完成。',
    ],
    english: [
      'Inspection, the second quarter of 2012: open. 1 required, 0 done; due on 30 June 2012, 12 days left.',
      `Basis: “${SPEECH}”, part 2.2, item 1; part 2.2, item 4 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
      "Not counted: inspection of 1 May 2012 “全县视察” (the county's own, not the group's).",
      'One more inspection from 1 April to 30 June 2012 would meet it.',
    ],
  },
  {
    name: 'open on its last day',
    situation: county,
    asOf: '2012-06-30',
    of: 'groups/g inspection/2012-Q2',
    chinese: [
      '视察，2012年第二季度：进行中。应有 1 次，实有 0 次，2012年6月30日到期，当日为最后一天。',
      `依据：《${SPEECH}》第 2.2 部分第 1 项、第 2.2 部分第 4 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
      '2012年4月1日至6月30日期间开展视察 1 次，即为完成。',
    ],
    english: [
      'Inspection, the second quarter of 2012: open. 1 required, 0 done; due on 30 June 2012, the last day.',
      `Basis: “${SPEECH}”, part 2.2, item 1; part 2.2, item 4 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
      'One more inspection from 1 April to 30 June 2012 would meet it.',
    ],
  },
  {
    name: 'short, the period over',
    situation: county,
    asOf: '2012-07-01',
    of: 'groups/g inspection/2012-Q2',
    chinese: [
      '视察，2012年第二季度：未完成。应有 1 次，实有 0 次，尚差 1 次，已于2012年6月30日到期。',
      `依据：《${SPEECH}》第 2.2 部分第 1 项、第 2.2 部分第 4 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
      '本期已过，此后所做不再计入本期；2012年4月1日至6月30日期间如另有视察 1 次漏记，按实际日期补录后即为完成。',
    ],
    english: [
      'Inspection, the second quarter of 2012: short. 1 required, 0 done, 1 missing; it was due on 30 June 2012.',
      `Basis: “${SPEECH}”, part 2.2, item 1; part 2.2, item 4 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
      'The period is over, and nothing done now counts for it; if there was one more inspection from 1 April to 30 June 2012 that nobody recorded, entering it with its true day would meet it.',
    ],
  },
  {
    name: 'open, with an assumed day, and a plan for another year',
    situation: county.works('plan', ['2012-01-10'], { title: '工作计划', for: '2013' }),
    asOf: '2012-03-30',
    of: 'groups/g plan/2012',
    chinese: [
      '年度计划，2012年：进行中。应有 1 份，实有 0 份，2012年3月31日到期，还有 1 天。',
      `依据：《${SPEECH}》第 1 部分第 2 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '其中次数或日期，原文件未作规定，系推定。',
      '没有计入的记录。',
      '未计入：2012年1月10日年度计划《工作计划》（注明属于其他期间）。',
      '2012年3月31日前报送年度计划 1 份，注明所属期间为2012年，即为完成。',
    ],
    english: [
      'Annual plan, 2012: open. 1 required, 0 done; due on 31 March 2012, 1 day left.',
      `Basis: “${SPEECH}”, part 1, item 2 (charter shache-2012, since 1 January 2012).`,
      'The source gives no such number or day: it is assumed.',
      'No record counts.',
      'Not counted: annual plan of 10 January 2012 “工作计划” (names another period).',
      'One more annual plan sent by 31 March 2012 and naming 2012 would meet it.',
    ],
  },
  {
    name: 'short, what may still name the period',
    situation: county,
    asOf: '2012-04-01',
    of: 'groups/g plan/2012',
    chinese: [
      '年度计划，2012年：未完成。应有 1 份，实有 0 份，尚差 1 份，已于2012年3月31日到期。',
      `依据：《${SPEECH}》第 1 部分第 2 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '其中次数或日期，原文件未作规定，系推定。',
      '没有计入的记录。',
      '本项已逾期；补报年度计划 1 份，注明所属期间为2012年，计为逾期完成。',
    ],
    english: [
      'Annual plan, 2012: short. 1 required, 0 done, 1 missing; it was due on 31 March 2012.',
      `Basis: “${SPEECH}”, part 1, item 2 (charter shache-2012, since 1 January 2012).`,
      'The source gives no such number or day: it is assumed.',
      'No record counts.',
      'It is overdue; one more annual plan sent now and naming 2012 would still meet it, late.',
    ],
  },
  {
    name: 'met',
    situation: county.works('info-report', ['2012-01-20'], { title: '饮水困难' }),
    asOf: '2012-01-31',
    of: 'groups/g info-report/2012-01',
    chinese: [
      '社情民意信息，2012年1月：已完成。应有 1 条，实有 1 条。',
      `依据：《${SPEECH}》第 2.2 部分第 1 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年1月20日社情民意信息《饮水困难》。',
    ],
    english: [
      'Info report, January 2012: met. 1 required, 1 done.',
      `Basis: “${SPEECH}”, part 2.2, item 1 (charter shache-2012, since 1 January 2012).`,
      'Counted: info report of 20 January 2012 “饮水困难”.',
    ],
  },
  {
    name: 'met late',
    situation: county.works('annual-summary', ['2013-02-03'], { title: '总结', for: '2012' }),
    asOf: '2013-02-03',
    of: 'groups/g annual-summary/2012',
    chinese: [
      '全年总结，2012年：逾期完成。应有 1 份，实有 1 份。',
      `依据：《${SPEECH}》第 1 部分第 2 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '其中次数或日期，原文件未作规定，系推定。',
      '计入：2013年2月3日全年总结《总结》。',
    ],
    english: [
      'Annual summary, 2012: met late. 1 required, 1 done.',
      `Basis: “${SPEECH}”, part 1, item 2 (charter shache-2012, since 1 January 2012).`,
      'The source gives no such number or day: it is assumed.',
      'Counted: annual summary of 3 February 2013 “总结”.',
    ],
  },
  {
    name: 'exempt',
    situation: county.group({ formed: '2012-02-01' }),
    asOf: '2012-03-31',
    of: 'groups/g inspection/2012-Q1',
    chinese: [
      '视察，2012年第一季度：不计。非完整期间，不作要求；实有 0 次。',
      `依据：《${SPEECH}》第 2.2 部分第 1 项、第 2.2 部分第 4 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
    ],
    english: [
      'Inspection, the first quarter of 2012: exempt. It could not be owed for the whole period; 0 done.',
      `Basis: “${SPEECH}”, part 2.2, item 1; part 2.2, item 4 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
    ],
  },
  {
    name: 'a report that is not distinguished',
    situation: county.works('research-report', ['2012-05-01'], { title: '水利调研' }),
    asOf: '2012-05-18',
    of: 'groups/g distinguished-research/2012',
    chinese: [
      '高质量调研报告，2012年：进行中。应有 1 篇，实有 0 篇，2012年12月31日到期，还有 227 天。',
      `依据：《${SPEECH}》第 2.2 部分第 3 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
      '未计入：2012年5月1日调研报告《水利调研》（未被认定为高质量）。',
      '2012年1月1日至12月31日期间完成高质量调研报告 1 篇，即为完成。',
    ],
    english: [
      'Distinguished research report, 2012: open. 1 required, 0 done; due on 31 December 2012, 227 days left.',
      `Basis: “${SPEECH}”, part 2.2, item 3 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
      'Not counted: research report of 1 May 2012 “水利调研” (not accepted as of high quality).',
      'One more distinguished research report from 1 January to 31 December 2012 would meet it.',
    ],
  },
  {
    name: 'overdue, while its period still runs',
    situation: county
      .asking('practical-project', { due: { month: 6, day: 30 }, atLeast: 3 })
      .works('practical-project', ['2012-03-01'], { title: '修渠' }),
    asOf: '2012-07-05',
    of: 'groups/g practical-project/2012',
    chinese: [
      '为民办实事，2012年：未完成。应有 3 件，实有 0 件，尚差 3 件，已于2012年6月30日到期。',
      `依据：《${SPEECH}》第 2.2 部分第 1 项（履职要求 asking，自2012年1月1日起）。`,
      '没有计入的记录。',
      '未计入：2012年3月1日为民办实事“修渠”（尚未办成）。',
      '本项已逾期；2012年12月31日前办成为民办实事 3 件，计为逾期完成。',
    ],
    english: [
      'Practical project, 2012: short. 3 required, 0 done, 3 missing; it was due on 30 June 2012.',
      `Basis: “${SPEECH}”, part 2.2, item 1 (charter asking, since 1 January 2012).`,
      'No record counts.',
      'Not counted: practical project of 1 March 2012 “修渠” (still under way).',
      'It is overdue; three more practical projects by 31 December 2012 would still meet it, late.',
    ],
  },
  {
    name: 'several kinds, one of which is done',
    situation: fushun.gatherings('research', ['2012-03-01'], undefined, { title: '饮水调研' }),
    asOf: '2012-07-05',
    of: 'groups/g research-or-inspection/2012',
    chinese: [
      '调研或视察，2012年：进行中。应有 3 次，实有 1 次，2012年12月31日到期，还有 179 天。',
      '依据：《抚顺市政协考核委员活动组的意见（抚协办发〔2006〕6号）》第 2 部分（履职要求 fushun-2006，自2006年1月1日起）。',
      '计入：2012年3月1日调研“饮水调研”。',
      '2012年1月1日至12月31日期间再开展调研或视察 2 次，即为完成。',
    ],
    english: [
      'Research or inspection, 2012: open. 3 required, 1 done; due on 31 December 2012, 179 days left.',
      'Basis: “抚顺市政协考核委员活动组的意见（抚协办发〔2006〕6号）”, part 2 (charter fushun-2006, since 1 January 2006).',
      'Counted: research of 1 March 2012 “饮水调研”.',
      'Two more research or inspections from 1 January to 31 December 2012 would meet it.',
    ],
  },
  {
    name: "the committee's",
    situation: county,
    asOf: '2012-07-05',
    of: 'committee joint-meeting/2012-Q3',
    chinese: [
      '联席会议，2012年第三季度：进行中。应有 1 次，实有 0 次，2012年9月30日到期，还有 87 天。',
      `依据：《${SPEECH}》第 2.3 部分第 4 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
      '2012年7月1日至9月30日期间召开联席会议 1 次，即为完成。',
    ],
    english: [
      'Joint meeting, the third quarter of 2012: open. 1 required, 0 done; due on 30 September 2012, 87 days left.',
      `Basis: “${SPEECH}”, part 2.3, item 4 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
      'One more joint meeting from 1 July to 30 September 2012 would meet it.',
    ],
  },
  {
    name: "a member's own, of a charter that gives no source",
    situation: members.gatherings('plenary', ['2012-02-01'], 'leave', { title: '第一次会议' }),
    asOf: '2012-02-05',
    of: 'members/m taking-part/2012-Q1',
    chinese: [
      '参加活动，2012年第一季度：进行中。应有 2 次，实有 0 次，2012年3月31日到期，还有 55 天。',
      '依据：未注明出处（履职要求 own-2012，自2012年1月1日起）。',
      '没有计入的记录。',
      '未计入：2012年2月1日全体委员会议“第一次会议”（没有出席登记）。',
      '2012年1月1日至3月31日期间出席集体活动或全体委员会议 2 次，即为完成。',
    ],
    english: [
      'Taking part, the first quarter of 2012: open. 2 required, 0 done; due on 31 March 2012, 55 days left.',
      'Basis: no source given (charter own-2012, since 1 January 2012).',
      'No record counts.',
      'Not counted: plenary of 1 February 2012 “第一次会议” (not marked as present).',
      'Two more activities or plenaries from 1 January to 31 March 2012 would meet it.',
    ],
  },
  {
    name: 'near, of a total that is planned',
    situation: plenaries
      .gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave', { title: '全会' })
      .gatherings('plenary', ['2014-01-10'], 'leave-special', { title: '全会' }),
    asOf: '2014-02-01',
    of: 'members/m plenary-leave',
    chinese: [
      '全体委员会议请假：接近限度。计 2 次；本届按 5 次计（以计划数为准，实际数超过计划的以实际数为准），3 次即超过半数。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年1月10日全体委员会议“全会”；2013年1月10日全体委员会议“全会”。',
      '未计入：2014年1月10日全体委员会议“全会”（已认定为特殊原因请假，不计）。',
      '再请假 1 次，即达到限度（3 次）。',
    ],
    english: [
      'Leave from plenaries: near the limit. Counted 2 of 5 for the term (as planned, or as held where that is more); 3 is more than half.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'Counted: plenary of 10 January 2012 “全会”; plenary of 10 January 2013 “全会”.',
      'Not counted: plenary of 10 January 2014 “全会” (recognised as special circumstances).',
      'Taking leave once more would reach the limit (3).',
    ],
  },
  {
    name: 'clear, with a gap',
    situation: county.gatherings('activity', ['2012-03-01'], undefined, { title: '植树' }),
    asOf: '2012-03-01',
    of: 'members/m activity-absence',
    chinese: [
      '活动无故缺席：正常。计 0 次；3 次即达到限度。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
      '未计入：2012年3月1日集体活动“植树”（未登记，属记录缺漏，不作缺席）。',
      '再无故缺席 3 次，即达到限度（3 次）。',
    ],
    english: [
      'Absences without leave from activities: clear. Counted 0; the limit is 3.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
      'Not counted: activity of 1 March 2012 “植树” (no mark: a gap in the records, not an absence).',
      'Three more absences without leave would reach the limit (3).',
    ],
  },
  {
    name: 'one short of the limit',
    situation: county.gatherings('plenary', ['2012-03-01'], 'absent', { title: '全会' }),
    asOf: '2012-03-01',
    of: 'members/m plenary-absence',
    chinese: [
      '全体委员会议无故缺席：接近限度。计 1 次；2 次即达到限度。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年3月1日全体委员会议“全会”。',
      '再无故缺席 1 次，即达到限度（2 次）。',
    ],
    english: [
      'Absences without leave from plenaries: near the limit. Counted 1; the limit is 2.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'Counted: plenary of 1 March 2012 “全会”.',
      'One more absence without leave would reach the limit (2).',
    ],
  },
  {
    name: 'reached',
    situation: county.gatherings('plenary', ['2012-03-01', '2013-03-01'], 'absent', { title: '全会' }),
    asOf: '2013-03-01',
    of: 'members/m plenary-absence',
    chinese: [
      '全体委员会议无故缺席：达到限度。计 2 次；2 次即达到限度。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年3月1日全体委员会议“全会”；2013年3月1日全体委员会议“全会”。',
      '计入的记录中如有 1 次经核实有误，或经认定属特殊原因，即不再达到限度。',
      '以上只列情况和依据，如何处理由政协按规定研究决定。',
    ],
    english: [
      'Absences without leave from plenaries: limit reached. Counted 2; the limit is 2.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'Counted: plenary of 1 March 2012 “全会”; plenary of 1 March 2013 “全会”.',
      'If one of those counted proved wrong, or was recognised as due to special circumstances, the limit would no longer be reached.',
      'This shows conditions and their grounds; what follows from them is for people to decide.',
    ],
  },
  {
    name: 'on course',
    situation: county
      .gatherings('activity', ['2012-03-01', '2012-03-02', '2012-03-03'], 'leave', { title: '活动' })
      .gatherings('activity', ['2012-03-04'], 'present', { title: '活动' }),
    asOf: '2012-03-04',
    of: 'members/m activity-leave',
    chinese: [
      '活动请假：按目前情况将达到限度。计 3 次；至今共 4 次，3 次即超过半数。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年3月1日集体活动“活动”；2012年3月2日集体活动“活动”；2012年3月3日集体活动“活动”。',
      '应到满 4 次后方作趋势判断（系推定），届满前不作结论。',
      '此后连续出席 2 次，即恢复正常。',
    ],
    english: [
      'Leave from activities: on course to the limit. Counted 3 of 4 so far; 3 is more than half.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'Counted: activity of 1 March 2012 “活动”; activity of 2 March 2012 “活动”; activity of 3 March 2012 “活动”.',
      'A trend is told from 4 on (assumed), and decides nothing before the term is over.',
      'Attending the next two would clear it.',
    ],
  },
  {
    name: 'too few for a trend',
    situation: county.gatherings('activity', ['2012-03-01'], 'leave', { title: '活动' }),
    asOf: '2012-03-04',
    of: 'members/m activity-leave',
    chinese: [
      '活动请假：正常。计 1 次；至今共 1 次，1 次即超过半数。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年3月1日集体活动“活动”。',
      '应到满 4 次后方作趋势判断（系推定），届满前不作结论。',
      '再请假 3 次，即转为“按目前情况将达到限度”。',
    ],
    english: [
      'Leave from activities: clear. Counted 1 of 1 so far; 1 is more than half.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'Counted: activity of 1 March 2012 “活动”.',
      'A trend is told from 4 on (assumed), and decides nothing before the term is over.',
      'Taking leave three times more would put it on course to the limit.',
    ],
  },
  {
    name: 'reached, the term over',
    situation: county
      .gatherings('plenary', ['2012-03-01', '2013-03-01'], 'leave', { title: '全会' })
      .gatherings('plenary', ['2014-03-01'], 'present', { title: '全会' }),
    asOf: '2016-08-21',
    of: 'members/m plenary-leave',
    chinese: [
      '全体委员会议请假：达到限度。计 2 次；本届共 3 次，2 次即超过半数。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '计入：2012年3月1日全体委员会议“全会”；2013年3月1日全体委员会议“全会”。',
      '计入的记录中如有 1 次经核实有误，或经认定属特殊原因，即不再达到限度。',
      '以上只列情况和依据，如何处理由政协按规定研究决定。',
    ],
    english: [
      'Leave from plenaries: limit reached. Counted 2 of the 3 of the term; 2 is more than half.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'Counted: plenary of 1 March 2012 “全会”; plenary of 1 March 2013 “全会”.',
      'If one of those counted proved wrong, or was recognised as due to special circumstances, the limit would no longer be reached.',
      'This shows conditions and their grounds; what follows from them is for people to decide.',
    ],
  },
  {
    name: 'clear, the term over',
    situation: county.gatherings('plenary', ['2012-03-01', '2013-03-01'], 'present', { title: '全会' }),
    asOf: '2016-08-21',
    of: 'members/m plenary-leave',
    chinese: [
      '全体委员会议请假：正常。计 0 次；本届共 2 次，2 次即超过半数。',
      `依据：《${SPEECH}》第 2.2 部分第 8 项（履职要求 shache-2012，自2012年1月1日起）。`,
      '没有计入的记录。',
    ],
    english: [
      'Leave from plenaries: clear. Counted 0 of the 2 of the term; 2 is more than half.',
      `Basis: “${SPEECH}”, part 2.2, item 8 (charter shache-2012, since 1 January 2012).`,
      'No record counts.',
    ],
  },
]

describe('explain', () => {
  test.each(TOLD)('$name', ({ situation, asOf, of, chinese, english }) => {
    const explanation = explanationOf(situation, asOf, of)
    expect(explain(explanation, 'zh-CN')).toEqual(chinese)
    expect(explain(explanation, 'en')).toEqual(english)
  })

  test('several places, of two documents, each said once', () => {
    const explanation = explanationOf(county, '2012-06-18', 'groups/g inspection/2012-Q2')
    const [one, other] = ['旧文件', '新文件']
    const ground = {
      ...explanation.ground,
      cites: [
        { document: 'a', part: '1' },
        { document: 'b', part: '2', item: '3' },
        { document: 'a', part: '1' },
        { document: 'a', part: '1', item: '2' },
      ],
      documents: { a: one, b: other },
    }
    expect(explain({ ...explanation, ground }, 'zh-CN')[1]).toBe(
      '依据：《旧文件》第 1 部分、第 1 部分第 2 项；《新文件》第 2 部分第 3 项（履职要求 shache-2012，自2012年1月1日起）。',
    )
    expect(explain({ ...explanation, ground }, 'en')[1]).toBe(
      'Basis: “旧文件”, part 1; part 1, item 2; “新文件”, part 2, item 3 (charter shache-2012, since 1 January 2012).',
    )
  })

  test('of random ledgers, every sentence is whole, and in one language', () => {
    fc.assert(
      fc.property(ledgerAndQuestion(), fc.nat({ max: 9 }), ({ ledger, ...question }, n) => {
        let explained: Explanation[]
        try {
          const { duties, tests } = explanations(ledger, question)
          explained = [...duties, ...tests]
        } catch {
          return
        }
        const names = ledger.committee.charters.map(({ charter }) =>
          typeof charter === 'string' ? charter : charter.id,
        )
        // A tenth of them: a ledger may have hundreds.
        for (const explanation of explained.filter((_, at) => at % 10 === n)) {
          const chinese = explain(explanation, 'zh-CN')
          const english = explain(explanation, 'en')
          expect(chinese.length).toBe(english.length)
          for (const sentence of [...chinese, ...english]) {
            expect(sentence).not.toMatch(
              /undefined|NaN|null|\[object|Infinity| {2}|（）|\(\)|“”|《》|^$| [.;,]|[；，、：]{2}/,
            )
          }
          for (const sentence of chinese) {
            expect(sentence).toMatch(/。$/)
            const ours = names.reduce((text, name) => text.replace(`履职要求 ${name}，`, ''), sentence)
            expect(ours).not.toMatch(/[a-z]/i)
          }
          for (const sentence of english) {
            expect(sentence).toMatch(/^[A-Z\u4e00-\u9fff].*[.]$/)
            const ours = sentence.replace(/“[^”]*”/g, '').replace('自定职责', '')
            expect(ours).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
          }
        }
      }),
      { numRuns },
    )
  }, 3_600_000)
})
