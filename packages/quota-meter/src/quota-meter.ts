import { deskAddress, LiaisonElement } from '@liaison-kit/ui/reading'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Accounts } from './accounts.ts'
import { badge } from './badge.ts'
import { dueList } from './due-list.ts'
import { compactTable, dutyTable } from './duty-table.ts'
import { findingsList } from './findings-list.ts'
import { type Measure, type Measured, measureOf, ruleOf } from './measured.ts'
import { overviewOf, type Row } from './overview.ts'
import { PeriodPicker } from './period-picker.ts'
import { periodSheet } from './period-sheet.ts'
import { quotaMeterStyles } from './quota-meter.styles.ts'
import { type QuotaMeterWords, quotaMeterWords } from './quota-meter.words.ts'
import { sheet } from './sheet.ts'

export type { Measured } from './measured.ts'

/** How much is shown: all of it, names and numbers, or one line. */
export type QuotaMeterLayout = 'full' | 'compact' | 'badge'

const DAY_MS = 86_400_000
/** From so many meters in a page on, the further ones are only laid out when they come into view. */
const CROWD = 10
let inPage = 0

/**
 * `<liaison-quota-meter>`: the duties of a liaison group, done and required, with status and due day; in full also what falls due next,
 * and each duty's year as a strip of periods. A period opens what stands behind it. It prints as a table for a notice board, without what
 * is open and without anything about a member.
 *
 * @csspart summary - How many duties are met, to be done and missed, in one sentence.
 * @csspart due - What falls due next.
 * @csspart table - The table of duties, done and required.
 * @csspart strip - A duty's year as a row of periods, each a button.
 * @csspart period - What stands behind the period that is open.
 * @csspart earlier - What was missed in periods that are over.
 * @csspart findings - Limits that members are near or have reached; only for who may read them.
 * @csspart badge - The one line of the layout `badge`.
 */
export class QuotaMeter extends LiaisonElement {
  static override properties: PropertyDeclarations = { layout: {}, assessment: { attribute: false } }
  static override styles = [LiaisonElement.styles, quotaMeterStyles]

  /** How much is shown: `full` (default), `compact` (names and numbers) or `badge` (one line). */
  declare layout: QuotaMeterLayout | undefined
  /** Plain data to show: an assessment, a group's part of one, or public counts; wins over every source. */
  declare assessment: Measured | undefined

  private readonly accounts = new Accounts(this)
  private readonly picker = new PeriodPicker(this, () => this.accounts.retry())

  override connectedCallback(): void {
    super.connectedCallback()
    inPage += 1
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    inPage -= 1
  }

  protected override hasOwnData(): boolean {
    return this.assessment !== undefined
  }

  protected override hasNothing(): boolean {
    return this.measure.duties.length === 0
  }

  protected override body(): TemplateResult {
    const { measure, data, layout } = this
    const words = this.wordsOf(quotaMeterWords)
    if (this.state === 'empty')
      return html`<p class="hint">${isThere(this.measured) ? words.nothing : words.notPublic}</p>`
    const { quota, asOf = this.asOf } = measure
    const isSnapshot = this.src !== undefined && !this.source && !this.assessment
    const age = quota && (isSnapshot || this.state === 'stale') ? Date.now() - Date.parse(quota.madeAt) : 0
    const isOld = age >= DAY_MS
    const overview = overviewOf(measure.duties, asOf, (duty) => ruleOf(duty, measure, data.charters), isOld)
    const published = isSnapshot && asOf ? words.published(asOf, age) : undefined
    if (layout === 'badge') return badge(overview, words, published)
    const { ledger, waiting } = this.assessment ? NO_DATA : data
    const label = words.title(quota?.group.name ?? ledger?.groups.find(({ id }) => id === measure.group)?.name)
    const isFull = layout !== 'compact'
    return sheet({
      words,
      overview,
      title: label,
      published,
      committee: (quota?.committee ?? ledger?.committee)?.name,
      // A mark on a roll fills no duty.
      waiting: waiting.filter(({ entry }) => /^(works|gatherings)\//.test(entry.about)).length,
      dueList: isFull
        ? dueList(overview, isOld ? undefined : this.accounts.agendaOf(measure.group ?? ''), words)
        : nothing,
      table: isFull
        ? dutyTable({ overview, words, label }, this.picker, (row) => this.sheetOf(row, measure, words))
        : compactTable({ overview, words, label }),
      findings: isFull ? this.findings(words) : nothing,
      crowded: inPage > CROWD,
    })
  }

  protected override updated(): void {
    const isAsked = !this.assessment && this.layout !== 'badge' && this.layout !== 'compact'
    this.accounts.follow(isAsked ? this.link.source : undefined, this.data)
  }

  private get measured(): Measured | undefined {
    return this.assessment ?? this.data.quota ?? this.data.assessment
  }

  private get measure(): Measure {
    return measureOf(this.measured, this.group)
  }

  private sheetOf(row: Row, { group = '', quota, asOf = this.asOf }: Measure, words: QuotaMeterWords): TemplateResult {
    const { hub, accounts } = this
    const { session, charters } = this.data
    const behind = {
      account: accounts.accountOf(group, row.verdict),
      lack: accounts.isAsking ? this.shared.loading : accounts.problem && this.shared.problem(accounts.problem),
      source: quota?.rules[row.duty.id],
      titleOf: (id: string) => charters?.map(({ documents }) => documents[id]?.title).find((title) => title),
      desk: hub === undefined || this.readonly || session ? undefined : deskAddress(hub),
    }
    return periodSheet(row, behind, words, asOf)
  }

  private findings(words: QuotaMeterWords): unknown {
    const { assessment, ledger } = this.data
    if (this.assessment || !assessment) return nothing
    const nameOf = (id: string): string => ledger?.members.find((member) => member.id === id)?.name ?? id
    return findingsList(assessment.members, nameOf, this.accounts.known?.findings, words)
  }
}

/** Whether a group's part is there: a member's assessment has none. */
function isThere(measured: Measured | undefined): boolean {
  return measured !== undefined && !('groups' in measured && measured.groups.length === 0)
}

const NO_DATA = { ledger: undefined, waiting: [] }
