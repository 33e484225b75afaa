import type { CivilDate, Ledger, Work } from '@liaison-kit/core'
import { isCivilDate } from '@liaison-kit/core/civil-date'
import { newId, type Source, type SourceState } from '@liaison-kit/source'
import { type Attached, charterOn, FormFiles } from '@liaison-kit/ui'
import { type DeskWords, type FormFault, type FormField, RecordForm, recordOf } from '@liaison-kit/ui/desk'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { faultsIn, pointedOut } from './draft-words.ts'
import { formSources } from './form-sources.ts'
import type { Naming } from './naming.ts'
import type { Viewer } from './viewer.ts'
import {
  type Field,
  isWritten,
  listIn,
  proposalFrom,
  type Texts,
  takesSources,
  textsOf,
  type WrittenKind,
  workOf,
} from './work-draft.ts'
import { kindField, workFields } from './work-fields.ts'
import { everyOf, isForAPeriod, usualPeriod } from './work-periods.ts'
import { sourceChoices } from './work-sources.ts'

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }

interface FormPort {
  source(): Source | undefined
  state(): SourceState
  words(): DeskWords
  /**
   * Records a work and offers the way back.
   * @returns whether the page let it through
   */
  save(said: (words: Naming['words']) => string, after: Work): boolean
  /** The form was closed without recording. */
  left(about: string): void
}

/** What the form is drawn from. */
export interface FormFrame {
  naming: Naming
  ledger: Ledger
  viewer: Viewer
  today: CivilDate
  attached: Attached
}

/** The form about a work: a new one, one to be corrected, or a project's day of delivery alone. */
export class WorkForm implements ReactiveController {
  private readonly port: FormPort
  private readonly form: RecordForm<Field>
  private readonly files: FormFiles
  private mode: 'new' | 'edit' | 'deliver' = 'new'
  private before: Work | undefined
  /** The row it was opened from. */
  private origin = ''
  /** A source that is chosen and not added yet: whoever saves then means it, too. */
  private pointed = ''
  /** The kind whose usual period was put in last. */
  private periodOf: WrittenKind | undefined

  constructor(host: Host, port: FormPort) {
    this.port = port
    this.form = new RecordForm<Field>(host, port.words)
    this.files = new FormFiles(host, {
      source: port.source,
      files: () => listIn(this.form.value('files')),
      put: (files) => this.form.put('files', files.join(' ')),
      about: () => this.form.about,
    })
    host.addController(this)
  }

  /** `works/ID` while the form is open. */
  get about(): string | undefined {
    return this.form.about
  }

  get isChanged(): boolean {
    return this.form.about !== undefined && (this.form.isChanged || this.files.isAdding)
  }

  /**
   * @param texts what it begins with
   * @param origin `works/ID` of the work it is derived from
   */
  begin(texts: Texts, origin = ''): void {
    const period = this.usualPeriod(texts.kind as WrittenKind | undefined, texts.date ?? '')
    this.open('new', `works/${newId()}`, undefined, period ? { ...texts, for: period } : texts)
    this.origin = origin
  }

  edit(work: Work): void {
    this.open('edit', `works/${work.id}`, work, textsOf(work))
  }

  /** Takes back what the hub refused. @param before the work as it stands, where it does */
  mend(work: Work, before: Work | undefined): void {
    const texts = textsOf(work)
    this.open(before ? 'edit' : 'new', `works/${work.id}`, before, before ? textsOf(before) : { kind: work.kind })
    this.periodOf = this.kind
    for (const field of Object.keys({ ...texts, ...(before && textsOf(before)) }) as Field[]) {
      this.form.put(field, texts[field] ?? '')
    }
  }

  derive(work: Work, today: CivilDate): void {
    this.begin(proposalFrom(work, today), `works/${work.id}`)
  }

  deliver(work: Work, today: CivilDate): void {
    this.open('deliver', `works/${work.id}`, work, { ...textsOf(work), delivered: today })
  }

  hostUpdate(): void {
    const kind = this.kind
    if (this.about === undefined || this.mode !== 'new' || kind === this.periodOf) return
    this.periodOf = kind
    // A period of another kind, or none: the likeliest stands there, to be seen and changed.
    const period = this.usualPeriod(kind, this.form.value('date'))
    if (period) this.form.put('for', period)
  }

  private usualPeriod(kind: WrittenKind | undefined, day: string): string | undefined {
    if (!kind || !isForAPeriod(kind) || !isCivilDate(day)) return undefined
    return usualPeriod(kind, everyOf(kind, day, charterOn(this.port.state(), day)), day)
  }

  render(frame: FormFrame): TemplateResult | typeof nothing {
    if (this.about === undefined) return nothing
    const { naming, today } = frame
    const { words } = naming
    const { kind } = this
    // Seen beside its field as well; here it is said aloud.
    const pointer = this.isEarly ? words.deliveredBeforeStart : kind ? pointedOut(this.texts(), kind, words) : ''
    return this.form.render({
      title: this.title(words),
      fields: this.fields(kind, frame),
      today,
      more: html`<p class="unseen" role="status">${pointer}</p>
        ${kind && this.mode !== 'deliver' ? this.lists(kind, frame) : nothing}`,
      faults: () => this.faults(kind, today, words),
      submit: () => kind && this.submit(kind, frame),
      gaveUp: () => this.port.left(this.origin),
    })
  }

  private get kind(): WrittenKind | undefined {
    const kind = this.form.value('kind') as WrittenKind | ''
    return kind === '' || !isWritten(kind) ? undefined : kind
  }

