import { type CivilDate, inOffice, type Ledger, type Member, postOn, ROLES } from '@liaison-kit/core'
import { groupKindNames, roleNames } from '@liaison-kit/core/names.zh-CN'
import { outWords, rosterNames } from '../faults.zh-CN.ts'
import { bookOf, bytesOf, type OutColumn, type OutValue, writeTable } from './book.ts'
import { addNotes } from './notes-sheet.ts'

const FILL_IN = 300

const columns = (choices: { group?: string | undefined; role?: string | undefined } = {}): OutColumn[] => [
  { heading: outWords.counter, width: 7 },
  { heading: rosterNames.name, width: 16 },
  { heading: rosterNames.sector, width: 14 },
  { heading: rosterNames.unit, width: 34 },
  { heading: rosterNames.group, width: 28, choices: choices.group, isOpen: true },
  // Several roles are written in one cell, which no list offers.
  { heading: rosterNames.roles, width: 14, choices: choices.role, isOpen: true },
  { heading: rosterNames.appointed, width: 13, isDay: true },
  { heading: rosterNames.left, width: 13, isDay: true },
]

/**
 * An empty roster to fill in (.xlsx): headings, an example row marked 示例 that is left out on reading, and a sheet that explains.
 * @param ledger its groups are offered as choices
 * @param today the day the file is made
 */
export async function rosterTemplate(ledger: Ledger, { today }: { today: CivilDate }): Promise<Uint8Array> {
  const workbook = await bookOf(today)
  const sheet = workbook.addWorksheet(outWords.roster)
  const places = addNotes(workbook, outWords.rosterNotes, {
    group: ledger.groups
      .filter(({ dissolved }) => dissolved === undefined || dissolved >= today)
      .map(({ name }) => name),
    role: ROLES.map((role) => roleNames[role]),
    groupKind: Object.values(groupKindNames),
  })
  writeTable(sheet, { columns: columns(places), rows: [outWords.rosterExample(today)], empty: FILL_IN })
  return bytesOf(workbook)
}

/**
 * The members in office on a day (委员名册) as an .xlsx, each with the group and roles of that day. Read again it changes nothing.
 * @param options `asOf`: the day; `group`: only the members of one, by its id; `ids`: whether to write each member's id, by which a name
 * that was put right is still found; written unless `false`
 */
export async function rosterBook(
  ledger: Ledger,
  { asOf, group, ids = true }: { asOf: CivilDate; group?: string; ids?: boolean },
): Promise<Uint8Array> {
  const groups = new Map(ledger.groups.map(({ id, name }) => [id, name]))
  const members = ledger.members.filter(
    (member) => inOffice(member, asOf) && (group === undefined || postOn(member, asOf)?.group === group),
  )
  const workbook = await bookOf(asOf)
  const rows = members.map((member, index): OutValue[] => {
    const post = postOn(member, asOf)
    return [
      index + 1,
      member.name,
      member.sector,
      member.unit,
      post && groups.get(post.group),
      rolesText(post?.roles),
      member.appointed,
      member.left,
      ...(ids ? [member.id] : []),
    ]
  })
  const idColumn: OutColumn[] = ids ? [{ heading: rosterNames.id, width: 40 }] : []
  writeTable(workbook.addWorksheet(outWords.roster), { columns: [...columns(), ...idColumn], rows })
  return bytesOf(workbook)
}

const rolesText = (roles: Member['roles']): string | undefined =>
  roles?.map((role) => roleNames[role]).join('、') || undefined
