import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ariaTree } from '../test/aria-tree.ts'
import { axeFinds, text, withRefused } from '../test/recorder.ts'

afterEach(() => {
  document.body.textContent = ''
})

const details = (element: Element, nth: number): HTMLDetailsElement =>
  element.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.ways details')[nth] as HTMLDetailsElement

test('shows what was refused, with the reason, to be edited, exported or discarded', async () => {
  const { element } = await withRefused()
  element.edited = []
  element.requestUpdate()
  await element.updateComplete
  await expect(await ariaTree(element)).toMatchFileSnapshot('__aria__/refused-tray.yml')
  details(element, 0).open = true
  await element.updateComplete
  expect(await axeFinds(element)).toEqual([])
})

test('is edited only where the widget can', async () => {
  const { element } = await withRefused()
  expect(page.getByRole('button', { name: /^修改/ }).elements()).toEqual([])
  element.edited = []
  element.requestUpdate()
  await page.getByRole('button', { name: '修改：报告 w2' }).click()
  expect(element.edited).toEqual(['works/w2'])
})

test('discarding asks once more, by keyboard too, and leaves the next record alone', async () => {
  const { element, source } = await withRefused()
  details(element, 0).querySelector('summary')?.focus()
  await userEvent.keyboard('{Enter}')
  expect(text(element)).toContain('丢弃后不能找回。')
  expect(source.state.refused.length).toBe(2)
  await userEvent.keyboard('{Enter}')
  expect(details(element, 0).open).toBe(false)
  await userEvent.keyboard('{Enter}{Tab}{Enter}')
  await element.updateComplete
  expect(source.state.refused.map(({ entry }) => entry.about)).toEqual(['works/w2'])
  expect(details(element, 0).open).toBe(false)
  expect(element.shadowRoot?.activeElement?.id).toBe('refused-title')

  details(element, 0).querySelector('summary')?.click()
  await page.getByRole('button', { name: '确定丢弃：报告 w2' }).click()
  await element.updateComplete
  expect(source.state.refused).toEqual([])
  expect(text(element)).not.toContain('没有被接收')
  expect(element.shadowRoot?.activeElement?.className).toBe('status')
})

test('is exported as a file, and as a text where a browser saves none', async () => {
  const { element, source } = await withRefused()
  const saved: { name: string; text: Promise<string> }[] = []
  const watch = (event: Event): void => {
    const link = event.target as HTMLAnchorElement
    if (!link.download) return
    event.preventDefault()
    saved.push({ name: link.download, text: fetch(link.href).then((response) => response.text()) })
  }
  // The link is in no page: its click is seen only where it is made.
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function (): void {
    this.addEventListener('click', watch)
    click.call(this)
  }
  element.shadowRoot?.querySelector<HTMLElement>('.export summary')?.click()
  await page.getByRole('button', { name: '保存为文件' }).click()
  HTMLAnchorElement.prototype.click = click
  const copied = page.getByLabelText('未上传的记录').element() as HTMLTextAreaElement
  expect(copied.readOnly).toBe(true)
  expect(copied.value).toBe(source.exported())
  expect(copied.value).toContain('works/w1')
  expect(saved.map(({ name }) => name)).toEqual(['liaison-records.json'])
  expect(await saved[0]?.text).toBe(source.exported())
  expect(await axeFinds(element)).toEqual([])
})

test('signed out, only how many wait and came back is told; saved as a file, shown and discarded by nobody', async () => {
  const { element, source } = await withRefused()
  source.offline = true
  element.file('w3')
  await source.settled()
  await source.signOut()
  await element.updateComplete
  expect(text(element)).toContain('有 1 条记录待上传。')
  expect(text(element)).toContain('有 2 条记录没有被接收')
  expect(text(element)).not.toMatch(/报告|太长/)
  expect(element.shadowRoot?.querySelector('textarea, .ways')).toBeNull()
  expect(page.getByRole('button', { name: /丢弃/ }).elements()).toEqual([])
  element.shadowRoot?.querySelector<HTMLElement>('.export summary')?.click()
  await expect.element(page.getByRole('button', { name: '保存为文件' })).toBeVisible()
  expect(await axeFinds(element)).toEqual([])
  source.offline = false
  await source.signIn('demo')
  await source.settled()
  await element.updateComplete
  expect(text(element)).toContain('报告 w1')
})
