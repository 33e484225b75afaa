import type { Attendance, SealedEntry } from '@liaison-kit/core'
import { type OvertakingEntry, type Problem, type Source, SourceError, type SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { RollWords } from './roll.words.ts'

/** What is known of the versions of one mark. Replaced at each change, never changed in place. */
export interface Versions {
  readonly isOpen: boolean
  /** Oldest first; `undefined` until they are read. */
  readonly entries?: readonly SealedEntry[] | undefined
  /** Why they could not be read. */
  readonly failure?: Problem | undefined
  /** What was recorded here over a version that had not been seen. */
  readonly overtaking?: OvertakingEntry | undefined
}

export interface VersionsPort {
  source(): Source | undefined
  changed(): void
}

/** The versions of the marks somebody unfolded, and of those recorded over something unseen. */
export class VersionShelf {
  private readonly port: VersionsPort
  private readonly shelf = new Map<string, Versions>()
  /** Entries whose overtaking was looked at. */
  private readonly settled = new Set<string>()
  private ledger: SourceState['ledger']

  constructor(port: VersionsPort) {
    this.port = port
  }

  of(about: string): Versions | undefined {
    return this.shelf.get(about)
  }

  toggle(about: string): void {
    const versions = this.shelf.get(about)
    if (versions?.isOpen && !versions.overtaking) this.shelf.delete(about)
    else this.shelf.set(about, { ...versions, isOpen: !versions?.isOpen })
    if (this.shelf.has(about)) this.read(about)
    this.port.changed()
  }

  read(about: string): void {
    const put = (found: Partial<Versions>): void => {
      const versions = this.shelf.get(about)
      if (!versions) return
      this.shelf.set(about, { ...versions, ...found })
      this.port.changed()
    }
    void this.port
      .source()
      ?.history(about)
      .then(
        (entries) => put({ entries, failure: undefined }),
        (error: unknown) => {
          if (!(error instanceof SourceError)) throw error
          put({ failure: error.problem })
        },
      )
  }

  /** Somebody has looked at what was overtaken, or recorded something newer about it. */
  settle(about: string): void {
    const versions = this.shelf.get(about)
    if (!versions?.overtaking) return
    this.settled.add(versions.overtaking.entry.id)
    this.shelf.set(about, { ...versions, overtaking: undefined })
    if (!versions.isOpen) this.shelf.delete(about)
    this.port.changed()
  }

  /**
   * To be asked at each change of the source: what was overtaken is looked up, once; what is unfolded is read again when its mark is another,
   * and what could not be read with the next ledger.
   */
  follow({ overtaking, waiting, ledger }: SourceState): void {
    for (const one of overtaking) {
      const { about, id } = one.entry
      const known = this.shelf.get(about)
      // Ids begin with their time.
      if (waiting.some(({ entry }) => entry.about === about && entry.id > id)) this.settled.add(id)
      if (!about.startsWith('attendance/') || this.settled.has(id) || (known?.overtaking?.entry.id ?? '') >= id)
        continue
      this.shelf.set(about, { ...known, isOpen: known?.isOpen ?? false, overtaking: one })
      this.read(about)
    }
    const before = this.ledger
    this.ledger = ledger
    if (ledger === before) return
    for (const [about, { isOpen, failure }] of this.shelf) {
      if (failure || (isOpen && markIn(ledger, about) !== markIn(before, about))) this.read(about)
    }
  }
}

/** A mark as a ledger has it, to be compared. */
function markIn(ledger: SourceState['ledger'], about: string): string | undefined {
  const [, gathering, member] = about.split('/')
  return JSON.stringify(ledger?.attendance.find((mark) => mark.gathering === gathering && mark.member === member))
}

interface RowOptions {
  words: RollWords
  name: string
  editable: boolean
  moment(iso: string): string
  reason(problem: Problem): string
}

/** Below a mark's row: what it took the place of, and all it has been. */
export function versionsRow(versions: Versions, options: RowOptions): TemplateResult {
  const { words, name, reason } = options
  const { isOpen, entries, failure, overtaking } = versions
  return html`<tr role="row" class="versions">
    <td role="cell" colspan="4" aria-label=${words.versionsOf(name)}>
      ${overtaking ? overtaken(versions, overtaking, options) : nothing}
      ${
        failure
          ? html`<p class="wrong" role="alert">${words.versionsFailed(reason(failure))}</p>
              <button class="button quiet" type="button" part="button" data-do="read">${words.retry}</button>`
          : !entries
            ? html`<p class="hint" role="status">${words.loading}</p>`
            : isOpen
              ? entries.length === 0
                ? html`<p class="hint">${words.noVersions}</p>`
                : html`<ol>
                    ${[...entries].reverse().map((entry) => html`<li>${version(entry, options)}</li>`)}
                  </ol>`
              : nothing
      }
    </td>
  </tr>`
}

function overtaken({ entries }: Versions, { entry, overtook }: OvertakingEntry, options: RowOptions): TemplateResult {
  const { words, editable } = options
  const theirs = entries?.find(({ id }) => id === overtook)
  return html`<div class="overtook" role="alert">
    <p>${words.overtook}</p>
    <dl>
      <div>
        <dt>${words.mine}</dt>
        <dd>${worded(entry.value, words)}</dd>
      </div>
      ${theirs ? html`<div><dt>${words.theirs}</dt><dd>${version(theirs, options)}</dd></div>` : nothing}
    </dl>
    ${
      editable
        ? html`<button class="button quiet" type="button" part="button" data-do="keep">${words.keepMine}</button>
            ${theirs?.value !== undefined ? html`<button class="button quiet" type="button" part="button" data-do="take">${words.takeTheirs}</button>` : nothing}`
        : nothing
    }
  </div>`
}

function version({ value, recordedAt, recordedBy }: SealedEntry, { words, moment }: RowOptions): TemplateResult {
  return html`${worded(value, words)}<span class="hint">${moment(recordedAt)} · ${words.by(recordedBy)}</span>`
}

/** A mark with its grounds; what was erased has no value at all. */
function worded(value: unknown, words: RollWords): TemplateResult {
  if (!value) return html`<strong>${value === null ? words.withdrawn : words.erased}</strong>`
  const { mark, reason, decidedBy } = value as Attendance
  const grounds = [reason, decidedBy && words.recognisedBy(decidedBy)].filter(Boolean).join(' · ')
  return html`<strong>${words.mark(mark)}</strong> ${grounds}`
}
