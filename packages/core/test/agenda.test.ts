import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgendaItem, agenda, type DutyDue } from '../src/agenda.ts'
import { assess } from '../src/assess.ts'
import { shache2012 } from '../src/charters/shache-2012.ts'
import { chartersOf } from '../src/charters/shipped.ts'
import { county, type Situation } from '../src/duties/situation.ts'
import type { Assessment, DutyVerdict } from '../src/model/assessment.ts'
import type { Charter } from '../src/model/charter.ts'
import { addDays, daysBetween } from '../src/model/civil-date.ts'
import { inOffice, postOn } from '../src/model/expected.ts'
import { LedgerFaults } from '../src/model/fault.ts'
import type { Handling, Ledger, Term } from '../src/model/ledger.ts'
import { countsOn } from '../src/model/work.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 30)

/** A ledger as it stands when nothing more happens after a day. */
function untilDay(ledger: Ledger, day: string): Ledger {
  const gatherings = ledger.gatherings.filter(({ date }) => date <= day)
  const ids = new Set(gatherings.map(({ id }) => id))
  return {
    ...ledger,
    gatherings,
    attendance: ledger.attendance.filter(({ gathering }) => ids.has(gathering)),
    works: ledger.works.filter((work) => (countsOn(work) ?? day) <= day),
  }
}

/** The terms that follow each other around one without a gap. */
function runOf(terms: readonly Term[], term: Term): Term[] {
  const inOrder = [...terms].sort((one, other) => (one.from < other.from ? -1 : 1))
  const at = inOrder.indexOf(term)
  let [from, to] = [at, at]
  while (from > 0 && addDays(inOrder[from - 1]!.to, 1) === inOrder[from]!.from) from -= 1
  while (to + 1 < inOrder.length && addDays(inOrder[to]!.to, 1) === inOrder[to + 1]!.from) to += 1
  return inOrder.slice(from, to + 1)
}

/** Every verdict of an assessment, by `whose duty/period`. */
function verdictsOf({ committee, groups, members }: Assessment): [string, DutyVerdict][] {
  return [
    ...committee.duties.map((verdict) => ['committee', verdict] as const),
    ...groups.flatMap(({ group, duties }) => duties.map((verdict) => [`groups/${group}`, verdict] as const)),
    ...members.flatMap(({ member, duties = [] }) => duties.map((verdict) => [`members/${member}`, verdict] as const)),
  ].map(([whose, verdict]) => [`${whose} ${verdict.duty}/${verdict.period}`, verdict])
}

const nameOf = ({ whose, duty, period }: DutyDue): string => `${whose} ${duty}/${period}`

