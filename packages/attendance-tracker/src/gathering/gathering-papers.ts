import type { Charter, Gathering } from '@liaison-kit/core'
import { errorSummary } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import { changedFields, type Edits, type Field, type GatheringFault, INCOMPLETE } from './gathering-draft.ts'
import { dayField, type FieldsOptions, field } from './gathering-fields.ts'
import { certificateFields } from './gathering-form.ts'
import type { Listed } from './gatherings.ts'

export interface PapersOptions extends FieldsOptions {
  gathering: Gathering
  listed: Listed | undefined
  edits: Edits
  faults: readonly GatheringFault[]
  charter: Charter | undefined
  /** Pictures and scans. */
  pictures: TemplateResult
  /** What else may be done: correct it, withdraw it. */
  more: TemplateResult | typeof nothing
  isHeld: boolean
  /** Whether what was typed was just thrown away, and can be had back. */
  isThrown: boolean
  typed(event: Event): void
  /** Writes the day of the report as today, and records it at once. */
  reportToday(): void
  goTo(field: Field): void
  submit(event: Event): void
  undo(): void
}

type Paper = keyof PapersOptions['words']['paper'] | 'minutes'

/** The papers of a gathering, each with whether it is there, to be completed to the last box. */
export function gatheringPapers(options: PapersOptions): TemplateResult {
  const { words, gathering, edits, faults, today, listed } = options
  const { hints } = words
  const day = (name: 'announced' | 'reported'): string | undefined => edits[name] ?? gathering[name]
  const minutes = edits.minutes ?? gathering.minutes ?? ''
  const changed = changedFields(gathering, edits).length
  const isInspection = gathering.kind === 'inspection'
  return html`<form
      class="sheet gathering-papers"
      part="form"
      novalidate
      data-gathering=${gathering.id}
      aria-label=${words.papers}
      @input=${options.typed}
      @change=${options.typed}
      @submit=${options.submit}
    >
      ${faults.length > 0 ? errorSummary(faults, words, options.goTo) : nothing}
      ${part(options, 'announced', dayField(options, 'announced', { hint: hints.announced, isBare: true }, day('announced'), today))}
      ${part(
        options,
        'minutes',
        html`${field(
          options,
          'minutes',
          { hint: hints.minutes, isBare: true },
          ({ describedBy, invalid }) =>
            html`<textarea id="minutes" name="minutes" rows="10" aria-describedby=${describedBy} aria-invalid=${invalid}></textarea>`,
        )}
        <p class="printed">${minutes}</p>
        <p class="hint count">${words.written(Array.from(minutes).length)}</p>`,
      )}
      ${part(
        options,
        'reported',
        dayField(
          options,
          'reported',
          { hint: hints.reported, isBare: true },
          day('reported'),
          today,
          today === undefined || day('reported') ? nothing : action(words.reportedToday, options.reportToday),
        ),
      )}
      ${
        isInspection || gathering.certificate || gathering.category
          ? part(
              options,
              'certificate',
              html`<div class="entries">${certificateFields({ ...options, known: gathering })}</div>`,
            )
          : nothing
      }
      ${part(options, 'files', options.pictures)}
      <div class="bar" part="bar">
        <p class="sums" role="status">
          ${options.isHeld ? html`<span class="wrong">${words.held}</span>` : completeness(listed, options)}
        </p>
        <p class="buttons">
          <button
            class="button quiet"
            part="button"
            type="button"
            aria-disabled=${changed === 0 && !options.isThrown ? 'true' : nothing}
            @click=${options.undo}
          >
            ${options.isThrown ? words.redo : words.undo}
          </button>
          <button class="button" part="button" type="submit" aria-disabled=${changed === 0 ? 'true' : nothing}>
            ${words.savePapers}${words.unsavedCount(changed)}
          </button>
        </p>
      </div>
    </form>
    ${options.more}`
}

/** The papers for whoever may only look at them. */
export function shownPapers({
  words,
  gathering,
  pictures,
  today,
}: Pick<PapersOptions, 'words' | 'gathering' | 'pictures' | 'today'>): TemplateResult {
  const { announced, minutes, reported, certificate, category } = gathering
  const row = (term: string, said: string | undefined): TemplateResult =>
    html`<div><dt>${term}</dt><dd>${said ?? words.notThere}</dd></div>`
  const day = (one: string | undefined): string | undefined => one && words.dayInFull(one, today)
  return html`<dl class="shown">
      ${row(words.paper.announced, day(announced))} ${row(words.minutes(gathering.kind), minutes)}
      ${row(words.paper.reported, day(reported))}
      ${category ? row(words.labels.category, words.category(category)) : nothing}
      ${certificate ? row(words.labels.certificate, certificate) : nothing}
    </dl>
    ${pictures}`
}

/** One paper, its state in words beside its name, which is the label of its field where it has but one. */
function part(options: PapersOptions, paper: Paper, content: TemplateResult): TemplateResult {
  const { words, gathering } = options
  const name = paper === 'minutes' ? words.minutes(gathering.kind) : words.paper[paper]
  const isLabel = paper !== 'certificate' && paper !== 'files'
  return html`<section class="part">
    <div class="part-head">
      <h3 class="title">${isLabel ? html`<label for=${paper}>${name}</label>` : name}</h3>
      ${standing(options, paper)}
    </div>
    ${content}
  </section>`
}

function standing({ words, gathering, edits }: PapersOptions, name: Field): TemplateResult {
  const typed = edits[name]
  const known = gathering[name as keyof Gathering]
  const isThere = Array.isArray(known) ? known.length > 0 : Boolean(known)
  if (typed !== undefined && typed !== INCOMPLETE && changedFields(gathering, { [name]: typed }).length > 0) {
    return html`<span class="standing open">${words.notSaved}</span>`
  }
  return isThere
    ? html`<span class="standing done"><span aria-hidden="true">✓ </span>${words.isThere}</span>`
    : html`<span class="standing">${name === 'files' ? nothing : words.notThere}</span>`
}

function completeness(listed: Listed | undefined, { words, gathering, today }: PapersOptions): TemplateResult {
  if (!listed || (today !== undefined && gathering.date > today)) return html`${nothing}`
  const said = words.lacking(listed)
  return said || !listed.isAssessed
    ? html`<span class="standing open">${said || words.whole(listed)}</span>`
    : html`<span class="standing done"><span aria-hidden="true">✓ </span>${words.whole(listed)}</span>`
}
