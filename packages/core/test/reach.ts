// What a random ledger and its assessment touch, in words: which answers are given, and in which corners of the rules. Two readings
// are only compared where the ledgers reach.
import { shippedCharters } from '../src/charters/shipped.ts'
import type { Assessment, DutyVerdict } from '../src/model/assessment.ts'
import type { Charter } from '../src/model/charter.ts'
import { addDays } from '../src/model/civil-date.ts'
import { isExpected, postsOf } from '../src/model/expected.ts'
import type { Gathering, Ledger, Member, Term, Work } from '../src/model/ledger.ts'
import { contains } from '../src/model/period.ts'
import { MEETING_KINDS } from '../src/model/vocabulary.ts'
import type { LedgerAndQuestion } from './random-ledger.ts'

/** Something that can be reached, and whether it is. */
export type Reach = [what: string, reached: boolean]

/** Everything that one ledger and its answer could reach, and whether they do; some things more than once. */
export function reachOf({ ledger, asOf }: LedgerAndQuestion, assessment: Assessment): Reach[] {
  const term = ledger.terms.find(({ id }) => id === assessment.term)!
  const until = asOf < term.to ? asOf : term.to
  const seen = ledger.gatherings.filter(({ date }) => term.from <= date && date <= until)
  return [
    ...ofTerms(ledger, term, asOf),
    ...ofCharters(ledger),
    ...ofDuties(ledger, term, asOf, assessment),
    ...ofGroups(ledger, assessment),
    ...ofMembers(assessment),
    ...ledger.members.flatMap((member) => ofSeats(ledger, seen, member)),
    ...ofOffices(ledger, term, until),
  ]
}

const where = (conditions: Record<string, boolean>): Reach[] => Object.entries(conditions)

const reached = (what: string): Reach => [what, true]

const isLeapDay = (day: string | undefined): boolean => day?.endsWith('-02-29') === true

function ofTerms(ledger: Ledger, term: Term, asOf: string): Reach[] {
  const terms = [...ledger.terms].sort((one, other) => (one.from < other.from ? -1 : 1))
  const between = terms.slice(1).map(({ from }, at) => addDays(terms[at]!.to, 1) === from)
  const inTheMiddle = terms.length === 3 && terms[1] === term
  return where({
    'three terms without a gap': terms.length === 3 && between.every((adjoins) => adjoins),
    'three terms, a gap before the last': terms.length === 3 && between[0] === true && between[1] === false,
    'three terms, a gap after the first': terms.length === 3 && between[0] === false && between[1] === true,
    'three terms with two gaps': terms.length === 3 && between.every((adjoins) => !adjoins),
    'the middle one of three without a gap': inTheMiddle && between.every((adjoins) => adjoins),
    'a gap of one day': terms.slice(1).some(({ from }, at) => addDays(terms[at]!.to, 2) === from),
    'terms not in order': ledger.terms.some(({ from }, at) => at > 0 && from < ledger.terms[at - 1]!.from),
    'a term from a leap day': isLeapDay(term.from),
    'a term to a leap day': isLeapDay(term.to),
    'asked before the term': asOf < term.from,
    'asked on its first day': asOf === term.from,
    'asked on its last day': asOf === term.to,
    'asked the day after it': asOf === addDays(term.to, 1),
    'asked on a leap day': isLeapDay(asOf),
    'a plan of 0 plenaries': term.planned?.plenary === 0,
    'a plan of 0 standing meetings': term.planned?.['standing-committee'] === 0,
    'an empty plan': term.planned !== undefined && Object.keys(term.planned).length === 0,
    'no plan': term.planned === undefined,
  })
}

const charterIn = (charter: string | Charter): Charter =>
  typeof charter === 'string' ? shippedCharters[charter]! : charter

function ofCharters(ledger: Ledger): Reach[] {
  const charters = ledger.committee.charters.map(({ charter }) => charterIn(charter))
  const { from } = ledger.committee.charters[0]!
  const pairs = charters.flatMap((one, at) => charters.slice(at + 1).map((other) => [one, other] as const))
  const shared = pairs
    .filter(([one, other]) => one !== other)
    .flatMap(([one, other]) =>
      Object.entries(one.ownDuties ?? {}).flatMap(([id, own]) => {
        const again = Object.entries(other.ownDuties ?? {}).find(([otherId]) => otherId === id)?.[1]
        return again ? [[own, again] as const] : []
      }),
    )
  return where({
    'a charter twice with another between':
      charters.length === 3 && charters[0] === charters[2] && charters[1] !== charters[0],
    'two charters from one day': ledger.committee.charters.some(
      (one, at) => at > 0 && one.from === ledger.committee.charters[at - 1]!.from,
    ),
    'a first charter from mid-month': !from.endsWith('-01'),
    'an own id in two charters': shared.length > 0,
    'an own id of a group here, of a member there': shared.some(([one, other]) => one.bearer !== other.bearer),
    'an own id of works here, of gatherings there': shared.some(
      ([one, other]) => 'works' in one.counts !== 'works' in other.counts,
    ),
  })
}

