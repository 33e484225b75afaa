/** Whether two JSON values read the same, the order of keys included: duties stand in the order of their charter. */
export function sameText(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((item, index) => sameText(item, other[index]))
  }
  const keys = Object.keys(other)
  let place = 0
  // Faster than two lists of keys; what is JSON inherits none.
  for (const key in one) {
    if (key !== keys[place]) return false
    if (!sameText((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key])) return false
    place += 1
  }
  return place === keys.length
}
