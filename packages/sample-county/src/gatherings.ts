import { addDays, type CivilDate, type Gathering, type GatheringKind, periodsOverlapping } from '@liaison-kit/core'
import { demoGatherings, isLeftToDemo } from './demo-group.ts'
import { exists, type Profile, type SampleGroup } from './groups.ts'
import type { Random } from './random.ts'
import { recordedOn } from './recorded.ts'
import { monthOf, type Setting, workdayBetween } from './setting.ts'
import { occasion } from './titles.ts'

/** A gathering that has no id yet: ids are given in order of days, when all are there. */
export type Draft = Omit<Gathering, 'id'>
export type OwnKind = Exclude<GatheringKind, 'plenary' | 'standing-committee' | 'joint-meeting' | 'work-meeting'>

/** How surely a group keeps one of its quarterly gatherings. */
export function diligence(setting: Setting, group: SampleGroup): number {
  const share: Record<Profile, number> = {
    demo: 1,
    exemplary: 1,
    ordinary: 0.76 + 0.22 * setting.draw('diligence', group.id).next(),
    'late-reports': 0.86,
    dormant: 1,
    'back-filled': 0.93,
  }
  return share[group.profile]
}

/** The last day on which a dormant group still met. */
const lastDayAwake = ({ year }: Setting, { id }: SampleGroup): CivilDate => `${year}-0${id === 'g-19' ? 6 : 3}-30`

/** Everything a group held by itself, and what it has announced. */
export function groupGatherings(setting: Setting, group: SampleGroup, neighbours: readonly SampleGroup[]): Draft[] {
  const drafts: Draft[] = group.profile === 'demo' ? demoGatherings(setting, group) : []
  for (const quarter of periodsOverlapping('quarter', setting.start, addDays(setting.today, 14))) {
    const months = periodsOverlapping('month', quarter.from, quarter.to)
    const draw = setting.draw('quarter', group.id, quarter.id)
    const kinds = draw.shuffle<OwnKind>(['study', 'activity', 'inspection'])
    for (const [index, kind] of kinds.entries()) {
      const date = workdayBetween(draw, addDays(months[index]!.from, 5), addDays(months[index]!.from, 24))
      if (draw.chance(diligence(setting, group))) drafts.push(...held(setting, group, kind, date, neighbours))
    }
    for (const [kind, optional] of extras(draw, group.profile)) {
      const date = workdayBetween(draw, addDays(quarter.from, 8), addDays(quarter.to, -4))
      drafts.push(...held(setting, group, kind, date, [], optional))
    }
  }
  return drafts
}

/** What a group does beyond what is asked. */
function extras(draw: Random, profile: Profile): [OwnKind, boolean][] {
  const eager = profile === 'demo' || profile === 'exemplary'
  const kinds = draw.shuffle<OwnKind>([
    'research',
    'visit',
    'symposium',
    'visit',
    'consultation',
    'supervision',
    'study-tour',
  ])
  const number = eager ? draw.int(2, 3) : draw.chance(0.4) ? 2 : 1
  const list = kinds.slice(0, number).map((kind): [OwnKind, boolean] => [kind, false])
  if (profile === 'ordinary' && draw.chance(0.1)) list.push(['activity', true])
  return list
}

/** One gathering as its record stands today; none when it is not known of yet. */
function held(
  setting: Setting,
  group: SampleGroup,
  kind: OwnKind,
  date: CivilDate,
  neighbours: readonly SampleGroup[],
  optional = false,
): Draft[] {
  const { today } = setting
  const key = `${group.id}/${date}/${kind}`
  const draw = setting.draw('gathering', key)
  const announced = addDays(date, -draw.int(4, 9))
  if (!exists(group, date) || (group.profile === 'dormant' && date > lastDayAwake(setting, group))) return []
  if (group.profile === 'demo' && isLeftToDemo(setting, kind, date)) return []
  const coming = date > today
  if (coming && (announced > today || group.profile === 'back-filled')) return []
  const recorded = coming ? announced : recordedOn(setting, group.profile, date, key)
  if (recorded === 'not yet' || recorded === 'imported') return []

  const place = draw.pick(group.places)
  const about = occasion(draw, kind, { body: group.body, place, kind: group.kind, month: monthOf(date) })
  const draft: Draft = { kind, group: group.id, date, title: about.title, recorded }
  if (about.place) draft.place = about.place
  if (about.category) draft.category = about.category
  if (optional) {
    draft.optional = true
    draft.title += '（自愿报名）'
  }
  const partner = neighbours.find(
    (other) => exists(other, date) && (other.profile === 'ordinary' || other.profile === 'exemplary'),
  )
  if (kind === 'inspection' && partner && draw.chance(0.12)) {
    draft.with = [partner.id]
    draft.title += `（与${partner.body}联合）`
  }
  if (kind === 'inspection' && draw.chance(0.15))
    draft.certificate = `示例视〔${date.slice(0, 4)}〕${draw.int(1, 60)}号`
  if (coming || draw.chance(0.5)) draft.announced = announced
  if (!coming) document(setting, group.profile, draft, about.minutes, draw)
  return [draft]
}

/** Minutes, and the report to the office a few days later; ordinary groups forget one now and then. */
function document(setting: Setting, profile: Profile, draft: Draft, minutes: string, draw: Random): void {
  const careful = profile === 'demo' || profile === 'exemplary'
  if (careful || draw.chance(0.94)) draft.minutes = minutes
  const reported = profile === 'back-filled' ? draft.recorded! : addDays(draft.date, draw.int(1, 6))
  if (reported <= setting.today && (careful || draw.chance(0.92))) draft.reported = reported
}