interface Dated {
  day: string
  of: Gathering | Work
}

function recordsById(ledger: Ledger): Map<string, Dated> {
  const dayOf = (work: Work): string => (work.kind === 'practical-project' ? (work.delivered ?? '') : work.date)
  return new Map([
    ...ledger.gatherings.map((of): [string, Dated] => [`gatherings/${of.id}`, { day: of.date, of }]),
    ...ledger.works.map((of): [string, Dated] => [`works/${of.id}`, { day: dayOf(of), of }]),
  ])
}

function ofDuties(ledger: Ledger, term: Term, asOf: string, { committee, groups, members }: Assessment): Reach[] {
  const records = recordsById(ledger)
  const group = (id: string) => ledger.groups.find((one) => one.id === id)!
  const member = (id: string) => ledger.members.find((one) => one.id === id)!
  const about = (verdict: DutyVerdict, whose: string, span?: { from: string; to?: string | undefined }): Reach[] =>
    ofVerdict(ledger, records, term, asOf, verdict, whose, span)
  return [
    ...committee.duties.flatMap((verdict) => about(verdict, 'committee')),
    ...groups.flatMap((one) => {
      const { formed, dissolved } = group(one.group)
      return one.duties.flatMap((verdict) => about(verdict, 'group', { from: formed, to: dissolved }))
    }),
    ...members.flatMap((one) => {
      const { appointed, left } = member(one.member)
      return (one.duties ?? []).flatMap((verdict) => about(verdict, 'member', { from: appointed, to: left }))
    }),
    ...members.flatMap(({ duties }) =>
      where({ 'no duties of members': !duties, 'none of them listed': duties?.length === 0 }),
    ),
  ]
}

