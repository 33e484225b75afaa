import { html, nothing, type TemplateResult } from 'lit'
import { isLeave } from './draft.ts'
import { type Roll, type RollRow, rateOf, totalsOf } from './roll.ts'
import type { RollWords } from './roll.words.ts'

/** How many blank rows a sheet for signing has on request, for guests. */
export const SPARE_ROWS = 10

export interface PaperOptions {
  words: RollWords
  roll: Roll
  rows: readonly RollRow[]
  /** The gathering's day, in words. */
  day: string
  /** Whether there are blank rows too. */
  spare: boolean
}

/** A sheet for wet signatures (签到表). */
export function signInSheet({ words, roll, rows, day, spare }: PaperOptions): TemplateResult {
  const blank = Array.from({ length: spare ? SPARE_ROWS : 0 })
  return html`<section class="paper signing">
    ${head(words.signInSheet, roll, day, words)}
    <table>
      ${columns('signature', words)}
      <tbody>
        ${rows.map((row, index) => sheetRow(index, row.member.name, html`<td>${unitOf(row, words)}</td><td></td><td></td>`))}
        ${blank.map((_, index) => sheetRow(rows.length + index, '', html`<td></td><td></td><td></td>`))}
      </tbody>
    </table>
    <p class="foot">${words.signInFoot(rows.length)}</p>
  </section>`
}

/** The roll with its marks. */
export function marksSheet({ words, roll, rows, day }: PaperOptions): TemplateResult {
  const totals = totalsOf(rows)
  return html`<section class="paper">
    ${head(words.marksSheet, roll, day, words)}
    <table>
      ${columns('mark', words)}
      <tbody>
        ${rows.map((row, index) => {
          const { draft, state } = row
          const isSettled = state === 'saved' || state === 'unrecorded'
          const said = [
            isLeave(draft.mark) && draft.reason,
            draft.mark === 'leave-special' && words.recognisedBy(draft.decidedBy),
            // Paper must not say more than the hub knows.
            !isSettled && words.states[state],
          ]
          return sheetRow(
            index,
            row.member.name,
            html`<td>${unitOf(row, words)}</td>
              <td>${words.mark(draft.mark ?? 'unrecorded')}</td>
              <td>${said.filter(Boolean).join(' · ')}</td>`,
          )
        })}
      </tbody>
    </table>
    <p>${words.totals(totals, rateOf(totals))}</p>
  </section>`
}

function head(title: string, { gathering }: Roll, day: string, words: RollWords): TemplateResult {
  const { place } = gathering
  return html`<h2 dir="auto">${gathering.title}</h2>
    <h3>${title}</h3>
    <p class="facts"><span>${words.day(day)}</span>${place ? html`<span>${words.place(`\u2068${place}\u2069`)}</span>` : nothing}</p>`
}

/** @param own the column that one sheet has and the other has not */
function columns(own: 'signature' | 'mark', { sheetColumns }: RollWords): TemplateResult {
  return html`<thead>
    <tr>
      <th class="number">${sheetColumns.number}</th>
      <th class="named">${sheetColumns.name}</th>
      <th>${sheetColumns.unit}</th>
      <th class=${own}>${sheetColumns[own]}</th>
      <th class="remarks">${sheetColumns.remarks}</th>
    </tr>
  </thead>`
}

const sheetRow = (index: number, name: string, rest: TemplateResult): TemplateResult =>
  html`<tr><td class="number">${index + 1}</td><td class="named">${name}</td>${rest}</tr>`

const unitOf = ({ member, roles }: RollRow, words: RollWords): string =>
  words.unitAndRoles(member.unit ?? '', words.roles(roles))
