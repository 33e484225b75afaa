import { type CivilDate, type Group, type Ledger, type Member, postOn, type Work } from '@liaison-kit/core'
import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import type { GroupBook } from '../people/group-book.ts'
import type { MemberFinder } from '../people/member-finder.ts'
import { WORK_HEADINGS, type WorkField } from '../sheet/headings.ts'
import { dataRows, shortened } from '../sheet/rows.ts'
import type { Table } from '../sheet/table.ts'
import { Taking } from '../sheet/taking.ts'
import { periodOf } from './period.ts'
import { channelOf, type KindRead, recipientOf, type WorkRules, workKindIn, workKindOf, yesOrNo } from './work-words.ts'

/** What a row says of a work. */
export interface WorkRow {
  sheet: string
  row: number
  /** As an export writes it. */
  id: string | undefined
  work: Omit<Work, 'id'>
}

/** What reading rows needs to know. */
export interface WorkReading {
  ledger: Ledger
  today: CivilDate
  /** The group the whole file is about. */
  group: Group | undefined
  account: Account
  groups: GroupBook
  finder: MemberFinder
  rules: WorkRules
}

const TEXTS = ['place', 'situation', 'problem', 'advice', 'body'] as const
const FLAGS = ['distinguished', 'collective', 'betweenSessions'] as const

/** A column headed 类别 is of kinds, or of what the works are about; what stands in it tells. */
export function withCategories(table: Table<WorkField>): Table<WorkField> {
  const { grid, bottom, columns } = table
  const kind = columns.find(({ field }) => field === 'kind')
  if (!kind || columns.some(({ field }) => field === 'category')) return table
  let kinds = 0
  let others = 0
  for (const row of grid.rowsAfter(bottom)) {
    const { text } = grid.at(row, kind.column)
    if (text === '') continue
    if (workKindOf(text)) kinds += 1
    else others += 1
  }
  // A sheet whose title says of what kind its works are needs no column for it.
  if (kinds >= others || !sheetKind(table)) return table
  return { ...table, columns: columns.map((column) => (column === kind ? { ...column, field: 'category' } : column)) }
}

/** The kind all works of a sheet are of, by a title above the heading or by the sheet's name. */
export function sheetKind({ grid, top }: Table<WorkField>): KindRead | undefined {
  for (const title of titlesOf(grid, top)) {
    const kind = workKindIn(title)
    if (kind) return kind
  }
  return undefined
}

/** Reads the rows of a list of works. */
export function workRows(table: Table<WorkField>, reading: WorkReading): WorkRow[] {
  const { grid, top } = table
  const { account, groups } = reading
  const taking = new Taking(table, account)
  const ofSheet = {
    kind: sheetKind(table),
    group:
      reading.group ??
      titlesOf(grid, top)
        .map((title) => groups.findInTitle(title))
        .find((group) => group),
  }
  const read: WorkRow[] = []
  for (const { row, alone } of dataRows(table, WORK_HEADINGS, account)) {
    if (alone !== undefined) {
      account.row(taking.place(row), shortened(alone), 'left-out', { reason: words.noteRow() })
      continue
    }
    const work = workIn(taking, row, ofSheet, reading)
    if (work) read.push({ sheet: grid.name, row, id: taking.text(row, 'id', { most: 64 }), work })
    else account.row(taking.place(row), shortened(taking.cell(row, 'title').text), 'fault')
  }
  return read
}

