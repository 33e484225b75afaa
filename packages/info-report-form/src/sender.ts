import { postOn } from '@liaison-kit/core/expected'
import type { WidgetPort } from '@liaison-kit/ui'
import type { InfoReportForm } from './info-report-form.ts'

/** The group whose report it is. */
export function groupOf({ data, element }: WidgetPort<InfoReportForm>): string {
  const { quota, session, ledger, today } = data()
  // A member's session names no group: it is that of the member's post.
  const self = session?.role === 'member' ? ledger?.members.find(({ id }) => id === session.member) : undefined
  const post = self && today !== undefined ? postOn(self, today) : undefined
  return quota?.group.id ?? session?.group ?? element.group ?? post?.group ?? ''
}

/** Where a member has signed in: the one who reports. */
export function selfOf({ data }: WidgetPort<InfoReportForm>): string | undefined {
  const { session } = data()
  return session?.role === 'member' ? (session.member ?? undefined) : undefined
}
