import { type CivilDate, inOffice, type Ledger, type Member, type Post, postOn, postsOf } from '@liaison-kit/core'
import { dayName, roleNames } from '@liaison-kit/core/names.zh-CN'
import { Account, accountOf } from '../account.ts'
import { rosterNames, words } from '../faults.zh-CN.ts'
import { openFile } from '../file/open.ts'
import type { ReadOptions } from '../options.ts'
import { type Claim, MemberBook, whoIs } from '../people/claim.ts'
import type { FieldChange, Preview } from '../preview.ts'
import { isSame } from '../same.ts'
import type { Place } from '../sheet/grid.ts'
import { ROSTER_HEADINGS, type RosterField } from '../sheet/headings.ts'
import { tablesIn } from '../sheet/opened.ts'
import type { Table } from '../sheet/table.ts'
import { type Match, MOST_OF_A_NAME, matched } from './match.ts'
import { changedMember, type DatedRow, newMember } from './member-change.ts'
import { RosterGroups } from './roster-groups.ts'
import { dayOfTerm, type RosterRow, rosterRows, withoutWorkPositions } from './roster-row.ts'

/** What reading a roster needs to know beside the file. */
export interface RosterOptions extends ReadOptions {
  /**
   * The day from which what the roster says holds: new members without a day of their own are appointed on it, new groups formed, and
   * those who are there already are in another group or role from it on, not before. Left out: the first day of the term, and for those
   * who are there already, today.
   */
  from?: CivilDate
  /** The id of the group the whole file is about: for rows that name none, and only its members are told as not in the file. */
  group?: string
}

/**
 * What a roster (委员名册) would do to a ledger. Members are found again by name, and told from others of the name by unit, sector and
 * group, so that the same file again changes nothing. Who is there already is changed; nobody is dropped for not being in the file.
 * @param bytes an .xlsx, or a .csv in UTF-8 or GBK
 * @param fileName as it was sent
 */
export function readRoster(
  bytes: Uint8Array,
  fileName: string,
  ledger: Ledger,
  options: RosterOptions,
): Promise<Preview> {
  return accountOf('roster', async () => {
    const opened = await openFile(bytes, fileName)
    const account = new Account('roster', { namesSheets: opened.grids.length > 1 })
    new Roster(ledger, options, account).read(
      tablesIn<RosterField>(
        opened,
        { headings: ROSTER_HEADINGS, needed: ['name'], fieldNames: rosterNames, understood: withoutWorkPositions },
        account,
      ),
    )
    return account
  })
}

class Roster {
  private readonly ledger: Ledger
  private readonly options: RosterOptions
  private readonly account: Account
  /** The day new things begin, and the day from which what is there is another. */
  private readonly start: CivilDate
  private readonly day: CivilDate
  private readonly groups: RosterGroups

  constructor(ledger: Ledger, options: RosterOptions, account: Account) {
    this.ledger = ledger
    this.options = options
    this.account = account
    const { today, from, newId } = options
    const term = ledger.terms.filter((one) => one.from <= today).at(-1)
    this.start = from ?? term?.from ?? ledger.committee.since ?? today
    this.day = from ?? today
    this.groups = new RosterGroups(ledger.groups, { newId, formed: this.start, day: this.day })
  }

  read(tables: readonly Table<RosterField>[]): void {
    const rows = this.once(tables.flatMap((table) => rosterRows(table, this.groups, this.account)))
    const claims = rows.map(
      ({ name, id, unit, sector, group }): Claim => ({
        name,
        id,
        unit,
        sector,
        group: group?.id ?? this.options.group,
      }),
    )
    const matches = matched(claims, new MemberBook(this.ledger.members), (member) => this.hasLeft(member))
    this.groups.tell(this.account)
    const named = new Set<Member>()
    for (const [index, row] of rows.entries()) {
      const match = matches[index]!
      if ('member' in match && match.member) named.add(match.member)
      this.row(row, match, rows)
    }
    this.account.notInFile = this.ledger.members
      .filter((member) => !named.has(member) && this.isAsked(member))
      .map((member) => ({ about: `members/${member.id}`, label: whoIs(member) }))
  }

  private hasLeft({ left }: Member): boolean {
    return left !== undefined && left < this.day
  }

  /** Whether a roster of the file's scope should name a member. */
  private isAsked(member: Member): boolean {
    const { group } = this.options
    return inOffice(member, this.day) && (group === undefined || postOn(member, this.day)?.group === group)
  }

  /** The rows without those that say the very same as one before. */
  private once(rows: readonly RosterRow[]): RosterRow[] {
    const byName = new Map<string, RosterRow[]>()
    return rows.filter((row) => {
      const before = byName.get(row.name)
      const same = before?.find((other) => saysSame(row, other))
      if (same) this.account.row(row, row.name, 'left-out', { reason: words.sameAsRow(same.sheet, same.row) })
      else if (before && before.length < MOST_OF_A_NAME) before.push(row)
      else if (!before) byName.set(row.name, [row])
      return !same
    })
  }

  private row(row: RosterRow, match: Match, rows: readonly RosterRow[]): void {
    switch (match.is) {
      case 'member':
        this.there(row, match.member)
        break
      case 'left':
        this.back(row, match.member)
        break
      case 'new':
        this.added(row)
        break
      default:
        this.account.fault('who', this.doubt(row, match, rows), placeOf(row, 'name'))
        this.account.row(row, row.name, 'fault')
    }
  }

