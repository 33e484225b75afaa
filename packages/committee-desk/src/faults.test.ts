import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import { charterFaults } from './committee/charters-section.ts'
import { committeeOf } from './committee/committee-section.ts'
import { emptyLedger, fullLedger } from './committee-desk.examples.ts'
import { committeeDeskWords } from './committee-desk.words.ts'
import { contactFaults, contactOf } from './contacts/contacts-section.ts'
import { groupFaults, groupOf, isNamed, stillIn } from './groups/group-form.ts'
import { stepsOf } from './starting.ts'
import { termFaults, termOf } from './terms/terms-section.ts'

const words = committeeDeskWords['zh-CN']
const about = { words, ledger: fullLedger }
const fields = (faults: readonly { field: string }[]): string[] => faults.map(({ field }) => field)

describe('a term', () => {
  const typed = { number: '11', from: '2027-01-01', to: '2031-12-31', plenary: '', standing: '' }

  test.each([
    ['the day after the last one', {}, []],
    ['one shared day with the term before', { from: '2026-12-31' }, ['from']],
    ['one shared day with the term after', { number: '8', from: '2012-01-01', to: '2017-01-01' }, ['to']],
    ['up to the day before the first', { number: '8', from: '2012-01-01', to: '2016-12-31' }, []],
    ['a single day', { from: '2027-01-01', to: '2027-01-01' }, []],
    ['a last day before the first', { to: '2026-12-30' }, ['to']],
    ['number 0', { number: '0' }, ['number']],
    ['number 999', { number: '999' }, []],
    ['number 1000', { number: '1000' }, ['number']],
    ['a number that is there', { number: '10' }, ['number']],
    ['meetings from 0 to 999', { plenary: '0', standing: '999' }, []],
    ['more meetings', { plenary: '1000', standing: '1000' }, ['plenary', 'standing']],
  ])('%s', (_, change, faults) => {
    expect(fields(termFaults(about, { ...typed, ...change }, undefined))).toEqual(faults)
  })

  test('is not held against itself', () => {
    const self = { number: '10', from: '2022-01-01', to: '2026-12-31' }
    expect(termFaults(about, self, 't10')).toEqual([])
  })

  test('a plan of 0 is a plan, none is left out', () => {
    expect(termOf({ ...typed, plenary: '0' }, 't')).toEqual({
      id: 't',
      number: 11,
      from: typed.from,
      to: typed.to,
      planned: { plenary: 0 },
    })
    expect(termOf(typed, 't')).not.toHaveProperty('planned')
  })
})

describe('a group', () => {
  test.each([
    ['of another name', { name: '甲乡联络组', formed: '2022-01-01', dissolved: '' }, []],
    ['formed and dissolved on a day', { name: '甲乡联络组', formed: '2022-01-01', dissolved: '2022-01-01' }, []],
    [
      'dissolved before it was formed',
      { name: '甲乡联络组', formed: '2022-01-01', dissolved: '2021-12-31' },
      ['dissolved'],
    ],
    ['of a name that is there', { name: '示例镇联络组', formed: '2025-01-01', dissolved: '' }, ['name']],
  ])('%s', (_, typed, faults) => {
    expect(fields(groupFaults(about, typed, undefined))).toEqual(faults)
  })

  test('members are left behind by a group that ends before their posts do', () => {
    const posts = [
      { group: 'g-01', from: '2022-01-01', to: '2024-12-31' },
      { group: 'g-02', from: '2025-01-01' },
    ]
    const members = [{ id: 'm03', name: '示例丙', appointed: '2022-01-01', posts }, ...fullLedger.members]
    const ledger = { ...fullLedger, members }
    expect(stillIn(ledger, 'g-01', '2024-12-30')).toBe(2)
    expect(stillIn(ledger, 'g-01', '2024-12-31')).toBe(1)
    expect(stillIn(ledger, 'g-03', '2024-12-31')).toBe(0)
  })

  test('is named by a member’s post, a gathering, a work or a contact', () => {
    expect(isNamed(fullLedger, 'g-01')).toBe(true)
    expect(isNamed(fullLedger, 'g-03')).toBe(false)
    expect(
      isNamed(
        {
          ...emptyLedger,
          gatherings: [{ id: 'a', kind: 'study', group: 'x', with: ['g-03'], date: '2026-01-01', title: '学习' }],
        },
        'g-03',
      ),
    ).toBe(true)
    expect(
      isNamed(
        { ...emptyLedger, works: [{ id: 'w', kind: 'plan', group: 'g-03', date: '2026-01-01', title: '计划' }] },
        'g-03',
      ),
    ).toBe(true)
    expect(
      isNamed({ ...emptyLedger, contacts: [{ id: 'c', member: 'm', group: 'g-03', from: '2026-01-01' }] }, 'g-03'),
    ).toBe(true)
  })
})

