import type { Post } from '@liaison-kit/core'
import { type MemberFault, postField } from '../member-faults.ts'
import type { Values } from './form-subject.ts'
import { dayIn, rolesIn } from './member-fields.ts'

/** Instead of a group's id: the post there never was. Ids have no such character. */
export const TAKEN_OUT = '-out-/'

/**
 * The posts of a correction as typed, in the order of their fields, and what is missing in them.
 * @param count how many stood; the fields after these are for one that was forgotten
 * @returns `undefined` in the place of one that was taken out, or that nothing is typed for
 */
export function postsIn(values: Values, count: number): { posts: (Post | undefined)[]; faults: MemberFault[] } {
  const faults: MemberFault[] = []
  const posts = Array.from({ length: count + 1 }, (_, index): Post | undefined => {
    const text = (part: 'group' | 'from' | 'to' | 'roles'): string => values[postField(index, part)] ?? ''
    const group = text('group')
    const typed = dayIn(text('from'))
    const from = typed || (index === 0 ? dayIn(values.appointed) : '')
    if (group === TAKEN_OUT) return undefined
    if (!group) {
      if (typed || text('to') || text('roles')) {
        faults.push({ field: postField(index, 'group'), code: 'post-without-group' })
      }
      return undefined
    }
    if (!from) {
      faults.push({ field: postField(index, 'from'), code: 'post-without-day' })
      return undefined
    }
    const to = dayIn(text('to'))
    const roles = rolesIn(text('roles'))
    return { group, ...(roles.length > 0 && { roles }), from, ...(to && { to }) }
  })
  return { posts, faults }
}
