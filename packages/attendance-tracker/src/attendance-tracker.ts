import type { Entry } from '@liaison-kit/core'
import { filingDesk, newId } from '@liaison-kit/source'
import { LeaveGuard, RecordingElement } from '@liaison-kit/ui'
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { attendanceTrackerStyles } from './attendance-tracker.styles.ts'
import { type TrackerWords, trackerWords } from './attendance-tracker.words.ts'
import { Desks } from './desks.ts'
import { entryName } from './entry-name.ts'
import { FocusMover } from './focus-mover.ts'
import { gatheringPage } from './gathering/gathering-page.ts'
import { isListed } from './gathering/gatherings.ts'
import type { Roll } from './roll/roll.ts'
import { signedIn } from './signed-in.ts'
import { signedOut } from './signed-out.ts'
import { type Viewer, viewerOf } from './viewer.ts'

export type { Roll } from './roll/roll.ts'

/**
 * `<liaison-attendance-tracker>`: a group's gatherings. A clerk or the office records them, takes their rolls, completes their papers and
 * decides leaves; a member sees those to come and their own marks, and asks for leave. Each thing recorded is one entry.
 *
 * Attributes: `hub`, `committee`, `group`, `as-of`, `lang`, `dir`, `readonly`, `gathering`.
 * Events: `liaison-change` (cancelable), `liaison-sent`, `liaison-error`, `liaison-sign-in`; their details are `LiaisonEvents` of ui.
 * Parts: `base`, `heading`, `gathering`, `pages`, `table`, `row`, `row-state`, `bar`, `record`, `form`, `field`, `summary`, `picture`,
 * `leaves`, `leave`, `overtaken`, `button`, `sign-in`, `status`, `refused`, `who`, `notice`.
 */
export class AttendanceTracker extends RecordingElement {
  static override properties: PropertyDeclarations = { gathering: { reflect: true }, roll: { attribute: false } }
  static override styles = [RecordingElement.styles, attendanceTrackerStyles]

  /** Id of the gathering that is open; the list of gatherings without. */
  declare gathering: string | undefined
  /** Plain data; wins over every source. What is recorded is then only announced: the page stores it, and hands in the next roll. */
  declare roll: Roll | undefined

  private readonly focusMover = new FocusMover(this)
  /** Names of members by id, of everybody seen while the page is open: what was recorded of who has moved away since still has a name. */
  private readonly seen = new Map<string, string>()
  private readonly desks = new Desks(this, {
    source: () => this.link.source,
    state: () => this.data,
    ownRoll: () => this.roll,
    record: (about, value) => (this.roll ? this.hand(about, value) : this.record(about, value)),
    open: (id) => this.open(id),
    hub: () => this.hub,
    focus: this.focusMover,
  })

  /** What was open, and for whom, when the desks were turned over last. */
  private turned = ''

  constructor() {
    super(filingDesk)
    new LeaveGuard(this, () => this.desks.kept > 0 || this.hasUnkept)
    this.addEventListener('liaison-sign-in', ({ detail }) => {
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    // The page opens another gathering, or the session ends: what was said and fetched for what was open is over all the same.
    if (this.turned !== this.turning) this.turnOver()
  }

  protected override hasOwnData(): boolean {
    return this.roll !== undefined
  }

  protected override hasNothing(): boolean {
    const { ledger, writing } = this.desks.gatherings
    const isMember = this.data.session?.role === 'member'
    const has = ledger?.gatherings.some((one) => isMember || isListed(one, this.viewer))
    return !this.roll && has === false && !writing
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(trackerWords)
    const { viewer } = this
    const { rolls, leaves, gatherings } = this.desks
    const known = this.roll ?? gatherings.ledger
    for (const { id, name } of known?.members ?? []) this.seen.set(id, name)
    const tray = this.refusedTray(
      (entry) => entryName(entry, words, known, this.seen),
      (refused) => gatherings.editing(refused, viewer),
    )
    return html`${this.main(words)} ${rolls.around(words)} ${leaves.notices(words)} ${this.statusLine()} ${tray}
    ${this.roll ? nothing : this.signIn.signedIn()}`
  }

  private main(words: TrackerWords): TemplateResult {
    const { roll, data: state, desks, readonly, today, viewer, gathering, mayRecord } = this
    const { session } = state
    const groupName = (id: string): string => state.ledger?.groups.find((group) => group.id === id)?.name ?? id
    const naming = { words, today, group: viewer.group, groupName }
    if (roll) return gatheringPage({ ...naming, roll, rolls: desks.rolls, editable: !readonly })
    if (!session) {
      const reason = this.shared.problem
      return signedOut({ words, state, readonly, kept: desks.kept, reason, panel: this.signInPanel() })
    }
    const { ledger } = desks.gatherings
    if (!ledger) return html`<p class="hint" role="status">${this.shared.loading}</p>`
    const open = (id: string | undefined): void => this.open(id)
    return signedIn({ ...naming, desks, state, session, viewer, ledger, gathering, mayRecord, open })
  }

  protected override settle(): void {
    this.desks.rolls.settle()
  }

  private open(id: string | undefined): void {
    this.focusMover.to(id === undefined ? `button[value="${this.gathering}"]` : '#heading')
    this.gathering = id
    this.turnOver()
  }

  private turnOver(): void {
    this.turned = this.turning
    this.desks.turnOver()
  }

  /** What is open, and for whom. */
  private get turning(): string {
    const { role, group, member } = this.data.session ?? {}
    return JSON.stringify([this.gathering, role, group, member])
  }

  /** Tells a page with a roll of its own of a mark, without recording it; nothing when it is cancelled. */
  private hand(about: string, value: object | null): Entry | undefined {
    const entry: Entry = { id: newId(), about, at: new Date().toISOString(), value }
    return this.announce('liaison-change', { entry }, true) ? entry : undefined
  }

  private get viewer(): Viewer {
    return viewerOf(this.data, this.group, this.mayRecord)
  }

  /** Whether something recorded here is in this page's memory only. */
  private get hasUnkept(): boolean {
    const { storage, waiting, refused } = this.data
    return storage !== 'kept' && [...waiting, ...refused].some(({ entry }) => this.isOwn(entry.id))
  }
}