  private doubt(
    row: RosterRow,
    match: Exclude<Match, { is: 'member' | 'left' | 'new' }>,
    rows: readonly RosterRow[],
  ): string {
    switch (match.is) {
      case 'many':
        return words.manyOfName(row.name, match.members.map(whoWithId))
      case 'differs':
        return words.differs(match.members.map(whoWithId))
      case 'alike': {
        const other = match.other === undefined ? undefined : rows[match.other]
        return other
          ? words.alikeRow(row.name, other.sheet, other.row)
          : words.alikeMember(row.name, whoWithId(match.member!))
      }
      case 'too-many':
        return words.tooManyOfName(row.name)
      case 'same-id':
        return words.sameId(row.id ?? '', rows[match.other]!.sheet, rows[match.other]!.row)
      case 'no-such-id':
        return words.noSuchId(row.id ?? '')
    }
  }

  /** Somebody the ledger has. */
  private there(row: RosterRow, member: Member): void {
    const dated = this.dated(row, member)
    // Who has left is in no other group since.
    const day = dated.left !== undefined && dated.left < this.day ? dated.left : this.day
    const changed = changedMember(member, dated, day)
    const about = `members/${member.id}`
    if (isSame(changed, member)) {
      this.account.row(row, row.name, 'same', { about })
      return
    }
    this.account.row(row, row.name, 'changed', { about, changes: this.changes(member, changed) })
    this.account.entry({ about, value: changed }, placeOf(row))
  }

  /** Somebody who has left: left alone, unless the row says when, or that it is a new office. */
  private back(row: RosterRow, member: Member): void {
    const { appointed, left } = this.dated(row)
    if (appointed !== undefined && appointed > member.left!) this.added(row)
    else if (left !== undefined) this.there(row, member)
    else {
      const about = `members/${member.id}`
      this.account.row(row, row.name, 'left-out', { about, reason: words.hasLeft(member.left!) })
    }
  }

  private added(row: RosterRow): void {
    const dated = this.dated(row)
    const group = row.group?.id ?? this.options.group
    if (group === undefined) this.account.fault('group', words.noGroup(), placeOf(row, 'group'))
    if (row.appointed === undefined && !this.account.isFaulty(row)) this.account.note(words.appointedBy(this.start))
    const id = this.options.newId()
    const value = newMember(dated, { id, group: group ?? '', appointed: dated.appointed ?? this.start })
    this.account.row(row, row.name, 'added', { about: `members/${id}` })
    if (group !== undefined) this.account.entry({ about: `members/${id}`, value }, placeOf(row))
  }

  /**
   * A row with its days. A month is enough where it is the one in which the member the ledger has was appointed or left, or a term begins
   * or ends.
   */
  private dated(row: RosterRow, member?: Member): DatedRow {
    const dayFor = (field: 'appointed' | 'left', end: 'from' | 'to'): CivilDate | undefined => {
      const said = row[field]
      if (said === undefined || typeof said === 'string') return said
      const stands = member?.[field]
      if (stands?.startsWith(said.month)) return stands
      const day = dayOfTerm(this.ledger.terms, end, said.month)
      if (day === undefined) this.account.fault('day', words.onlyMonth(said.month), placeOf(row, field))
      else this.account.note(words.monthOfTerm(said.month, day))
      return day
    }
    return { ...row, appointed: dayFor('appointed', 'from'), left: dayFor('left', 'to') }
  }

  private changes(before: Member, after: Member): FieldChange[] {
    const postOf = (member: Member): Post | undefined =>
      postOn(member, this.day) ?? postsOf(member).find(({ from }) => from > this.day)
    const groupOf = (member: Member): string | undefined => {
      const id = postOf(member)?.group
      return id === undefined ? undefined : this.groups.withId(id)?.name
    }
    const rolesOf = (member: Member): string | undefined =>
      postOf(member)
        ?.roles?.map((role) => roleNames[role])
        .join('、') || undefined
    const seen: [field: string, of: (member: Member) => string | undefined][] = [
      [rosterNames.name, ({ name }) => name],
      [rosterNames.initials, ({ initials }) => initials],
      [rosterNames.sector, ({ sector }) => sector],
      [rosterNames.unit, ({ unit }) => unit],
      [rosterNames.group, groupOf],
      [rosterNames.roles, rolesOf],
      [rosterNames.appointed, ({ appointed }) => appointed],
      [rosterNames.left, ({ left }) => left],
    ]
    if (groupOf(before) !== groupOf(after) || rolesOf(before) !== rolesOf(after)) {
      this.account.note(words.changesFrom(dayName(this.day)))
    }
    return seen.flatMap(([field, of]): FieldChange[] => {
      const [from, to] = [of(before), of(after)]
      return from === to ? [] : [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
    })
  }
}

const whoWithId = (member: Member): string => words.whoWithId(whoIs(member), member.id)

/** Whether two rows say the very same, wherever they stand. */
function saysSame(one: RosterRow, other: RosterRow): boolean {
  const { sheet, row, columns } = one
  return isSame(one, { ...other, sheet, row, columns })
}

/** A row's place, in a field's cell where there is a column for it. */
function placeOf({ sheet, row, columns }: RosterRow, field?: RosterField): Place {
  const column = field && columns.get(field)
  return { sheet, row, ...(column !== undefined && { column }) }
}
