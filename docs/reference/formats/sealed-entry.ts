import { createHash } from 'node:crypto'
import { EMPTY_CHAIN, type SealedEntry, seal } from '@liaison-kit/core'

/** The committee whose chain the example begins. */
export const EXAMPLE_COMMITTEE = 'shili'

/** The first entry of a chain, as a hub keeps it: always the same, so that anybody can work it out again. */
export function exampleEntry(): SealedEntry {
  return seal(
    {
      id: '0135a0c2-7d00-7000-8000-000000000001',
      about: 'works/w-01',
      at: '2012-01-12T02:30:00.000Z',
      value: { id: 'w-01', kind: 'info-report', group: 'g-01', date: '2012-01-12', title: '示例' },
    },
    EMPTY_CHAIN,
    {
      committee: EXAMPLE_COMMITTEE,
      recordedAt: '2012-01-12T02:30:05.000Z',
      recordedBy: 'k-01',
      // A hub takes 32 random bytes.
      salt: '0123456789abcdef'.repeat(4),
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    },
  )
}
