import type { Entry } from '@liaison-kit/core'
import { hubDesk, type MakeDesk, type RefusedEntry, type SourceState } from '@liaison-kit/source'
import type { CSSResultGroup, nothing, TemplateResult } from 'lit'
import { LiaisonElement } from './liaison-element.ts'
import { partsStyles } from './parts.styles.ts'
import { Recording } from './recording.ts'
import type { SignIn } from './sign-in.ts'

/**
 * A widget that also records, with all it needs for that from the start, as on the county's own pages.
 *
 * @fires liaison-sign-in
 * @csspart sign-in
 * @csspart who
 */
export abstract class RecordingElement extends LiaisonElement {
  static override styles: CSSResultGroup = [LiaisonElement.styles, partsStyles]

  private readonly recording: Recording

  /** @param desk another than the plain one: `filingDesk` of a widget that takes pictures */
  constructor(desk: MakeDesk = hubDesk) {
    super(desk)
    this.recording = new Recording(this.port())
  }

  /** The sign-in panel; show it with `signInPanel()` where `mayRecord` is false. */
  protected get signIn(): SignIn {
    return this.recording.signIn
  }

  /** Whether somebody is signed in and the page lets them write. */
  protected get mayRecord(): boolean {
    return this.recording.mayRecord
  }

  /**
   * Records something: tells the page (`liaison-change`) and, unless a listener cancels it, queues the entry and sends it.
   * @param about `works/ID`, `attendance/GATHERING/MEMBER`, …
   * @param id the record's own entry id, where it was made when the record was begun
   * @returns the entry, or `undefined` when the page cancelled it
   */
  protected record(about: string, value: object | null, id?: string): Entry | undefined {
    return this.recording.record(about, value, id)
  }

  /** Whether an entry was recorded in this very widget. */
  protected isOwn(id: string): boolean {
    return this.recording.isOwn(id)
  }

  protected override entriesSent(ids: readonly string[]): void {
    this.recording.entriesSent(ids)
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    this.recording.sourceChanged(before, now)
  }

  /** The panel to sign in with; nothing where the widget only shows. */
  protected signInPanel(): TemplateResult | typeof nothing {
    return this.recording.signInPanel()
  }

  /**
   * What waits, goes, was saved: always in the page, so that its changes are said aloud.
   * @param isOwn which entries are called saved; those recorded in this widget unless given
   */
  protected statusLine(isOwn?: (id: string) => boolean): TemplateResult {
    return this.recording.statusLine(isOwn)
  }

  /**
   * The records the hub did not take, each with its reason, and the ways to edit, export or discard it. While nobody is signed in only
   * their number: they may be anybody's who uses this computer.
   * @param describe what to call an entry, for a person
   * @param edit how to take a record back to be edited, `undefined` for one that this widget cannot; without it none can be edited
   */
  protected refusedTray(
    describe: (entry: Entry) => string,
    edit?: (refused: RefusedEntry) => (() => void) | undefined,
  ): TemplateResult | typeof nothing {
    return this.recording.refusedTray(describe, edit)
  }
}
