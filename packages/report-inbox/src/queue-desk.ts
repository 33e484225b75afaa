import type { CivilDate, Ledger } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { charterOn, type FocusMover } from '@liaison-kit/ui'
import type { LifeWords } from '@liaison-kit/ui/life'
import type { LitElement, TemplateResult } from 'lit'
import { figuresOf, yearsOf } from './figures.ts'
import { figuresView } from './figures-view.ts'
import { filtered, type QueueFilter, queued, queuesOf } from './queue.ts'
import { type Option, queueView } from './queue-view.ts'
import type { ReportCase } from './report-case.ts'
import type { InboxWords } from './report-inbox.words.ts'
import { TextSearch } from './text-search.ts'
import { type InboxKind, VARIANTS } from './variant.ts'

export interface QueueDeskLook {
  words: InboxWords
  life: LifeWords
  kind: InboxKind
  today: CivilDate
  ledger: Ledger
  state: SourceState
  cases: readonly ReportCase[]
  /** What waits to be sent, by what it is about. */
  unsent: ReadonlySet<string>
  open(work: string, ids: readonly string[]): void
}

const EVERYTHING: QueueFilter = { queue: 'new', category: '', group: '', month: '', search: '' }

/** The list with its filters and pages, and the figures: what is looked through stays while a report is read. */
export class QueueDesk {
  isFigures = false
  private readonly host: LitElement
  private readonly focus: FocusMover
  private readonly finder = new TextSearch()
  private filter = EVERYTHING
  private page = 0
  /** Of the figures; the newest year until one is chosen. */
  private chosenYear: string | undefined

  constructor(host: LitElement, focus: FocusMover) {
    this.host = host
    this.focus = focus
  }

  /** Another kind, or another person: everything from the beginning. */
  clear(): void {
    this.isFigures = false
    this.filter = EVERYTHING
    this.page = 0
    this.chosenYear = undefined
  }

  /** Turns between the list and the figures. */
  turn(isFigures: boolean): void {
    this.isFigures = isFigures
    this.focus.to('#heading')
  }

  /** The year of the figures, `''` for all. */
  year(cases: readonly ReportCase[]): string {
    return this.chosenYear ?? yearsOf(cases)[0] ?? ''
  }

  list(look: QueueDeskLook): TemplateResult {
    const { kind, cases, ledger, words } = look
    const groupName = nameOfGroup(ledger)
    const through = filtered(cases, this.filter, this.finder, groupName)
    return queueView({
      ...look,
      groupName,
      isUnsent: ({ steps }) => steps.some(({ id }) => look.unsent.has(`handling/${id}`)),
      cases: through,
      filter: this.filter,
      page: this.page,
      queues: queuesOf(VARIANTS[kind], cases),
      categories: categoriesOf(look),
      groups: ledger.groups
        .filter(({ id }) => cases.some(({ work }) => work.group === id))
        .map(({ id, name }) => ({ value: id, label: name })),
      months: [...new Set(cases.map(({ work }) => work.date.slice(0, 7)))]
        .sort()
        .reverse()
        .map((value) => ({ value, label: words.period(value) })),
      change: (filter) => this.change(filter),
      turnTo: (page) => {
        this.page = page
        this.focus.to('#count')
      },
      open: (work) => {
        const listed = queued(through, this.filter.queue)
        look.open(
          work,
          listed.map((one) => one.work.id),
        )
      },
    })
  }

  figures(look: QueueDeskLook): TemplateResult {
    const { words, kind, cases, ledger } = look
    const year = this.year(cases)
    const categories = categoriesOf(look)
    const groups = ledger.groups.filter(
      ({ id, dissolved }) => dissolved === undefined || cases.some(({ work }) => work.group === id),
    )
    return figuresView({
      words,
      kind,
      year,
      years: yearsOf(cases),
      figures: figuresOf(
        cases,
        year,
        groups.map(({ id }) => id),
        categories.map(({ value }) => value),
      ),
      groupName: nameOfGroup(ledger),
      categoryName: (id) => categories.find(({ value }) => value === id)?.label ?? words.noCategory,
      choose: (chosen) => {
        this.chosenYear = chosen
        this.host.requestUpdate()
      },
    })
  }

  private change(filter: Partial<QueueFilter>): void {
    this.filter = { ...this.filter, ...filter }
    this.page = 0
    // The button that clears the filter goes with it.
    if (Object.keys(filter).length > 1) this.focus.to('#count')
    this.host.requestUpdate()
  }
}

const nameOfGroup = (ledger: Ledger): ((id: string) => string) => {
  const names = new Map(ledger.groups.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** The charter's categories in its order, and any other that some work has. */
function categoriesOf({ state, today, cases, words }: QueueDeskLook): Option[] {
  const known = charterOn(state, today)?.categories ?? {}
  const used = cases.flatMap(({ work }) => work.category ?? [])
  return [...new Set([...Object.keys(known), ...used])].map((value) => ({
    value,
    label: words.categoryName(value, known[value]),
  }))
}
