import type { Entry, Work } from '@liaison-kit/core'
import { type Attached, FormFiles, type WidgetPort } from '@liaison-kit/ui'
import type { TemplateResult } from 'lit'
import { CharacterCount } from './character-count.ts'
import { choicesFor } from './choices.ts'
import { doublesOf } from './doubles.ts'
import {
  draftFaults,
  FIELDS,
  type Field,
  findsIn,
  MATTER,
  MATTER_LIMIT,
  matterLength,
  shownValue,
  workOf,
} from './draft.ts'
import { DraftDesk } from './draft-desk.ts'
import {
  clear,
  type Drafts,
  emptyDrafts,
  hasTyped,
  hold,
  mask,
  next,
  renew,
  restore,
  takeBack,
  typed,
  attached as withPictures,
} from './drafts.ts'
import { fillFields } from './fields.ts'
import type { InfoReportForm } from './info-report-form.ts'
import { type FormWords, formWords } from './info-report-form.words.ts'
import { reportSheet, type SheetActions } from './report-sheet.ts'
import { groupOf, selfOf } from './sender.ts'

interface SheetPort {
  /** Whether the form is open; between two reports the fate of the last one stands in its place. */
  isWriting(): boolean
  /** Opens the form. */
  write(): void
  /** Hands an entry to the page and the outbox; nothing where the page holds it back. */
  record(about: string, value: object, id: string): Entry | undefined
  /** A report is sent off. */
  filed(entry: Entry): void
  moveTo(selector: string): void
}

/** The reports being written, from the first letter until each is sent off, kept all the while. */
export class SheetDesk {
  readonly drafting: DraftDesk
  private readonly port: WidgetPort<InfoReportForm>
  private readonly desk: SheetPort
  private drafts = emptyDrafts()
  /** Fields at fault when sending was tried; the message goes as soon as the field is mended. */
  private flagged: readonly Field[] = []
  /** Sending was tried while a picture was still being read. */
  private isTooEarly = false
  private readonly count: CharacterCount
  private readonly files: FormFiles

  constructor(port: WidgetPort<InfoReportForm>, desk: SheetPort) {
    this.port = port
    this.desk = desk
    this.count = new CharacterCount(port.element)
    this.files = new FormFiles(port.element, {
      source: () => port.source(),
      files: () => this.drafts.current.files,
      put: (files) => this.change(withPictures(this.drafts, files)),
      about: () => this.drafts.current.work,
    })
    this.drafting = new DraftDesk(port, {
      drafts: () => this.drafts,
      put: (drafts) => {
        this.drafts = drafts
        this.flagged = []
        this.files.clear()
        desk.write()
      },
      moveTo: desk.moveTo,
    })
  }

  /** Whether anything typed would be lost with the page. */
  get hasTyped(): boolean {
    return hasTyped(this.drafts)
  }

  private get words(): FormWords {
    return this.port.wordsOf(formWords)
  }

  render(attached: Attached): TemplateResult {
    const { words, drafts, flagged } = this
    const data = this.port.data()
    const { today } = data
    const { current } = drafts
    const length = matterLength(current)
    const day = shownValue(current, 'date', today) || today || ''
    return reportSheet({
      words,
      drafts,
      today,
      isOwn: selfOf(this.port) !== undefined,
      finds: findsIn(current),
      doubles: doublesOf(workOf(current, groupOf(this.port), today), data),
      files: this.files.render(words.files, attached, words),
      isTooEarly: this.isTooEarly,
      faults: draftFaults(current, today).filter(({ field }) => flagged.includes(field)),
      choices: choicesFor(data, current, groupOf(this.port), day, words),
      count: this.count.render(words.count(length), length > MATTER_LIMIT),
      on: this.on,
    })
  }

  /** Puts what is being written into the fields, once all options are there. */
  fill(): void {
    const { port, drafts } = this
    const form = port.element.renderRoot.querySelector<HTMLFormElement>('form.report')
    if (form) fillFields(form, drafts.current, port.data().today)
  }

  /** Opens a report again that the hub refused. */
  takeBack(report: Work): void {
    this.change(takeBack(this.drafts, report))
    this.flagged = []
    this.desk.write()
  }

  /** Opens a report that the office returned, to be mended and sent anew. */
  renew(report: Work): void {
    this.change(renew(this.drafts, report))
    this.flagged = []
    this.desk.write()
  }

  private readonly on: SheetActions = {
    typed: ({ target }) => {
      const { name, value } = target as HTMLInputElement
      const field = FIELDS.find((known) => known === name)
      // A control tells of a change twice: again when it is left, and even when it goes with the form that was just sent.
      if (!field || !this.desk.isWriting() || shownValue(this.drafts.current, field, this.port.data().today) === value)
        return
      this.change(typed(this.drafts, field, value))
      if ((MATTER as readonly Field[]).includes(field))
        this.count.typed(() => this.words.count(matterLength(this.drafts.current)))
    },
    submit: (event) => {
      event.preventDefault()
      // The second of two quick clicks: the report is on its way already.
      if (!this.desk.isWriting()) return
      const { current } = this.drafts
      const { today } = this.port.data()
      this.flagged = draftFaults(current, today).map(({ field }) => field)
      if (this.flagged.length > 0) return this.desk.moveTo('#summary')
      // What is still being read would be missing.
      this.isTooEarly = this.files.isAdding
      if (this.isTooEarly) return this.desk.moveTo('#files')
      // Kept before it is handed on: whatever happens to this page, one of the two is there.
      this.drafting.sending(current)
      const work = workOf(current, groupOf(this.port), today, selfOf(this.port))
      const entry = this.desk.record(`works/${current.work}`, work, current.entry)
      this.drafts = entry ? next(this.drafts) : hold(this.drafts)
      if (!entry) return this.port.element.requestUpdate()
      this.desk.filed(entry)
    },
    clear: (event) => {
      // The native reset would put back what the browser takes for the defaults.
      event.preventDefault()
      this.drafting.givenUp(this.drafts.current)
      this.drafts = clear(this.drafts)
      this.flagged = []
      this.files.clear()
      this.port.element.requestUpdate()
    },
    restore: () => {
      this.change(restore(this.drafts))
      this.desk.moveTo('#title')
    },
    mask: (find) => {
      this.change(mask(this.drafts, find))
      const isLast = !findsIn(this.drafts.current).some(({ field }) => field === find.field)
      // The button goes with what was found.
      this.desk.moveTo(isLast ? `#${find.field}` : `#${find.field}-personal + ul .mask`)
    },
    point: ({ field, from, to }) => {
      const control = this.port.element.renderRoot.querySelector<HTMLInputElement>(`#${field}`)
      control?.focus()
      control?.setSelectionRange(from, to)
    },
    goTo: (field) => this.desk.moveTo(`#${field}`),
  }

  /** What is being written has changed, and is kept. */
  private change(drafts: Drafts): void {
    this.drafts = drafts
    this.isTooEarly = false
    this.drafting.changed(drafts.current)
    this.port.element.requestUpdate()
  }
}
