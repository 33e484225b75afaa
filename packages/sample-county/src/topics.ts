import { ruralTopics } from './topics-rural.ts'
import { townTopics } from './topics-town.ts'

/** A matter a group may take up: what is seen, what follows from it, what could be done. About conditions, never about a person. */
export interface Topic {
  category: string
  /** Months in which one would notice it; all the year where left out. */
  months?: readonly number[]
  /** May be told of one part of a village (三组) alone. */
  local?: true
  matter: string
  situation: string
  problem: string
  advice: string
}

/** The matters of a kind of group that one would notice in a month. */
export function topicsIn(kind: 'township' | 'county-department', month: number): Topic[] {
  const topics = kind === 'township' ? ruralTopics : townTopics
  return topics.filter((topic) => topic.months === undefined || topic.months.includes(month))
}
