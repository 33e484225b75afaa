import type { Entry, Member } from '@liaison-kit/core'
import { newId, type Problem, type RefusedEntry, type Source, type SourceState } from '@liaison-kit/source'
import { type FocusMover, notice } from '@liaison-kit/ui'
import { type Change, ChangeUndo, type DeskWords, RecordForm, StandingLedger, ThingHistory } from '@liaison-kit/ui/desk'
import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import type { Action } from './action.ts'
import { knownFor, memberForm } from './forms/member-form.ts'
import { memberLines } from './member-lines.ts'
import { memberPage } from './member-page.ts'
import type { RosterView } from './roster-view.ts'

export interface MemberPort {
  source(): Source | undefined
  words(): DeskWords
  /** A problem in words. */
  reason(problem: Problem): string
  /** Records something; `undefined` when the page cancelled it. */
  record(about: string, value: object | null): Entry | undefined
  isOwn(entry: string): boolean
  focus: FocusMover
}

/** One member's page, and the form that is open: what is begun, recorded, taken back and sent again. */
export class MemberDesk {
  readonly form: RecordForm
  readonly undo: ChangeUndo
  readonly standing = new StandingLedger()
  private readonly port: MemberPort
  private readonly history: ThingHistory
  /** Id of the member whose page is open. */
  private opened: string | undefined
  private action: Action | undefined
  /** Id of the member that the open form would make. */
  private made = ''
  /** The refused entry that the open form mends. */
  private mended: RefusedEntry | undefined
  private isHeld = false

  constructor(host: LitElement, port: MemberPort) {
    this.port = port
    this.form = new RecordForm(host, port.words)
    this.undo = new ChangeUndo(
      host,
      port.words,
      (about, value) => {
        const entry = port.record(about, value)
        if (entry) this.standing.keep(entry)
        return entry
      },
      (about) => this.standing.of(about),
    )
    this.history = new ThingHistory(host, port)
  }

  /** Whether something is typed and not recorded. */
  get isUnsaved(): boolean {
    return this.form.about !== undefined && this.form.isChanged
  }

  /** Somebody signed out: what was done and read is over for who comes next; what is typed stays. */
  signedOut(): void {
    this.undo.forget()
    this.history.close()
    if (this.form.about === undefined) this.opened = undefined
  }

  open(id: string | undefined): void {
    const left = this.opened
    this.opened = id
    this.history.close()
    this.port.focus.to(id === undefined ? `[data-member="${left}"]` : '#member-title')
  }

  /** Opens the form of an action for a member, or of a new one. */
  begin(action: Action, view: RosterView, member?: Member, mended?: RefusedEntry): void {
    this.action = action
    this.mended = mended
    this.made = newId()
    this.isHeld = false
    if (member) this.opened = member.id
    this.form.open(`members/${member?.id ?? this.made}`, knownFor(action, view, member))
  }

  /** How a refused entry is taken back to be mended; not one that withdraws somebody. */
  editing(refused: RefusedEntry, view: RosterView): (() => void) | undefined {
    const { about, value } = refused.entry
    if (!view.mayEdit || !about.startsWith('members/') || value === null || this.form.about !== undefined)
      return undefined
    return () => this.begin('correct', view, value as Member, refused)
  }

  /** What the page did not let through, and who wrote at the same time. */
  notices({ words }: RosterView, { overtaking }: SourceState): TemplateResult {
    const about = `members/${this.opened}`
    const isOvertaken = overtaking.some(({ entry }) => entry.about === about && this.port.isOwn(entry.id))
    return html`${this.isHeld ? notice(words.held) : nothing} ${isOvertaken ? notice(words.overtaken) : nothing}`
  }

  /** The open form or page; nothing while the roster is looked at. @param own id of the member who is signed in, and sees nobody else */
  render(view: RosterView, own?: string): TemplateResult | undefined {
    const id = own ?? this.opened
    const known = view.ledger.members.find((member) => member.id === id)
    const member = known ?? (this.mended?.entry.value as Member | undefined)
    const form = view.mayEdit && this.action ? this.drawn(this.action, view, member) : nothing
    if (this.action === 'add' && form !== nothing) return html`${form}`
    if (!member) return undefined
    return memberPage(view, member, {
      back: own ? undefined : () => this.open(undefined),
      begin: (action) => this.begin(action, view, member),
      open: (other) => this.open(other),
      form,
      history: own ? nothing : this.versions(view, member),
    })
  }

  private drawn(action: Action, view: RosterView, standing: Member | undefined): TemplateResult | typeof nothing {
    // A refused version is what is mended, not what stands.
    const member = action === 'add' ? undefined : ((this.mended?.entry.value as Member | undefined) ?? standing)
    if (this.form.about === undefined || (action !== 'add' && !member)) return nothing
    const known = this.mended ? undefined : knownFor(action, view, member)
    return this.form.render({
      ...memberForm(action, view, {
        member,
        id: this.made,
        value: (field) => this.form.value(field),
        submit: (what, changes, open) => this.submit(what, changes, open),
        gaveUp: () => this.gaveUp(),
      }),
      known,
    })
  }

  private submit(what: string, changes: readonly Change[], open: string | undefined): void {
    this.isHeld = !this.undo.make(what, ...changes)
    if (this.isHeld) return
    if (this.mended) this.port.source()?.discard(this.mended.entry.id)
    this.end()
    this.opened = open
    this.port.focus.to(open === undefined ? '#heading' : '#member-title')
  }

  private gaveUp(): void {
    const { action } = this
    this.end()
    this.port.focus.to(`[data-action="${action}"]`)
  }

  private end(): void {
    this.form.close()
    this.action = undefined
    this.mended = undefined
    this.isHeld = false
  }

  private versions(view: RosterView, member: Member): TemplateResult {
    const { words, called, mayEdit } = view
    const about = `members/${member.id}`
    const restore = (value: object | null): void => {
      this.undo.make(words.did.restore(called(member)), { about, before: member, after: value })
      this.port.focus.to('#member-title')
    }
    return this.history.render(about, {
      what: called(member),
      lines: (value) => memberLines(view, value as Member),
      restore: mayEdit ? restore : undefined,
    })
  }
}
