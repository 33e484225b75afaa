import type { Entry, Work } from '@liaison-kit/core'

/** The info report an entry carries; nothing for a record of another kind, which another widget of the page may have made. */
export function reportIn({ value }: Entry): Work | undefined {
  const work = value as Work | null
  return work?.kind === 'info-report' ? work : undefined
}
