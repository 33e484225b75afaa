import type { GatheringKind, WorkKind } from '../model/vocabulary.ts'
import type { DutyExplanation, NotCountedBecause, RuleGround, TestExplanation, WouldChange } from './explanation.ts'

/** The sentences of an explanation in one language. What is missing fails the types. */
export interface ExplanationWords {
  duty(explanation: DutyExplanation): string
  test(explanation: TestExplanation): string
  ground(ground: RuleGround): string
  assumed: string
  counted(records: readonly string[]): string
  notCounted(records: readonly string[]): string
  /** One record: its day in words, its title, and its kind. */
  record(day: string, title: string, kind: GatheringKind | WorkKind): string
  because: Record<NotCountedBecause, string>
  /** A record and why it does not count. */
  withReason(record: string, because: string): string
  onCourseFrom(value: number, assumed: boolean): string
  change(change: WouldChange, explanation: DutyExplanation | TestExplanation): string
  people: string
}

/** The places cited, document by document: each place once, in the order they come. */
export function placesByDocument<T>(
  { cites, documents }: RuleGround,
  place: (part: string, item: string | undefined) => T,
): { title: string; places: T[] }[] {
  const titles = new Map<string, Map<string, T>>()
  for (const { document, part, item } of cites) {
    const title = documents[document]!
    const places = titles.get(title) ?? new Map<string, T>()
    titles.set(title, places.set(`${part} ${item ?? ''}`, place(part, item)))
  }
  return [...titles].map(([title, places]) => ({ title, places: [...places.values()] }))
}
