import type { CivilDate } from '@liaison-kit/core'
import { isCivilDate } from '@liaison-kit/core/civil-date'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { errorSummary } from '../error-summary.ts'
import type { DeskWords } from './desk.words.ts'
import { type FormFault, type FormField, formField, UNFINISHED } from './form-field.ts'

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }

/** What a form is drawn from. */
export interface FormLook<F extends string> {
  /** Its heading, and its name for assistive technology. */
  title: string
  hint?: string | undefined
  fields: readonly FormField<F>[]
  today: CivilDate | undefined
  /**
   * What the fields would begin with now. What somebody else changed meanwhile is then taken over where nothing is typed, and pointed out
   * where something is.
   */
  known?: Partial<Record<F, string>> | undefined
  /** What the button says; `保存` unless given. */
  save?: string | undefined
  /** What else belongs into the form, below its fields. */
  more?: TemplateResult | typeof nothing
  /** What is wrong that the fields by themselves do not tell. Asked when sending was tried, and again at each change after that. */
  faults?(values: Readonly<Record<F, string>>): readonly FormFault<F>[]
  /** Called with what was typed, trimmed, once nothing is wrong. The form is closed by the caller. */
  submit(values: Readonly<Record<F, string>>): void
  /** Called after the form was closed without recording. */
  gaveUp?(): void
}

/**
 * A native form over texts, one at a time in a widget: what was known, what was typed, what is wrong. Nothing is recorded before all is
 * right; all faults are listed at once and lead to their fields.
 *
 * @csspart form - The form that is open.
 */
export class RecordForm<F extends string = string> implements ReactiveController {
  /** What the form is about (`members/m001`), `undefined` while it is closed. */
  about: string | undefined
  private readonly host: Host
  private readonly words: () => DeskWords
  private known: Partial<Record<F, string>> = {}
  private edits: Partial<Record<F, string>> = {}
  /** After sending was tried, faults are shown as they are. */
  private wasTried = false
  private told: readonly FormFault<F>[] = []
  /** Fields that somebody else changed since the form was opened, and that are typed over here. */
  private contested: readonly F[] = []
  private wanted: string | undefined

  constructor(host: Host, words: () => DeskWords) {
    this.host = host
    this.words = words
    host.addController(this)
  }

  /** @param known what the fields begin with */
  open(about: string, known: Partial<Record<F, string>> = {}): void {
    this.about = about
    this.known = known
    this.edits = {}
    this.wasTried = false
    this.told = []
    this.contested = []
    this.focus('#form-title')
  }

  close(): void {
    this.about = undefined
    this.edits = {}
    this.host.requestUpdate()
  }

  /** What stands in a field now; `''` for nothing, `'yes'` for a ticked box. */
  value(field: F): string {
    return this.edits[field] ?? this.known[field] ?? ''
  }

  /** Puts something into a field for the person. */
  put(field: F, value: string): void {
    this.edits = { ...this.edits, [field]: value }
    this.host.requestUpdate()
  }

  /** Whether something is typed that is not what was known. */
  get isChanged(): boolean {
    return (Object.keys(this.edits) as F[]).some((field) => this.edits[field] !== (this.known[field] ?? ''))
  }

  /** Says what is wrong, as when the hub tells it. */
  flag(faults: readonly FormFault<F>[]): void {
    this.told = faults
    if (faults.length > 0) this.focus('#summary')
  }

