import { RULE_IDS, rulePage } from './rule-page.ts'

export default { paths: () => RULE_IDS.map((rule) => ({ params: { rule }, content: rulePage(rule, 'en') })) }
