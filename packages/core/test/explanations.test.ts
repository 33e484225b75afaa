import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../src/assess.ts'
import { shache2012 } from '../src/charters/shache-2012.ts'
import { kindsOf } from '../src/duties/attendance-test.ts'
import { TESTS } from '../src/duties/register.ts'
import { county, type Situation } from '../src/duties/situation.ts'
import type {
  DutyExplanation,
  Explanation,
  NotCountedBecause,
  TestExplanation,
  WouldChange,
} from '../src/explaining/explanation.ts'
import { type Explanations, explanations } from '../src/explanations.ts'
import { thingsOf } from '../src/ledger/about.ts'
import { Folded } from '../src/ledger/fold.ts'
import { entry } from '../src/ledger/small-ledger.ts'
import type { Assessment, DutyVerdict, TestVerdict } from '../src/model/assessment.ts'
import type { Charter } from '../src/model/charter.ts'
import { isStanding, postOn } from '../src/model/expected.ts'
import type { Ledger, Work } from '../src/model/ledger.ts'
import { GATHERING_KINDS, type GatheringKind, type Mark, type WorkKind } from '../src/model/vocabulary.ts'
import { countsOn } from '../src/model/work.ts'
import { type Supposed, whatIf } from '../src/what-if.ts'
import { type LedgerAndQuestion, ledgerAndQuestion } from './random-ledger.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 30)

function answered({
  ledger,
  ...question
}: LedgerAndQuestion): { assessment: Assessment; explained: Explanations } | undefined {
  let assessment: Assessment
  try {
    assessment = assess(ledger, question)
  } catch (refused) {
    expect(() => explanations(ledger, question)).toThrow((refused as Error).message)
    return undefined
  }
  return { assessment, explained: explanations(ledger, question) }
}

// What a claim says would make a verdict another is really done here.

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

const isGathering = (kind: string): kind is GatheringKind => (GATHERING_KINDS as readonly string[]).includes(kind)

/** What somebody would record who did one more thing of a kind on a day. */
function oneMore(
  { whose, counts }: DutyExplanation,
  ledger: Ledger,
  kind: GatheringKind | WorkKind,
  date: string,
  more: Partial<Work>,
  nth: number,
): Supposed[] {
  const id = `one-more-${nth}`
  const [list, bearer] = whose.split('/')
  if (isGathering(kind)) {
    const held = { id, kind, group: list === 'groups' ? bearer! : null, date, title: '新' }
    if (list !== 'members') return [{ about: `gatherings/${id}`, value: held }]
    return [
      { about: `gatherings/${id}`, value: { ...held, invited: [bearer] } },
      { about: `attendance/${id}/${bearer}`, value: { gathering: id, member: bearer, mark: 'present' } },
    ]
  }
  const work = { id, kind, group: list === 'groups' ? bearer! : ledger.groups[0]!.id, date, title: '新', ...more }
  const only = 'works' in counts && counts.only ? { [counts.only]: true } : {}
  return [
    {
      about: `works/${id}`,
      value: {
        ...work,
        ...only,
        ...(list === 'members' && { member: bearer }),
        ...(kind === 'practical-project' && { delivered: date }),
      },
    },
  ]
}

/** The same verdict once some things are recorded; nothing of them may be left unresolved. */
function after<E extends Explanation>(
  { of, whose, verdict }: E,
  ledger: Ledger,
  question: Omit<LedgerAndQuestion, 'ledger'>,
  entries: Supposed[],
): E['verdict'] {
  const { changes, unresolved } = whatIf(ledger, entries, question)
  expect(unresolved).toEqual([])
  const at =
    of === 'duty'
      ? `${(verdict as DutyVerdict).duty}/${(verdict as DutyVerdict).period}`
      : (verdict as TestVerdict).test
  const changed = changes.find((change) => change.of === of && change.whose === whose && change.at === at)
  return (changed ? changed.after : verdict) as E['verdict']
}

type DutyChange = Extract<WouldChange, { becomes: 'met' }>

/** The days to try a claim on: its first and last day, and one between. */
function daysOf(change: DutyChange, asOf: string, n: number): string[] {
  if (change.by === 'naming') return change.late ? [asOf] : ['1999-12-31', asOf, ...(change.to ? [change.to] : [])]
  const all: string[] = []
  for (let day = Date.parse(change.from); day <= Date.parse(change.to); day += 86_400_000) {
    all.push(new Date(day).toISOString().slice(0, 10))
  }
  return [change.from, change.to, all[n % all.length]!]
}

