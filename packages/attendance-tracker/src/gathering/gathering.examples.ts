import type { Attendance, Gathering, Ledger } from '@liaison-kit/core'
import type { MemoryOptions } from '@liaison-kit/source/memory'
import { exampleDay, exampleLedger, type TrackerExample } from '../attendance-tracker.examples.ts'

const asked = (gathering: string, member: string, reason: string, day: string): Attendance => ({
  gathering,
  member,
  mark: 'leave-pending',
  reason,
  asked: day,
})

const inspection: Gathering = {
  id: 'inspection-0210',
  kind: 'inspection',
  group: 'g-01',
  date: '2026-02-10',
  title: '视察冬春季饮水工程',
  place: '示例村水厂',
  announced: '2026-02-03',
  minutes:
    '2月10日上午，示例镇联络组委员到示例村水厂，察看取水口和净化车间，听取水厂负责人介绍。\n委员提出：取水口应设围栏；水质检测结果按月公布。',
  reported: '2026-02-12',
  category: 'water-infrastructure',
  certificate: '示例视字第 001 号',
}

/** The county of the other examples, with leaves to decide and an inspection that lacks nothing. */
export const gatheringLedger: Ledger = {
  ...exampleLedger,
  gatherings: [...exampleLedger.gatherings, inspection],
  attendance: [
    ...exampleLedger.attendance,
    ...exampleLedger.members
      .filter(({ group }) => group === 'g-01')
      .map(({ id }): Attendance => ({ gathering: inspection.id, member: id, mark: 'present' })),
    asked('inspection-0408', 'm05', '参加县里培训', '2026-03-19'),
  ],
}

/** Gatherings of four years, half of them with nothing recorded. */
export function manyGatherings(count: number): Ledger {
  const gatherings = Array.from({ length: count }, (_, index): Gathering => {
    const month = String(12 - (Math.floor(index / 4) % 12)).padStart(2, '0')
    const year = 2025 - Math.floor(index / 48)
    return {
      id: `many-${String(index).padStart(3, '0')}`,
      kind: index % 3 === 0 ? 'study' : 'activity',
      group: 'g-01',
      date: `${year}-${month}-${String(20 - (index % 4) * 5).padStart(2, '0')}`,
      title: `第 ${count - index} 次活动`,
      invited: ['m01'],
      ...(index % 2 === 0 && { minutes: '有', reported: `${year}-12-31` }),
    }
  })
  const attendance = gatherings
    .filter((_, index) => index % 2 === 0)
    .map(({ id }): Attendance => ({ gathering: id, member: 'm01', mark: 'present' }))
  return { ...exampleLedger, gatherings: [...exampleLedger.gatherings, ...gatherings], attendance }
}

const source: MemoryOptions = { ledger: gatheringLedger, group: 'g-01', today: exampleDay, signedIn: true }
export const clerk: MemoryOptions = { ...source, session: { name: '示例镇联络员' } }
export const county: MemoryOptions = { ...source, session: { role: 'county', name: '示例县政协办公室' } }
export const memberOf = (member: string, more: Partial<MemoryOptions> = {}): MemoryOptions => ({
  ...source,
  session: { role: 'member', member, name: '' },
  ...more,
})

const plenary: Gathering = {
  id: 'plenary-2026',
  kind: 'plenary',
  group: null,
  date: '2026-03-02',
  title: '示例县政协第一届委员会第五次会议',
}

export const gatheringExamples: readonly TrackerExample[] = [
  { name: 'leaves to decide come first', source: clerk, state: 'ready' },
  {
    name: 'two hundred gatherings, the earlier ones by year',
    source: { ...clerk, ledger: manyGatherings(196) },
    state: 'ready',
  },
  {
    name: 'the county at a group has its own gatherings too',
    source: { ...county, ledger: { ...gatheringLedger, gatherings: [...gatheringLedger.gatherings, plenary] } },
    state: 'ready',
  },
  {
    name: 'papers that lack the minutes and the report',
    source: clerk,
    gathering: 'symposium-0115',
    state: 'ready',
  },
  { name: 'a member sees what is to come and their own marks', source: memberOf('m08'), state: 'ready' },
  {
    name: 'a member whose leave was decided',
    source: memberOf('m10', {
      ledger: {
        ...gatheringLedger,
        attendance: [
          ...gatheringLedger.attendance,
          {
            ...asked('activity-0320', 'm10', '家中有事', '2026-03-18'),
            mark: 'absent',
            decided: '2026-03-19',
            decidedBy: '示例甲',
          },
          {
            ...asked('inspection-0408', 'm10', '外出治病', '2026-03-18'),
            mark: 'leave',
            decided: '2026-03-19',
            decidedBy: '示例甲',
          },
        ],
      },
    }),
    state: 'ready',
  },
  {
    name: 'a member who is expected nowhere',
    source: memberOf('m08', { ledger: { ...gatheringLedger, gatherings: [], attendance: [] } }),
    state: 'empty',
  },
  { name: 'a member on a page that only shows', source: memberOf('m05'), readonly: true, state: 'ready' },
]
