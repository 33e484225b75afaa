import type { Gathering } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { isHeldBy } from './roll/roll.ts'

/** Who is looking, and what they may write. The hub decides; this only offers what it would take. */
export interface Viewer {
  /** The group whose gatherings are listed; every group's without. */
  group: string | undefined
  /** The group whose members are marked at gatherings of others; everybody without. */
  marked: string | undefined
  isCounty: boolean
  /** Whether gatherings may be recorded at all. */
  mayAdd: boolean
  /** Whether a gathering and its papers may be changed. */
  mayEdit(gathering: Gathering): boolean
  mayMark(gathering: Gathering): boolean
}

/** @param group as the widget's attribute says; a source of the developer's own may know it where the attribute is not given */
export function viewerOf({ session, quota }: SourceState, group: string | undefined, mayRecord: boolean): Viewer {
  const own = group ?? session?.group ?? quota?.group.id
  const county = session?.role === 'county'
  const clerk = session?.role === 'clerk'
  return {
    group: own,
    marked: county ? undefined : own,
    isCounty: county,
    mayAdd: mayRecord && (county || clerk),
    mayEdit: (gathering) => mayRecord && (county || (clerk && gathering.group === own)),
    mayMark: (gathering) => mayRecord && (county || (clerk && isHeldBy(gathering, own))),
  }
}
