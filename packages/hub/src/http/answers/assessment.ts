import {
  type Assessment,
  type AttendanceFigures,
  type DutyVerdict,
  TEST_IDS,
  type TestVerdict,
} from '@liaison-kit/core'
import * as z from 'zod'
import { about, count, day, flag, optional } from './leaves.ts'

const duty = {
  duty: z.string().describe('职责的编号'),
  period: z.string().describe('期间：2012-01、2012-Q1、2012-H1 或 2012'),
  from: day.describe('期间的第一天（含）'),
  to: day.describe('期间的最后一天（含）'),
  due: day.describe('按时完成的最后一天（含）'),
  required: count.describe('应完成几次'),
  done: count.describe('已完成几次'),
  status: z
    .enum(['exempt', 'met', 'open', 'short'])
    .describe('exempt 不计；met 已完成；open 进行中；short 未完成（已到期）'),
  late: flag.describe('只在 met：补齐时已过期限'),
  missing: optional(z.int().min(1)).describe('只在 short：还差几次'),
  daysLeft: optional(count).describe('只在 open：距到期还有几天'),
}

/** A verdict on a duty without the records that show it: what may be public of it. */
export const dutyCountsSchema = z.strictObject(duty) satisfies z.ZodType<Omit<DutyVerdict, 'evidence'>>

/** A verdict on a duty. */
export const dutyVerdictSchema = z.strictObject({
  ...duty,
  evidence: z.array(z.string()).describe('计入的记录的编号'),
}) satisfies z.ZodType<DutyVerdict>

/** A verdict of an attendance test. */
export const testVerdictSchema = z.strictObject({
  test: z.enum(TEST_IDS),
  count: count.describe('本届累计几次'),
  total: optional(count).describe('只在“超过半数”一类：以多少次为总数'),
  basis: optional(z.enum(['planned', 'held', 'final'])).describe(
    'total 的依据：planned 计划数，held 已举行数，final 届满时的举行数',
  ),
  limit: count.describe('达到几次即成立'),
  status: z
    .enum(['clear', 'near', 'on-course', 'reached'])
    .describe('clear 未达到；near 差一次；on-course 按目前比例将达到；reached 达到，由人决定如何处理'),
  evidence: z.array(z.string()).describe('计入的会议活动的编号'),
}) satisfies z.ZodType<TestVerdict>

const attendanceFiguresSchema = z.strictObject({
  expected: count.describe('应到'),
  present: count.describe('出席'),
  leave: count.describe('请假'),
  'leave-special': count.describe('特殊原因请假'),
  'leave-pending': count.describe('请假待定'),
  absent: count.describe('无故缺席'),
  unrecorded: count.describe('没有记录'),
  rate: z.number().min(0).max(1).nullable().describe('出席率：出席 ÷（应到 − 没有记录），四位小数；没有记录时为 null'),
}) satisfies z.ZodType<AttendanceFigures>

const groupSchema = z.strictObject({
  group: z.string(),
  duties: z.array(dutyVerdictSchema),
  attendance: attendanceFiguresSchema,
  undocumented: z
    .array(
      z.strictObject({
        gathering: z.string(),
        missing: z.array(z.enum(['minutes', 'report', 'attendance'])).min(1),
      }),
    )
    .describe('资料不全的会议活动'),
  dormantQuarters: z.array(z.string()).describe('没有任何会议活动的季度'),
  lateEntries: z
    .array(z.strictObject({ about, date: day, recorded: day, lag: z.int().min(1) }))
    .describe('补录的记录；lag 是相隔的天数'),
})

const memberSchema = z.strictObject({
  member: z.string(),
  status: testVerdictSchema.shape.status.describe('各项出席限度核对中最重的一项'),
  tests: z.array(testVerdictSchema),
  attendance: attendanceFiguresSchema,
  pending: z.array(z.string()).describe('请假待定的会议活动'),
  unrecorded: z.array(z.string()).describe('应到而没有记录的会议活动'),
  unexpected: z.array(z.string()).describe('有记录而不在应到之列的会议活动，不计入任何数字'),
  barredFromExcellence: z.array(z.string()).describe('不能评优的年度'),
  duties: optional(z.array(dutyVerdictSchema)).describe('只在履职要求规定了委员的职责时'),
})

/** `liaison-assessment/1`. */
export const assessmentSchema = z.strictObject({
  format: z.literal('liaison-assessment/1'),
  asOf: day.describe('评价日'),
  term: z.string().describe('届的编号'),
  charters: z.array(z.string()).describe('台账所用各履职要求的编号'),
  committee: z.strictObject({
    duties: z.array(dutyVerdictSchema),
    notices: z
      .array(z.strictObject({ quarter: z.string(), member: z.string(), gatherings: z.array(z.string()).min(1) }))
      .describe('通报：某季度无故缺席县里会议活动的委员'),
  }),
  groups: z.array(groupSchema),
  members: z.array(memberSchema),
}) satisfies z.ZodType<Assessment>
