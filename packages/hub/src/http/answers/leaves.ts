import type { Citation, Name } from '@liaison-kit/core'
import { Charter } from '@liaison-kit/core/schema'
import * as z from 'zod'
import { aboutSchema, daySchema } from '../parameters.ts'

// What answers are made of. Every object is strict: what an answer holds and its description leaves out is a fault in one of the two.

/** What may be left out of an answer, and is never there without a value. */
export const optional = z.exactOptional

/** Something that is either there or left out. */
export const flag = optional(z.literal(true))

/** How many of something. */
export const count = z.int().min(0)

/** A civil date. */
export const day = daySchema

/** Whose a duty or a due day is. */
export const whose = z.string().meta({
  description: 'committee（县政协）、groups/编号（联络组）或 members/编号（委员）',
  pattern: '^(committee|(groups|members)/[A-Za-z0-9._-]{1,64})$',
})

/** A record, as an entry says what it is about. */
export const about = aboutSchema

/** A name by language. */
export const name = z.strictObject({ 'zh-CN': z.string(), en: optional(z.string()) }) satisfies z.ZodType<Name>

/** Where in a document something stands. */
export const citation = z.strictObject({
  document: z.string(),
  part: z.string(),
  item: optional(z.string()),
}) satisfies z.ZodType<Citation>

/** A charter in full, as `liaison charter` prints it. */
export const charter = Charter
