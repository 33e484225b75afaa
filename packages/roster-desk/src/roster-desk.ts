import type { Entry, Member } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { FocusMover, LeaveGuard, Printing, RecordingElement } from '@liaison-kit/ui'
import { deskStyles, deskWords } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import { MemberDesk } from './member-desk.ts'
import { rosterDeskStyles } from './roster-desk.styles.ts'
import { type RosterWords, rosterWords } from './roster-desk.words.ts'
import { RosterList } from './roster-list.ts'
import { rosterPaper } from './roster-paper.ts'
import { type RosterView, rosterView } from './roster-view.ts'

/**
 * `<liaison-roster-desk>`: the members of a county, or of a group. The county records who comes, moves, changes roles, leaves and returns,
 * each with its day; a clerk sees the group's members, a member only the own page. One entry for each member changed.
 *
 * @fires liaison-change
 * @fires liaison-sent
 * @csspart table - The members.
 * @csspart row - One member in it; on a narrow screen, in a list.
 * @csspart member - One member's page.
 * @csspart form
 * @csspart field
 * @csspart summary
 * @csspart status
 * @csspart refused
 * @csspart export
 */
export class RosterDesk extends RecordingElement {
  static override styles = [RecordingElement.styles, deskStyles, rosterDeskStyles]

  private readonly focusMover = new FocusMover(this)
  private readonly list = new RosterList(this)
  private readonly printing = new Printing<'roster'>(this)
  private readonly desk = new MemberDesk(this, {
    source: () => this.link.source,
    words: () => this.wordsOf(deskWords),
    reason: (problem) => this.shared.problem(problem),
    record: (about, value) => this.record(about, value),
    isOwn: (id) => this.isOwn(id),
    focus: this.focusMover,
  })

  constructor() {
    super()
    new LeaveGuard(this, () => this.desk.isUnsaved || this.hasUnkept)
    this.addEventListener('liaison-sign-in', ({ detail }) => {
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    if (before.session && !now.session) this.desk.signedOut()
  }

  protected override hasNothing(): boolean {
    const { session, ledger, waiting } = this.data
    return session !== undefined && ledger?.members.length === 0 && waiting.length === 0
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(rosterWords)
    const view = this.view(words)
    return html`<div class="heading" part="heading">
        <h2 id="heading" tabindex="-1">${words.title}</h2>
      </div>
      ${this.data.session ? this.signedIn(words, view) : this.signedOut(words)} ${this.statusLine()}
      ${this.refusedTray(
        (entry) => this.entryName(entry, words, view),
        (refused) => view && this.desk.editing(refused, view),
      )}
      ${this.signIn.signedIn()}`
  }

  private signedOut(words: RosterWords): TemplateResult {
    return html`<p>${this.readonly ? words.shownSignedIn : words.purpose}</p>
      ${this.desk.isUnsaved ? html`<p class="unsaved">${words.kept}</p>` : nothing} ${this.signInPanel()}`
  }

  private signedIn(words: RosterWords, view: RosterView | undefined): TemplateResult {
    if (!view) return html`<p class="hint" role="status">${this.shared.loading}</p>`
    const { role, member } = this.data.session!
    const own = role === 'member' ? (member ?? '') : undefined
    const page = this.desk.render(view, own)
    return html`${this.desk.undo.render()} ${this.desk.notices(view, this.data)}
    ${page ?? (own === undefined ? this.roster(view) : html`<p>${words.notYours}</p>`)}`
  }

  private roster(view: RosterView): TemplateResult {
    const { words, ledger, mayEdit } = view
    const isEmpty = ledger.members.length === 0
    const add = mayEdit
      ? html`<button class="button" part="button" type="button" data-action="add" @click=${() => this.desk.begin('add', view)}>
          ${words.add}
        </button>`
      : nothing
    const print =
      this.printing.isPossible && !isEmpty
        ? html`<button class="button quiet" part="button" type="button" @click=${() => this.printing.print('roster')}>
            ${words.print}
          </button>`
        : nothing
    return html`<div class="actions">${add} ${print}</div>
      ${
        isEmpty
          ? html`<p>${mayEdit ? words.emptyForCounty : words.empty}</p>`
          : this.list.render(view, (id) => this.desk.open(id))
      }
      ${this.printing.sheet ? rosterPaper(view, this.list.shown(view).found) : nothing}`
  }

  private view(words: RosterWords): RosterView | undefined {
    const { data, today, mayRecord } = this
    const { ledger, unsent } = this.desk.standing.follow(data)
    const { session } = data
    if (!session || !ledger || today === undefined) return undefined
    const group = (session.role === 'clerk' ? session.group : this.group) ?? undefined
    return rosterView({ words, ledger, unsent, today, group, mayEdit: mayRecord && session.role === 'county' })
  }

  /** What an entry is called in the tray; those of the page's other widgets stand there too. */
  private entryName({ about, value }: Entry, words: RosterWords, view: RosterView | undefined): string {
    const [list, id] = about.split('/')
    if (list !== 'members') return (value as { title?: string } | null)?.title ?? words.otherEntry
    const member = (value as Member | null) ?? view?.ledger.members.find((one) => one.id === id)
    return words.entry(member ? (view?.called(member) ?? member.name) : words.someone, value === null)
  }

  /** Whether something recorded here is in this page's memory only. */
  private get hasUnkept(): boolean {
    const { storage, waiting, refused } = this.data
    return storage !== 'kept' && [...waiting, ...refused].some(({ entry }) => this.isOwn(entry.id))
  }
}
