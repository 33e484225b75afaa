import type { Entry, Handling, Ledger, Work } from '@liaison-kit/core'
import type { LifeWords } from '@liaison-kit/ui/life'
import type { InboxWords } from './report-inbox.words.ts'
import type { InboxKind } from './variant.ts'

/** What to call an entry about a step, for a person; one that withdraws a step by the step that stands. */
export function stepEntryName({ about, value }: Entry, ledger: Ledger, words: InboxWords, life: LifeWords): string {
  const { work, step } = (value ?? stepAbout(about, ledger) ?? {}) as Partial<Handling>
  const title = ledger.works.find(({ id }) => id === work)?.title ?? about
  return words.did(title, step ? life.step(step) : '')
}

/** The step an entry records about a work of a kind, and how it stands; `undefined` for what records none. */
export function stepOfEntry(
  { about, value }: Entry,
  ledger: Ledger,
  kind: InboxKind,
): { work: Work; step: Handling; before: Handling | undefined } | undefined {
  const step = about.startsWith('handling/') ? (value as Handling | null) : null
  const work = ledger.works.find((one) => one.id === step?.work && one.kind === kind)
  return step && work ? { work, step, before: stepAbout(about, ledger) } : undefined
}

const stepAbout = (about: string, { handling = [] }: Ledger): Handling | undefined =>
  handling.find(({ id }) => about === `handling/${id}`)
