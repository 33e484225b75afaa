import type { CivilDate } from '../model/civil-date.ts'
import { gatheringNames, measureOf, names, workNames } from '../names/zh-CN.ts'
import type { DutyExplanation, TestExplanation, WouldChange } from './explanation.ts'
import { type ExplanationWords, placesByDocument } from './words.ts'

const SHARES: Record<string, string> = { '1/2': '半数', '1/3': '三分之一', '2/3': '三分之二', '1/1': '全部' }
const shareOf = (parts: number, of: number): string => SHARES[`${parts}/${of}`] ?? `${of} 分之 ${parts}`

const kindName = (kind: string): string =>
  (({ ...gatheringNames, ...workNames }) as Record<string, string>)[kind] ?? kind
/** Whether what is recorded is a piece of writing, whose title is a book's. */
const isPaper = (kind: string): boolean => kind in workNames && kind !== 'practical-project' && kind !== 'self-study'
const kindsName = (kinds: readonly string[]): string => kinds.map(kindName).join('或')

/** 2012年4月1日至6月30日。 */
function span(from: CivilDate, to: CivilDate): string {
  const until = names.day(to)
  return `${names.day(from)}至${from.slice(0, 4) === to.slice(0, 4) ? until.slice(until.indexOf('年') + 1) : until}`
}

/** 视察 1 次；高质量调研报告 1 篇。 */
function things({ kinds, count, only }: Extract<WouldChange, { by: 'records' | 'belated' }>, unit: string): string {
  const quality = only === 'distinguished' ? '高质量' : only === 'collective' ? '集体' : ''
  return `${quality}${kindsName(kinds)} ${count} ${unit}`
}

function dutyChange(change: WouldChange, explanation: DutyExplanation): string {
  const { whose, counts } = explanation
  const [done, unit] = measureOf(explanation)
  // A member does not hold a gathering, but is there.
  const deed = whose.startsWith('members/') && 'gatherings' in counts ? '出席' : done.replace('已', '')
  const again = explanation.verdict.done > 0 ? '再' : ''
  const { day, period } = names
  switch (change.by) {
    case 'records':
      return change.late
        ? `本项已逾期；${day(change.to)}前${again}${deed}${things(change, unit)}，计为逾期完成。`
        : `${span(change.from, change.to)}期间${again}${deed}${things(change, unit)}，即为完成。`
    case 'naming': {
      const what = `${kindsName(change.kinds)} ${change.count} ${unit}，注明所属期间为${period(change.period)}`
      return change.to === undefined
        ? `本项已逾期；补报${what}，计为逾期完成。`
        : `${day(change.to)}前${again}${deed}${what}，即为完成。`
    }
    case 'belated':
      return `本期已过，此后所做不再计入本期；${span(change.from, change.to)}期间如另有${things(change, unit)}漏记，按实际日期补录后即为完成。`
    default:
      return ''
  }
}

const MARK_DEEDS = { absent: '无故缺席', leave: '请假' } as const

function testChange(change: WouldChange, { verdict }: TestExplanation): string {
  switch (change.by) {
    case 'marks':
      return change.becomes === 'reached'
        ? `再${MARK_DEEDS[change.mark]} ${change.count} 次，即达到限度（${verdict.count + change.count} 次）。`
        : `再${MARK_DEEDS[change.mark]} ${change.count} 次，即转为“${names.testStatus['on-course']}”。`
    case 'attending':
      return `此后连续出席 ${change.count} 次，即恢复正常。`
    case 'corrections':
      return `计入的记录中如有 ${change.count} 次经核实有误，或经认定属特殊原因，即不再达到限度。`
    default:
      return ''
  }
}

/** 本届按 5 次计、至今 10 次、本届共 5 次。 */
function totalWords({ total, basis }: TestExplanation['verdict']): string {
  if (basis === 'planned') return `本届按 ${total} 次计（以计划数为准，实际数超过计划的以实际数为准）`
  return basis === 'final' ? `本届共 ${total} 次` : `至今共 ${total} 次`
}

export const words: ExplanationWords = {
  duty({ name, counts, verdict }) {
    const [, unit] = measureOf({ counts })
    const { period, status, required, done, due, missing, daysLeft, late } = verdict
    const start = `${name['zh-CN']}，${names.period(period)}`
    if (status === 'exempt') return `${start}：不计。非完整期间，不作要求；实有 ${done} ${unit}。`
    const state = late ? '逾期完成' : names.dutyStatus[status]
    const rest =
      status === 'short'
        ? `，尚差 ${missing} ${unit}，已于${names.day(due)}到期`
        : status === 'open'
          ? `，${names.day(due)}到期，${daysLeft ? `还有 ${daysLeft} 天` : '当日为最后一天'}`
          : ''
    return `${start}：${state}。应有 ${required} ${unit}，实有 ${done} ${unit}${rest}。`
  },
  test({ name, rule: { limit }, verdict }) {
    const { count, total, status } = verdict
    const reached =
      'occasions' in limit
        ? `${limit.occasions} 次即达到限度`
        : `${totalWords(verdict)}，${verdict.limit} 次即${verdict.limit * limit.moreThan.of > total! * limit.moreThan.parts ? '超过' : '达到'}${shareOf(limit.moreThan.parts, limit.moreThan.of)}`
    return `${name['zh-CN']}：${names.testStatus[status]}。计 ${count} 次；${reached}。`
  },
  ground(ground) {
    const { since, charter } = ground
    const cited = placesByDocument(ground, (part, item) =>
      item === undefined ? `第 ${part} 部分` : `第 ${part} 部分第 ${item} 项`,
    ).map(({ title, places }) => `《${title}》${places.join('、')}`)
    const source = cited.length > 0 ? cited.join('；') : '未注明出处'
    return `依据：${source}（履职要求 ${charter}，自${names.day(since)}起）。`
  },
  assumed: '其中次数或日期，原文件未作规定，系推定。',
  counted: (records) => (records.length > 0 ? `计入：${records.join('；')}。` : '没有计入的记录。'),
  notCounted: (records) => `未计入：${records.join('；')}。`,
  record: (day, title, kind) => `${day}${kindName(kind)}${isPaper(kind) ? `《${title}》` : `“${title}”`}`,
  because: {
    'after-as-of': '日期在查询日之后',
    'other-period': '注明属于其他期间',
    'under-way': '尚未办成',
    'not-distinguished': '未被认定为高质量',
    'not-collective': '不是集体提案',
    'own-slot': '一次活动只计一项职责，已计入其本项',
    county: '由政协统一组织，不计入联络组',
    withdrawn: '已撤回',
    optional: '自愿报名参加，不计考勤',
    'not-in-office': '当日不在任',
    'not-expected': '不在应到人员之列',
    special: '已认定为特殊原因请假，不计',
    pending: '请假待定',
    unrecorded: '未登记，属记录缺漏，不作缺席',
    'not-present': '没有出席登记',
  },
  withReason: (record, because) => `${record}（${because}）`,
  onCourseFrom: (value, assumed) => `应到满 ${value} 次后方作趋势判断${assumed ? '（系推定）' : ''}，届满前不作结论。`,
  change: (change, explanation) =>
    explanation.of === 'duty' ? dutyChange(change, explanation) : testChange(change, explanation),
  people: '以上只列情况和依据，如何处理由政协按规定研究决定。',
}
