import { addDays, type CivilDate, type Member, periodsOverlapping, postOn, type Work } from '@liaison-kit/core'
import { isDemoReportOpen, isDemoSuggestionMissed } from './demo-group.ts'
import { diligence } from './gatherings.ts'
import { exists, type SampleGroup } from './groups.ts'
import { papers } from './papers.ts'
import type { Random } from './random.ts'
import { recordedOn } from './recorded.ts'
import { addDaysWithin, monthOf, type Setting, workdayBetween } from './setting.ts'
import { PROJECTS, RESEARCH } from './titles.ts'
import { type Topic, topicsIn } from './topics.ts'

/** A work that has no id yet. */
export type WorkDraft = Omit<Work, 'id' | 'recorded'>

/** Everything a group wrote, filed or brought about, as entered by today. */
export function groupWorks(setting: Setting, group: SampleGroup, members: readonly Member[]): Omit<Work, 'id'>[] {
  const drafts = [
    ...infoReports(setting, group, members),
    ...suggestions(setting, group),
    ...researchReports(setting, group),
    ...proposals(setting, group, members),
    ...projects(setting, group),
    ...papers(setting, group, members),
  ]
  return drafts.flatMap((draft) => {
    if (draft.date > setting.today || draft.date < setting.start || !exists(group, draft.date)) return []
    const recorded = recordedOn(setting, group.profile, draft.date, `${group.id}/${draft.title}`)
    return recorded === 'not yet' || recorded === 'imported' ? [] : [{ ...draft, recorded }]
  })
}

export const isCareful = ({ profile }: SampleGroup): boolean => profile === 'demo' || profile === 'exemplary'

/** How surely a group hands in a paper; a dormant one hardly ever does. */
export const keeping = (setting: Setting, group: SampleGroup): number =>
  group.profile === 'dormant' ? 0.06 : diligence(setting, group)

const NUMERALS = ['一', '二', '三', '四'] as const
const CHANNELS = ['visit', 'visit', 'inspection', 'symposium', 'research', 'other'] as const

function infoReports(setting: Setting, group: SampleGroup, members: readonly Member[]): WorkDraft[] {
  const told = new Set<string>()
  return periodsOverlapping('month', setting.start, setting.today).flatMap(({ id, from }) => {
    const draw = setting.draw('info-report', group.id, id)
    if (group.profile === 'demo' && isDemoReportOpen(setting, id)) return []
    const kept = draw.chance(keeping(setting, group))
    if (group.profile === 'late-reports') {
      // A month goes by, then two arrive together.
      if (monthOf(from) % 2 === 1) return []
      return [0, 1].map(() => infoReport(draw, group, members, told, addDaysWithin(draw, from, 2, 8)))
    }
    if (!kept) return []
    const reports = [infoReport(draw, group, members, told, workdayBetween(draw, addDays(from, 2), addDays(from, 23)))]
    if (isCareful(group) && draw.chance(0.25)) {
      reports.push(infoReport(draw, group, members, told, addDaysWithin(draw, from, 10, 26)))
    }
    return reports
  })
}

/** A matter at a place the group has not yet told of, as long as there are any left. */
function matterAt(draw: Random, group: SampleGroup, date: CivilDate, told: Set<string>): Topic & { place: string } {
  const topics = topicsIn(group.kind, monthOf(date))
  for (let attempt = 0; ; attempt += 1) {
    const topic = draw.pick(topics)
    const village = draw.pick(group.places)
    if (told.has(village + topic.matter) && attempt < 12) continue
    told.add(village + topic.matter)
    const part = topic.local && draw.chance(0.6) ? `${draw.pick(NUMERALS)}组` : ''
    return { ...topic, place: village + part }
  }
}

function infoReport(
  draw: Random,
  group: SampleGroup,
  members: readonly Member[],
  told: Set<string>,
  date: CivilDate,
): WorkDraft {
  const { place, category, matter, situation, problem, advice } = matterAt(draw, group, date, told)
  const draft: WorkDraft = {
    kind: 'info-report',
    group: group.id,
    date,
    title: `关于${place}${matter}的情况反映`,
    category,
    channel: draw.pick(CHANNELS),
    place,
    situation: place + situation,
    problem,
    advice,
  }
  return draw.chance(0.7) ? withMember(draw, draft, members) : draft
}

