import { expect, it } from 'vitest'
import { names as english } from '../names/en.ts'
import { names as chinese, dutyMeasures } from '../names/zh-CN.ts'

it('the duties and tests are called what the field calls them, and measured in its words', () => {
  const duties = Object.entries(chinese.duties).map(([id, name]) => {
    const [done, unit] = dutyMeasures[id as keyof typeof dutyMeasures]
    return `${id} | ${name} | ${done} 1 ${unit} | ${english.duties[id as keyof typeof english.duties]}`
  })
  expect(duties).toEqual([
    'info-report | 社情民意信息 | 已报送 1 条 | info report',
    'suggestion | 意见建议 | 已提出 1 条 | suggestion',
    'activity | 集体活动 | 已开展 1 次 | activity',
    'inspection | 视察 | 已开展 1 次 | inspection',
    'research-report | 调研报告 | 已完成 1 篇 | research report',
    'practical-project | 为民办实事 | 已办成 1 件 | practical project',
    'study | 集中学习 | 已开展 1 次 | study session',
    'distinguished-research | 高质量调研报告 | 已完成 1 篇 | distinguished research report',
    'collective-proposal | 集体提案 | 已提交 1 件 | collective proposal',
    'plan | 年度计划 | 已报送 1 份 | annual plan',
    'half-year-summary | 半年小结 | 已报送 1 份 | half-year summary',
    'annual-summary | 全年总结 | 已报送 1 份 | annual summary',
    'quarterly-report | 季度工作汇报 | 已报送 1 份 | quarterly report',
    'joint-meeting | 联席会议 | 已召开 1 次 | joint meeting',
  ])
  const tests = Object.entries(chinese.tests).map(
    ([id, name]) => `${id} | ${name} | ${english.tests[id as 'activity-leave']}`,
  )
  expect(tests).toEqual([
    'plenary-absence | 全体委员会议无故缺席 | absences without leave from plenaries',
    'plenary-leave | 全体委员会议请假 | leave from plenaries',
    'standing-leave | 常务委员会议请假 | leave from standing-committee meetings',
    'activity-absence | 活动无故缺席 | absences without leave from activities',
    'activity-leave | 活动请假 | leave from activities',
  ])
})
