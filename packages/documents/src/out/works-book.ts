import { type CivilDate, charterOf, type Ledger, RECIPIENTS, WORK_KINDS } from '@liaison-kit/core'
import { channelNames, workNames } from '@liaison-kit/core/names.zh-CN'
import { outWords, workFieldNames } from '../faults.zh-CN.ts'
import { bookOf, bytesOf, type OutColumn, writeTable } from './book.ts'
import { addNotes } from './notes-sheet.ts'

const FILL_IN = 300

/**
 * An empty list of works to fill in (.xlsx): headings, an example row marked 示例 that is left out on reading, and a sheet that explains.
 * @param ledger its groups, and the categories of its charters, are offered as choices
 * @param today the day the file is made
 */
export async function worksTemplate(ledger: Ledger, { today }: { today: CivilDate }): Promise<Uint8Array> {
  const workbook = await bookOf(today)
  const sheet = workbook.addWorksheet(outWords.works)
  const categories = ledger.committee.charters.flatMap((inForce) => Object.values(charterOf(inForce).categories))
  const places = addNotes(workbook, outWords.worksNotes, {
    kind: WORK_KINDS.map((kind) => workNames[kind]),
    group: ledger.groups
      .filter(({ dissolved }) => dissolved === undefined || dissolved >= today)
      .map(({ name }) => name),
    category: [...new Set(categories)],
    channel: Object.values(channelNames),
    to: RECIPIENTS.map((recipient) => outWords.recipients[recipient]),
    yes: [outWords.yes],
  })
  const columns: OutColumn[] = [
    { heading: outWords.counter, width: 7 },
    { heading: workFieldNames.kind, width: 16, choices: places.kind },
    { heading: workFieldNames.group, width: 28, choices: places.group },
    { heading: workFieldNames.date, width: 13, isDay: true },
    { heading: workFieldNames.title, width: 40 },
    { heading: workFieldNames.member, width: 14 },
    { heading: workFieldNames.for, width: 16 },
    { heading: workFieldNames.to, width: 12, choices: places.to },
    { heading: workFieldNames.category, width: 18, choices: places.category },
    { heading: workFieldNames.channel, width: 12, choices: places.channel },
    { heading: workFieldNames.distinguished, width: 12, choices: places.yes },
    { heading: workFieldNames.collective, width: 12, choices: places.yes },
    { heading: workFieldNames.betweenSessions, width: 12, choices: places.yes },
    { heading: workFieldNames.delivered, width: 13, isDay: true },
    { heading: workFieldNames.body, width: 40 },
  ]
  writeTable(sheet, { columns, rows: [outWords.worksExample(today)], empty: FILL_IN })
  return bytesOf(workbook)
}
