import type { CivilDate, Ledger, WorkKind } from '@liaison-kit/core'
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
  /** What it may have come from, under headings. */
  derivedFrom: ChoiceGroup[]
}

export interface ChoiceGroup {
  label: string
  choices: Choice[]
}

/** @param day the report's day, else today */
export function choicesFor(
  state: SourceState,
  { work, values }: Draft,
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
    derivedFrom: sources(state, work, values.derivedFrom, group, words),
  }
}

/** Works that a report comes from: other kinds are written after it. */
const TOLD: readonly WorkKind[] = ['info-report', 'research-report']

/** The gatherings a group held or joined, and its reports, the newest first. */
function sources(
  { ledger, today }: SourceState,
  own: string,
  chosen: string | undefined,
  group: string,
  words: FormWords,
): ChoiceGroup[] {
  const { gatherings = [], works = [] } = ledger ?? {}
  const day = (date: CivilDate): string => words.day(date, today)
  const newestFirst = <T extends { date: CivilDate }>(things: readonly T[]): T[] =>
    [...things].sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
  const held = gatherings.filter((one) => one.group === null || one.group === group || one.with?.includes(group))
  const told = works.filter(({ id, kind, group: of }) => TOLD.includes(kind) && of === group && id !== own)
  const groups = [
    {
      label: words.gatherings,
      choices: newestFirst(held).map(({ id, kind, date, title }) => ({
        value: `gatherings/${id}`,
        label: words.source(day(date), words.gatheringKind(kind), title),
      })),
    },
    {
      label: words.reports,
      choices: newestFirst(told).map(({ id, kind, date, title }) => ({
        value: `works/${id}`,
        label: words.source(day(date), words.workKind(kind), title),
      })),
    },
  ].filter(({ choices }) => choices.length > 0)
  const labels = new Map(groups.flatMap(({ choices }) => choices.map(({ value, label }) => [value, label] as const)))
  if (!chosen || labels.has(chosen)) return groups
  // Of several, as an earlier version may name them, none is lost.
  const label = chosen
    .split(' ')
    .map((about) => labels.get(about) ?? words.sourceGone)
    .join(words.between)
  return [...groups, { label: words.otherSources, choices: [{ value: chosen, label }] }]
}

/** What is chosen is offered, even when it would not be any more: a select must never show less than will be sent. */
function choices(ids: readonly string[], chosen: string | undefined, label: (id: string) => string): Choice[] {
  const offered = chosen && !ids.includes(chosen) ? [...ids, chosen] : ids
  return offered.map((id) => ({ value: id, label: label(id) }))
}

function nameOf(ledger: Ledger | undefined, id: string): string {
  return ledger?.members.find((member) => member.id === id)?.name ?? id
}
