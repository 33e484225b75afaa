import type { Charter, CivilDate, Ledger, Work } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { InboxWords } from './report-inbox.words.ts'

export interface OriginalLook {
  words: InboxWords
  work: Work
  ledger: Ledger
  today: CivilDate
  /** In force on the work's day. */
  charter: Charter | undefined
}

/** What was sent, to the letter, and all that is known of it. */
export function original(look: OriginalLook): TemplateResult {
  const { words, work } = look
  const parts = (['situation', 'problem', 'advice', 'body'] as const).filter((part) => work[part] !== undefined)
  return html`<dl class="facts">
      ${factsOf(look).map(([label, value]) => html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}
    </dl>
    ${
      parts.length === 0
        ? html`<p class="hint">${words.untitled}</p>`
        : parts.map(
            (part) => html`<h4 class="part-name">${words[part]}</h4>
              <p class="matter" dir="auto">${work[part] ?? nothing}</p>`,
          )
    }`
}

/** All that is known of a work beside its text, as label and value; the same lines tell versions apart. */
export function factsOf({ words, work, ledger, today, charter }: OriginalLook): [label: string, value: string][] {
  const { facts } = words
  const group = ledger.groups.find(({ id }) => id === work.group)?.name ?? work.group
  const member = work.member && (ledger.members.find(({ id }) => id === work.member)?.name ?? work.member)
  const flags = [work.collective && words.collective, work.betweenSessions && words.betweenSessions].filter(Boolean)
  const all: [string, string | undefined | false][] = [
    [facts.date, words.day(work.date, today)],
    [facts.group, group],
    [facts.member, member],
    [facts.category, work.category && words.categoryName(work.category, charter?.categories[work.category])],
    [facts.channel, work.channel && words.channel(work.channel)],
    [facts.place, work.place],
    [facts.to, work.to && words.recipient(work.to)],
    [facts.flags, flags.join(' ')],
    [facts.origin, work.derivedFrom?.map((about) => originOf(about, ledger, words, today)).join('\n')],
    [facts.personal, work.personalDataReason],
  ]
  return all.filter((fact): fact is [string, string] => !!fact[1])
}

/** A version of what was sent, one line for each thing to know. */
export function versionLines(look: OriginalLook): string[] {
  const { title, situation, problem, advice, body } = look.work
  const facts = factsOf(look).map(([label, value]) => `${label}: ${value}`)
  return [title, ...facts, ...[situation, problem, advice, body].filter((part): part is string => part !== undefined)]
}

function originOf(about: string, ledger: Ledger, words: InboxWords, today: CivilDate): string {
  const [list, id] = about.split('/')
  const day = (date: CivilDate): string => words.day(date, today)
  if (list === 'gatherings') {
    const gathering = ledger.gatherings.find((one) => one.id === id)
    return gathering ? words.originGathering(gathering.kind, gathering.title, day(gathering.date)) : about
  }
  const work = ledger.works.find((one) => one.id === id)
  return work ? words.originWork(work.kind, work.title, day(work.date)) : about
}
