import type { CivilDate, Gathering } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { TrackerWords } from '../attendance-tracker.words.ts'

/** What it takes to name a gathering: the words, the day, whose view it is, and what groups are called. */
export interface Naming {
  words: TrackerWords
  today: CivilDate | undefined
  group: string | undefined
  groupName(id: string): string
}

/** Day, kind, place and company of a gathering, in words; each by itself, whichever way its script runs. */
export function particulars(gathering: Gathering, naming: Naming): TemplateResult {
  const { words, today } = naming
  return inLine([
    words.when(gathering.date, today),
    words.gathering.kind(gathering.kind),
    ...placeAndCompany(gathering, naming),
  ])
}

/** Where it was, who held it where that is another, and together with whom. */
export function placeAndCompany(gathering: Gathering, { words, group, groupName }: Naming): string[] {
  const host = gathering.group
  const company = (gathering.with ?? []).filter((other) => other !== group).map(groupName)
  const parts = [
    gathering.place,
    host === null ? words.heldByCounty : group !== undefined && host !== group && words.heldBy(groupName(host)),
    company.length > 0 && words.heldWith(company),
    gathering.optional && words.optional,
  ]
  return parts.filter((part): part is string => Boolean(part))
}

export function inLine(parts: readonly string[]): TemplateResult {
  return html`${parts.map((part, index) => html`${index > 0 ? ' · ' : nothing}<bdi>${part}</bdi>`)}`
}