  private open(mode: WorkForm['mode'], about: string, before: Work | undefined, texts: Texts): void {
    this.mode = mode
    this.before = before
    this.origin = before ? about : ''
    // What already says its period keeps it.
    this.periodOf = texts.for ? (texts.kind as WrittenKind) : undefined
    this.files.clear()
    this.pointed = ''
    this.form.open(about, texts)
  }

  private title(words: Naming['words']): string {
    if (this.before)
      return this.mode === 'deliver' ? words.deliverTitle(this.before.title) : words.editTitle(this.before.title)
    return this.kind ? words.newKindTitle(words.workKind(this.kind)) : words.newTitle
  }

  private texts(): Texts {
    const fields = ['date', 'title', 'place', 'body', 'delivered', 'personalDataReason'] as const
    return recordOf(fields.map((field) => [field, this.form.value(field)]))
  }

  private fields(kind: WrittenKind | undefined, { naming, ledger, viewer, today }: FormFrame): FormField<Field>[] {
    const day = this.form.value('date')
    const on = isCivilDate(day) ? day : today
    if (this.mode === 'deliver') {
      const { words } = naming
      const begun = words.line(words.label('date', 'practical-project'), naming.day(this.before?.date ?? today))
      const hint = this.isEarly ? words.deliveredBeforeStart : begun
      return [{ name: 'delivered', kind: 'day', label: words.label('delivered', 'practical-project'), hint, to: today }]
    }
    const first = this.before ? [] : [kindField(naming)]
    if (!kind) return first
    const chosen = {
      for: this.form.value('for'),
      member: this.form.value('member'),
      category: this.form.value('category'),
    }
    const fields = workFields(
      kind,
      { ...this.texts(), ...chosen },
      {
        naming,
        ledger,
        charter: charterOn(this.port.state(), on),
        today,
        group: this.before?.group ?? viewer.groupOn(on),
        isOwn: viewer.member !== undefined,
        mayDistinguish: viewer.isCounty,
        mayLackPeriod: this.before !== undefined && this.before.for === undefined,
      },
    )
    const early = naming.words.deliveredBeforeStart
    return [
      ...first,
      ...fields.map((field) => (field.name === 'delivered' && this.isEarly ? { ...field, hint: early } : field)),
    ]
  }

  /** Whether a project would be delivered before it was begun: pointed out, not refused. */
  private get isEarly(): boolean {
    const delivered = this.form.value('delivered')
    return this.kind === 'practical-project' && isCivilDate(delivered) && delivered < this.form.value('date')
  }

  private lists(kind: WrittenKind, { naming, ledger, viewer, attached }: FormFrame): TemplateResult {
    const { words } = naming
    const chosen = listIn(this.form.value('derivedFrom'))
    const whose = { group: this.before?.group ?? viewer.group, member: viewer.member }
    return html`${
      takesSources(kind)
        ? formSources({
            naming,
            label: words.label('derivedFrom', kind),
            chosen,
            choices: sourceChoices(ledger, whose, naming, [...chosen, this.about ?? '']),
            put: (sources) => this.form.put('derivedFrom', sources.join(' ')),
            point: (about) => {
              this.pointed = about
            },
          })
        : nothing
    }
    ${this.files.render(words.label('files', kind), attached, words)}`
  }

  private faults(kind: WrittenKind | undefined, today: CivilDate, words: Naming['words']): FormFault<Field>[] {
    const faults = kind ? faultsIn(this.texts(), kind, today, words) : []
    return this.mode === 'deliver' ? faults.filter(({ field }) => field === 'delivered') : faults
  }

  private submit(kind: WrittenKind, frame: FormFrame): void {
    const { words } = frame.naming
    if (this.files.isAdding) {
      // What is still being read would be missing.
      this.form.flag([{ field: 'files', message: words.stillAdding }])
      return
    }
    if (this.pointed) this.form.put('derivedFrom', `${this.form.value('derivedFrom')} ${this.pointed}`)
    this.pointed = ''
    const work = this.work(kind, frame)
    if (!work) return
    const said = (of: Naming['words']): string =>
      this.mode === 'deliver'
        ? of.nowDelivered(work.title)
        : this.before
          ? of.changed(work.title)
          : of.added(work.title)
    if (this.port.save(said, work)) this.form.close()
    else this.form.flag([{ field: this.mode === 'deliver' ? 'delivered' : 'title', message: words.held }])
  }

  private work(kind: WrittenKind, { viewer, today }: FormFrame): Work | undefined {
    const { before, form } = this
    if (this.mode === 'deliver' && before) return { ...withoutRecorded(before), delivered: form.value('delivered') }
    const fields: Field[] = [
      'date',
      'title',
      'for',
      'to',
      'member',
      'category',
      'place',
      'collective',
      'betweenSessions',
    ]
    const all: Field[] = [...fields, 'distinguished', 'delivered', 'body', 'personalDataReason', 'derivedFrom', 'files']
    const texts = recordOf(all.map((field) => [field, form.value(field)])) as Texts
    const group = before?.group ?? viewer.groupOn(texts.date ?? today)
    if (group === undefined) return undefined
    const id = (form.about ?? '').slice('works/'.length)
    return workOf(texts, { id, kind, group, before, self: viewer.member, mayDistinguish: viewer.isCounty })
  }
}

/** The hub says when a thing was first recorded. */
const withoutRecorded = ({ recorded: _, ...work }: Work): Work => work
