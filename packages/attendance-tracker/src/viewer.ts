import type { Gathering } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { isHeldBy } from './roll.ts'

/** Who is looking, and whose marks they may give. The hub decides; this only offers what it would take. */
export interface Viewer {
  /** The group whose gatherings are listed; every group's without. */
  group: string | undefined
  /** The group whose members are marked at gatherings of others; everybody without. */
  marked: string | undefined
  mayMark(gathering: Gathering): boolean
}

/** @param group as the widget's attribute says; a source of the developer's own may know it where the attribute is not given */
export function viewerOf({ session, quota }: SourceState, group: string | undefined, mayRecord: boolean): Viewer {
  const own = group ?? session?.group ?? quota?.group.id
  const county = session?.role === 'county'
  return {
    group: own,
    marked: county ? undefined : own,
    mayMark: (gathering) => mayRecord && (county || (session?.role === 'clerk' && isHeldBy(gathering, own))),
  }
}
