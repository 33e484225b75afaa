import type { Ledger, Member } from '@liaison-kit/core'
import type { MemoryOptions } from '@liaison-kit/source/memory'
import type { WidgetState } from '@liaison-kit/ui'

/** A situation worth seeing: what the widget is given, and the state it then shows. */
export interface RosterExample {
  id: string
  name: string
  source: MemoryOptions
  readonly?: boolean
  state: WidgetState
}

/** The day of all examples. */
export const exampleDay = '2026-03-20'

const APPOINTED = '2022-01-01'
const member = (id: string, name: string, group: string, more: Partial<Member> = {}): Member => ({
  id,
  name,
  appointed: APPOINTED,
  group,
  ...more,
})

const members: Member[] = [
  member('m01', '示例甲', 'g-01', { roles: ['leader', 'standing-committee'], sector: '农业', unit: '示例乡农技站' }),
  member('m02', '示例乙', 'g-01', { roles: ['deputy-leader'], sector: '教育', unit: '示例乡中心小学' }),
  member('m03', '示例丙', 'g-01', { sector: '医药卫生', unit: '示例乡卫生院' }),
  member('m04', '示例丁', 'g-01', { sector: '农业' }),
  member('m05', '示例戊', 'g-02', { roles: ['leader'], sector: '工商联', unit: '示例镇商会' }),
  // Two of one name, told apart by where they work; one of another name with nothing to tell by but group and day.
  member('m06', '示例同', 'g-02', { sector: '教育', unit: '示例县第一中学' }),
  member('m07', '示例同', 'g-03', { sector: '医药卫生', unit: '示例县人民医院' }),
  member('m08', '示例己', 'g-03', { roles: ['leader', 'vice-chair'], sector: '中共', unit: '示例县政协' }),
  member('m09', '示例庚', 'g-02', { sector: '文化艺术', left: '2024-06-30' }),
  member('m10', '示例辛', 'g-03', { sector: '科技', appointed: '2026-04-01' }),
  {
    id: 'm11',
    name: '示例壬',
    initials: 'slr',
    sector: '少数民族',
    unit: '示例县文化馆',
    appointed: APPOINTED,
    posts: [
      { group: 'g-01', from: APPOINTED, to: '2023-12-31' },
      { group: 'g-02', roles: ['deputy-leader'], from: '2024-01-01' },
    ],
  },
]

/** An invented county of three groups and eleven members: moved, left, to come, and two of one name. */
export const exampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'sample',
    name: '示例县政协',
    since: APPOINTED,
    charters: [{ from: APPOINTED, charter: 'shache-2012' }],
  },
  terms: [{ id: 't1', number: 1, from: APPOINTED, to: '2026-12-31' }],
  groups: [
    { id: 'g-01', name: '示例乡联络组', kind: 'township', formed: APPOINTED },
    { id: 'g-02', name: '示例镇联络组', kind: 'township', formed: APPOINTED },
    { id: 'g-03', name: '示例县直联络组', kind: 'county-department', formed: '2022-02-01' },
    { id: 'g-04', name: '示例旧联络组', kind: 'township', formed: APPOINTED, dissolved: '2023-12-31' },
  ],
  members,
  gatherings: [{ id: 'a1', kind: 'study', group: 'g-01', date: '2026-02-26', title: '第一季度集中学习' }],
  attendance: [{ gathering: 'a1', member: 'm03', mark: 'present' }],
  works: [],
}

export const county: MemoryOptions = {
  ledger: exampleLedger,
  today: exampleDay,
  signedIn: true,
  session: { role: 'county', name: '示例县政协办公室' },
}
export const clerk: MemoryOptions = {
  ledger: exampleLedger,
  group: 'g-01',
  today: exampleDay,
  signedIn: true,
  session: { name: '示例乡联络员' },
}
export const ownMember: MemoryOptions = {
  ledger: exampleLedger,
  today: exampleDay,
  signedIn: true,
  session: { role: 'member', member: 'm11', name: '示例壬' },
}

/** So many members in 38 groups, every tenth of a name that another has too. */
export function countyOf(count: number): MemoryOptions {
  const groups = Array.from({ length: 38 }, (_, index) => ({
    id: `g${index}`,
    name: `示例第${index + 1}联络组`,
    kind: 'township' as const,
    formed: APPOINTED,
  }))
  const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
  const many = Array.from({ length: count }, (_, index): Member => {
    const first = letters[index % letters.length]
    const second = letters[Math.floor(index / letters.length) % letters.length]
    return member(`x${index}`, index % 10 === 0 ? '示例同' : `示${first}${second}`, `g${index % 38}`, {
      sector: `示例界别${index % 25}`,
      unit: `示例单位${index}`,
      ...(index < 38 && { roles: ['leader'] }),
    })
  })
  return { ...county, ledger: { ...exampleLedger, groups, members: many, gatherings: [], attendance: [] } }
}

export const rosterExamples: readonly RosterExample[] = [
  {
    id: 'signed-out',
    name: 'signed out it says what signing in is for',
    source: { ...county, signedIn: false },
    state: 'ready',
  },
  { id: 'county', name: 'the county sees everybody in office, and may add', source: county, state: 'ready' },
  { id: 'clerk', name: 'a clerk sees the group, and changes nothing', source: clerk, state: 'ready' },
  { id: 'member', name: 'a member sees the own page', source: ownMember, state: 'ready' },
  {
    id: 'empty',
    name: 'an empty roster leads to the first member',
    source: { ...county, ledger: { ...exampleLedger, members: [], attendance: [] } },
    state: 'empty',
  },
  { id: 'readonly', name: 'readonly shows and asks nothing', source: county, readonly: true, state: 'ready' },
]
