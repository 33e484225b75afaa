/** Whether two values of a ledger say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Fields)[key], (other as Fields)[key]) && Object.hasOwn(other, key))
  )
}

type Fields = Record<string, unknown>
