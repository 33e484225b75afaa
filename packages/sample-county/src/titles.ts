import type { GatheringKind, GroupKind } from '@liaison-kit/core'
import type { Random } from './random.ts'

/** What a gathering was about: the title as an office would enter it, and the gist of the minutes. */
export interface Occasion {
  title: string
  minutes: string
  place?: string
  category?: string
}

const STUDY = [
  '政协章程',
  '委员履职工作规则',
  '社情民意信息写作要点',
  '提案撰写与办理',
  '调查研究工作方法',
  '乡村振兴有关政策',
  '安全生产有关规定',
  '民法典有关知识',
  '基层协商民主工作要求',
  '生态环境保护有关政策',
] as const

interface ActivityTitle {
  title: string
  /** Months it fits; all the year where left out. */
  months?: readonly number[]
  /** Among themselves, in their own room. */
  indoors?: true
}

const EVERYWHERE: readonly ActivityTitle[] = [
  { title: '委员义务植树', months: [3, 4, 10, 11] },
  { title: '为老服务日', months: [1, 2, 3, 9, 10, 11] },
  { title: '委员助学', months: [2, 3, 8, 9] },
  { title: '环境卫生整治志愿服务', months: [4, 5, 6, 7, 8, 9] },
  { title: '委员接待日' },
  { title: '委员读书交流', indoors: true },
  { title: '优秀提案和调研报告评议', indoors: true },
]
const ACTIVITIES: Record<GroupKind, readonly ActivityTitle[]> = {
  township: [
    ...EVERYWHERE,
    { title: '送农技到田间', months: [3, 4, 5, 6, 7, 8] },
    { title: '政策宣讲进村组' },
    { title: '冬季送温暖', months: [11, 12, 1, 2] },
  ],
  'county-department': [
    ...EVERYWHERE,
    { title: '政策宣讲进社区' },
    { title: '专业技能志愿服务' },
    { title: '走进企业听需求' },
  ],
}

const TOURS = [
  '兄弟联络组工作经验',
  '高效节水示范区',
  '农产品加工园',
  '养老服务中心',
  '职业技能实训基地',
  '文化馆非遗展厅',
] as const

const INSPECTIONS: Record<GroupKind, readonly { title: string; category: string }[]> = {
  township: [
    { title: '高效节水灌溉设施', category: 'water-infrastructure' },
    { title: '人居环境整治', category: 'livelihood' },
    { title: '卫生室运行', category: 'health' },
    { title: '设施农业生产', category: 'agriculture' },
    { title: '林果管护', category: 'forestry' },
    { title: '校园安全与营养餐', category: 'science-education' },
    { title: '养殖小区建设', category: 'livestock' },
    { title: '通村道路养护', category: 'water-infrastructure' },
    { title: '文化阵地建设', category: 'culture-sports' },
  ],
  'county-department': [
    { title: '老旧小区改造', category: 'livelihood' },
    { title: '便民服务大厅窗口', category: 'cadre-team' },
    { title: '学校课后服务', category: 'science-education' },
    { title: '社区卫生服务', category: 'health' },
    { title: '农贸市场食品安全', category: 'livelihood' },
    { title: '公共文化场馆开放', category: 'culture-sports' },
    { title: '企业安全生产', category: 'social-stability' },
    { title: '职工权益保障', category: 'staff-conditions' },
  ],
}

export const RESEARCH: Record<GroupKind, readonly { subject: string; category: string }[]> = {
  township: [
    { subject: '林果业提质增效', category: 'forestry' },
    { subject: '农村饮水安全', category: 'water-infrastructure' },
    { subject: '农村养老服务', category: 'livelihood' },
    { subject: '农民专业合作社发展', category: 'agriculture' },
    { subject: '村卫生室服务能力', category: 'health' },
    { subject: '庭院经济发展', category: 'agriculture' },
    { subject: '乡村道路管护', category: 'water-infrastructure' },
    { subject: '畜牧养殖规模化', category: 'livestock' },
  ],
  'county-department': [
    { subject: '职业教育与就业衔接', category: 'science-education' },
    { subject: '分级诊疗推进', category: 'health' },
    { subject: '老旧小区管理', category: 'livelihood' },
    { subject: '小微企业发展环境', category: 'other' },
    { subject: '公共文化服务效能', category: 'culture-sports' },
    { subject: '城区雨污分流', category: 'water-infrastructure' },
  ],
}

/** What a gathering of a group may be about; `month` keeps tree planting out of July. */
export function occasion(
  draw: Random,
  kind: Exclude<GatheringKind, 'plenary' | 'standing-committee' | 'joint-meeting' | 'work-meeting'>,
  at: { body: string; place: string; kind: GroupKind; month: number },
): Occasion {
  const room = at.kind === 'township' ? `${at.body}政协委员之家` : '县政协委员活动室'
  switch (kind) {
    case 'study': {
      const subject = draw.pick(STUDY)
      return {
        title: `集中学习：${subject}`,
        place: room,
        minutes: `组长主持。学习${subject}，委员结合本职工作交流体会。`,
      }
    }
    case 'activity': {
      const fitting = ACTIVITIES[at.kind].filter(({ months }) => months?.includes(at.month) ?? true)
      const { title, indoors } = draw.pick(fitting)
      if (indoors) return { title, place: room, minutes: `组长召集。开展${title}，每位委员发言，记录存档。` }
      const minutes = `组长召集。开展${title}，听取群众意见并逐条登记。`
      return { title: `${title}（${at.place}）`, place: at.place, minutes }
    }
    case 'inspection': {
      const { title, category } = draw.pick(INSPECTIONS[at.kind])
      return {
        title: `视察${at.place}${title}情况`,
        place: at.place,
        category,
        minutes: '实地查看，听取情况介绍。委员提出意见建议，汇总后书面反馈有关单位。',
      }
    }
    case 'research': {
      const { subject, category } = draw.pick(RESEARCH[at.kind])
      return {
        title: `${subject}专题调研`,
        place: at.place,
        category,
        minutes: '走访查看，分组座谈，收集数据，明确报告执笔分工。',
      }
    }
    case 'symposium':
      return { title: `${at.place}群众代表座谈`, place: at.place, minutes: '与群众代表座谈，记录意见，会后分类整理。' }
    case 'study-tour':
      return { title: `参观学习：${draw.pick(TOURS)}`, place: '县内', minutes: '实地参观，听取介绍，交流做法。' }
    case 'supervision':
      return {
        title: `民主监督：${at.body}窗口服务`,
        place: at.body,
        minutes: '查阅台账，随机询问办事群众，提出改进意见。',
      }
    case 'consultation':
      return {
        title: `列席${at.body}工作会议并协商年度重点事项`,
        place: at.body,
        minutes: '听取情况通报，委员就重点事项发表意见。',
      }
    case 'visit':
      return { title: `走访${at.place}委员和群众`, place: at.place, minutes: '了解情况，登记意见。' }
  }
}

export const PROJECTS: Record<GroupKind, readonly string[]> = {
  township: [
    '安装太阳能路灯',
    '修缮老年活动室',
    '硬化巷道',
    '改造卫生室',
    '新建村民休闲亭',
    '维修灌溉渠',
    '添置农家书屋图书',
  ],
  'county-department': ['增设无障碍坡道', '设立户外劳动者休息点', '改造社区活动室', '增设候车座椅', '捐建图书角'],
}