function checkDuty(
  explanation: DutyExplanation,
  { ledger, ...question }: LedgerAndQuestion,
  term: string,
  n: number,
): void {
  const change = explanation.wouldChange as DutyChange
  expect(change.becomes).toBe('met')
  for (const day of daysOf(change, question.asOf, n)) {
    const isToCome = day > question.asOf
    const stands = isToCome ? untilDay(ledger, question.asOf) : ledger
    const asked = isToCome ? { ...question, term, asOf: day } : question
    const entries = (count: number): Supposed[] =>
      Array.from({ length: count }, (_, nth) =>
        oneMore(explanation, ledger, change.kinds[0]!, day, change.by === 'naming' ? { for: change.period } : {}, nth),
      ).flat()
    const done = after(explanation, stands, asked, entries(change.count))
    expect(done.status, `${JSON.stringify(change)} on ${day}`).toBe('met')
    if (change.by !== 'belated') expect(done.late).toBe(change.late)
    expect(after(explanation, stands, asked, entries(change.count - 1)).status).not.toBe('met')
  }
}

function checkTest(explanation: TestExplanation, { ledger, ...question }: LedgerAndQuestion): void {
  const change = explanation.wouldChange as Exclude<WouldChange, DutyChange>
  const member = explanation.whose.slice('members/'.length)
  const kinds = kindsOf(TESTS[explanation.test])
  const marks = (mark: Mark, count: number): Supposed[] =>
    Array.from({ length: count }, (_, nth) => {
      const id = `one-more-${nth}`
      const kind = kinds[nth % kinds.length]!
      return [
        {
          about: `gatherings/${id}`,
          value: { id, kind, group: null, date: question.asOf, title: '新', invited: [member] },
        },
        { about: `attendance/${id}/${member}`, value: { gathering: id, member, mark } },
      ]
    }).flat()
  const entries = (count: number): Supposed[] => {
    if (change.by === 'marks') return marks(change.mark, count)
    if (change.by === 'attending') return marks('present', count)
    return explanation.verdict.evidence.slice(0, count).map((gathering) => ({
      about: `attendance/${gathering}/${member}`,
      value: { gathering, member, mark: 'present' },
    }))
  }
  const becomes = (count: number): boolean => {
    const { status } = after(explanation, ledger, question, entries(count))
    return change.becomes === 'not-reached' ? status !== 'reached' : status === change.becomes
  }
  expect(becomes(change.count), JSON.stringify(change)).toBe(true)
  expect(becomes(change.count - 1), `one fewer: ${JSON.stringify(change)}`).toBe(false)
}

const claimKind = ({ of, wouldChange: change }: Explanation): string =>
  change ? `${of} ${change.by} ${change.becomes}${'late' in change && change.late ? ' late' : ''}` : `${of} none`

const idOf = (about: string): string => about.slice(about.indexOf('/') + 1)

