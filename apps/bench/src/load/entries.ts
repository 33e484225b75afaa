import { randomUUID } from 'node:crypto'
import type { Entry } from '@liaison-kit/core'
import { TODAY } from './served-hub.ts'

let made = 0

/** An entry as a page sends it: an info report of a township. */
export function anEntry(): Entry {
  made += 1
  const id = `load-${made}`
  const value = {
    id,
    kind: 'info-report',
    group: 'g-01',
    date: TODAY,
    title: `关于村道照明的情况反映（示例 ${made}）`,
    situation: '沿线约两公里没有路灯，晚间学生与老人出行不便，今年已有多户村民反映。',
    advice: '建议列入明年的民生实事计划，由交通部门与乡镇共同安排。',
  }
  return { id: randomUUID(), about: `works/${id}`, at: `${TODAY}T09:30:00+08:00`, value }
}

export const entries = (count: number): Entry[] => Array.from({ length: count }, anEntry)
