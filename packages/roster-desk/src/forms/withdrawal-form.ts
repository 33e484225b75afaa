import type { Change } from '@liaison-kit/ui/desk'
import { html, nothing } from 'lit'
import type { RosterView } from '../roster-view.ts'
import type { FormSubject, Made } from './form-subject.ts'

/** The withdrawal of a member who was entered by mistake (撤回). Says what would be left without a member. */
export function withdrawForm(view: RosterView, subject: FormSubject): Made {
  const { words, ledger } = view
  const member = subject.member!
  const marks = ledger.attendance.filter((mark) => mark.member === member.id).length
  const works = ledger.works.filter((work) => work.member === member.id).length
  return {
    hint: words.withdrawHint,
    fields: [],
    more: marks + works > 0 ? html`<p class="warning">${words.withdrawLeaves(marks, works)}</p>` : nothing,
    save: words.withdrawNow,
    submit() {
      const change: Change = { about: `members/${member.id}`, before: member, after: null }
      subject.submit(words.did.withdraw(view.called(member)), [change], undefined)
    },
  }
}
