import type { Quota } from '@liaison-kit/core'

/**
 * What was read as a `liaison-quota/1`; `undefined` where it is something else, or lacks a part: shown, that would read as a group that
 * owes nothing.
 */
export function quotaIn(read: unknown): Quota | undefined {
  const quota = Object(read) as Partial<Quota>
  const { format, asOf, group, duties, rules } = quota
  return format === 'liaison-quota/1' && asOf && group?.name && Array.isArray(duties) && rules
    ? (quota as Quota)
    : undefined
}
