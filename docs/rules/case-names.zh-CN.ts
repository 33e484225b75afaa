import type { CASES } from '../../packages/core/src/duties/register.cases.ts'

type CaseNames = Readonly<Record<keyof typeof CASES, Readonly<Record<string, string>>>>

/** What each case of a rule is called in Chinese, by its English name. A case without one has no page: `caseName` throws. */
const CASE_NAMES: CaseNames = {
  'info-report': {
    'one report in the month is what is asked': '当月报送一条，即已完成',
    'a month without a report is short from the day after its last': '整月没有报送，次月 1 日起为未完成',
    'on the last day of the month it is still open, with no day left': '月末当天还没有报送，仍在进行中，剩 0 天',
    'a report on the first day of the month counts for that month, not for the one before':
      '1 日报送的计入当月，不计入上月',
    'a report on the last day of the month meets it': '月末最后一天报送，计入当月',
    '29 February is the last day of its month in a leap year': '闰年 2 月 29 日报送，计入 2 月',
    'a report of a later day than the one asked about is not seen': '截至日期以后报送的，不计',
    'where two are asked, one is one short': '要求两条只报送一条，差一条',
    'a group formed on 1 February owes February, and January is not listed':
      '2 月 1 日成立的组，从 2 月起要求，不列 1 月',
    'a group formed on 2 February is exempt for February, and what it did is still shown':
      '2 月 2 日成立的组，2 月不计，报送的照样列出',
    'a group dissolved on 29 February owes February, and March is not listed':
      '2 月 29 日撤销的组，2 月仍要求，不列 3 月',
    'a group dissolved on 28 February 2012 is exempt for February': '2012 年 2 月 28 日撤销的组，2 月不计',
  },
  suggestion: {
    'one suggestion in the quarter is what is asked': '当季提出一条，即已完成',
    'a quarter without one is short from the day after its last': '整季没有提出，次季第一天起为未完成',
    'made on the first day of the quarter, it meets the quarter': '季度第一天提出，计入当季',
    'made on the last day of the quarter, it meets the quarter': '季度最后一天提出，计入当季',
    'made to the own township it fulfils the quarter as one to the county does':
      '向本乡镇提出的，与向县里提出的同样计入',
    "a member's suggestion counts for the group": '委员个人提出的，计入所在的组',
  },
  activity: {
    'one activity in the quarter is what is asked': '当季开展一次，即已完成',
    'a quarter without one is short from the day after its last': '整季没有开展，次季第一天起为未完成',
    'held on the first day of the quarter, it meets the quarter': '季度第一天开展，计入当季',
    'held on the last day of the quarter, it meets the quarter': '季度最后一天开展，计入当季',
    'one event fills one slot: an inspection is not also an activity': '一次只计入一项：视察不再算集体活动',
    'where the charter lets one event fill many slots, a study session and an inspection are activities too':
      '履职要求规定一次可计入多项的，学习、视察也算集体活动',
    'held together with another group, it counts for both': '与别的组共同开展，两个组都计入',
    "the county's own activity is not the group's": '县政协自己开展的，不计入联络组',
    'an activity one signs up for counts for the duty': '自愿报名的活动，计入职责',
  },
  inspection: {
    'one inspection in the quarter is what is asked': '当季视察一次，即已完成',
    'a quarter without one is short from the day after its last': '整季没有视察，次季第一天起为未完成',
    'held on the first day of the quarter, it meets the quarter': '季度第一天视察，计入当季',
    'held on the last day of the quarter, it meets the quarter': '季度最后一天视察，计入当季',
    'with a certificate or without, an inspection counts': '持证不持证，都计入',
    'a group formed on 1 February is exempt for the first quarter and owes the second':
      '2 月 1 日成立的组，一季度不计，从二季度起要求',
  },
  'research-report': {
    'one report in the half-year is what is asked': '半年完成一篇，即已完成',
    'a half-year without one is short from 1 July': '上半年没有完成，7 月 1 日起为未完成',
    'a report of 1 July is in the second half-year': '7 月 1 日完成的，计入下半年',
    'a report of 30 June is in the first half-year': '6 月 30 日完成的，计入上半年',
    'two reports in one half-year do not help the next': '上半年完成两篇，不能抵下半年的',
  },
  'practical-project': {
    'one project delivered in the year is what is asked': '当年办成一件，即已完成',
    'a project under way is shown elsewhere and not counted': '正在办理、尚未办成的，不计',
    'delivered on 1 January it counts for the new year, whenever it was begun':
      '1 月 1 日办成的计入新的一年，不论何时开办',
    'delivered on 31 December it counts for the old year': '12 月 31 日办成的，计入当年',
    'delivery after the day asked about is not seen': '截至日期以后才办成的，不计',
  },
  study: {
    'studying together once in the quarter is what is asked': '当季集中学习一次，即已完成',
    'self-study and notes do not count: the quarter is one short': '自学和学习笔记不算集中学习，差一次',
    'held on the first day of the quarter, it meets the quarter': '季度第一天学习，计入当季',
    'held on the last day of the quarter, it meets the quarter': '季度最后一天学习，计入当季',
  },
  'distinguished-research': {
    'one report of the year accepted as of high quality is what is asked': '当年有一篇认定为高质量，即已完成',
    'two reports, none of them accepted so: one short': '完成两篇，没有认定为高质量的，差一篇',
    'made on 1 January it counts for the new year': '1 月 1 日完成的，计入新的一年',
    'made on 31 December it counts for the old year': '12 月 31 日完成的，计入当年',
  },
  'collective-proposal': {
    "one proposal in the group's own name in 2012 is what is asked": '2012 年以组的名义提出一件，即已完成',
    "a member's own proposal is not the group's: one short": '委员个人的提案不算集体提案，差一件',
    'made on 1 January 2012, it counts': '2012 年 1 月 1 日提出的，计入',
    'made on 31 December 2012, it counts, and no later year is listed': '2012 年 12 月 31 日提出的计入，以后各年不列',
    'made on 1 January 2013, it comes too late for the only year that asks':
      '2013 年 1 月 1 日才提出，不能补 2012 年的',
    'a charter in force before 2012 does not make it owed earlier': '履职要求早于 2012 年施行，也不提前要求',
  },
  plan: {
    'one plan for the year is what is asked; on the due day, 31 March, it is in time':
      '每年一份；3 月 31 日截止日报送，算按时',
    'on the due day, without a plan, it is open with no day left': '截止日还没有报送，仍在进行中，剩 0 天',
    'the day after the due day it is short': '截止日的次日起为未完成',
    'made the day after the due day, it is met late': '截止日的次日报送，算逾期完成',
    'made on the first day of the year, it counts for that year': '1 月 1 日报送，计入当年',
    'made on the last day of the year, it still counts for it, late': '12 月 31 日报送，仍计入当年，算逾期',
    'a plan made the December before names the year it is for': '上年 12 月制订的，写明是哪一年的计划',
    'a group formed on 1 February is exempt from the plan of that year': '2 月 1 日成立的组，当年的计划不计',
  },
  'half-year-summary': {
    'one summary in the year is what is asked; on the due day, 31 July, it is in time':
      '每年一份；7 月 31 日截止日报送，算按时',
    'on the due day, without a summary, it is open with no day left': '截止日还没有报送，仍在进行中，剩 0 天',
    'the day after the due day it is short': '截止日的次日起为未完成',
    'sent the day after the due day, it is met late': '截止日的次日报送，算逾期完成',
    'sent on the first day of the year, it counts for that year': '1 月 1 日报送，计入当年',
    'sent on the last day of the year, it still counts for it, late': '12 月 31 日报送，仍计入当年，算逾期',
  },
  'annual-summary': {
    'one summary for the year is what is asked; sent on the due day, 31 January of the next year, it is in time':
      '每年一份；次年 1 月 31 日截止日报送，算按时',
    'on the due day, without a summary, the old year is open with no day left':
      '截止日还没有报送，上年的仍在进行中，剩 0 天',
    'the day after the due day it is short': '截止日的次日起为未完成',
    'sent the day after the due day, it is met late': '截止日的次日报送，算逾期完成',
    'sent on the first day of a year without naming one, it counts for that year':
      '1 月 1 日报送、没有写明年度，计入当年',
    'sent on the last day of the year, it counts for that year': '12 月 31 日报送，计入当年',
    'sent on 8 January for 2012, it meets 2012': '1 月 8 日报送、写明是 2012 年的，计入 2012 年',
    'sent on 8 January without naming a year, it counts for the new one': '1 月 8 日报送、没有写明年度，计入新的一年',
  },
  'quarterly-report': {
    'one report for the quarter is what is asked': '当季汇报一次，即已完成',
    'a quarter without one is short from the day after its last': '整季没有汇报，次季第一天起为未完成',
    'sent on the first day of a quarter without naming one, it counts for that quarter':
      '季度第一天报送、没有写明季度，计入当季',
    'sent on the last day of the quarter, it is in time': '季度最后一天报送，算按时',
    'sent the day after for the quarter before, it meets that one late': '次日报送、写明是上一季度的，算逾期完成',
    'a quarter in which the term ends is owed where the next term adjoins':
      '换届的那个季度，下届紧接着开始的，照样要求',
    'and it is listed in the next term too': '这个季度在下一届里也列出',
    'it is exempt where the next term begins a day later': '下届隔一天才开始的，这个季度不计',
    'it is exempt where no next term is known': '还没有登记下一届的，这个季度不计',
  },
  'joint-meeting': {
    'one joint meeting in the quarter is what is asked of the committee': '县政协当季召开一次，即已完成',
    'a quarter without one is short from the day after its last': '整季没有召开，次季第一天起为未完成',
    'held on the first day of the quarter, it meets the quarter': '季度第一天召开，计入当季',
    'held on the last day of the quarter, it meets the quarter': '季度最后一天召开，计入当季',
    'a work meeting is no joint meeting': '工作会议不算联席会议',
    'it is asked from 2012 on, also where the charter is in force before': '从 2012 年起要求，履职要求更早施行也一样',
  },
  'plenary-absence': {
    'one absence is one short of the limit': '缺席一次，接近限度',
    'two absences reach it, however far apart: they are counted within the term, not in a row':
      '届内累计两次即达到限度，不要求连续',
    'an absence on the first day of the term counts': '届期第一天的缺席，计入',
    'an absence the day before belongs to the term before': '前一天的缺席属于上一届，不计',
    'an absence on the last day of the term counts, on that day': '届期最后一天的缺席，当天即计入',
    'and on the day after': '届满次日，照样计入',
    'on the last day of the term one absence is still near': '届期最后一天，缺席一次仍是接近限度',
    'once the term is over nothing is near any more': '届满以后，不再有“接近限度”',
    'leave and absence are never added together': '请假和缺席分开计算，不相加',
    'an absence on the first day in office counts': '任委员第一天的缺席，计入',
    'an absence from before the member took office does not count': '任委员以前的缺席，不计',
    'an absence on the last day in office counts, one on the day after does not':
      '任委员最后一天的缺席计入，次日的不计',
    'a meeting for those who sign up is in no test': '自愿报名的会议，不计入限度',
  },
  'plenary-leave': {
    'planned 5, 3 held, leave at 2: the limit is 3, so near': '计划 5 次、已开 3 次、请假 2 次：限度 3 次，接近',
    'planned 5, leave at 3: more than half, so reached': '计划 5 次、请假 3 次：超过半数，达到',
    'leave on the first day of the term counts': '届期第一天的请假，计入',
    'leave on the last day of the term counts; on that day the plan still stands':
      '届期最后一天的请假计入，当天仍按计划次数算',
    'on the day after, what was held decides': '届满次日起，按实际召开的次数算',
    'a member appointed before the third, on leave at it: one of three, clear; the plan is the same for all':
      '第三次会议前才任委员、请假一次：总数仍按整届计划算，正常',
    'where the county counts over the own mandate, the plan is less by what was held before it':
      '规定按本人任期算的，计划次数减去任委员以前已开的',
    'over the own mandate, with no plan, only what the member was expected at is counted':
      '按本人任期算、没有计划的，只算本人应出席的',
    'over the own mandate, once the term is over, likewise': '按本人任期算，届满以后也只算本人应出席的',
    'planned 5 and 6 held: what was held counts, the limit is 4': '计划 5 次、实开 6 次：按实开的算，限度 4 次',
    'planned 4, leave at 2: half is not more than half, so near and not reached':
      '计划 4 次、请假 2 次：恰好半数不算超过，只是接近',
    'where exactly half already counts, it is reached': '规定恰好半数也算的，达到',
    'where exactly half already counts, half of 5 is 3': '规定恰好半数也算的，5 次的半数是 3 次',
    'where exactly half already counts, half of none is still 1': '规定恰好半数也算的，总数是 0，限度仍是 1 次',
    'no plan: the only plenary so far is no pattern': '没有计划、只开过一次：次数太少，不作判断',
    'no plan: leave at 3 of 4 so far is on course': '没有计划、4 次中请假 3 次：按目前情况将达到限度',
    'no plan: 4 held, but the member was expected at 3 of them, so no pattern yet':
      '没有计划、开过 4 次、本人应出席 3 次：次数太少，不作判断',
    'a plan of none is a plan': '计划写 0 次，也是有计划',
    'the term over, 5 held, leave at 2: clear': '届满、开过 5 次、请假 2 次：正常',
    'leave for special circumstances is in no test': '特殊原因请假，不计入限度',
  },
  'standing-leave': {
    'planned 20: the tenth leave is near, half is not more than half': '计划 20 次、请假 10 次：恰好半数，只是接近',
    'the eleventh reaches it': '第 11 次请假，达到限度',
    'leave on the first day of the term counts': '届期第一天的请假，计入',
    'leave on the last day of the term counts, on that day': '届期最后一天的请假，当天即计入',
    'and on the day after, of those held': '届满次日，按实际召开的次数算',
    'who was never on the standing committee has no such test': '没有担任过常委的，没有这一项',
    'who comes onto it has the test from that day': '任常委当天起，有这一项',
    'and not on the day before': '任常委的前一天，还没有这一项',
    'leave on the last day of a seat counts, on the day after it does not; the test stays':
      '任常委最后一天的请假计入，次日的不计，这一项仍保留',
    'over the own mandate, meetings held after the seat ended are not in the total':
      '按本人任期算的，不再任常委以后的会议不计入总数',
    'no plan: leave at 3 of 4 so far is on course': '没有计划、4 次中请假 3 次：按目前情况将达到限度',
  },
  'activity-absence': {
    'two absences are one short of the limit, of whatever kinds the activities were':
      '缺席两次（不论哪种活动），接近限度',
    'the third reaches it, of the group or of the county': '第三次缺席达到限度，县里的、组里的活动一并计算',
    'an absence on the first day of the term counts': '届期第一天的缺席，计入',
    'an absence on the last day of the term counts, on that day': '届期最后一天的缺席，当天即计入',
    'and on the day after': '届满次日，照样计入',
    'on the last day of the term two absences are still near': '届期最后一天，缺席两次仍是接近限度',
    'once the term is over they are clear': '届满以后，缺席两次为正常',
    'an absence on the last day in office counts, one on the day after does not':
      '任委员最后一天的缺席计入，次日的不计',
    'meetings, visits and activities one signs up for are not counted here': '会议、走访和自愿报名的活动，不计入这一项',
  },
  'activity-leave': {
    '10 so far, 6 on leave: on course, and not to be reached before the term ends':
      '10 次中请假 6 次：按目前情况将达到限度，届满才能确定',
    '10 so far, 5 on leave: half is not more than half': '10 次中请假 5 次：恰好半数不算超过',
    'where exactly half already counts, 5 of 10 are on course': '规定恰好半数也算的，10 次中请假 5 次：将达到限度',
    'all of three is no pattern yet': '三次都请假：次数太少，不作判断',
    'all of four is': '四次都请假：按目前情况将达到限度',
    'leave on the first day of the term counts: with it there are four': '届期第一天的请假计入，连它共四次',
    'leave on the last day of the term counts; on that day nothing is reached yet':
      '届期最后一天的请假计入，当天还不算达到',
    'on the day after, the term is over, and it is reached': '次日届满，达到限度',
    'only activities at which the member was expected are in the total': '总数只算本人应参加的活动',
  },
}

/**
 * What a case is called in Chinese.
 * @throws Error where the table has no name for it
 */
export function caseName(rule: keyof typeof CASES, name: string): string {
  const chinese = CASE_NAMES[rule][name]
  if (chinese === undefined) throw new Error(`The case "${name}" of ${rule} has no Chinese name.`)
  return chinese
}

/** The English names of the cases that have a Chinese one. */
export const namedCases = (rule: keyof typeof CASES): string[] => Object.keys(CASE_NAMES[rule])
