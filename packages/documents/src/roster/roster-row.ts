import { type CivilDate, type Group, ROLES, type Role, type Term } from '@liaison-kit/core'
import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import { bareTitle, groupKindIn, isGroupName } from '../people/group-book.ts'
import { ROSTER_HEADINGS, type RosterField } from '../sheet/headings.ts'
import { GROUP_ROLES, isName, personName, rolesIn } from '../sheet/person.ts'
import { type DataRow, dataRows, shortened } from '../sheet/rows.ts'
import type { Table } from '../sheet/table.ts'
import { Taking } from '../sheet/taking.ts'
import type { RosterGroups } from './roster-groups.ts'

/** What a roster's row says of a member; what it does not say is left out. */
export interface RosterRow {
  sheet: string
  row: number
  /** The columns of the sheet, from 1, by what they say. */
  columns: ReadonlyMap<RosterField, number>
  name: string
  id?: string | undefined
  initials?: string | undefined
  sector?: string | undefined
  unit?: string | undefined
  group?: Group | undefined
  /** The roles it says, and all it would have said: of these the ones not said are none. */
  roles?: { said: readonly Role[]; of: readonly Role[] } | undefined
  appointed?: CivilDate | { month: string } | undefined
  left?: CivilDate | { month: string } | undefined
}

const LONGEST = { name: 60, id: 64, initials: 20, sector: 60, unit: 200, group: 80, roles: 80 } as const
const ROLE_FIELDS = ['groupRoles', 'committeeRoles', 'roles'] as const

/** Reads the rows of a roster's table. */
export function rosterRows(table: Table<RosterField>, groups: RosterGroups, account: Account): RosterRow[] {
  const rows = dataRows(table, ROSTER_HEADINGS, account)
  const taking = new Taking(table, account)
  const rolesOf = roleReader(taking, rows)
  const { grid } = table
  let section = taking.has('group') ? undefined : titleGroup(table, groups)
  const hasMore = table.columns.length > 1
  const read: RosterRow[] = []
  for (const { row, alone } of rows) {
    const place = taking.place(row)
    if (alone !== undefined && isSection(alone, taking, groups)) {
      const title = taking.textAt(row, grid.filled(row)[0]!, { most: LONGEST.group })
      section = title === undefined ? undefined : groups.named(bareTitle(title), place)
      account.row(place, shortened(alone), 'left-out', { reason: words.sectionRow() })
      continue
    }
    // In a table of more than names, a row of one text is hardly somebody.
    const isNote = alone !== undefined && (taking.cell(row, 'name').text === '' || hasMore || !isName(alone))
    if (isNote || taking.cell(row, 'name').text === '') {
      const [first] = grid.filled(row)
      const label = shortened(grid.at(row, first!).text)
      if (!isNote) taking.fault('name', words.noName(), row, 'name')
      account.row(place, label, isNote ? 'left-out' : 'fault', { reason: isNote ? words.aloneRow() : undefined })
      continue
    }
    const text = taking.text(row, 'name', { most: LONGEST.name })
    const { name, bared } = personName(text ?? '')
    if (text !== undefined && !isName(name)) taking.fault('name', words.notAName(shortened(text)), row, 'name')
    if (bared) account.note(words.personalInName())
    const groupText = taking.text(row, 'group', { most: LONGEST.group })
    const kindText = taking.text(row, 'groupKind', { most: LONGEST.group })
    const kind = kindText === undefined ? undefined : groupKindIn(kindText)
    if (kindText !== undefined && !kind) taking.fault('choice', words.groupKind(kindText), row, 'groupKind')
    read.push({
      sheet: grid.name,
      row,
      columns: taking.columns,
      name: name || shortened(taking.cell(row, 'name').text),
      id: taking.text(row, 'id', { most: LONGEST.id }),
      initials: taking.text(row, 'initials', { most: LONGEST.initials }),
      sector: taking.text(row, 'sector', { most: LONGEST.sector }),
      unit: taking.text(row, 'unit', { most: LONGEST.unit })?.replace(/\n/g, ' '),
      group: groupText === undefined ? section : groups.named(groupText, taking.place(row, 'group'), kind),
      roles: rolesOf(row),
      appointed: dayOrMonth(taking, row, 'appointed'),
      left: dayOrMonth(taking, row, 'left'),
    })
  }
  return read
}

