import { addDays, assess, type Ledger, type Term } from '@liaison-kit/core'
import { ledgerFaults } from '@liaison-kit/core/schema'
import { sampleCounty } from '@liaison-kit/sample-county'
import { describe, expect, test } from 'vitest'
import { dateFnsPerRecord } from '../src/date-fns-per-record.ts'
import { handRolled } from '../src/hand-rolled.ts'

const TODAY = '2026-11-23'
const peers = { handRolled, dateFnsPerRecord }

/** What the sample has none of: marks of people not expected, odd invitations, works for another period, a third term, a gap. */
function odd(ledger: Ledger): Ledger {
  const { terms, members, gatherings, attendance, works } = structuredClone(ledger)
  const term = terms[1]!
  delete term.planned
  terms.push({ id: 't11', number: 11, from: addDays(term.to, 1), to: addDays(term.to, 1800) })
  const marks = new Set(attendance.map(({ gathering, member }) => `${gathering}/${member}`))
  for (const [index, gathering] of gatherings.entries()) {
    const stranger = members[(index * 7) % members.length]!.id
    if (index % 5 === 0 && !marks.has(`${gathering.id}/${stranger}`)) {
      attendance.push({ gathering: gathering.id, member: stranger, mark: 'absent' })
    }
    if (index % 11 === 0) gathering.optional = true
    if (index % 13 === 0) gathering.invited = []
    if (index % 17 === 0) gathering.invited = members.slice(index % 100, (index % 100) + 9).map(({ id }) => id)
    if (index % 19 === 0) delete gathering.minutes
    if (index % 23 === 0) gathering.recorded = addDays(gathering.date, 16)
    if (index % 29 === 0 && gathering.group !== null && !gathering.with) gathering.with = ['g-02', 'g-03']
  }
  for (const [index, mark] of attendance.entries()) {
    if (index % 31 === 0) mark.mark = 'leave-pending'
    if (index % 37 === 0) mark.mark = 'leave'
    if (index % 41 === 0) mark.mark = 'absent'
  }
  for (const [index, work] of works.entries()) {
    if (work.for !== undefined && index % 3 === 0) delete work.for
    if (work.kind === 'annual-summary' && work.for) work.for = String(Number(work.for) - 1)
  }
  return { ...ledger, terms, gatherings, attendance, works: works.reverse() }
}

/** Judged by the library, once for both peers. */
function judged(ledger: Ledger, days: readonly string[]) {
  return { ledger, days, expected: days.map((asOf) => assess(ledger, { asOf })) }
}

const county = (seed: number | string): Ledger => sampleCounty({ today: TODAY, seed })
const [before, term] = county(1).terms as [Term, Term]
const first = county(1).committee.charters[0]!.from
const years = [term.from, first, addDays(first, 90), '2026-02-28', TODAY, term.to, addDays(term.to, 1)]
const regular = [
  { seed: 1, ...judged(county(1), [before.to, ...years]) },
  { seed: 2012, ...judged(county(2012), [first, '2026-03-31', '2030-06-30']) },
  { seed: 'another', ...judged(county('another'), ['2025-09-30', TODAY]) },
]
const irregular = judged(odd(county(3)), ['2025-01-01', TODAY, term.to, addDays(term.to, 1), '2028-12-31'])

describe.each(Object.entries(peers))('%s gives the same as assess', (_, peer) => {
  test.each(regular)('with seed $seed, on several days', ({ ledger, days, expected }) => {
    for (const [index, asOf] of days.entries()) {
      expect(JSON.stringify(peer(ledger, asOf))).toBe(JSON.stringify(expected[index]))
    }
  })

  test('on a ledger where little is as it should be, which it leaves as it is', () => {
    const { ledger, days, expected } = irregular
    const text = JSON.stringify(ledger)
    for (const [index, asOf] of days.entries()) {
      expect(JSON.stringify(peer(ledger, asOf))).toBe(JSON.stringify(expected[index]))
    }
    expect(JSON.stringify(ledger)).toBe(text)
  })
})

test('the irregular ledger is a ledger, and its assessment has what the sample lacks', () => {
  expect(ledgerFaults(irregular.ledger)).toEqual([])
  for (const { members } of irregular.expected.slice(1, 3)) {
    for (const list of ['unexpected', 'pending', 'unrecorded'] as const) {
      expect(members.some((member) => member[list].length > 0)).toBe(true)
    }
  }
  const statuses = irregular.expected.flatMap(({ members }) =>
    members.flatMap(({ tests }) => tests.map((one) => one.status)),
  )
  expect(new Set(statuses)).toEqual(new Set(['clear', 'near', 'on-course', 'reached']))
  expect(
    irregular.expected.flatMap(({ groups }) => groups.flatMap(({ duties }) => duties)).some(({ late }) => late),
  ).toBe(true)
})
