import type { Workbook } from 'exceljs'

/** A new workbook. Loaded where first needed: it takes longer to load than most of what a hub does without it. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: excel } = await import('exceljs')
  return new excel.Workbook()
}
