import type { Charter } from '@liaison-kit/core'

/** The names of the charters that come with the library, by id, in the order in which they are offered. A page need not carry what they ask. */
export const shippedCharters: Readonly<Record<string, Charter['name']>> = {
  'shache-2012': {
    'zh-CN': '莎车县政协委员联络组 2012 年履职要求',
    en: "Shache county: duties of members' liaison groups, 2012",
  },
  'fushun-2006': {
    'zh-CN': '抚顺市政协委员活动组 2006 年履职要求',
    en: "Fushun city: duties of members' activity groups, 2006",
  },
  'urumqi-2012': { 'zh-CN': '乌鲁木齐市政协委员 2012 年履职要求', en: 'Urumqi city: duties of members, 2012' },
}
