import type { CivilDate, Mark } from '@liaison-kit/core'
import { dayWords, markNames, type Words } from '@liaison-kit/ui'
import { doorChinese as door } from './door.words.ts'
import { gatheringChinese } from './gathering/gathering.words.ts'
import { leaveChinese } from './leave/leave.words.ts'
import { rollChinese } from './roll/roll.words.ts'

const chinese = {
  roll: rollChinese,
  gathering: gatheringChinese,
  leave: leaveChinese,

  ...door,
  /** The session is over, the drafts are still there. */
  kept: (count: number) => `有 ${count} 处修改尚未保存，仍保留在本页，登录后可继续。`,

  when: (date: CivilDate, today: CivilDate | undefined) =>
    date === today ? `今天（${dayWords(date, today)}）` : dayWords(date, today),
  heldBy: (group: string) => `${group}主办`,
  heldByCounty: '县政协主办',
  heldWith: (groups: readonly string[]) => `与${groups.join('、')}共同举办`,
  optional: '自愿参加，不计入出席率',
  none: '本组还没有会议、活动记录。',
  unknown: '没有找到这次会议或活动，可能已被撤销，或不属于本组。请从下面选择。',

  back: '返回列表',

  /** What an entry is called in the tray. */
  entry: (name: string, gathering: string | undefined, mark: Mark | undefined) =>
    `${name}${gathering ? `（${gathering}）` : ''}：${mark ? markNames[mark] : '撤回登记'}`,
  someone: '一名委员',
  someRecord: '其他记录',
}

export type TrackerWords = typeof chinese
export const trackerWords: Words<TrackerWords> = { 'zh-CN': chinese }
