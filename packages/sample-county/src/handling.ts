import { addDays, type CivilDate, type Handling, type Work } from '@liaison-kit/core'
import type { Random } from './random.ts'
import type { Setting } from './setting.ts'

type Step = Omit<Handling, 'id' | 'work'>

/** What became of the info reports and the proposals, up to today. */
export function handling(setting: Setting, works: readonly Work[]): Handling[] {
  const steps = works.flatMap((work) => {
    const draw = setting.draw('handling', work.group, work.date, work.title)
    const course =
      work.kind === 'info-report'
        ? reportCourse(draw, work)
        : work.kind === 'proposal'
          ? proposalCourse(draw, work)
          : []
    return course.filter(({ date }) => date <= setting.today).map((step) => ({ work: work.id, ...step }))
  })
  return steps
    .sort((one, other) => (one.date === other.date ? (one.work < other.work ? -1 : 1) : one.date < other.date ? -1 : 1))
    .map((step, index) => ({ id: `h${String(index + 1).padStart(4, '0')}`, ...step }))
}

const OFFICE = '县政协办公室'
const DEPARTMENTS: Record<string, string> = {
  'water-infrastructure': '县水利、交通部门',
  agriculture: '县农业部门',
  forestry: '县林业部门',
  livestock: '县畜牧部门',
  'science-education': '县教育、公安交管部门',
  health: '县卫生部门',
  'culture-sports': '县文体部门',
  livelihood: '县住建、民政部门',
}

const departmentOf = ({ category }: Work): string => DEPARTMENTS[category ?? ''] ?? '县有关部门'

/** Received; then adopted, kept or returned; adopted ones go to a department, which mostly answers. */
function reportCourse(draw: Random, work: Work): Step[] {
  const after = (date: CivilDate, min: number, max: number): CivilDate => addDays(date, draw.int(min, max))
  const received = after(work.date, 1, 4)
  const steps: Step[] = [{ date: received, step: 'received', by: OFFICE }]
  const decided = after(received, 2, 9)
  const share = draw.next()
  if (share < 0.06)
    return [...steps, { date: decided, step: 'returned', by: OFFICE, note: '一事一报，请将两个问题分开报送。' }]
  if (share < 0.5)
    return [...steps, { date: decided, step: 'kept', by: OFFICE, note: '已登记，作为季度综合分析的素材。' }]
  steps.push({ date: decided, step: 'adopted', by: OFFICE })
  if (draw.chance(0.06))
    steps.push({ date: after(decided, 2, 8), step: 'instructed', by: '县领导', note: '请有关部门研究办理。' })
  const forwarded = after(decided, 1, 5)
  steps.push({ date: forwarded, step: 'forwarded', by: OFFICE, to: departmentOf(work) })
  // One in seven is never answered, and is overdue after a while.
  if (draw.chance(0.85)) {
    const result = draw.pick(['solved', 'solved', 'planned', 'limited'] as const)
    steps.push({
      date: after(forwarded, 15, 85),
      step: 'answered',
      by: departmentOf(work),
      result,
      note: ANSWERS[result],
    })
  }
  return steps
}

const ANSWERS = {
  solved: '已到现场核实并办理，反映的问题已经解决。',
  planned: '情况属实，已列入计划，将按进度实施。',
  limited: '因资金等条件限制，暂时难以全部解决，已作说明。',
} as const

function proposalCourse(draw: Random, work: Work): Step[] {
  const filed = addDays(work.date, draw.int(8, 20))
  if (draw.chance(0.12))
    return [{ date: filed, step: 'not-filed', by: '提案委员会', note: '内容与往年提案重复，转作意见建议处理。' }]
  const assigned = addDays(filed, draw.int(10, 25))
  const answered = addDays(assigned, draw.int(40, 110))
  const steps: Step[] = [
    { date: filed, step: 'filed', by: '提案委员会' },
    { date: assigned, step: 'assigned', by: OFFICE, to: departmentOf(work) },
    {
      date: answered,
      step: 'answered',
      by: departmentOf(work),
      result: draw.pick(['solved', 'planned', 'limited'] as const),
    },
  ]
  if (draw.chance(0.7))
    steps.push({ date: addDays(answered, draw.int(5, 20)), step: 'rated', note: '对办理工作和办理结果表示满意。' })
  return steps
}
