import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FakeOffice } from '../test/fake-office.ts'
import { all, element, fileOf, focused, one, read, settled, show, useStage } from '../test/stage.ts'
import { cleanRoster, exampleSource, faultyRoster } from './sheet-import.examples.ts'

useStage()

/** What has the keyboard: its id, else its text. */
const at = (): string => {
  const active = element.shadowRoot?.activeElement
  return active?.id || (active?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 14) ?? '')
}
const press = async (keys: string): Promise<void> => {
  await userEvent.keyboard(keys)
  await settled()
}

test('by keyboard alone: choose the kind, choose the file, read a fault, mend it, import', async () => {
  const office = new FakeOffice(faultyRoster, cleanRoster, cleanRoster)
  await show(exampleSource(), { office })
  // The button to sign out comes first, then one stop for the three kinds.
  await press('{Tab}{Tab} ')
  expect([focused(), one<HTMLInputElement>('#roster').checked]).toEqual(['roster', true])
  await press('{Tab}')
  expect(at()).toBe('template')
  await press('{Tab}')
  expect(at()).toBe('file')
  // What the window to choose a file in does.
  await userEvent.upload(page.elementLocator(one('#file')), fileOf('名册.xlsx'))
  await expect.poll(() => all('.summary').length).toBe(1)
  await settled()
  expect(focused()).toBe('file')
  // The day is several stops and a button to pick with: straight on from there.
  one('#from').focus()
  while (focused() === 'from') await press('{Tab}')
  expect(at()).toBe('第 4 行 F 列：日期不存')
  await press('{Enter}')
  expect([focused(), read('#row-2')]).toEqual(['row-2', '4'])
  expect(one('#row-2').closest('tr')?.textContent).toContain('日期不存在（2012-02-30）')
  await press('{Tab}')
  expect(at()).toBe('import')
  // Barred, and told why, without having been taken from the keyboard's way.
  await press('{Enter}')
  expect([at(), office.asked.length, one('#import').getAttribute('aria-describedby')]).toEqual([
    'import',
    1,
    'import-hint',
  ])
  one('#file').focus()
  await userEvent.upload(page.elementLocator(one('#file')), fileOf('名册.xlsx', '姓名\n示例甲\n示例乙\n'))
  await expect.poll(() => [office.asked.length, all('#rows').length, all('.summary').length]).toEqual([2, 1, 0])
  one('#rows').focus()
  await press('{Tab}{Enter}')
  expect(at()).toBe('done-title')
  await press('{Tab}{Enter}')
  expect(at()).toBe('file')
  expect(office.asked.map((asked) => asked.split(' ')[0])).toEqual(['preview', 'preview', 'import'])
})

test('the arrows choose among the kinds, and the file is read again as each', async () => {
  const office = new FakeOffice(cleanRoster, cleanRoster)
  await show(exampleSource(), { office })
  await press('{Tab}{Tab}{ArrowDown}')
  expect(focused()).toBe('attendance')
  await userEvent.upload(page.elementLocator(one('#file')), fileOf('名册.csv'))
  await expect.poll(() => office.asked.length).toBe(1)
  one('#attendance').focus()
  await press('{ArrowDown}')
  expect([focused(), office.asked[1]]).toEqual(['works', 'preview works 名册.csv {}'])
})
