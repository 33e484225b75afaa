/** What `Object.fromEntries` makes, which came with Chromium 73. */
export function recordOf<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  const record: Record<string, V> = {}
  for (const [key, value] of entries) record[key] = value
  return record
}
