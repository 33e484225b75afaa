import {
  type Attendance,
  type Gathering,
  type Group,
  isExpected,
  type Ledger,
  type Mark,
  type Member,
  postOn,
} from '@liaison-kit/core'
import { gatheringNames, markNames } from '@liaison-kit/core/names.zh-CN'
import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import type { MemberFinder } from '../people/member-finder.ts'
import type { Fate, FieldChange } from '../preview.ts'
import { isSame } from '../same.ts'
import { columnName, type Grid, type Place } from '../sheet/grid.ts'
import { ROLL_HEADINGS, type RollField } from '../sheet/headings.ts'
import { dataRows, shortened } from '../sheet/rows.ts'
import { flawOf, Taking } from '../sheet/taking.ts'
import type { AttendanceOptions } from './attendance.ts'
import type { GatheringBook } from './gathering-book.ts'
import { claimedDay, type GatheringClaim } from './gathering-claim.ts'
import { type Legend, legendIn, markIn } from './marks.ts'
import type { RollSheet } from './roll-sheet.ts'

interface Row {
  row: number
  member: Member
}

/** A gathering of the file, and how many marks it has there. */
interface Held {
  gathering: Gathering
  place: Place
  isNew: boolean
  marks: number
}

/** The marks of a file, sheet after sheet. */
export class Roll {
  private readonly options: AttendanceOptions
  private readonly account: Account
  private readonly finder: MemberFinder
  private readonly gatherings: GatheringBook
  private readonly standing: Map<string, Attendance>
  private readonly groups: Map<string, Group>
  private readonly held = new Map<string, Held>()
  private readonly said = new Map<string, { mark: Attendance; place: Place }>()
  private unexpected = 0

  constructor(
    ledger: Ledger,
    options: AttendanceOptions,
    { account, finder, gatherings }: { account: Account; finder: MemberFinder; gatherings: GatheringBook },
  ) {
    this.options = options
    this.account = account
    this.finder = finder
    this.gatherings = gatherings
    this.standing = new Map(ledger.attendance.map((mark) => [aboutOf(mark), mark]))
    this.groups = new Map(ledger.groups.map((group) => [group.id, group]))
  }

  /** Takes the marks of a sheet. */
  sheet({ table, claims, titles }: RollSheet): void {
    const taking = new Taking(table, this.account)
    const rows = this.rows(taking)
    const legend = legendIn(notesIn(table.grid))
    const columns = new Map<number, Held>()
    for (const claim of claims) {
      const held = this.heldAt(claim, titles, rows)
      if (!held) continue
      const before = [...columns].find(([, other]) => other.gathering === held.gathering)
      if (before) this.account.fault('duplicate', words.gatheringTwice(columnName(before[0])), claim.place)
      columns.set(claim.column, held)
    }
    const isOne = columns.size === 1
    for (const { row, member } of rows) {
      const leave = isOne
        ? { reason: taking.text(row, 'reason'), decidedBy: taking.text(row, 'decidedBy', { most: 60 }) }
        : { decidedBy: taking.text(row, 'decidedBy', { most: 60 }) }
      const fates: Fate[] = []
      const changes: FieldChange[] = []
      let reason: string | undefined
      for (const [column, held] of columns) {
        const mark = this.markAt(taking, { row, column, member, held }, legend, leave)
        if (!mark) continue
        const { fate, change, kept } = this.take(mark, { member, held }, { sheet: table.grid.name, row, column })
        fates.push(fate)
        if (change) changes.push(change)
        if (kept) reason = words.keptSpecial()
      }
      const fate = (['changed', 'added', 'same'] as const).find((one) => fates.includes(one)) ?? 'left-out'
      if (fate === 'left-out') reason = words.noMarks()
      this.account.row(taking.place(row), member.name, fate, { about: `members/${member.id}`, reason, changes })
    }
  }

