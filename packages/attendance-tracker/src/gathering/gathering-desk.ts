import type { CivilDate, Gathering, Ledger } from '@liaison-kit/core'
import { newId, type RefusedEntry } from '@liaison-kit/source'
import { charterOn, notice } from '@liaison-kit/ui'
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Viewer } from '../viewer.ts'
import { BegunShelf } from './begun-shelf.ts'
import { GatheringBook } from './gathering-book.ts'
import {
  changedFields,
  type Edits,
  editsTo,
  FIELDS,
  type Field,
  gatheringFaults,
  PAPERS,
  PARTICULARS,
  parted,
} from './gathering-draft.ts'
import { editsBy, fillFields } from './gathering-fields.ts'
import { GatheringFiles } from './gathering-files.ts'
import { gatheringForm } from './gathering-form.ts'
import { gatheringHead, type HeadPage } from './gathering-head.ts'
import { gatheringPapers, shownPapers } from './gathering-papers.ts'
import type { GatheringPort, GatheringView } from './gathering-view.ts'
import { Withdrawals } from './gathering-withdrawal.ts'
import type { Listed } from './gatherings.ts'
import { OvertakenShelf } from './overtaken-shelf.ts'

/** Where gatherings are recorded, corrected, completed with their papers, and withdrawn. */
export class GatheringDesk implements ReactiveController {
  /** The gathering whose form is open. */
  writing: string | undefined
  /** The page of the open gathering that is shown. */
  private shown: { id: string; page: HeadPage['id'] } | undefined
  private readonly host: LitElement
  private readonly port: GatheringPort
  private readonly book: GatheringBook
  private readonly begun: BegunShelf
  private readonly files: GatheringFiles
  private readonly overtaken: OvertakenShelf
  private readonly withdrawals: Withdrawals
  private readonly queries = new Map<string, string>()
  /** Fields at fault when saving was tried; what is said of one goes as soon as it is mended. */
  private flagged: readonly Field[] = []

  constructor(host: LitElement, port: GatheringPort) {
    this.host = host
    this.port = port
    this.book = new GatheringBook(
      {
        ...port,
        discard: (entry) => port.source()?.discard(entry),
        keep: (id, edits) => this.begun.keep(id, edits),
      },
      () => host.requestUpdate(),
    )
    this.begun = new BegunShelf({
      ...port,
      find: (id) => this.find(id),
      takeUp: (id, edits) => this.takeUp(id, edits),
      changed: () => host.requestUpdate(),
    })
    this.files = new GatheringFiles(host, port, (shown, files) => {
      const { id } = shown
      this.book.take(id, { files: files(this.book.edits(id).files ?? (this.find(id) ?? shown).files ?? []) })
    })
    this.overtaken = new OvertakenShelf(host, port)
    const show = (id: string | undefined, isDone: boolean): boolean => {
      if (isDone) port.open(id)
      return isDone
    }
    this.withdrawals = new Withdrawals({
      withdraw: ({ id }) => show(undefined, this.book.record(id, null)),
      comeBack: (one) => show(one.id, this.book.take(one.id, editsTo(one, undefined))),
      focus: port.focus,
    })
    host.addController(this)
  }

  hostUpdate(): void {
    this.begun.follow()
  }

  hostUpdated(): void {
    const form = this.host.renderRoot.querySelector<HTMLFormElement>('form.gathering-form, form.gathering-papers')
    const id = form?.dataset.gathering
    if (form && id) fillFields(form, { ...this.find(id), ...this.book.edits(id) } as Edits)
  }

  /** The ledger, with what was recorded here and the hub's answer does not have yet. */
  get ledger(): Ledger | undefined {
    return this.book.ledger
  }

  find(id: string | undefined): Gathering | undefined {
    return this.book.find(id)
  }

  /** How much is typed and not saved, by gathering. */
  get unsaved(): ReadonlyMap<string, number> {
    return this.book.unsaved
  }

  /** Something else is opened: what was said about what was open is over. */
  turnOver(): void {
    this.shown = undefined
    this.book.turnOver()
    this.files.clear()
    this.flagged = []
    this.queries.clear()
    this.withdrawals.turnOver()
  }

  /** Opens the form of a new gathering, which has its id from now on. */
  begin(group: string | undefined): void {
    const id = newId()
    this.book.edit(id, { group: group ?? null })
    this.write(id)
  }

  /** Opens the form of a gathering, or of what was begun and not saved. */
  write(id: string): void {
    this.turnOver()
    this.writing = id
    this.port.focus.to('#heading')
  }

  /** Leaves the form; what is typed in it stays. */
  leave(): void {
    const id = this.writing as string
    this.turnOver()
    this.writing = undefined
    if (this.find(id)) this.turnTo(id, 'papers')
    this.port.focus.to(this.find(id) ? '#correct' : '#add')
  }

  turnTo(id: string, page: HeadPage['id']): void {
    this.shown = { id, page }
    this.host.requestUpdate()
  }

  /** Which page of a gathering is shown: the one turned to, at first the papers where only those lack something. */
  pageOf(gathering: Gathering, listed: Listed | undefined, { viewer }: GatheringView): HeadPage['id'] {
    const { id } = gathering
    const isOfPapers = listed?.unrecorded === 0 && listed.lacks.length > 0 && viewer.mayEdit(gathering)
    if (this.shown?.id !== id) this.shown = { id, page: isOfPapers ? 'papers' : 'roll' }
    return this.shown.page
  }