describe('a contact', () => {
  test.each([
    ['with another group', { member: 'm01', group: 'g-02', from: '2025-01-01', to: '' }, []],
    ['with the same group at the same time', { member: 'm01', group: 'g-01', from: '2025-01-01', to: '' }, ['from']],
    [
      'with the same group until the day before',
      { member: 'm01', group: 'g-01', from: '2022-01-01', to: '2022-02-28' },
      [],
    ],
    [
      'with the same group until that day',
      { member: 'm01', group: 'g-01', from: '2022-01-01', to: '2022-03-01' },
      ['from'],
    ],
    ['backwards', { member: 'm02', group: 'g-01', from: '2025-01-01', to: '2024-12-31' }, ['to']],
  ])('%s', (_, typed, faults) => {
    expect(fields(contactFaults(about, typed, undefined))).toEqual(faults)
  })
})

describe('a charter', () => {
  const others = [
    { from: '2022-01-01', charter: 'shache-2012' },
    { from: '2027-01-01', charter: 'urumqi-2012' },
  ]
  test.each([
    ['between two others', { from: '2025-01-01', charter: 'fushun-2006' }, []],
    ['on a day that has one', { from: '2022-01-01', charter: 'fushun-2006' }, ['from']],
    ['the same as the one before', { from: '2025-01-01', charter: 'shache-2012' }, ['charter']],
    ['the same as the one after', { from: '2025-01-01', charter: 'urumqi-2012' }, ['charter']],
    ['before all others', { from: '2021-01-01', charter: 'urumqi-2012' }, []],
  ])('%s', (_, typed, faults) => {
    expect(fields(charterFaults({ words }, typed, others))).toEqual(faults)
  })
})

test('what the forms make is what a ledger takes', () => {
  const ledger = {
    ...fullLedger,
    committee: committeeOf(fullLedger.committee, { name: '示例县政协委员会', since: '', public: '' }),
    terms: [
      ...fullLedger.terms,
      termOf({ number: '11', from: '2027-01-01', to: '2031-12-31', plenary: '5', standing: '' }, 't11'),
    ],
    groups: [
      ...fullLedger.groups,
      groupOf({ name: '甲乡联络组', kind: 'township', formed: '2022-01-01', dissolved: '' }, 'g-04'),
    ],
    contacts: [contactOf({ member: 'm01', group: 'g-04', from: '2022-01-01', to: '' }, 'c2')],
  }
  expect(parseLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger)
  expect(Object.keys(ledger.committee).sort()).toEqual(['charters', 'id', 'name', 'origins'])
})

test('what is done first is told in order, codes only where it is known', () => {
  expect(stepsOf(emptyLedger, false).map(({ step, isDone }) => [step, isDone])).toEqual([
    ['terms', false],
    ['groups', false],
    ['roster', false],
    ['codes', false],
    ['gatherings', false],
  ])
  expect(stepsOf(fullLedger, undefined).map(({ step }) => step)).toEqual(['terms', 'groups', 'roster', 'gatherings'])
})
