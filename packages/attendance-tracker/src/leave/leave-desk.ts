import type { Assessment, Attendance, CivilDate, Entry, Gathering, Ledger } from '@liaison-kit/core'
import { postOn } from '@liaison-kit/core/expected'
import type { SourceState } from '@liaison-kit/source'
import { type FocusMover, notice } from '@liaison-kit/ui'
import { type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { TrackerWords } from '../attendance-tracker.words.ts'
import { nearAt } from '../roll/roll-limits.ts'
import type { RecordedMarks } from '../trail.ts'
import {
  asWritten,
  type Decision,
  inOrder,
  isSettled,
  type Leave,
  leaveAsked,
  leaveDecided,
  leavesAsked,
  type OwnGathering,
  ownGatherings,
} from './leave.ts'
import { leaveList } from './leave-list.ts'
import { ownPage } from './own-page.ts'

/** What the desk needs of its widget. */
export interface LeavePort {
  /** What the source knows now. */
  state(): SourceState
  /** Records a mark, `null` to withdraw it; nothing when the page cancelled it. */
  record(about: string, value: Attendance | null): Entry | undefined
  focus: FocusMover
}

interface LeaveView {
  words: TrackerWords
  ledger: Ledger
  recorded: RecordedMarks
  today: CivilDate | undefined
  /** Day, kind and place of a gathering. */
  particulars(gathering: Gathering): TemplateResult
}

/** What a clerk or the office sees of leaves. */
export interface DecidingView extends LeaveView {
  mayMark(gathering: Gathering): boolean
  /** Whoever is signed in. */
  name: string
}

/** What a member sees of their own. */
export interface OwnView extends LeaveView {
  member: string | null
  groupName(id: string): string
  assessment: Assessment | undefined
  mayAsk: boolean
}

/** Where leave is asked for, by a member, and decided, by a clerk or the office. */
export class LeaveDesk implements ReactiveController {
  private readonly host: LitElement
  private readonly port: LeavePort
  /** Why leave is asked, as typed, by mark. */
  private readonly reasons = new Map<string, string>()
  private asking: string | undefined
  private isReasonLacking = false
  private areAllShown = false
  /** What was typed, under which session's name: who signs in next types their own. */
  private decider: { typed: string; session: string } | undefined
  private isNameLacking = false
  /** Decided on this page, and shown there until the page is turned. */
  private readonly decided = new Map<string, { leave: Leave; decision: Decision }>()
  private isHeld = false

  constructor(host: LitElement, port: LeavePort) {
    this.host = host
    this.port = port
    host.addController(this)
  }

  // Nothing to do; a controller needs one of its methods.
  hostDisconnected(): void {}

  /** How many reasons are typed and not sent. One whose form was closed was given up. */
  get unsaved(): number {
    return this.asking !== undefined && this.reasons.get(this.asking)?.trim() ? 1 : 0
  }

  turnOver(): void {
    this.decided.clear()
    this.isNameLacking = false
    this.isHeld = false
  }

  /** What the page did not let through. */
  notices(words: TrackerWords): TemplateResult | typeof nothing {
    return this.isHeld ? notice(words.leave.held) : nothing
  }

  /** The leaves to decide; nothing where there are none. */
  deciding(view: DecidingView): TemplateResult | typeof nothing {
    const { words, ledger, recorded, mayMark, particulars } = view
    const asked = leavesAsked(ledger, recorded, mayMark)
    for (const about of this.decided.keys()) if (recorded.get(about)?.state === 'refused') this.decided.delete(about)
    const isAsked = new Set(asked.map(({ about }) => about))
    const done = [...this.decided.values()].map(({ leave }) => leave).filter(({ about }) => !isAsked.has(about))
    const decidedBy = this.decider?.session === view.name ? this.decider.typed : view.name
    return leaveList({
      words,
      items: inOrder([...asked, ...done]).map((leave) => ({
        leave,
        decided: isAsked.has(leave.about) ? undefined : this.decided.get(leave.about)?.decision,
        state: recorded.get(leave.about)?.state,
        warning: this.warningFor(leave, words),
      })),
      particulars: ({ gathering }) => particulars(gathering),
      today: view.today,
      decidedBy,
      isNameLacking: this.isNameLacking,
      name: (typed) => {
        this.decider = { typed, session: view.name }
        this.isNameLacking = this.isNameLacking && !typed.trim()
        this.host.requestUpdate()
      },
      decide: (leave, decision) => this.decide(leave, decision, decidedBy, view.today),
      reopen: (leave) => {
        if (!this.take(leave.about, asWritten(leave.asked))) return
        this.decided.delete(leave.about)
        this.port.focus.to(`[data-about="${leave.about}"]`)
      },
    })
  }

  /** A member's own page. */
  own(view: OwnView): TemplateResult {
    const { ledger, member, recorded, today, particulars, assessment } = view
    const own = ownGatherings(ledger, member, recorded, today)
    this.giveUpSettled(own.coming)
    const self = ledger.members.find(({ id }) => id === member)
    const group = self && today !== undefined && postOn(self, today)?.group
    return ownPage({
      ...view,
      ...own,
      name: self?.name ?? '',
      group: group ? view.groupName(group) : undefined,
      figures: assessment?.members.find((one) => one.member === member)?.attendance,
      particulars: ({ gathering }) => particulars(gathering),
      asking: this.asking,
      reasonFor: (about) => this.reasons.get(about) ?? '',
      isReasonLacking: this.isReasonLacking,
      areAllShown: this.areAllShown,
      showAll: () => {
        this.areAllShown = true
        this.host.requestUpdate()
      },
      open: (one) => this.open(one),
      type: (about, reason) => {
        this.reasons.set(about, reason)
        this.isReasonLacking = this.isReasonLacking && !reason.trim()
        this.host.requestUpdate()
      },
      ask: (one) => this.ask(one, member as string, today),
      takeBack: ({ about, stands }) => {
        if (isSettled(stands?.mark) || !this.take(about, null)) return
        // Should it be asked again, the reason need not be typed again.
        if (stands?.reason) this.reasons.set(about, stands.reason)
        this.port.focus.to(`[id="ask-${about}"]`)
      },
    })
  }

  /** What one more absence would come to, by the hub's last answer. */
  private warningFor({ gathering, member }: Leave, words: TrackerWords): string | undefined {
    const state = this.port.state()
    const near = nearAt(gathering, state)
      .get(member.id)
      ?.find(({ mark }) => mark === 'absent')
    return near && words.leave.refusing(near.limit)
  }

  /** Leave from what was marked meanwhile cannot be asked for any more: the form goes, and what was decided is said in its place. */
  private giveUpSettled(coming: readonly OwnGathering[]): void {
    const { asking } = this
    if (asking === undefined || !coming.some(({ about, stands }) => about === asking && isSettled(stands?.mark))) return
    this.asking = undefined
    this.reasons.delete(asking)
    if ((this.host.renderRoot as ShadowRoot).activeElement?.closest('.asking'))
      this.port.focus.to(`[id="state-${asking}"]`)
  }

  private open(one: OwnGathering | undefined): void {
    const left = this.asking
    this.asking = one?.about
    this.isReasonLacking = false
    this.port.focus.to(one ? '#why' : `[id="ask-${left}"]`)
  }

  private ask({ about, gathering }: OwnGathering, member: string, today: CivilDate | undefined): void {
    const reason = this.reasons.get(about) ?? ''
    this.isReasonLacking = !reason.trim()
    if (this.isReasonLacking) this.port.focus.to('#why')
    if (this.isReasonLacking || !this.take(about, leaveAsked(gathering.id, member, reason, today))) return
    this.reasons.delete(about)
    this.asking = undefined
    this.port.focus.to(`[id="state-${about}"]`)
  }

  private decide(leave: Leave, decision: Decision, decidedBy: string, today: CivilDate | undefined): void {
    this.isNameLacking = !decidedBy.trim()
    if (this.isNameLacking) this.port.focus.to('#decider')
    if (this.isNameLacking || !this.take(leave.about, leaveDecided(leave.asked, decision, decidedBy, today))) return
    this.decided.set(leave.about, { leave, decision })
    this.port.focus.to(`[id="decided-${leave.about}"]`)
  }

  private take(about: string, value: Attendance | null): boolean {
    this.isHeld = !this.port.record(about, value)
    this.host.requestUpdate()
    return !this.isHeld
  }
}
