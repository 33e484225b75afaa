import type { Attendance, CivilDate, Gathering, Member, MemberAssessment } from '@liaison-kit/core'
import { isExpected } from '@liaison-kit/core/expected'
import type { SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import { isLeave } from './draft.ts'
import type { RollWords } from './roll.words.ts'

/** A gathering of the term at which a member was expected, or got a mark all the same. */
export interface Attended {
  gathering: Gathering
  attendance: Attendance | undefined
}

/** What the reader may know of one member's attendance in the term (履职出席情况). */
export interface MemberRecord {
  member: Member
  /** The last day that is in it. */
  asOf: CivilDate
  /** The hub's figures and tests; nothing judged here. */
  figures: MemberAssessment
  /** Newest first. */
  attended: readonly Attended[]
}

/**
 * A member's record from the ledger and the assessment as the hub last gave them: gatherings of the assessed term up to its day. Nothing
 * where the reader may not have the member's figures: marks may then be missing too, and would be taken for none.
 */
export function recordOf(
  member: Member,
  { ledger, assessment }: Pick<SourceState, 'ledger' | 'assessment'>,
): MemberRecord | undefined {
  const figures = assessment?.members.find((one) => one.member === member.id)
  if (!ledger || !assessment || !figures) return undefined
  const { asOf } = assessment
  const term = ledger.terms.find(({ id }) => id === assessment.term)
  const marks = new Map(ledger.attendance.filter((one) => one.member === member.id).map((one) => [one.gathering, one]))
  const attended = ledger.gatherings
    .filter(({ date }) => (!term || (date >= term.from && date <= term.to)) && date <= asOf)
    .filter((gathering) => marks.has(gathering.id) || isExpected(gathering, member))
    .map((gathering): Attended => ({ gathering, attendance: marks.get(gathering.id) }))
    .sort((one, other) => (one.gathering.date < other.gathering.date ? 1 : -1))
  return { member, asOf, figures, attended }
}

interface RecordOptions {
  words: RollWords
  record: MemberRecord
  day(day: CivilDate): string
}

/** The record as it is shown and printed; the heading is the surroundings' own. */
export function recordSheet({ words, record, day }: RecordOptions): TemplateResult {
  const { figures, attended, asOf } = record
  const { gatheringColumn, dateColumn, columns } = words
  return html`<p class="hint">${words.asOf(day(asOf))}</p>
    <p class="totals">${words.totals(figures.attendance, figures.attendance.rate)}</p>
    <h3>${words.limits}</h3>
    <ul class="tests">
      ${figures.tests.map(
        (verdict) =>
          html`<li>${words.test(verdict)}<strong class="is-${verdict.status}">${words.testStatus(verdict.status)}</strong></li>`,
      )}
    </ul>
    ${figures.tests.some(({ status }) => status === 'reached') ? html`<p class="hint">${words.reached}</p>` : nothing}
    <table aria-label=${words.gatherings}>
      <thead>
        <tr>
          <th scope="col" class="date">${dateColumn}</th>
          <th scope="col">${gatheringColumn}</th>
          <th scope="col" class="mark">${columns.mark}</th>
        </tr>
      </thead>
      <tbody>
        ${attended.map(({ gathering, attendance }) => {
          const { date, title, optional, kind } = gathering
          const remarks = [
            isLeave(attendance?.mark) && attendance?.reason,
            (optional || kind === 'visit') && words.notCounted,
          ].filter(Boolean)
          return html`<tr>
            <td class="date">${day(date)}</td>
            <td><bdi>${title}</bdi> ${remarks.length > 0 ? html`<span class="hint">${remarks.join(' · ')}</span>` : nothing}</td>
            <td class="mark">${words.mark(attendance?.mark ?? 'unrecorded')}</td>
          </tr>`
        })}
      </tbody>
    </table>`
}
