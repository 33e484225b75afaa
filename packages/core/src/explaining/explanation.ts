import type { Counts } from '../duties/duty.ts'
import type { DutyVerdict, TestVerdict } from '../model/assessment.ts'
import type { Citation, DatedNumber, DutyRule, Name, TestRule } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { GatheringKind, Mark, TestId, WorkKind } from '../model/vocabulary.ts'

/** A record as an explanation names it: its `kind` and `title`. */
export interface Named {
  /** `gatherings/ID` or `works/ID`. */
  about: string
  kind: GatheringKind | WorkKind
  /** The day that counts for it; its date, where it does not count on any yet. */
  date: CivilDate
  title: string
}

/** Why a record does not count. */
export type NotCountedBecause =
  /** Dated after the day asked about. */
  | 'after-as-of'
  /** It names another period with `for`. */
  | 'other-period'
  /** A practical project that is still under way. */
  | 'under-way'
  /** A research report not accepted as of high quality. */
  | 'not-distinguished'
  /** A proposal that is not in the group's name. */
  | 'not-collective'
  /** One event fills one slot, and this one fills its own duty's. */
  | 'own-slot'
  /** The county's own gathering, which is no group's. */
  | 'county'
  /** It was withdrawn. */
  | 'withdrawn'
  /** For those who sign up: in no figure and no test. */
  | 'optional'
  /** The member was not yet, or no longer, in office. */
  | 'not-in-office'
  /** The member was in office, and not among those it was for. */
  | 'not-expected'
  /** Leave recognised as for special circumstances: in no test. */
  | 'special'
  /** Leave asked for and not yet decided. */
  | 'pending'
  /** No mark: a gap in the records, never held against anybody. */
  | 'unrecorded'
  /** The member was expected, and not marked as present. */
  | 'not-present'

/** A record that does not count, and why (`because`). */
export interface NotCounted extends Named {
  because: NotCountedBecause
}

/**
 * What would make a verdict another: `count` so many of what `by` names, and it `becomes` that. Each is a sufficient way, not the only
 * one. `kinds` are the kinds of record that count, with `only` just those so marked. `from` .. `to` are the days a record may be of, both
 * inside; without `to` there is no last one. `late: true`: the due day is past, and the duty would be met late. `mark` is the mark the
 * test counts, `period` the id of the period.
 */
export type WouldChange =
  /** So many more records, each dated on one of these days (both inside), meet the duty; `late` where the due day is past. */
  | {
      by: 'records'
      count: number
      kinds: readonly (GatheringKind | WorkKind)[]
      only?: 'distinguished' | 'collective'
      from: CivilDate
      to: CivilDate
      late?: true
      becomes: 'met'
    }
  /** So many more records of whatever day up to this one, each naming the period with `for`, meet the duty. */
  | {
      by: 'naming'
      count: number
      kinds: readonly WorkKind[]
      period: string
      to?: CivilDate
      late?: true
      becomes: 'met'
    }
  /** So many things already done, on days that count, and now entered with their true day. Nothing done now can count any more. */
  | {
      by: 'belated'
      count: number
      kinds: readonly (GatheringKind | WorkKind)[]
      only?: 'distinguished' | 'collective'
      from: CivilDate
      to: CivilDate
      becomes: 'met'
    }
  /** So many more such marks, at gatherings still to come of the kinds the test looks at, each of which expects the member. */
  | { by: 'marks'; mark: Extract<Mark, 'absent' | 'leave'>; count: number; becomes: 'reached' | 'on-course' }
  /** So many gatherings still to come at which the member is expected and present. */
  | { by: 'attending'; count: number; becomes: 'clear' }
  /** So many of the marks counted turning out to be otherwise: a correction, or special circumstances that are recognised. */
  | { by: 'corrections'; count: number; becomes: 'not-reached' }

/**
 * Where a rule's value comes from: the places it `cites`, `since` when it holds, and whether it is `assumed`, not the source's but our
 * reading.
 */
export interface RuleGround {
  /** The id of the charter that judges it. */
  charter: string
  cites: Citation[]
  /** The titles of the documents cited, by their id. */
  documents: Record<string, string>
  since: CivilDate
  assumed?: true
}

/**
 * Everything that stands behind one `verdict` on a duty, marked as such by `of`: the duty's `name`, the `rule` it is judged by, and where
 * that comes from (`ground`).
 */
export interface DutyExplanation {
  of: 'duty'
  /** `committee`, `groups/ID` or `members/ID`. */
  whose: string
  name: Name
  /** Which records count for it. */
  counts: Counts
  verdict: DutyVerdict
  ground: RuleGround
  rule: Pick<DutyRule, 'every' | 'atLeast' | 'due' | 'valid'>
  /** What counts for it, in the order of evidence. */
  counted: Named[]
  /** What one might look for among what counts, and why it is not there; by day, then `about`. */
  notCounted: NotCounted[]
  /** `undefined` where nothing is lacking, or the period is not owed. */
  wouldChange: WouldChange | undefined
}

/**
 * Everything that stands behind one `verdict` of a `test` in a `term`, both by id, marked as such by `of`: the test's `name`, the
 * `rule` it is judged by, and where that comes from (`ground`).
 */
export interface TestExplanation {
  of: 'test'
  /** `members/ID`. */
  whose: string
  name: Name
  test: TestId
  term: string
  verdict: TestVerdict
  ground: RuleGround
  rule: Pick<TestRule, 'limit'>
  /** From how many gatherings on a member may be said to be on course; only where the verdict rests on it. */
  onCourseFrom?: Pick<DatedNumber, 'value' | 'assumed'>
  /** The gatherings whose marks count, in the order of evidence. */
  counted: Named[]
  /** Gatherings one might look for among them, and why they are not there; by day, then `about`. */
  notCounted: NotCounted[]
  /**
   * `undefined` where no mark to come can change it: the term is over, or the member is expected no more, or the limit is a share that is
   * never passed.
   */
  wouldChange: WouldChange | undefined
}

/** Everything that stands behind one verdict, on a duty or of a test; `of` tells which. */
export type Explanation = DutyExplanation | TestExplanation
