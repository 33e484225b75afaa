import type { Ledger } from '@liaison-kit/core'

/** Whom works were sent to before, in the order they first were. */
export function recipientsOf({ handling = [] }: Ledger): string[] {
  return [...new Set(handling.flatMap(({ to }) => to ?? []))]
}
