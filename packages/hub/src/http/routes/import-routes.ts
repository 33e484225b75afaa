import { type Ledger, LedgerFaults } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import * as z from 'zod'
import { previewImport, takeIn } from '../../book/import-account.ts'
import { badInput } from '../../problem.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'
import { schemaRef } from '../schema-ref.ts'

/** A whole county's ledger of several years is about 8 MiB. */
const LARGEST_LEDGER = 32 * 1024 * 1024

const reason = { code: z.string(), message: z.string() }
const count = z.int().min(0)

const accountSchema = z.strictObject({
  preview: z.boolean().describe('true：只是预览，什么都没有保存'),
  new: count.describe('新增几条'),
  changes: count.describe('改动几条现有内容'),
  same: count.describe('与现有内容相同的几条：会再记一次，台账不变'),
  known: count.describe('以前导入过的几条：不再记录，即使之后已有更正'),
  unresolved: z
    .array(z.strictObject({ entry: z.string(), about: z.string(), ...reason }))
    .describe('因这次导入而不能进入台账的：本次的，或原先合适、现在不再合适的'),
  rows: z
    .array(
      z.strictObject({
        about: z.string(),
        fate: z.enum(['new', 'changes', 'same', 'known']),
        unresolved: z.strictObject(reason).exactOptional().describe('会保存，但不能进入台账的原因'),
      }),
    )
    .describe('逐条结果，按文件中的顺序'),
})

/** A ledger from elsewhere. */
export const importRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: `${C}/imports`,
    who: 'county',
    summary: '导入台账',
    description:
      '内容是一份完整的 liaison-ledger/1，县政协的编号必须是网址里的那个。全部导入，或一条都不导入；同一文件再次导入不会改变任何内容。加 preview=true 只看结果、不保存；从预览到导入之间别人记录的内容，预览无法预知。电子表格目前不能在这里导入。',
    query: z.strictObject({
      preview: z
        .enum(['true', 'false'], '请写 true（只预览）或 false（导入），或去掉这个参数。')
        .optional()
        .describe('true：只预览，不保存'),
    }),
    // Read by `parseLedger`, which names every fault with its path and is many times as fast.
    body: z.unknown().meta(schemaRef('Ledger')),
    largest: LARGEST_LEDGER,
    wrongType:
      '这里只能导入 JSON 格式的台账（liaison-ledger/1，Content-Type: application/json，UTF-8 编码）。电子表格暂不能导入，请先转换为台账文件。',
    answers: { 200: { description: '逐条结果', schema: accountSchema } },
    problems: ['busy'],
    async run({ c, hub, book, query, body }) {
      const preview = query.preview === 'true'
      const ledger = ledgerOf(body, book.id)
      const account = await (preview ? previewImport : takeIn)(hub, book, ledger)
      return c.json({ preview, ...account }, 200, PERSONAL)
    },
  }),
]

/** @throws Problem 400 with everything that is wrong with it */
function ledgerOf(data: unknown, committee: string): Ledger {
  let ledger: Ledger
  try {
    ledger = parseLedger(data)
  } catch (error) {
    if (!(error instanceof LedgerFaults)) throw error
    throw badInput(error.faults)
  }
  if (ledger.committee.id === committee) return ledger
  const message = `这份台账是“${ledger.committee.id}”的，不是“${committee}”的。请核对文件，或到它自己的网址导入。`
  throw badInput([{ path: 'committee.id', code: 'id', message }])
}
