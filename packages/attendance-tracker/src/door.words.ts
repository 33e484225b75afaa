import type { Words } from '@liaison-kit/ui'

export const doorChinese = {
  title: '会议、活动出席登记',
  purpose: '登录后，联络组可登记会议、活动和出席情况，委员可查看本人的出席情况并请假。委员出席情况不在网上公开。',
  shownSignedIn: '委员出席情况不在网上公开，须在填报页面登录后查看。',
}

/** What is said to everybody; the rest comes with what records. */
export type DoorWords = typeof doorChinese
export const doorWords: Words<DoorWords> = { 'zh-CN': doorChinese }
