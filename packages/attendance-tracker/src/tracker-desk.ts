import type { Entry } from '@liaison-kit/core'
import { filingDesk, newId, type SourceState } from '@liaison-kit/source'
import {
  FocusMover,
  LeaveGuard,
  partsStyles,
  Recording,
  type RecordingKit,
  type RecordingPart,
  type WidgetPort,
} from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { attendanceTrackerStyles } from './attendance-tracker.styles.ts'
import type { AttendanceTracker } from './attendance-tracker.ts'
import { type TrackerWords, trackerWords } from './attendance-tracker.words.ts'
import { Desks } from './desks.ts'
import { entryName } from './entry-name.ts'
import { gatheringPage } from './gathering/gathering-page.ts'
import { isListed } from './gathering/gatherings.ts'
import { signedIn } from './signed-in.ts'
import { signedOut } from './signed-out.ts'
import { type Viewer, viewerOf } from './viewer.ts'

/** Where gatherings, rolls, papers and leaves are recorded, and a member's own page: the tracker for whoever is signed in. */
export class TrackerDesk implements RecordingPart {
  private readonly port: WidgetPort<AttendanceTracker>
  private readonly recording: Recording
  private readonly focusMover: FocusMover
  private readonly desks: Desks
  /** Names of members by id, of everybody seen while the page is open: what was recorded of who has moved away since still has a name. */
  private readonly seen = new Map<string, string>()
  /** What was open, and for whom, when the desks were turned over last. */
  private turned = ''

  constructor(port: WidgetPort<AttendanceTracker>) {
    const { element } = port
    this.port = port
    this.recording = new Recording(port)
    this.focusMover = new FocusMover(element)
    this.desks = new Desks(element, {
      source: port.source,
      state: port.data,
      ownRoll: () => element.roll,
      record: (about, value) => (element.roll ? this.hand(about, value) : this.recording.record(about, value)),
      open: (id) => this.open(id),
      hub: () => element.hub,
      focus: this.focusMover,
    })
    new LeaveGuard(element, () => this.desks.kept > 0 || this.hasUnkept)
    element.addEventListener('liaison-sign-in', ({ detail }) => {
      if (detail.role) this.focusMover.to('#heading')
    })
  }

  enter(): void {
    if (this.port.data().session || this.port.element.roll) this.focusMover.to('#heading')
    else this.recording.signIn.enter()
  }

  willUpdate(): void {
    // The page opens another gathering, or the session ends: what was said and fetched for what was open is over all the same.
    if (this.turned !== this.turning) this.turnOver()
  }

  hasNothing(): boolean {
    const { ledger, writing } = this.desks.gatherings
    const isMember = this.port.data().session?.role === 'member'
    const has = ledger?.gatherings.some((one) => isMember || isListed(one, this.viewer))
    return !this.port.element.roll && has === false && !writing
  }

  sourceChanged(before: SourceState, now: SourceState): void {
    this.recording.sourceChanged(before, now)
  }

  entriesSent(ids: readonly string[]): void {
    this.recording.entriesSent(ids)
  }

  settle(): void {
    this.desks.rolls.settle()
  }

  body(): TemplateResult {
    const words = this.port.wordsOf(trackerWords)
    const { viewer, recording } = this
    const { roll } = this.port.element
    const { rolls, leaves, gatherings } = this.desks
    const known = roll ?? gatherings.ledger
    for (const { id, name } of known?.members ?? []) this.seen.set(id, name)
    const tray = recording.refusedTray(
      (entry) => entryName(entry, words, known, this.seen),
      (refused) => gatherings.editing(refused, viewer),
    )
    return html`${this.main(words)} ${rolls.around(words)} ${leaves.notices(words)} ${recording.statusLine()} ${tray}
    ${roll ? nothing : recording.signIn.signedIn()}`
  }

  private main(words: TrackerWords): TemplateResult {
    const { port, desks, viewer, recording } = this
    const { roll, gathering, readonly } = port.element
    const state = port.data()
    const { session } = state
    const groupName = (id: string): string => state.ledger?.groups.find((group) => group.id === id)?.name ?? id
    const naming = { words, today: port.today(), group: viewer.group, groupName }
    if (roll) return gatheringPage({ ...naming, roll, rolls: desks.rolls, editable: !readonly })
    if (!session) {
      const reason = port.shared().problem
      return signedOut({ words, state, readonly, kept: desks.kept, reason, panel: recording.signInPanel() })
    }
    const { ledger } = desks.gatherings
    if (!ledger) return html`<p class="hint" role="status">${port.shared().loading}</p>`
    const { mayRecord } = recording
    const open = (id: string | undefined): void => this.open(id)
    return signedIn({ ...naming, desks, state, session, viewer, ledger, gathering, mayRecord, open })
  }

  private open(id: string | undefined): void {
    const { element } = this.port
    this.focusMover.to(id === undefined ? `button[value="${element.gathering}"]` : '#heading')
    element.gathering = id
    this.turnOver()
  }

  private turnOver(): void {
    this.turned = this.turning
    this.desks.turnOver()
  }

  /** What is open, and for whom. */
  private get turning(): string {
    const { role, group, member } = this.port.data().session ?? {}
    return JSON.stringify([this.port.element.gathering, role, group, member])
  }

  /** Tells a page with a roll of its own of a mark, without recording it; nothing when it is cancelled. */
  private hand(about: string, value: object | null): Entry | undefined {
    const entry: Entry = { id: newId(), about, at: new Date().toISOString(), value }
    return this.port.announce('liaison-change', { entry }, true) ? entry : undefined
  }

  private get viewer(): Viewer {
    return viewerOf(this.port.data(), this.port.element.group, this.recording.mayRecord)
  }

  /** Whether something recorded here is in this page's memory only. */
  private get hasUnkept(): boolean {
    const { storage, waiting, refused } = this.port.data()
    return storage !== 'kept' && [...waiting, ...refused].some(({ entry }) => this.recording.isOwn(entry.id))
  }
}

/** What the tracker fetches. */
export const trackerKit: RecordingKit<AttendanceTracker> = {
  make: (port) => new TrackerDesk(port),
  styles: [partsStyles, attendanceTrackerStyles],
  desk: filingDesk,
}