describe('an agenda', () => {
  test('lists what is open on each due day, when nothing more is done until then', () => {
    fc.assert(
      fc.property(ledgerAndQuestion(), fc.integer({ min: -3, max: 900 }), ({ ledger, ...question }, days) => {
        const { asOf, group } = question
        const horizon = addDays(asOf, days)
        let now: Assessment
        try {
          now = assess(ledger, question)
        } catch (refused) {
          expect(() => agenda(ledger, { ...question, horizon })).toThrow((refused as Error).message)
          return
        }
        const items = agenda(ledger, { ...question, horizon }) as DutyDue[]
        const stands = untilDay(ledger, asOf)
        const run = runOf(ledger.terms, ledger.terms.find(({ id }) => id === now.term)!)
        const isAsked = (whose: string): boolean => {
          const [list, id] = whose.split('/')
          if (list === 'groups') return group === undefined || id === group
          const member = ledger.members.find((one) => list === 'members' && one.id === id)
          return !member || (group === undefined ? inOffice(member, asOf) : postOn(member, asOf)?.group === group)
        }
        // Long after, everything owed and not done is short, and says by when it was due.
        const longAfter = addDays([horizon, run.at(-1)!.to, asOf].sort().at(-1)!, 800)
        const expected = new Map<string, DutyVerdict>()
        for (const { id } of run) {
          for (const [name, verdict] of verdictsOf(assess(stands, { asOf: longAfter, term: id }))) {
            const isDue = verdict.status === 'short' && asOf <= verdict.due && verdict.due <= horizon
            if (isDue && isAsked(name.slice(0, name.indexOf(' ')))) expected.set(name, verdict)
          }
        }
        expect(items.map(nameOf).sort()).toEqual([...expected.keys()].sort())
        for (const item of items) {
          const { due, required, done, missing, from, to } = expected.get(nameOf(item))!
          expect(item).toMatchObject({ of: 'duty', due, required, done, missing, from, to })
          expect(item.daysLeft).toBe(daysBetween(asOf, due))
          expect(item.status).toBe(from <= asOf ? 'open' : 'coming')
        }
        // What is open now is there as the assessment says it, and on its own day it is open with no day left.
        const open = new Map(verdictsOf(now).filter(([, { status }]) => status === 'open'))
        for (const item of items.filter((one) => one.status === 'open' && open.has(nameOf(one)))) {
          expect(open.get(nameOf(item))).toMatchObject({ daysLeft: item.daysLeft, done: item.done })
        }
        for (const due of new Set(items.map((item) => item.due))) {
          const openThen = new Map<string, DutyVerdict>()
          for (const { id, from } of run) {
            if (from > due) continue
            for (const [name, verdict] of verdictsOf(assess(stands, { asOf: due, term: id })))
              openThen.set(name, verdict)
          }
          const dueThen = items.filter((item) => item.due === due && item.from <= due)
          for (const item of dueThen) expect(openThen.get(nameOf(item))).toMatchObject({ status: 'open', daysLeft: 0 })
        }
        // In order: by due day, then the charters' duties, then the bearers as the ledger lists them.
        const duties = [...new Set(chartersOf(ledger).flatMap(({ charter }) => Object.keys(charter.duties)))]
        const bearers = [
          'committee',
          ...ledger.groups.map(({ id }) => `groups/${id}`),
          ...ledger.members.map(({ id }) => `members/${id}`),
        ]
        const rank = ({ due, duty, from, whose }: DutyDue) =>
          [due, duties.indexOf(duty) + 100, from, bearers.indexOf(whose) + 100].join(' ')
        expect(items.map(rank)).toEqual(items.map(rank).sort())
      }),
      { numRuns },
    )
  }, 3_600_000)

  test('the random ledgers fill agendas of every kind', () => {
    const seen = new Set<string>()
    for (const { ledger, ...question } of fc.sample(ledgerAndQuestion(), { numRuns: 150, seed: 2012 })) {
      try {
        for (const item of agenda(ledger, { ...question, horizon: addDays(question.asOf, 400) }) as DutyDue[]) {
          seen.add(`${item.whose.split('/')[0]} ${item.status}`)
          if (item.done > 0) seen.add('partly done')
          if (item.to < question.asOf) seen.add('of a period that is over')
        }
      } catch (refused) {
        if (!(refused instanceof LedgerFaults)) throw refused
      }
    }
    expect([...seen].sort()).toEqual(
      [
        ...['committee', 'groups', 'members'].flatMap((bearer) => [`${bearer} coming`, `${bearer} open`]),
        'of a period that is over',
        'partly done',
      ].sort(),
    )
  })
})

/** `2012-03-31 groups/g plan/2012 open 0/1 12 days`. */
const line = (item: AgendaItem): string =>
  item.of === 'duty'
    ? `${item.due} ${nameOf(item)} ${item.status} ${item.done}/${item.required} ${item.daysLeft} days${item.assumed ? ' assumed' : ''}`
    : `${item.due} ${item.whose} answer ${item.work} since ${item.forwarded} ${item.daysLeft} days${item.assumed ? ' assumed' : ''}`

