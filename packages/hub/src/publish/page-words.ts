import { DUTIES, type Quota } from '@liaison-kit/core'
import { dutyMeasures, dutyNames, dutyStatusNames } from '@liaison-kit/core/names.zh-CN'
import type { Counts } from './standing-of-duties.ts'

const isKnown = (duty: string): duty is keyof typeof DUTIES => Object.hasOwn(DUTIES, duty)

/** What a duty is called; the charter's own by the name it gives. */
export function dutyName(duty: string, rules: Quota['rules']): string {
  const name = isKnown(duty) ? dutyNames[duty] : (rules[duty]?.name?.['zh-CN'] ?? duty)
  return `${name}${rules[duty]?.assumed ? '（推定）' : ''}`
}

/** `0／1 条`; where nothing is owed, `0 条`. */
export function figures({ duty, done, required, status }: Counts): string {
  const unit = isKnown(duty) ? dutyMeasures[duty][1] : '项'
  return status === 'exempt' ? `${done} ${unit}` : `${done}／${required} ${unit}`
}

/** `未完成，缺 1`, `进行中，还剩 12 天`, `逾期完成`. */
export function statusWords({ status, late, missing, daysLeft }: Counts): string {
  if (late) return '逾期完成'
  const name = dutyStatusNames[status]
  if (status === 'short') return `${name}，缺 ${missing ?? 0}`
  if (status === 'open') return `${name}，${daysLeft ? `还剩 ${daysLeft} 天` : '今天截止'}`
  return name
}

/** Where duties come from, place by place; each once. */
export function sources(rules: Quota['rules'], documents: Readonly<Record<string, string>>): string[] {
  const places = new Map<string, Set<string>>()
  for (const { cites } of Object.values(rules)) {
    for (const { document, part, item } of cites) {
      const title = documents[document] ?? document
      const known = places.get(title) ?? new Set()
      places.set(title, known.add(`第 ${part} 部分${item === undefined ? '' : `第 ${item} 项`}`))
    }
  }
  return [...places].map(([title, parts]) => `《${title}》${[...parts].sort().join('、')}`)
}
