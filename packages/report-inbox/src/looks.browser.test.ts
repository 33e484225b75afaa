import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { picture } from '../../ui/test/picture.ts'
import { MountedInbox } from '../test/mounted-inbox.ts'
import './en.ts'
import './ug.ts'
import { reportInboxExamples, sampleSource } from './report-inbox.examples.ts'

afterEach(() => {
  document.body.textContent = ''
  document.documentElement.lang = 'zh-CN'
})

const named = (name: string) => reportInboxExamples.find((example) => example.name === name)!

describe.each(['zh-CN', 'ug', 'en'])('in %s', (lang) => {
  it.each([
    ['queue', 1280],
    ['queue', 375],
    ['new', 1280],
    ['overdue', 1280],
    ['overdue', 375],
    ['rated', 1280],
  ])('a picture of %s at %i px', async (name, width) => {
    await page.viewport(width, 900)
    document.documentElement.lang = lang
    const { source, kind, report } = named(name)
    const mounted = await MountedInbox.with(source(), { ...(kind && { kind }), ...(report && { report }) })
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    await picture(mounted.inbox, `__screenshots__/${name}-${lang}-${width}.png`)
  })

  it('pictures of a form and of the figures', async () => {
    await page.viewport(1280, 900)
    document.documentElement.lang = lang
    const mounted = await MountedInbox.with(sampleSource(), { report: 'w01' })
    mounted.one('.take [value=adopted]').click()
    await mounted.settled()
    await picture(mounted.inbox, `__screenshots__/adopting-${lang}.png`)
    const queue = await MountedInbox.with(sampleSource())
    queue.one('.heading-ways button').click()
    await queue.settled()
    await picture(queue.inbox, `__screenshots__/figures-${lang}.png`)
  })
})
