import type { Attendance, CivilDate, Entry } from '@liaison-kit/core'
import type { Source, SourceState } from '@liaison-kit/source'
import {
  type FocusMover,
  languageAt,
  momentOf,
  NameFinder,
  Narrow,
  notice,
  type SharedWords,
  sharedWords,
  wordsFor,
} from '@liaison-kit/ui'
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { TrackerWords } from '../attendance-tracker.words.ts'
import { type RecordedMarks, Trail } from '../trail.ts'
import { attendanceOf } from './draft.ts'
import { DraftBook } from './draft-book.ts'
import { marksAt, type Roll, type RollRow, rollRows, unsavedByGathering } from './roll.ts'
import type { RollWords } from './roll.words.ts'
import { focusLine, RollInput } from './roll-input.ts'
import { type Near, nearAt } from './roll-limits.ts'
import { Paperwork } from './roll-paperwork.ts'
import { rollSheet } from './roll-sheet.ts'
import { VersionShelf } from './roll-versions.ts'

/** What a desk needs of its widget. */
export interface DeskPort {
  source(): Source | undefined
  /** What the source knows now. */
  state(): SourceState
  /** The roll the page handed in, if it did: marks are then only announced. */
  ownRoll(): Roll | undefined
  /** Records a mark, `null` to withdraw it, or announces it to a page with a roll of its own; nothing when the page cancelled it. */
  record(about: string, value: Attendance | null): Entry | undefined
  focus: FocusMover
}

/** What is shown of one roll. */
export interface DeskView {
  words: TrackerWords
  roll: Roll
  today: CivilDate | undefined
  editable: boolean
  /** Whether only some of those expected are listed. */
  ownOnly: boolean
}

const NOBODY: Near = new Map()

/** Where rolls are taken: what was marked here in any gathering, what became of it, and how one roll is shown. */
export class RollDesk implements ReactiveController {
  /** What became of each mark recorded here, as long as the ledger does not simply say it. */
  recorded: RecordedMarks = new Map()
  private readonly host: LitElement
  private readonly port: DeskPort
  private readonly book: DraftBook
  private readonly trail = new Trail()
  private readonly narrow: Narrow
  private readonly tiny: Narrow
  private readonly shelf: VersionShelf
  private readonly paperwork: Paperwork
  private readonly finder = new NameFinder()
  private readonly input: RollInput
  private own: Roll | undefined
  private view: DeskView | undefined
  private rows: readonly RollRow[] = []
  private near: Near = NOBODY
  private nearFrom: readonly unknown[] = []
  /** What is looked for. */
  private sought = ''
  /** What was undone, or not found, last. */
  private said = ''

