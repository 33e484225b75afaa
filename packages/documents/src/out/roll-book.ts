import {
  type CivilDate,
  type Gathering,
  inOffice,
  isExpected,
  type Ledger,
  MARKS,
  type Member,
  postOn,
} from '@liaison-kit/core'
import { dayName, gatheringNames, markNames } from '@liaison-kit/core/names.zh-CN'
import { outWords, rollNames } from '../faults.zh-CN.ts'
import { bookOf, bytesOf, type OutColumn, type OutValue, writeTable, writeText } from './book.ts'
import { addNotes } from './notes-sheet.ts'

/** Columns for gatherings in an empty sheet, the example among them. */
const GATHERINGS = 6

/**
 * An attendance sheet to fill in (.xlsx), members down and gatherings across, with an example row and column marked 示例.
 * @param ledger its members in office are written down already
 * @param options `today`: the day the file is made, and on which they are in office; `group`: only the members of one, by its id
 */
export async function attendanceTemplate(
  ledger: Ledger,
  { today, group }: { today: CivilDate; group?: string },
): Promise<Uint8Array> {
  const workbook = await bookOf(today)
  const sheet = workbook.addWorksheet(outWords.attendance)
  const places = addNotes(workbook, outWords.attendanceNotes, {
    kind: Object.values(gatheringNames),
    mark: MARKS.map((mark) => markNames[mark]),
  })
  const people: OutColumn[] = [
    { heading: outWords.counter, width: 7 },
    { heading: rollNames.name, width: 16 },
    { heading: rollNames.group, width: 28 },
    { heading: rollNames.unit, width: 34 },
  ]
  const across = Array.from(
    { length: GATHERINGS },
    (): OutColumn => ({ heading: '', width: 14, choices: places.mark, isOpen: true }),
  )
  const { labels, example, row } = outWords.attendanceExample(today)
  for (const [index, label] of labels.entries()) {
    writeText(sheet, index + 1, people.length, label)
    writeText(sheet, index + 1, people.length + 1, example[index]!)
  }
  for (let column = people.length + 1; column <= people.length + GATHERINGS; column += 1) {
    sheet.getCell(2, column).dataValidation = { type: 'list', allowBlank: true, formulae: [places.kind!] }
  }
  const members = ledger.members.filter(
    (member) => inOffice(member, today) && (group === undefined || postOn(member, today)?.group === group),
  )
  const groups = namesOf(ledger)
  const rows = members.map((member, index): OutValue[] => [index + 1, ...personOf(member, today, groups)])
  writeTable(sheet, { columns: [...people, ...across], rows: [row, ...rows], heading: labels.length + 1 })
  return bytesOf(workbook)
}

/**
 * The roll of one gathering (出席登记表) as an .xlsx: who was expected, in the ledger's order, each with the mark; then who has one without
 * being expected. Read again it changes nothing.
 * @throws RangeError when the ledger has no gathering of that id
 */
export async function rollBook(ledger: Ledger, id: string): Promise<Uint8Array> {
  const gathering = ledger.gatherings.find((one) => one.id === id)
  if (!gathering) throw new RangeError(`There is no gathering ${id}.`)
  const marks = new Map(ledger.attendance.filter((mark) => mark.gathering === id).map((mark) => [mark.member, mark]))
  const expected = ledger.members.filter((member) => isExpected(gathering, member))
  const others = ledger.members.filter((member) => marks.has(member.id) && !expected.includes(member))
  const groups = namesOf(ledger)
  const rows = [...expected, ...others].map((member, index): OutValue[] => {
    const mark = marks.get(member.id)
    return [
      index + 1,
      ...personOf(member, gathering.date, groups),
      mark && markNames[mark.mark],
      mark?.reason,
      mark?.decidedBy,
      member.id,
    ]
  })
  const workbook = await bookOf(gathering.date)
  const sheet = workbook.addWorksheet(outWords.roll)
  const lines = linesOf(gathering, groups)
  for (const [index, line] of lines.entries()) {
    sheet.mergeCells(index + 1, 1, index + 1, ROLL_COLUMNS.length)
    writeText(sheet, index + 1, 1, line)
  }
  writeTable(sheet, { columns: ROLL_COLUMNS, rows, heading: lines.length + 1 })
  return bytesOf(workbook)
}

const ROLL_COLUMNS: readonly OutColumn[] = [
  { heading: outWords.counter, width: 7 },
  { heading: rollNames.name, width: 16 },
  { heading: rollNames.group, width: 28 },
  { heading: rollNames.unit, width: 34 },
  { heading: rollNames.mark, width: 16 },
  { heading: rollNames.reason, width: 24 },
  { heading: rollNames.decidedBy, width: 14 },
  { heading: rollNames.id, width: 40 },
]

/** What stands above a roll. */
function linesOf({ title, date, kind, place, group }: Gathering, groups: ReadonlyMap<string, string>): string[] {
  const host = group === null ? outWords.county : (groups.get(group) ?? group)
  return [
    outWords.lines.title(title),
    outWords.lines.day(dayName(date)),
    outWords.lines.kind(gatheringNames[kind]),
    outWords.lines.host(host),
    ...(place ? [outWords.lines.place(place)] : []),
  ]
}

const namesOf = ({ groups }: Ledger): ReadonlyMap<string, string> => new Map(groups.map(({ id, name }) => [id, name]))

const personOf = (member: Member, day: CivilDate, groups: ReadonlyMap<string, string>): OutValue[] => [
  member.name,
  groups.get(postOn(member, day)?.group ?? ''),
  member.unit,
]