describe('explanations of random ledgers', () => {
  test('there is one for each verdict of the assessment, in its order, with what counts', () => {
    fc.assert(
      fc.property(ledgerAndQuestion(), (asked) => {
        const answer = answered(asked)
        if (!answer) return
        const { assessment, explained } = answer
        expect(explained.duties.map(({ whose, verdict }) => [whose, verdict])).toEqual([
          ...assessment.committee.duties.map((verdict) => ['committee', verdict]),
          ...assessment.groups.flatMap(({ group, duties }) => duties.map((verdict) => [`groups/${group}`, verdict])),
          ...assessment.members.flatMap(({ member, duties = [] }) =>
            duties.map((verdict) => [`members/${member}`, verdict]),
          ),
        ])
        expect(explained.tests.map(({ whose, verdict }) => [whose, verdict])).toEqual(
          assessment.members.flatMap(({ member, tests }) => tests.map((verdict) => [`members/${member}`, verdict])),
        )
        for (const { counted, notCounted, verdict } of [...explained.duties, ...explained.tests]) {
          expect(counted.map(({ about }) => idOf(about))).toEqual(verdict.evidence)
          const all = [...counted, ...notCounted].map(({ about }) => about)
          expect(new Set(all).size, 'counted and not counted, or listed twice').toBe(all.length)
          expect(notCounted).toEqual(
            [...notCounted].sort((one, other) =>
              one.date !== other.date ? (one.date < other.date ? -1 : 1) : one.about < other.about ? -1 : 1,
            ),
          )
        }
      }),
      { numRuns },
    )
  }, 3_600_000)

  test('what would change a verdict does, and one fewer does not', () => {
    fc.assert(
      fc.property(ledgerAndQuestion(), fc.nat(), (asked, n) => {
        const answer = answered(asked)
        if (!answer) return
        const { assessment, explained } = answer
        // Of each kind of claim some, drawn by chance: a ledger may have hundreds.
        const byKind = new Map<string, Explanation[]>()
        for (const one of [...explained.duties, ...explained.tests]) {
          byKind.set(claimKind(one), [...(byKind.get(claimKind(one)) ?? []), one])
        }
        for (const [kind, claims] of byKind) {
          if (kind.endsWith(' none')) continue
          for (const explanation of new Set([claims[n % claims.length]!, claims[(n >> 8) % claims.length]!])) {
            if (explanation.of === 'duty') checkDuty(explanation, asked, assessment.term, n)
            else checkTest(explanation, asked)
          }
        }
      }),
      { numRuns },
    )
  }, 3_600_000)

  test('nothing is said to change only what nothing can change', () => {
    fc.assert(
      fc.property(ledgerAndQuestion(), (asked) => {
        const answer = answered(asked)
        if (!answer) return
        const { explained, assessment } = answer
        const over = asked.asOf > asked.ledger.terms.find(({ id }) => id === assessment.term)!.to
        for (const { verdict, wouldChange } of explained.duties) {
          expect(wouldChange !== undefined).toBe(verdict.status === 'open' || verdict.status === 'short')
        }
        for (const { whose, test: id, verdict, rule, wouldChange } of explained.tests) {
          if (wouldChange !== undefined) continue
          const member = asked.ledger.members.find((one) => `members/${one.id}` === whose)!
          const isGone = member.left !== undefined && member.left < asked.asOf
          const noLongerStanding = id === 'standing-leave' && !isStanding(postOn(member, asked.asOf))
          const isNeverPassed = 'moreThan' in rule.limit && rule.limit.moreThan.parts === rule.limit.moreThan.of
          expect(verdict.status).not.toBe('reached')
          expect([over, isGone, noLongerStanding, isNeverPassed]).toContain(true)
        }
      }),
      { numRuns },
    )
  }, 3_600_000)

  test('the random ledgers bring about every kind of claim and of reason', () => {
    const seen = new Set<string>()
    for (const asked of fc.sample(ledgerAndQuestion(), { numRuns: 300, seed: 2012 })) {
      const explained = answered(asked)?.explained
      for (const one of [...(explained?.duties ?? []), ...(explained?.tests ?? [])]) {
        seen.add(claimKind(one))
        for (const { because } of one.notCounted) seen.add(because)
      }
    }
    const reasons = (Object.keys(EVERY_REASON) as NotCountedBecause[]).filter((because) => because !== 'withdrawn')
    const claims = [
      'duty records met',
      'duty records met late',
      'duty naming met',
      'duty naming met late',
      'duty belated met',
      'test marks reached',
      'test marks on-course',
      'test attending clear',
      'test corrections not-reached',
    ]
    expect([...reasons, ...claims].filter((one) => !seen.has(one))).toEqual([])
  })
})

const EVERY_REASON: Record<NotCountedBecause, true> = {
  'after-as-of': true,
  'other-period': true,
  'under-way': true,
  'not-distinguished': true,
  'not-collective': true,
  'own-slot': true,
  county: true,
  withdrawn: true,
  optional: true,
  'not-in-office': true,
  'not-expected': true,
  special: true,
  pending: true,
  unrecorded: true,
  'not-present': true,
}

// A charter that also asks each member to be at an activity or a plenary each quarter.
const withMembersDuty: Charter = {
  ...shache2012,
  id: 'with-members-duty',
  ownDuties: {
    'taking-part': { name: { 'zh-CN': '参加活动' }, bearer: 'member', counts: { gatherings: ['activity', 'plenary'] } },
  },
  duties: { ...shache2012.duties, 'taking-part': [{ since: '2012-01-01', every: 'quarter', atLeast: 1, cites: [] }] },
}
const members = county.charters([{ from: '2012-01-01', charter: withMembersDuty }])

/** `about: because`, of one verdict: `groups/g inspection/2012-Q1`, or `members/m plenary-leave`. */
function notCounted(situation: Situation, asOf: string, of: string, withdrawn: readonly string[] = []): string[] {
  const folded = new Folded('sample')
  let seq = 0
  const record = (about: string, value: unknown) => folded.apply(entry(++seq, about, value))
  for (const { about, value } of thingsOf(situation.ledger)) record(about, value)
  for (const about of withdrawn) record(about, null)
  const { duties, tests } = explanations(folded.ledger().ledger!, { asOf }, folded.withdrawn())
  const named = [
    ...duties.map((one) => [`${one.whose} ${one.verdict.duty}/${one.verdict.period}`, one] as const),
    ...tests.map((one) => [`${one.whose} ${one.test}`, one] as const),
  ]
  const found = named.find(([name]) => name === of)
  expect(found, of).toBeDefined()
  return found![1].notCounted.map(({ about, because }) => `${about}: ${because}`)
}

