import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { picture } from '../../ui/test/picture.ts'
import { MountedInbox } from '../test/mounted-inbox.ts'
import { sampleSource } from './report-inbox.examples.ts'

const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> }
const emulated = (media: string, features: { name: string; value: string }[] = []): Promise<unknown> =>
  session.send('Emulation.setEmulatedMedia', { media, features })

beforeEach(async () => {
  // As wide as a sheet of paper.
  await page.viewport(720, 900)
})
afterEach(async () => {
  await emulated('')
  document.body.textContent = ''
})

const seen = (mounted: MountedInbox, selectors: readonly string[]): string[] =>
  selectors.filter((selector) => mounted.all(selector).some((one) => one.getClientRects().length > 0))
const WAYS = ['button', 'select', 'input', '.undo', '.who', 'summary']

test('on paper stands a report with what was done, without what only works on a screen', async () => {
  const mounted = await MountedInbox.with(sampleSource(), { report: 'w05' })
  await emulated('print')
  expect(seen(mounted, ['#heading', '.facts', '.original .matter', '.handling > .matter', '.life', ...WAYS])).toEqual([
    '#heading',
    '.facts',
    '.original .matter',
    '.handling > .matter',
    '.life',
  ])
  await picture(mounted.inbox, '__screenshots__/report-print.png')
})

test('on paper stand the figures, without what only works on a screen', async () => {
  const mounted = await MountedInbox.with(sampleSource())
  await mounted.click('统计')
  await emulated('print')
  expect(seen(mounted, ['#heading', 'caption', 'tfoot', ...WAYS])).toEqual(['#heading', 'caption', 'tfoot'])
  await picture(mounted.inbox, '__screenshots__/figures-print.png')
})

test('on paper stands the list that is looked through', async () => {
  const mounted = await MountedInbox.with(sampleSource())
  await emulated('print')
  expect(seen(mounted, ['#heading', '#count', '.case', '.told', ...WAYS.slice(1)])).toEqual([
    '#heading',
    '#count',
    '.case',
    '.told',
  ])
  expect(mounted.one('.case .open').getClientRects().length).toBe(1)
})

test('in forced colours the chosen queue has a frame of its own', async () => {
  const mounted = await MountedInbox.with(sampleSource())
  await emulated('screen', [{ name: 'forced-colors', value: 'active' }])
  const frame = (pressed: boolean): string =>
    getComputedStyle(mounted.one(`.queue[aria-pressed=${pressed}]`)).outlineStyle
  expect([frame(true), frame(false)]).toEqual(['solid', 'none'])
  await picture(mounted.inbox, '__screenshots__/queue-forced.png')
})
