import { describe, expect, it } from 'vitest'
import { assess } from '../assess.ts'
import { DUTY_IDS, TEST_IDS } from '../model/vocabulary.ts'
import { dutyLine, testLine } from './case.ts'
import { CASES } from './cases.ts'

describe.each(DUTY_IDS)('%s', (id) => {
  it.each(CASES[id])('$name', ({ situation, asOf, term, expected }) => {
    const { committee, groups } = assess(situation.ledger, { asOf, term })
    const verdicts = [
      ...committee.duties,
      ...groups.filter(({ group }) => group === 'g').flatMap(({ duties }) => duties),
    ]
    expect(verdicts.filter(({ duty }) => duty === id).map(dutyLine)).toEqual(expected)
  })
})

describe.each(TEST_IDS)('%s', (id) => {
  it.each(CASES[id])('$name', ({ situation, asOf, term, expected }) => {
    const [member] = assess(situation.ledger, { asOf, term }).members
    expect(member?.tests.filter(({ test }) => test === id).map(testLine)).toEqual(expected)
  })
})