interface Listed {
  name: string
  situation: Situation
  asOf: string
  of: string
  withdrawn?: string[]
  expected: string[]
}

const LISTED: Record<NotCountedBecause, Listed[]> = {
  'after-as-of': [
    {
      name: 'a report of the day after the one asked about',
      situation: county.works('info-report', ['2012-01-10', '2012-01-11']),
      asOf: '2012-01-10',
      of: 'groups/g info-report/2012-01',
      expected: ['works/info-report-2: after-as-of'],
    },
    {
      name: 'a project, by the day it is delivered',
      situation: county.works('practical-project', ['2012-01-10'], { delivered: '2012-05-02' }),
      asOf: '2012-05-01',
      of: 'groups/g practical-project/2012',
      expected: ['works/practical-project-1: after-as-of'],
    },
    {
      name: 'an inspection of tomorrow',
      situation: county.gatherings('inspection', ['2012-02-02']),
      asOf: '2012-02-01',
      of: 'groups/g inspection/2012-Q1',
      expected: ['gatherings/inspection-1: after-as-of'],
    },
    {
      name: 'a joint meeting to come',
      situation: county.gatherings('joint-meeting', ['2012-03-31']),
      asOf: '2012-03-30',
      of: 'committee joint-meeting/2012-Q1',
      expected: ['gatherings/joint-meeting-1: after-as-of'],
    },
    {
      name: 'leave already asked for a plenary to come, decided or not',
      situation: county
        .gatherings('plenary', ['2012-03-01'], 'leave')
        .gatherings('plenary', ['2012-03-01'], 'leave-pending'),
      asOf: '2012-02-29',
      of: 'members/m plenary-leave',
      expected: ['gatherings/plenary-1: after-as-of', 'gatherings/plenary-2: after-as-of'],
    },
    {
      name: 'a member marked present beforehand',
      situation: members.gatherings('activity', ['2012-03-01'], 'present'),
      asOf: '2012-02-29',
      of: 'members/m taking-part/2012-Q1',
      expected: ['gatherings/activity-1: after-as-of'],
    },
  ],
  'other-period': [
    {
      name: 'a plan for the next year',
      situation: county.works('plan', ['2012-12-20'], { for: '2013' }),
      asOf: '2012-12-31',
      of: 'groups/g plan/2012',
      expected: ['works/plan-1: other-period'],
    },
  ],
  'under-way': [
    {
      name: 'a project begun, not delivered',
      situation: county.works('practical-project', ['2012-02-01']),
      asOf: '2012-02-01',
      of: 'groups/g practical-project/2012',
      expected: ['works/practical-project-1: under-way'],
    },
    {
      name: 'a project of the year before',
      situation: county.works('practical-project', ['2011-12-01']),
      asOf: '2012-12-31',
      of: 'groups/g practical-project/2012',
      expected: ['works/practical-project-1: under-way'],
    },
  ],
  'not-distinguished': [
    {
      name: 'a report accepted as such counts, the others do not',
      situation: county
        .works('research-report', ['2012-02-01', '2012-03-01'])
        .works('research-report', ['2012-04-01'], { distinguished: false })
        .works('research-report', ['2012-05-01'], { distinguished: true }),
      asOf: '2012-05-01',
      of: 'groups/g distinguished-research/2012',
      expected: [
        'works/research-report-1: not-distinguished',
        'works/research-report-2: not-distinguished',
        'works/research-report-3: not-distinguished',
      ],
    },
  ],
  'not-collective': [
    {
      name: "a member's proposal",
      situation: county.works('proposal', ['2012-02-01'], { member: 'm' }),
      asOf: '2012-02-01',
      of: 'groups/g collective-proposal/2012',
      expected: ['works/proposal-1: not-collective'],
    },
  ],
  'own-slot': [
    {
      name: 'a study and an inspection are no activity, and no later day makes them one',
      situation: county.gatherings('study', ['2012-02-01']).gatherings('inspection', ['2012-03-01']),
      asOf: '2012-02-15',
      of: 'groups/g activity/2012-Q1',
      expected: ['gatherings/study-1: own-slot', 'gatherings/inspection-2: own-slot'],
    },
  ],
  county: [
    {
      name: "the county's inspection, held or to come",
      situation: county.gatherings('inspection', ['2012-02-01', '2012-03-01'], 'present', { group: null }),
      asOf: '2012-02-01',
      of: 'groups/g inspection/2012-Q1',
      expected: ['gatherings/inspection-1: county', 'gatherings/inspection-2: county'],
    },
  ],
  withdrawn: [
    {
      name: 'a report that was withdrawn',
      situation: county.works('info-report', ['2012-01-10', '2012-01-11']),
      asOf: '2012-01-31',
      of: 'groups/g info-report/2012-01',
      withdrawn: ['works/info-report-2'],
      expected: ['works/info-report-2: withdrawn'],
    },
    {
      name: 'an inspection held together that was withdrawn, of the group that joined it',
      situation: county
        .anotherGroup('h')
        .gatherings('inspection', ['2012-01-10'], undefined, { group: 'h', with: ['g'] }),
      asOf: '2012-01-31',
      of: 'groups/g inspection/2012-Q1',
      withdrawn: ['gatherings/inspection-1'],
      expected: ['gatherings/inspection-1: withdrawn'],
    },
    {
      name: 'a mark that was withdrawn: no absence, but a gap',
      situation: county.gatherings('plenary', ['2012-01-10'], 'absent'),
      asOf: '2012-01-31',
      of: 'members/m plenary-absence',
      withdrawn: ['attendance/plenary-1/m'],
      expected: ['gatherings/plenary-1: withdrawn'],
    },
    {
      name: 'a member who was marked present',
      situation: members.gatherings('activity', ['2012-01-10'], 'present'),
      asOf: '2012-01-31',
      of: 'members/m taking-part/2012-Q1',
      withdrawn: ['attendance/activity-1/m'],
      expected: ['gatherings/activity-1: withdrawn'],
    },
  ],
  optional: [
    {
      name: 'leave from a sign-up activity',
      situation: county.gatherings('activity', ['2012-01-10'], 'leave', { optional: true }),
      asOf: '2012-01-31',
      of: 'members/m activity-leave',
      expected: ['gatherings/activity-1: optional'],
    },
  ],
  'not-in-office': [
    {
      name: 'before the appointment and after leaving',
      situation: county
        .member({ appointed: '2012-02-01', left: '2012-03-01' })
        .gatherings('plenary', ['2012-01-31', '2012-02-01', '2012-03-01', '2012-03-02'], 'absent'),
      asOf: '2012-03-31',
      of: 'members/m plenary-absence',
      expected: ['gatherings/plenary-1: not-in-office', 'gatherings/plenary-4: not-in-office'],
    },
    {
      name: 'present before the appointment',
      situation: members.member({ appointed: '2012-02-01' }).gatherings('plenary', ['2012-01-31'], 'present'),
      asOf: '2012-03-31',
      of: 'members/m taking-part/2012-Q1',
      expected: ['gatherings/plenary-1: not-in-office'],
    },
  ],
  'not-expected': [
    {
      name: "another group's activity, and one the member was not invited to",
      situation: county
        .anotherGroup('h')
        .gatherings('activity', ['2012-01-10'], 'absent', { group: 'h' })
        .gatherings('activity', ['2012-01-11'], 'absent', { invited: [] }),
      asOf: '2012-01-31',
      of: 'members/m activity-absence',
      expected: ['gatherings/activity-1: not-expected', 'gatherings/activity-2: not-expected'],
    },
    {
      name: 'present where not invited',
      situation: members.gatherings('activity', ['2012-01-11'], 'present', { invited: [] }),
      asOf: '2012-01-31',
      of: 'members/m taking-part/2012-Q1',
      expected: ['gatherings/activity-1: not-expected'],
    },
  ],
  special: [
    {
      name: 'special circumstances, in no test of leave',
      situation: county
        .gatherings('plenary', ['2012-01-10'], 'leave-special')
        .gatherings('plenary', ['2012-01-11'], 'leave'),
      asOf: '2012-01-31',
      of: 'members/m plenary-leave',
      expected: ['gatherings/plenary-1: special'],
    },
  ],
  pending: [
    {
      name: 'leave not yet decided',
      situation: county.gatherings('plenary', ['2012-01-10'], 'leave-pending'),
      asOf: '2012-01-10',
      of: 'members/m plenary-leave',
      expected: ['gatherings/plenary-1: pending'],
    },
  ],
  unrecorded: [
    {
      name: 'no mark is no absence',
      situation: county.gatherings('plenary', ['2012-01-10', '2012-01-11']),
      asOf: '2012-01-10',
      of: 'members/m plenary-absence',
      expected: ['gatherings/plenary-1: unrecorded'],
    },
  ],
  'not-present': [
    {
      name: 'expected, and away with or without leave or a mark',
      situation: members
        .gatherings('activity', ['2012-01-10'], 'leave')
        .gatherings('plenary', ['2012-01-11'], 'absent')
        .gatherings('activity', ['2012-01-12'])
        .gatherings('activity', ['2012-01-13'], 'present')
        .gatherings('activity', ['2012-02-01']),
      asOf: '2012-01-31',
      of: 'members/m taking-part/2012-Q1',
      expected: [
        'gatherings/activity-1: not-present',
        'gatherings/plenary-2: not-present',
        'gatherings/activity-3: not-present',
      ],
    },
  ],
}

