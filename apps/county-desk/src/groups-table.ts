import { inOffice, postOn } from '@liaison-kit/core/expected'
import { html, type TemplateResult } from 'lit'
import { hrefOf, type ViewOptions } from './views.ts'

/** All groups in numbers, for the county: what is overdue, open and done, and how many members each has today. */
export function groupsTable({ words, state }: ViewOptions): TemplateResult {
  const { ledger, assessment, today = '' } = state
  if (!ledger || ledger.groups.length === 0) return html``
  const members = ledger.members.filter((member) => inOffice(member, today))
  const rows = ledger.groups.map(({ id, name }) => {
    const duties = assessment?.groups.find(({ group }) => group === id)?.duties ?? []
    const count = (status: string): number => duties.filter((duty) => duty.status === status).length
    const size = members.filter((member) => postOn(member, today)?.group === id).length
    return { id, name, size, short: count('short'), open: count('open'), met: count('met') }
  })
  return html`<section>
    <h2 id="groups-title">${words.groupsTitle}</h2>
    <p class="hint">${words.groupsHint}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="groups-title">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.group}</th>
            <th scope="col" class="number">${words.members}</th>
            <th scope="col" class="number">${words.short}</th>
            <th scope="col" class="number">${words.open_}</th>
            <th scope="col" class="number">${words.met}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ id, name, size, short, open, met }) => html`<tr>
              <th scope="row"><a href=${hrefOf('group', id)}>${name}</a></th>
              <td class="number">${size}</td>
              <td class="number ${short > 0 ? 'short' : ''}">${short}</td>
              <td class="number">${open}</td>
              <td class="number">${met}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}
