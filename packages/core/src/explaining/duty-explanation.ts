import type { Account } from '../assessing/account.ts'
import { charterOn } from '../assessing/frame.ts'
import { readSlot } from '../assessing/reading.ts'
import type { Cells } from '../assessing/sheet.ts'
import type { Slot } from '../assessing/slot.ts'
import { isKindForAPeriod, type KindForAPeriod } from '../ledger/form.ts'
import type { DutyVerdict } from '../model/assessment.ts'
import type { DutyRule } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { inOffice, isExpected } from '../model/expected.ts'
import type { Gathering, Member, Work } from '../model/ledger.ts'
import { contains, type Span } from '../model/period.ts'
import { countsOn } from '../model/work.ts'
import type { DutyExplanation, Named, NotCounted, NotCountedBecause, WouldChange } from './explanation.ts'
import { groundOf } from './ground.ts'
import { type Candidate, inOrder, type Records } from './records.ts'

/** Who bears a duty, and what the account holds of it. */
export interface DutyBearer {
  kind: Slot['duty']['bearer']
  /** `committee`, `groups/ID` or `members/ID`. */
  whose: string
  id: string
  cells: Cells
  existence: Span
  member?: Member
}

/** Everything that stands behind the verdicts on one bearer's duties, in the order of the assessment. */
export function dutyExplanations(account: Account, records: Records, bearer: DutyBearer): DutyExplanation[] {
  return account.slots.all.flatMap((slot) => {
    if (slot.duty.bearer !== bearer.kind) return []
    const verdict = readSlot(account, slot, bearer.cells, bearer.existence)
    return verdict ? [explanationOf(account, records, bearer, slot, verdict)] : []
  })
}

function explanationOf(
  { frame }: Account,
  records: Records,
  bearer: DutyBearer,
  slot: Slot,
  verdict: DutyVerdict,
): DutyExplanation {
  const { duty, rule, period } = slot
  const { every, atLeast, due, valid } = rule
  const counted = verdict.evidence.map((id) =>
    'works' in duty.counts ? namedWork(records.works.get(id)!) : namedGathering(records.gatherings.get(id)!),
  )
  return {
    of: 'duty',
    whose: bearer.whose,
    name: duty.name,
    counts: duty.counts,
    verdict,
    ground: groundOf(charterOn(records, period.from), rule),
    rule: { every, atLeast, ...(due && { due }), ...(valid && { valid }) },
    counted,
    notCounted: inOrder([
      ...worksNotCounted(records, bearer, slot, frame.asOf),
      ...gatheringsNotCounted(records, bearer, slot, frame.asOf),
    ]),
    wouldChange: wouldMeet(records, slot, verdict, frame.asOf),
  }
}

/** A gathering as an explanation names it. */
export function namedGathering({ id, kind, date, title }: Gathering): Named {
  return { about: `gatherings/${id}`, kind, date, title }
}

function namedWork(work: Work): Named {
  const { id, kind, date, title } = work
  return { about: `works/${id}`, kind, date: countsOn(work) ?? date, title }
}

function worksNotCounted(records: Records, bearer: DutyBearer, slot: Slot, asOf: CivilDate): NotCounted[] {
  const { counts } = slot.duty
  if (!('works' in counts)) return []
  const own = (bearer.kind === 'member' ? records.worksBy : records.worksOf).get(bearer.id) ?? []
  return own.flatMap(({ record: work, withdrawn }) => {
    const because = counts.works.includes(work.kind) ? workFault(work, slot, asOf, withdrawn) : undefined
    return because ? [{ ...namedWork(work), because }] : []
  })
}

/** Why a work of the right kind that one would look for in a period does not count for it; `undefined` where it does, or nobody would. */
function workFault(
  work: Work,
  { period, duty }: Slot,
  asOf: CivilDate,
  withdrawn: boolean,
): NotCountedBecause | undefined {
  const day = countsOn(work)
  const isHere = work.for === period.id || (work.for === undefined && day !== undefined && contains(period, day))
  if (isHere) {
    if (withdrawn) return 'withdrawn'
    if (day! > asOf) return 'after-as-of'
    const only = 'works' in duty.counts ? duty.counts.only : undefined
    return only === undefined || work[only] === true ? undefined : `not-${only}`
  }
  if (withdrawn || work.date > asOf) return undefined
  if (work.for !== undefined) return contains(period, work.date) ? 'other-period' : undefined
  return day === undefined && work.date <= period.to ? 'under-way' : undefined
}

