// The worked examples that stand beside the domain's rules, with the values a person computes by hand from the text. Both the
// assessment and the second reading it is compared with have to give them.
import { describe, expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import { shache2012 } from '../src/charters/shache-2012.ts'
import type { Assessment, DutyVerdict, MemberAssessment, TestVerdict } from '../src/model/assessment.ts'
import type { Charter, OwnDuty } from '../src/model/charter.ts'
import type { Gathering, Ledger, Member, Term, Work } from '../src/model/ledger.ts'
import type { GatheringKind, Mark, TestId } from '../src/model/vocabulary.ts'
import { secondReading } from './second-reading.ts'

const term12: Term = { id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }
const term13: Term = { id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' }

const ledgerOf = (parts: Partial<Ledger>): Ledger => ({
  format: 'liaison-ledger/1',
  committee: { id: 'shache', name: '莎车县政协', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] },
  terms: [term12],
  groups: [{ id: 'g1', name: '莎车镇委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
  ...parts,
})

const member: Member = { id: 'm1', name: '委员', appointed: '2011-08-21', group: 'g1' }

/** One gathering per mark, on consecutive days from the first; `undefined` is a gathering without a mark of m1. */
function gatheringsOf(kind: GatheringKind, first: string, marks: (Mark | undefined)[]): Partial<Ledger> {
  const gatherings: Gathering[] = marks.map((_, at) => ({
    id: `${kind}-${at + 1}`,
    kind,
    group: null,
    date: new Date(Date.parse(`${first}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10),
    title: '会议',
  }))
  const attendance: Ledger['attendance'] = []
  marks.forEach((mark, at) => {
    if (mark) attendance.push({ gathering: gatherings[at]!.id, member: 'm1', mark })
  })
  return { gatherings, attendance }
}

const termPlanning = (plenary: number): Term => ({ ...term12, planned: { plenary } })

describe.each([
  ['assess', assess],
  ['the second reading', secondReading],
] as const)('the worked examples, by %s', (_, read) => {
  const dutyOf = (assessment: Assessment, duty: string, period: string): DutyVerdict | undefined =>
    assessment.groups[0]!.duties.find((verdict) => verdict.duty === duty && verdict.period === period)

  const testOf = (assessment: Assessment, test: TestId): TestVerdict | undefined =>
    assessment.members[0]!.tests.find((verdict) => verdict.test === test)

  describe('duties', () => {
    describe('of a group formed on 2012-02-01', () => {
      const formed = ledgerOf({ groups: [{ id: 'g1', name: '组', kind: 'township', formed: '2012-02-01' }] })
      const assessment = read(formed, { asOf: '2012-04-10' })

      it("January's info report is not listed", () => {
        expect(dutyOf(assessment, 'info-report', '2012-01')).toBeUndefined()
      })

      it("February's info report is owed", () => {
        expect(dutyOf(assessment, 'info-report', '2012-02')).toEqual({
          duty: 'info-report',
          period: '2012-02',
          from: '2012-02-01',
          to: '2012-02-29',
          due: '2012-02-29',
          required: 1,
          done: 0,
          status: 'short',
          missing: 1,
          evidence: [],
        })
      })

      it("the first quarter's inspection is exempt", () => {
        expect(dutyOf(assessment, 'inspection', '2012-Q1')).toEqual({
          duty: 'inspection',
          period: '2012-Q1',
          from: '2012-01-01',
          to: '2012-03-31',
          due: '2012-03-31',
          required: 1,
          done: 0,
          status: 'exempt',
          evidence: [],
        })
      })

      it("the second quarter's inspection is owed", () => {
        expect(dutyOf(assessment, 'inspection', '2012-Q2')).toEqual({
          duty: 'inspection',
          period: '2012-Q2',
          from: '2012-04-01',
          to: '2012-06-30',
          due: '2012-06-30',
          required: 1,
          done: 0,
          status: 'open',
          daysLeft: 81,
          evidence: [],
        })
      })

      it('the plan of the year 2012 is exempt', () => {
        expect(dutyOf(assessment, 'plan', '2012')).toMatchObject({ due: '2012-03-31', status: 'exempt' })
      })
    })

    describe('the annual summary of 2012', () => {
      const readSummary = (sent: Pick<Work, 'date' | 'for'>): Assessment =>
        read(ledgerOf({ works: [{ id: 'w1', kind: 'annual-summary', group: 'g1', title: '全年总结', ...sent }] }), {
          asOf: '2013-02-10',
        })

      it('sent on 2013-01-08 for 2012, it meets 2012', () => {
        const assessment = readSummary({ date: '2013-01-08', for: '2012' })
        expect(dutyOf(assessment, 'annual-summary', '2012')).toEqual({
          duty: 'annual-summary',
          period: '2012',
          from: '2012-01-01',
          to: '2012-12-31',
          due: '2013-01-31',
          required: 1,
          done: 1,
          status: 'met',
          evidence: ['w1'],
        })
        expect(dutyOf(assessment, 'annual-summary', '2013')).toMatchObject({ done: 0, status: 'open', daysLeft: 355 })
      })

      it('sent on 2013-01-08 without naming its year, it counts for 2013', () => {
        const assessment = readSummary({ date: '2013-01-08' })
        expect(dutyOf(assessment, 'annual-summary', '2012')).toMatchObject({ done: 0, status: 'short', missing: 1 })
        expect(dutyOf(assessment, 'annual-summary', '2013')).toMatchObject({ done: 1, status: 'met', evidence: ['w1'] })
        expect(dutyOf(assessment, 'annual-summary', '2013')).not.toHaveProperty('late')
      })

      it('sent on 2013-02-03 for 2012, it meets 2012 late', () => {
        const assessment = readSummary({ date: '2013-02-03', for: '2012' })
        expect(dutyOf(assessment, 'annual-summary', '2012')).toMatchObject({ done: 1, status: 'met', late: true })
      })
    })

    describe('the quarter in which a term ends on 2016-08-20', () => {
      it('is owed, and listed in both terms, when the next term begins the day after', () => {
        const ledger = ledgerOf({ terms: [term12, term13] })
        for (const term of ['t12', 't13']) {
          const assessment = read(ledger, { asOf: '2016-10-01', term })
          expect(assessment.term).toBe(term)
          expect(dutyOf(assessment, 'inspection', '2016-Q3')).toMatchObject({ status: 'short', missing: 1 })
        }
      })

      it('is exempt when no next term is known', () => {
        const assessment = read(ledgerOf({}), { asOf: '2016-10-01' })
        expect(dutyOf(assessment, 'inspection', '2016-Q3')).toMatchObject({ status: 'exempt' })
      })
    })
  })

  describe("a charter's own duty", () => {
    const asking = (id: string, own: OwnDuty): Charter => ({
      ...shache2012,
      id,
      ownDuties: { taking: own },
      duties: { taking: [{ since: '2012-01-01', every: 'quarter', atLeast: 2, cites: [] }] },
    })
    const ofMembers = asking('of-members', {
      name: { 'zh-CN': '参加活动' },
      bearer: 'member',
      counts: { gatherings: ['study', 'visit'] },
    })
    const ofGroups = asking('of-groups', {
      name: { 'zh-CN': '报送' },
      bearer: 'group',
      counts: { works: ['info-report'] },
    })
    const held: Pick<Ledger, 'gatherings' | 'attendance'> = {
      gatherings: [
        { id: 'a1', kind: 'study', group: 'g1', date: '2012-01-01', title: '学习', optional: true },
        { id: 'a2', kind: 'visit', group: 'g1', date: '2012-03-31', title: '走访', invited: ['m1'] },
        { id: 'a3', kind: 'visit', group: 'g1', date: '2012-02-01', title: '走访' },
        { id: 'a4', kind: 'study', group: 'g1', date: '2012-02-02', title: '学习' },
        { id: 'a5', kind: 'study', group: 'g1', date: '2012-04-01', title: '学习' },
      ],
      // Not counted: a visit nobody was expected at, and leave.
      attendance: [
        { gathering: 'a1', member: 'm1', mark: 'present' },
        { gathering: 'a2', member: 'm1', mark: 'present' },
        { gathering: 'a3', member: 'm1', mark: 'present' },
        { gathering: 'a4', member: 'm1', mark: 'leave' },
        { gathering: 'a5', member: 'm1', mark: 'present' },
      ],
    }
    const committee = (charters: Ledger['committee']['charters']): Ledger['committee'] => ({
      id: 'shache',
      name: '莎车县政协',
      charters,
    })

    it('of members: gatherings at which the member was expected and present, sign-up ones and visits too', () => {
      const ledger = ledgerOf({
        committee: committee([{ from: '2012-01-01', charter: ofMembers }]),
        members: [{ ...member, appointed: '2012-01-01' }],
        ...held,
      })
      expect(read(ledger, { asOf: '2012-07-01' }).members[0]!.duties).toMatchObject([
        { period: '2012-Q1', status: 'met', done: 2, evidence: ['a1', 'a2'] },
        { period: '2012-Q2', status: 'short', done: 1, missing: 1, evidence: ['a5'] },
        { period: '2012-Q3', status: 'open', done: 0, daysLeft: 91 },
      ])
    })

    it('is owed for the quarters that lie wholly in the office', () => {
      const ledger = ledgerOf({
        committee: committee([{ from: '2012-01-01', charter: ofMembers }]),
        members: [{ ...member, appointed: '2012-01-02', left: '2012-06-30' }],
        ...held,
      })
      expect(read(ledger, { asOf: '2012-07-01' }).members[0]!.duties).toMatchObject([
        { period: '2012-Q1', status: 'exempt', done: 1, evidence: ['a2'] },
        { period: '2012-Q2', status: 'short', done: 1, missing: 1 },
      ])
    })

    it('means, period by period, what the charter in force on the first day means by it', () => {
      const ledger = ledgerOf({
        committee: committee([
          { from: '2012-01-01', charter: ofMembers },
          { from: '2012-04-01', charter: ofGroups },
        ]),
        members: [member],
        works: ['2012-05-01', '2012-06-30'].map((date, at) => ({
          id: `w${at}`,
          kind: 'info-report',
          group: 'g1',
          date,
          title: '信息',
        })),
        ...held,
      })
      const assessment = read(ledger, { asOf: '2012-06-30' })
      expect(assessment.members[0]!.duties).toMatchObject([{ duty: 'taking', period: '2012-Q1', status: 'met' }])
      expect(assessment.groups[0]!.duties).toMatchObject([
        { duty: 'taking', period: '2012-Q2', status: 'met', evidence: ['w0', 'w1'] },
      ])
    })

    it('leaves no trace on members where no charter has a duty of theirs', () => {
      const ledger = ledgerOf({ committee: committee([{ from: '2012-01-01', charter: ofGroups }]), members: [member] })
      expect(read(ledger, { asOf: '2012-06-30' }).members[0]).not.toHaveProperty('duties')
    })
  })

  describe('attendance tests', () => {
    const readMember = (parts: Partial<Ledger>, asOf: string): Assessment =>
      read(ledgerOf({ members: [member], ...parts }), { asOf })

    it('with 5 plenaries planned, 3 held and leave at 2, leave is near its limit of 3', () => {
      const held = gatheringsOf('plenary', '2012-02-01', ['leave', 'present', 'leave'])
      const assessment = readMember({ terms: [termPlanning(5)], ...held }, '2012-06-30')
      expect(testOf(assessment, 'plenary-leave')).toEqual({
        test: 'plenary-leave',
        count: 2,
        total: 5,
        basis: 'planned',
        limit: 3,
        status: 'near',
        evidence: ['plenary-1', 'plenary-3'],
      })
      expect(assessment.members[0]!.status).toBe('near')
    })

    it('a member appointed before the third of these, on leave at it, counts 1 and is clear', () => {
      const held = gatheringsOf('plenary', '2012-02-01', [undefined, undefined, 'leave'])
      const late: Member = { ...member, appointed: '2012-02-03' }
      const assessment = readMember({ terms: [termPlanning(5)], members: [late], ...held }, '2012-06-30')
      expect(testOf(assessment, 'plenary-leave')).toMatchObject({ count: 1, total: 5, limit: 3, status: 'clear' })
      expect(assessment.members[0]).toMatchObject({ attendance: { expected: 1, leave: 1 }, unrecorded: [] })
    })

    it('with 5 plenaries planned and 6 held, the total is 6 and the limit 4', () => {
      const held = gatheringsOf('plenary', '2012-02-01', Array<Mark>(6).fill('present'))
      const assessment = readMember({ terms: [termPlanning(5)], ...held }, '2012-06-30')
      expect(testOf(assessment, 'plenary-leave')).toMatchObject({ count: 0, total: 6, basis: 'planned', limit: 4 })
    })

    it('with 10 activities so far and leave at 6, a member is on course, and reaches nothing before the term ends', () => {
      const six = [...Array<Mark>(6).fill('leave'), ...Array<Mark>(4).fill('present')]
      const held = gatheringsOf('study-tour', '2012-02-01', six)
      for (const asOf of ['2012-06-30', '2016-08-20']) {
        const assessment = readMember(held, asOf)
        expect(testOf(assessment, 'activity-leave')).toEqual({
          test: 'activity-leave',
          count: 6,
          total: 10,
          basis: 'held',
          limit: 6,
          status: 'on-course',
          evidence: ['study-tour-1', 'study-tour-2', 'study-tour-3', 'study-tour-4', 'study-tour-5', 'study-tour-6'],
        })
        expect(assessment.members[0]!.status).toBe('on-course')
      }
      expect(testOf(readMember(held, '2016-08-21'), 'activity-leave')).toMatchObject({
        total: 10,
        basis: 'final',
        status: 'reached',
      })
    })

    it('with 4 plenaries planned and leave at 2, leave is near its limit of 3: half is not more than half', () => {
      const held = gatheringsOf('plenary', '2012-02-01', ['leave', 'leave'])
      const assessment = readMember({ terms: [termPlanning(4)], ...held }, '2012-06-30')
      expect(testOf(assessment, 'plenary-leave')).toMatchObject({ count: 2, total: 4, limit: 3, status: 'near' })
    })

    it('with the term over, 5 plenaries held and leave at 2, a member is clear', () => {
      const held = gatheringsOf('plenary', '2012-02-01', ['leave', 'leave', 'present', 'present', 'present'])
      const assessment = readMember({ terms: [termPlanning(7)], ...held }, '2016-08-21')
      expect(testOf(assessment, 'plenary-leave')).toEqual({
        test: 'plenary-leave',
        count: 2,
        total: 5,
        basis: 'final',
        limit: 3,
        status: 'clear',
        evidence: ['plenary-1', 'plenary-2'],
      })
      expect(assessment.members[0]!.status).toBe('clear')
    })

    it('absence is reached at 2 plenaries and at 3 activities, and is never added to leave', () => {
      const plenaries = gatheringsOf('plenary', '2012-02-01', ['absent', 'leave', 'absent'])
      const activities = gatheringsOf('symposium', '2012-03-01', ['absent', 'absent', 'leave'])
      const assessment = readMember(
        {
          gatherings: [...plenaries.gatherings!, ...activities.gatherings!],
          attendance: [...plenaries.attendance!, ...activities.attendance!],
        },
        '2012-06-30',
      )
      expect(
        assessment.members[0]!.tests.map(({ test, count, limit, status }) => [test, count, limit, status]),
      ).toEqual([
        ['plenary-absence', 2, 2, 'reached'],
        ['plenary-leave', 1, 2, 'clear'],
        ['activity-absence', 2, 3, 'near'],
        ['activity-leave', 1, 2, 'clear'],
      ])
    })
  })

  describe('attendance figures', () => {
    const figuresOf = (marks: (Mark | undefined)[]): MemberAssessment['attendance'] => {
      const held = gatheringsOf('study', '2012-02-01', marks)
      return read(ledgerOf({ members: [member], ...held }), { asOf: '2012-12-31' }).members[0]!.attendance
    }

    it('1 of 32 is a rate of 0.0313: a tie goes upwards', () => {
      expect(figuresOf(['present', ...Array<Mark>(31).fill('leave')])).toEqual({
        expected: 32,
        present: 1,
        leave: 31,
        'leave-special': 0,
        'leave-pending': 0,
        absent: 0,
        unrecorded: 0,
        rate: 0.0313,
      })
    })

    it('the unrecorded stand outside the divisor, and with nothing recorded there is no rate', () => {
      expect(figuresOf(['present', undefined, 'absent', 'absent'])).toMatchObject({ unrecorded: 1, rate: 0.3333 })
      expect(figuresOf([undefined, undefined])).toMatchObject({ expected: 2, unrecorded: 2, rate: null })
    })
  })
})
