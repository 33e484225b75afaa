// What must hold of the papers whatever the ledger: nothing is lost, nothing stands twice, and no paper judges otherwise than the
// assessment does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admonitionCandidates } from '../src/admonition.ts'
import { answersDue } from '../src/answers.ts'
import { appraisal } from '../src/appraisal.ts'
import { archive } from '../src/archive.ts'
import { assess } from '../src/assess.ts'
import { bulletin } from '../src/bulletin.ts'
import { archivePlan } from '../src/charters/archive-plan.ts'
import { commendation } from '../src/commendation.ts'
import { dutyFile } from '../src/duty-file.ts'
import type { Assessment, AttendanceFigures, DutyVerdict } from '../src/model/assessment.ts'
import { inOffice } from '../src/model/expected.ts'
import type { Handling, Ledger } from '../src/model/ledger.ts'
import { MARKS } from '../src/model/vocabulary.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 20)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

interface Case {
  ledger: Ledger
  asOf: string
  /** Of every term that has begun. */
  assessments: Assessment[]
  /** From the year before the first term to the day asked about, and the next. */
  years: string[]
}

/** A ledger, and a day on which some term has begun. */
const cases = ledgerAndQuestion().filter(({ ledger, asOf }) => ledger.terms.some(({ from }) => from <= asOf))

/** With reports that were handled, and frozen: whoever writes to it, throws. */
function caseOf(ledger: Ledger, asOf: string): Case {
  const handling = ledger.works.flatMap((work, at): Handling[] => {
    if (work.kind !== 'info-report') return []
    const steps: Handling['step'][] = at % 2 === 0 ? ['received', 'adopted', 'forwarded'] : ['received', 'answered']
    return steps.map((step, nth) => ({ id: `h${at}-${nth}`, work: work.id, date: work.date, step }))
  })
  const begun = ledger.terms.filter(({ from }) => from <= asOf).sort((one, other) => (one.from < other.from ? -1 : 1))
  const first = Number(begun[0]!.from.slice(0, 4)) - 1
  // A ledger asked about long after its terms says nothing new year after year.
  const last = Math.min(Number(asOf.slice(0, 4)) + 1, first + 7)
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
  const whole = deepFreeze({ ...ledger, handling })
  return { ledger: whole, asOf, years, assessments: begun.map((term) => assess(whole, { asOf, term: term.id })) }
}

const check = (holds: (one: Case) => void): void =>
  fc.assert(
    fc.property(cases, ({ ledger, asOf }) => holds(caseOf(ledger, asOf))),
    { numRuns },
  )

/** The verdicts of all terms on a group, each period once. */
function verdictsOn(assessments: readonly Assessment[], group: string): DutyVerdict[] {
  const verdicts = new Map<string, DutyVerdict>()
  for (const { groups } of assessments) {
    const own = groups.find((candidate) => candidate.group === group)
    for (const verdict of own?.duties ?? []) verdicts.set(`${verdict.duty} ${verdict.period}`, verdict)
  }
  return [...verdicts.values()]
}

const nameOf = ({ duty, period }: DutyVerdict): string => `${duty} ${period}`
const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((nth) => `${year}-Q${nth}`)
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
const COUNTED = ['expected', ...MARKS, 'unrecorded'] as const

const summed = (figures: readonly AttendanceFigures[]): number[] =>
  COUNTED.map((name) => figures.reduce((sum, one) => sum + one[name], 0))

