import type { Handling } from '@liaison-kit/core'
import { type Attached, attachments } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { BookRow, Dependents } from './book-rows.ts'
import type { Naming } from './naming.ts'
import { filesOf, notesOf } from './row-view.ts'
import { gatheringLines, workLines } from './work-lines.ts'

/** What may be done about an open row; what is left out may not. */
export interface RowActions {
  edit?: (() => void) | undefined
  derive?: (() => void) | undefined
  deliver?: (() => void) | undefined
  withdraw?: (() => void) | undefined
  /** Leads to where a gathering or an info report is written. */
  lead?: (() => void) | undefined
}

interface SheetOptions {
  naming: Naming
  attached: Attached
  actions: RowActions
  /** What would not fit any more, while the withdrawal is to be confirmed. */
  asking: (Dependents & { yes(): void; no(): void }) | undefined
  /** Works that grew out of it. */
  grown: readonly string[]
  /** How to open another row; `undefined` where it is not listed. */
  goTo(about: string): (() => void) | undefined
  history: TemplateResult | typeof nothing
}

/** Everything about an open row. */
export function rowSheet(row: BookRow, options: SheetOptions): TemplateResult {
  const { naming, attached, actions, asking, grown, goTo, history } = options
  const { words, thing } = naming
  const { work, gathering } = row
  const lines = work ? workLines(work, naming) : gathering ? gatheringLines(gathering, naming) : []
  const sources = work?.derivedFrom ?? []
  const files = filesOf(row)
  const links = (label: string, abouts: readonly string[]): TemplateResult | typeof nothing =>
    abouts.length === 0
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd>
            ${abouts.map((about) => {
              const go = goTo(about)
              return go
                ? html`<button class="link" type="button" @click=${go}>${thing(about)}</button>`
                : html`<p>${thing(about)}</p>`
            })}
          </dd>
        </div>`
  return html`<div class="more" part="detail">
    <dl>
      ${lines.map(([label, value]) => html`<div><dt>${label}</dt><dd class="text"><bdi>${value}</bdi></dd></div>`)}
      ${links(words.label('derivedFrom', 'proposal'), sources)} ${links(words.grown, grown)}
      ${
        work && row.steps.length > 0
          ? html`<div>
              <dt>${words.handling}</dt>
              <dd><ol class="steps" role="list">${row.steps.map((step) => stepView(step, naming))}</ol></dd>
            </div>`
          : nothing
      }
      ${
        files.length > 0
          ? html`<div><dt>${words.label('files', 'plan')}</dt><dd>${attachments({ ...attached, files })}</dd></div>`
          : nothing
      }
    </dl>
    ${work?.kind === 'info-report' && actions.lead ? html`<p class="hint">${words.readOnlyReport}</p>` : nothing}
    ${asking ? confirmation(asking, naming) : buttons(row, actions, naming)} ${history}
  </div>`
}

function stepView({ step, date, to, by, result, note, text }: Handling, { words, day }: Naming): TemplateResult {
  const said = [
    words.step(step, day(date)),
    ...(to ? [words.stepTo(to)] : []),
    ...(by ? [words.stepBy(by)] : []),
    ...(result ? [words.stepResult(result)] : []),
  ]
  return html`<li>
    ${said.map((one) => html`<span>${one}</span>`)}${note ? html`<p>${note}</p>` : nothing}${
      text ? html`<p class="text">${words.stepText(text)}</p>` : nothing
    }
  </li>`
}

function buttons(
  row: BookRow,
  { edit, derive, deliver, withdraw, lead }: RowActions,
  { words }: Naming,
): TemplateResult {
  const button = (label: string, run: (() => void) | undefined, id: string): TemplateResult | typeof nothing =>
    run
      ? html`<button
          class="button quiet"
          part="button"
          id=${id}
          type="button"
          aria-label=${words.ofRow(label, row.title)}
          @click=${run}
        >
          ${label}
        </button>`
      : nothing
  return html`<div class="actions">
    ${button(words.deliver, deliver, 'deliver')} ${button(words.derive, derive, 'derive')} ${button(words.edit, edit, 'edit')}
    ${button(words.withdraw, withdraw, 'withdraw')}
    ${button(row.gathering ? words.openGathering : words.openReport, lead, 'lead')}
  </div>`
}

function confirmation(
  { works, steps, yes, no }: NonNullable<SheetOptions['asking']>,
  { words }: Naming,
): TemplateResult {
  const titles = works.map(({ title }) => title)
  return html`<div class="notice" part="notice" id="asking" role="group" tabindex="-1" aria-label=${words.withdraw}>
    <p>${words.dependents(titles, steps)}</p>
    <p class="actions">
      <button class="button" part="button" type="button" @click=${yes}>${words.withdrawNow}</button>
      <button class="button quiet" part="button" type="button" @click=${no}>${words.keep}</button>
    </p>
  </div>`
}

/** A row's notes in one line, for paper. */
export const notesLine = (row: BookRow, naming: Naming): string =>
  notesOf(row, naming)
    .map(({ said }) => said)
    .join(naming.words.noteSeparator)