function ofVerdict(
  ledger: Ledger,
  records: Map<string, Dated>,
  term: Term,
  asOf: string,
  verdict: DutyVerdict,
  whose: string,
  span?: { from: string; to?: string | undefined },
): Reach[] {
  const { duty, from, to, due, status, done, required } = verdict
  const inForce = ledger.committee.charters.filter((one, at) => at === 0 || one.from <= from).at(-1)!
  const charter = charterIn(inForce.charter)
  const own = Object.entries(charter.ownDuties ?? {}).find(([id]) => id === duty)?.[1]
  const rules = charter.duties[duty]!
  const rule = rules.filter((one, at) => at === 0 || one.since <= from).at(-1)!
  const owed = status !== 'exempt'
  const bearer = own ? `own ${whose}` : whose
  const evidence = verdict.evidence.map(
    (id) =>
      records.get(
        `${own ? ('works' in own.counts ? 'works' : 'gatherings') : isOfGatherings(duty) ? 'gatherings' : 'works'}/${id}`,
      )!,
  )
  const days = evidence.map(({ day }) => day)
  const last = days[required - 1]
  const isVisit = evidence.some(({ of }) => of.kind === 'visit')
  return [
    reached(duty),
    reached(`${bearer} ${status}`),
    ...where({
      [`${bearer} late`]: verdict.late === true,
      [`${bearer} due today`]: verdict.daysLeft === 0,
      [`${bearer} short since today`]: status === 'short' && asOf === addDays(due, 1),
      'completed on the due day': status === 'met' && last === due,
      'completed the day after the due day': verdict.late === true && last === addDays(due, 1),
      [`${bearer} exempt but done`]: !owed && done >= required,
      [`${bearer} short of more than one`]: status === 'short' && done > 0,
      [`${bearer} counted on the first day of the period`]: days.includes(from),
      [`${bearer} counted on the last day of the period`]: days.includes(to),
      [`${bearer} counted today`]: days.includes(asOf),
      'a period with a leap day at its end, owed': owed && isLeapDay(to),
      'counted on a leap day': days.some(isLeapDay),
      'due on a leap day': isLeapDay(due),
      'a period owed from the first day of the first charter': owed && ledger.committee.charters[0]!.from === from,
      'a period begun before the first charter': from < ledger.committee.charters[0]!.from,
      'a charter taking over in mid-period': ledger.committee.charters.some((one) => from < one.from && one.from <= to),
      'a value taking over in mid-period': rules.some(({ since }) => from < since && since <= to),
      'a value taking over with the period': rules.slice(1).some(({ since }) => since === from),
      'a period owed from the first day of validity': owed && rule.valid?.from === from,
      'a period owed to the last day of validity': owed && rule.valid?.to === to,
      'validity begins in mid-period':
        rule.valid?.from !== undefined && from < rule.valid.from && rule.valid.from <= to,
      'validity ends in mid-period': rule.valid?.to !== undefined && from <= rule.valid.to && rule.valid.to < to,
      'a period owed from the first day of the term': owed && from === term.from,
      'a period owed to the last day of the term': owed && to === term.to,
      'a period owed across a border of terms': owed && (from < term.from || term.to < to),
      'exempt at the border of a term': !owed && (from < term.from || term.to < to),
      'counted from outside the term': days.some((day) => !contains(term, day)),
      'counted for a period to come': evidence.some(({ day, of }) => 'for' in of && day < from),
      'counted for a period gone by': evidence.some(({ day, of }) => 'for' in of && day > to),
      'counted because it was joined': evidence.some(
        ({ of }) => 'with' in of && of.with!.length > 0 && whose === 'group',
      ),
      'an own duty counted a visit': own !== undefined && isVisit,
      'a member counted an optional one':
        whose === 'member' && evidence.some(({ of }) => 'optional' in of && of.optional === true),
      'a member counted a meeting': whose === 'member' && evidence.some(({ of }) => MEETINGS.includes(of.kind)),
      'a member counted a project': whose === 'member' && evidence.some(({ of }) => of.kind === 'practical-project'),
      'a member counted two kinds': whose === 'member' && new Set(evidence.map(({ of }) => of.kind)).size > 1,
      'an own duty counted by for': own !== undefined && evidence.some(({ of }) => 'for' in of),
    }),
    ...(span
      ? where({
          [`${bearer} begun in mid-period`]: !owed && from < span.from && span.from <= to,
          [`${bearer} ended in mid-period`]: !owed && span.to !== undefined && from <= span.to && span.to < to,
          [`${bearer} begun with a period owed`]: owed && span.from === from,
          [`${bearer} ended with a period owed`]: owed && span.to === to,
          [`${bearer} counted from outside`]: days.some((day) => !contains(span, day)),
        })
      : []),
  ]
}

const MEETINGS: readonly string[] = MEETING_KINDS
const isOfGatherings = (duty: string): boolean => ['activity', 'inspection', 'study', 'joint-meeting'].includes(duty)

function ofGroups(ledger: Ledger, { committee, groups }: Assessment): Reach[] {
  const day = (id: string): string => ledger.gatherings.find((one) => one.id === id)!.date
  return [
    ...committee.notices.flatMap(({ gatherings }) =>
      where({
        notices: true,
        'notices of several gatherings': gatherings.length > 1,
        'notices of two gatherings on one day': new Set(gatherings.map(day)).size < gatherings.length,
      }),
    ),
    ...groups.flatMap(({ undocumented, dormantQuarters, lateEntries, attendance }) => [
      ...undocumented.map(({ missing }) => reached(`undocumented ${missing.join(', ')}`)),
      ...where({
        'dormant quarters': dormantQuarters.length > 0,
        'late entries': lateEntries.length > 0,
        'group rate': attendance.rate !== null,
        'no group rate': attendance.rate === null,
      }),
    ]),
  ]
}

function ofMembers({ members }: Assessment): Reach[] {
  return members.flatMap((member) => [
    reached(`member ${member.status}`),
    ...member.tests.flatMap(({ test, status, basis, count }) => [
      reached(`${test} ${status}`),
      ...(basis ? [reached(`${test} of ${basis}`)] : []),
      ...where({ [`${test} counted and clear`]: count > 0 && status === 'clear' }),
    ]),
    ...where({
      'member rate': member.attendance.rate !== null,
      'no member rate': member.attendance.rate === null,
      pending: member.pending.length > 0,
      unrecorded: member.unrecorded.length > 0,
      unexpected: member.unexpected.length > 0,
      barred: member.barredFromExcellence.length > 0,
      'barred in several years': member.barredFromExcellence.length > 1,
    }),
  ])
}

