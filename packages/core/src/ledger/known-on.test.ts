import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDateAt } from '../model/civil-date.ts'
import { thingsOf } from './about.ts'
import type { SealedEntry } from './entry.ts'
import { fold } from './fold.ts'
import { knownOn } from './known-on.ts'
import { entry, smallLedger } from './small-ledger.ts'

const at = (...instants: string[]): SealedEntry[] =>
  instants.map((recordedAt, index) => entry(index + 1, `works/w${index + 1}`, {}, { recordedAt }))
const known = (...of: Parameters<typeof knownOn>): number[] => [...knownOn(...of)].map(({ seq }) => seq)

describe('knownOn', () => {
  // Shanghai is 8 hours ahead: its 1 April begins at 16:00 UTC of the day before.
  const night = at('2012-03-30T16:00:00.000Z', '2012-03-31T15:59:59.999Z', '2012-03-31T16:00:00.000Z')

  test('the day is a day of the zone, its last instant included', () => {
    expect(known(night, '2012-03-30')).toEqual([])
    expect(known(night, '2012-03-31')).toEqual([1, 2])
    expect(known(night, '2012-04-01')).toEqual([1, 2, 3])
    expect(known(night, '2012-03-30', 'UTC')).toEqual([1])
    expect(known(night, '2012-03-31', 'UTC')).toEqual([1, 2, 3])
  })

  test('the farthest zones', () => {
    const [first, last] = [at('2012-03-30T10:00:00.000Z'), at('2012-04-01T10:59:59.999Z')]
    expect(known(first, '2012-03-31', 'Pacific/Kiritimati')).toEqual([1])
    expect(known(first, '2012-03-30', 'Pacific/Kiritimati')).toEqual([])
    expect(known(last, '2012-03-31', 'Pacific/Pago_Pago')).toEqual([1])
    expect(known(at('2012-04-01T11:00:00.000Z'), '2012-03-31', 'Pacific/Pago_Pago')).toEqual([])
  })

  test('the first and the last day there are', () => {
    expect(known(night, '9999-12-31')).toEqual([1, 2, 3])
    expect(known(night, '0001-01-01')).toEqual([])
  })

  test('folded, it is the ledger as it was known', () => {
    const ledger = smallLedger()
    const entries = [...thingsOf(ledger)].map(({ about, value }, index) =>
      entry(index + 1, about, value, { recordedAt: '2012-03-01T00:00:00.000Z' }),
    )
    const corrected = { ...ledger.works[2], title: '改' }
    const later = [
      entry(entries.length + 1, 'works/w3', corrected, { recordedAt: '2012-03-02T00:00:00.000Z' }),
      entry(entries.length + 2, 'groups/g-02', null, { recordedAt: '2012-03-03T00:00:00.000Z' }),
    ]
    const asKnown = (day: string) => fold('sample', knownOn([...entries, ...later], day))
    expect(asKnown('2012-02-29').ledger).toBeUndefined()
    expect(asKnown('2012-03-01')).toEqual({ ledger, unresolved: [] })
    expect(asKnown('2012-03-02').ledger!.works[2]).toEqual(corrected)
    expect(asKnown('2012-03-03').ledger!.groups).toHaveLength(1)
  })

  test('agrees with asking the zone about every entry', () => {
    const instant = fc
      .integer({ min: Date.UTC(2012, 2, 28), max: Date.UTC(2012, 3, 4) })
      .map((millis) => new Date(millis).toISOString())
    fc.assert(
      fc.property(
        fc.array(instant),
        fc.constantFrom('2012-03-30', '2012-03-31', '2012-04-01'),
        fc.constantFrom(
          'Asia/Shanghai',
          'Asia/Kathmandu',
          'America/St_Johns',
          'Pacific/Kiritimati',
          'Pacific/Pago_Pago',
        ),
        (instants, day, zone) => {
          const entries = at(...instants)
          const asked = entries.filter(({ recordedAt }) => civilDateAt(Date.parse(recordedAt), zone) <= day)
          expect([...knownOn(entries, day, zone)]).toEqual(asked)
        },
      ),
      { numRuns: 100 },
    )
  })
})
