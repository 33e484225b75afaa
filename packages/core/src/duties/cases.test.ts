import { describe, expect, it } from 'vitest'
import { assess } from '../assess.ts'
import type { DutyVerdict, TestVerdict } from '../model/assessment.ts'
import { TEST_IDS } from '../model/vocabulary.ts'
import { countsOn } from '../model/work.ts'
import { type Case, dutyLine, SHOWS, type Shows, testLine } from './case.ts'
import { CASES } from './register.cases.ts'
import { DUTY_IDS } from './register.ts'

function dutyVerdicts({ situation, asOf, term }: Case, id: string): DutyVerdict[] {
  const { committee, groups } = assess(situation.ledger, { asOf, term })
  const verdicts = [...committee.duties, ...groups.filter(({ group }) => group === 'g').flatMap(({ duties }) => duties)]
  return verdicts.filter(({ duty }) => duty === id)
}

function testVerdicts({ situation, asOf, term }: Case, id: string): TestVerdict[] {
  const [member] = assess(situation.ledger, { asOf, term }).members
  return member?.tests.filter(({ test }) => test === id) ?? []
}

/** The days of the records a verdict gives as evidence. */
function daysOf({ situation: { ledger } }: Case, evidence: readonly string[]): (string | undefined)[] {
  return [
    ...ledger.gatherings.filter(({ id }) => evidence.includes(id)).map(({ date }) => date),
    ...ledger.works.filter(({ id }) => evidence.includes(id)).map(countsOn),
  ]
}

describe.each(DUTY_IDS)('%s', (id) => {
  it.each(CASES[id])('$name', (one) => {
    expect(dutyVerdicts(one, id).map(dutyLine)).toEqual(one.expected)
  })

  it.each(SHOWS)('has a case that shows the threshold: %s', (shows) => {
    const shown = CASES[id].filter((one) => one.shows === shows)
    expect(shown).not.toEqual([])
    for (const one of shown) expect(dutyVerdicts(one, id).some((verdict) => showsDuty(one, shows, verdict))).toBe(true)
  })
})

function showsDuty(one: Case, shows: Shows, { done, required, status, from, to, evidence }: DutyVerdict): boolean {
  if (shows === 'at') return done === required && status === 'met'
  if (shows === 'under') return done === required - 1 && (status === 'open' || status === 'short')
  return status === 'met' && daysOf(one, evidence).includes(shows === 'first-day' ? from : to)
}

describe.each(TEST_IDS)('%s', (id) => {
  it.each(CASES[id])('$name', (one) => {
    expect(testVerdicts(one, id).map(testLine)).toEqual(one.expected)
  })

  it.each(SHOWS)('has a case that shows the threshold: %s', (shows) => {
    const shown = CASES[id].filter((one) => one.shows === shows)
    expect(shown).not.toEqual([])
    for (const one of shown) expect(testVerdicts(one, id).some((verdict) => showsTest(one, shows, verdict))).toBe(true)
  })
})

function showsTest(one: Case, shows: Shows, { count, limit, status, evidence }: TestVerdict): boolean {
  if (shows === 'at') return count === limit && (status === 'reached' || status === 'on-course')
  if (shows === 'under') return count === limit - 1 && (status === 'near' || status === 'clear')
  const { from, to } = one.situation.ledger.terms[0]!
  return daysOf(one, evidence).includes(shows === 'first-day' ? from : to)
}

it('no two cases of one duty or test are called the same', () => {
  for (const cases of Object.values(CASES)) {
    const names = cases.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
})
