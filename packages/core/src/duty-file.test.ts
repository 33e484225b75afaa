import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { shache2012 } from './charters/shache-2012.ts'
import { county } from './duties/situation.ts'
import { dutyFile } from './duty-file.ts'
import type { Charter } from './model/charter.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Ledger } from './model/ledger.ts'

const ask = (ledger: Ledger, asOf = '2012-12-31', term?: string) => dutyFile(ledger, { member: 'm', asOf, term })

const busy = county
  .gatherings('plenary', ['2012-01-10'], 'absent')
  .gatherings('study', ['2012-03-15'], 'present')
  .gatherings('activity', ['2012-05-10'], 'leave')
  .gatherings('activity', ['2012-04-10'])
  .gatherings('visit', ['2012-06-01'], 'present')
  .gatherings('activity', ['2012-07-01'], 'present', { optional: true })
  .gatherings('study', ['2013-01-01'], 'present')

describe("a member's duty file", () => {
  const file = ask(busy.ledger)

  it('lists the gatherings with the marks, those not recorded and those not expected too, and no reason', () => {
    const ledger: Ledger = {
      ...busy.ledger,
      attendance: busy.ledger.attendance.map((one) => ({ ...one, reason: '因病', asked: '2012-01-01' })),
    }
    const { gatherings } = ask(ledger)
    expect(gatherings.map(({ gathering, mark, expected, counted }) => [gathering, mark, expected, counted])).toEqual([
      ['plenary-1', 'absent', true, true],
      ['study-2', 'present', true, true],
      ['activity-4', 'unrecorded', true, true],
      ['activity-3', 'leave', true, true],
      ['visit-5', 'present', false, false],
      ['activity-6', 'present', true, false],
    ])
    expect(gatherings[0]).toEqual({
      gathering: 'plenary-1',
      kind: 'plenary',
      group: null,
      date: '2012-01-10',
      title: '示例',
      mark: 'absent',
      expected: true,
      counted: true,
    })
  })

  it('gives the figures by kind, in all as the assessment does, with its tests and barred years', () => {
    const [member] = assess(busy.ledger, { asOf: '2012-12-31' }).members
    const { attendance, tests, status, barredFromExcellence, duties } = file
    expect({ tests, status, barredFromExcellence }).toEqual({
      tests: member!.tests,
      status: 'near',
      barredFromExcellence: [],
    })
    expect(attendance.figures).toEqual(member!.attendance)
    expect(attendance.byKind.map(({ kind, figures }) => [kind, figures.expected, figures.rate])).toEqual([
      ['plenary', 1, 0],
      ['study', 1, 1],
      ['activity', 2, 0],
    ])
    expect(duties).toEqual([])
  })

  it("gives the verdicts on the member's own duties where the charter has such", () => {
    const own: Charter = {
      ...shache2012,
      id: 'own',
      ownDuties: { note: { name: { 'zh-CN': '学习笔记' }, bearer: 'member', counts: { works: ['study-note'] } } },
      duties: { note: [{ since: '2012-01-01', every: 'year', atLeast: 1, cites: [] }] },
    }
    const { ledger } = county
      .works('study-note', ['2012-03-15'], { member: 'm' })
      .charters([{ from: '2012-01-01', charter: own }])
    expect(ask(ledger).duties).toMatchObject([
      { duty: 'note', period: '2012', status: 'met', evidence: ['study-note-1'] },
    ])
  })

  it('lists the works that name the member, with the steps of their handling and without their texts', () => {
    const { ledger } = county
      .works('info-report', ['2012-02-01', '2012-01-20', '2013-01-01'], { member: 'm' })
      .works('info-report', ['2012-01-20'])
      .works('practical-project', ['2012-03-01'], { member: 'm', delivered: '2013-01-01' })
    const handling: Ledger['handling'] = [
      { id: 'h2', work: 'info-report-1', date: '2012-03-01', step: 'forwarded', to: '县水利局', text: '编辑稿' },
      { id: 'h1', work: 'info-report-1', date: '2012-02-05', step: 'received', note: '备注', by: '办公室' },
      { id: 'h3', work: 'info-report-1', date: '2013-01-01', step: 'answered', result: 'solved' },
    ]
    const works = (asOf: string) => ask({ ...ledger, handling }, asOf).works
    expect(works('2012-12-31').map(({ work }) => work)).toEqual([
      'info-report-2',
      'info-report-1',
      'practical-project-5',
    ])
    expect(works('2012-12-31')[1]).toEqual({
      work: 'info-report-1',
      kind: 'info-report',
      group: 'g',
      date: '2012-02-01',
      title: '示例',
      steps: [
        { handling: 'h1', date: '2012-02-05', step: 'received' },
        { handling: 'h2', date: '2012-03-01', step: 'forwarded', to: '县水利局' },
      ],
    })
    expect(works('2012-12-31')[2]).not.toHaveProperty('delivered')
    expect(works('2013-01-01')[2]).toMatchObject({ delivered: '2013-01-01' })
    expect(works('2013-01-01')[1]!.steps[2]).toMatchObject({ step: 'answered', result: 'solved' })
  })

  it('lists the posts, as far as they lie in the term and in office', () => {
    const { ledger } = county
      .anotherTerm({ id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' })
      .member({ appointed: '2011-06-01', left: '2018-12-31' })
    const { group: _, ...member } = ledger.members[0]!
    const posts = [
      { group: 'h', roles: ['leader' as const], from: '2013-01-01' },
      { group: 'g', from: '2011-06-01', to: '2012-12-31' },
    ]
    const moved: Ledger = { ...ledger, members: [{ ...member, posts }] }
    expect(ask(moved, '2012-12-31').posts).toEqual([{ group: 'g', roles: [], from: '2011-08-21', to: '2012-12-31' }])
    expect(ask(moved, '2013-01-01').posts[1]).toEqual({
      group: 'h',
      roles: ['leader'],
      from: '2013-01-01',
      to: '2016-08-20',
    })
    expect(ask(moved, '2017-01-01').posts).toEqual([
      { group: 'h', roles: ['leader'], from: '2016-08-21', to: '2018-12-31' },
    ])
    expect(ask(county.ledger).posts).toEqual([{ group: 'g', roles: [], from: '2011-08-21' }])
  })

  it("lists what people did about the member's findings in the term by then", () => {
    const about = { member: 'm', test: 'plenary-absence' as const, term: 't12' }
    const decisions: Ledger['decisions'] = [
      { id: 'd2', about, date: '2013-01-01', step: 'decided', decision: '同意', document: '示协发 1 号' },
      { id: 'd1', about, date: '2012-06-01', step: 'reported', by: '办公室' },
      { id: 'd3', about: { ...about, term: 't13' }, date: '2012-06-01', step: 'reported' },
      { id: 'd4', about: { ...about, member: 'n' }, date: '2012-06-01', step: 'reported' },
    ]
    const reported = { id: 'd1', test: 'plenary-absence', date: '2012-06-01', step: 'reported', by: '办公室' }
    expect(ask({ ...busy.ledger, decisions }).decisions).toEqual([reported])
    expect(ask({ ...busy.ledger, decisions }, '2013-01-01').decisions.map(({ id }) => id)).toEqual(['d1', 'd2'])
  })

  it('of a member who was not in office in the term is empty', () => {
    const { posts, gatherings, attendance } = ask(busy.member({ appointed: '2016-08-21' }).ledger, '2012-02-01')
    expect(posts).toEqual([])
    expect(gatherings.map(({ gathering, expected }) => [gathering, expected])).toEqual([['plenary-1', false]])
    expect(attendance).toMatchObject({ figures: { expected: 0, rate: null }, byKind: [] })
  })

  it('is refused for a member who is not in the ledger, with everything else that is wrong', () => {
    const wrong = () => dutyFile(county.ledger, { member: 'x', term: 'y', asOf: '2012-02-30' })
    expect(wrong).toThrow(LedgerFaults)
    expect(wrong).toThrow(/member: .*[\s\S]*asOf: .*[\s\S]*term: /)
  })
})