  /** Tells the gatherings, and records them and the marks. */
  tell(): void {
    for (const { gathering, place, isNew, marks } of this.held.values()) {
      const about = `gatherings/${gathering.id}`
      const label = `${gathering.date} ${gathering.title}`
      const group = gathering.group === null ? undefined : this.groups.get(gathering.group)?.name
      const reason = isNew ? words.newGathering(gatheringNames[gathering.kind], group) : words.knownGathering()
      if (marks === 0) {
        this.account.row(place, label, 'left-out', { reason: words.noMarks(), isHeading: true })
      } else {
        this.account.row(place, label, isNew ? 'added' : 'same', { about, reason, isHeading: true })
        if (isNew) this.account.entry({ about, value: gathering }, place)
      }
    }
    for (const [about, { mark, place }] of this.said) {
      const stands = this.standing.get(about)
      if (!stands || !isSame(stands, mark)) this.account.entry({ about, value: mark }, place)
    }
    if (this.unexpected > 0) this.account.note(words.notExpected(this.unexpected))
  }

  private rows(taking: Taking<RollField>): Row[] {
    const { grid } = taking.table
    const rows: Row[] = []
    for (const { row, alone } of dataRows(taking.table, ROLL_HEADINGS, this.account)) {
      const label = shortened(grid.at(row, grid.filled(row)[0]!).text)
      if (alone !== undefined) {
        // A name alone has no marks to take.
        this.account.row(taking.place(row), label, 'left-out', { reason: words.noteRow() })
        continue
      }
      if (taking.cell(row, 'name').text === '') {
        taking.fault('name', words.noName(), row, 'name')
        this.account.row(taking.place(row), label, 'fault')
        continue
      }
      const member = this.finder.find<RollField>(taking, row, 'name')
      if (member) rows.push({ row, member })
      else this.account.row(taking.place(row), taking.cell(row, 'name').text, 'fault')
    }
    return rows
  }

  /** The gathering a column is about; `undefined` where it cannot be told, or is an example. */
  private heldAt(claim: GatheringClaim, titles: GatheringClaim, rows: readonly Row[]): Held | undefined {
    const { place } = claim
    const fault = (code: string, message: string): undefined => {
      this.account.fault(code, message, place)
      this.account.row(place, claim.title ?? '', 'fault', { isHeading: true })
    }
    if (claim.title?.startsWith('示例')) {
      this.account.row(place, shortened(claim.title), 'left-out', { reason: words.exampleColumn(), isHeading: true })
      return undefined
    }
    if (claim.day && 'notExist' in claim.day) return fault('day', words.dayNotThere(claim.day.notExist))
    const day = claimedDay(claim)
    if (day === undefined) return fault('day', words.noGatheringDay())
    if (day > this.options.today) return fault('day', words.laterThanToday(day))
    if (claim.unknownKind !== undefined) return fault('choice', words.unknownKind(claim.unknownKind))
    if (claim.unknownGroup !== undefined) return fault('group', words.unknownGroup(claim.unknownGroup))
    const match = this.gatherings.match(claim, this.groupOf(titles, rows, day))
    switch (match.is) {
      case 'many':
        return fault(
          'which',
          words.manyGatherings(
            day,
            match.gatherings.map(({ title }) => title),
          ),
        )
      case 'no-kind': {
        const kinds = match.kinds.map((kind) => gatheringNames[kind])
        return fault('kind', kinds.length > 0 ? words.manyGatheringKinds(day, kinds) : words.noGatheringKind(day))
      }
      case 'known':
        return this.hold(match.gathering, place, false)
      case 'new': {
        const { title, place: venue = '' } = match.gathering
        const flaw = flawOf(title, 200) ?? flawOf(venue, 200)
        if (flaw) return fault(flaw.code, flaw.message)
        const gathering: Gathering = { id: this.options.newId(), ...match.gathering, recorded: this.options.today }
        this.gatherings.add(gathering)
        return this.hold(gathering, place, true)
      }
    }
  }

  private hold(gathering: Gathering, place: Place, isNew: boolean): Held {
    const held = this.held.get(gathering.id) ?? { gathering, place, isNew, marks: 0 }
    this.held.set(gathering.id, held)
    return held
  }

