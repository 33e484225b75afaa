import type { Attendance, AttendanceFigures, CivilDate, Mark } from '@liaison-kit/core'
import { dayWords } from '@liaison-kit/ui'
import type { Decision } from './leave.ts'

const decisions: Record<Decision, string> = { leave: '同意', 'leave-special': '同意，特殊原因', absent: '不同意' }
const outcomes: Record<Decision, string> = {
  leave: '已登记为请假',
  'leave-special': '已登记为特殊原因请假',
  absent: '已登记为无故缺席',
}

const by = (name: string): string => `审批人：${name}`

/** The words of leave, as it is asked for and decided. */
export const leaveChinese = {
  toDecide: (count: number) => (count > 0 ? `待审批请假 ${count} 人` : '请假审批'),
  consequences: '“特殊原因”单独统计，不计入请假次数。不同意的，按无故缺席登记。',
  decidedBy: '审批人（必填）',
  nameLacking: '请填写审批人姓名。',
  /** Stands before the reason. */
  reasonIs: '事由：',
  noReason: '未说明',
  askedOn: (day: CivilDate, today: CivilDate | undefined) => `${dayWords(day, today)}申请`,
  decisionOn: (name: string) => `对${name}请假的审批`,
  decisions,
  decidedAs: (decision: Decision) => outcomes[decision],
  /** One more absence is the last there may be, by the hub's last answer. */
  refusing: (limit: number) => `如不同意，无故缺席即达到本届 ${limit} 次（以最近一次联网时的数据为准）。`,
  waiting: '待上传',
  sent: '已上传',
  reopen: '改回待审批',
  reopenOf: (name: string) => `${name}：改回待审批`,
  held: '本网页没有放行，还没有登记。请稍后再试或联系网站管理员。',

  ownTitle: '我的会议、活动',
  noneComing: '近期没有需要参加的会议、活动。',
  past: '以往出席情况',
  nonePast: '还没有出席记录。',
  figures: ({ expected, present, absent, unrecorded, ...leave }: AttendanceFigures) =>
    `本届应到 ${expected} 次：出席 ${present}，请假 ${leave.leave + leave['leave-special'] + leave['leave-pending']}，缺席 ${absent}，未登记 ${unrecorded}`,
  showAll: (count: number) => `显示全部 ${count} 次`,
  ask: '请假',
  askOf: (title: string) => `请假：${title}`,
  reason: '请假事由',
  reasonHint: '简要说明，如“外出治病”。',
  reasonLacking: '请填写请假事由。',
  send: '提交请假',
  cancel: '取消',
  takeBack: '撤回请假',
  takeBackOf: (title: string) => `撤回请假：${title}`,
  /** Where a leave stands, or whatever else is marked. */
  stateOf(mark: Mark, isWaiting: boolean, { decidedBy }: Attendance): string {
    if (mark === 'leave-pending') return isWaiting ? '请假待上传，联网后自动提交' : '已提交请假，待审批'
    const said = {
      present: '已登记出席',
      leave: '已准假',
      'leave-special': '已准假（特殊原因）',
      absent: '已登记为无故缺席',
    }[mark]
    return decidedBy ? `${said}（${by(decidedBy)}）` : said
  },
  by,
}

/** What another language must fill. */
export type LeaveWords = typeof leaveChinese
