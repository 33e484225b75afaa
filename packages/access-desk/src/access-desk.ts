import type { Ledger } from '@liaison-kit/core'
import type { Problem, Session } from '@liaison-kit/source'
import type { IssuedCode, Office } from '@liaison-kit/source/office'
import { officeDesk, officeOf } from '@liaison-kit/source/office'
import { deskAddress, FocusMover, LeaveGuard, notice, Printing, RecordingElement } from '@liaison-kit/ui'
import { deskStyles, deskWords, listStyles, RecordForm } from '@liaison-kit/ui/desk'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { accessDeskStyles } from './access-desk.styles.ts'
import { type AccessWords, accessDeskWords } from './access-desk.words.ts'
import { CodeList } from './code-list.ts'
import { copyText } from './copying.ts'
import { type FormKit, MANY, manyForm, ONE, oneForm } from './issue-form.ts'
import { issuedSection } from './issued-section.ts'
import { type Issue, Issuing, type KeptIssues } from './issuing.ts'
import { listSection } from './list-section.ts'
import { slips } from './slips.ts'
import type { NamedWish } from './wishes.ts'

/** What is shown, by session: a page that shows something else in between finds it again, and with the session it is gone. */
const shownIn = new WeakMap<Session, KeptIssues>()

/**
 * `<liaison-access-desk>`: the county's access codes: issued, one or many at once, shown this once with slips to print, listed, revoked.
 * Codes are no part of the ledger; in clear they are in this page's memory alone, until they are put away.
 *
 * @csspart issued - The codes just issued, in clear this once.
 * @csspart codes - The list of all codes.
 * @csspart row - One code.
 * @csspart form
 * @csspart field
 * @csspart summary
 */
export class AccessDesk extends RecordingElement {
  static override styles = [RecordingElement.styles, deskStyles, listStyles, accessDeskStyles]

  private readonly form = new RecordForm(this, () => this.wordsOf(deskWords))
  private readonly focusMover = new FocusMover(this)
  private readonly printing = new Printing<'slips'>(this)
  private readonly list = new CodeList(this, {
    office: () => this.office,
    session: () => this.data.session,
    focus: (selector) => this.focusMover.to(selector),
    failed: (problem) => this.tell(problem),
  })
  private readonly issuing = new Issuing(this, {
    office: () => this.office,
    changed: () => void this.list.read(),
    failed: (problem) => this.tell(problem),
  })
  private copied = ''
  private isPuttingAway = false
  /** In whose session what is shown was issued. */
  private heldIn: Session | undefined

  constructor() {
    super(officeDesk)
    new LeaveGuard(this, () => this.form.isChanged || this.issuing.isRunning || this.issuing.issued.length > 0)
    this.addEventListener('liaison-sign-in', ({ detail }) => {
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  private get office(): Office | undefined {
    return officeOf(this.link.source)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const { session } = this.data
    if (!session || session === this.heldIn) return
    // After a session that ended by itself the same person goes on; somebody else is shown no code of those before.
    if (this.heldIn && session.name !== this.heldIn.name) this.settle()
    this.heldIn = session
    if (this.issuing.issues.length === 0) this.issuing.takeUp(shownIn.get(session))
  }

  protected override updated(): void {
    const { session } = this.data
    if (session && session === this.heldIn) shownIn.set(session, this.issuing.kept)
  }

  protected override settle(): void {
    this.issuing.stop()
    this.issuing.putAway()
    this.form.close()
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(accessDeskWords)
    return html`<h2 class="heading" part="heading" id="heading" tabindex="-1">${words.title}</h2>
      ${this.main(words)} ${this.signIn.signedIn()} ${this.paper(words)}`
  }

  private main(words: AccessWords): unknown {
    const { session, problem, ledger } = this.data
    if (!session) {
      return html`${problem ? notice(this.shared.problem(problem)) : nothing}
        <p>${this.readonly ? words.shownSignedIn : words.purpose}</p>
        ${this.signInPanel()}`
    }
    if (session.role !== 'county') return html`<p>${words.countyOnly}</p>`
    if (!this.office) return html`<p>${words.noOffice}</p>`
    if (!ledger) return html`<p class="hint" role="status">${this.shared.loading}</p>`
    return html`${this.mayRecord ? this.issuance(words, ledger) : nothing}
    ${listSection({
      words,
      list: this.list,
      ledger,
      today: this.today,
      editable: this.mayRecord,
      reason: this.reason,
    })}`
  }

  private issuance(words: AccessWords, ledger: Ledger): TemplateResult {
    const { form, issuing, list, today } = this
    const kit: FormKit = {
      words,
      form,
      ledger,
      codes: list.codes,
      today,
      issue: (wishes) => this.issue(wishes),
      gaveUp: () => this.focusMover.to('[data-open]'),
    }
    const open = (about: string, label: string): TemplateResult =>
      html`<button class="button quiet" part="button" type="button" data-open=${about} @click=${() => this.open(about)}>${label}</button>`
    return html`${issuedSection({
      words,
      issuing,
      reason: this.reason,
      copied: this.copied,
      copy: (code) => void this.copy(code, words),
      print: this.printing.isPossible ? () => void this.printing.print('slips') : undefined,
      isPuttingAway: this.isPuttingAway,
      putAway: (step) => this.putAway(step),
      replace: (issue) => void this.replace(issue),
    })}
    ${
      form.about === undefined && !issuing.isRunning
        ? html`<p class="tools">${open(ONE, words.issue)} ${open(MANY, words.issueMany)}</p>`
        : nothing
    }
    ${form.about === ONE ? oneForm(kit) : nothing} ${form.about === MANY ? manyForm(kit) : nothing}`
  }

  private readonly reason = (problem: Problem): string =>
    this.wordsOf(accessDeskWords).tried[problem.code] ?? this.shared.problem(problem)

  private tell(problem: Problem): void {
    this.announce('liaison-error', { code: problem.code, message: this.shared.problem(problem) })
  }

  private open(about: string): void {
    this.copied = ''
    // What there is most often to do; another choice is one press away.
    this.form.open(about, about === MANY ? { whom: 'groups' } : {})
  }

  private issue(wishes: readonly NamedWish[]): void {
    this.form.close()
    this.focusMover.to('#shown-title')
    void this.issuing.begin(wishes)
  }

  private async copy({ code, name }: IssuedCode, words: AccessWords): Promise<void> {
    this.copied = (await copyText(code, this)) ? words.copied(name) : words.notCopied
    this.requestUpdate()
  }

  private putAway(step: 'ask' | 'now' | 'keep'): void {
    this.isPuttingAway = step === 'ask'
    if (step === 'now') {
      this.copied = ''
      this.issuing.putAway()
    }
    this.focusMover.to(step === 'ask' ? '#put-away' : step === 'keep' ? '[data-put-away]' : '#list-title')
  }

  /** A code nobody has seen is of no use: it is revoked, and another issued. */
  private async replace({ id, wish }: Issue & { fate: 'lost' }): Promise<void> {
    if (!(await this.list.revoke({ id, name: wish.name }))) return
    this.issuing.again(id)
    this.focusMover.to('#shown-title')
    await this.issuing.goOn()
  }

  /** Only while it is printed: what is not in the page cannot be read from it. */
  private paper(words: AccessWords): TemplateResult | typeof nothing {
    const { ledger } = this.data
    if (this.printing.sheet !== 'slips' || !ledger) return nothing
    const place = `${deskAddress(this.hub)}?committee=${encodeURIComponent(ledger.committee.id)}`
    const address = new URL(place, document.baseURI).href
    return slips({ words, ledger, codes: this.issuing.issued, address, today: this.today })
  }
}