  /**
   * How to take a version the hub refused back into the forms; nothing for what is no gathering, or not the viewer's to edit. It stays in
   * the tray until the next version is recorded.
   */
  editing({ entry }: RefusedEntry, viewer: Viewer): (() => void) | undefined {
    const value = entry.value as Gathering | null
    if (!value || !entry.about.startsWith('gatherings/')) return undefined
    const known = this.find(value.id)
    if (!viewer.mayEdit(known ?? value)) return undefined
    return () => {
      const edits = editsTo(value, known)
      this.book.mend(value.id, entry.id, edits)
      this.lead(value.id, edits)
    }
  }

  /** What is to be said above the list: what was begun, withdrawn, or overtook another's version. */
  notices(view: GatheringView): TemplateResult {
    const say = view.words.gathering
    const begun = [...this.unsaved.keys()].filter((id) => !this.find(id))
    return html`${this.versions(view)}
    ${begun.map((id) => notice(say.begun(this.book.edits(id).title), { label: say.goOn, run: () => this.write(id) }))}
    ${this.withdrawals.notices(say)}`
  }

  /** Versions that were overtaken, and what was begun on an earlier page: of one gathering, or of all. */
  versions(view: GatheringView, id?: string): TemplateResult {
    return html`${this.overtaken.render(view, id, (gathering, edits) => this.takeUp(gathering, edits))}
    ${this.begun.notices(view, id)}`
  }

  /** The form, from the way back to the button that saves. */
  form(view: GatheringView): TemplateResult {
    const id = this.writing as string
    const { words, ledger, viewer, today } = view
    const known = this.find(id)
    const edits = this.book.edits(id, PARTICULARS)
    const title = known ? words.gathering.correctTitle(known.title) : words.gathering.add
    return html`${gatheringHead({ words, title, particulars: nothing, back: () => this.leave() })}
    ${gatheringForm({
      words: words.gathering,
      id,
      known,
      edits,
      today,
      ledger,
      group: viewer.group,
      isCounty: viewer.isCounty,
      charter: charterOn(this.port.state(), edits.date ?? known?.date ?? today ?? ''),
      faults: this.faults(known, edits, today),
      queries: this.queries,
      isChanged: this.unsaved.has(id),
      isHeld: this.book.isHeld,
      typed: (event) => this.typed(id, event),
      edit: (some) => this.book.edit(id, some),
      search: (field, query) => {
        this.queries.set(field, query)
        this.host.requestUpdate()
      },
      goTo: (field) => this.port.focus.to(`#${field}`),
      submit: (event) => {
        event.preventDefault()
        if (!this.isFit(known, edits, today) || !this.book.take(id, edits, PARTICULARS)) return
        this.writing = undefined
        this.port.open(id)
        this.turnTo(id, known ? 'papers' : 'roll')
      },
      giveUp: () => {
        // Of one that is not there nothing else could be taken up again.
        this.book.drop(id, known ? PARTICULARS : FIELDS)
        this.leave()
      },
    })}`
  }

  /** The papers of an open gathering. */
  papers(view: GatheringView, gathering: Gathering, listed: Listed | undefined): TemplateResult {
    const { words, viewer, today, ledger } = view
    const { gathering: say } = words
    const { id } = gathering
    const mayEdit = viewer.mayEdit(gathering)
    const files = this.book.edits(id).files ?? gathering.files ?? []
    const pictures = this.files.render(say, gathering, files, mayEdit)
    if (!mayEdit) return shownPapers({ words: say, gathering, pictures, today })
    const edits = this.book.edits(id, PAPERS)
    return gatheringPapers({
      words: say,
      gathering,
      listed,
      edits,
      today,
      pictures,
      charter: charterOn(this.port.state(), gathering.date),
      faults: this.faults(gathering, edits, today),
      isHeld: this.book.isHeld,
      isThrown: this.book.isThrown(id),
      typed: (event) => this.typed(id, event),
      goTo: (field) => this.port.focus.to(`#${field}`),
      reportToday: () => {
        if (today && this.book.take(id, { reported: today })) this.port.focus.to('#reported')
      },
      submit: (event) => {
        event.preventDefault()
        if (changedFields(gathering, edits).length > 0 && this.isFit(gathering, edits, today))
          this.book.take(id, edits, PAPERS)
      },
      undo: () => {
        if (this.book.isThrown(id)) this.book.restore(id)
        else if (changedFields(gathering, edits).length > 0) this.book.throwAway(id, PAPERS)
        this.flagged = []
      },
      more: this.withdrawals.more({
        words: say,
        gathering,
        marked: ledger.attendance.filter((mark) => mark.gathering === id).length,
        unsaved: this.unsaved.get(id) ?? 0,
        correct: () => this.write(id),
      }),
    })
  }

  private takeUp(id: string, edits: Edits): void {
    this.book.edit(id, edits)
    this.lead(id, edits)
  }

  /** Leads to the form that edits belong to. */
  private lead(id: string, edits: Edits): void {
    const isOfPapers = Object.keys(parted(edits, PAPERS)[1]).length === 0
    if (this.find(id) && isOfPapers) {
      this.port.open(id)
      this.turnTo(id, 'papers')
    } else this.write(id)
  }

  private typed(id: string, event: Event): void {
    const edits = editsBy(event, { ...this.find(id), ...this.book.edits(id) } as Edits)
    if (edits) this.book.edit(id, edits)
  }

  private faults(known: Gathering | undefined, edits: Edits, today: CivilDate | undefined) {
    return gatheringFaults(known, edits, today).filter(({ field }) => this.flagged.includes(field))
  }

  private isFit(known: Gathering | undefined, edits: Edits, today: CivilDate | undefined): boolean {
    this.flagged = gatheringFaults(known, edits, today).map(({ field }) => field)
    if (this.flagged.length > 0) this.port.focus.to('#summary')
    return this.flagged.length === 0
  }
}
