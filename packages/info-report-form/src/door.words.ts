import type { Words } from '@liaison-kit/ui'

export const doorChinese = {
  title: '报送社情民意信息',
  readonly: '这里只供查看。报送社情民意信息，请到县政协填报页面，或与联络组组长联系。',
  signInFirst: '请先登录，登录后即可为本组报送。',
}

/** What is said to everybody; the rest comes with what records. */
export type DoorWords = typeof doorChinese
export const doorWords: Words<DoorWords> = { 'zh-CN': doorChinese }