describe('what does not count, and why', () => {
  describe.each(Object.entries(LISTED))('%s', (because, cases) => {
    test.each(cases)('$name', ({ situation, asOf, of, withdrawn, expected }) => {
      expect(expected.every((line) => line.endsWith(`: ${because}`))).toBe(true)
      expect(notCounted(situation, asOf, of, withdrawn)).toEqual(expected)
    })
  })

  test.each<[name: string, Situation, asOf: string, of: string, withdrawn?: string[]]>([
    [
      'what counts',
      county.works('info-report', ['2012-01-01', '2012-01-31']),
      '2012-01-31',
      'groups/g info-report/2012-01',
    ],
    [
      'another month',
      county.works('info-report', ['2011-12-31', '2012-02-01']),
      '2012-02-29',
      'groups/g info-report/2012-01',
    ],
    ['another kind', county.works('suggestion', ['2012-01-10']), '2012-01-31', 'groups/g info-report/2012-01'],
    [
      "another group's",
      county.anotherGroup('h').works('info-report', ['2012-01-10'], { group: 'h' }),
      '2012-01-31',
      'groups/g info-report/2012-01',
    ],
    [
      'a plan sent in another year that names this one',
      county.works('plan', ['2011-12-20'], { for: '2012' }),
      '2012-01-31',
      'groups/g plan/2012',
    ],
    [
      'a plan of another year for another year',
      county.works('plan', ['2011-12-20'], { for: '2013' }),
      '2012-01-31',
      'groups/g plan/2012',
    ],
    [
      'a project begun after the year',
      county.works('practical-project', ['2013-01-01']),
      '2013-01-31',
      'groups/g practical-project/2012',
    ],
    [
      'a project delivered in another year',
      county.works('practical-project', ['2012-05-01'], { delivered: '2013-02-01' }),
      '2013-03-01',
      'groups/g practical-project/2012',
    ],
    [
      'a study where one event fills the slots of several duties',
      county.reading({ countsToward: 'many' }).gatherings('study', ['2012-02-01']),
      '2012-03-01',
      'groups/g activity/2012-Q1',
    ],
    [
      'an activity for the inspection',
      county.gatherings('activity', ['2012-02-01']),
      '2012-03-01',
      'groups/g inspection/2012-Q1',
    ],
    [
      'one held together with another',
      county.anotherGroup('h').gatherings('inspection', ['2012-02-01'], undefined, { group: 'h', with: ['g'] }),
      '2012-03-01',
      'groups/g inspection/2012-Q1',
    ],
    [
      'no mark, where leave is counted',
      county.gatherings('plenary', ['2012-02-01']),
      '2012-03-01',
      'members/m plenary-leave',
    ],
    [
      'present, or on leave, where absences are counted',
      county
        .gatherings('plenary', ['2012-02-01'], 'present')
        .gatherings('plenary', ['2012-02-02'], 'leave')
        .gatherings('plenary', ['2012-02-02'], 'leave-special'),
      '2012-03-01',
      'members/m plenary-absence',
    ],
    [
      'no mark at a sign-up activity',
      county.gatherings('activity', ['2012-02-01'], undefined, { optional: true }),
      '2012-03-01',
      'members/m activity-absence',
    ],
    [
      'no mark at what is withdrawn',
      county.gatherings('activity', ['2012-02-01']),
      '2012-03-01',
      'members/m activity-absence',
      ['gatherings/activity-1'],
    ],
    [
      'a visit',
      county.gatherings('visit', ['2012-02-01'], 'absent', { invited: ['m'] }),
      '2012-03-01',
      'members/m activity-absence',
    ],
    [
      'before the term',
      county.gatherings('plenary', ['2011-08-20'], 'absent'),
      '2012-03-01',
      'members/m plenary-absence',
    ],
    [
      'not expected and not there',
      members.gatherings('activity', ['2012-02-01'], 'absent', { invited: [] }),
      '2012-03-01',
      'members/m taking-part/2012-Q1',
    ],
  ])('nothing is listed: %s', (_, situation, asOf, of, withdrawn) => {
    expect(notCounted(situation, asOf, of, withdrawn)).toEqual([])
  })

  test('of what was withdrawn and then erased nothing can be said', () => {
    const { ledger } = county.works('info-report', ['2012-01-10'])
    const withdrawn = [
      { about: 'works/w9', value: undefined },
      { about: 'gatherings/a9', value: undefined },
      { about: 'attendance/a9/m', value: undefined },
    ]
    expect(explanations(ledger, { asOf: '2012-01-31' }, withdrawn)).toEqual(
      explanations(ledger, { asOf: '2012-01-31' }),
    )
  })
})