function gatheringsNotCounted(records: Records, bearer: DutyBearer, slot: Slot, asOf: CivilDate): NotCounted[] {
  const { counts } = slot.duty
  if (!('gatherings' in counts)) return []
  const looked = [...slot.kinds, ...(counts.alsoWhere?.gatherings ?? [])]
  return lookedAt(records, bearer).flatMap(({ record: gathering, withdrawn }) => {
    if (!looked.includes(gathering.kind) || !contains(slot.period, gathering.date)) return []
    const because = gatheringFault(records, bearer, slot, gathering, withdrawn, asOf)
    return because ? [{ ...namedGathering(gathering), because }] : []
  })
}

/** The gatherings among which one would look for what a bearer did. */
function lookedAt({ gatheringsOf, county, held }: Records, { kind, id }: DutyBearer): readonly Candidate<Gathering>[] {
  if (kind === 'group') return [...(gatheringsOf.get(id) ?? []), ...county]
  return kind === 'committee' ? county : held
}

function gatheringFault(
  { marks }: Records,
  { kind, id, member }: DutyBearer,
  slot: Slot,
  gathering: Gathering,
  withdrawn: boolean,
  asOf: CivilDate,
): NotCountedBecause | undefined {
  if (member) {
    const mark = marks.get(id)?.get(gathering.id)
    const expected = isExpected(gathering, member)
    if (mark?.record === 'present') {
      if (withdrawn || mark.withdrawn) return 'withdrawn'
      if (!expected) return inOffice(member, gathering.date) ? 'not-expected' : 'not-in-office'
      return gathering.date > asOf ? 'after-as-of' : undefined
    }
    return expected && !withdrawn && gathering.date <= asOf ? 'not-present' : undefined
  }
  if (withdrawn) return 'withdrawn'
  if (kind === 'group' && gathering.group === null) return 'county'
  if (!slot.kinds.includes(gathering.kind)) return 'own-slot'
  return gathering.date > asOf ? 'after-as-of' : undefined
}

/** What would meet a duty that is open or short. */
function wouldMeet(
  records: Records,
  { duty, kinds, period, rule, due }: Slot,
  verdict: DutyVerdict,
  asOf: CivilDate,
): WouldChange | undefined {
  if (verdict.status !== 'open' && verdict.status !== 'short') return undefined
  const { counts } = duty
  const late = asOf > due ? ({ late: true } as const) : {}
  const missing = { count: verdict.required - verdict.done, becomes: 'met' } as const
  const named = kindsNaming(records, kinds, rule.every)
  // Where only some of the kinds may name the period, they are the way once its days are over.
  if (named.length > 0 && (named.length === kinds.length || asOf > period.to)) {
    const by = late.late ? {} : { to: due }
    return { by: 'naming', kinds: named, period: period.id, ...by, ...late, ...missing }
  }
  const only = 'works' in counts && counts.only ? { only: counts.only } : {}
  if (asOf > period.to) return { by: 'belated', kinds, ...only, from: period.from, to: period.to, ...missing }
  // In time from the period's first day on, late from today on: a record of an earlier day than the due one would not be late.
  const from = late.late ? asOf : period.from
  const to = late.late || period.to < due ? period.to : due
  return { by: 'records', kinds, ...only, from, to, ...late, ...missing }
}

/** The kinds of work that may name a period so long: where it is one of their own duty, or no charter has that duty. */
function kindsNaming({ charters }: Records, kinds: Slot['kinds'], every: DutyRule['every']): KindForAPeriod[] {
  return kinds.filter(isKindForAPeriod).filter((kind) => {
    const lengths = charters.flatMap(({ charter }) => (charter.duties[kind] ?? []).map((rule) => rule.every))
    return lengths.length === 0 || lengths.includes(every)
  })
}
