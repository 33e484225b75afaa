import type { Name } from '../model/charter.ts'

/** What things that say their own name are called in one language, else in Chinese. */
export function namesIn<K extends string>(
  language: keyof Name,
  things: Readonly<Record<K, { name: Name }>>,
): Record<K, string> {
  const named = Object.entries<{ name: Name }>(things).map(([id, { name }]) => [id, name[language] ?? name['zh-CN']])
  return Object.fromEntries(named) as Record<K, string>
}
