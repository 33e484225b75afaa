import type { CivilDate, Group, GroupKind } from '@liaison-kit/core'
import { keyOf, tidy } from '../sheet/plain-text.ts'

const ORDINAL = /^(?:[（(][一二三四五六七八九十百\d]+[)）]|[一二三四五六七八九十百\d]+[、.．])\s*/
const COUNT = /\s*[（(][^（）()]*[)）]\s*[:：]?$/

/** Finds groups by what a sheet calls them: by name, or by the name without what every group's name ends in. */
export class GroupBook {
  private readonly byName = new Map<string, Group[]>()
  private readonly byCore = new Map<string, Group[]>()

  /** @param day groups that are in being on it go before others of the same name */
  constructor(groups: readonly Group[], day: CivilDate) {
    const isThere = ({ formed, dissolved }: Group): boolean =>
      formed <= day && (dissolved === undefined || day <= dissolved)
    for (const group of [...groups.filter(isThere), ...groups.filter((group) => !isThere(group))]) this.add(group)
  }

  add(group: Group): void {
    push(this.byName, keyOf(group.name), group)
    push(this.byCore, coreOf(group.name), group)
  }

  /** The group a text names; `undefined` where it is none, or might be several. */
  find(text: string): Group | undefined {
    const [named] = this.byName.get(keyOf(text)) ?? []
    if (named) return named
    const alike = this.byCore.get(coreOf(text)) ?? []
    return alike.length === 1 || new Set(alike.map(({ name }) => keyOf(name))).size === 1 ? alike[0] : undefined
  }

  /** The group a title, the name of a sheet or the line above a section is about: `一、青禾乡联络组（7人）`. */
  findInTitle(text: string): Group | undefined {
    const bare = bareTitle(text)
    const found = this.find(bare)
    if (found) return found
    const key = keyOf(bare)
    const within = [...this.byCore].filter(([core]) => core.length > 1 && key.includes(core)).map(([core]) => core)
    // 青禾乡 is in 大青禾乡 too: the longest is meant.
    const longest = within.filter((core) => !within.some((other) => other !== core && other.includes(core)))
    const [core] = longest
    return core !== undefined && longest.length === 1 ? this.find(this.byCore.get(core)![0]!.name) : undefined
  }
}

/** A title without its number before and its count behind. */
export function bareTitle(text: string): string {
  return tidy(text).replace(ORDINAL, '').replace(COUNT, '').trim()
}

/** Whether a title is the name of a group, known or not. */
export const isGroupName = (text: string): boolean =>
  text.length <= 40 && /(?:联络|活动)小?组$/.test(text) && coreOf(text) !== ''

/** The kind of a group nothing but the name is known of. */
export function kindOfGroup(name: string): GroupKind {
  return /[乡镇]|街道|社区|片区|管委会|农场|牧场|林场/.test(name) ? 'township' : 'county-department'
}

/** The kind of a group in words; `undefined` when they name none. */
export function groupKindIn(text: string): GroupKind | undefined {
  const key = keyOf(text)
  if (/^(?:乡镇|乡|镇|街道|township)/.test(key)) return 'township'
  return /^(?:县直|机关|部门|党工委|总支|county)/.test(key) ? 'county-department' : undefined
}

/** `青禾乡` of `青禾乡政协委员联络组`. */
const coreOf = (name: string): string =>
  keyOf(name)
    .replace(/^(?:县)?政协/, '')
    .replace(/(?:政协)?(?:委员)?(?:联络|活动)?(?:小组|组)$/, '')

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