/** What a member's places at the gatherings seen touch. */
function ofSeats(ledger: Ledger, seen: readonly Gathering[], member: Member): Reach[] {
  const posts = postsOf(member)
  const expected = seen.filter((gathering) => isExpected(gathering, member))
  const hosts = new Set(expected.flatMap(({ group, invited }) => (group === null || invited ? [] : [group])))
  const marked = new Set(ledger.attendance.filter((one) => one.member === member.id).map(({ gathering }) => gathering))
  const leaderOn = posts.filter(({ roles }) => roles?.includes('leader'))
  return [
    ...where({
      'a mover expected in two groups': posts.length > 1 && hosts.size > 1,
      'a leader who was none at another time':
        expected.some(({ kind }) => kind === 'joint-meeting') && leaderOn.length < posts.length,
    }),
    ...seen.flatMap((gathering) => {
      const { date, kind, group, invited, optional } = gathering
      const { invited: _, ...open } = gathering
      const is = expected.includes(gathering)
      const mark = marked.has(gathering.id)
      const ofDay = posts.find((post) => contains({ from: post.from, to: post.to ?? member.left }, date))
      return where({
        'expected on the first day in office': is && date === member.appointed,
        'expected on the last day in office': is && date === member.left,
        'marked the day before office': !is && mark && addDays(date, 1) === member.appointed,
        'marked the day after office': !is && mark && member.left !== undefined && date === addDays(member.left, 1),
        'expected on the first day of a later post':
          is && !invited && group !== null && ofDay !== undefined && ofDay.from === date && date !== member.appointed,
        'expected on the last day of an earlier post':
          is && !invited && group !== null && ofDay?.to === date && date !== member.left,
        'marked between two posts':
          !is && mark && !ofDay && contains({ from: member.appointed, to: member.left }, date),
        'a former leader not expected': !is && mark && kind === 'joint-meeting' && leaderOn.length > 0,
        'expected because it was joined': is && !invited && group !== null && ofDay?.group !== group,
        'expected by invitation alone': is && invited !== undefined && !isExpected(open, member),
        'not invited and so not expected': !is && mark && isExpected(open, member),
        'nobody invited': invited?.length === 0,
        'expected at a visit': is && kind === 'visit',
        'expected at an optional one': is && optional === true,
        'marked at a visit without invitation': !is && mark && kind === 'visit' && !invited,
        'expected on a leap day': is && isLeapDay(date),
      })
    }),
  ]
}

/** Who and what comes, goes and stays within the days seen of the term. */
function ofOffices(ledger: Ledger, term: Term, until: string): Reach[] {
  const during = { from: term.from, to: until }
  const within = (day: string | undefined): boolean => day !== undefined && contains(during, day)
  return [
    ...ledger.gatherings.flatMap(({ date, group }) => {
      const host = ledger.groups.find(({ id }) => id === group)
      return where({
        'a gathering on the first day of the term': date === term.from && within(date),
        'a gathering on the last day of the term': date === term.to && within(date),
        'a gathering the day before the term': addDays(date, 1) === term.from,
        'a gathering the day after the term': date === addDays(term.to, 1),
        'a gathering today': date === until && within(date),
        'a gathering tomorrow': date === addDays(until, 1),
        'a gathering on the first day of its group': host?.formed === date && within(date),
        'a gathering on the last day of its group': host?.dissolved === date && within(date),
      })
    }),
    ...ledger.groups.flatMap(({ formed, dissolved }) =>
      where({
        'a group formed within the term': within(formed) && formed !== term.from,
        'a group dissolved within the term': within(dissolved) && dissolved !== term.to,
        'a group of one day': dissolved === formed,
        'a group dissolved on the first day of the term': dissolved === term.from,
        'a group formed on the last day seen': formed === until,
      }),
    ),
    ...ledger.members.flatMap((member) =>
      where({
        'a member who came within the term': within(member.appointed) && member.appointed !== term.from,
        'a member who left within the term': within(member.left) && member.left !== term.to,
        'a member of one day': member.left === member.appointed,
        'a member who left on the first day of the term': member.left === term.from,
        'a member who came on the last day seen': member.appointed === until,
        'a member without a post': postsOf(member).length === 0,
      }),
    ),
  ]
}