/** `undefined` where something is missing or wrong, which is then told. */
function workIn(
  taking: Taking<WorkField>,
  row: number,
  ofSheet: { kind: KindRead | undefined; group: Group | undefined },
  reading: WorkReading,
): Omit<Work, 'id'> | undefined {
  const { today, rules, account } = reading
  const reason = taking.text(row, 'personalDataReason', { most: 200 })
  const text = (field: WorkField, most?: number): string | undefined =>
    taking.text(row, field, { mayBePersonal: reason !== undefined, ...(most && { most }) })
  const chosen = <T>(
    field: WorkField,
    read: (text: string) => T | undefined,
    fault: (text: string) => string,
  ): T | undefined => {
    const said = taking.text(row, field, { most: 200 })
    if (said === undefined) return undefined
    const choice = read(said)
    if (choice === undefined) taking.fault('choice', fault(said), row, field)
    return choice
  }
  const kind = taking.cell(row, 'kind').text === '' ? ofSheet.kind : chosen('kind', workKindOf, words.kind)
  if (!kind && taking.cell(row, 'kind').text === '') taking.fault('required', words.noKind(), row, 'kind')
  const title = text('title', 200)?.replace(/\n/g, ' ')
  if (title === undefined && taking.cell(row, 'title').text === '')
    taking.fault('required', words.noTitle(), row, 'title')
  const date = taking.day(row, 'date')
  if (date === undefined && taking.cell(row, 'date').text === '') taking.fault('required', words.noDate(), row, 'date')
  if (date !== undefined && date > today) taking.fault('day', words.laterThanToday(date), row, 'date')
  const delivered = taking.day(row, 'delivered')
  if (delivered !== undefined && delivered > today)
    taking.fault('day', words.laterThanToday(delivered), row, 'delivered')
  const member = reading.finder.find<WorkField>(taking, row, 'member')
  const group = groupOf(taking, row, { member, date, ofSheet: ofSheet.group }, reading)
  const category = chosen('category', (said) => rules.categoryOf(said), words.category)
  const channel = chosen('channel', channelOf, words.channel)
  const to = chosen('to', recipientOf, words.recipient)
  const period = kind && periodIn(taking, row, kind, reading)
  const flags = FLAGS.filter(
    (flag) => chosen(flag, yesOrNo, words.yesOrNo) || (flag !== 'distinguished' && kind?.[flag]),
  )
  const texts = TEXTS.flatMap((field) => {
    const said = text(field)
    return said === undefined ? [] : [[field, said]]
  })
  if (!kind || !group || date === undefined || title === undefined || account.isFaulty(taking.place(row)))
    return undefined
  return {
    kind: kind.kind,
    group: group.id,
    date,
    title,
    ...(member && { member: member.id }),
    ...(period && { for: period }),
    ...(to && { to }),
    ...(category && { category }),
    ...(channel && { channel }),
    ...Object.fromEntries(texts),
    ...(reason && { personalDataReason: reason }),
    ...Object.fromEntries(flags.map((flag) => [flag, true])),
    ...(delivered && { delivered }),
  }
}

/** The group a work is of: the one the row names, the file's or the sheet's, else the one its member was in on its day. */
function groupOf(
  taking: Taking<WorkField>,
  row: number,
  { member, date, ofSheet }: { member: Member | undefined; date: CivilDate | undefined; ofSheet: Group | undefined },
  { groups, ledger }: WorkReading,
): Group | undefined {
  const said = taking.text(row, 'group', { most: 80 })
  if (said !== undefined) {
    const group = groups.find(said)
    if (!group) taking.fault('group', words.unknownGroup(said), row, 'group')
    return group
  }
  if (ofSheet) return ofSheet
  const post = member && date !== undefined ? postOn(member, date)?.group : undefined
  const group = ledger.groups.find(({ id }) => id === post)
  // Without its member or its day, which is told already, the group cannot be known.
  if (!group && (member || taking.cell(row, 'member').text === '') && date !== undefined) {
    taking.fault('group', member ? words.workOfMember(member.name) : words.noGroup(), row, 'group')
  }
  return group
}

function periodIn(
  taking: Taking<WorkField>,
  row: number,
  { kind }: KindRead,
  { rules, account }: WorkReading,
): string | undefined {
  const said = taking.text(row, 'for', { most: 60 })
  if (said === undefined) return undefined
  if (!rules.takesPeriod(kind)) {
    account.note(words.periodByDay())
    return undefined
  }
  const period = periodOf(taking.cell(row, 'for'))
  if (period !== undefined && rules.isPeriodOf(kind, period)) return period
  taking.fault('period', words.period(said), row, 'for')
  return undefined
}

function titlesOf(grid: Table<WorkField>['grid'], top: number): string[] {
  const titles: string[] = []
  for (let row = 1; row < top; row += 1) titles.push(...grid.filled(row).map((column) => grid.at(row, column).text))
  return [...titles, grid.name]
}