describe('what stands behind a verdict', () => {
  const of = ({ duties, tests }: Explanations, name: string): Explanation =>
    [...duties, ...tests].find(
      ({ whose, verdict }) =>
        `${whose} ${'duty' in verdict ? `${verdict.duty}/${verdict.period}` : verdict.test}` === name,
    )!

  test('the rule of the charter that judges the period, its places and documents, what counts and what would change it', () => {
    const { ledger } = county.works('info-report', ['2012-02-03'], { title: '饮水' })
    const explained = explanations(ledger, { asOf: '2012-02-10' })
    const document = 'shache-2012-speech'
    const documents = { [document]: '在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话' }
    expect(of(explained, 'groups/g info-report/2012-02')).toEqual({
      of: 'duty',
      whose: 'groups/g',
      name: { 'zh-CN': '社情民意信息', en: 'info report' },
      counts: { works: ['info-report'] },
      verdict: {
        duty: 'info-report',
        period: '2012-02',
        from: '2012-02-01',
        to: '2012-02-29',
        due: '2012-02-29',
        required: 1,
        done: 1,
        status: 'met',
        evidence: ['info-report-1'],
      },
      ground: { charter: 'shache-2012', cites: [{ document, part: '2.2', item: '1' }], documents, since: '2012-01-01' },
      rule: { every: 'month', atLeast: 1 },
      counted: [{ about: 'works/info-report-1', kind: 'info-report', date: '2012-02-03', title: '饮水' }],
      notCounted: [],
      wouldChange: undefined,
    })
    expect(of(explained, 'groups/g plan/2012')).toMatchObject({
      ground: { assumed: true },
      rule: { every: 'year', atLeast: 1, due: { month: 3, day: 31 } },
      wouldChange: { by: 'naming', kinds: ['plan'], period: '2012', to: '2012-03-31', count: 1, becomes: 'met' },
    })
    expect(of(explained, 'members/m activity-leave')).toEqual({
      of: 'test',
      whose: 'members/m',
      name: { 'zh-CN': '活动请假', en: 'leave from activities' },
      test: 'activity-leave',
      term: 't12',
      verdict: { test: 'activity-leave', count: 0, total: 0, basis: 'held', limit: 1, status: 'clear', evidence: [] },
      ground: { charter: 'shache-2012', cites: [{ document, part: '2.2', item: '8' }], documents, since: '2012-01-01' },
      rule: { limit: { moreThan: { parts: 1, of: 2 } } },
      onCourseFrom: { value: 4, assumed: true },
      counted: [],
      notCounted: [],
      wouldChange: { by: 'marks', mark: 'leave', count: 4, becomes: 'on-course' },
    })
  })

  test('each period is grounded in the charter of its first day', () => {
    const later: Charter = { ...shache2012, id: 'later' }
    const { ledger } = county.charters([
      { from: '2012-01-01', charter: 'shache-2012' },
      { from: '2012-02-15', charter: later },
    ])
    const { duties } = explanations(ledger, { asOf: '2012-03-01' })
    expect(
      duties
        .filter(({ verdict }) => verdict.duty === 'info-report')
        .map(({ ground, verdict }) => [verdict.period, ground.charter]),
    ).toEqual([
      ['2012-01', 'shache-2012'],
      ['2012-02', 'shache-2012'],
      ['2012-03', 'later'],
    ])
  })

  const naming = (own: WorkKind[], asOf: string, plan?: Charter['duties'][string]) => {
    const { plan: _, ...rest } = shache2012.duties
    const charter: Charter = {
      ...shache2012,
      id: 'own',
      ownDuties: { papers: { name: { 'zh-CN': '报送材料' }, bearer: 'group', counts: { works: own } } },
      duties: {
        ...rest,
        ...(plan && { plan }),
        papers: [{ since: '2012-01-01', every: 'month', atLeast: 1, cites: [] }],
      },
    }
    const { ledger } = county.charters([{ from: '2012-01-01', charter }])
    return of(explanations(ledger, { asOf }), 'groups/g papers/2012-02')?.wouldChange
  }

  test.each<[string, WorkKind[], asOf: string, yearly: boolean, expected: Partial<WouldChange>]>([
    // A ledger takes `for: "2012-02"` on a plan only where plans are asked by the month, or not at all.
    ['a month that plans of years cannot name', ['plan'], '2012-02-10', true, { by: 'records', to: '2012-02-29' }],
    ['the same, when the month is over', ['plan'], '2012-03-10', true, { by: 'belated' }],
    ['a month that plans may name', ['plan'], '2012-03-10', false, { by: 'naming', period: '2012-02', late: true }],
    [
      'several kinds, of which one may name it',
      ['press', 'plan'],
      '2012-02-10',
      false,
      { by: 'records', kinds: ['press', 'plan'] },
    ],
    ['the same, when the month is over', ['press', 'plan'], '2012-03-10', false, { by: 'naming', kinds: ['plan'] }],
  ])('naming a period: %s', (_, kinds, asOf, isYearly, expected) => {
    expect(naming(kinds, asOf, isYearly ? [...shache2012.duties.plan!] : undefined)).toMatchObject(expected)
  })

  test('who left the standing committee is expected at no more of its meetings, who left office nowhere', () => {
    const posts = [
      { group: 'g', roles: ['standing-committee' as const], from: '2011-08-21', to: '2012-02-29' },
      { group: 'g', from: '2012-03-01' },
    ]
    const { group: _, ...member } = county.ledger.members[0]!
    const ledger: Ledger = { ...county.ledger, members: [{ ...member, posts }] }
    const change = (asOf: string, name: string, left?: string) =>
      of(
        explanations(left ? { ...ledger, members: [{ ...member, posts: posts.slice(0, 1), left }] } : ledger, { asOf }),
        `members/m ${name}`,
      ).wouldChange
    expect(change('2012-02-29', 'standing-leave')).toMatchObject({ by: 'marks', count: 4 })
    expect(change('2012-03-01', 'standing-leave')).toBeUndefined()
    expect(change('2012-03-01', 'plenary-absence')).toMatchObject({ by: 'marks', count: 2 })
    expect(change('2012-03-01', 'plenary-absence', '2012-03-01')).toMatchObject({ by: 'marks', count: 2 })
    expect(change('2012-03-02', 'plenary-absence', '2012-03-01')).toBeUndefined()
  })

  const within = county.asking('inspection', { every: 'year', due: { month: 6, day: 30 } })
  const after = county.asking('inspection', { every: 'quarter', due: { month: 1, day: 31, nextYear: true } })
  test.each<[string, Situation, asOf: string, of: string, Partial<WouldChange> & { from?: string; to?: string }]>([
    [
      'to the due day, on the day',
      within,
      '2012-06-30',
      'inspection/2012',
      { by: 'records', from: '2012-01-01', to: '2012-06-30' },
    ],
    [
      'late a day later, from then to the end of the period',
      within,
      '2012-07-01',
      'inspection/2012',
      { by: 'records', from: '2012-07-01', to: '2012-12-31', late: true },
    ],
    [
      'still on the last day of the period',
      within,
      '2012-12-31',
      'inspection/2012',
      { by: 'records', from: '2012-12-31', to: '2012-12-31', late: true },
    ],
    [
      'what was done in the period, when it is over',
      within,
      '2013-01-01',
      'inspection/2012',
      { by: 'belated', from: '2012-01-01', to: '2012-12-31' },
    ],
    [
      'to the end of the period, where it is due later',
      after,
      '2012-03-31',
      'inspection/2012-Q1',
      { by: 'records', from: '2012-01-01', to: '2012-03-31' },
    ],
    [
      'what was done in the period, though it is not yet due',
      after,
      '2012-04-01',
      'inspection/2012-Q1',
      { by: 'belated', from: '2012-01-01', to: '2012-03-31' },
    ],
    [
      'naming the period, up to the due day',
      county,
      '2012-03-31',
      'plan/2012',
      { by: 'naming', period: '2012', to: '2012-03-31' },
    ],
    [
      'naming the period, late from then on',
      county,
      '2012-04-01',
      'plan/2012',
      { by: 'naming', period: '2012', late: true },
    ],
  ])('what would meet a duty: %s', (_, { ledger }, asOf, name, expected) => {
    const change = of(explanations(ledger, { asOf }), `groups/g ${name}`).wouldChange
    expect(change).toEqual({ kinds: [name.slice(0, name.indexOf('/'))], count: 1, becomes: 'met', ...expected })
  })

  test('a group asked about: its own, its members, and the committee', () => {
    const { ledger } = county.anotherGroup('h')
    const { duties, tests } = explanations(ledger, { asOf: '2012-03-01', group: 'h' })
    expect([...new Set(duties.map(({ whose }) => whose))]).toEqual(['committee', 'groups/h'])
    expect(tests).toEqual([])
  })
})
