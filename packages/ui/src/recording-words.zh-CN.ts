import type { Words } from './words.ts'

const chinese = {
  signInTitle: '登录',
  code: '登录码',
  codeHint: '由县政协发放，请妥善保管。',
  codeMissing: '请输入登录码。',
  signIn: '登录',
  signingIn: '正在登录…',
  signInFailed: '登录没有成功，请稍后再试。',
  signOut: '退出登录',
  signedIn: (name: string) => (name ? `已登录：${name}` : '已登录'),
  /** Writing from this site is not possible; the way out. */
  openDesk: '到县政协填报页面登录',

  sending: (count: number) => `正在上传 ${count} 条记录…`,
  waiting: (count: number) => `有 ${count} 条记录待上传。`,
  saved: '已上传，县政协已收到。',
  unresolved: (count: number) => `有 ${count} 条记录已收到，但与台账对不上：`,

  refusedTitle: (count: number) => `有 ${count} 条记录没有被接收`,
  refusedHint: '请按提示重新填报；不再需要的，可以丢弃。',
  discard: '丢弃',
  discardOf: (what: string) => `丢弃：${what}`,
}

/** The words of widgets that record. */
export type RecordingWords = typeof chinese
export const recordingWords: Words<RecordingWords> = { 'zh-CN': chinese }
