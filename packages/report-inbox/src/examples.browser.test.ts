import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { MountedInbox } from '../test/mounted-inbox.ts'
import './en.ts'
import './ug.ts'
import { reportInboxExamples, sampleSource } from './report-inbox.examples.ts'

beforeEach(async () => {
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.textContent = ''
  document.documentElement.lang = 'zh-CN'
  document.documentElement.style.fontSize = ''
})

describe.each(reportInboxExamples)('$name', ({ name, source, kind, report, readonly }) => {
  const mount = (): Promise<MountedInbox> =>
    MountedInbox.with(source(), { ...(kind && { kind }), ...(report && { report }), ...(readonly && { readonly }) })

  it('is told to assistive technology, and axe finds nothing', async () => {
    const mounted = await mount()
    await mounted.noViolations()
    await expect(await ariaTree(mounted.inbox)).toMatchFileSnapshot(`__aria__/${name}.yml`)
  })

  it('nothing runs over the side at 320 px, nor with text twice as large, and all is large enough for a finger', async () => {
    await page.viewport(320, 800)
    const mounted = await mount()
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    const small = mounted
      .all('button, select, summary, input:not([type=checkbox]), textarea')
      .filter((one) => one.offsetParent && (one.offsetHeight < 44 || one.offsetWidth < 44))
    expect(small).toEqual([])
    root.style.fontSize = '200%'
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  })
})

describe.each(['en', 'ug'])('in %s', (lang) => {
  it.each(['queue', 'overdue', 'rated'])('%s', async (name) => {
    document.documentElement.lang = lang
    const { source, kind, report } = reportInboxExamples.find((example) => example.name === name)!
    const mounted = await MountedInbox.with(source(), { ...(kind && { kind }), ...(report && { report }) })
    expect(mounted.one('.base').dir).toBe(lang === 'ug' ? 'rtl' : 'ltr')
    await page.viewport(375, 900)
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    await page.viewport(1280, 900)
    await mounted.noViolations()
    await expect(await ariaTree(mounted.inbox)).toMatchFileSnapshot(`__aria__/${name}.${lang}.yml`)
  })
})

it('axe finds nothing in each form with its faults, in the versions and the figures', async () => {
  const mounted = await MountedInbox.with(sampleSource(), { report: 'w01' })
  for (const step of ['adopted', 'kept', 'returned', 'forwarded', 'answered', 'instructed']) {
    mounted.one(`.take [value="${step}"]`).click()
    await mounted.settled()
    mounted.one<HTMLInputElement>('#date').value = ''
    mounted.one('#date').dispatchEvent(new Event('input', { bubbles: true }))
    await mounted.settled()
    mounted.one('form [type=submit]').click()
    await mounted.settled()
    expect(mounted.all('.summary')).toHaveLength(1)
    await mounted.noViolations()
    await mounted.click('放弃修改')
  }
  await mounted.click('修改记录：原文')
  await expect.poll(() => mounted.all('.versions li').length).toBe(1)
  await mounted.noViolations()
  await mounted.click('返回列表')
  await mounted.click('统计')
  await mounted.noViolations()
  await expect(await ariaTree(mounted.inbox)).toMatchFileSnapshot('__aria__/figures.yml')
})
