import { expect, test } from 'vitest'
import { CASES } from '../../packages/core/src/duties/register.cases.ts'
import { caseName, namedCases } from '../rules/case-names.zh-CN.ts'
import { RULE_IDS } from '../rules/rule-page.ts'

test.each(RULE_IDS)('the Chinese names of the cases of %s: one each, in their order, none twice', (rule) => {
  const cases = CASES[rule].map(({ name }) => name)
  expect(namedCases(rule)).toEqual(cases)
  const chinese = cases.map((name) => caseName(rule, name))
  expect(new Set(chinese).size).toBe(chinese.length)
})
