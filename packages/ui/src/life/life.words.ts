import type { CivilDate, HandlingStep } from '@liaison-kit/core'
import type { Standing } from '@liaison-kit/core/handling'
import { handlingNames } from '@liaison-kit/core/names.zh-CN'
import type { Words } from '../words.ts'
import { dayWords } from '../words.zh-CN.ts'

/** What came of an answered work: its `result`. */
export const RESULTS = ['solved', 'planned', 'limited'] as const
export type Result = (typeof RESULTS)[number]
/** How handling was found, asked twice: of the work done, and of what came of it. */
export const RATINGS = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const
export type Rating = (typeof RATINGS)[number]

const standing: Record<Standing, string> = {
  new: '新报送',
  received: '已收到，待研究',
  adopted: '已采用',
  kept: '留存备查',
  returned: '已退回',
  forwarded: '已转办，待答复',
  answered: '已答复',
  filed: '已立案',
  'not-filed': '不予立案',
  assigned: '已交办，待答复',
  rated: '已评价',
}

// Answers of the field come in three classes, A, B and C: only the first says that something was solved.
const result: Record<Result, string> = {
  solved: '问题已经解决（A 类）',
  planned: '尚未解决，已列入计划（B 类）',
  limited: '因条件所限，暂时不能解决（C 类）',
}

const rating: Record<Rating, string> = { satisfied: '满意', 'basically-satisfied': '基本满意', dissatisfied: '不满意' }

const chinese = {
  title: '办理过程',
  sent: '报送',
  standing: (id: Standing) => standing[id],
  step: (id: HandlingStep) => handlingNames[id],
  /** What an answer comes to. Closing a matter is not solving it: without a result nothing is claimed. */
  result: (id: string | undefined) => (id === undefined ? '未注明办理结果' : (result[id as Result] ?? id)),
  rating: (id: string) => rating[id as Rating] ?? id,
  /** The two ratings: of the handling, and of what came of it. */
  ratings: (work: string, outcome: string) => `对办理工作：${work}；对办理结果：${outcome}`,
  to: (whom: string) => `送交：${whom}`,
  by: (who: string) => `经办：${who}`,
  answeredBy: (who: string) => `答复单位：${who}`,
  instructedBy: (who: string) => `批示：${who}`,
  reason: (text: string) => `原因：${text}`,
  note: (text: string) => `说明：${text}`,
  edited: '编辑稿（原文另存，未作改动）',
  answer: '答复内容',
  instruction: '批示内容',
  text: '内容',
  due: (day: string, isAssumed: boolean) => `等待答复，应于${day}前（含当日）答复${isAssumed ? '（期限为推定）' : ''}`,
  overdue: (day: string, days: number, isAssumed: boolean) =>
    `应于${day}前（含当日）答复${isAssumed ? '（期限为推定）' : ''}，已超期 ${days} 天`,
  awaited: '等待答复',
  day: (day: CivilDate, today: CivilDate | undefined) => dayWords(day, today),
}

/** The words of a report's life. */
export type LifeWords = typeof chinese
export const lifeWords: Words<LifeWords> = { 'zh-CN': chinese }
