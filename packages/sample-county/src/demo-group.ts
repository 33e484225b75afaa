import { addDays, type CivilDate, periodId } from '@liaison-kit/core'
import type { Draft, OwnKind } from './gatherings.ts'
import type { SampleGroup } from './groups.ts'
import { day, monthOf, type Setting, workdayNear, yearOf } from './setting.ts'

// The group on the sample site is there to be tried out: it has a roll to take today and one from three days ago, something coming,
// an inspection still owed, this month's info report still to file, and one suggestion it missed last quarter.

/** Whether the demo group leaves a gathering of that day out, because its days around today are written by hand. */
export function isLeftToDemo({ today }: Setting, kind: OwnKind, date: CivilDate): boolean {
  const thisQuarter = periodId('quarter', date) === periodId('quarter', today)
  if (date > today || (thisQuarter && date > addDays(today, -14))) return true
  return thisQuarter && (kind === 'inspection' || kind === 'activity')
}

export function demoGatherings({ today }: Setting, group: SampleGroup): Draft[] {
  const [first, second] = [group.places[0]!, group.places[1]!]
  const room = `${group.body}政协委员之家`
  const on = (days: number): CivilDate => addDays(today, days)
  const held = workdayNear(on(-9), -1)
  return [
    {
      kind: 'symposium',
      group: group.id,
      date: held,
      title: `${first}群众代表座谈`,
      place: first,
      announced: addDays(held, -7),
      minutes: '与群众代表座谈，记录意见，会后分类整理。',
      reported: addDays(held, 3),
      recorded: addDays(held, 1),
    },
    {
      kind: 'study',
      group: group.id,
      date: on(-3),
      title: '集中学习：社情民意信息写作要点',
      place: room,
      announced: on(-9),
      minutes: '组长主持。学习社情民意信息写作要点，委员结合本职工作交流体会。',
      recorded: on(-2),
    },
    {
      kind: 'activity',
      group: group.id,
      date: today,
      title: `政策宣讲进村组（${second}）`,
      place: second,
      announced: on(-6),
      recorded: on(-6),
    },
    {
      kind: 'inspection',
      group: group.id,
      date: workdayNear(on(6), 1),
      title: `视察${first}高效节水灌溉设施情况`,
      place: first,
      category: 'water-infrastructure',
      announced: on(-2),
      recorded: on(-2),
    },
    {
      kind: 'activity',
      group: group.id,
      date: workdayNear(on(13), 1),
      title: '委员读书交流',
      place: room,
      announced: on(-1),
      recorded: on(-1),
    },
  ]
}

/** Whether the demo group leaves this month's info report for the visitor to file. */
export function isDemoReportOpen({ today }: Setting, month: string): boolean {
  return month === periodId('month', today)
}

/** Whether the demo group missed the quarter's suggestion: the quarter before today's. */
export function isDemoSuggestionMissed({ today }: Setting, quarter: string): boolean {
  const first = monthOf(today) - ((monthOf(today) - 1) % 3)
  return quarter === periodId('quarter', addDays(day(yearOf(today), first, 1), -1))
}
