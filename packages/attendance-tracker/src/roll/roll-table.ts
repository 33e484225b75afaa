import type { Mark, Member } from '@liaison-kit/core'
import type { Problem } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { type Draft, isLeave, lacksName } from './draft.ts'
import type { RollRow } from './roll.ts'
import type { RollWords } from './roll.words.ts'
import type { RollInput } from './roll-input.ts'
import type { Near } from './roll-limits.ts'
import { type Versions, versionsRow } from './roll-versions.ts'

export interface TableOptions {
  words: RollWords
  title: string
  rows: readonly RollRow[]
  /** Whether marks can be changed, or are only shown. */
  editable: boolean
  /** Rows that were left without the name they need. */
  lacking: ReadonlySet<string>
  near: Near
  /** When what is said about limits was read, in words. */
  asOf: string
  /** Whether a row is among those looked for. */
  isShown(row: RollRow): boolean
  input: RollInput
  /** Whether each mark's versions can be opened. */
  hasVersions: boolean
  /** Whether a member's record can be opened. */
  hasRecord(member: Member): boolean
  versionsOf(about: string): Versions | undefined
  moment(iso: string): string
  reason(problem: Problem): string
}

// The roles are written out because a kernel takes them from a table that is laid out as cards.

/** The roll: a row per expected member. Its listeners are on the table, since there may be hundreds of rows. */
export function rollTable(options: TableOptions): TemplateResult {
  const { words, title, rows, input } = options
  const { name, roles, mark, state } = words.columns
  return html`<table
    role="table"
    part="table"
    aria-label=${title}
    @change=${input.changed}
    @input=${input.typed}
    @compositionend=${input.typed}
    @click=${input.clicked}
    @focusin=${input.entered}
    @focusout=${input.left}
  >
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="name">${name}</th>
        <th role="columnheader" scope="col" class="roles">${roles}</th>
        <th role="columnheader" scope="col" class="marks">${mark}</th>
        <th role="columnheader" scope="col" class="state">${state}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ about }) => about,
        (row) => line(row, options),
      )}
    </tbody>
  </table>`
}

/** A row is made anew only when something in it is another: one mark of hundreds is then one row. */
function line(row: RollRow, options: TableOptions): unknown {
  const { about, member, draft, state, stood, refusal } = row
  const { words, editable, near, hasVersions, asOf } = options
  const hasRecord = options.hasRecord(member)
  const isShown = options.isShown(row)
  const isLacking = options.lacking.has(about) && lacksName(draft)
  const nearness = editable ? near.get(member.id) : undefined
  const versions = options.versionsOf(about)
  const { mark, reason, decidedBy } = draft
  const seen = [member, state, stood, refusal, mark, reason, decidedBy, isShown, isLacking, versions, nearness, asOf]
  return guard([...seen, words, editable, hasVersions, hasRecord], () => {
    // Where there is no radio to come by, the buttons have to be in the order of tabs at once.
    const tabs = editable ? -1 : nothing
    const said = (nearness ?? []).map((one) => (one.mark === mark ? words.reaching : words.near)(one, asOf))
    return html`<tr role="row" part="row" class="is-${state}" id="row-${member.id}" ?hidden=${!isShown}>
        <th role="rowheader" scope="row" class="name">
          ${
            hasRecord
              ? html`<button class="person" type="button" tabindex=${tabs} data-do="record" aria-haspopup="dialog">${member.name}</button>`
              : html`<span class="person">${member.name}</span>`
          }
        </th>
        <td role="cell" class="roles">${words.roles(row.roles) || words.member}</td>
        <td role="cell" class="marks">
          ${editable ? choices(row, words, isLacking, said) : html`${words.mark(mark ?? 'unrecorded')} ${grounds(draft, words)}`}
        </td>
        <td role="cell" class="state">
          <span class="standing is-${state}" part="row-state">${words.states[state]}</span>
          ${
            state === 'refused' && editable
              ? html`<button class="link" type="button" tabindex=${tabs} data-do="again" aria-label=${words.againOf(member.name)}>
                  ${words.again}
                </button>`
              : nothing
          }
          ${
            hasVersions && (stood || versions || (state !== 'unrecorded' && state !== 'unsaved'))
              ? html`<button
                  class="link"
                  type="button"
                  tabindex=${tabs}
                  data-do="versions"
                  aria-expanded=${versions?.isOpen ? 'true' : 'false'}
                  aria-label=${words.versionsOf(member.name)}
                >
                  ${words.versions}
                </button>`
              : nothing
          }
          ${stood && stood !== mark ? html`<span class="hint">${words.was(stood)}</span>` : nothing}
          ${state === 'refused' && refusal ? html`<span class="wrong">${options.reason(refusal)}</span>` : nothing}
        </td>
      </tr>
      ${versions && isShown ? versionsRow(versions, { words, name: member.name, editable, moment: options.moment, reason: options.reason }) : nothing}`
  })
}

/** Why somebody was on leave, and who recognised it. */
function grounds({ mark, reason, decidedBy }: Draft, words: RollWords): TemplateResult | typeof nothing {
  const parts = [isLeave(mark) && reason, mark === 'leave-special' && decidedBy && words.recognisedBy(decidedBy)]
  const said = parts.filter(Boolean).join(' · ')
  return said ? html`<span class="hint">${said}</span>` : nothing
}

function choices(row: RollRow, words: RollWords, isLacking: boolean, said: readonly string[]): TemplateResult {
  const { member, draft, stood } = row
  const { mark } = draft
  const { id, name } = member
  const group = `mark-${id}`
  const choice = (offered: Mark): TemplateResult =>
    html`<label class="choice"
      ><input type="radio" name=${group} value=${offered} .checked=${mark === offered} /><span>${words.mark(offered)}</span></label
    >`
  return html`<fieldset aria-describedby=${said.length > 0 ? `near-${id}` : nothing}>
      <legend class="unseen">${words.marksOf(name)}</legend>
      ${choice('present')}${choice('leave')}${choice('leave-special')}${choice('absent')}${
        // "Pending" is not for choosing here, only for leaving as it is.
        stood === 'leave-pending' || mark === 'leave-pending' ? choice('leave-pending') : nothing
      }
    </fieldset>
    ${said.length > 0 ? html`<p class="near" id="near-${id}">${said.map((sentence) => html`<span>${sentence}</span>`)}</p>` : nothing}
    ${
      mark === 'leave-special'
        ? html`<p class="field">
            <label for="by-${id}"><span class="unseen">${words.of(name)}</span>${words.decidedBy}</label>
            <input
              id="by-${id}"
              type="text"
              data-field="decidedBy"
              required
              maxlength="100"
              autocomplete="off"
              .value=${draft.decidedBy}
              aria-invalid=${isLacking ? 'true' : nothing}
              aria-describedby="by-hint-${id}"
            />
            <span class=${isLacking ? 'wrong' : 'hint'} id="by-hint-${id}">${isLacking ? words.nameLacking : words.decidedByHint}</span>
          </p>`
        : nothing
    }
    ${
      isLeave(mark)
        ? html`<p class="field">
            <label for="reason-${id}"><span class="unseen">${words.of(name)}</span>${words.reason}</label>
            <input id="reason-${id}" type="text" data-field="reason" maxlength="200" autocomplete="off" .value=${draft.reason} />
          </p>`
        : nothing
    }`
}
