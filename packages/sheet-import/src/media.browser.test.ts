import { afterEach, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { FakeOffice } from '../test/fake-office.ts'
import { all, choose, fileOf, give, one, settled, show, useStage } from '../test/stage.ts'
import { cleanRoster, exampleSource, faultyRoster } from './sheet-import.examples.ts'

const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> }
const emulated = (media: string, features: { name: string; value: string }[] = []): Promise<unknown> =>
  session.send('Emulation.setEmulatedMedia', { media, features })
const isSeen = (selector: string): boolean => one(selector).getClientRects().length > 0

useStage()
afterEach(() => emulated(''))

const faulty = async (): Promise<void> => {
  await show(exampleSource(faultyRoster))
  await choose('roster')
  await give(fileOf('名册.xlsx'))
}

test('on paper stands which file it is and every fault and row, without what only works on a screen', async () => {
  await faulty()
  await emulated('print')
  expect(['#file-chosen', '.sum', '.summary', '.rows'].map(isSeen)).toEqual([true, true, true, true])
  expect(['#roster', '#file', '#from', '#filter', '#import'].map(isSeen)).toEqual([false, false, false, false, false])
  expect(getComputedStyle(one('.box')).maxHeight).toBe('none')
})

test('in forced colours a row at fault still has its bar, and its word', async () => {
  await faulty()
  await emulated('screen', [{ name: 'forced-colors', value: 'active' }])
  const [heading, fate] = [one('.fault > th'), one('.fault > .fate')]
  const { borderInlineStartWidth, borderInlineStartStyle } = getComputedStyle(heading)
  expect([borderInlineStartWidth, borderInlineStartStyle, fate.textContent]).toEqual(['4px', 'solid', '有问题'])
})

test('with reduced motion the bar that runs to and fro is left away, and the words stay', async () => {
  const office = new FakeOffice(cleanRoster, cleanRoster)
  await show(exampleSource(), { office })
  await choose('roster')
  await give(fileOf('名册.xlsx'))
  office.hold()
  one('#import').click()
  await settled()
  expect(isSeen('.going progress')).toBe(true)
  await emulated('screen', [{ name: 'prefers-reduced-motion', value: 'reduce' }])
  expect(['.going progress', '.going p'].map(isSeen)).toEqual([false, true])
  office.letGo?.()
})

test('where there is no room rows are blocks, and still a table to assistive technology', async () => {
  await page.viewport(375, 800)
  await faulty()
  await expect.poll(() => all('.rows.narrow').length).toBe(1)
  await expect.element(page.getByRole('table', { name: '每一行的结果' })).toBeInTheDocument()
  await expect.element(page.getByRole('columnheader', { name: '说明' })).toBeInTheDocument()
  await expect.element(page.getByRole('rowheader', { name: '4' })).toBeVisible()
})