const linesOf = (
  { ledger }: Situation,
  asOf: string,
  horizon: string,
  only = '',
  more: { group?: string; term?: string } = {},
) =>
  agenda(ledger, { asOf, horizon, ...more })
    .map(line)
    .filter((text) => text.includes(only))

describe('the days of an agenda', () => {
  test('of one day: what is due today, the last day of its month, quarter and of the plan', () => {
    expect(linesOf(county, '2012-03-31', '2012-03-31')).toEqual([
      '2012-03-31 groups/g info-report/2012-03 open 0/1 0 days',
      '2012-03-31 groups/g suggestion/2012-Q1 open 0/1 0 days',
      '2012-03-31 groups/g activity/2012-Q1 open 0/1 0 days',
      '2012-03-31 groups/g inspection/2012-Q1 open 0/1 0 days',
      '2012-03-31 groups/g study/2012-Q1 open 0/1 0 days',
      '2012-03-31 groups/g plan/2012 open 0/1 0 days assumed',
      '2012-03-31 groups/g quarterly-report/2012-Q1 open 0/1 0 days',
      '2012-03-31 committee joint-meeting/2012-Q1 open 0/1 0 days',
    ])
    expect(linesOf(county, '2012-03-30', '2012-03-30')).toEqual([])
    expect(linesOf(county, '2012-04-01', '2012-04-29')).toEqual([])
  })

  test('a horizon before the day asked about leaves nothing', () => {
    expect(linesOf(county, '2012-03-31', '2012-03-30')).toEqual([])
    expect(linesOf(county, '2012-03-31', '0001-01-01')).toEqual([])
  })

  test('both ends are inside, and a period that begins tomorrow is coming', () => {
    expect(linesOf(county, '2012-01-31', '2012-02-29', 'info-report')).toEqual([
      '2012-01-31 groups/g info-report/2012-01 open 0/1 0 days',
      '2012-02-29 groups/g info-report/2012-02 coming 0/1 29 days',
    ])
    expect(linesOf(county, '2012-02-01', '2012-02-28', 'info-report')).toEqual([])
    expect(linesOf(county, '2013-02-01', '2013-02-28', 'info-report')).toEqual([
      '2013-02-28 groups/g info-report/2013-02 open 0/1 27 days',
    ])
  })

  test('a summary of the year before is due in January', () => {
    expect(linesOf(county, '2012-12-31', '2013-01-31', 'annual')).toEqual([
      '2013-01-31 groups/g annual-summary/2012 open 0/1 31 days assumed',
    ])
    expect(linesOf(county, '2013-01-31', '2013-01-31', 'annual')).toHaveLength(1)
    expect(linesOf(county, '2013-02-01', '2013-12-31', 'annual')).toEqual([])
    const sent = county.works('annual-summary', ['2013-01-08'], { for: '2012' })
    expect(linesOf(sent, '2013-01-07', '2013-01-31', 'annual')).toHaveLength(1)
    expect(linesOf(sent, '2013-01-08', '2013-01-31', 'annual')).toEqual([])
  })

  test('what is partly done lacks the rest', () => {
    const asking = county.asking('inspection', { atLeast: 3 }).gatherings('inspection', ['2012-04-01', '2012-06-01'])
    expect(linesOf(asking, '2012-05-31', '2012-06-30', 'inspection')).toEqual([
      '2012-06-30 groups/g inspection/2012-Q2 open 1/3 30 days',
    ])
    expect(agenda(asking.ledger, { asOf: '2012-06-01', horizon: '2012-06-30' })).toContainEqual(
      expect.objectContaining({ duty: 'inspection', required: 3, done: 2, missing: 1 }),
    )
  })

  test('over the end of the last known term nothing is owed; where the next adjoins, everything is', () => {
    const ends = county.term({ to: '2012-08-20' })
    expect(linesOf(ends, '2012-07-31', '2013-12-31').map((text) => text.slice(0, 40))).toEqual([
      '2012-07-31 groups/g info-report/2012-07 ',
    ])
    const goesOn = ends.anotherTerm({ id: 't13', number: 13, from: '2012-08-21', to: '2012-12-31' })
    expect(linesOf(goesOn, '2012-07-31', '9999-12-31', 'info-report')).toHaveLength(6)
    expect(linesOf(goesOn, '2012-07-31', '2012-09-30', 'inspection')).toEqual([
      '2012-09-30 groups/g inspection/2012-Q3 open 0/1 61 days',
    ])
    // Asked of the one term or of the other, the run is the same.
    expect(linesOf(goesOn, '2012-07-31', '2013-01-31', '', { term: 't13' })).toEqual(
      linesOf(goesOn, '2012-07-31', '2013-01-31'),
    )
    const gap = ends.anotherTerm({ id: 't13', number: 13, from: '2012-08-22', to: '2016-08-20' })
    expect(linesOf(gap, '2012-07-31', '2012-10-31', 'info-report')).toHaveLength(1)
  })

  test('a due day in an earlier month than its period, as a charter may set it, is there for all horizons alike', () => {
    const early = county.asking('research-report', { due: { month: 5, day: 15 } })
    const listed = [
      '2012-05-15 groups/g research-report/2012-H1 open 0/1 45 days',
      '2012-05-15 groups/g research-report/2012-H2 coming 0/1 45 days',
    ]
    expect(linesOf(early, '2012-03-31', '2012-05-15', 'research-report/')).toEqual(listed)
    expect(linesOf(early, '2012-03-31', '2012-12-31', 'research-report/')).toEqual(listed)
  })

  test('groups that are to be formed or dissolved, and members who are no longer in office', () => {
    const formed = county.group({ formed: '2012-05-01', dissolved: '2012-07-15' })
    expect(linesOf(formed, '2012-03-31', '2012-12-31', 'groups/g').map((text) => text.slice(0, 39))).toEqual([
      '2012-05-31 groups/g info-report/2012-05',
      '2012-06-30 groups/g info-report/2012-06',
    ])
    const members = county.charters([{ from: '2012-01-01', charter: 'urumqi-2012' }]).member({ left: '2013-06-30' })
    const due = [
      '2012-12-31 members/m member-proposal/2012 open 0/1 184 days',
      '2012-12-31 members/m member-info-report/2012 open 0/1 184 days',
    ]
    expect(linesOf(members, '2012-06-30', '2013-12-31')).toEqual(due)
    expect(linesOf(members.member({ left: '2012-06-29' }), '2012-06-30', '2012-12-31')).toEqual([])
    expect(linesOf(members.member({ appointed: '2012-07-01' }), '2012-06-30', '2013-12-31')).toEqual([])
  })

  test('of one group: its duties, those of the members in it that day, and the committee', () => {
    const charter: Charter = {
      ...shache2012,
      id: 'both',
      ownDuties: { proposing: { name: { 'zh-CN': '提案' }, bearer: 'member', counts: { works: ['proposal'] } } },
      duties: {
        proposing: [{ since: '2012-01-01', every: 'quarter', atLeast: 1, cites: [], assumed: true }],
        inspection: shache2012.duties.inspection!,
        'joint-meeting': shache2012.duties['joint-meeting']!,
      },
    }
    const both = county.charters([{ from: '2012-01-01', charter }]).anotherGroup('h')
    const { group: _, ...member } = both.ledger.members[0]!
    const posts = [
      { group: 'h', from: '2012-02-01' },
      { group: 'g', from: '2011-08-21', to: '2012-01-31' },
    ]
    const ledger = { ...both.ledger, members: [{ ...member, posts }] }
    const of = (asOf: string, group?: string) =>
      agenda(ledger, { asOf, horizon: '2012-03-31', ...(group && { group }) }).map(({ whose }) => whose)
    expect(of('2012-01-31')).toEqual(['members/m', 'groups/g', 'groups/h', 'committee'])
    expect(of('2012-01-31', 'g')).toEqual(['members/m', 'groups/g', 'committee'])
    expect(of('2012-01-31', 'h')).toEqual(['groups/h', 'committee'])
    expect(of('2012-02-01', 'h')).toEqual(['members/m', 'groups/h', 'committee'])
    expect(agenda(ledger, { asOf: '2012-01-31', horizon: '2012-03-31' })[0]).toMatchObject({ assumed: true })
  })
})

