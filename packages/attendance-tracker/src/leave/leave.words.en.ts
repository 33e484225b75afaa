import { dayWords } from '@liaison-kit/ui/en'
import type { LeaveWords } from './leave.words.ts'

const by = (name: string): string => `decided by ${name}`

export const leaveEnglish: LeaveWords = {
  toDecide: (count) => (count > 0 ? `Leaves to decide: ${count}` : 'Leaves decided'),
  consequences:
    'Leave for special circumstances is counted apart and in no limit. A leave that is refused is recorded as absence without leave.',
  decidedBy: 'Decided by (required)',
  nameLacking: 'Enter the name of who decides.',
  reasonIs: 'Reason: ',
  noReason: 'not stated',
  askedOn: (day, today) => `asked ${dayWords(day, today)}`,
  decisionOn: (name) => `Decision on ${name}’s leave`,
  decisions: { leave: 'Agree', 'leave-special': 'Agree, special circumstances', absent: 'Refuse' },
  decidedAs: (decision) =>
    ({
      leave: 'Recorded as leave',
      'leave-special': 'Recorded as leave for special circumstances',
      absent: 'Recorded as absence without leave',
    })[decision],
  refusing: (limit) => `If refused, absences without leave reach ${limit} this term (by the hub’s last answer).`,
  waiting: 'not sent yet',
  sent: 'sent',
  reopen: 'Back to undecided',
  reopenOf: (name) => `${name}: back to undecided`,
  held: 'This page did not let it through, and it is not recorded. Try again later or tell the webmaster.',

  ownTitle: 'My meetings and activities',
  noneComing: 'There is none to come at which you are expected.',
  past: 'Attendance so far',
  nonePast: 'Nothing is recorded yet.',
  figures: ({ expected, present, absent, unrecorded, ...leave }) =>
    `This term: expected ${expected}, present ${present}, on leave ${leave.leave + leave['leave-special'] + leave['leave-pending']}, absent ${absent}, not marked ${unrecorded}`,
  showAll: (count) => `Show all ${count}`,
  ask: 'Ask for leave',
  askOf: (title) => `Ask for leave: ${title}`,
  reason: 'Reason',
  reasonHint: 'Briefly, for instance “medical treatment”.',
  reasonLacking: 'Enter the reason.',
  send: 'Send',
  cancel: 'Cancel',
  takeBack: 'Take back',
  takeBackOf: (title) => `Take back the leave: ${title}`,
  stateOf(mark, isWaiting, { decidedBy }) {
    if (mark === 'leave-pending') {
      return isWaiting ? 'Leave not sent yet; it goes when there is a network' : 'Leave asked, not decided yet'
    }
    const said = {
      present: 'Marked present',
      leave: 'Leave agreed',
      'leave-special': 'Leave agreed for special circumstances',
      absent: 'Recorded as absence without leave',
    }[mark]
    return decidedBy ? `${said} (${by(decidedBy)})` : said
  },
  by,
}