describe('archives', () => {
  it('file every record of a group in its year exactly once, numbered in order', () => {
    check(({ ledger, asOf, years }) => {
      for (const { id: group } of ledger.groups) {
        for (const year of years) {
          const { categories, unfiled } = archive(ledger, { group, year, asOf })
          const isOf = (day: string | undefined): boolean => day?.slice(0, 4) === year && day <= asOf
          const expected = [
            ...ledger.gatherings
              .filter(({ group: own, with: joined, date }) => isOf(date) && (own === group || joined?.includes(group)))
              .map(({ id }) => `gatherings/${id}`),
            ...ledger.works
              .filter((work) => {
                if (work.group !== group) return false
                if (work.for) return work.for.startsWith(year) && work.date <= asOf
                return isOf(work.date) || (work.kind === 'practical-project' && isOf(work.delivered))
              })
              .map(({ id }) => `works/${id}`),
          ]
          const items = categories.flatMap((category) => category.items)
          expect(items.map(({ about }) => about).sort()).toEqual(expected.sort())
          expect(unfiled).toEqual([])
          for (const { number, items: own } of categories) {
            expect(own.map((item) => item.number)).toEqual(own.map((_, at) => `${number}.${at + 1}`))
            expect(own.map(({ date }) => date)).toEqual(own.map(({ date }) => date).sort())
          }
        }
      }
    })
  })

  it('name as gaps what the assessments call short or late, and what they call undocumented, once each', () => {
    const expects = archivePlan.categories.flatMap((category) => category.expects ?? [])
    check(({ ledger, asOf, years, assessments }) => {
      for (const { id: group } of ledger.groups) {
        const verdicts = verdictsOn(assessments, group).filter(({ duty }) => expects.includes(duty))
        const own = assessments.flatMap(({ groups }) => groups.filter((candidate) => candidate.group === group))
        for (const year of years) {
          const { gaps, coming, backFilled, categories } = archive(ledger, { group, year, asOf })
          const due = verdicts.filter(({ period }) => period.startsWith(year))
          const named = gaps.flatMap((gap) => (gap.gap === 'duty' ? `${gap.expects} ${gap.period}` : []))
          const lacking = due.filter(({ status, late }) => status === 'short' || late)
          expect(named.sort()).toEqual(lacking.map(nameOf).sort())
          const awaited = coming.flatMap((one) => (one.coming === 'duty' ? `${one.expects} ${one.period}` : []))
          expect(awaited.sort()).toEqual(
            due
              .filter(({ status }) => status === 'open')
              .map(nameOf)
              .sort(),
          )

          const dateOf = (id: string): string => ledger.gatherings.find((one) => one.id === id)!.date
          const undocumented = own
            .flatMap((one) => one.undocumented)
            .filter(({ gathering }) => dateOf(gathering).startsWith(year))
          expect(
            gaps.flatMap((gap) => (gap.gap === 'undocumented' ? `${gap.about} ${gap.missing}` : [])).sort(),
          ).toEqual(undocumented.map(({ gathering, missing }) => `gatherings/${gathering} ${missing}`).sort())
          // Where the assessment looks at a gathering, both see the same roll.
          const items = new Map(
            categories.flatMap(({ items: filed }) => filed.map((item) => [item.about, item.papers])),
          )
          for (const { gathering, missing } of undocumented) {
            const papers = items.get(`gatherings/${gathering}`)!
            expect([!papers.minutes, !papers.reported, !papers.rollComplete]).toEqual(
              (['minutes', 'report', 'attendance'] as const).map((lack) => missing.includes(lack)),
            )
          }

          const late = own.flatMap(({ lateEntries }) => lateEntries).filter(({ date }) => date.startsWith(year))
          expect(backFilled.late).toBe(late.length)
          expect(backFilled.records).toBeGreaterThanOrEqual(late.length)
          expect(backFilled.flagged).toBe(late.length * 2 > backFilled.records)
        }
      }
    })
  })

  it('give over the years of a term the attendance figures of the term', () => {
    check(({ ledger, asOf, years, assessments }) => {
      for (const { term: id, groups } of assessments) {
        const term = ledger.terms.find((candidate) => candidate.id === id)!
        // The listed years may end before the term does.
        if (term.to.slice(0, 4) > years.at(-1)!) continue
        for (const { group, attendance } of groups) {
          const figures = years
            .flatMap((year) => archive(ledger, { group, year, asOf }).categories)
            .flatMap((category) => category.attendance?.gatherings ?? [])
            .filter(({ date }) => term.from <= date && date <= term.to)
          expect(summed(figures)).toEqual(summed([attendance]))
        }
      }
    })
  })
})

