import type { Entry } from '@liaison-kit/core'
import { type RefusedEntry, SourceError, type SourceState } from '@liaison-kit/source'
import { officeDesk, officeOf } from '@liaison-kit/source/office'
import { FocusMover, LeaveGuard, notice, RecordingElement } from '@liaison-kit/ui'
import {
  ChangeUndo,
  deskStyles,
  deskWords,
  listStyles,
  RecordForm,
  StandingLedger,
  ThingHistory,
} from '@liaison-kit/ui/desk'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { chartersSection } from './committee/charters-section.ts'
import { committeeSection } from './committee/committee-section.ts'
import { originsSection } from './committee/origins-section.ts'
import { committeeDeskStyles } from './committee-desk.styles.ts'
import { type CommitteeWords, committeeDeskWords } from './committee-desk.words.ts'
import { contactsSection } from './contacts/contacts-section.ts'
import { backInForm, entryName } from './entry-name.ts'
import { groupsSection, MANY_GROUPS } from './groups/groups-section.ts'
import { type Kit, opener } from './kit.ts'
import { type Places, startingList, stepsOf } from './starting.ts'
import { openNewTerm, termsSection } from './terms/terms-section.ts'

export type { Places, StepId } from './starting.ts'

/**
 * `<liaison-committee-desk>`: what a county begins with, for its office: the committee itself, which sites may record, charters, terms,
 * liaison groups and supervising contacts; and what to do first. Each change is one entry.
 *
 * @fires liaison-change
 * @fires liaison-sent
 * @csspart starting - What to do first.
 * @csspart committee - The committee itself.
 * @csspart origins - Which sites may record.
 * @csspart charters - The charters.
 * @csspart terms - The terms.
 * @csspart groups - The liaison groups.
 * @csspart contacts - The supervising contacts.
 * @csspart row - One thing of a list.
 * @csspart form
 * @csspart field
 * @csspart summary
 * @csspart status
 * @csspart refused
 * @csspart export
 */
export class CommitteeDesk extends RecordingElement {
  static override properties: PropertyDeclarations = { checklist: { type: Boolean }, places: { attribute: false } }
  static override styles = [RecordingElement.styles, deskStyles, listStyles, committeeDeskStyles]

  /** Shows only what to do first, and nothing once all of it is done. */
  declare checklist: boolean
  /** Where each step of what to do first is done, as addresses on the page: `{ roster: '#roster' }`. */
  declare places: Places | undefined

  private readonly form = new RecordForm(this, () => this.wordsOf(deskWords))
  private readonly undo = new ChangeUndo(
    this,
    () => this.wordsOf(deskWords),
    (about, value) => this.put(about, value),
    (about) => this.standing.of(about),
  )
  private readonly history = new ThingHistory(this, {
    source: () => this.link.source,
    words: () => this.wordsOf(deskWords),
    reason: (problem) => this.shared.problem(problem),
  })
  private readonly focusMover = new FocusMover(this)
  private readonly standing = new StandingLedger()
  /** Another form was asked for while something unsaved stood in the one that is open. */
  private isHeldBack = false
  private areCodesOut: boolean | undefined
  private askedFor: SourceState['session']

