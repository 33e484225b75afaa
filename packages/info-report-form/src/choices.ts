import type { Ledger } from '@liaison-kit/core'
import { postOn } from '@liaison-kit/core/expected'
import type { SourceState } from '@liaison-kit/source'
import { categoryNames, channelNames, charterOn } from '@liaison-kit/ui'
import type { Draft } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'

/** One option of a select. */
export interface Choice {
  value: string
  label: string
}

/** What may be chosen: by the charter in force on the report's day, and by who is in office on it. */
export interface Choices {
  category: Choice[]
  channel: Choice[]
  member: Choice[]
}

/** @param day the report's day, else today */
export function choicesFor(
  state: SourceState,
  { values }: Draft,
  group: string,
  day: string,
  words: FormWords,
): Choices {
  const charter = charterOn(state, day)
  const categories = charter?.categories ?? categoryNames
  const members = (state.ledger?.members ?? []).filter((member) => postOn(member, day)?.group === group)
  return {
    category: choices(Object.keys(categories), values.category, (id) => words.category(id, charter?.categories[id])),
    channel: choices(charter?.channels ?? Object.keys(channelNames), values.channel, words.channel),
    member: choices(
      members.map(({ id }) => id),
      values.member,
      (id) => nameOf(state.ledger, id),
    ),
  }
}

/** What is chosen is offered, even when it would not be any more: a select must never show less than will be sent. */
function choices(ids: readonly string[], chosen: string | undefined, label: (id: string) => string): Choice[] {
  const offered = chosen && !ids.includes(chosen) ? [...ids, chosen] : ids
  return offered.map((id) => ({ value: id, label: label(id) }))
}

function nameOf(ledger: Ledger | undefined, id: string): string {
  return ledger?.members.find((member) => member.id === id)?.name ?? id
}
