import { html, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { hrefOf, type ViewOptions } from './views.ts'

/** One group's year on one page: what it owes, its gatherings, its works. The county chooses which. */
export function groupPage(options: ViewOptions): TemplateResult {
  const { words, state, session, rest } = options
  const groups = state.ledger?.groups ?? []
  const id = session.group ?? rest ?? groups[0]?.id
  const group = groups.find((one) => one.id === id)
  if (!state.ledger) return html`<p class="hint" role="status">${words.reading}</p>`
  const choosing = session.role === 'county' ? chooser(options, id) : ''
  if (!group) return html`${choosing}<p>${groups.length === 0 ? words.noGroups : words.noGroup}</p>`
  // Each group has its own widgets: what is begun for one must not be recorded for another.
  return html`${choosing} ${keyed(group.id, groupWidgets(options, group.id))}`
}

function groupWidgets({ lang, source, hub, committee, session }: ViewOptions, group: string): TemplateResult {
  return html`<liaison-quota-meter
      .source=${source} hub=${hub} committee=${committee} group=${group} lang=${lang}
    ></liaison-quota-meter>
    <liaison-attendance-tracker
      .source=${source} hub=${hub} committee=${committee} group=${group} lang=${lang}
    ></liaison-attendance-tracker>
    ${
      session.role === 'county'
        ? html`<liaison-work-book
            .source=${source} hub=${hub} committee=${committee} group=${group} lang=${lang}
          ></liaison-work-book>`
        : ''
    }`
}

function chooser({ words, state }: ViewOptions, chosen: string | undefined): TemplateResult {
  const go = ({ target }: Event): void => {
    location.hash = hrefOf('group', (target as HTMLSelectElement).value)
  }
  return html`<p class="chooser">
    <label for="group-choice">${words.chooseGroup}</label>
    <select id="group-choice" @change=${go}>
      ${(state.ledger?.groups ?? []).map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`,
      )}
    </select>
  </p>`
}