  constructor() {
    super(officeDesk)
    this.checklist = false
    new LeaveGuard(this, () => this.form.isChanged)
    this.addEventListener('liaison-sign-in', ({ detail }) => {
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  protected override hasNothing(): boolean {
    const { ledger } = this.data
    return ledger !== undefined && ledger.terms.length === 0 && ledger.groups.length === 0
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(committeeDeskWords)
    const kit = this.kit(words)
    if (this.checklist) return html`${kit && this.isCounty ? this.starting(kit) : nothing}`
    const tray = this.refusedTray(
      (entry) => entryName(entry, words, this.data.ledger),
      (refused) => this.editing(refused),
    )
    return html`<h2 class="heading" part="heading" id="heading" tabindex="-1">${words.title}</h2>
      ${this.main(words, kit)} ${this.statusLine()} ${tray} ${this.signIn.signedIn()}`
  }

  private main(words: CommitteeWords, kit: Kit | undefined): TemplateResult {
    const { session, problem, waiting } = this.data
    if (!session) {
      return html`${problem && waiting.length === 0 ? notice(this.shared.problem(problem)) : nothing}
        <p>${this.readonly ? words.shownSignedIn : words.purpose}</p>
        ${this.signInPanel()}`
    }
    if (!this.isCounty) return html`<p>${words.countyOnly}</p>`
    if (!kit) return html`<p class="hint" role="status">${this.shared.loading}</p>`
    return html`<div class="dock">${this.undo.render()}</div>
      ${this.starting(kit)} ${this.overtaken(words, kit)} ${committeeSection(kit)} ${termsSection(kit)}
      ${groupsSection(kit)} ${contactsSection(kit)} ${chartersSection(kit)} ${originsSection(kit)}`
  }

  private get isCounty(): boolean {
    return this.data.session?.role === 'county'
  }

  private kit(words: CommitteeWords): Kit | undefined {
    const { form, history, focusMover: focus, today } = this
    const { ledger, unsent } = this.standing.follow(this.data)
    if (!ledger) return undefined
    return {
      words,
      desk: this.wordsOf(deskWords),
      form,
      history,
      focus,
      ledger,
      charters: this.data.charters ?? [],
      unsent,
      today,
      editable: this.mayRecord && this.isCounty,
      warning: this.isHeldBack && form.isChanged ? words.finishFirst : undefined,
      open: (about, known) => this.open(about, known),
      mayClose: (about) => form.about !== about || this.mayLeave(),
      change: (said, after, ...changes) => {
        if (!this.undo.make(said, ...changes)) return
        if (form.about === after.form) form.close()
        focus.to(after.focus)
      },
    }
  }

  private open(about: string, known: Readonly<Record<string, string>> = {}): void {
    if (!this.mayLeave()) return
    this.history.close()
    this.form.open(about, known)
  }

  /** What is typed is given up by the person alone. */
  private mayLeave(): boolean {
    this.isHeldBack = this.form.about !== undefined && this.form.isChanged
    if (this.isHeldBack) this.focusMover.to('#form-title')
    return !this.isHeldBack
  }

  private put(about: string, value: object | null): Entry | undefined {
    const entry = this.record(about, value)
    if (entry) this.standing.keep(entry)
    return entry
  }

  private starting(kit: Kit): TemplateResult | typeof nothing {
    this.askForCodes()
    const go = this.checklist
      ? {}
      : {
          terms: () => openNewTerm(kit),
          groups: () => this.focusMover.to(opener(MANY_GROUPS)),
        }
    return startingList(stepsOf(kit.ledger, this.areCodesOut), {
      words: kit.words,
      places: this.places ?? {},
      go,
      isAlone: this.checklist,
    })
  }

  /** Once in a session: whether codes are given out only the office tells. */
  private askForCodes(): void {
    const { session } = this.data
    const office = officeOf(this.link.source)
    if (!office || !session || session === this.askedFor) return
    this.askedFor = session
    office.codes().then(
      (codes) => {
        this.areCodesOut = codes.some(({ role, revoked }) => role !== 'county' && revoked === null)
        this.requestUpdate()
      },
      (error: unknown) => {
        // Without an answer that step is left out; the source tells what is wrong with the hub.
        if (!(error instanceof SourceError)) throw error
        this.areCodesOut = undefined
      },
    )
  }

  /** What was recorded here in place of a version that had not been seen. */
  private overtaken(words: CommitteeWords, kit: Kit): TemplateResult[] {
    return this.data.overtaking
      .filter(({ entry }) => this.isOwn(entry.id))
      .map(
        ({ entry }) =>
          html`<p class="overtaken" role="status">${words.overtook(entryName(entry, words, kit.ledger))}</p>`,
      )
  }

  /** How a record the hub did not take comes back into its form. */
  private editing({ entry }: RefusedEntry): (() => void) | undefined {
    const { ledger } = this.data
    const back = this.isCounty && ledger ? backInForm(entry, ledger) : undefined
    if (!back) return undefined
    return () => {
      if (!this.mayLeave()) return
      this.open(back.about)
      for (const field of Object.keys(back.typed)) this.form.put(field, back.typed[field] as string)
      this.link.source?.discard(entry.id)
    }
  }
}
