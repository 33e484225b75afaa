import {
  addDays,
  type CivilDate,
  type GatheringKind,
  inOffice,
  type Member,
  periodsOverlapping,
} from '@liaison-kit/core'
import type { Draft } from './gatherings.ts'
import type { Random } from './random.ts'
import { recordedOn } from './recorded.ts'
import { day, type Setting, workdayBetween, yearOf } from './setting.ts'

/** What the county committee held since the term began, and what it has announced. */
export function countyGatherings(setting: Setting, members: readonly Member[]): Draft[] {
  return [
    ...plenaries(setting),
    ...standingMeetings(setting),
    ...joint(setting),
    ...workMeetings(setting),
    ...activities(setting, members),
    ...moreActivities(setting, members),
  ].filter((draft) => draft.date <= setting.today || (draft.announced ?? draft.date) <= setting.today)
}

/** The day of the newest gathering that may be known of today. */
const horizon = ({ today }: Setting): CivilDate => addDays(today, 20)

function county(setting: Setting, kind: GatheringKind, date: CivilDate, title: string, minutes: string): Draft {
  const announced = addDays(date, -12)
  const draft: Draft = { kind, group: null, date, title, place: '县政协会议室', announced }
  const recorded = date > setting.today ? announced : recordedOn(setting, 'county', date, `${kind}/${date}`)
  if (recorded !== 'imported' && recorded !== 'not yet') draft.recorded = recorded
  if (date <= setting.today) draft.minutes = minutes
  return draft
}

/** The first opens the term; from the ledger's first January on there is one each year. */
function plenaries(setting: Setting): Draft[] {
  const dates = [setting.termFrom]
  for (let year = setting.year; year <= yearOf(horizon(setting)); year += 1) {
    const date = workdayBetween(setting.draw('plenary', year), day(year, 1, 11), day(year, 1, 16))
    if (date <= horizon(setting)) dates.push(date)
  }
  return dates.map((date, index) => {
    const title = `政协示例县第十届委员会第${NUMERALS[index]}次会议`
    return {
      ...county(setting, 'plenary', date, title, '听取和审议常务委员会工作报告、提案工作报告。'),
      place: '县会议中心',
    }
  })
}

function standingMeetings(setting: Setting): Draft[] {
  return periodsOverlapping('quarter', day(yearOf(setting.termFrom), 10, 1), horizon(setting)).flatMap(
    (quarter, index) => {
      const second = addDays(quarter.from, 31)
      const date = workdayBetween(setting.draw('standing', quarter.id), addDays(second, 14), addDays(second, 22))
      const title = `政协示例县第十届委员会常务委员会第${numeral(index + 1)}次会议`
      return [county(setting, 'standing-committee', date, title, '传达上级会议精神，协商讨论季度重点工作。')]
    },
  )
}

function joint(setting: Setting): Draft[] {
  return periodsOverlapping('quarter', setting.start, horizon(setting)).map((quarter) => {
    const date = workdayBetween(setting.draw('joint', quarter.id), addDays(quarter.from, 68), addDays(quarter.from, 78))
    const title = `${quarter.id.slice(0, 4)}年第${NUMERALS[Number(quarter.id.slice(6)) - 1]}季度委员联络组联席会议`
    return county(setting, 'joint-meeting', date, title, '各联络组汇报本季度工作，通报社情民意信息报送和采用情况。')
  })
}

function workMeetings(setting: Setting): Draft[] {
  return periodsOverlapping('year', setting.start, horizon(setting)).map((year) => {
    const date = workdayBetween(setting.draw('work-meeting', year.id), `${year.id}-02-20`, `${year.id}-03-05`)
    const title = `${year.id}年委员联络组工作经验交流会`
    return county(setting, 'work-meeting', date, title, '观摩工作档案，交流经验，安排全年工作。')
  })
}

const SUBJECTS = [
  '重点民生工程',
  '学校布局与建设',
  '农业高效节水',
  '公立医院服务',
  '城乡环境整治',
  '文旅融合',
  '就业培训',
  '养老服务',
] as const

/** Each quarter an inspection and a consultation with invited members, and a training for all each spring and autumn. */
function activities(setting: Setting, members: readonly Member[]): Draft[] {
  return periodsOverlapping('quarter', setting.start, horizon(setting)).flatMap((quarter) => {
    const draw = setting.draw('county-activities', quarter.id)
    const [first, second] = draw.shuffle(SUBJECTS)
    const inspected = workdayBetween(draw, addDays(quarter.from, 34), addDays(quarter.from, 44))
    const consulted = workdayBetween(draw, addDays(quarter.from, 55), addDays(quarter.from, 63))
    const inspection = county(
      setting,
      'inspection',
      inspected,
      `县政协视察${first}情况`,
      '分组实地查看，集中反馈意见。',
    )
    const consultation = county(
      setting,
      'consultation',
      consulted,
      `${second}专题协商会`,
      '有关部门通报情况，委员发言，形成协商意见。',
    )
    const drafts = [
      { ...inspection, place: '县内', invited: invited(draw, members, inspected, 26) },
      { ...consultation, invited: invited(draw, members, consulted, 18) },
    ]
    if (!/Q[24]$/.test(quarter.id)) return drafts
    const trained = workdayBetween(draw, addDays(quarter.from, 20), addDays(quarter.from, 27))
    return [...drafts, county(setting, 'study', trained, '委员履职能力培训班', '集中授课，分组讨论。')]
  })
}

/** What a county records beyond that at a larger scale: as much again for each further one, spread over the quarter. */
function moreActivities(setting: Setting, members: readonly Member[]): Draft[] {
  return periodsOverlapping('quarter', setting.start, horizon(setting)).flatMap(({ id, from, to }) => {
    const drafts: Draft[] = []
    for (let turn = 1; turn < setting.scale; turn += 1) {
      const draw = setting.draw('more-activities', id, turn)
      const held = (kind: GatheringKind, title: string, minutes: string): Draft =>
        county(setting, kind, workdayBetween(draw, addDays(from, 1), addDays(to, -1)), title, minutes)
      const [first, second] = draw.shuffle(SUBJECTS)
      const research = held('research', `县政协调研${first}情况`, '实地调研，召开座谈会，形成调研意见。')
      const supervision = held('supervision', `${second}民主监督`, '听取情况介绍，委员提出监督意见。')
      drafts.push({ ...research, place: '县内', invited: invited(draw, members, research.date, 26) })
      drafts.push({ ...supervision, invited: invited(draw, members, supervision.date, 18) })
      // As with the trainings above: every other time all members are called.
      if (turn % 2 === 1) drafts.push(held('study', `委员集中学习：${first}`, '集中授课，分组讨论。'))
    }
    return drafts
  })
}

/** Some members in office that day, in the order of the roster. */
function invited(draw: Random, members: readonly Member[], date: CivilDate, count: number): string[] {
  const chosen = new Set(draw.shuffle(members.filter((member) => inOffice(member, date))).slice(0, count))
  return members.filter((member) => chosen.has(member)).map(({ id }) => id)
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 1 to 99 in Chinese. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens - 1]}十`
  return ten + (ones === 0 ? '' : NUMERALS[ones - 1]!)
}
