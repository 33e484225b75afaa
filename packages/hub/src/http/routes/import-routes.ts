import { type Ledger, LedgerFaults } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import * as z from 'zod'
import { previewImport, takeIn } from '../../book/import-account.ts'
import { importSheet, previewSheet, SHEET_KINDS, type Sheet, sheetFaults } from '../../book/sheet-import.ts'
import { badInput } from '../../problem.ts'
import { daySchema } from '../parameters.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'
import { schemaRef } from '../schema-ref.ts'
import { LARGEST_LEDGER, receiveImport, SHEET_TYPES } from './import-body.ts'

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

const KINDS = 'roster（委员名册）、attendance（出席登记表）、works（工作成果清单）'

/** Which kinds of file each of the other parameters is for. */
const GOES_WITH = {
  name: SHEET_KINDS,
  group: SHEET_KINDS,
  from: ['roster'],
  decidedBy: ['attendance'],
} as const satisfies Record<string, readonly Sheet['kind'][]>

const querySchema = z
  .strictObject({
    preview: z
      .enum(['true', 'false'], '请写 true（只预览）或 false（导入），或去掉这个参数。')
      .optional()
      .describe('true：只预览，不保存'),
    kind: z
      .enum(SHEET_KINDS, `请写明是哪一种电子表格：${KINDS}。`)
      .optional()
      .describe(`提交电子表格时写明是哪一种：${KINDS}`),
    name: z.string().max(255, '文件名最多 255 个字符。').optional().describe('电子表格的文件名，如 名册.xlsx'),
    group: z.string().optional().describe('电子表格整份是哪个联络组的'),
    from: daySchema.optional().describe('名册从哪一天起是这样，默认今天；新委员没写任职日期的，默认本届开始之日'),
    decidedBy: z
      .string()
      .min(1, '请写明由谁认定，或去掉这个参数。')
      .max(60, '最多 60 个字符。')
      .optional()
      .describe('出席登记表里的特殊情况请假由谁认定'),
  })
  .superRefine((query, context) => {
    for (const [name, kinds] of Object.entries(GOES_WITH)) {
      if (query[name as keyof typeof GOES_WITH] === undefined) continue
      if (query.kind !== undefined && (kinds as readonly string[]).includes(query.kind)) continue
      const message = `这个参数只用于 kind=${kinds.join('、')}，请去掉。`
      context.addIssue({ code: 'custom', path: [name], message, params: { code: 'not-for-kind' } })
    }
  })

/** A ledger from elsewhere, or a spreadsheet. */
export const importRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: `${C}/imports`,
    who: 'county',
    summary: '导入台账或电子表格',
    description:
      '不写 kind：内容是一份完整的 liaison-ledger/1，县政协的编号必须是网址里的那个。写明 kind：内容是电子表格文件本身（.xlsx，或 UTF-8、GBK 编码的 .csv），最多 20 MB，Content-Type 可以是表格的任何类型，也可以不写。\n全部导入，或一条都不导入；同一文件再次导入不会改变任何内容。加 preview=true 只看结果、不保存；从预览到导入之间别人记录的内容，预览无法预知。电子表格导入时按当时的台账重新读取；其中有一处错误，就什么都不导入（422）。导入的会议活动、出席情况和工作成果，记录日期是导入当天。',
    query: querySchema,
    // Read by `parseLedger`, which names every fault with its path and is many times as fast.
    body: z.unknown().meta(schemaRef('Ledger')),
    bytes: SHEET_TYPES,
    largest: LARGEST_LEDGER,
    receive: receiveImport,
    answers: {
      200: {
        description: '逐条或逐行的结果',
        schema: z.union([accountSchema, z.unknown().meta(schemaRef('SheetAccount'))]),
      },
    },
    problems: ['unknown-group', 'ledger-moved', 'sheet-faults', 'sheet-too-heavy', 'busy'],
    async run({ c, hub, book, access, query: { preview: asked, kind, name = '', ...options }, body }) {
      const preview = asked === 'true'
      if (kind !== undefined) {
        const sheet: Sheet = { kind, name, bytes: body as Uint8Array, ...options }
        const account = await (preview ? previewSheet(hub, book, sheet) : importSheet(hub, book, sheet, access))
        if (!preview && account.faults.length > 0) throw sheetFaults(account)
        return c.json(account, 200, PERSONAL)
      }
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
