import type { Entry } from '@liaison-kit/core'
import type { Problem, RefusedEntry, SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import { exportPart } from './export-part.ts'
import { type RecordingWords, recordingWords } from './recording-words.zh-CN.ts'
import { refusedTray } from './refused-tray.ts'
import { SignIn } from './sign-in.ts'
import { statusLine } from './status-line.ts'
import type { WidgetPort } from './widget-port.ts'

/** What a widget that records has beside what it shows: signing in, the outbox, and what waits, was saved or was refused. */
export class Recording {
  readonly signIn: SignIn
  /** Ids of the entries recorded in this very widget. */
  private readonly own = new Set<string>()
  private readonly port: WidgetPort

  constructor(port: WidgetPort) {
    this.port = port
    this.signIn = new SignIn(port, () => this.words)
  }

  private get words(): RecordingWords {
    return this.port.wordsOf(recordingWords)
  }

  /** Whether somebody is signed in and the page lets them write. */
  get mayRecord(): boolean {
    return !this.port.element.readonly && this.port.data().session !== undefined
  }

  /** See `RecordingElement.record`. */
  record(about: string, value: object | null, id?: string): Entry | undefined {
    const source = this.port.source()
    if (!source) return undefined
    const entry = source.prepare(about, value, id === undefined ? {} : { id })
    if (!this.port.announce('liaison-change', { entry }, true)) return undefined
    this.own.add(entry.id)
    source.queue(entry)
    return entry
  }

  /** Whether an entry was recorded in this very widget. */
  isOwn(id: string): boolean {
    return this.own.has(id)
  }

  /** To be told of what the hub acknowledged. */
  entriesSent(ids: readonly string[]): void {
    const own = ids.filter((id) => this.own.has(id))
    if (own.length > 0) this.port.announce('liaison-sent', { ids: own })
  }

  /** To be told of each change of the source. */
  sourceChanged(before: SourceState, now: SourceState): void {
    this.signIn.changed(before, now)
  }

  /** The panel to sign in with; nothing where the widget only shows. */
  signInPanel(): TemplateResult | typeof nothing {
    return this.port.element.readonly ? nothing : this.signIn.render()
  }

  /** See `RecordingElement.statusLine`. */
  statusLine(isOwn = (id: string): boolean => this.own.has(id)): TemplateResult {
    const { words } = this
    const data = this.port.data()
    // As long as all goes well there is nothing to take to the office.
    const isStuck = data.waiting.length > 0 && (data.problem || data.storage === 'memory') && data.refused.length === 0
    return html`${statusLine(data, words, isOwn, (problem) => this.port.shared().problem(problem))}
    ${isStuck ? this.exporting() : nothing}`
  }

  /** See `RecordingElement.refusedTray`. */
  refusedTray(
    describe: (entry: Entry) => string,
    edit: (refused: RefusedEntry) => (() => void) | undefined = () => undefined,
  ): TemplateResult | typeof nothing {
    const { port, words } = this
    const data = port.data()
    const actions = {
      describe,
      edit,
      reason: (problem: Problem) => port.shared().problem(problem),
      discard: (id: string) => {
        port.source()?.discard(id)
        // The button goes with its record: the keyboard must not fall off the page.
        const next = data.refused.length > 1 ? '#refused-title' : '.status'
        port.element.renderRoot.querySelector<HTMLElement>(next)?.focus()
      },
    }
    return refusedTray(data.refused, words, data.session && actions, this.exporting())
  }

  private exporting(): TemplateResult {
    const { port } = this
    return exportPart(this.words, port.data().session !== undefined, () => port.source()?.exported() ?? '')
  }
}
