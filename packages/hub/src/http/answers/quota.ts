import { GROUP_KINDS, type Quota } from '@liaison-kit/core'
import * as z from 'zod'
import { dutyCountsSchema } from './assessment.ts'
import { citation, day, flag, name, optional } from './leaves.ts'

/** `liaison-quota/1`: counts and days; no member, no title, no text. */
export const quotaSchema = z.strictObject({
  format: z.literal('liaison-quota/1'),
  asOf: day.describe('评价日'),
  madeAt: z.iso.datetime().describe('生成的时间'),
  committee: z.strictObject({ id: z.string(), name: z.string() }),
  group: z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(GROUP_KINDS) }),
  term: z.string().describe('届的编号'),
  charters: z.array(z.string()),
  duties: z.array(dutyCountsSchema),
  rules: z
    .record(
      z.string(),
      z.strictObject({
        cites: z.array(citation).describe('出处'),
        since: day.describe('从哪天起'),
        assumed: flag.describe('原文没有写明，系推定'),
        name: optional(name).describe('只在县里自设的职责'),
      }),
    )
    .describe('各项职责的依据，按职责编号'),
}) satisfies z.ZodType<Quota>
