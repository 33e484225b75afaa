import type { Driver } from './driver.ts'
import { Hands } from './hands.ts'
import type { Hub } from './hub.ts'
import { GATHERING, type Town } from './town.ts'

export const TASKS = ['meter', 'roll', 'report'] as const

/** What came of the three tasks, and of what else was to be seen meanwhile. */
export interface Outcome {
  /** By task: what it failed of; empty where it did not. */
  tasks: Record<(typeof TASKS)[number], string>
  /** What went wrong in the page or in the browser, beside the tasks. */
  errors: string[]
  /** What the page's security policy forbade. */
  violations: string[]
}

const TITLE = '渠水不足'
const DUTY = '社情民意信息'

/** Opens the page and does all three, one after another, also when one of them fails. */
export async function doTasks(driver: Driver, { page, hub }: Town): Promise<Outcome> {
  await driver.open(page)
  const meter = new Hands(driver, 'liaison-quota-meter')
  const tasks = {
    meter: await failureOf(() => readMeter(meter)),
    roll: await failureOf(() => takeRoll(new Hands(driver, 'liaison-attendance-tracker'), hub)),
    report: await failureOf(() => fileReport(new Hands(driver, 'liaison-info-report-form'), meter, hub)),
  }
  const { errors, violations } = await driver.evaluate<{ errors: string[]; violations: string[] }>('probe.told()')
  return { tasks, errors: [...new Set([...errors, ...driver.errors()])], violations }
}

async function failureOf(task: () => Promise<void>): Promise<string> {
  try {
    await task()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

async function readMeter(meter: Hands): Promise<void> {
  const done = await reportsDone(meter)
  if (done !== 0) throw new Error(`The meter shows ${done} reports where there is none.`)
}

/** How many reports the meter says are done. */
async function reportsDone(meter: Hands): Promise<number> {
  return Number(/(\d+)／\d+/.exec(await meter.sees('tr', DUTY))?.[1])
}

/** Signs in, marks one member absent and another present, and finds both saved. */
async function takeRoll(tracker: Hands, hub: Hub): Promise<void> {
  await tracker.clicks('button', '登录')
  await tracker.types('登录码', 'code', hub.code)
  await tracker.presses('Enter')
  await tracker.clicks('button.gathering', GATHERING)
  await tracker.clicks('#row-m1 label', '无故缺席')
  await tracker.clicks('#row-m2 label', '出席')
  await tracker.clicks('#save', '')
  await tracker.sees('#row-m1 .state', '已保存')
  await tracker.sees('#row-m2 .state', '已保存')
  const { attendance } = await hub.ledger()
  const marks = attendance.map(({ member, mark }) => `${member} ${mark}`).sort()
  if (marks.join() !== 'm1 absent,m2 present') throw new Error(`The hub has the marks ${marks.join() || 'of nobody'}.`)
}

/** Files a report, finds its receipt, and the meter counting it. */
async function fileReport(form: Hands, meter: Hands, hub: Hub): Promise<void> {
  await form.types('标题', 'title', TITLE)
  await form.chooses('类别', 'category')
  await form.chooses('来源渠道', 'channel')
  await form.types('情况', 'situation', '三组灌溉渠有两处渗漏。')
  await form.types('问题', 'problem', '下游四十亩地浇不上水。')
  await form.types('建议', 'advice', '请在春灌前修好。')
  await form.clicks('button', '报送')
  await form.sees('.receipt.sent h3', '✓已报送')
  const { works } = await hub.ledger()
  const work = works.find(({ title }) => title === TITLE)
  if (!work)
    throw new Error(`The hub has no report “${TITLE}”, but ${works.map(({ title }) => title).join() || 'none'}.`)
  const receipt = await form.sees('.receipt', '')
  if (!receipt.includes(work.id.slice(-8).toUpperCase()))
    throw new Error(`The receipt names another report: ${receipt}`)
  await meter.until('the report counted', async () => (await reportsDone(meter)) === 1)
}
