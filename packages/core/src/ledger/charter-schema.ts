import * as z from 'zod'
import type * as model from '../model/charter.ts'
import { EVERY } from '../model/period.ts'
import { CHANNELS, DUTY_IDS, TEST_IDS } from '../model/vocabulary.ts'
import { day, id, text } from './leaf-schema.ts'

// The keys of duties and tests come from the registers of vocabulary.ts, and every object is strict: a misspelt duty is a fault, not
// a duty that nobody is asked for.

const optional = z.exactOptional
const positive = z.int().min(1)

const Citation = z.strictObject({
  document: text,
  part: text,
  item: optional(text),
}) satisfies z.ZodType<model.Citation>

const dated = { since: day, cites: z.array(Citation), assumed: optional(z.literal(true)) }

const DueDay = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  nextYear: optional(z.literal(true)),
}) satisfies z.ZodType<model.DueDay>

const DutyRule = z.strictObject({
  ...dated,
  every: z.enum(EVERY),
  atLeast: positive,
  due: optional(DueDay),
  valid: optional(z.strictObject({ from: optional(day), to: optional(day) })),
}) satisfies z.ZodType<model.DutyRule>

const TestRule = z.strictObject({
  ...dated,
  limit: z.union([
    z.strictObject({ occasions: positive }),
    z.strictObject({ moreThan: z.strictObject({ parts: positive, of: positive }) }),
  ]),
}) satisfies z.ZodType<model.TestRule>

const numbers = (value: z.ZodType<number>) => z.array(z.strictObject({ ...dated, value })).min(1)

/** An object with a field, that may be left out, for each name of a register. */
function keyed<K extends string, S extends z.ZodType>(names: readonly K[], schema: S) {
  const shape = Object.fromEntries(names.map((name) => [name, optional(schema)]))
  return z.strictObject(shape as Record<K, z.ZodExactOptional<S>>)
}

export type Charter = model.Charter
/** A charter as a ledger may carry it in full. */
export const Charter = z.strictObject({
  format: z.literal('liaison-charter/1'),
  id,
  name: z.strictObject({ 'zh-CN': text, en: optional(text) }),
  documents: z.record(z.string(), z.strictObject({ title: text })),
  duties: keyed(DUTY_IDS, z.array(DutyRule).min(1)),
  tests: keyed(TEST_IDS, z.array(TestRule).min(1)),
  switches: z.strictObject({
    countsToward: z.enum(['one', 'many']),
    atHalf: z.enum(['excluded', 'included']),
    denominator: z.enum(['term', 'mandate']),
    barredBy: z.enum(['activity-absence', 'any-absence']),
  }),
  values: z.strictObject({
    lateAfterDays: numbers(positive),
    onCourseFrom: numbers(positive),
    answerDueDays: numbers(positive),
    backFilledShare: numbers(z.number().min(0).max(1)),
  }),
  categories: z.record(z.string(), text),
  channels: z.array(z.enum(CHANNELS)),
}) satisfies z.ZodType<model.Charter>
