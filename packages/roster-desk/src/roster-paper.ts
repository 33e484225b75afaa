import { html, type TemplateResult } from 'lit'
import type { RosterRow } from './roster.ts'
import type { RosterView } from './roster-view.ts'

/** The roster as it is shown, as a sheet of paper: numbered, by group. */
export function rosterPaper(view: RosterView, rows: readonly RosterRow[]): TemplateResult {
  const { words, today, group, groupName, ledger } = view
  const holder = group === undefined ? ledger.committee.name : groupName(group)
  const columns = [
    words.number,
    words.name,
    words.group,
    words.roles,
    words.sector,
    words.unit,
    words.appointed,
    words.left,
  ]
  return html`<section class="paper">
    <h2>${words.paperTitle(holder)}</h2>
    <p>${words.paperAsOf(today, rows.length)}</p>
    <table>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ member, post }, index) => html`<tr>
            <td>${index + 1}</td>
            <td><bdi>${member.name}</bdi></td>
            <td>${post ? groupName(post.group) : words.noGroup}</td>
            <td>${words.roleList(post?.roles ?? [])}</td>
            <td>${member.sector}</td>
            <td>${member.unit}</td>
            <td>${words.day(member.appointed)}</td>
            <td>${member.left && words.day(member.left)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
