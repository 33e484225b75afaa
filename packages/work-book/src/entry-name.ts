import type { Entry, Work } from '@liaison-kit/core'
import type { WorkBookWords } from './work-book.words.ts'
import { isWritten } from './work-draft.ts'

/** What a record is called, for a person. */
export function entryName({ about, value }: Entry, words: WorkBookWords): string {
  const [list] = about.split('/')
  if (list === 'files') return words.fileEntry((value as { title?: string } | null)?.title ?? '')
  if (list !== 'works') return words.otherRecord
  const work = value as Work | null
  return work ? words.entryName(words.workKind(work.kind), work.title) : words.withdrawalName
}

/** The work of a record that can be taken back into the form. */
export function workToMend({ about, value }: Entry): Work | undefined {
  const work = about.startsWith('works/') ? (value as Work | null) : null
  return work && isWritten(work.kind) ? work : undefined
}
