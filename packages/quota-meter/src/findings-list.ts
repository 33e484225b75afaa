import type { Finding, MemberAssessment } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import { fold } from './fold.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

/**
 * Members near a limit of attendance, on course to it or at it, folded, in the ledger’s order: what the records show, for people to
 * decide about.
 * @param findings what people have decided about reached limits, where it is known
 */
export function findingsList(
  members: readonly MemberAssessment[],
  nameOf: (member: string) => string,
  findings: readonly Finding[] | undefined,
  words: QuotaMeterWords,
): TemplateResult | typeof nothing {
  const shown = members.filter(({ status }) => status !== 'clear')
  if (shown.length === 0) return nothing
  const findingOf = (member: string, test: string): Finding | undefined =>
    findings?.find((one) => one.member === member && one.test === test)
  return html`<div class="findings" part="findings">
    ${fold(
      words.findings(shown.length),
      html`<p class="hint">${words.findingsNote}</p>
        <ul role="list">
          ${shown.map(
            ({ member, tests }) =>
              html`<li>
                <b>${nameOf(member)}</b>
                ${tests
                  .filter(({ status }) => status !== 'clear')
                  .map((test) => html`<p>${words.finding(test, findingOf(member, test.test))}</p>`)}
              </li>`,
          )}
        </ul>`,
    )}
  </div>`
}
