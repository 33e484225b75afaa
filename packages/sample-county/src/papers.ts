import { addDays, type CivilDate, type Member, periodsOverlapping } from '@liaison-kit/core'
import type { SampleGroup } from './groups.ts'
import type { Random } from './random.ts'
import { addDaysWithin, day, type Setting, workdayBetween, yearOf } from './setting.ts'
import { isCareful, keeping, type WorkDraft, withMember } from './works.ts'

// What a group keeps on paper: plans, summaries, quarterly reports, rules, study notes, documents received, press.

export function papers(setting: Setting, group: SampleGroup, members: readonly Member[]): WorkDraft[] {
  return [
    ...yearly(setting, group),
    ...quarterlyReports(setting, group),
    ...regulations(setting, group),
    ...quarterlyFilings(setting, group, members),
  ]
}

/** In time; or, with an ordinary group, sometimes late and sometimes not at all. */
function handedIn(
  draw: Random,
  setting: Setting,
  group: SampleGroup,
  inTime: [CivilDate, CivilDate],
  late: [CivilDate, CivilDate],
): CivilDate | undefined {
  if (!draw.chance(Math.max(keeping(setting, group), group.profile === 'ordinary' ? 0.9 : 0))) return undefined
  const isLate = !isCareful(group) && draw.chance(0.18)
  return isLate ? workdayBetween(draw, ...late) : workdayBetween(draw, ...inTime)
}

/** Plan, half-year summary and annual summary, each for its year. */
function yearly(setting: Setting, group: SampleGroup): WorkDraft[] {
  return periodsOverlapping('year', setting.start, setting.today).flatMap(({ id }) => {
    const year = yearOf(`${id}-01-01`)
    const plans = [
      ['plan', '年工作计划', [day(year, 2, 10), day(year, 3, 20)], [day(year, 4, 3), day(year, 4, 20)]],
      [
        'half-year-summary',
        '年上半年工作小结',
        [day(year, 7, 3), day(year, 7, 26)],
        [day(year, 8, 3), day(year, 8, 20)],
      ],
      [
        'annual-summary',
        '年工作总结',
        [day(year, 12, 22), day(year + 1, 1, 20)],
        [day(year + 1, 2, 3), day(year + 1, 2, 20)],
      ],
    ] as const
    return plans.flatMap(([kind, words, inTime, late]) => {
      const date = handedIn(setting.draw(kind, group.id, id), setting, group, [...inTime], [...late])
      return date ? [{ kind, group: group.id, date, title: `${group.name}${id}${words}`, for: id }] : []
    })
  })
}

function quarterlyReports(setting: Setting, group: SampleGroup): WorkDraft[] {
  return periodsOverlapping('quarter', setting.start, setting.today).flatMap(({ id, to }) => {
    const draw = setting.draw('quarterly-report', group.id, id)
    const inTime: [CivilDate, CivilDate] = [addDays(to, -14), addDays(to, -3)]
    const date = handedIn(draw, setting, group, inTime, [addDays(to, 4), addDays(to, 12)])
    const title = `${group.name}${id.slice(0, 4)}年第${'一二三四'[Number(id.slice(6)) - 1]}季度工作汇报`
    return date ? [{ kind: 'quarterly-report', group: group.id, date, title, for: id }] : []
  })
}

const RULES = ['学习制度', '考勤和请假制度', '定期走访制度', '活动登记制度', '档案管理制度'] as const

function regulations(setting: Setting, group: SampleGroup): WorkDraft[] {
  const draw = setting.draw('regulation', group.id)
  const number = isCareful(group) ? RULES.length : group.profile === 'dormant' ? 0 : draw.int(1, 3)
  return RULES.slice(0, number).map((rule) => ({
    kind: 'regulation',
    group: group.id,
    date: workdayBetween(draw, day(setting.year, 2, 5), day(setting.year, 3, 25)),
    title: `${group.name}${rule}`,
  }))
}

/** Each quarter a document from the county; from those who study, notes; now and then a line in the press. */
function quarterlyFilings(setting: Setting, group: SampleGroup, members: readonly Member[]): WorkDraft[] {
  if (group.profile === 'dormant') return []
  return periodsOverlapping('quarter', setting.start, setting.today).flatMap(({ id, from }) => {
    const draw = setting.draw('filing', group.id, id)
    const quarter = `${id.slice(0, 4)}年第${'一二三四'[Number(id.slice(6)) - 1]}季度`
    const filing = (kind: WorkDraft['kind'], title: string, earliest: number, latest: number): WorkDraft => ({
      kind,
      group: group.id,
      date: workdayBetween(draw, addDays(from, earliest), addDaysWithin(draw, from, earliest + 5, latest)),
      title,
    })
    const filings = [filing('received-document', `收到《关于做好${quarter}委员联络组工作的通知》`, 6, 20)]
    if (isCareful(group) || draw.chance(0.4)) {
      filings.push(withMember(draw, filing('study-note', `${quarter}集中学习笔记`, 30, 80), members))
    }
    if (draw.chance(isCareful(group) ? 0.4 : 0.1))
      filings.push(withMember(draw, filing('self-study', '自学政协章程体会', 20, 80), members))
    if (draw.chance(isCareful(group) ? 0.35 : 0.05)) filings.push(filing('press', `${group.body}委员活动简讯`, 30, 80))
    return filings
  })
}