describe('bulletins', () => {
  it('tell every duty that is owed exactly once: in the quarter in which it is due, as the assessment judges it', () => {
    check(({ ledger, asOf, years, assessments }) => {
      const bulletins = years.flatMap((year) => quartersOf(year).map((quarter) => bulletin(ledger, { quarter, asOf })))
      for (const { id } of ledger.groups) {
        const expected = verdictsOn(assessments, id)
          .filter(({ status, due }) => status !== 'exempt' && years.includes(due.slice(0, 4)))
          .map((verdict) => `${quarterOf(verdict.due)} ${JSON.stringify(verdict)}`)
        const told = bulletins.flatMap(({ quarter, groups }) =>
          groups
            .filter(({ group }) => group === id)
            .flatMap(({ duties: { done, short, open } }) => [...done, ...short, ...open])
            .map((verdict) => `${quarter} ${JSON.stringify(verdict)}`),
        )
        expect(told.sort()).toEqual(expected.sort())
      }
    })
  })

  it('tell the dormant groups, the undocumented gatherings and the notices of the assessments, and hold no group up for what is short', () => {
    check(({ ledger, asOf, years, assessments }) => {
      for (const quarter of years.flatMap(quartersOf)) {
        const { groups, notices, advanced, lagging } = bulletin(ledger, { quarter, asOf })
        const shown = assessments.flatMap((assessment) => assessment.groups)
        const dormant = new Set(
          shown.filter(({ dormantQuarters }) => dormantQuarters.includes(quarter)).map(({ group }) => group),
        )
        expect(new Set(groups.filter((one) => one.dormant).map(({ group }) => group))).toEqual(dormant)
        const inQuarter = ledger.gatherings.filter(({ date }) => quarterOf(date) === quarter).map(({ id }) => id)
        const undocumented = shown.flatMap((one) =>
          one.undocumented.filter((lack) => inQuarter.includes(lack.gathering)),
        )
        expect(groups.reduce((sum, one) => sum + one.undocumented, 0)).toBe(undocumented.length)
        const noticed = assessments
          .flatMap(({ committee }) => committee.notices)
          .filter((one) => one.quarter === quarter)
        const marks = (list: typeof notices): string[] =>
          list.flatMap(({ member, gatherings }) => gatherings.map((gathering) => `${gathering} ${member}`)).sort()
        expect(marks(notices)).toEqual(marks(noticed))
        expect(notices).toHaveLength(new Set(notices.map(({ member }) => member)).size)
        for (const { group, duties } of groups) {
          const isShort = duties.short.length > 0 || dormant.has(group)
          expect(lagging.includes(group)).toBe(isShort)
          if (advanced.includes(group)) expect([isShort, duties.open.length]).toEqual([false, 0])
        }
        const candidates = admonitionCandidates(ledger, { quarter, asOf })
        for (const { group } of candidates) expect(dormant.has(group)).toBe(true)
      }
    })
  })
})

describe('appraisals', () => {
  it('count in the two halves of a year what they count in the year, and add up', () => {
    check(({ ledger, asOf, years, assessments }) => {
      for (const year of years) {
        const [whole, ...halves] = [year, `${year}-H1`, `${year}-H2`].map((period) =>
          appraisal(ledger, { period, asOf }),
        )
        // A charter that begins in the year may give the second half another plan; here none gives any.
        for (const { group, lines, points, band } of whole!.groups) {
          const ofHalves = halves.map(({ groups }) => groups.find((one) => one.group === group)?.lines)
          for (const [at, line] of lines.entries()) {
            const parts = ofHalves.flatMap((half) => half?.[at]?.evidence ?? [])
            // A group that is in being in one half alone is not appraised in the other, in which something may still fall due.
            if (ofHalves.every(Boolean)) expect(parts.sort()).toEqual([...line.evidence].sort())
            expect(line.count).toBe(line.evidence.length)
            expect(new Set(line.evidence).size).toBe(line.count)
            expect(line.points).toBeGreaterThanOrEqual(line.floor)
            expect(line.points).toBeLessThanOrEqual(line.cap ?? Number.POSITIVE_INFINITY)
            if ('duty' in line.measure) {
              const { duty, verdict } = line.measure
              const counted = verdictsOn(assessments, group).filter(
                (one) =>
                  one.duty === duty &&
                  one.due.startsWith(year) &&
                  (one.to <= asOf || one.due <= asOf) &&
                  one.status === verdict,
              )
              expect(line.evidence.map((name) => name.replace('/', ' '))).toEqual(counted.map(nameOf))
            }
          }
          expect(points).toBeCloseTo(
            lines.reduce((sum, line) => sum + line.points, 0),
            6,
          )
          const reached = whole!.bands.filter(({ from }) => from <= points).map(({ id }) => id)
          expect(band).toBe(reached[0] ?? whole!.bands.at(-1)!.id)
        }
      }
    })
  })
})

