import { html, nothing, type TemplateResult } from 'lit'
import type { Listed } from './gatherings.ts'
import { inLine, type Naming, placeAndCompany } from './particulars.ts'

export interface RegisterOptions extends Naming {
  /** Newest first. */
  listed: readonly Listed[]
  /** Whose register: the group's name, or the committee's. */
  holder: string
}

/** The register of gatherings (会议活动登记簿) as a sheet of paper: by year, in the order in which they were held, numbered within each. */
export function gatheringRegister(options: RegisterOptions): TemplateResult {
  const { words, today, group, listed, holder } = options
  const { gathering: say } = words
  const held = listed.filter(({ gathering }) => today === undefined || gathering.date <= today).reverse()
  const years = [...new Set(held.map(({ gathering }) => gathering.date.slice(0, 4)))]
  return html`<section class="paper register">
    <h2 class="heading">${say.registerTitle(holder)}</h2>
    <p>${today ? say.registerAsOf(today) : ''}</p>
    ${years.map(
      (year) => html`<table>
        <caption>
          ${say.yearName(year)}
        </caption>
        <thead>
          <tr>
            ${Object.values(say.register).map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${held
            .filter(({ gathering }) => gathering.date.startsWith(year))
            .map(({ gathering, present, expected, unrecorded }, index) => {
              // The papers of what others hold are kept by them.
              const isOwn = group === undefined || gathering.group === group
              return html`<tr>
                <td>${index + 1}</td>
                <td>${words.when(gathering.date, year)}</td>
                <td>${say.kind(gathering.kind)}</td>
                <td>
                  <bdi>${gathering.title}</bdi>
                  <span class="hint">${inLine(placeAndCompany(gathering, options))}</span>
                </td>
                <td>${say.presentOf(present, expected, unrecorded)}</td>
                <td>${isOwn ? say.papersThere(gathering) : nothing}</td>
              </tr>`
            })}
        </tbody>
      </table>`,
    )}
  </section>`
}
