import {
  type AgendaItem,
  DECISION_STEPS,
  type DutyExplanation,
  type Finding,
  GATHERING_KINDS,
  TEST_IDS,
  type TestExplanation,
  WORK_KINDS,
  type WouldChange,
} from '@liaison-kit/core'
import { Decision } from '@liaison-kit/core/schema'
import * as z from 'zod'
import { dutyVerdictSchema, testVerdictSchema } from './assessment.ts'
import { about, citation, count, day, flag, name, optional, whose } from './leaves.ts'

const recordKind = z.enum([...GATHERING_KINDS, ...WORK_KINDS])
const atLeastOne = z.int().min(1)

const named = { about, kind: recordKind, date: day.describe('计入的那一天'), title: z.string() }
const namedSchema = z.strictObject(named)
const notCountedSchema = z.strictObject({
  ...named,
  because: z
    .enum([
      'after-as-of',
      'other-period',
      'under-way',
      'not-distinguished',
      'not-collective',
      'own-slot',
      'county',
      'withdrawn',
      'optional',
      'not-in-office',
      'not-expected',
      'special',
      'pending',
      'unrecorded',
      'not-present',
    ])
    .describe('为什么不计入'),
})

const ground = z
  .strictObject({
    charter: z.string().describe('依据的履职要求'),
    cites: z.array(citation),
    documents: z.record(z.string(), z.string()).describe('所引文件的标题，按文件编号'),
    since: day,
    assumed: flag,
  })
  .describe('规定的出处')

const only = optional(z.enum(['distinguished', 'collective']))
const wouldChangeSchema = z.union([
  z.strictObject({
    by: z.literal('records'),
    count: atLeastOne,
    kinds: z.array(recordKind),
    only,
    from: day,
    to: day,
    late: flag,
    becomes: z.literal('met'),
  }),
  z.strictObject({
    by: z.literal('naming'),
    count: atLeastOne,
    kinds: z.array(z.enum(WORK_KINDS)),
    period: z.string(),
    to: optional(day),
    late: flag,
    becomes: z.literal('met'),
  }),
  z.strictObject({
    by: z.literal('belated'),
    count: atLeastOne,
    kinds: z.array(recordKind),
    only,
    from: day,
    to: day,
    becomes: z.literal('met'),
  }),
  z.strictObject({
    by: z.literal('marks'),
    mark: z.enum(['absent', 'leave']),
    count: atLeastOne,
    becomes: z.enum(['reached', 'on-course']),
  }),
  z.strictObject({ by: z.literal('attending'), count: atLeastOne, becomes: z.literal('clear') }),
  z.strictObject({ by: z.literal('corrections'), count: atLeastOne, becomes: z.literal('not-reached') }),
]) satisfies z.ZodType<WouldChange>

const behind = {
  whose,
  name,
  ground,
  counted: z.array(namedSchema).describe('计入的、本人可看的记录；verdict.evidence 里其余的编号是不属于本人可看的'),
  notCounted: z.array(notCountedSchema).describe('容易以为计入、其实没有计入的、本人可看的记录'),
  wouldChange: optional(wouldChangeSchema).describe('怎样会变成另一个结论；没有这一项表示不会再变'),
}

/** What stands behind a verdict on a duty. */
export const dutyExplanationSchema = z.strictObject({
  of: z.literal('duty'),
  ...behind,
  counts: z.union([
    z.strictObject({ works: z.array(z.enum(WORK_KINDS)), only }),
    z.strictObject({
      gatherings: z.array(z.enum(GATHERING_KINDS)),
      alsoWhere: optional(
        z.strictObject({ countsToward: z.enum(['one', 'many']), gatherings: z.array(z.enum(GATHERING_KINDS)) }),
      ),
    }),
  ]),
  verdict: dutyVerdictSchema,
  rule: z.strictObject({
    every: z.enum(['month', 'quarter', 'half-year', 'year']),
    atLeast: atLeastOne,
    due: optional(z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), nextYear: flag })),
    valid: optional(z.strictObject({ from: optional(day), to: optional(day) })),
  }),
}) satisfies z.ZodType<AsSent<DutyExplanation>>

/** What stands behind a verdict of an attendance test. */
export const testExplanationSchema = z.strictObject({
  of: z.literal('test'),
  ...behind,
  test: z.enum(TEST_IDS),
  term: z.string(),
  verdict: testVerdictSchema,
  rule: z.strictObject({
    limit: z.union([
      z.strictObject({ occasions: atLeastOne }),
      z.strictObject({ moreThan: z.strictObject({ parts: atLeastOne, of: atLeastOne }) }),
    ]),
  }),
  onCourseFrom: optional(z.strictObject({ value: z.number(), assumed: flag })).describe('满几次会议才判断趋势'),
}) satisfies z.ZodType<AsSent<TestExplanation>>

const agendaItemSchema = z.union([
  z.strictObject({
    of: z.literal('duty'),
    due: day,
    daysLeft: count,
    whose,
    duty: z.string(),
    period: z.string(),
    from: day,
    to: day,
    status: z.enum(['open', 'coming']).describe('open 期间已开始；coming 尚未开始'),
    required: atLeastOne,
    done: count,
    missing: atLeastOne,
    assumed: flag,
  }),
  z.strictObject({
    of: z.literal('answer'),
    due: day,
    daysLeft: count,
    whose,
    work: z.string().describe('转办的那件工作'),
    forwarded: day,
    assumed: flag,
  }),
]) satisfies z.ZodType<AgendaItem>

const findingSchema = z.strictObject({
  member: z.string(),
  test: z.enum(TEST_IDS),
  term: z.string(),
  stage: z.enum(['found', ...DECISION_STEPS]).describe('处理到哪一步；found 表示还没有处理'),
  stands: z.boolean().describe('按现在的记录是否仍然成立'),
  verdict: optional(testVerdictSchema),
  decisions: z.array(Decision),
  consequences: optional(z.strictObject({ steps: z.array(name), cites: z.array(citation), assumed: flag })).describe(
    '履职要求规定的处理步骤，由人决定是否采取',
  ),
}) satisfies z.ZodType<AsSent<Finding>>

/** The structured accounts of core. */
export const explanationsSchema = z.strictObject({
  duties: z.array(dutyExplanationSchema),
  tests: z.array(testExplanationSchema),
  agenda: z.array(agendaItemSchema),
  findings: z.array(findingSchema),
})

/** As JSON has it: what is undefined is left out. */
type AsSent<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
