import type { Entry } from '@liaison-kit/core'
import { hubDesk, type MakeDesk, type Problem, type RefusedEntry, type SourceState } from '@liaison-kit/source'
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import { exportPart } from './export-part.ts'
import { LiaisonElement } from './liaison-element.ts'
import { partsStyles } from './parts.styles.ts'
import { type RecordingWords, recordingWords } from './recording-words.zh-CN.ts'
import { refusedTray } from './refused-tray.ts'
import { SignIn } from './sign-in.ts'
import { statusLine } from './status-line.ts'

/** A widget that also records: signing in, the outbox, and what waits, was saved or was refused. */
export abstract class RecordingElement extends LiaisonElement {
  static override styles: CSSResultGroup = [LiaisonElement.styles, partsStyles]

  /** The sign-in panel; show it with `signInPanel()` where `mayRecord` is false. */
  protected readonly signIn: SignIn
  /** Ids of the entries recorded in this very widget. */
  private readonly own = new Set<string>()

  /** @param desk another than the plain one: `filingDesk` of a widget that takes pictures */
  constructor(desk: MakeDesk = hubDesk) {
    super(desk)
    this.signIn = new SignIn(this, {
      source: () => this.link.source,
      words: () => this.recordingWords,
      reason: (problem) => this.shared.problem(problem),
      leaving: () => this.settle(),
      done: (role) => this.announce('liaison-sign-in', { role }),
    })
  }

  private get recordingWords(): RecordingWords {
    return this.wordsOf(recordingWords)
  }

  /** Whether somebody is signed in and the page lets them write. */
  protected get mayRecord(): boolean {
    return !this.readonly && this.data.session !== undefined
  }

  /**
   * Records something: tells the page (`liaison-change`) and, unless a listener cancels it, queues the entry and sends it.
   * @param about `works/ID`, `attendance/GATHERING/MEMBER`, …
   * @param id the record's own entry id, where it was made when the record was begun
   * @returns the entry, or `undefined` when the page cancelled it
   */
  protected record(about: string, value: object | null, id?: string): Entry | undefined {
    const { source } = this.link
    if (!source) return undefined
    const entry = source.prepare(about, value, id === undefined ? {} : { id })
    if (!this.announce('liaison-change', { entry }, true)) return undefined
    this.own.add(entry.id)
    source.queue(entry)
    return entry
  }

  /** Whether an entry was recorded in this very widget. */
  protected isOwn(id: string): boolean {
    return this.own.has(id)
  }

  protected override entriesSent(ids: readonly string[]): void {
    const own = ids.filter((id) => this.own.has(id))
    if (own.length > 0) this.announce('liaison-sent', { ids: own })
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    this.signIn.changed(before, now)
  }

  /** The panel to sign in with; nothing where the widget only shows. */
  protected signInPanel(): TemplateResult | typeof nothing {
    return this.readonly ? nothing : this.signIn.render()
  }

  /**
   * What waits, goes, was saved: always in the page, so that its changes are said aloud.
   * @param isOwn which entries are called saved; those recorded in this widget unless given
   */
  protected statusLine(isOwn = (id: string): boolean => this.own.has(id)): TemplateResult {
    const { data, recordingWords: words } = this
    // As long as all goes well there is nothing to take to the office.
    const isStuck = data.waiting.length > 0 && (data.problem || data.storage === 'memory') && data.refused.length === 0
    return html`${statusLine(data, words, isOwn, (problem) => this.shared.problem(problem))}
    ${isStuck ? this.exporting() : nothing}`
  }

  /**
   * The records the hub did not take, each with its reason, and the ways to edit, export or discard it. While nobody is signed in only
   * their number: they may be anybody's who uses this computer.
   * @param describe what to call an entry, for a person
   * @param edit how to take a record back to be edited, `undefined` for one that this widget cannot; without it none can be edited
   */
  protected refusedTray(
    describe: (entry: Entry) => string,
    edit: (refused: RefusedEntry) => (() => void) | undefined = () => undefined,
  ): TemplateResult | typeof nothing {
    const { data, recordingWords: words } = this
    const actions = {
      describe,
      edit,
      reason: (problem: Problem) => this.shared.problem(problem),
      discard: (id: string) => {
        this.link.source?.discard(id)
        // The button goes with its record: the keyboard must not fall off the page.
        const next = data.refused.length > 1 ? '#refused-title' : '.status'
        this.renderRoot.querySelector<HTMLElement>(next)?.focus()
      },
    }
    return refusedTray(data.refused, words, data.session && actions, this.exporting())
  }

  private exporting(): TemplateResult {
    return exportPart(this.recordingWords, this.data.session !== undefined, () => this.link.source?.exported() ?? '')
  }
}
