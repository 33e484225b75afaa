import { GATHERING_KINDS, type GatheringKind } from '@liaison-kit/core'
import { gatheringNames as english } from '@liaison-kit/core/names.en'
import { gatheringNames } from '@liaison-kit/core/names.zh-CN'
import { keyOf } from '../sheet/plain-text.ts'

/** What people call each kind, beside its name. A word that holds another goes before it. */
const ALSO: Partial<Record<GatheringKind, readonly string[]>> = {
  plenary: ['全体会议', '全委会', '全会', '政协全会', '全体委员会'],
  'standing-committee': ['常委会议', '常委会', '常务委员会'],
  'joint-meeting': ['联席会'],
  'work-meeting': ['工作会'],
  study: ['学习', '学习会', '政治学习', '理论学习'],
  'study-tour': ['考察', '参观', '参观学习', '考察学习', '学习考察', '外出考察'],
  activity: ['活动', '委员活动', '联络组活动', '其他活动'],
  inspection: ['持证视察', '委员视察'],
  research: ['专题调研', '调查研究', '考察调研', '视察调研'],
  symposium: ['座谈会'],
  supervision: ['协商监督', '监督', '民主评议'],
  consultation: ['协商会', '民主协商', '专题协商'],
  visit: ['走访慰问', '慰问', '联系走访', '入户走访'],
}

const WORDS: readonly [word: string, kind: GatheringKind][] = GATHERING_KINDS.flatMap((kind) =>
  [kind, gatheringNames[kind], english[kind], ...(ALSO[kind] ?? [])].map((word): [string, GatheringKind] => [
    keyOf(word),
    kind,
  ]),
).sort(([one], [other]) => other.length - one.length)

const EXACT = new Map(WORDS)

/** The kind a cell names, and nothing else. */
export const kindOf = (text: string): GatheringKind | undefined => EXACT.get(keyOf(text))

/** The kinds a title names. `activity` only where nothing else is: every kind is one. */
export function kindsIn(title: string): GatheringKind[] {
  const kinds = new Set<GatheringKind>()
  let rest = keyOf(title)
  for (const [word, kind] of WORDS) {
    if (!rest.includes(word)) continue
    kinds.add(kind)
    // What a longer word has said, a shorter one within it does not say again.
    rest = rest.replaceAll(word, ' ')
  }
  if (kinds.size > 1) kinds.delete('activity')
  return [...kinds]
}
