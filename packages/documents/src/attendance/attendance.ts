import type { Ledger } from '@liaison-kit/core'
import { Account, accountOf } from '../account.ts'
import { rollNames, words } from '../faults.zh-CN.ts'
import { openFile } from '../file/open.ts'
import type { ReadOptions } from '../options.ts'
import { MemberBook } from '../people/claim.ts'
import { GroupBook } from '../people/group-book.ts'
import { MemberFinder } from '../people/member-finder.ts'
import type { Preview } from '../preview.ts'
import { dayIn } from '../sheet/day.ts'
import { type Cell, columnName } from '../sheet/grid.ts'
import { ROLL_HEADINGS, type RollField } from '../sheet/headings.ts'
import { saidTwice, type Table, tableIn } from '../sheet/table.ts'
import { GatheringBook } from './gathering-book.ts'
import { Roll } from './roll.ts'
import { rollSheet } from './roll-sheet.ts'

/** What reading an attendance sheet needs to know beside the file. */
export interface AttendanceOptions extends ReadOptions {
  /**
   * The id of the group whose sheet it is, or `null` for the county's; new activities are then its. Left out: the group a title or the
   * sheet's name names, else the one all members of the sheet are of, else the county.
   */
  group?: string | null
  /** Who recognised special circumstances, for sheets that have no column for it. */
  decidedBy?: string
}

/**
 * What an attendance sheet (出席登记) would do to a ledger. A sheet has members down and gatherings across, each with its day and title
 * over its column; or it is the roll of one gathering, whose day and title stand above the table. Gatherings are found again by day and
 * title or kind, and made where the ledger has none; members never are. A cell left empty says nothing: no mark is ever taken away.
 * @param bytes an .xlsx, or a .csv in UTF-8 or GBK
 * @param fileName as it was sent
 */
export function readAttendance(
  bytes: Uint8Array,
  fileName: string,
  ledger: Ledger,
  options: AttendanceOptions,
): Promise<Preview> {
  return accountOf('attendance', async () => {
    const { grids, hidden } = await openFile(bytes, fileName)
    const account = new Account('attendance', { namesSheets: grids.length > 1 })
    const groups = new GroupBook(ledger.groups, options.today)
    const finder = new MemberFinder(new MemberBook(ledger.members), groups)
    const roll = new Roll(ledger, options, { account, finder, gatherings: new GatheringBook(ledger.gatherings) })
    let tables = 0
    for (const grid of grids) {
      const table = tableIn<RollField>(grid, ROLL_HEADINGS, ['name'], saysDay)
      const sheet = table && rollSheet(table, groups)
      if (!sheet || sheet.claims.length === 0) {
        account.passedOver(grid.name, grid.isEmpty ? words.emptySheet() : words.noRoll())
        continue
      }
      tables += 1
      account.table(sheet.table, rollNames)
      for (const [first, again] of saidTwice(sheet.isAcross ? persons(sheet.table) : sheet.table)) {
        const place = { sheet: grid.name, row: table.bottom, column: again.column }
        account.fault('heading', words.headingTwice(again.heading, columnName(first.column)), place)
      }
      roll.sheet(sheet)
    }
    for (const name of hidden) account.passedOver(name, words.hiddenSheet())
    if (tables === 0) account.fault('heading', words.noRolls())
    roll.tell()
    return account
  })
}

const saysDay = ({ text, day }: Cell): boolean => day !== undefined || dayIn(text).read !== undefined

/** Gatherings across are one column of marks each. */
const persons = (table: Table<RollField>): Table<RollField> => ({
  ...table,
  columns: table.columns.filter(({ field }) => field !== 'mark'),
})
