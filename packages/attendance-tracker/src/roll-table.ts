import type { Mark } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { TrackerWords } from './attendance-tracker.words.ts'
import { type Draft, isLeave, lacksName } from './draft.ts'
import { isUnsaved, type RollRow } from './roll.ts'

const CHOICES: readonly Mark[] = ['present', 'leave', 'leave-special', 'absent']

export interface TableOptions {
  words: TrackerWords
  title: string
  rows: readonly RollRow[]
  /** Whether marks can be changed, or are only shown. */
  editable: boolean
  /** Whether what is lacking is said: only once somebody tried to save. */
  checked: boolean
  change(row: RollRow, draft: Draft): void
  undo(row: RollRow): void
}

// The roles are written out because a kernel takes them from a table that is laid out as cards.

/** The roll: a row per expected member. Printed, it is a list of names and marks with room to sign. */
export function rollTable(options: TableOptions): TemplateResult {
  const { words, title, rows } = options
  const { name, roles, mark, state, signature } = words.columns
  return html`<table role="table" part="table" aria-label=${title}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="name">${name}</th>
        <th role="columnheader" scope="col" class="roles">${roles}</th>
        <th role="columnheader" scope="col" class="marks">${mark}</th>
        <th role="columnheader" scope="col" class="state">${state}</th>
        <th role="columnheader" scope="col" class="signature">${signature}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => line(row, options))}
    </tbody>
  </table>`
}

function line(row: RollRow, options: TableOptions): TemplateResult {
  const { words, editable } = options
  const { member, roles, draft, state } = row
  const mark = words.mark(draft.mark ?? 'unrecorded')
  return html`<tr role="row" part="row" class="is-${state}">
    <th role="rowheader" scope="row" class="name">${member.name}</th>
    <td role="cell" class="roles">${roles.length > 0 ? roles.map(words.role).join('、') : words.member}</td>
    <td role="cell" class="marks">
      ${editable ? choices(row, options) : nothing}
      <span class=${editable ? 'printed' : nothing}>${mark}</span>
      ${state === 'saved' || state === 'unrecorded' ? nothing : html`<span class="printed">（${words.states[state]}）</span>`}
      ${editable ? nothing : grounds(draft, words)}
    </td>
    <td role="cell" class="state">${standing(row, options)}</td>
    <td role="cell" class="signature"></td>
  </tr>`
}

/** Why somebody was on leave, and who recognised it. */
function grounds({ mark, reason, decidedBy }: Draft, words: TrackerWords): TemplateResult | typeof nothing {
  const parts = [isLeave(mark) && reason, mark === 'leave-special' && decidedBy && words.recognisedBy(decidedBy)]
  const said = parts.filter(Boolean).join(' · ')
  return said ? html`<span class="hint">${said}</span>` : nothing
}

function choices(row: RollRow, { words, checked, change }: TableOptions): TemplateResult {
  const { member, draft, stood } = row
  // "Pending" is not for choosing here, only for leaving as it is.
  const offered =
    stood === 'leave-pending' || draft.mark === 'leave-pending' ? [...CHOICES, 'leave-pending' as Mark] : CHOICES
  const lacking = checked && isUnsaved(row) && lacksName(draft)
  return html`<fieldset>
      <legend class="unseen">${words.marksOf(member.name)}</legend>
      ${offered.map(
        (mark) =>
          html`<label class=${draft.mark === mark ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name="mark-${member.id}"
              value=${mark}
              .checked=${draft.mark === mark}
              @change=${() => change(row, { ...draft, mark, together: false })}
            />
            <span>${words.mark(mark)}</span>
          </label>`,
      )}
    </fieldset>
    ${
      draft.mark === 'leave-special'
        ? html`<p class="field">
            <label for="by-${member.id}"><span class="unseen">${words.of(member.name)}</span>${words.decidedBy}</label>
            <input
              id="by-${member.id}"
              type="text"
              required
              maxlength="100"
              autocomplete="off"
              .value=${draft.decidedBy}
              aria-invalid=${lacking ? 'true' : nothing}
              aria-describedby="by-hint-${member.id}"
              @input=${(event: Event) => change(row, { ...draft, decidedBy: textIn(event) })}
            />
            <span class=${lacking ? 'wrong' : 'hint'} id="by-hint-${member.id}"
              >${lacking ? words.nameLacking : words.decidedByHint}</span
            >
          </p>`
        : nothing
    }
    ${
      isLeave(draft.mark)
        ? html`<p class="field">
            <label for="reason-${member.id}"><span class="unseen">${words.of(member.name)}</span>${words.reason}</label>
            <input
              id="reason-${member.id}"
              type="text"
              maxlength="200"
              autocomplete="off"
              .value=${draft.reason}
              @input=${(event: Event) => change(row, { ...draft, reason: textIn(event) })}
            />
          </p>`
        : nothing
    }`
}

function standing(row: RollRow, { words, editable, undo }: TableOptions): TemplateResult {
  const { state, stood, draft, refusal, member } = row
  return html`<span class="standing is-${state}" part="row-state">${words.states[state]}</span>
    ${
      editable && isUnsaved(row) && !draft.together
        ? html`<button class="button quiet" type="button" aria-label=${words.undoOf(member.name)} @click=${() => undo(row)}>
            ${words.undoOne}
          </button>`
        : nothing
    }
    ${stood && stood !== draft.mark ? html`<span class="hint">${words.was(stood)}</span>` : nothing}
    ${state === 'refused' && refusal ? html`<span class="wrong">${refusal}</span>` : nothing}`
}

const textIn = (event: Event): string => (event.target as HTMLInputElement).value
