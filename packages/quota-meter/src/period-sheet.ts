import type { CivilDate, DutyExplanation, RuleSource } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import { standingOf } from './calendar.ts'
import { fold } from './fold.ts'
import type { Row } from './overview.ts'
import { phrases } from './phrases.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

/** What is known of a verdict beside its counts. */
export interface Behind {
  /** The hub’s account of it, for who may read it. */
  account?: DutyExplanation | undefined
  /** Why there is no account: being read, or what went wrong. */
  lack?: string | undefined
  /** Where the duty comes from. */
  source?: RuleSource | undefined
  titleOf: (document: string) => string | undefined
  /** The hub’s own page, where titles can be read. */
  desk?: string | undefined
}

/** What stands behind one period: counts, due day, records, ground, what does not count, and what would complete it. */
export function periodSheet(
  row: Row,
  { account, lack, source, titleOf, desk }: Behind,
  words: QuotaMeterWords,
  asOf: CivilDate | undefined,
): TemplateResult {
  const { duty, verdict, lacking } = row
  const mark = row.assumed ? words.assumed : ''
  const change = account
    ? account.wouldChange && words.change(account.wouldChange, row, asOf)
    : lacking > 0 && words.changeOf(row, asOf)
  const parts: [string, unknown][] = [
    [
      words.parts.counts,
      html`<span ${phrases(words.progress(row))}></span> <span class="status ${standingOf(row)}"
          >${words.standings[standingOf(row)]}</span
        >`,
    ],
    [words.parts.due, verdict.status === 'exempt' ? undefined : words.due(verdict, asOf) + mark],
    [words.parts.records, account ? records(account, verdict.done, words, asOf) : (lack ?? countsOnly(words, desk))],
    [words.parts.ground, ground()],
    [words.parts.notCounted, account && account.notCounted.length > 0 && notCounted(account)],
    [words.parts.change, change],
  ]
  return html`<h3>${words.period(duty, verdict)}</h3>
    <dl>${parts.map(([term, said]) => (said ? html`<div><dt>${term}</dt><dd>${said}</dd></div>` : nothing))}</dl>`

  function ground(): string | undefined {
    const from = account?.ground ?? source
    if (!from) return undefined
    // What is public tells the rule of the last period alone: it may not have begun to hold in an earlier one.
    const since = from.since <= verdict.from ? from.since : undefined
    const said = words.ground(from.cites, (id) => account?.ground.documents[id] ?? titleOf(id), since)
    return mark ? `${said}${words.assumedNote}` : said
  }

  function notCounted({ notCounted: others }: DutyExplanation): TemplateResult {
    return fold(
      words.notCounted(others.length),
      html`<ul role="list">
        ${others.map((other) => html`<li>${words.because(words.record(other, asOf), other.because)}</li>`)}
      </ul>`,
    )
  }
}

function records(
  { counted }: DutyExplanation,
  done: number,
  words: QuotaMeterWords,
  asOf: CivilDate | undefined,
): TemplateResult | string {
  if (done === 0) return words.noRecord
  return html`<ul role="list">${counted.map((record) => html`<li>${words.record(record, asOf)}</li>`)}</ul>
    ${counted.length < done ? words.unseen(done - counted.length) : nothing}`
}

function countsOnly(words: QuotaMeterWords, desk: string | undefined): TemplateResult {
  return html`${words.countsOnly}${desk === undefined ? nothing : html` <a href=${desk}>${words.openDesk}</a>`}`
}
