import { describe, expect, test } from 'vitest'
import { assess } from '../src/assess.ts'
import { county, type Situation } from '../src/duties/situation.ts'
import { type Finding, findings } from '../src/findings.ts'
import type { Decision, Ledger } from '../src/model/ledger.ts'
import type { DecisionStep, TestId } from '../src/model/vocabulary.ts'

const reached = county.gatherings('plenary', ['2012-02-01', '2013-02-01'], 'absent')

function decision(id: string, date: string, step: DecisionStep, about: Partial<Decision['about']> = {}): Decision {
  return { id, about: { member: 'm', test: 'plenary-absence', term: 't12', ...about }, date, step }
}

const found = (
  { ledger }: Situation,
  asOf: string,
  decisions?: Decision[],
  more: { term?: string; group?: string } = {},
): Finding[] => {
  const decided: Ledger = { ...ledger, ...(decisions && { decisions }) }
  return findings(decided, assess(decided, { asOf, ...more }))
}

/** `m plenary-absence decided (d1 d2)`, and whether it stands. */
const line = ({ member, test: of, stage, stands, decisions }: Finding): string =>
  `${member} ${of} ${stage} (${decisions.map(({ id }) => id).join(' ')}) ${stands ? 'stands' : 'no longer shown'}`

describe('the life of a finding', () => {
  test('nothing is one before the limit is reached, and on that day it is', () => {
    expect(found(reached, '2013-01-31')).toEqual([])
    expect(found(reached, '2013-02-01')).toEqual([
      {
        member: 'm',
        test: 'plenary-absence',
        term: 't12',
        stage: 'found',
        stands: true,
        verdict: {
          test: 'plenary-absence',
          count: 2,
          limit: 2,
          status: 'reached',
          evidence: ['plenary-1', 'plenary-2'],
        },
        decisions: [],
      },
    ])
  })

  const life = [decision('d2', '2013-04-01', 'decided'), decision('d1', '2013-03-01', 'reported')]

  test.each([
    ['2013-02-28', 'm plenary-absence found () stands'],
    ['2013-03-01', 'm plenary-absence reported (d1) stands'],
    ['2013-03-31', 'm plenary-absence reported (d1) stands'],
    ['2013-04-01', 'm plenary-absence decided (d1 d2) stands'],
  ])('reported, then decided, in the order of days and not of the list: on %s %s', (asOf, expected) => {
    expect(found(reached, asOf, life).map(line)).toEqual([expected])
  })

  test('waived is as final; of one day the later in the list counts', () => {
    const sameDay = [decision('d1', '2013-03-01', 'reported'), decision('d2', '2013-03-01', 'waived')]
    expect(found(reached, '2013-03-01', sameDay).map(line)).toEqual(['m plenary-absence waived (d1 d2) stands'])
    expect(found(reached, '2013-03-01', sameDay)[0]!.decisions).toEqual(sameDay)
  })

  test('a finding that was decided about stays when a mark is corrected, and says it is no longer shown', () => {
    const corrected = county
      .gatherings('plenary', ['2012-02-01'], 'absent')
      .gatherings('plenary', ['2013-02-01'], 'leave')
    const [lifted] = found(corrected, '2013-04-01', life)
    expect(line(lifted!)).toBe('m plenary-absence decided (d1 d2) no longer shown')
    expect(lifted!.verdict).toMatchObject({ count: 1, status: 'near' })
    expect(found(corrected, '2013-04-01')).toEqual([])
  })

  test('also where the member no longer has the test at all', () => {
    const decided = [decision('d1', '2013-03-01', 'decided', { test: 'standing-leave' })]
    const [finding] = found(county, '2013-03-01', decided)
    expect(line(finding!)).toBe('m standing-leave decided (d1) no longer shown')
    expect(finding!.verdict).toBeUndefined()
  })

  test('what was decided in another term is no part of it', () => {
    const next = reached.anotherTerm({ id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' })
    expect(found(next, '2016-08-20', [decision('d1', '2013-03-01', 'decided', { term: 't13' })]).map(line)).toEqual([
      'm plenary-absence found () stands',
    ])
    expect(found(next, '2016-08-21', life)).toEqual([])
    // Asked for by its term, the finding is still there after it.
    expect(found(next, '2016-08-21', life, { term: 't12' }).map(line)).toEqual([
      'm plenary-absence decided (d1 d2) stands',
    ])
  })

  test('near and on course are none', () => {
    const near = county.gatherings('plenary', ['2012-02-01'], 'absent')
    const onCourse = near.gatherings('activity', ['2012-03-01', '2012-03-02', '2012-03-03', '2012-03-04'], 'leave')
    expect(assess(onCourse.ledger, { asOf: '2012-04-01' }).members[0]!.tests.map(({ status }) => status)).toEqual([
      'near',
      'clear',
      'clear',
      'on-course',
    ])
    expect(found(onCourse, '2012-04-01')).toEqual([])
  })
})

describe('the findings of an assessment', () => {
  const both = reached.gatherings('activity', ['2012-03-01', '2012-03-02', '2012-03-03'], 'absent', { group: null })
  const ledger: Ledger = {
    ...both.ledger,
    groups: [...both.ledger.groups, { id: 'h', name: '另一组', kind: 'township', formed: '2011-09-01' }],
    members: [{ id: 'z', name: '甲', appointed: '2011-08-21', group: 'h' }, ...both.ledger.members],
    attendance: both.ledger.attendance.flatMap((mark) => [mark, { ...mark, member: 'z' }]),
    decisions: [
      decision('d1', '2013-03-01', 'reported', { member: 'z', test: 'activity-absence' }),
      decision('d2', '2013-03-01', 'reported', { member: 'z', test: 'plenary-leave' }),
    ],
  }
  const lines = (question: { asOf: string; group?: string }): string[] =>
    findings(ledger, assess(ledger, question)).map(line)

  test('come member by member as in the ledger, and test by test in the order of the rules', () => {
    expect(lines({ asOf: '2013-03-01' })).toEqual([
      'z plenary-absence found () stands',
      'z plenary-leave reported (d2) no longer shown',
      'z activity-absence reported (d1) stands',
      'm plenary-absence found () stands',
      'm activity-absence found () stands',
    ])
  })

  test('of one group are those of its members', () => {
    expect(lines({ asOf: '2013-03-01', group: 'g' })).toEqual([
      'm plenary-absence found () stands',
      'm activity-absence found () stands',
    ])
    expect(lines({ asOf: '2013-03-01', group: 'h' })).toHaveLength(3)
  })

  test('change nothing they are given', () => {
    const frozen = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      Object.freeze(value)
      for (const part of Object.values(value)) frozen(part)
    }
    const assessment = assess(ledger, { asOf: '2013-03-01' })
    frozen(ledger)
    frozen(assessment)
    expect(() => findings(ledger, assessment)).not.toThrow()
  })
})

describe('consequences', () => {
  const urumqi = reached.charters([{ from: '2012-01-01', charter: 'urumqi-2012' }])
  const names = (found: Finding[]): string[][] =>
    found.map(({ consequences }) => consequences?.steps.map((step) => step['zh-CN']) ?? [])

  test('are shown beside a finding, as the charter provides for them, whatever people decided', () => {
    const decided = [decision('d1', '2012-03-01', 'waived')]
    const findingsOf = found(urumqi, '2012-03-01', decided)
    expect(names(findingsOf)).toEqual([['约谈', '书面告诫', '劝退']])
    expect(findingsOf[0]!.consequences).toMatchObject({
      cites: [
        { document: 'urumqi-2012-report', part: '1' },
        { document: 'urumqi-2012-report', part: '6' },
      ],
    })
    expect(findingsOf[0]!.consequences).not.toHaveProperty('assumed')
  })

  test('are left out where the charter says nothing', () => {
    expect(found(reached, '2013-02-01')[0]).not.toHaveProperty('consequences')
  })

  test('are those of the charter in force on the day, at most on the last of the term', () => {
    const later = reached.charters([
      { from: '2012-01-01', charter: 'shache-2012' },
      { from: '2014-01-01', charter: 'urumqi-2012' },
      { from: '2016-08-21', charter: 'shache-2012' },
    ])
    expect(names(found(later, '2013-12-31'))).toEqual([[]])
    expect(names(found(later, '2014-01-01'))).toEqual([['约谈', '书面告诫', '劝退']])
    expect(names(found(later, '2017-01-01'))).toEqual([['约谈', '书面告诫', '劝退']])
  })
})

test('every test may be decided about', () => {
  const ids: TestId[] = ['plenary-absence', 'plenary-leave', 'standing-leave', 'activity-absence', 'activity-leave']
  const decisions = ids.map((id, at) => decision(`d${at}`, '2013-03-01', 'reported', { test: id }))
  expect(found(county, '2013-03-01', decisions).map(({ test: of }) => of)).toEqual(ids)
})
