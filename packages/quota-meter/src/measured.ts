import type { Assessment, Charter, CivilDate, GroupAssessment, Quota, RuleSource } from '@liaison-kit/core'
import type { Counts, RuleKnown } from './overview.ts'

/** What the meter can show: a group's part of an assessment, a whole assessment, or public counts. */
export type Measured = GroupAssessment | Assessment | Quota

/** What the meter needs of whatever it is handed. */
export interface Measure {
  /** The id of the group, where it is known. */
  group: string | undefined
  duties: readonly Counts[]
  /** The day judged, where it is known. */
  asOf: CivilDate | undefined
  /** Only of public counts: their names, when they were made, and where duties come from. */
  quota: Quota | undefined
}

/** @param group the one to look for in a whole assessment; its first one, where it is not there */
export function measureOf(measured: Measured | undefined, group: string | undefined): Measure {
  if (!measured) return { group, duties: [], asOf: undefined, quota: undefined }
  if ('madeAt' in measured) {
    return { group: measured.group.id, duties: measured.duties, asOf: measured.asOf, quota: measured }
  }
  const asOf = 'asOf' in measured ? measured.asOf : undefined
  const part =
    'groups' in measured ? (measured.groups.find((one) => one.group === group) ?? measured.groups[0]) : measured
  return { group: part?.group ?? group, duties: part?.duties ?? [], asOf, quota: undefined }
}

/** Whether a value of a duty's rule is not the source's but ours, and what the charter calls a duty of its own. */
export function ruleOf(duty: string, { quota }: Measure, charters: readonly Charter[] = []): RuleKnown {
  const rule: RuleSource | undefined = quota?.rules[duty]
  if (rule) return { assumed: rule.assumed ?? false, name: rule.name }
  return {
    assumed: charters.some(({ duties }) => duties[duty]?.some(({ assumed }) => assumed)),
    name: charters.map(({ ownDuties }) => ownDuties?.[duty]?.name).find((name) => name),
  }
}
