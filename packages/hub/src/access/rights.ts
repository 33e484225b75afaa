import type { Entry } from '@liaison-kit/core'
import type { Standing } from '../book/standing.ts'
import type { Access } from './access-book.ts'
import { clerkRight } from './clerk-rights.ts'
import { memberRight } from './member-rights.ts'
import type { Right } from './right.ts'

/**
 * Whether somebody may write an entry: asked of the thing as it stands, then as it would be. What stands decides first, so that nobody
 * learns of a foreign thing by trying to make it their own.
 */
export function rightTo(access: Access, entry: Pick<Entry, 'about' | 'value'>, standing: Standing): Right {
  const { role, group, member } = access
  if (role === 'county') return 'yes'
  // A code always names its clerk's group or its member; were there one that does not, it would write nothing.
  if (role === 'clerk' && group !== null) return clerkRight(group, entry, standing)
  if (role === 'member' && member !== null) return memberRight(member, entry, standing)
  return 'unknown'
}
