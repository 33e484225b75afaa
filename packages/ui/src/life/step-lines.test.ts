import type { Handling } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import './en.ts'
import './ug.ts'
import { lifeWords, RATINGS, RESULTS } from './life.words.ts'
import { stepLines } from './step-lines.ts'

const words = lifeWords['zh-CN']
const lines = (step: Handling['step'], more: Partial<Handling> = {}): string[] =>
  stepLines({ id: 'h', work: 'w', date: '2012-03-05', step, ...more }, words, '2012-06-20')

describe('a step in words', () => {
  it.each<[Handling['step'], Partial<Handling>, string[]]>([
    ['received', { by: '办公室' }, ['3月5日 已收到', '经办：办公室']],
    ['adopted', { text: '编辑稿' }, ['3月5日 已采用', '编辑稿']],
    ['kept', { note: '作为素材' }, ['3月5日 留存备查', '说明：作为素材']],
    ['returned', { note: '请分开报送' }, ['3月5日 已退回', '原因：请分开报送']],
    ['forwarded', { to: '县水利局' }, ['3月5日 已转办', '送交：县水利局']],
    [
      'answered',
      { result: 'planned', by: '县水利局' },
      ['3月5日 已答复', '尚未解决，已列入计划（B 类）', '答复单位：县水利局'],
    ],
    ['instructed', { by: '县领导', text: '请研究' }, ['3月5日 已批示', '批示：县领导', '请研究']],
    ['not-filed', { note: '重复' }, ['3月5日 未立案', '原因：重复']],
    ['rated', { result: 'satisfied/dissatisfied' }, ['3月5日 已评价', '对办理工作：满意；对办理结果：不满意']],
    ['rated', { result: 'basically-satisfied' }, ['3月5日 已评价', '基本满意']],
    ['rated', { note: '表示满意。' }, ['3月5日 已评价', '说明：表示满意。']],
  ])('%s %j', (step, more, expected) => {
    expect(lines(step, more)).toEqual(expected)
  })

  it('what is answered reads as solved only where it was: not when planned, not for want of a result', () => {
    const claims = (result: string | undefined): boolean =>
      lines('answered', result === undefined ? {} : { result }).some((line) => /已经解决/.test(line))
    expect([...RESULTS, '待定', undefined].filter(claims)).toEqual(['solved'])
    expect(lines('answered')).toContain('未注明办理结果')
    expect(lines('answered', { result: '部分解决' })).toContain('部分解决')
  })
})

it.each(['en', 'ug'] as const)('every name is said in %s in words of its own', (language) => {
  const table = lifeWords[language]!
  const names = [
    ...RESULTS.map(table.result),
    ...RATINGS.map(table.rating),
    ...(['new', 'received', 'forwarded', 'assigned', 'rated'] as const).map(table.standing),
    table.due('D', true),
    table.overdue('D', 1, true),
    table.result(undefined),
  ]
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => /[\u4e00-\u9fff]|undefined/.test(name))).toEqual([])
})
