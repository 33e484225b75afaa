import {
  addDays,
  type CivilDate,
  type Contact,
  type Decision,
  type Gathering,
  type Ledger,
  type Member,
  type Work,
} from '@liaison-kit/core'
import { attendance } from './attendance.ts'
import { countyGatherings } from './county-gatherings.ts'
import { groupGatherings } from './gatherings.ts'
import { ledgerGroup, type SampleGroup, sampleGroups } from './groups.ts'
import { handling } from './handling.ts'
import { sampleMembers } from './members.ts'
import { day, type Setting, setting, yearOf } from './setting.ts'
import { groupWorks } from './works.ts'

export interface SampleCountyOptions {
  /** The day the sample is made for: its records end here, its term runs on it. */
  today: CivilDate
  /** The same seed and day make the same county. */
  seed: number | string
  /** Web origins whose pages may write; the sample site's unless given. */
  origins?: readonly string[]
  /**
   * How much is recorded, 1 unless given; not how many people there are. Above 1 the ledger goes back two years further, to the first
   * January of the term, and the county's own activities are held `scale` times as often (rounded up). With 21, late in a
   * year, there are about 61,000 marks and 12,700 other records: 3,250 gatherings, 4,450 works and 5,000 steps of their handling.
   */
  scale?: number
}

/**
 * A ledger of an invented county (示例县) for demonstrations and tests: 38 groups, 203 members, a year and more of records up to `today`.
 *
 * Nothing in it is real. The county, its townships and its people are made up: townships are words put together for their sound,
 * personal names are composed at random, and any likeness to a real body or person is chance. The committee's name says 示例数据
 * so that every page that shows it says so too.
 * @throws RangeError when `scale` is below 1 or not finite
 */
export function sampleCounty({ today, seed, origins = DEFAULT_ORIGINS, scale = 1 }: SampleCountyOptions): Ledger {
  if (!(scale >= 1 && scale < Number.POSITIVE_INFINITY))
    throw new RangeError(`scale is ${scale}; give a number from 1 on.`)
  const days = setting(today, seed, scale)
  const groups = sampleGroups(days)
  const { members, cast } = sampleMembers(days, groups)
  const gatherings = allGatherings(days, groups, members)
  const works = allWorks(days, groups, members, gatherings)
  return {
    format: 'liaison-ledger/1',
    committee: {
      id: 'sample',
      name: '示例县政协（示例数据）',
      zone: 'Asia/Shanghai',
      since: days.start,
      origins: [...origins],
      public: true,
      charters: [{ from: days.start, charter: 'shache-2012' }],
    },
    terms: [
      { id: 't09', number: 9, from: day(yearOf(days.termFrom) - 5, 8, 21), to: addDays(days.termFrom, -1) },
      {
        id: 't10',
        number: 10,
        from: days.termFrom,
        to: days.termTo,
        planned: { plenary: 5, 'standing-committee': 20 },
      },
    ],
    groups: groups.map(ledgerGroup),
    members,
    gatherings,
    attendance: attendance(days, gatherings, members, cast),
    works,
    handling: handling(days, works),
    decisions: decisions(days, [...cast.keys()], members),
    contacts: contacts(days, members),
  }
}

const DEFAULT_ORIGINS = ['http://127.0.0.1:8788', 'http://localhost:8788']

function allGatherings(days: Setting, groups: readonly SampleGroup[], members: readonly Member[]): Gathering[] {
  const drafts = [
    ...countyGatherings(days, members),
    ...groups.flatMap((group, index) => {
      const neighbours = groups.slice(index + 1).filter(({ kind }) => kind === group.kind)
      return groupGatherings(days, group, neighbours.slice(0, 3))
    }),
  ]
  return byDay(drafts).map((draft, index) => ({ id: `a${String(index + 1).padStart(4, '0')}`, ...draft }))
}

function allWorks(
  days: Setting,
  groups: readonly SampleGroup[],
  members: readonly Member[],
  gatherings: readonly Gathering[],
): Work[] {
  const works = byDay(groups.flatMap((group) => groupWorks(days, group, members))).map(
    (draft, index): Work => ({ id: `w${String(index + 1).padStart(4, '0')}`, ...draft }),
  )
  for (const work of works) {
    const source = sourceOf(work, works, gatherings)
    if (source) work.derivedFrom = [source]
  }
  return works
}

/** Stable: what falls on one day keeps the order of the groups. */
function byDay<T extends { date: CivilDate }>(drafts: readonly T[]): T[] {
  return [...drafts].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

/** What a work grew out of, if not too long ago: the gathering its channel names, or, for a collective proposal, the research report. */
function sourceOf(work: Work, works: readonly Work[], gatherings: readonly Gathering[]): string | undefined {
  const isSource = (days: number, { group, date }: { group: string | null; date: CivilDate }): boolean =>
    group === work.group && date <= work.date && date >= addDays(work.date, -days)
  if (work.kind === 'info-report' || work.kind === 'research-report') {
    const kind = work.kind === 'info-report' ? work.channel : 'research'
    const source = last(gatherings, (held) => held.kind === kind && isSource(75, held))
    return source && `gatherings/${source.id}`
  }
  if (!work.collective) return undefined
  const report = last(works, (other) => other.kind === 'research-report' && isSource(200, other))
  return report && `works/${report.id}`
}

/** Of those who reached a limit: one reported, one waived, the rest still to be looked at. */
function decisions({ year }: Setting, cast: readonly string[], members: readonly Member[]): Decision[] {
  const played = (group: string): string => {
    const member = members.find(({ id, group: own }) => own === group && cast.includes(id))
    if (!member) throw new Error(`Nobody in ${group} plays a part.`)
    return member.id
  }
  return [
    {
      id: 'd1',
      about: { member: played('g-16'), test: 'plenary-absence', term: 't10' },
      date: day(year + 1, 1, 24),
      step: 'reported',
      by: '县政协办公室（示例）',
    },
    {
      id: 'd2',
      about: { member: played('g-33'), test: 'plenary-leave', term: 't10' },
      date: day(year + 1, 1, 26),
      step: 'waived',
      by: '示例县政协主席会议',
      reason: '请假期间均受组织委派在外工作，履职情况另行了解。',
    },
  ]
}

const LOOKED_AFTER = ['g-01', 'g-11', 'g-19', 'g-26', 'g-08', 'g-24', 'g-06', 'g-13', 'g-29', 'g-35'] as const

/** The vice-chairs look after the demo group and after those that need it. */
function contacts({ start }: Setting, members: readonly Member[]): Contact[] {
  const chairs = members.filter(({ roles }) => roles?.includes('vice-chair'))
  return LOOKED_AFTER.map((group, index) => {
    return { id: `c${index + 1}`, member: chairs[index % chairs.length]!.id, group, from: start }
  })
}

function last<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let index = list.length - 1; index >= 0; index -= 1) if (fits(list[index]!)) return list[index]
  return undefined
}
