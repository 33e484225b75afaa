import type { CivilDate } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { DeskWords } from './desk.words.ts'

/** One option of a select; a list of them under a heading. */
export interface Choice {
  value: string
  label: string
}
export interface Choices {
  label: string
  choices: readonly Choice[]
}

/**
 * A control of a form, and how it is drawn. Its value is always a text; nothing is `''`, a ticked box `'yes'`, those ticked of several
 * (`checks`) their values with a space between, in the order of the choices.
 */
export interface FormField<F extends string = string> {
  name: F
  kind: 'text' | 'long' | 'day' | 'number' | 'select' | 'check' | 'checks'
  label: string
  /** What to know beforehand. */
  hint?: string | undefined
  isOptional?: boolean | undefined
  /** Takes a whole row. */
  isWide?: boolean | undefined
  /** Of a select, and of several boxes. */
  choices?: readonly (Choice | Choices)[] | undefined
  /** Of a select: what stands for nothing chosen; `请选择` unless given. */
  none?: string | undefined
  /** Of a text: the most characters it takes; 100 unless given. Of a long one without end unless given. */
  most?: number | undefined
  /** Of a day: the first and the last that can be chosen, both inside. */
  from?: CivilDate | undefined
  to?: CivilDate | undefined
  /** Of a text: what the browser may suggest. */
  suggestions?: readonly string[] | undefined
}

/** What is wrong with a field, as a sentence. */
export interface FormFault<F extends string = string> {
  field: F
  message: string
}

/** The last civil date there is. A field for days without a last one takes years of six digits. */
const LAST_DAY = '9999-12-31'

/** A day of which only a part is typed. */
export const UNFINISHED = 'unfinished'

interface Drawn {
  words: DeskWords
  fault: FormFault | undefined
  value: string
  today: CivilDate | undefined
}

/**
 * A label, what to know beforehand, what is wrong, and the native control. Its value is put in by the form, once all options are there.
 *
 * @csspart field - One field of a form: label, hint, what is wrong, and the control.
 */
export function formField(field: FormField, { words, fault, value, today }: Drawn): TemplateResult {
  const { name, label, hint, isOptional, isWide, kind } = field
  const describedBy = [hint && `${name}-hint`, fault && `${name}-wrong`].filter(Boolean).join(' ') || nothing
  const invalid = fault ? 'true' : nothing
  const control = controlOf(field, { describedBy, invalid }, words)
  const said = kind === 'day' && value && value !== UNFINISHED ? words.day(value, today) : ''
  const told = html`${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
  ${fault ? html`<p class="wrong" id="${name}-wrong">${fault.message}</p>` : nothing}`
  if (kind === 'checks') return boxes(field, told, describedBy, fault !== undefined, words)
  return html`<div class="entry ${isWide ? 'broad' : ''} ${fault ? 'faulty' : ''}" part="field">
    ${
      kind === 'check'
        ? html`${told}<label class="check">${control}<span>${label}</span></label>`
        : html`<label for=${name}>${label}${isOptional ? words.isOptional : nothing}</label>${told}
            ${
              kind === 'day'
                ? html`<div class="beside">${control}<span class="said" aria-live="polite">${said}</span></div>`
                : control
            }`
    }
  </div>`
}

/** Several boxes under one heading; the first has the field's id, so that a fault leads to it. */
function boxes(
  { name, label, isOptional, choices = [] }: FormField,
  told: TemplateResult,
  describedBy: string | typeof nothing,
  isFaulty: boolean,
  words: DeskWords,
): TemplateResult {
  const all = choices.flatMap((one) => ('choices' in one ? one.choices : one))
  return html`<fieldset class="entry broad ${isFaulty ? 'faulty' : ''}" part="field" aria-describedby=${describedBy}>
    <legend>${label}${isOptional ? words.isOptional : nothing}</legend>
    ${told}
    <div class="boxes">
      ${all.map(
        ({ value, label: said }, index) => html`<label class="check">
          <input id=${index === 0 ? name : `${name}-${value}`} name=${name} type="checkbox" value=${value} />
          <span>${said}</span>
        </label>`,
      )}
    </div>
  </fieldset>`
}

interface Aria {
  describedBy: string | typeof nothing
  invalid: 'true' | typeof nothing
}

function controlOf(field: FormField, { describedBy, invalid }: Aria, words: DeskWords): TemplateResult {
  const { name, kind, isOptional, choices = [], none = words.choose, most, from, to, suggestions } = field
  if (kind === 'select') {
    return html`<select id=${name} name=${name} ?required=${!isOptional} aria-describedby=${describedBy} aria-invalid=${invalid}>
      ${option({ value: '', label: none })}
      ${choices.map((one) =>
        'choices' in one ? html`<optgroup label=${one.label}>${one.choices.map(option)}</optgroup>` : option(one),
      )}
    </select>`
  }
  if (kind === 'long') {
    return html`<textarea
      id=${name}
      name=${name}
      rows="5"
      maxlength=${most ?? nothing}
      ?required=${!isOptional}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    ></textarea>`
  }
  if (kind === 'check') {
    return html`<input id=${name} name=${name} type="checkbox" aria-describedby=${describedBy} aria-invalid=${invalid} />`
  }
  return html`<input
      id=${name}
      name=${name}
      type=${kind === 'day' ? 'date' : 'text'}
      inputmode=${kind === 'number' ? 'numeric' : nothing}
      maxlength=${kind === 'day' ? nothing : (most ?? 100)}
      min=${from ?? nothing}
      max=${kind === 'day' ? (to ?? LAST_DAY) : nothing}
      list=${suggestions ? `${name}-list` : nothing}
      autocomplete="off"
      ?required=${!isOptional}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    />${suggestions ? html`<datalist id="${name}-list">${suggestions.map((value) => html`<option value=${value}></option>`)}</datalist>` : nothing}`
}

const option = ({ value, label }: Choice): TemplateResult => html`<option value=${value}>${label}</option>`
