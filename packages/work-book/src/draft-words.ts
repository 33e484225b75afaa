import type { CivilDate } from '@liaison-kit/core'
import type { PersonalFind } from '@liaison-kit/ui'
import type { FormFault } from '@liaison-kit/ui/desk'
import type { WorkBookWords } from './work-book.words.ts'
import { draftFaults, type Field, findsIn, type Texts, type WrittenKind } from './work-draft.ts'

/** Each find as it may be shown: what it seems to be, and enough of it to know which one is meant. */
export const findNames = (finds: readonly PersonalFind<Field>[], words: WorkBookWords): string[] =>
  finds.map(({ kind, shown }) => words.personalFind(words.personalKind(kind), shown))

/** What is wrong with a draft, as sentences beside its fields. */
export function faultsIn(texts: Texts, kind: WrittenKind, today: CivilDate, words: WorkBookWords): FormFault<Field>[] {
  return draftFaults(texts, kind, today).map(({ field, code, finds }) => {
    const label = words.label(field, kind)
    const message = code === 'future' ? words.future(label) : words.personal(label, findNames(finds, words))
    return { field, message }
  })
}

/** What is pointed out while it is typed: personal data, until a reason is given. */
export function pointedOut(texts: Texts, kind: WrittenKind, words: WorkBookWords): string {
  const finds = texts.personalDataReason?.trim() ? [] : findsIn(texts, kind)
  return finds.length === 0 ? '' : words.personalHint(findNames(finds, words))
}
