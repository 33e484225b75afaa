import { canonical, type Ledger, type Work } from '@liaison-kit/core'
import { channelNames, workNames } from '@liaison-kit/core/names.zh-CN'
import { Account, accountOf } from '../account.ts'
import { words, workFieldNames } from '../faults.zh-CN.ts'
import { openFile } from '../file/open.ts'
import type { ReadOptions } from '../options.ts'
import { MemberBook } from '../people/claim.ts'
import { GroupBook } from '../people/group-book.ts'
import { MemberFinder } from '../people/member-finder.ts'
import type { FieldChange, Preview } from '../preview.ts'
import { isSame } from '../same.ts'
import { WORK_HEADINGS, type WorkField } from '../sheet/headings.ts'
import { tablesIn } from '../sheet/opened.ts'
import { keyOf } from '../sheet/plain-text.ts'
import { type WorkRow, withCategories, workRows } from './work-row.ts'
import { WorkRules } from './work-words.ts'

/** What reading a list of works needs to know beside the file. */
export interface WorksOptions extends ReadOptions {
  /** The id of the group the whole file is about, for rows that name none. */
  group?: string
}

/**
 * What a list of works (工作成果) would do to a ledger. A work is found again by kind, group, title, day and, where told, its member, or
 * by its id; what the list does not say of it stays. Nothing is withdrawn for not being in the file.
 * @param bytes an .xlsx, or a .csv in UTF-8 or GBK
 * @param fileName as it was sent
 */
export function readWorks(
  bytes: Uint8Array,
  fileName: string,
  ledger: Ledger,
  options: WorksOptions,
): Promise<Preview> {
  return accountOf('works', async () => {
    const opened = await openFile(bytes, fileName)
    const account = new Account('works', { namesSheets: opened.grids.length > 1 })
    const groups = new GroupBook(ledger.groups, options.today)
    const finder = new MemberFinder(new MemberBook(ledger.members), groups)
    const rules = new WorkRules(ledger.committee.charters)
    const group = ledger.groups.find(({ id }) => id === options.group)
    const sought = {
      headings: WORK_HEADINGS,
      needed: ['title', 'date'] as const,
      fieldNames: workFieldNames,
      understood: withCategories,
    }
    const works = new Works(ledger, options, account)
    for (const table of tablesIn<WorkField>(opened, sought, account)) {
      for (const row of workRows(table, { ledger, today: options.today, group, account, groups, finder, rules }))
        works.take(row)
    }
    return account
  })
}

class Works {
  private readonly options: WorksOptions
  private readonly account: Account
  private readonly byId: ReadonlyMap<string, Work>
  private readonly byIdentity = new Map<string, Work[]>()
  private readonly groups: ReadonlyMap<string, string>
  private readonly members: ReadonlyMap<string, string>
  private readonly seen = new Map<string, { row: WorkRow; text: string }>()
  private readonly taken = new Set<Work>()

  constructor(ledger: Ledger, options: WorksOptions, account: Account) {
    this.options = options
    this.account = account
    this.byId = new Map(ledger.works.map((work) => [work.id, work]))
    this.groups = new Map(ledger.groups.map(({ id, name }) => [id, name]))
    this.members = new Map(ledger.members.map(({ id, name }) => [id, name]))
    for (const work of ledger.works) {
      const alike = this.byIdentity.get(identity(work))
      if (alike) alike.push(work)
      else this.byIdentity.set(identity(work), [work])
    }
  }

  /** Takes a row: it changes a work the ledger has, or makes a new one. */
  take(row: WorkRow): void {
    if (this.isRepeated(row)) return
    const stands = this.find(row)
    if (stands === 'told') return
    if (!stands) {
      const id = this.options.newId()
      this.account.row(row, row.work.title, 'added', { about: `works/${id}` })
      this.account.entry({ about: `works/${id}`, value: { id, ...row.work, recorded: this.options.today } }, row)
      return
    }
    this.taken.add(stands)
    const value: Work = { ...stands, ...row.work }
    if (keyOf(value.title) === keyOf(stands.title)) value.title = stands.title
    const about = `works/${stands.id}`
    if (isSame(value, stands)) {
      this.account.row(row, value.title, 'same', { about })
      return
    }
    this.account.row(row, value.title, 'changed', { about, changes: this.changes(stands, value) })
    this.account.entry({ about, value }, row)
  }

  /** A row that says what one before it said is left out; one that says something else of the same work is a fault. */
  private isRepeated(row: WorkRow): boolean {
    const key = row.id ?? `${identity(row.work)}\n${row.work.member ?? ''}`
    const text = canonical(row.work)
    const before = this.seen.get(key)
    if (!before) {
      this.seen.set(key, { row, text })
      return false
    }
    if (before.text === text) {
      this.account.row(row, row.work.title, 'left-out', { reason: words.sameAsRow(before.row.sheet, before.row.row) })
    } else {
      this.account.fault('duplicate', words.workTwice(before.row.row), { sheet: row.sheet, row: row.row })
      this.account.row(row, row.work.title, 'fault')
    }
    return true
  }

  /** The work a row is about; `undefined`: a new one. */
  private find(row: WorkRow): Work | 'told' | undefined {
    const fault = (code: string, message: string): 'told' => {
      this.account.fault(code, message, { sheet: row.sheet, row: row.row })
      this.account.row(row, row.work.title, 'fault')
      return 'told'
    }
    if (row.id !== undefined) return this.byId.get(row.id) ?? fault('which', words.noSuchId(row.id))
    const { member } = row.work
    const alike = (this.byIdentity.get(identity(row.work)) ?? []).filter((work) => !this.taken.has(work))
    const own = alike.filter((work) => work.member === member)
    const fitting = own.length > 0 ? own : alike.filter((work) => member === undefined || work.member === undefined)
    return fitting.length > 1 ? fault('which', words.manyWorks()) : fitting[0]
  }

  private changes(before: Work, after: Work): FieldChange[] {
    return FIELDS.flatMap((field): FieldChange[] => {
      const [from, to] = [this.shown(before, field), this.shown(after, field)]
      return from === to
        ? []
        : [{ field: workFieldNames[field], ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
    })
  }

  private shown(work: Work, field: (typeof FIELDS)[number]): string | undefined {
    const value = work[field]
    if (value === undefined) return undefined
    if (value === true) return '是'
    if (field === 'kind') return workNames[work.kind]
    if (field === 'channel' && work.channel) return channelNames[work.channel]
    if (field === 'group') return this.groups.get(work.group)
    return field === 'member' ? this.members.get(`${value}`) : `${value}`
  }
}

const FIELDS = [
  'kind',
  'date',
  'title',
  'group',
  'member',
  'for',
  'to',
  'category',
  'channel',
  'place',
  'situation',
  'problem',
  'advice',
  'body',
  'distinguished',
  'collective',
  'betweenSessions',
  'delivered',
  'personalDataReason',
] as const satisfies readonly (keyof Work & WorkField)[]

/** What makes two works the same, but for whose they are. */
function identity({ kind, group, title, date }: Pick<Work, 'kind' | 'group' | 'title' | 'date'>): string {
  return [kind, group, keyOf(title), date].join('\n')
}
