import type { Words } from './words.ts'

const chinese = {
  signInTitle: '登录',
  code: '登录码',
  codeHint: '由县政协发放，请妥善保管。',
  codeMissing: '请输入登录码。',
  shared: '这是公用电脑',
  sharedHint: '勾选后，已上传的记录在这台电脑上只保留 8 小时；未上传的，保留到上传为止。',
  signingIn: '正在登录…',
  signInFailed: '连不上服务器，登录没有成功。请检查网络，稍后再试。',
  signOut: '退出登录',
  signedIn: (name: string) => (name ? `已登录：${name}` : '已登录'),
  /** Writing from this site is not possible. */
  notListed: '在本网站只能查看，填报请到县政协填报页面。',

  sending: (count: number) => `正在上传 ${count} 条记录…`,
  waiting: (count: number) => `有 ${count} 条记录待上传。`,
  saved: '已上传，县政协已收到。',
  unresolved: (count: number) => `有 ${count} 条记录已收到，但与台账对不上：`,
  notKept: '本浏览器不能保存未上传的记录，请不要关闭本页。',

  refusedTitle: (count: number) => `有 ${count} 条记录没有被接收`,
  refusedHint: '请按提示修改后重新报送；不再需要的，可以丢弃。',
  refusedAfterSignIn: '登录后可以查看和修改。',
  edit: '修改',
  editOf: (what: string) => `修改：${what}`,
  discard: '丢弃',
  discardOf: (what: string) => `丢弃：${what}`,
  discardHint: '丢弃后不能找回。',
  discardNow: '确定丢弃',
  discardNowOf: (what: string) => `确定丢弃：${what}`,

  exportTitle: '导出未上传的记录',
  exportHint: '请保存为文件，或复制下面的文字，交县政协办公室补录。',
  exportFileHint: '请保存为文件，交县政协办公室补录。',
  exportText: '未上传的记录',
  saveFile: '保存为文件',
}

/** The words of widgets that record. */
export type RecordingWords = typeof chinese
export const recordingWords: Words<RecordingWords> = { 'zh-CN': chinese }