describe('commendations', () => {
  it('let nobody through whom an assessment bars or has reached, and nobody who has left', () => {
    check(({ ledger, asOf, years, assessments }) => {
      for (const year of years) {
        const { groups, members } = commendation(ledger, { year, asOf })
        const appraised = appraisal(ledger, { period: year, asOf })
        expect(groups.map(({ group, points, band }) => ({ group, points, band }))).toEqual(
          appraised.groups.map(({ group, points, band }) => ({ group, points, band })),
        )
        const end = asOf < `${year}-12-31` ? asOf : `${year}-12-31`
        const listed = ledger.members.filter(
          ({ appointed, left }) => end >= `${year}-01-01` && appointed <= end && (left ?? end) >= `${year}-01-01`,
        )
        expect(members.map(({ member }) => member)).toEqual(listed.map(({ id }) => id))
        for (const { member, mayBeProposed, obstacles } of members) {
          const own = assessments
            .filter(({ term: id }) => {
              const term = ledger.terms.find((candidate) => candidate.id === id)!
              return term.from <= end && term.to >= `${year}-01-01`
            })
            .flatMap((assessment) => assessment.members.filter((one) => one.member === member))
          const because = new Set<string>()
          if (own.some(({ barredFromExcellence }) => barredFromExcellence.includes(year))) because.add('barred')
          if (own.some(({ status }) => status === 'reached')) because.add('reached')
          if (!inOffice(ledger.members.find(({ id }) => id === member)!, asOf)) because.add('not-in-office')
          expect(new Set(obstacles.map((obstacle) => obstacle.because))).toEqual(because)
          expect(mayBeProposed).toBe(because.size === 0)
        }
      }
    })
  })
})

describe('duty files', () => {
  it('say of a member what the assessment says, and list the gatherings its figures count', () => {
    check(({ ledger, asOf, assessments }) => {
      for (const { term, members } of assessments) {
        for (const assessed of members) {
          const file = dutyFile(ledger, { member: assessed.member, term, asOf })
          const { member, status, tests, attendance, barredFromExcellence } = assessed
          expect(file).toMatchObject({ member, status, tests, barredFromExcellence })
          expect(file.attendance.figures).toEqual(attendance)
          expect(summed(file.attendance.byKind.map(({ figures }) => figures))).toEqual(summed([attendance]))
          const counted = file.gatherings.filter((one) => one.counted)
          for (const mark of [...MARKS, 'unrecorded'] as const) {
            expect(counted.filter((one) => one.mark === mark)).toHaveLength(attendance[mark])
          }
        }
      }
    })
  })
})

it('every paper is plain data that survives being written down, and changes nothing it is given', () => {
  check(({ ledger, asOf, years }) => {
    const year = years.at(-2)!
    const [group, member] = [ledger.groups[0]!.id, ledger.members[0]!.id]
    const papers = [
      archive(ledger, { group, year, asOf }),
      dutyFile(ledger, { member, asOf }),
      bulletin(ledger, { quarter: `${year}-Q1`, asOf }),
      appraisal(ledger, { period: year, asOf }),
      commendation(ledger, { year, asOf }),
      admonitionCandidates(ledger, { asOf }),
      answersDue(ledger, asOf),
    ]
    for (const paper of papers) expect(JSON.parse(JSON.stringify(paper))).toStrictEqual(paper)
  })
})
