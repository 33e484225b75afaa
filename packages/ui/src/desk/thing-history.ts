import type { SealedEntry } from '@liaison-kit/core'
import { type Problem, type Source, SourceError } from '@liaison-kit/source'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { momentOf } from '../moment.ts'
import type { DeskWords } from './desk.words.ts'

export interface HistoryPort {
  source(): Source | undefined
  words(): DeskWords
  /** A problem in words. */
  reason(problem: Problem): string
}

export interface HistoryLook {
  /** What the thing is called. */
  what: string
  /** A version in words, one line for each thing to know. */
  lines(value: unknown): readonly string[]
  /** Records an earlier version again; without it versions are only read. `null`: it was withdrawn. */
  restore?: ((value: object | null) => void) | undefined
}

/** All versions of one thing, newest first, each with when and under which code it was recorded, and the way back to it. */
export class ThingHistory implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly port: HistoryPort
  private about: string | undefined
  private entries: readonly SealedEntry[] | undefined
  private failure: Problem | undefined
  private ledger: unknown

  constructor(host: ReactiveControllerHost, port: HistoryPort) {
    this.host = host
    this.port = port
    host.addController(this)
  }

  hostUpdate(): void {
    const ledger = this.port.source()?.state.ledger
    const isNew = ledger !== this.ledger
    this.ledger = ledger
    // Something was recorded meanwhile, perhaps about this.
    if (isNew && this.about !== undefined) void this.read(this.about)
  }

  isOpen(about: string): boolean {
    return this.about === about
  }

  close(): void {
    this.about = undefined
    this.host.requestUpdate()
  }

  /** The button that unfolds the versions of a thing, and the versions. One thing at a time is unfolded in a widget. */
  render(about: string, look: HistoryLook): TemplateResult {
    const words = this.port.words()
    const isOpen = this.isOpen(about)
    return html`<div class="history">
      <button
        class="button quiet"
        part="button"
        type="button"
        aria-expanded=${isOpen}
        aria-label=${isOpen ? nothing : words.historyOf(look.what)}
        @click=${() => this.toggle(about)}
      >
        ${isOpen ? words.closeHistory : words.history}
      </button>
      ${isOpen ? this.versions(about, look, words) : nothing}
    </div>`
  }

  private versions(about: string, look: HistoryLook, words: DeskWords): TemplateResult {
    const { entries, failure } = this
    if (failure) {
      return html`<p class="wrong" role="alert">${words.historyFailed(this.port.reason(failure))}</p>
        <button class="button quiet" part="button" type="button" @click=${() => this.read(about)}>${words.retry}</button>`
    }
    if (!entries) return html`<p class="hint" role="status">${words.loading}</p>`
    if (entries.length === 0) return html`<p class="hint">${words.noHistory}</p>`
    const newest = entries[entries.length - 1]
    return html`<ol class="versions" aria-label=${words.historyOf(look.what)}>
      ${[...entries].reverse().map((entry) => html`<li>${this.version(entry, entry === newest, look, words)}</li>`)}
    </ol>`
  }

  private version(entry: SealedEntry, isNewest: boolean, look: HistoryLook, words: DeskWords): TemplateResult {
    const { value, recordedAt, recordedBy } = entry
    const { ledger, today } = this.port.source()?.state ?? {}
    const moment = momentOf(recordedAt, (day) => words.day(day, today), ledger?.committee.zone)
    const lines = value === undefined ? [words.erased] : value === null ? [words.withdrawn] : look.lines(value)
    const { restore } = look
    return html`<p class="hint">
        ${words.recordedBy(moment, recordedBy)}${isNewest ? html` <strong>${words.current}</strong>` : nothing}
      </p>
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${
        !isNewest && restore && value !== undefined
          ? html`<button
              class="button quiet"
              part="button"
              type="button"
              aria-label=${words.restoreOf(moment)}
              @click=${() => restore(value as object | null)}
            >
              ${words.restore}
            </button>`
          : nothing
      }`
  }

  private toggle(about: string): void {
    const isOpen = this.isOpen(about)
    this.about = isOpen ? undefined : about
    this.host.requestUpdate()
    if (!isOpen) void this.read(about)
  }

  private async read(about: string): Promise<void> {
    this.failure = undefined
    if (!this.entries?.every((entry) => entry.about === about)) this.entries = undefined
    this.host.requestUpdate()
    try {
      const entries = await this.port.source()?.history(about)
      if (this.about === about) this.entries = entries
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (this.about === about) this.failure = error.problem
    }
    this.host.requestUpdate()
  }
}