describe('answers on an agenda', () => {
  const forwarded = (id: string, work: string, date: string): Handling => ({ id, work, date, step: 'forwarded' })
  const reports = county
    .anotherGroup('h')
    .works('info-report', ['2012-01-10'])
    .works('info-report', ['2012-01-10'], { group: 'h' })
  const handling = [forwarded('h1', 'info-report-1', '2012-02-01'), forwarded('h2', 'info-report-2', '2012-02-02')]
  const ledger: Ledger = { ...reports.ledger, handling }
  const answers = (asOf: string, horizon: string, group?: string, of = ledger): string[] =>
    agenda(of, { asOf, horizon, ...(group && { group }) })
      .filter((item) => item.of === 'answer')
      .map(line)

  test('are due ninety days after forwarding, both ends inside', () => {
    expect(answers('2012-02-02', '2012-05-02')).toEqual([
      '2012-05-01 groups/g answer info-report-1 since 2012-02-01 89 days assumed',
      '2012-05-02 groups/h answer info-report-2 since 2012-02-02 90 days assumed',
    ])
    expect(answers('2012-02-02', '2012-05-01')).toHaveLength(1)
    expect(answers('2012-05-02', '2012-05-02')).toEqual([
      '2012-05-02 groups/h answer info-report-2 since 2012-02-02 0 days assumed',
    ])
    expect(answers('2012-05-03', '2012-12-31')).toEqual([])
    // Not forwarded yet on the day before.
    expect(answers('2012-02-01', '2012-12-31')).toHaveLength(1)
  })

  test("of one group its own reports', and none that is answered", () => {
    expect(answers('2012-02-02', '2012-05-02', 'h')).toHaveLength(1)
    const answered: Handling = {
      id: 'h3',
      work: 'info-report-2',
      date: '2012-03-01',
      step: 'answered',
      result: 'limited',
    }
    expect(answers('2012-03-01', '2012-05-02', 'h', { ...ledger, handling: [...handling, answered] })).toEqual([])
  })

  test('come after the duties of their day', () => {
    const later = { ...ledger, handling: [forwarded('h1', 'info-report-1', '2012-01-31')] }
    const items = agenda(later, { asOf: '2012-04-30', horizon: '2012-04-30' })
    expect(items.map(({ of, due }) => [of, due])).toEqual([
      ['duty', '2012-04-30'],
      ['duty', '2012-04-30'],
      ['answer', '2012-04-30'],
    ])
  })
})

describe('a question without an answer', () => {
  test.each([
    ['a horizon that is no day', { asOf: '2012-01-01', horizon: '2012-02-30' }, 'horizon', 'day'],
    ['a day that is none', { asOf: '2012-13-01', horizon: '2012-02-28' }, 'asOf', 'day'],
    ['before any term', { asOf: '2011-08-20', horizon: '2012-02-28' }, 'term', 'no-term'],
    ['a group that is not there', { asOf: '2012-01-01', horizon: '2012-02-28', group: 'x' }, 'group', 'reference'],
  ])('%s', (_, question, path, code) => {
    try {
      agenda(county.ledger, question)
      expect.unreachable()
    } catch (error) {
      expect((error as LedgerFaults).faults).toEqual([{ path, code, message: expect.stringMatching(/。$/) }])
    }
  })
})
