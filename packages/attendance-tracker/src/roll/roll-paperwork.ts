import type { CivilDate, Member } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { type FocusMover, Printing } from '@liaison-kit/ui'
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Roll, RollRow } from './roll.ts'
import type { RollWords } from './roll.words.ts'
import { marksSheet, signInSheet } from './roll-papers.ts'
import { type MemberRecord, recordOf, recordSheet } from './roll-record.ts'

interface PaperworkPort {
  state(): SourceState
  /** Says a day. */
  day(day: CivilDate): string
  focus: FocusMover
}

/** What is made of a roll besides taking it: its sheets of paper, and a member's record on screen and on paper. */
export class Paperwork implements ReactiveController {
  private readonly host: LitElement
  private readonly port: PaperworkPort
  private readonly printing: Printing<'sign-in' | 'marks' | 'record'>
  /** Whose record is open. */
  private person: Member | undefined
  /** Whether a sheet for signing is to have blank rows. */
  private spare = false

  constructor(host: LitElement, port: PaperworkPort) {
    this.host = host
    this.port = port
    this.printing = new Printing(host)
    host.addController(this)
  }

  hostUpdated(): void {
    const dialog = this.host.renderRoot.querySelector('dialog')
    if (!dialog || dialog.open) return
    // The oldest browsers know no modal dialog, and show it in place.
    if (dialog.showModal) dialog.showModal()
    else dialog.setAttribute('open', '')
  }

  /** Prints a sheet; `undefined` where the browser cannot. */
  get print(): ((sheet: 'sign-in' | 'marks', spare: boolean) => void) | undefined {
    if (!this.printing.isPossible) return undefined
    return (sheet, spare) => {
      this.spare = spare
      void this.printing.print(sheet)
    }
  }

  /** Opens a member's record, or closes the one that is open. */
  open(person?: Member): void {
    this.person = person
    this.host.requestUpdate()
  }

  /** The sheet, while it is printed. */
  paper(words: RollWords, roll: Roll | undefined, rows: readonly RollRow[]): TemplateResult | typeof nothing {
    const { printing, spare, port } = this
    if (printing.sheet === 'record') {
      const record = this.record()
      if (record)
        return html`<section class="paper"><h2>${record.member.name}</h2><h3>${words.record}</h3>${this.sheet(record, words)}</section>`
    }
    if (!roll) return nothing
    const options = { words, roll, rows, day: port.day(roll.gathering.date), spare }
    if (printing.sheet === 'sign-in') return signInSheet(options)
    return printing.sheet === 'marks' ? marksSheet(options) : nothing
  }

  /** The record that is open. */
  dialog(words: RollWords): TemplateResult | typeof nothing {
    const { printing } = this
    const record = this.record()
    if (!record) return nothing
    return html`<dialog part="record" aria-labelledby="record" @close=${this.close}>
      <h2 id="record" tabindex="-1" autofocus>${words.recordOf(record.member.name)}</h2>
      ${this.sheet(record, words)}
      <p>
        <button class="button" part="button" type="button" @click=${this.close}>${words.close}</button>
        ${
          printing.isPossible
            ? html`<button class="button quiet" part="button" type="button" @click=${() => void printing.print('record')}>
                ${words.printRecord}
              </button>`
            : nothing
        }
      </p>
    </dialog>`
  }

  private readonly close = (): void => {
    if (this.person) this.port.focus.to(`[id="row-${this.person.id}"] .person`)
    this.open()
  }

  private record(): MemberRecord | undefined {
    return this.person && recordOf(this.person, this.port.state())
  }

  private sheet(record: MemberRecord, words: RollWords): TemplateResult {
    return recordSheet({ words, record, day: this.port.day })
  }
}
