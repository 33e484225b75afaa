import { RULE_IDS, ruleName, ruleSummary } from './rule-page.ts'

export interface RuleLine {
  id: string
  name: string
  summary: string
}

/** Every rule in a line, by language. */
export declare const data: Record<'zh-CN' | 'en', RuleLine[]>

export default {
  load: (): typeof data => {
    const lines = (language: 'zh-CN' | 'en'): RuleLine[] =>
      RULE_IDS.map((id) => ({ id, name: ruleName(id, language), summary: ruleSummary(id, language) }))
    return { 'zh-CN': lines('zh-CN'), en: lines('en') }
  },
}