/** Names one of the group's members of that day as the one who did it. */
export function withMember(draw: Random, draft: WorkDraft, members: readonly Member[]): WorkDraft {
  const own = members.filter((member) => postOn(member, draft.date)?.group === draft.group)
  return own.length === 0 ? draft : { ...draft, member: draw.pick(own).id }
}

function suggestions(setting: Setting, group: SampleGroup): WorkDraft[] {
  const told = new Set<string>()
  return periodsOverlapping('quarter', setting.start, setting.today).flatMap(({ id, from, to }) => {
    const draw = setting.draw('suggestion', group.id, id)
    if (group.profile === 'demo' && isDemoSuggestionMissed(setting, id)) return []
    if (!draw.chance(keeping(setting, group))) return []
    const date = workdayBetween(draw, addDays(from, 14), addDays(to, -12))
    const { place, category, matter, advice } = matterAt(draw, group, date, told)
    const recipient =
      group.kind === 'township' ? draw.pick(['county', 'township'] as const) : draw.pick(['county', 'unit'] as const)
    const title = `关于解决${place}${matter}问题的建议`
    return [{ kind: 'suggestion', group: group.id, date, title, to: recipient, category, body: advice }]
  })
}

const own = (group: SampleGroup): string => (group.kind === 'township' ? group.body : '我县')

function researchReports(setting: Setting, group: SampleGroup): WorkDraft[] {
  return periodsOverlapping('half-year', setting.start, setting.today).flatMap(({ id, from }) => {
    const draw = setting.draw('research', group.id, id)
    if (!draw.chance(keeping(setting, group))) return []
    const { subject, category } = draw.pick(RESEARCH[group.kind])
    const draft: WorkDraft = {
      kind: 'research-report',
      group: group.id,
      date: workdayBetween(draw, addDays(from, 95), addDays(from, 150)),
      title: `关于${own(group)}${subject}情况的调研报告`,
      category,
      body: `基本情况：经走访座谈，${subject}总体向好。存在问题：经费和人手不足，部门之间衔接不够。建议：明确责任分工，纳入年度计划，定期跟踪。`,
    }
    // The first half-year's report is the one a careful group works out further.
    if (id.endsWith('H1') && (isCareful(group) || draw.chance(0.5))) draft.distinguished = true
    return [draft]
  })
}

function proposals(setting: Setting, group: SampleGroup, members: readonly Member[]): WorkDraft[] {
  return periodsOverlapping('year', setting.start, setting.today).flatMap(({ id, from }) => {
    const draw = setting.draw('proposal', group.id, id)
    const { subject, category } = draw.pick(RESEARCH[group.kind])
    const drafts: WorkDraft[] = []
    if (group.profile !== 'dormant' && draw.chance(0.8)) {
      const date = workdayBetween(draw, addDays(from, 4), addDays(from, 9))
      const title = `关于进一步推进${subject}的提案`
      drafts.push({ kind: 'proposal', group: group.id, date, title, category, collective: true })
    }
    if (group.profile !== 'dormant' && draw.chance(0.35)) {
      const topic = draw.pick(topicsIn(group.kind, 9))
      const date = addDaysWithin(draw, from, 60, 300)
      const title = `关于解决${topic.matter}问题的提案`
      const draft: WorkDraft = {
        kind: 'proposal',
        group: group.id,
        date,
        title,
        category: topic.category,
        betweenSessions: true,
      }
      drafts.push(withMember(draw, draft, members))
    }
    return drafts
  })
}

function projects(setting: Setting, group: SampleGroup): WorkDraft[] {
  return periodsOverlapping('year', setting.start, setting.today).flatMap(({ id, from }) => {
    const draw = setting.draw('project', group.id, id)
    if (group.profile === 'dormant') return []
    const date = workdayBetween(draw, addDays(from, 70), addDays(from, 110))
    const draft: WorkDraft = {
      kind: 'practical-project',
      group: group.id,
      date,
      title: `为${draw.pick(group.places)}${draw.pick(PROJECTS[group.kind])}`,
    }
    const delivered = workdayBetween(draw, addDays(from, 190), addDays(from, 310))
    // Under way until it is delivered; some are not delivered in their year.
    if (draw.chance(keeping(setting, group)) && delivered <= setting.today) draft.delivered = delivered
    return [draft]
  })
}
