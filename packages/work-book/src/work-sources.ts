import type { Ledger } from '@liaison-kit/core'
import type { Choices } from '@liaison-kit/ui/desk'
import { isOf, type Whose } from './book-rows.ts'
import type { Naming } from './naming.ts'

/**
 * The gatherings and works of a group, or what a member may see of them, that a work may name as what it grew out of: newest first.
 * @param without what is chosen already, and the work itself
 */
export function sourceChoices(ledger: Ledger, whose: Whose, naming: Naming, without: readonly string[]): Choices[] {
  const { words, thing } = naming
  const list = (
    label: string,
    list: 'gatherings' | 'works',
    things: readonly { id: string; date: string }[],
  ): Choices => ({
    label,
    choices: [...things]
      .filter(({ id }) => !without.includes(`${list}/${id}`))
      .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
      .map(({ id }) => ({ value: `${list}/${id}`, label: thing(`${list}/${id}`) })),
  })
  const { group, member } = whose
  const isSeen = (one: Ledger['gatherings'][number]): boolean => member !== undefined || isOf(one, group ?? '')
  const isWork = (work: Ledger['works'][number]): boolean =>
    member === undefined ? work.group === group : work.member === member
  return [
    list(words.gatherings, 'gatherings', ledger.gatherings.filter(isSeen)),
    list(words.works, 'works', ledger.works.filter(isWork)),
  ].filter(({ choices }) => choices.length > 0)
}
