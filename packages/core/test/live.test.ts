import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import { type Change, changesBetween } from '../src/assessing/change.ts'
import type { Question } from '../src/assessing/question.ts'
import { shache2012 } from '../src/charters/shache-2012.ts'
import { county, type Situation } from '../src/duties/situation.ts'
import { parseAbout, thingsOf } from '../src/ledger/about.ts'
import type { SealedEntry } from '../src/ledger/entry.ts'
import { Folded } from '../src/ledger/fold.ts'
import { entry } from '../src/ledger/small-ledger.ts'
import { LiveAssessment } from '../src/live.ts'
import type { Assessment } from '../src/model/assessment.ts'
import type { Gathering, Ledger, Member, Work } from '../src/model/ledger.ts'
import { MARKS, WORK_KINDS } from '../src/model/vocabulary.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 150)

/** What somebody does next, drawn as numbers so that fast-check can make it smaller. */
const deed = fc.record({
  what: fc.integer({ min: 0, max: 99 }),
  which: fc.nat({ max: 999_999 }),
  other: fc.nat({ max: 999_999 }),
  how: fc.nat({ max: 999_999 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!

/** The thing and value that a deed records, given everything that was ever in the ledger. */
function recorded(all: Ledger, asOf: string, { what, which, other, how }: Deed): [about: string, value: unknown] {
  const days = [...all.gatherings, ...all.works].map(({ date }) => date)
  const day = days.length > 0 ? of(days, other) : '2012-03-15'
  // Mostly one that the assessment may speak of: the latest up to the day asked about.
  const near = <T extends { date: string }>(list: readonly T[]): T | undefined => {
    const latest = list.filter(({ date }) => date <= asOf).sort((one, two) => (one.date < two.date ? 1 : -1))
    const choices = which % 4 > 0 && latest.length > 0 ? latest.slice(0, 8) : list
    return choices.length > 0 ? of(choices, which >> 2) : undefined
  }
  const gathering = near(all.gatherings)
  const work = near(all.works)
  const member = of(all.members, other)
  if (what < 35 && gathering) {
    const about = `attendance/${gathering.id}/${member.id}`
    if (how % 5 === 0) return [about, null]
    const mark = of(MARKS, how)
    return [
      about,
      { gathering: gathering.id, member: member.id, mark, ...(mark === 'leave-special' && { decidedBy: '示例' }) },
    ]
  }
  if (what < 60 && work) return [`works/${work.id}`, of(changedWorks(work, day, all), how)]
  if (what < 88 && gathering) return [`gatherings/${gathering.id}`, of(changedGatherings(gathering, day, all), how)]
  if (what < 93) return [`members/${member.id}`, of(changedMembers(member, day), how)]
  if (what < 95) {
    const group = of(all.groups, which)
    return [`groups/${group.id}`, of([group, null, { ...group, dissolved: group.formed }], how)]
  }
  if (what < 97) {
    const term = of(all.terms, which)
    return [`terms/${term.id}`, of([term, null, { ...term, planned: { plenary: how % 6 } }], how)]
  }
  if (what < 98) return ['committee', { ...all.committee, since: day }]
  return ['contacts/c1', { id: 'c1', member: member.id, group: of(all.groups, which).id, from: day }]
}

function changedWorks(work: Work, day: string, all: Ledger): unknown[] {
  const { for: _, ...free } = work
  return [
    null,
    work,
    { ...work, title: '改' },
    { ...free, date: day },
    { ...free, kind: of(WORK_KINDS, day.charCodeAt(9)) },
    { ...work, group: of(all.groups, day.charCodeAt(9)).id },
    { ...work, delivered: day, distinguished: true, collective: true },
    { ...work, member: of(all.members, day.charCodeAt(9)).id },
    { ...work, recorded: '2099-01-01' },
  ]
}

function changedGatherings(gathering: Gathering, day: string, all: Ledger): unknown[] {
  const { minutes: _, reported: __, ...bare } = gathering
  return [
    null,
    gathering,
    { ...gathering, minutes: '记录' },
    { ...gathering, reported: day },
    bare,
    null,
    { ...gathering, date: day },
    { ...gathering, optional: gathering.optional !== true },
    { ...gathering, invited: all.members.slice(0, 2).map(({ id }) => id) },
    { ...gathering, recorded: '2099-01-01' },
  ]
}

function changedMembers(member: Member, day: string): unknown[] {
  return [member, null, { ...member, name: '改' }, member.appointed <= day ? { ...member, left: day } : member]
}

function answer(ledger: Ledger | undefined, question: Question): Assessment | undefined {
  try {
    return ledger && assess(ledger, question)
  } catch {
    return undefined
  }
}

const inOrder = (changes: readonly Change[]): string[] => changes.map((change) => JSON.stringify(change)).sort()

/** The import of a ledger, and what is done after it, as entries. */
function entriesOf(ledger: Ledger, deeds: readonly Deed[], asOf = ''): { before: SealedEntry[]; after: SealedEntry[] } {
  let seq = 0
  const sealed = (about: string, value: unknown, rest: Partial<SealedEntry> = {}): SealedEntry => {
    seq += 1
    return entry(seq, about, value, rest)
  }
  const before = [...thingsOf(ledger)].map(({ about, value }) => sealed(about, value))
  const after = deeds.map((one) => {
    const [about, value] = recorded(ledger, asOf, one)
    return one.how % 4 === 0
      ? sealed(about, value)
      : sealed(about, value, { recordedBy: 'c1', recordedAt: '2013-05-01T04:00:00.000Z' })
  })
  return { before, after }
}

describe('a live assessment', () => {
  it('is after every entry what a full assessment says, and tells exactly what changed', () => {
    const told = new Map<string, number>()
    fc.assert(
      fc.property(
        ledgerAndQuestion(),
        fc.array(deed, { minLength: 12, maxLength: 30, size: 'max' }),
        ({ ledger, ...question }, deeds) => {
          const { before, after } = entriesOf(ledger, deeds, question.asOf)
          const folded = new Folded(ledger.committee.id)
          for (const one of before) folded.apply(one)
          const live = new LiveAssessment(folded, question)
          let last = answer(folded.ledger().ledger, question)
          expect(live.assessment).toEqual(last)
          for (const one of after) {
            const changes = live.apply(one)
            const now = answer(folded.ledger().ledger, question)
            expect(JSON.stringify(live.assessment)).toBe(JSON.stringify(now))
            expect(inOrder(changes)).toEqual(inOrder(changesBetween(last, now)))
            last = now
            if (changes.length === 0) continue
            const { kind } = parseAbout(one.about)!
            told.set(kind, (told.get(kind) ?? 0) + 1)
          }
        },
      ),
      { numRuns },
    )
    // Entries that change nothing show little. In the default run about a hundred or more do change something of marks, gatherings and
    // works, and a dozen or more of each thing beside. What is asked for lies so far below that chance does not reach it.
    const perRun = (kind: string): number => (told.get(kind) ?? 0) / numRuns
    if (numRuns < 100) return
    for (const kind of ['attendance', 'gatherings', 'works']) expect(perRun(kind), kind).toBeGreaterThan(0.1)
    for (const kind of ['groups', 'members', 'terms', 'committee']) expect(perRun(kind), kind).toBeGreaterThan(0)
    expect(told.has('contacts')).toBe(false)
  }, 3_600_000)

  it('follows several entries at once', () => {
    fc.assert(
      fc.property(
        ledgerAndQuestion(),
        fc.array(deed, { minLength: 12, maxLength: 30, size: 'max' }),
        fc.integer({ min: 2, max: 7 }),
        ({ ledger, ...question }, deeds, atOnce) => {
          const { before, after } = entriesOf(ledger, deeds, question.asOf)
          const folded = new Folded(ledger.committee.id)
          for (const one of before) folded.apply(one)
          const live = new LiveAssessment(folded, question)
          for (let at = 0; at < after.length; at += atOnce) {
            const last = answer(folded.ledger().ledger, question)
            const changes = live.moved(after.slice(at, at + atOnce).flatMap((one) => folded.apply(one)))
            const now = answer(folded.ledger().ledger, question)
            expect(JSON.stringify(live.assessment)).toBe(JSON.stringify(now))
            expect(inOrder(changes)).toEqual(inOrder(changesBetween(last, now)))
          }
        },
      ),
      { numRuns },
    )
  }, 3_600_000)
})

/** A live assessment of a small county, and a way to record one more thing. */
function living({ ledger }: Situation, asOf: string, more: Partial<Question> = {}) {
  const { before } = entriesOf(ledger, [])
  const folded = new Folded(ledger.committee.id)
  for (const one of before) folded.apply(one)
  const live = new LiveAssessment(folded, { asOf, ...more })
  let seq = before.length
  const record = (about: string, value: unknown): Change[] => {
    seq += 1
    return live.apply(entry(seq, about, value))
  }
  return { live, folded, record }
}

/** `duty groups/g inspection/2012-Q1: open > met`, of each change. */
const told = (changes: readonly Change[]): string[] =>
  changes.map(({ of: what, whose, at, before, after }) => {
    const state = (statement: unknown): string => {
      if (statement === undefined) return '-'
      const { status, count, rate } = statement as { status?: string; count?: number; rate?: number | null }
      if (count !== undefined) return `${count} ${status}`
      return status ?? (rate === undefined ? JSON.stringify(statement) : `${rate}`)
    }
    return `${what} ${whose} ${at}: ${state(before)} > ${state(after)}`
  })

describe('what an entry changes', () => {
  const inspection: Gathering = { id: 'a1', kind: 'inspection', group: 'g', date: '2012-02-01', title: '视察' }
  const held = county.gatherings('inspection', ['2012-02-01'])
  const mark = (value: string) => ({ gathering: 'inspection-1', member: 'm', mark: value })

  it('a mark: the figures of the member and of the group, what is missing, the tests that count it', () => {
    const { record } = living(held, '2012-02-10')
    expect(told(record('attendance/inspection-1/m', mark('absent')))).toEqual([
      'attendance groups/g : null > 0',
      'undocumented groups/g inspection-1: ["minutes","report","attendance"] > ["minutes","report"]',
      'test members/m activity-absence: 0 clear > 1 clear',
      'attendance members/m : null > 0',
      'unrecorded members/m inspection-1: true > -',
      'barred members/m 2012: - > true',
    ])
    expect(told(record('attendance/inspection-1/m', mark('present')))).toEqual([
      'attendance groups/g : 0 > 1',
      'test members/m activity-absence: 1 clear > 0 clear',
      'attendance members/m : 0 > 1',
      'barred members/m 2012: true > -',
    ])
    expect(told(record('attendance/inspection-1/m', null))).toEqual([
      'attendance groups/g : 1 > null',
      'undocumented groups/g inspection-1: ["minutes","report"] > ["minutes","report","attendance"]',
      'attendance members/m : 1 > null',
      'unrecorded members/m inspection-1: - > true',
    ])
  })

  it('an absence from a plenary: the notice, and at the second one the finding', () => {
    const { record } = living(county.gatherings('plenary', ['2012-01-10', '2012-02-10'], 'present'), '2012-02-10')
    const absent = (gathering: string) =>
      record(`attendance/${gathering}/m`, { gathering, member: 'm', mark: 'absent' })
    expect(told(absent('plenary-2'))).toEqual([
      'status members/m : "clear" > "near"',
      'test members/m plenary-absence: 0 clear > 1 near',
      'attendance members/m : 1 > 0.5',
      'notice members/m 2012-Q1: - > {"quarter":"2012-Q1","member":"m","gatherings":["plenary-2"]}',
    ])
    expect(told(absent('plenary-1'))).toEqual([
      'status members/m : "near" > "reached"',
      'test members/m plenary-absence: 1 near > 2 reached',
      'attendance members/m : 0.5 > 0',
      'notice members/m 2012-Q1: {"quarter":"2012-Q1","member":"m","gatherings":["plenary-2"]} > {"quarter":"2012-Q1","member":"m","gatherings":["plenary-1","plenary-2"]}',
    ])
  })

  it('a work: its duty, and the late entry it is', () => {
    const { record, live } = living(county, '2012-03-10')
    const report: Work = { id: 'w1', kind: 'info-report', group: 'g', date: '2012-02-01', title: '饮水' }
    const before = live.assessment
    expect(told(record('works/w1', { ...report, recorded: '2012-03-10' }))).toEqual([
      'duty groups/g info-report/2012-02: short > met',
      'late-entry groups/g works/w1: - > {"about":"works/w1","date":"2012-02-01","recorded":"2012-03-10","lag":38}',
    ])
    expect(live.assessment).not.toBe(before)
    // Of the month of its day, if that is another.
    expect(told(record('works/w1', { ...report, date: '2012-03-01' }))).toEqual([
      'duty groups/g info-report/2012-02: met > short',
      'duty groups/g info-report/2012-03: open > met',
      'late-entry groups/g works/w1: {"about":"works/w1","date":"2012-02-01","recorded":"2012-03-10","lag":38} > -',
    ])
    expect(told(record('works/w1', null))).toEqual(['duty groups/g info-report/2012-03: met > open'])
  })

  it('a gathering: its duty, what it lacks, the gap it leaves in the marks, and the quarter that is not dormant', () => {
    const { record } = living(county, '2012-04-10')
    const came = [
      'duty groups/g inspection/2012-Q1: short > met',
      'attendance groups/g : null > null',
      'undocumented groups/g a1: - > ["minutes","report","attendance"]',
      'dormant-quarter groups/g 2012-Q1: true > -',
      'test members/m activity-leave: 0 clear > 0 clear',
      'attendance members/m : null > null',
      'unrecorded members/m a1: - > true',
    ]
    expect(told(record('gatherings/a1', inspection))).toEqual(came)
    const turned = came.map((line) => line.replace(/: (.*) > (.*)$/, ': $2 > $1'))
    expect(told(record('gatherings/a1', null)).sort()).toEqual(turned.sort())
  })

  it('the papers of a gathering: what it lacks, and nothing else', () => {
    const { record } = living(county.gatherings('inspection', ['2012-02-01'], 'present'), '2012-02-10')
    const papers = { ...inspection, id: 'inspection-1', title: '示例' }
    expect(told(record('gatherings/inspection-1', { ...papers, minutes: '记录' }))).toEqual([
      'undocumented groups/g inspection-1: ["minutes","report"] > ["report"]',
    ])
    expect(told(record('gatherings/inspection-1', { ...papers, minutes: '记录', reported: '2012-02-02' }))).toEqual([
      'undocumented groups/g inspection-1: ["report"] > -',
    ])
    expect(record('gatherings/inspection-1', { ...papers, minutes: '另一份', reported: '2012-02-02' })).toEqual([])
  })

  it('one of two gatherings of a month: the quarter falls asleep with the second that goes, not with the first', () => {
    const two = county.gatherings('inspection', ['2012-02-01', '2012-02-02'], undefined, { optional: true })
    const { record } = living(two, '2012-04-10')
    const dormancy = (id: string) =>
      record(`gatherings/${id}`, null).filter(({ of: kind }) => kind === 'dormant-quarter').length
    expect([dormancy('inspection-1'), dormancy('inspection-2')]).toEqual([0, 1])
  })

  it('a plenary: the total of everybody who is listed, also of who was not in office', () => {
    const { record, live } = living(county.member({ appointed: '2012-02-01' }), '2012-02-10')
    const total = (): unknown => live.assessment?.members[0]?.tests.find(({ test }) => test === 'plenary-leave')?.total
    const plenary = { id: 'p1', kind: 'plenary', group: null, date: '2012-01-10', title: '全会' }
    expect(total()).toBe(0)
    expect(told(record('gatherings/p1', plenary))).toEqual(['test members/m plenary-leave: 0 clear > 0 clear'])
    expect(total()).toBe(1)
    // One for those who sign up is no plenary of the term's total.
    expect(record('gatherings/p2', { ...plenary, id: 'p2', optional: true })).toEqual([])
    expect(record('gatherings/p2', null)).toEqual([])
    expect(total()).toBe(1)
    record('gatherings/p1', null)
    expect(total()).toBe(0)
  })

  it('a mark: what it fills of a duty of the member, and what it no longer fills', () => {
    const charter = {
      ...shache2012,
      id: 'own',
      ownDuties: {
        attending: {
          name: { 'zh-CN': '参加视察' },
          bearer: 'member' as const,
          counts: { gatherings: ['inspection' as const] },
        },
      },
      duties: { attending: [{ since: '2012-01-01', every: 'month' as const, atLeast: 1, cites: [] }] },
    }
    const { record } = living(held.charters([{ from: '2012-01-01', charter }]), '2012-02-10')
    const duties = (value: unknown): string[] =>
      told(record('attendance/inspection-1/m', value).filter(({ of: kind }) => kind === 'duty'))
    expect(duties(mark('present'))).toEqual(['duty members/m attending/2012-02: open > met'])
    expect(duties({ ...mark('present'), reason: '按时到会' })).toEqual([])
    expect(duties(mark('absent'))).toEqual(['duty members/m attending/2012-02: met > open'])
  })

  it('what the assessment does not speak of: nothing, and the assessment stays the very same', () => {
    const { record, live } = living(held, '2012-02-10')
    const before = live.assessment
    expect(record('works/w1', { id: 'w1', kind: 'press', group: 'g', date: '2012-02-01', title: '宣传' })).toEqual([])
    expect(record('contacts/c1', { id: 'c1', member: 'm', group: 'g', from: '2012-02-01' })).toEqual([])
    expect(record('gatherings/a9', { ...inspection, id: 'a9', date: '2012-02-11' })).toEqual([])
    expect(record('attendance/a8/m', { gathering: 'a8', member: 'm', mark: 'absent' })).toEqual([])
    expect(live.assessment).toBe(before)
  })

  it('a member, a group, a term: counted up anew, with the same kind of answer', () => {
    const { record } = living(held, '2012-02-10')
    const member = county.ledger.members[0]!
    expect(told(record('members/m', { ...member, appointed: '2012-02-02' }))).toEqual([
      'attendance groups/g : null > null',
      'undocumented groups/g inspection-1: ["minutes","report","attendance"] > ["minutes","report"]',
      'test members/m activity-leave: 0 clear > 0 clear',
      'attendance members/m : null > null',
      'unrecorded members/m inspection-1: true > -',
    ])
    expect(told(record('terms/t12', { ...county.ledger.terms[0], planned: { plenary: 3 } }))).toEqual([
      'test members/m plenary-leave: 0 clear > 0 clear',
    ])
  })

  it('a question without an answer has faults instead, and gets its answer with the entry that gives it', () => {
    const { record, live } = living(county, '2012-02-10', { term: 't13' })
    expect(live.assessment).toBeUndefined()
    expect(live.faults.map(({ path, code }) => [path, code])).toEqual([['term', 'reference']])
    const came = record('terms/t13', { id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' })
    expect(told(came).slice(0, 2)).toEqual(['term committee : - > "t13"', 'charters committee : - > ["shache-2012"]'])
    expect(live.faults).toEqual([])
    expect(told(record('terms/t13', null))).toContain('term committee : "t13" > -')
    expect(live.assessment).toBeUndefined()
    const nothing = new LiveAssessment(new Folded('sample'), { asOf: '2012-02-10' })
    expect(nothing.faults.map(({ path, code }) => [path, code])).toEqual([['committee', 'missing']])
  })
})