/** The first day of the term that begins in a month, or the last of the one that ends in it. */
export function dayOfTerm(terms: readonly Term[], end: 'from' | 'to', month: string): CivilDate | undefined {
  return terms.map((term) => term[end]).find((day) => day.startsWith(month))
}

function dayOrMonth(
  taking: Taking<RosterField>,
  row: number,
  field: 'appointed' | 'left',
): CivilDate | { month: string } | undefined {
  const read = taking.dayRead(row, field)
  if (!read) return undefined
  if ('day' in read) return read.day
  if ('month' in read) return read
  taking.fault('day', words.onlyMonth(taking.cell(row, field).text), row, field)
  return undefined
}

/** The group a sheet without a column for it is about, by a title above the heading or by the sheet's name. */
function titleGroup({ grid, top }: Table<RosterField>, groups: RosterGroups): Group | undefined {
  const titles: string[] = []
  for (let row = 1; row < top; row += 1) titles.push(...grid.filled(row).map((column) => grid.at(row, column).text))
  for (const title of [...titles, grid.name]) {
    const known = groups.inTitle(title)
    if (known) return known
  }
  const place = { sheet: grid.name, row: 1 }
  return isGroupName(grid.name) ? groups.named(grid.name, place) : undefined
}

/** Whether a row of one text is the name of a group whose members follow. */
function isSection(text: string, taking: Taking<RosterField>, groups: RosterGroups): boolean {
  if (taking.has('group')) return false
  const title = bareTitle(text)
  return isGroupName(title) || groups.find(title) !== undefined
}

/** A column headed 职务 alone is of roles, or of posts at work; what stands in it tells. */
export function withoutWorkPositions(table: Table<RosterField>, account: Account): Table<RosterField> {
  const { grid, bottom, columns } = table
  const roles = columns.find(({ field }) => field === 'roles')
  if (!roles) return table
  let texts = 0
  let known = 0
  for (const row of grid.rowsAfter(bottom)) {
    const { text } = grid.at(row, roles.column)
    if (text === '') continue
    texts += 1
    if (rolesIn(text.slice(0, LONGEST.roles))) known += 1
  }
  if (known * 2 >= texts) return table
  account.note(words.workPositions(roles.heading))
  const leftOut = { ...roles, field: undefined, leftOut: 'unknown' as const }
  return { ...table, columns: columns.map((column) => (column === roles ? leftOut : column)) }
}

/** Reads the roles of a row. A column says nothing of the roles it never names, unless its heading does. */
function roleReader(taking: Taking<RosterField>, rows: readonly DataRow[]): (row: number) => RosterRow['roles'] {
  const fields = ROLE_FIELDS.filter((field) => taking.has(field))
  const named = (field: RosterField): Role[] => rows.flatMap(({ row }) => rolesIn(taking.cell(row, field).text) ?? [])
  const of = new Set<Role>()
  for (const field of fields) {
    const roles = new Set(named(field))
    const families = [GROUP_ROLES, ROLES.filter((role) => !GROUP_ROLES.includes(role))]
    const byHeading = field === 'groupRoles' ? families[0] : field === 'committeeRoles' ? families[1] : undefined
    for (const family of families) {
      if (family === byHeading || family.some((role) => roles.has(role))) for (const role of family) of.add(role)
    }
  }
  if (fields.length === 0) return () => undefined
  return (row) => {
    const said = fields.flatMap((field) => {
      const text = taking.text(row, field, { most: LONGEST.roles })
      const roles = text === undefined ? [] : rolesIn(text)
      if (!roles) taking.fault('choice', words.role(text!), row, field)
      return roles ?? []
    })
    return { said: ROLES.filter((role) => said.includes(role)), of: [...of] }
  }
}
