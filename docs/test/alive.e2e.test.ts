import { sampleCounty } from '@liaison-kit/sample-county'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { TAGS } from '../components/tags.ts'
import { Visitor } from './visitor.ts'

const home = inject('home')

let visitor: Visitor
beforeAll(async () => {
  visitor = await Visitor.at(home)
})
afterAll(() => visitor?.close())

it('a rule answers to what is changed in its box, with the network cut', async () => {
  const { page, wrong } = await visitor.open(`rules/info-report.html`)
  const answers = page.locator('.rule-box [role=status] li')
  await expect.poll(() => answers.allTextContents()).toHaveLength(4)
  await page.context().setOffline(true)
  expect((await answers.allTextContents())[1]).toMatch(/2012年2月：已完成/)
  await page.getByRole('button', { name: '移除 记录 1' }).click()
  expect((await answers.allTextContents())[1]).toMatch(/2012年2月：未完成/)
  await page.getByLabel('截至日期', { exact: true }).fill('2012-02-10')
  await expect.poll(() => answers.allTextContents()).toHaveLength(2)
  expect((await answers.allTextContents())[1]).toMatch(/2012年2月：进行中/)
  expect(wrong).toEqual([])
  await page.close()
})

it.each(TAGS)('%s shows every example in each language, and every state it has, with the network cut', async (tag) => {
  const { page, wrong } = await visitor.open(`components/${tag}.html`)
  await page.locator('.live[data-warm=true]').waitFor()
  await page.context().setOffline(true)
  const panel = page.locator('.live-panel')
  const examples = panel.getByLabel('例子')
  const states = panel.getByLabel('状态')
  const stateOf = (): Promise<string | null> => page.locator(`.live-stage ${tag}`).getAttribute('state')
  const names = await examples.locator('option').allTextContents()
  expect(names.length).toBeGreaterThan(4)
  // None is shown by the name its tests give it.
  expect(names.filter((name) => !/[\u4e00-\u9fff]/.test(name))).toEqual([])
  for (const language of ['ug', 'en', 'zh-CN']) {
    await panel.getByLabel('组件的文字').selectOption(language)
    for (const name of names) {
      await examples.selectOption({ label: name })
      await expect.poll(stateOf).toMatch(/ready|empty/)
      expect(await page.locator(`.live-stage ${tag} .base`).getAttribute('lang')).toBe(language)
    }
  }
  const all = await states
    .locator('option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value))
  expect(all).toEqual(expect.arrayContaining(['ready', 'loading', 'stale', 'error', 'idle']))
  for (const state of all.reverse()) {
    await states.selectOption(state)
    await expect.poll(stateOf).toMatch(state === 'ready' ? /ready|empty/ : new RegExp(`^${state}$`))
  }
  expect(wrong).toEqual([])
  await page.close()
})

it('a ledger that is put in is judged, or told all that is wrong with it, also when it is chosen again', async () => {
  const { page, wrong } = await visitor.open(`playground.html`)
  const file = page.getByLabel('台账文件（.json）')
  const put = (text: string): Promise<void> =>
    file.setInputFiles({ name: '台账.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await put('{"format"')
  await page.getByText('这不是 JSON 文件，或者内容不完整。').waitFor()
  await put('{"format":"liaison-ledger/1"}')
  await page.getByText(/这份台账有 \d+ 处错误/).waitFor()
  expect(await page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(3)
  await put(JSON.stringify(sampleCounty({ today: '2026-11-23', seed: 1 })))
  await page.getByRole('table').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  // Another county's charter has duties of its own, and names for them.
  await page.getByLabel('履职要求').selectOption({ index: 2 })
  await expect.poll(() => page.getByRole('table').textContent()).not.toMatch(/[a-z]+-[a-z]+/)
  await page.getByLabel('截至日期', { exact: true }).fill('1999-01-01')
  await page.getByText('到 1999-01-01 还没有一届开始').waitFor()
  expect(wrong).toEqual([])
  await page.close()
})