  /** The form; nothing while it is closed. */
  render(look: FormLook<F>): TemplateResult | typeof nothing {
    if (this.about === undefined) return nothing
    const words = this.words()
    if (look.known) this.follow(look.known)
    const contested = look.fields.filter(({ name }) => this.contested.includes(name))
    const faults = [...this.told, ...(this.wasTried ? this.faultsOf(look) : [])]
    return html`<form
      class="sheet"
      part="form"
      novalidate
      aria-labelledby="form-title"
      @input=${this.typed}
      @change=${this.typed}
      @submit=${(event: Event) => this.submit(event, look)}
    >
      <h3 class="form-title" id="form-title" tabindex="-1">${look.title}</h3>
      ${look.hint ? html`<p class="hint">${look.hint}</p>` : nothing}
      ${
        contested.length > 0
          ? html`<p class="contested" role="alert">${words.changedMeanwhile(contested.map(({ label }) => label))}</p>`
          : nothing
      }
      ${
        faults.length > 0
          ? errorSummary(
              faults,
              { faultsTitle: words.faultsTitle, fault: ({ message }: FormFault<F>) => message },
              (field) => this.focus(`#${field}`),
            )
          : nothing
      }
      <div class="entries">
        ${look.fields.map((field) =>
          formField(field, {
            words,
            fault: faults.find((fault) => fault.field === field.name),
            value: this.value(field.name),
            today: look.today,
          }),
        )}
      </div>
      ${look.more ?? nothing}
      <div class="actions">
        <button class="button" part="button" type="submit">${look.save ?? words.save}</button>
        <button class="button quiet" part="button" type="button" @click=${() => this.giveUp(look)}>
          ${this.isChanged ? words.discard : words.cancel}
        </button>
        <span class="unsaved" role="status">${this.isChanged ? words.notSaved : nothing}</span>
      </div>
    </form>`
  }

  hostUpdated(): void {
    const { renderRoot } = this.host
    const form = renderRoot.querySelector<HTMLFormElement>('form.sheet')
    for (const control of form ? (Array.from(form.elements) as HTMLInputElement[]) : []) {
      if (!control.name) continue
      const value = this.value(control.name as F)
      if (control.type === 'checkbox') control.checked = value.split(' ').includes(ticked(control))
      // A control that shows its value already is left alone: typing is never disturbed.
      else if (value !== UNFINISHED && control.value !== value) control.value = value
    }
    if (!this.wanted) return
    const target = renderRoot.querySelector<HTMLElement>(this.wanted)
    if (!target) return
    this.wanted = undefined
    target.focus()
  }

  /** The thing is another now: its fields begin with that. */
  private follow(known: Partial<Record<F, string>>): void {
    const fields = [...Object.keys(this.known), ...Object.keys(known)] as F[]
    const changed = fields.filter((field) => (this.known[field] ?? '') !== (known[field] ?? ''))
    if (changed.length === 0) return
    const lost = changed.filter((field) => (this.edits[field] ?? known[field] ?? '') !== (known[field] ?? ''))
    this.contested = [...this.contested, ...lost.filter((field) => !this.contested.includes(field))]
    this.known = known
  }

  private readonly typed = ({ target }: Event): void => {
    const control = target as HTMLInputElement
    if (!control.name) return
    const text = control.value || (control.validity.badInput ? UNFINISHED : '')
    const value = control.type === 'checkbox' ? tickedIn(control) : text
    // A control tells of a change twice: again when it is left.
    if (value === this.value(control.name as F)) return
    this.told = this.told.filter(({ field }) => field !== control.name)
    this.put(control.name as F, value)
  }

  private submit(event: Event, look: FormLook<F>): void {
    event.preventDefault()
    this.wasTried = true
    this.told = []
    if (this.faultsOf(look).length > 0) this.focus('#summary')
    else look.submit(this.values(look))
  }

  private giveUp(look: FormLook<F>): void {
    this.close()
    look.gaveUp?.()
  }

  private values({ fields }: FormLook<F>): Record<F, string> {
    const values = {} as Record<F, string>
    // A Chinese input method writes digits in full width.
    for (const { name, kind } of fields) {
      const value = this.value(name).trim()
      values[name] = kind === 'number' ? value.normalize('NFKC') : value
    }
    return values
  }

  private faultsOf(look: FormLook<F>): FormFault<F>[] {
    const words = this.words()
    const values = this.values(look)
    const own = look.fields.flatMap(({ name, label, kind, isOptional }): FormFault<F>[] => {
      const value = values[name]
      if (value === UNFINISHED || (kind === 'day' && value && !isCivilDate(value)))
        return [{ field: name, message: words.unfinishedDay(label) }]
      if (!value) return isOptional || kind === 'check' ? [] : [{ field: name, message: words.missing(label) }]
      return kind === 'number' && !/^\d+$/.test(value) ? [{ field: name, message: words.notNumber(label) }] : []
    })
    const more = look.faults?.(values) ?? []
    return [...own, ...more.filter(({ field }) => !own.some((fault) => fault.field === field))]
  }

  private focus(selector: string): void {
    this.wanted = selector
    this.host.requestUpdate()
  }
}

/** What a ticked box stands for: one of several for its value, one alone for `yes`. */
const ticked = (box: HTMLInputElement): string => (box.hasAttribute('value') ? box.value : 'yes')

/** What is ticked of all the boxes of a field. */
function tickedIn({ form, name }: HTMLInputElement): string {
  const boxes = (Array.from(form?.elements ?? []) as HTMLInputElement[]).filter((one) => one.name === name)
  return boxes
    .filter(({ checked }) => checked)
    .map(ticked)
    .join(' ')
}
