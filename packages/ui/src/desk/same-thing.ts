/**
 * Whether two versions of a thing say the same: whatever the order of their keys, and whatever the hub adds of itself (`recorded`).
 * `null` is a thing that is not there.
 */
export function isSameThing(one: object | null, other: object | null): boolean {
  return settled(one) === settled(other)
}

function settled(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'recorded') return undefined
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    const sorted: Record<string, unknown> = {}
    for (const name of Object.keys(part).sort()) sorted[name] = (part as Record<string, unknown>)[name]
    return sorted
  })
}
