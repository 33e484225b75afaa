import type { DutyVerdict } from '../model/assessment.ts'
import type { Measure } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Group, Work } from '../model/ledger.ts'
import { contains } from '../model/period.ts'
import { countsOn } from '../model/work.ts'
import { standsInFigures } from './roll.ts'
import { dueIn, type GroupOver, type Stretch } from './stretch.ts'

/**
 * What a measure counts of a group over the months of a stretch, each thing by a name that lets it be looked up:
 * - periods of a duty that fall due in the months and are over, or due, by the day asked about: `DUTY/PERIOD`; `met` includes those met late
 * - works by the day that counts (a practical project's is its delivery): `works/ID`
 * - own and joined gatherings, and own ones not fully documented: `gatherings/ID`
 * - quarters without any gathering: `2012-Q2`
 * - late entries: `works/ID`, `gatherings/ID`
 * - absences without leave where the member was expected, at own gatherings that stand in attendance figures: `attendance/GATHERING/MEMBER`
 */
export function measured(stretch: Stretch, measure: Measure, group: Group, over: GroupOver): string[] {
  const { ledger, asOf, period } = stretch
  const records = stretch.records.get(group.id)!
  const isDated = (day: CivilDate | undefined): boolean =>
    day !== undefined && contains({ from: period.from, to: stretch.until }, day)
  if ('duty' in measure) {
    return dueIn(over.duties, period)
      .filter((verdict) => verdict.duty === measure.duty && (verdict.to <= asOf || verdict.due <= asOf))
      .filter((verdict) => hasCome(verdict, measure.verdict))
      .map((verdict) => `${verdict.duty}/${verdict.period}`)
  }
  if ('works' in measure) {
    const { works: kind, step } = measure
    const came = ({ id }: Work): boolean => step === undefined || (stretch.atStep.get(step)?.has(id) ?? false)
    return records.works
      .filter((work) => work.kind === kind && isDated(countsOn(work)) && came(work))
      .map(({ id }) => `works/${id}`)
  }
  if ('gatherings' in measure) {
    return [...records.own, ...records.joined]
      .filter(({ kind, date }) => measure.gatherings.includes(kind) && isDated(date))
      .map(({ id }) => `gatherings/${id}`)
  }
  switch (measure.figure) {
    case 'undocumented':
      return over.undocumented.map(({ gathering }) => `gatherings/${gathering}`)
    case 'dormant-quarters':
      return over.dormantQuarters
    case 'late-entries':
      return over.lateEntries.map(({ about }) => about)
    case 'absences':
      return records.own
        .filter((gathering) => isDated(gathering.date) && standsInFigures(gathering, ledger))
        .flatMap(({ id }) => stretch.absences.get(id)?.map((member) => `attendance/${id}/${member}`) ?? [])
  }
}

function hasCome({ status, late }: DutyVerdict, verdict: 'met' | 'short' | 'late'): boolean {
  return verdict === 'late' ? late === true : status === verdict
}
