import * as z from 'zod'
import { DUTY_IDS } from '../duties/register.ts'
import type * as model from '../model/charter.ts'
import { EVERY } from '../model/period.ts'
import { CHANNELS, GATHERING_KINDS, HANDLING_STEPS, TEST_IDS, WORK_KINDS } from '../model/vocabulary.ts'
import { isWebAddress, OWN_DUTY_ID } from './charter-form.ts'
import { words } from './faults.zh-CN.ts'
import { day, id, text } from './leaf-schema.ts'

// The shape of a charter. Every object is strict and every list of words closed: a misspelt field is a fault, not a value that is
// passed over. What must hold between its parts - that a duty is known, above all - is charter-form.ts.

const optional = z.exactOptional
const positive = z.int().min(1)
const flag = optional(z.literal(true))
const listOf = <S extends z.ZodType>(schema: S) => z.array(schema).min(1)

const Name = z.strictObject({ 'zh-CN': text, en: optional(text) }) satisfies z.ZodType<model.Name>

const Citation = z.strictObject({
  document: text,
  part: text,
  item: optional(text),
}) satisfies z.ZodType<model.Citation>

const dated = { since: day, cites: z.array(Citation), assumed: flag }

const address = z
  .string()
  .refine(isWebAddress, { params: { code: 'type' }, error: () => words.address() })
  .meta({ format: 'uri', pattern: '^https?://' })

const DueDay = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  nextYear: flag,
}) satisfies z.ZodType<model.DueDay>

const DutyRule = z.strictObject({
  ...dated,
  every: z.enum(EVERY),
  atLeast: positive,
  due: optional(DueDay),
  valid: optional(z.strictObject({ from: optional(day), to: optional(day) })),
}) satisfies z.ZodType<model.DutyRule>

const gatherings = listOf(z.enum(GATHERING_KINDS))
const works = listOf(z.enum(WORK_KINDS))

const OwnDuty = z.strictObject({
  name: Name,
  bearer: z.enum(['group', 'member']),
  counts: z.union([z.strictObject({ gatherings }), z.strictObject({ works })]),
}) satisfies z.ZodType<model.OwnDuty>

const TestRule = z.strictObject({
  ...dated,
  limit: z.union([
    z.strictObject({ occasions: positive }),
    z.strictObject({ moreThan: z.strictObject({ parts: positive, of: positive }) }),
  ]),
}) satisfies z.ZodType<model.TestRule>

const Consequences = z.strictObject({ ...dated, steps: listOf(Name) }) satisfies z.ZodType<model.Consequences>

const ArchiveCategory = z.strictObject({
  id,
  name: Name,
  works: optional(works),
  gatherings: optional(gatherings),
  also: optional(z.enum(['attendance', 'commendations'])),
  expects: optional(listOf(text)),
  never: optional(z.literal('empty')),
}) satisfies z.ZodType<model.ArchiveCategory>

const ArchivePlan = z.strictObject({
  ...dated,
  official: z.boolean(),
  categories: listOf(ArchiveCategory),
}) satisfies z.ZodType<model.ArchivePlan>

const Measure = z.union([
  z.strictObject({ duty: text, verdict: z.enum(['met', 'short', 'late']) }),
  z.strictObject({ works: z.enum(WORK_KINDS), step: optional(z.enum(HANDLING_STEPS)) }),
  z.strictObject({ gatherings }),
  z.strictObject({ figure: z.enum(['undocumented', 'dormant-quarters', 'late-entries', 'absences']) }),
]) satisfies z.ZodType<model.Measure>

const AppraisalLine = z.strictObject({
  id,
  name: Name,
  measure: Measure,
  base: optional(z.number()),
  each: z.number().meta({ not: { const: 0 } }),
  firstOnly: flag,
  floor: optional(z.number()),
  cap: optional(z.number()),
}) satisfies z.ZodType<model.AppraisalLine>

const AppraisalPlan = z.strictObject({
  ...dated,
  lines: listOf(AppraisalLine),
  bands: listOf(z.strictObject({ id, name: Name, from: z.number(), advanced: flag })),
}) satisfies z.ZodType<model.AppraisalPlan>

const numbers = (value: z.ZodType<number>) => listOf(z.strictObject({ ...dated, value }))

/** An object with a field, that may be left out, for each name of a register. */
function keyed<K extends string, S extends z.ZodType>(names: readonly K[], schema: S) {
  const shape = Object.fromEntries(names.map((name) => [name, optional(schema)]))
  return z.strictObject(shape as Record<K, z.ZodExactOptional<S>>)
}

/** Something for each duty of some. That each is known is the form's to say, so that what is asked of an unknown one is judged too. */
function perDuty<S extends z.ZodType>(schema: S, keys: { pattern: string; examples?: string[] }) {
  return z.record(z.string().meta(keys), schema)
}

export type Charter = model.Charter
/**
 * The shape of a charter, as a ledger may carry it in full: its fields and their types alone; what must hold between them
 * `charterFaults` also asks. A field it does not know is a fault, so that a typo cannot switch a duty off.
 */
export const Charter = z.strictObject({
  format: z.literal('liaison-charter/1'),
  id,
  name: Name,
  documents: z.record(z.string(), z.strictObject({ title: text, address: optional(address) })),
  ownDuties: optional(perDuty(OwnDuty, { pattern: OWN_DUTY_ID.source })),
  duties: perDuty(listOf(DutyRule), { pattern: OWN_DUTY_ID.source, examples: [...DUTY_IDS] }),
  tests: keyed(TEST_IDS, listOf(TestRule)),
  consequences: optional(listOf(Consequences)),
  archive: optional(listOf(ArchivePlan)),
  appraisal: optional(listOf(AppraisalPlan)),
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
