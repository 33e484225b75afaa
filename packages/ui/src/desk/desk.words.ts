import type { CivilDate } from '@liaison-kit/core'
import type { Words } from '../words.ts'
import { dayWords } from '../words.zh-CN.ts'

const chinese = {
  isOptional: '（选填）',
  choose: '请选择',
  save: '保存',
  cancel: '取消',
  discard: '放弃修改',
  notSaved: '尚未保存',
  faultsTitle: (count: number) => `有 ${count} 处需要改正，尚未保存`,
  missing: (label: string) => `请填写“${label}”。`,
  unfinishedDay: (label: string) => `“${label}”的日期没有填完整。`,
  notNumber: (label: string) => `“${label}”请填整数。`,
  day: (day: CivilDate, today: CivilDate | undefined) => dayWords(day, today),

  undo: '撤销',
  redo: '恢复',
  undone: (what: string) => `已撤销：${what}`,
  redone: (what: string) => `已恢复：${what}`,
  /** Somebody else has changed it since. */
  changedSince: (what: string) => `“${what}”之后又有改动，没有撤销。请在“修改记录”里查看，再恢复需要的版本。`,
  /** Fields that somebody else changed while they were being typed over. */
  changedMeanwhile: (labels: readonly string[]) => `打开表单之后，他人改动了：${labels.join('、')}。请核对后再保存。`,

  history: '修改记录',
  historyOf: (what: string) => `修改记录：${what}`,
  closeHistory: '收起修改记录',
  loading: '正在读取…',
  retry: '重新读取',
  historyFailed: (reason: string) => `读不到修改记录：${reason}`,
  noHistory: '还没有已上传的记录。',
  /** When, and under which access code, a version was recorded. */
  recordedBy: (moment: string, by: string) => (by === 'import' ? `${moment}，导入` : `${moment}，登录码 ${by}`),
  current: '现行',
  restore: '恢复到这一版',
  restoreOf: (moment: string) => `恢复到这一版：${moment}`,
  withdrawn: '已撤回',
  erased: '内容已按规定删除',
}

/** The words of the parts that the desk's widgets share. */
export type DeskWords = typeof chinese
export const deskWords: Words<DeskWords> = { 'zh-CN': chinese }
