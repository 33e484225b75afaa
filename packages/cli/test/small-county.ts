import type { Ledger } from '@liaison-kit/core'
import { sampleCounty } from '@liaison-kit/sample-county'

/** Three groups of the sample, so that each test has a county of its own in no time. */
export function smallCounty(today: string): Ledger {
  const whole = sampleCounty({ today, seed: 7 })
  const groups = whole.groups.slice(0, 3)
  const kept = new Set(groups.map(({ id }) => id))
  const members = whole.members.filter(({ group }) => group !== undefined && kept.has(group))
  const ids = new Set(members.map(({ id }) => id))
  const gatherings = whole.gatherings
    .filter(({ group }) => group !== null && kept.has(group))
    .map(({ with: joined, invited, ...gathering }) => ({
      ...gathering,
      ...(joined && { with: joined.filter((id) => kept.has(id)) }),
      ...(invited && { invited: invited.filter((id) => ids.has(id)) }),
    }))
  const held = new Set(gatherings.map(({ id }) => id))
  return {
    format: whole.format,
    committee: whole.committee,
    terms: whole.terms,
    groups,
    members,
    gatherings,
    attendance: whole.attendance.filter(({ gathering, member }) => held.has(gathering) && ids.has(member)),
    works: whole.works
      .filter(({ group, member }) => kept.has(group) && (member === undefined || ids.has(member)))
      .map(({ derivedFrom: _, ...work }) => work),
  }
}