  /** The group whose sheet it is; `null`: the county's. */
  private groupOf(titles: GatheringClaim, rows: readonly Row[], day: string): Group | null {
    const { group } = this.options
    if (group !== undefined) return group === null ? null : (this.groups.get(group) ?? null)
    if (titles.group !== undefined) return titles.group
    if (titles.titled) return titles.titled
    const groups = new Set(rows.map(({ member }) => postOn(member, day)?.group))
    const [only] = groups
    return groups.size === 1 && only !== undefined ? (this.groups.get(only) ?? null) : null
  }

  private markAt(
    taking: Taking<RollField>,
    { row, column, member, held }: { row: number; column: number; member: Member; held: Held },
    legend: Legend,
    leave: { reason?: string | undefined; decidedBy?: string | undefined },
  ): Attendance | undefined {
    const text = taking.textAt(row, column, { most: 200 })
    if (text === undefined) return undefined
    const read = markIn(text, legend)
    const place = { ...taking.place(row), column }
    if (read === 'blank') return undefined
    if (!read) {
      this.account.fault('choice', words.mark(text), place)
      return undefined
    }
    if (read.guessed) this.account.note(words.symbol(read.guessed, read.mark))
    const decidedBy = leave.decidedBy ?? this.options.decidedBy
    if (read.mark === 'leave-special' && decidedBy === undefined) {
      this.account.fault('required', words.specialBy(), place)
      return undefined
    }
    const isLeave = read.mark.startsWith('leave')
    const reason = isLeave ? (leave.reason ?? read.reason) : undefined
    return {
      gathering: held.gathering.id,
      member: member.id,
      mark: read.mark,
      ...(reason && { reason }),
      ...(isLeave && read.mark !== 'leave-pending' && leave.decidedBy && { decidedBy: leave.decidedBy }),
      ...(read.mark === 'leave-special' && { decidedBy: decidedBy! }),
    }
  }

  /** Holds a mark against the one that stands, and against what the file said before. */
  private take(
    mark: Attendance,
    { member, held }: { member: Member; held: Held },
    place: Place,
  ): { fate: Fate; change?: FieldChange; kept?: boolean } {
    const about = aboutOf(mark)
    const before = this.said.get(about)
    const stands = this.standing.get(about)
    const value = settled(mark, stands, this.options.today)
    if (before && !isSame(before.mark, value)) {
      this.account.fault('duplicate', words.memberTwice(member.name, before.place.row), place)
    }
    if (!before) {
      held.marks += 1
      const { kind, optional } = held.gathering
      if (kind !== 'visit' && !optional && !isExpected(held.gathering, member)) this.unexpected += 1
    }
    this.said.set(about, { mark: value, place })
    const kept = stands?.mark === 'leave-special' && mark.mark === 'leave'
    if (stands && isSame(stands, value)) return { fate: 'same', kept }
    const change: FieldChange = {
      field: `${held.gathering.date} ${held.gathering.title}`,
      ...(stands && { from: shown(stands) }),
      to: shown(value),
    }
    return { fate: stands ? 'changed' : 'added', change }
  }
}

/** The mark to stand: what a sheet does not say of it stays, as long as the mark itself does. */
function settled(mark: Attendance, stands: Attendance | undefined, today: string): Attendance {
  if (!stands) return { ...mark, recorded: today }
  // A sheet that says 请假 does not unsay that somebody recognised why.
  const isSame = stands.mark === mark.mark || (stands.mark === 'leave-special' && mark.mark === 'leave')
  if (isSame) return { ...stands, ...mark, mark: stands.mark }
  return { ...mark, ...(stands.recorded && { recorded: stands.recorded }) }
}

const aboutOf = ({ gathering, member }: Attendance): string => `attendance/${gathering}/${member}`

const shown = ({ mark, reason }: { mark: Mark; reason?: string }): string =>
  reason ? `${markNames[mark]}（${reason}）` : markNames[mark]

/** Texts that may say what signs mean: those that hold more than a sign. */
function notesIn(grid: Grid): string[] {
  const notes: string[] = []
  for (const row of grid.rowsAfter(0)) {
    for (const column of grid.filled(row)) {
      const { text } = grid.at(row, column)
      if (text.length > 4) notes.push(text)
    }
  }
  return notes
}
