import type { Duty } from '../duties/duty.ts'
import type { GatheringKind, WorkKind } from '../model/vocabulary.ts'

/** What is done with a thing of a kind, and its measure word: `已报送`, `条`. */
export type MeasureWords = readonly [done: string, unit: string]

const MEETING_HELD: MeasureWords = ['已召开', '次']
const ACTIVITY_HELD: MeasureWords = ['已开展', '次']
const WORK_MEASURES: Record<WorkKind, MeasureWords> = {
  'info-report': ['已报送', '条'],
  suggestion: ['已提出', '条'],
  'research-report': ['已完成', '篇'],
  proposal: ['已提交', '件'],
  'practical-project': ['已办成', '件'],
  plan: ['已报送', '份'],
  'half-year-summary': ['已报送', '份'],
  'annual-summary': ['已报送', '份'],
  'quarterly-report': ['已报送', '份'],
  'study-note': ['已完成', '篇'],
  'self-study': ['已开展', '次'],
  regulation: ['已制定', '项'],
  'received-document': ['已收到', '份'],
  press: ['已刊发', '篇'],
}

/** The measure words of a duty, by the kinds of record it counts. */
export function measureOf({ counts }: Pick<Duty, 'counts'>): MeasureWords {
  if ('works' in counts) return WORK_MEASURES[counts.works[0]!]
  return counts.gatherings.every(isMeeting) ? MEETING_HELD : ACTIVITY_HELD
}

const isMeeting = (kind: GatheringKind): boolean => kind === 'plenary' || /-(committee|meeting)$/.test(kind)
