import type { Entry, Work } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import {
  all,
  click,
  control,
  fill,
  focused,
  form,
  one,
  press,
  settled,
  showSignedIn,
  source,
  text,
  typedIn,
  useStage,
} from '../test/stage.ts'
import { FIELDS } from './draft.ts'
import { exampleWork } from './info-report-form.examples.ts'

useStage()

describe('what is typed is kept', () => {
  it('when the hub cannot be reached: waiting, never thanked, sent later; a second can be written meanwhile', async () => {
    await showSignedIn()
    await fill()
    source.offline = true
    await click('报送')
    expect(one('.receipt').textContent).toContain('待上传')
    expect(text()).not.toMatch(/已报送|已上传|已保存|回执编号/)
    await click('再报一条')
    expect(text()).toContain(`待上传：${exampleWork.title}`)
    await fill({ title: '第二条' })
    expect(text()).not.toMatch(/已报送|已上传/)
    source.offline = false
    await expect.poll(() => text()).toContain(`已报送：${exampleWork.title}`)
    expect(source.entries.length).toBe(1)
    expect(control('title').value).toBe('第二条')
  })

  it('when it is refused: the reason, and the text back under the same work and a new entry', async () => {
    await showSignedIn()
    await fill()
    source.refuse = () => ({ code: 'reference', message: '类别不在现行章程里，请重新选择。' })
    await click('报送')
    const refused = source.state.refused[0]?.entry as Entry
    expect(one('.refused').textContent).toContain('类别不在现行章程里')
    expect(text()).not.toMatch(/已报送|已上传/)
    expect(form.shadowRoot?.activeElement).toBe(one('.refused'))

    await fill({ title: '同时在写的另一条' })
    await click('修改')
    expect(focused()).toBe('title')
    const sent = refused.value as Work
    const shown = FIELDS.filter((field) => field !== 'personalDataReason')
    expect(typedIn()).toEqual(Object.fromEntries(shown.map((field) => [field, `${sent[field] ?? ''}`])))
    expect(all('.refused')).toEqual([])
    expect(text()).toContain('另有1条未填完')

    source.refuse = undefined
    await fill({ category: 'livelihood' })
    await click('报送')
    const [entry] = source.entries as [Entry]
    expect(entry.about).toBe(refused.about)
    expect(entry.id).not.toBe(refused.id)
    expect((entry.value as Work).category).toBe('livelihood')
    await click('再报一条')
    expect(control('title').value).toBe('同时在写的另一条')
  })

  it('when it is refused, it can be discarded', async () => {
    await showSignedIn()
    await fill()
    source.refuse = () => ({ code: 'reference', message: '不行。' })
    await click('报送')
    one('.ways summary').click()
    await click('确定丢弃')
    expect(all('.refused')).toEqual([])
    expect(all('form.report').length).toBe(1)
  })

  it('when the session is lost while typing, until somebody signs in again', async () => {
    await showSignedIn()
    await fill()
    control('advice').focus()
    const before = typedIn()
    source.endSession()
    await source.refresh()
    await settled()
    expect(all('form.report')).toEqual([])
    expect(text()).toContain('已填写的内容还在')
    expect(focused()).toBe('signed-out')
    control('code').focus()
    await press('demo{Enter}')
    await settled()
    expect(typedIn()).toEqual(before)
    await click('报送')
    expect(source.entries.length).toBe(1)
  })

  it('when the session is lost while sending, it waits and is sent once somebody has signed in', async () => {
    await showSignedIn()
    await fill()
    source.endSession()
    await click('报送')
    expect(source.entries).toEqual([])
    expect(one('.receipt').textContent).toContain('待上传')
    control('code').focus()
    await press('demo{Enter}')
    await settled()
    expect(source.entries.length).toBe(1)
    expect(one('.receipt').textContent).toContain('已报送')
  })

  it('when the data turns out to be old while somebody types, with the focus', async () => {
    await showSignedIn()
    await fill()
    control('problem').focus()
    const before = typedIn()
    source.offline = true
    await source.refresh()
    await settled()
    expect(form.state).toBe('stale')
    expect(typedIn()).toEqual(before)
    expect(focused()).toBe('problem')
    await press('！')
    expect(control('problem').value).toBe(`${exampleWork.problem}！`)
  })

  it('when the form is cleared, it can be had back', async () => {
    await showSignedIn()
    await fill()
    const before = typedIn()
    await click('清空')
    expect(typedIn()).toMatchObject({ title: '', category: '', date: '2012-03-20', advice: '' })
    expect(text()).toContain('已清空')
    await click('撤销')
    expect(typedIn()).toEqual(before)
  })

  it('asks before the page is left, only while something would be lost', async () => {
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await showSignedIn()
    expect(asks()).toBe(false)
    await fill({ title: '题' })
    expect(asks()).toBe(true)
    await fill()
    source.offline = true
    await click('报送')
    expect(asks()).toBe(true)
    source.offline = false
    await expect.poll(() => source.entries.length).toBe(1)
    await settled()
    expect(asks()).toBe(false)
    await click('再报一条')
    await fill({ title: '题' })
    form.remove()
    expect(asks()).toBe(false)
  })
})

describe('the character count', () => {
  it('is always to be seen, and said only after a pause', async () => {
    await showSignedIn()
    const spoken = one('#count-spoken')
    expect(spoken.getAttribute('aria-live')).toBe('polite')
    expect(one('.count').getAttribute('aria-hidden')).toBe('true')
    control('situation').focus()
    await press('渠水不足')
    expect(one('.count').textContent).toBe('已写 4 字，还可以写 1,496 字')
    expect(spoken.textContent).toBe('')
    await expect.poll(() => spoken.textContent, { timeout: 3000 }).toBe('已写 4 字，还可以写 1,496 字')
    await press('很')
    expect(one('.count').textContent).toContain('已写 5 字')
    expect(spoken.textContent).toContain('已写 4 字')
  })
})
