import * as z from 'zod'
import type { SheetAccount } from '../../book/sheet-import.ts'

const count = z.int().min(0)
const column = z.string().describe('列，如 C')
const row = z.int().min(1).describe('行号，从 1 起，与电子表格软件一致')
const sheet = z.string().describe('工作表')
const fate = z.enum(['added', 'changed', 'same', 'left-out', 'fault'])
const told = z.strictObject({ about: z.string(), label: z.string() })

/** What becomes of a spreadsheet: `SheetAccount`. */
export const sheetAccountSchema: z.ZodType<SheetAccount> = z.strictObject({
  preview: z.boolean().describe('true：只是预览，什么都没有保存'),
  kind: z.enum(['roster', 'attendance', 'works']),
  records: count.describe('记录了几条；预览时是将要记录几条。0：没有可改动的，或文件有误'),
  sheets: z
    .array(
      z.strictObject({
        sheet,
        read: z.boolean().describe('是否读取'),
        reason: z.string().exactOptional().describe('没有读取的原因'),
        heading: row.exactOptional().describe('表头的末行'),
        columns: z.array(
          z.strictObject({
            column,
            heading: z.string().describe('表头上的字'),
            takenAs: z.string().exactOptional().describe('当作什么读入；不读入的没有这一项'),
            leftOut: z
              .enum(['personal', 'counter', 'unknown'])
              .exactOptional()
              .describe('不读入的原因：personal 个人信息，台账不存；counter 序号或备注；unknown 不认识'),
          }),
        ),
      }),
    )
    .describe('各工作表和各列是否读入'),
  rows: z
    .array(
      z.strictObject({
        sheet,
        row,
        column: column.exactOptional().describe('写在表头里的，如会议活动，是哪一列'),
        label: z.string().describe('是谁，或是什么'),
        fate: fate.describe('added 新增；changed 改动；same 与现有内容相同；left-out 不读入；fault 有误'),
        about: z.string().exactOptional().describe('台账里的哪一项。预览中新增的，导入时另编号'),
        reason: z.string().exactOptional().describe('不读入的原因，或其他需要说明的'),
        changes: z
          .array(
            z.strictObject({
              field: z.string(),
              from: z.string().exactOptional().describe('现在的内容'),
              to: z.string().exactOptional().describe('改成的内容'),
            }),
          )
          .exactOptional(),
      }),
    )
    .describe('逐行结果，按文件中的顺序'),
  counts: z.record(fate, count).describe('各种结果有几行'),
  faults: z
    .array(
      z.strictObject({
        code: z.string(),
        sheet: sheet.exactOptional().describe('没有这一项的，是整个文件的问题'),
        row: row.exactOptional(),
        column: column.exactOptional(),
        message: z.string().describe('错在哪里，怎样改'),
      }),
    )
    .describe('哪里有误；有一处就整个文件都不能导入'),
  moreFaults: count.describe('另有几处有误，没有列出'),
  notes: z.array(z.string()).describe('导入前需要知道的'),
  notInFile: z.array(told).describe('在任而名册里没有的委员；导入不会改动他们'),
  unresolved: z
    .array(z.strictObject({ entry: z.string(), about: z.string(), code: z.string(), message: z.string() }))
    .exactOptional()
    .describe('只在导入后：已保存、但不能进入台账的'),
})