  constructor(host: LitElement, port: DeskPort) {
    this.host = host
    this.port = port
    const changed = (): void => host.requestUpdate()
    this.narrow = new Narrow(host, 40)
    this.tiny = new Narrow(host, 16)
    this.paperwork = new Paperwork(host, {
      state: () => port.state(),
      day: (day) => this.shared.day(day),
      focus: port.focus,
    })
    this.shelf = new VersionShelf({ source: () => port.source(), changed })
    this.book = new DraftBook({
      changed,
      standing: () => this.standing(),
      record: (about, draft, stands) => {
        const [, gathering = '', member = ''] = about.split('/')
        const { today, session } = port.state()
        const decision = { decided: today, decidedBy: session?.name }
        return this.record(about, attendanceOf(draft, gathering, member, stands, decision))
      },
      discard: (about) => this.discard(about),
    })
    this.input = new RollInput({
      rows: () => this.rows,
      change: (row, draft, unfinished) => {
        this.said = ''
        this.book.change([row], () => draft, unfinished)
      },
      leave: ({ about }) => void this.book.settle([about]),
      undo: () => this.turn('undo', true),
      redo: () => this.turn('redo', true),
      focus: (selector) => port.focus.to(selector),
      matches: ({ member }, typed) => this.finder.matches(member, typed),
      unknown: (typed) => this.say(this.words?.noName(typed)),
      act: (what, row) => this.act(what, row),
    })
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('pagehide', this.settle)
    document.addEventListener('visibilitychange', this.hidden)
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.settle)
    document.removeEventListener('visibilitychange', this.hidden)
    this.settle()
  }

  hostUpdate(): void {
    const own = this.port.ownRoll()
    if (own !== this.own) this.trail.clear()
    this.own = own
    this.recorded = this.follow()
    if (!own) this.shelf.follow(this.port.state())
  }

  hostUpdated(): void {
    this.input.rendered()
  }

  /** How many marks of each gathering are not recorded yet. */
  get unsaved(): ReadonlyMap<string, number> {
    return unsavedByGathering(this.book.drafts, this.standing())
  }

  /** Another gathering, or the list, is opened: what was said about the one before is over. */
  turnOver(): void {
    // Before anything is known of what stands, as while a session changes, what is typed stays a draft.
    if (this.own ?? this.port.state().ledger) this.book.turnOver()
    this.sought = ''
    this.said = ''
    this.paperwork.open()
  }

  /** One roll, below the gathering's heading. */
  render(view: DeskView): TemplateResult {
    const { book, port, shelf, paperwork } = this
    const { roll, editable, today } = view
    const words = view.words.roll
    const { readAt, assessment } = port.state()
    const assessed = new Set(this.own ? [] : assessment?.members.map(({ member }) => member))
    this.view = view
    this.rows = rollRows(roll, this.recorded, book.drafts)
    this.keepFocus()
    return html`${rollSheet({
      ...view,
      words,
      rows: this.rows,
      book,
      ahead: today !== undefined && roll.gathering.date > today,
      narrow: this.narrow.is,
      tiny: this.tiny.is,
      near: editable && !this.own ? this.nearNow(roll) : NOBODY,
      asOf: readAt ? this.moment(readAt) : '',
      isShown: ({ member }) => this.sought === '' || this.finder.matches(member, this.sought),
      input: this.input,
      hasVersions: !this.own,
      hasRecord: ({ id }) => assessed.has(id),
      versionsOf: (about) => shelf.of(about),
      moment: (iso) => this.moment(iso),
      reason: (problem) => this.shared.problem(problem),
      said: this.said,
      sought: this.sought,
      seek: (typed) => {
        this.sought = typed
        this.host.requestUpdate()
      },
      enter: () => focusLine(this.host.renderRoot.querySelector('tr[part="row"]:not([hidden])') ?? undefined),
      save: () => this.save(),
      undo: () => this.turn('undo'),
      redo: () => this.turn('redo'),
      print: paperwork.print,
    })}
    ${paperwork.dialog(words)}`
  }

  /** What is there wherever one is, not inside anything else: marks the page did not let through, and a sheet while it is printed. */
  around(words: TrackerWords): TemplateResult {
    const { size } = this.book.held
    return html`${size > 0 ? notice(words.roll.held(size)) : nothing}
    ${this.paperwork.paper(words.roll, this.view?.roll, this.rows)}`
  }

  /** Records what can be recorded of all drafts. */
  readonly settle = (): void => {
    this.book.settle()
  }

  private readonly hidden = (): void => {
    if (document.visibilityState === 'hidden') this.settle()
  }

  private get words(): RollWords | undefined {
    return this.view?.words.roll
  }

  private get shared(): SharedWords {
    return wordsFor(sharedWords, languageAt(this.host))
  }

  private moment(iso: string): string {
    return momentOf(iso, (day) => this.shared.day(day, this.view?.today), this.port.state().ledger?.committee.zone)
  }

  private say(said = ''): void {
    this.said = said
    this.host.requestUpdate()
  }

  private follow(): RecordedMarks {
    return this.own ? this.trail.handed() : this.trail.follow(this.port.state())
  }

  private standing(): (about: string) => Attendance | undefined {
    const { attendance = [] } = this.own ?? this.port.state().ledger ?? {}
    const recorded = this.follow()
    const marks = new Map<string, ReadonlyMap<string, Attendance>>()
    return (about) => {
      const [, gathering = '', member = ''] = about.split('/')
      const known = marks.get(gathering) ?? marksAt(gathering, attendance)
      marks.set(gathering, known)
      const last = recorded.get(about)
      return last ? last.value : known.get(member)
    }
  }

  /** Records a mark, `undefined` to withdraw it, and follows it until it is read back; nothing when the page cancelled it. */
  record(about: string, value: Attendance | undefined): Entry | undefined {
    const entry = this.port.record(about, value ?? null)
    if (!entry) return undefined
    this.trail.keep(entry)
    this.shelf.settle(about)
    return entry
  }

  private discard(about: string): void {
    for (const { entry } of this.port.state().refused) if (entry.about === about) this.port.source()?.discard(entry.id)
  }

  private nearNow({ gathering }: Roll): Near {
    const state = this.port.state()
    const from = [gathering, state.assessment]
    if (from.some((one, index) => one !== this.nearFrom[index])) this.near = nearAt(gathering, state)
    this.nearFrom = from
    return this.near
  }

  /** The button to save goes once there is nothing to save: what has the focus must not go with it. */
  private keepFocus(): void {
    const { activeElement } = this.host.renderRoot as ShadowRoot
    if (activeElement?.id === 'save' && !this.rows.some(({ state }) => state === 'unsaved')) this.port.focus.to('#undo')
  }

  private save(): void {
    this.book.held.clear()
    const lacking = this.book.settle()
    if (lacking) this.port.focus.to(`[id="by-${lacking.split('/')[2]}"]`)
  }

  private turn(way: 'undo' | 'redo', moves = false): void {
    const { view, words } = this
    if (!view || !words || !view.editable) return
    const abouts = this.book[way](view.roll.gathering.id)
    const rows = this.rows.filter(({ about }) => abouts?.includes(about))
    this.say(abouts && words.undone(rows.map(({ member }) => member.name)))
    if (moves && rows.length === 1) this.port.focus.to(`[name="mark-${rows[0]?.member.id}"]`)
  }

  private act(what: string, row: RollRow): void {
    const { about, member } = row
    const { shelf } = this
    if (what === 'record') this.paperwork.open(member)
    else if (what === 'versions') shelf.toggle(about)
    else if (what === 'read') shelf.read(about)
    else if (what === 'keep') shelf.settle(about)
    else if (what === 'take') {
      const { overtaking, entries } = shelf.of(about) ?? {}
      const theirs = entries?.find(({ id }) => id === overtaking?.overtook)
      if (theirs?.value !== undefined) this.record(about, (theirs.value as Attendance | null) ?? undefined)
    } else if (this.record(about, this.recorded.get(about)?.value)) this.discard(about)
    // What was pressed may be gone.
    if (what === 'keep' || what === 'take' || what === 'again') this.port.focus.to(`[name="mark-${member.id}"]`)
    this.host.requestUpdate()
  }
}
