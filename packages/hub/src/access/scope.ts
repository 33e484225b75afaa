import type { Ledger } from '@liaison-kit/core'
import { Problem } from '../problem.ts'
import type { Access } from './access-book.ts'
import { GroupReader } from './group-reader.ts'
import { MemberReader } from './member-reader.ts'
import { READS_ALL, type Reader, type Shelf } from './view.ts'

/** Whose part of a committee an answer is about. */
export type Scope = { of: 'all' } | { of: 'group'; group: string } | { of: 'member'; member: string }

/**
 * The part that somebody reads: all of it for the county, else their own.
 * @param group the one asked for; it narrows the county's part to that group's
 * @throws Problem 404 when the group is not there or not theirs
 */
export function scopeOf({ role, group: own, member }: Access, ledger: Ledger, group?: string): Scope {
  if (role === 'county') {
    if (group === undefined) return { of: 'all' }
    if (ledger.groups.some(({ id }) => id === group)) return { of: 'group', group }
  }
  // A code always names its clerk's group or its member; were there one that does not, it would read nothing.
  if (role === 'clerk' && (group === undefined || group === own)) return { of: 'group', group: own ?? '' }
  if (role === 'member' && group === undefined) return { of: 'member', member: member ?? '' }
  throw unknownGroup(group ?? '')
}

/** What may be read in a scope. */
export function readerIn(scope: Scope, shelf: Shelf): Reader {
  switch (scope.of) {
    case 'all':
      return READS_ALL
    case 'group':
      return new GroupReader(scope.group, shelf)
    case 'member':
      return new MemberReader(scope.member, shelf)
  }
}

export function unknownGroup(group: string): Problem {
  const message = `没有联络组“${group.slice(0, 64)}”，或不属于您。请核对编号。`
  return new Problem(404, 'unknown-group', message, { faults: [{ path: 'group', code: 'unknown-group', message }] })
}
