import type { Entry } from '@liaison-kit/core'
import { hubDesk, type SourceState } from '@liaison-kit/source'
import { type CSSResultGroup, nothing, type TemplateResult } from 'lit'
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

  constructor() {
    super(hubDesk)
    this.signIn = new SignIn(this, {
      source: () => this.link.source,
      words: () => this.recordingWords,
      hub: () => this.hub,
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

  /** What waits, goes, was saved: always in the page, so that its changes are said aloud. */
  protected statusLine(): TemplateResult {
    return statusLine(this.data, this.recordingWords, (id) => this.own.has(id))
  }

  /**
   * The records the hub did not take, each with its reason and a way to discard it.
   * @param describe what to call an entry, for a person
   */
  protected refusedTray(describe: (entry: Entry) => string): TemplateResult | typeof nothing {
    return refusedTray(this.data.refused, this.recordingWords, describe, (id) => this.link.source?.discard(id))
  }
}
