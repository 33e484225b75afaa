import {
  ACTIVITY_KINDS,
  type Attendance,
  addDays,
  type CivilDate,
  expectedAt,
  type Gathering,
  type Mark,
  type Member,
  postOn,
} from '@liaison-kit/core'
import { profileOf } from './groups.ts'
import type { Casting } from './members.ts'
import type { Random } from './random.ts'
import { recordedOn } from './recorded.ts'
import type { Setting } from './setting.ts'

/** What a member has collected so far; it keeps everybody without a part clear of every limit. */
interface Tally {
  plenaries: number
  activities: number
  plenaryLeave: number
  standingLeave: number
  activityLeave: number
  activityAbsent: number
}

const LEAVE_REASONS = ['因公出差', '参加上级会议', '外出培训', '单位值班', '农忙', '家中有事'] as const
const SPECIAL_REASONS = ['抽调参加专项工作', '防汛值守', '受组织委派外出学习'] as const
/** Who recognises special circumstances. */
const RECOGNISED_BY = '县政协办公室主任（示例）'

/** The marks on all rolls taken by today. `gatherings` come in order of their days. */
export function attendance(
  setting: Setting,
  gatherings: readonly Gathering[],
  members: readonly Member[],
  cast: ReadonlyMap<string, Casting>,
): Attendance[] {
  const tallies = new Map(
    members.map(({ id }): [string, Tally] => [
      id,
      { plenaries: 0, activities: 0, plenaryLeave: 0, standingLeave: 0, activityLeave: 0, activityAbsent: 0 },
    ]),
  )
  const marks: Attendance[] = []
  for (const gathering of gatherings) {
    const taken = rollTaken(setting, gathering)
    for (const member of expectedAt(gathering, members)) {
      const tally = tallies.get(member.id)!
      const counts = !gathering.optional && gathering.kind !== 'visit'
      const isActivity = counts && (ACTIVITY_KINDS as readonly string[]).includes(gathering.kind)
      if (isActivity) tally.activities += 1
      if (gathering.kind === 'plenary') tally.plenaries += 1
      if (taken === undefined) continue
      const draw = setting.draw('mark', gathering.date, gathering.kind, gathering.group ?? 'county', member.id)
      const casting = cast.get(member.id)
      if (!casting && gathering.group !== null && !isCareful(gathering) && draw.chance(0.01)) continue
      const mark = counts
        ? markOf(setting, draw, gathering, member, tally, casting)
        : draw.chance(0.7)
          ? 'present'
          : 'leave'
      if (mark === 'leave' && isActivity) tally.activityLeave += 1
      if (mark === 'absent' && isActivity) tally.activityAbsent += 1
      if (mark === 'leave' && gathering.kind === 'plenary') tally.plenaryLeave += 1
      if (mark === 'leave' && gathering.kind === 'standing-committee') tally.standingLeave += 1
      marks.push(record(draw, gathering, member, mark, taken))
    }
  }
  return marks
}

const isCareful = ({ group }: Gathering): boolean => group === null || ['demo', 'exemplary'].includes(profileOf(group))

/** The day the roll was entered, `'imported'`, or `undefined` when none was taken. */
function rollTaken(setting: Setting, gathering: Gathering): CivilDate | 'imported' | undefined {
  const { date, kind, group } = gathering
  const profile = group === null ? 'county' : profileOf(group)
  // The demo group leaves its newest rolls to the visitor; nobody takes one on the very day.
  if (date > addDays(setting.today, profile === 'demo' ? -4 : -1)) return undefined
  const key = `roll/${group ?? 'county'}/${date}/${kind}`
  if (!isCareful(gathering) && setting.draw('untaken', key).chance(0.04)) return undefined
  const taken = recordedOn(setting, profile, date, key)
  return taken === 'not yet' ? undefined : taken
}

function markOf(
  setting: Setting,
  draw: Random,
  gathering: Gathering,
  member: Member,
  tally: Tally,
  casting: Casting | undefined,
): Mark {
  const share = draw.next()
  switch (gathering.kind) {
    case 'plenary':
      return atPlenary(share, tally, casting)
    case 'standing-committee':
      if (share < 0.06 && tally.standingLeave < 3) return 'leave'
      return share > 0.99 ? 'leave-special' : 'present'
    case 'joint-meeting':
    case 'work-meeting': {
      const dormant = profileOf(postOn(member, gathering.date)?.group ?? '') === 'dormant'
      if (share < (dormant ? 0.5 : 0.02)) return 'absent'
      return share > 0.94 ? 'leave' : 'present'
    }
    default:
      return atActivity(setting, share, gathering, tally, casting)
  }
}

function atPlenary(share: number, tally: Tally, casting: Casting | undefined): Mark {
  // Those who stay away begin at the second plenary; those who ask for leave at the first.
  if (casting?.part === 'plenary-absence') {
    return tally.plenaries > 1 && tally.plenaries <= 1 + casting.times ? 'absent' : 'present'
  }
  if (casting?.part === 'plenary-leave') return tally.plenaryLeave < casting.times ? 'leave' : 'present'
  if (casting) return 'present'
  if (share < 0.03 && tally.plenaryLeave === 0) return 'leave'
  return share > 0.985 ? 'leave-special' : 'present'
}

function atActivity(
  { today }: Setting,
  share: number,
  gathering: Gathering,
  tally: Tally,
  casting: Casting | undefined,
): Mark {
  if (casting?.part === 'activity-absence') {
    return tally.activities % 3 === 0 && tally.activityAbsent < casting.times ? 'absent' : 'present'
  }
  if (casting?.part === 'activity-leave') return tally.activities % 4 === 0 ? 'present' : 'leave'
  const careful = isCareful(gathering)
  if (share < 0.012 && tally.activityAbsent === 0 && (gathering.group === null || !careful)) return 'absent'
  // Never more than three in ten, so that nobody drifts on course to a limit by chance.
  if (share < (careful ? 0.07 : 0.11) && (tally.activityLeave + 1) / tally.activities <= 0.3) return 'leave'
  if (share > 0.992) return 'leave-special'
  return share > 0.95 && !careful && gathering.date > addDays(today, -25) ? 'leave-pending' : 'present'
}

function record(
  draw: Random,
  { id, date }: Gathering,
  member: Member,
  mark: Mark,
  taken: CivilDate | 'imported',
): Attendance {
  const entry: Attendance = { gathering: id, member: member.id, mark }
  if (mark === 'leave' || mark === 'leave-pending') {
    entry.reason = draw.pick(LEAVE_REASONS)
    entry.asked = addDays(date, -draw.int(1, 3))
    if (mark === 'leave') entry.decided = addDays(date, -1)
  }
  if (mark === 'leave-special') {
    entry.reason = draw.pick(SPECIAL_REASONS)
    entry.decidedBy = RECOGNISED_BY
  }
  if (taken !== 'imported') entry.recorded = taken
  return entry
}
