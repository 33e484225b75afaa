import type { Attendance, Gathering, Ledger, Mark, Member } from '@liaison-kit/core'
import type { MemoryOptions } from '@liaison-kit/source/memory'
import { exampleDay, exampleLedger } from '../attendance-tracker.examples.ts'

// Invented names, some in parts and some of other scripts: none is anybody's.
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'
const GIVEN = ['禾', '穗', '桐', '岚', '枫', '松', '柏', '梅', '泉', '霞']
const OTHERS = [
  '艾力·示例',
  '古丽娜·示例',
  'Example Alim',
  'Sample Rena',
  'ئالىم مىسال',
  'رەنا مىسال',
  '曾示例',
  '单示例',
]

/** So many invented members of one group, the first of them its leader. */
export function exampleMembers(count: number, group = 'g-01'): Member[] {
  return Array.from({ length: count }, (_, index): Member => {
    const name = SURNAMES[index % SURNAMES.length] as string
    const given = GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length] as string
    return {
      id: `x${String(index + 1).padStart(3, '0')}`,
      name: OTHERS[index - 8] ?? `${name}${given}${index % 3 === 0 ? GIVEN[(index * 7) % GIVEN.length] : ''}`,
      unit: index % 4 === 0 ? '示例镇中心小学' : '示例村',
      appointed: '2022-01-01',
      group,
      ...(index === 0 && { roles: ['leader'] }),
    }
  })
}

const plenary = (id: string, date: string, number: number): Gathering => ({
  id,
  kind: 'plenary',
  group: null,
  date,
  title: `示例县政协第一届委员会第${'一二三四五'[number - 1]}次会议`,
  place: '示例县会议中心',
})

const activity = (id: string, date: string, title: string): Gathering => ({
  id,
  kind: 'activity',
  group: 'g-01',
  date,
  title,
  place: '示例镇社区服务中心',
})

const given = (gathering: string, member: string, mark: Mark): Attendance => ({ gathering, member, mark })

/**
 * A committee of so many members in one group, with a plenary and an activity of today that nobody has marked. The second member was
 * absent twice from activities and once from the plenary before, the third once from activities.
 */
export function exampleOf(count: number): Ledger {
  return {
    ...exampleLedger,
    terms: [{ id: 't1', number: 1, from: '2022-01-01', to: '2026-12-31', planned: { plenary: 5 } }],
    members: exampleMembers(count),
    gatherings: [
      plenary('plenary-2026', exampleDay, 5),
      activity('activity-today', exampleDay, '“委员进社区”集体活动'),
      plenary('plenary-2025', '2025-03-02', 4),
      activity('activity-1', '2025-04-15', '“委员进企业”集体活动'),
      activity('activity-2', '2025-09-18', '“委员进学校”集体活动'),
      { ...activity('activity-optional', exampleDay, '联谊活动'), optional: true },
    ],
    attendance: [
      given('activity-1', 'x002', 'absent'),
      given('activity-2', 'x002', 'absent'),
      given('plenary-2025', 'x002', 'absent'),
      given('activity-1', 'x003', 'absent'),
    ],
  }
}

/** A clerk signed in beside such a ledger. */
export function clerkOf(ledger: Ledger): MemoryOptions {
  return { ledger, group: 'g-01', today: exampleDay, signedIn: true, session: { name: '示例镇联络员' } }
}
