import type { PersonalFind } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Choice, ChoiceGroup, Choices } from './choices.ts'
import { type Draft, type DraftFault, FIELDS, type Field, OPTIONAL, shownValue } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'
import { type FindActions, personalHints } from './personal-hints.ts'

/** What the fields are drawn from. Their values are put in by `fillFields`, once all options are there. */
export interface FieldsOptions {
  words: FormWords
  faults: readonly DraftFault[]
  /** What reads like personal data, and what can be done about it. */
  finds: readonly PersonalFind<Field>[]
  on: FindActions
  choices: Choices
  /** The hub's day: no later one can be picked. */
  today: string | undefined
  /** Whether a member files it, who is then the one reporting. */
  isOwn: boolean
}

/** Title, category, channel, day, member and place. */
export function shortFields(options: FieldsOptions): TemplateResult {
  const { words, choices, today } = options
  const { hints } = words
  return html`<div class="fields">
    ${field(options, 'title', hints.title, true, (aria) => textInput('title', aria, true))}
    ${field(options, 'category', undefined, false, (aria) => select('category', aria, choices.category, words.choose))}
    ${field(options, 'channel', undefined, false, (aria) => select('channel', aria, choices.channel, words.choose))}
    ${field(options, 'date', hints.date(today), false, (aria) => dayInput('date', aria, today))}
    ${
      options.isOwn
        ? nothing
        : field(options, 'member', hints.member, false, (aria) =>
            select('member', aria, choices.member, words.noMember, false),
          )
    }
    ${field(options, 'place', hints.place, true, (aria) => textInput('place', aria, false))}
    ${field(options, 'derivedFrom', hints.derivedFrom, true, (aria) =>
      select('derivedFrom', aria, choices.derivedFrom, words.noSource, false),
    )}
  </div>`
}

/** Situation, problem and advice, and how much they have together. */
export function matterFields(options: FieldsOptions, count: TemplateResult): TemplateResult {
  const { words } = options
  const part = (name: 'situation' | 'problem' | 'advice'): TemplateResult =>
    field(options, name, words.hints[name], true, (aria) => area(name, aria))
  return html`<fieldset aria-describedby="matter-hint">
    <legend class="title">${words.matter}</legend>
    <p class="hint" id="matter-hint">${words.matterHint}</p>
    ${part('situation')}${part('problem')}${part('advice')} ${count}
  </fieldset>`
}

/** Why personal data stays: asked only where some is found, or a reason was given. */
export function reasonField(options: FieldsOptions, { values }: Draft): TemplateResult | typeof nothing {
  const { words, finds } = options
  if (finds.length === 0 && !values.personalDataReason) return nothing
  return field(options, 'personalDataReason', words.hints.personalDataReason, true, (aria) =>
    textInput('personalDataReason', aria, false),
  )
}

/** Puts a draft into the form. A control that already shows its value is left alone, so that typing is never disturbed. */
export function fillFields(form: HTMLFormElement, draft: Draft, today: string | undefined): void {
  for (const name of FIELDS) {
    const control = form.elements.namedItem(name) as HTMLInputElement | null
    const value = shownValue(draft, name, today)
    if (control && control.value !== asHeld(control, value)) control.value = value
  }
}

/** A value as a control holds it: it has its own mind about line ends, and would never be found to show what it was given. */
function asHeld({ type }: HTMLInputElement, value: string): string {
  if (type === 'textarea') return value.replace(/\r\n?/g, '\n')
  return type === 'text' ? value.replace(/[\r\n]/g, '') : value
}

/** What a control says of itself to assistive technology. */
interface Aria {
  describedBy: string | typeof nothing
  invalid: 'true' | typeof nothing
}

function field(
  { words, faults, finds, on }: FieldsOptions,
  name: Field,
  hint: string | undefined,
  wide: boolean,
  control: (aria: Aria) => TemplateResult,
): TemplateResult {
  const fault = faults.find((candidate) => candidate.field === name)
  const isFound = finds.some((find) => find.field === name)
  const ids = [
    ...(hint ? [`${name}-hint`] : []),
    ...(fault ? [`${name}-wrong`] : []),
    ...(isFound ? [`${name}-personal`] : []),
  ].join(' ')
  return html`<div class="field ${wide ? 'wide' : ''} ${fault ? 'faulty' : ''}" part="field">
    <label for=${name}>${words.labels[name]}${OPTIONAL.includes(name) ? words.optional : nothing}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${
      fault
        ? html`<p class="wrong" id="${name}-wrong"><span class="unseen">${words.wrong}</span>${words.fault(fault)}</p>`
        : nothing
    }
    ${personalHints(name, finds, words, on)}
    ${control({ describedBy: ids || nothing, invalid: fault ? 'true' : nothing })}
  </div>`
}

function textInput(name: Field, { describedBy, invalid }: Aria, required: boolean): TemplateResult {
  return html`<input
    id=${name}
    name=${name}
    type="text"
    ?required=${required}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
  />`
}

function dayInput(name: Field, { describedBy, invalid }: Aria, today: string | undefined): TemplateResult {
  return html`<input
    id=${name}
    name=${name}
    type="date"
    max=${today ?? nothing}
    required
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
  />`
}

function select(
  name: Field,
  { describedBy, invalid }: Aria,
  choices: readonly (Choice | ChoiceGroup)[],
  none: string,
  required = true,
): TemplateResult {
  return html`<select
    id=${name}
    name=${name}
    ?required=${required}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
  >
    <option value="">${none}</option>
    ${choices.map(optionOrGroup)}
  </select>`
}

function optionOrGroup(choice: Choice | ChoiceGroup): TemplateResult {
  const { label } = choice
  return 'choices' in choice
    ? html`<optgroup label=${label}>${choice.choices.map(optionOrGroup)}</optgroup>`
    : html`<option value=${choice.value}>${label}</option>`
}

function area(name: Field, { describedBy, invalid }: Aria): TemplateResult {
  return html`<textarea
    id=${name}
    name=${name}
    rows="4"
    required
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
  ></textarea>`
}
