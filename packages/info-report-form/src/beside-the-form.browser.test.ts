import type { Work } from '@liaison-kit/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import {
  all,
  button,
  click,
  control,
  fill,
  focused,
  form,
  noViolations,
  one,
  press,
  settled,
  showSignedIn,
  showWith,
  source,
  text,
  useStage,
} from '../test/stage.ts'
import { exampleWork } from './info-report-form.examples.ts'

useStage()
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})

describe('personal data', () => {
  it('is pointed out where it stands; masked by one press; the keyboard goes on', async () => {
    await showSignedIn()
    await fill({ ...exampleWork, problem: '请打 13800000000，或 a@example.com。' })
    expect(one('#problem-personal').textContent).toContain('有 2 处')
    expect(control('problem').getAttribute('aria-describedby')?.split(' ')).toContain('problem-personal')
    await noViolations()
    await expect(await ariaTree(form)).toMatchFileSnapshot('__aria__/personal-data.yml')
    button('查看位置').click()
    expect(focused()).toBe('problem')
    const { selectionStart, selectionEnd, value } = control('problem')
    expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).toBe('13800000000')
    expect(button('遮盖').getAttribute('aria-label')).toBe('遮盖：手机号码 138******00')

    button('遮盖').focus()
    await press('{Enter}')
    expect(control('problem').value).toBe('请打 138******00，或 a@example.com。')
    await expect.poll(() => form.shadowRoot?.activeElement).toBe(button('遮盖'))
    await press('{Enter}')
    expect(control('problem').value).toBe('请打 138******00，或 *@example.com。')
    await expect.poll(focused).toBe('problem')
    expect(all('.personal')).toEqual([])
    await click('报送')
    expect(source.entries.map(({ value: sent }) => (sent as Work).personalDataReason)).toEqual([undefined])
  })

  it('masking can be undone', async () => {
    await showSignedIn()
    await fill({ title: '来电 13800000000' })
    await click('遮盖')
    expect(control('title').value).toBe('来电 138******00')
    await click('撤销')
    expect(control('title').value).toBe('来电 13800000000')
  })

  it('goes off all the same with a reason, which is recorded', async () => {
    await showSignedIn()
    await fill({ ...exampleWork, place: '东河乡上水村，联系 13800000000' })
    await click('报送')
    expect(source.entries).toEqual([])
    expect(focused()).toBe('summary')
    expect(one('.summary').textContent).toContain('“地点”中有疑似个人信息')
    await fill({ personalDataReason: '本人同意公开' })
    expect(all('.summary')).toEqual([])
    await click('报送')
    expect(source.entries.map(({ value }) => (value as Work).personalDataReason)).toEqual(['本人同意公开'])
  })
})

describe('a likely double', () => {
  const earlier: Work = { ...exampleWork, id: 'earlier', date: '2012-03-02', title: '东河乡三支渠渗漏，下游用水不足' }

  it('is shown beside the draft, to be read, and holds nothing up', async () => {
    await showWith({ works: [earlier, { ...earlier, id: 'other', group: 'g-02' }] })
    expect(all('.doubles')).toEqual([])
    await fill()
    expect(all('.doubles details').length).toBe(1)
    expect(text()).toContain('近60天内本组有1条相近的信息')
    one('.doubles summary').click()
    expect(one('.doubles .matter').textContent).toBe(earlier.situation)
    await noViolations()
    await expect(await ariaTree(form)).toMatchFileSnapshot('__aria__/likely-double.yml')
    await click('报送')
    expect(source.entries.length).toBe(1)
  })

  it('may be one that waits here', async () => {
    await showSignedIn()
    source.offline = true
    await fill()
    await click('报送')
    await click('再报一条')
    await fill({ ...exampleWork, date: '2012-03-20' })
    expect(all('.doubles details').length).toBe(1)
  })
})

describe('where it comes from', () => {
  it('is a gathering of the group or one of its reports, and recorded', async () => {
    await showWith({
      gatherings: [
        { id: 'a1', kind: 'visit', group: 'g-01', date: '2012-03-10', title: '走访上水村' },
        { id: 'a2', kind: 'activity', group: 'g-02', date: '2012-03-11', title: '他组活动' },
      ],
      works: [{ ...exampleWork, id: 'w1', date: '2012-01-10', title: '去冬的一条' }],
    })
    const labels = [...one<HTMLSelectElement>('#derivedFrom').options].map(({ label }) => label)
    expect(labels).toEqual(['不注明', '3月10日 走访：走访上水村', '1月10日 社情民意信息：去冬的一条'])
    await fill({ ...exampleWork, derivedFrom: ['gatherings/a1'] })
    await click('报送')
    expect(source.entries.map(({ value }) => (value as Work).derivedFrom)).toEqual([['gatherings/a1']])
  })

  it('of several that an earlier version names, none is lost', async () => {
    await showSignedIn()
    await fill()
    source.refuse = () => ({ code: 'reference', message: '不行。' })
    await click('报送')
    source.refuse = undefined
    const [refused] = source.state.refused
    const work = refused?.entry.value as Work
    source.discard(refused!.entry.id)
    source.refuse = () => ({ code: 'reference', message: '不行。' })
    source.record(`works/${work.id}`, { ...work, derivedFrom: ['gatherings/x', 'works/y'] })
    await settled()
    await click('修改')
    source.refuse = undefined
    await fill({ title: '改了标题' })
    await click('报送')
    expect(source.entries.map(({ value }) => (value as Work).derivedFrom)).toEqual([['gatherings/x', 'works/y']])
  })

  it('a member reports in the own name, and only that', async () => {
    await showWith({}, { role: 'member', group: 'g-01', member: 'm002' })
    expect(all('#member')).toEqual([])
    const { member: _, ...work } = exampleWork
    await fill(work)
    await click('报送')
    expect(source.entries.map(({ value }) => (value as Work).member)).toEqual(['m002'])
  })
})

describe('pictures', () => {
  async function picture(name: string): Promise<File> {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 8
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'))
    return new File([blob!], name, { type: 'image/png' })
  }
  function choose(...files: File[]): void {
    const list = new DataTransfer()
    for (const file of files) list.items.add(file)
    const field = one<HTMLInputElement>('#files')
    field.files = list.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }

  it('are told of beforehand, added, removed, waiting and sent with the report; what is none is told', async () => {
    await showSignedIn()
    expect(text()).toContain('每个不超过5MB')
    await fill()
    source.offline = true
    choose(await picture('一.png'), new File(['文字'], '二.txt'))
    await expect.poll(() => all('.picture').length).toBe(1)
    await expect.poll(() => text()).toContain('“二.txt”没有添加')
    await expect.poll(() => one('.picture').textContent).toContain('待上传')
    await noViolations()
    button('移除').click()
    await settled()
    expect(all('.picture')).toEqual([])
    expect(focused()).toBe('files')
    choose(await picture('一.png'))
    await expect.poll(() => all('.picture').length).toBe(1)
    await click('报送')
    expect(one('.receipt').textContent).toContain('1 个，其中 1 个待上传')
    expect(text()).not.toContain('已报送')
    source.offline = false
    await expect.poll(() => one('.receipt').textContent).toContain('1 个，已上传')
    const [file] = source.files.keys()
    expect(source.entries.map(({ value }) => (value as Work).files)).toEqual([[file]])
  })
})
