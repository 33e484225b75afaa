import type { Entry, Work } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import type { MemorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import './define.ts'
import { FIELDS, MATTER_LIMIT } from './draft.ts'
import { exampleSource, exampleWork, infoReportFormExamples } from './info-report-form.examples.ts'
import type { InfoReportForm } from './info-report-form.ts'

let form: InfoReportForm
let source: MemorySource

beforeEach(async () => {
  await page.viewport(1280, 900)
})

afterEach(() => {
  document.body.textContent = ''
  document.adoptedStyleSheets = []
})

async function show(shown: MemorySource, isReadonly = false): Promise<void> {
  source = shown
  form = document.createElement('liaison-info-report-form')
  form.source = source
  form.readonly = isReadonly
  form.textContent = '请致电联络组'
  document.body.append(form)
  await settled()
}

async function showSignedIn(): Promise<void> {
  await show(exampleSource({ signedIn: true }))
  await expect.poll(() => source.state.ledger).toBeDefined()
  await form.updateComplete
}

async function settled(): Promise<void> {
  await source.settled()
  await form.updateComplete
  await source.settled()
  await form.updateComplete
}

const all = <E extends HTMLElement>(selector: string): E[] => [...form.renderRoot.querySelectorAll<E>(selector)]
const one = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const [found] = all<E>(selector)
  if (!found) throw new Error(`there is no ${selector}`)
  return found
}
const control = (field: string): HTMLInputElement => one<HTMLInputElement>(`#${field}`)
const button = (name: string): HTMLElement => {
  const found = all('button').find((candidate) => candidate.textContent?.trim() === name)
  if (!found) throw new Error(`there is no button ${name}`)
  return found
}
const text = (): string => form.shadowRoot?.querySelector('.base')?.textContent?.replace(/\s+/g, '') ?? ''
const focused = (): string => form.shadowRoot?.activeElement?.id ?? ''
const typedIn = (): Record<string, string> => Object.fromEntries(FIELDS.map((field) => [field, control(field).value]))

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await form.updateComplete
}

async function click(name: string): Promise<void> {
  await userEvent.click(button(name))
  await settled()
}

/** Fills the form from the keyboard alone, beginning in the title. */
async function typeReport(work: Work = exampleWork): Promise<void> {
  control('title').focus()
  await press(`${work.title}{Tab}`)
  await choose('category', work.category)
  await press('{Tab}')
  await choose('channel', work.channel)
  // A date field is three stops and a button to pick with: straight to the next one.
  control('member').focus()
  await choose('member', work.member)
  await press(`{Tab}${work.place}{Tab}${work.situation}{Tab}${work.problem}{Tab}${work.advice}`)
}

/** Arrow keys until the option is there: by its place in the list, since names are not typed on every keyboard. */
async function choose(field: string, value: string | undefined): Promise<void> {
  const select = one<HTMLSelectElement>(`#${field}`)
  expect(focused()).toBe(field)
  const steps = [...select.options].findIndex((option) => option.value === value)
  for (let step = 0; step < steps; step++) await press('{ArrowDown}')
  expect(select.value).toBe(value)
}

/** As `typeReport`, quicker, where the keyboard is not what is tested. */
async function fill(work: Partial<Work> = exampleWork): Promise<void> {
  for (const field of FIELDS) {
    const value = work[field]
    if (value === undefined) continue
    control(field).value = value
    control(field).dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  }
  await form.updateComplete
}

describe('filing a report', () => {
  it('goes from signing in to the receipt by keyboard alone, and the ledger has it', async () => {
    await show(exampleSource())
    expect(form.state).toBe('ready')
    expect(all('form.report')).toEqual([])
    expect(text()).toContain('请先登录')

    one('#code').focus()
    await press('demo{Enter}')
    await settled()
    expect(focused()).toBe('title')
    await typeReport()
    expect(source.entries).toEqual([])
    await press('{Tab}')
    expect(form.shadowRoot?.activeElement).toBe(button('报送'))
    await press('{Enter}')
    await settled()

    const [entry] = source.entries as [Entry]
    const { id } = entry.value as Work
    const { id: _, ...rest } = exampleWork
    // The day was left at what the hub calls today.
    expect(entry.value).toEqual({ ...rest, id, date: '2012-03-20' })
    expect(entry.about).toBe(`works/${id}`)
    expect([id, entry.id].filter((made) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(made))).toEqual([])
    expect(parseLedger(source.ledger).works).toEqual([{ ...(entry.value as Work), recorded: '2012-03-20' }])

    expect(focused()).toBe('receipt-title')
    const receipt = one('.receipt').textContent?.replace(/\s+/g, ' ')
    for (const part of ['已报送', exampleWork.title, '3月20日', id.slice(-8).toUpperCase(), '本月任务已完成']) {
      expect(receipt).toContain(part)
    }

    await press('{Tab}{Enter}')
    await settled()
    expect(focused()).toBe('title')
    expect(typedIn()).toMatchObject({ title: '', situation: '', date: '2012-03-20' })
  })

  it('Enter in a text field sends, as in any form', async () => {
    await showSignedIn()
    await fill()
    control('place').focus()
    await press('二组{Enter}')
    await settled()
    expect(source.entries.map(({ value }) => (value as Work).place)).toEqual([`${exampleWork.place}二组`])
  })

  it('the next report begins blank, though a field taken away under the cursor tells of its change once more', async () => {
    await showSignedIn()
    await fill()
    control('advice').focus()
    await press('尽快。')
    one<HTMLFormElement>('form.report').requestSubmit()
    await settled()
    expect(source.entries[0]?.value).toMatchObject({ advice: `${exampleWork.advice}尽快。` })
    await click('再报一条')
    expect(Object.values(typedIn()).filter((value) => value !== '')).toEqual(['2012-03-20'])
  })

  it('sends once, however often it is pressed', async () => {
    await showSignedIn()
    await fill()
    const sheet = one<HTMLFormElement>('form.report')
    await userEvent.dblClick(button('报送'))
    sheet.requestSubmit()
    sheet.requestSubmit()
    await settled()
    expect(source.entries.length).toBe(1)
    expect(source.ledger.works.length).toBe(1)
  })

  it('says which month is completed, and only when the count says so', async () => {
    await showSignedIn()
    await fill({ ...exampleWork, date: '2012-02-10' })
    await click('报送')
    expect(one('.receipt').textContent).toContain('2012年2月任务已完成')
    await click('再报一条')
    await fill({ ...exampleWork, date: '2011-12-10' })
    await click('报送')
    expect(one('.receipt').textContent).toContain('已报送')
    expect(one('.receipt').textContent).not.toContain('任务已完成')
  })

  it('offers what the charter lists, and who is in the group on the report’s day', async () => {
    await showSignedIn()
    const labels = (field: string): string[] =>
      [...one<HTMLSelectElement>(`#${field}`).options].map((option) => option.label)
    expect(labels('channel')).toEqual(['请选择', '调研', '视察', '走访', '座谈', '其他'])
    expect(labels('category').slice(0, 3)).toEqual(['请选择', '农业', '林业'])
    expect(labels('category').length).toBe(14)
    expect(labels('member')).toEqual(['不指明', '委员甲', '委员乙'])
    await fill({ date: '2012-02-29' })
    expect(labels('member')).toEqual(['不指明', '委员甲', '委员乙', '委员丙'])
  })

  it('tells the page first, which may hold it back', async () => {
    await showSignedIn()
    await fill()
    const seen: Entry[] = []
    form.addEventListener(
      'liaison-change',
      (event) => {
        seen.push(event.detail.entry)
        event.preventDefault()
      },
      { once: true },
    )
    const before = typedIn()
    await click('报送')
    expect(source.entries).toEqual([])
    expect(typedIn()).toEqual(before)
    expect(text()).toContain('还没有报送')
    await click('报送')
    expect(source.entries.map(({ id }) => id)).toEqual(seen.map(({ id }) => id))
  })

  it('announces what was sent', async () => {
    await showSignedIn()
    const sent: (readonly string[])[] = []
    document.body.addEventListener('liaison-sent', (event) => sent.push(event.detail.ids), { once: true })
    await fill()
    await click('报送')
    expect(sent).toEqual([source.entries.map(({ id }) => id)])
  })
})

describe('what is wrong', () => {
  it('is listed in a summary that takes the focus and leads to the fields; nothing typed is lost', async () => {
    await showSignedIn()
    await fill({ place: '上水村', date: '2012-03-21' })
    await click('报送')
    expect(source.entries).toEqual([])
    expect(focused()).toBe('summary')
    const links = all<HTMLAnchorElement>('.summary a')
    expect(links.map((link) => link.textContent)).toEqual([
      '请填写标题。',
      '请选择类别。',
      '请选择来源渠道。',
      '日期不能晚于今天，请改正。',
      '请写明情况。',
      '请写明问题。',
      '请提出建议。',
    ])
    const fields = ['title', 'category', 'channel', 'date', 'situation', 'problem', 'advice']
    for (const [index, field] of fields.entries()) {
      one('.summary').focus()
      links[index]?.focus()
      await press('{Enter}')
      expect(focused()).toBe(field)
      expect(control(field).getAttribute('aria-invalid')).toBe('true')
      const described = control(field).getAttribute('aria-describedby')?.split(' ') ?? []
      expect(described.map((id) => one(`#${id}`).textContent).join()).toContain(links[index]?.textContent)
    }
    expect(control('place').value).toBe('上水村')
    expect(control('place').hasAttribute('aria-invalid')).toBe(false)
    // Once left, the summary is text again.
    expect(one('.summary').hasAttribute('tabindex')).toBe(false)
  })

  it('goes as soon as it is mended, without sending again', async () => {
    await showSignedIn()
    await click('报送')
    expect(all('.summary li').length).toBe(6)
    control('title').focus()
    await press('题')
    expect(all('.summary li').length).toBe(5)
    expect(control('title').hasAttribute('aria-invalid')).toBe(false)
  })

  it('a matter over the limit is told with its length', async () => {
    await showSignedIn()
    await fill({ ...exampleWork, problem: '字'.repeat(MATTER_LIMIT), situation: '情', advice: '议' })
    await click('报送')
    expect(one('.summary').textContent).toContain('合计 1,502 字')
    expect(one('.count').textContent).toContain('超出 2 字')
  })
})

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
    await click('取回修改')
    expect(focused()).toBe('title')
    expect(typedIn()).toEqual(Object.fromEntries(FIELDS.map((field) => [field, (refused.value as Work)[field] ?? ''])))
    expect(all('.refused')).toEqual([])
    expect(text()).toContain('另有1条没填完')

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
    await click('丢弃')
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

describe('for everybody', () => {
  const noViolations = async (): Promise<void> => {
    const { violations } = await axe.run(form)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }

  it.each(infoReportFormExamples)('axe finds nothing: $name', async ({ source: make, readonly }) => {
    await show(make(), readonly)
    await noViolations()
  })

  it('axe finds nothing with faults, waiting, refused, sent', async () => {
    await showSignedIn()
    await click('报送')
    await noViolations()
    await fill()
    source.offline = true
    await click('报送')
    await noViolations()
    source.refuse = () => ({ code: 'reference', message: '不行。' })
    source.offline = false
    await expect.poll(() => all('.refused').length).toBe(1)
    await noViolations()
    source.refuse = undefined
    await click('取回修改')
    await click('报送')
    await noViolations()
  })

  it('every control has its role and its name', async () => {
    await showSignedIn()
    for (const name of ['标题', '地点（选填）', '情况', '问题', '建议']) {
      await expect.element(page.getByRole('textbox', { name, exact: true })).toBeVisible()
    }
    for (const name of ['类别', '来源渠道', '反映委员（选填）']) {
      await expect.element(page.getByRole('combobox', { name, exact: true })).toBeVisible()
    }
    await expect.element(page.getByRole('form', { name: '报送社情民意信息' })).toBeVisible()
    await expect.element(page.getByRole('group', { name: '反映内容' })).toBeVisible()
    await expect.element(page.getByLabelText('日期', { exact: true })).toBeVisible()
    await click('报送')
    await expect.element(page.getByRole('region', { name: '有 6 处需要改正' })).toBeVisible()
    const required = FIELDS.filter((field) => control(field).required)
    expect(required).toEqual(['title', 'category', 'channel', 'date', 'situation', 'problem', 'advice'])
  })

  it.each([375, 320])('nothing runs over the side at %i px, nor with text twice as large', async (width) => {
    await page.viewport(width, 800)
    await showSignedIn()
    await click('报送')
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    root.style.fontSize = '200%'
    const isOver = root.scrollWidth > root.clientWidth
    root.style.fontSize = ''
    expect(isOver).toBe(false)
  })

  it('short fields stand in pairs where there is room, and one under the other where there is none', async () => {
    await showSignedIn()
    const isPair = (): boolean =>
      control('category').getBoundingClientRect().bottom === control('channel').getBoundingClientRect().bottom
    expect(isPair()).toBe(true)
    await page.viewport(375, 800)
    expect(isPair()).toBe(false)
  })

  it('what is pressed is large enough for a finger', async () => {
    await showSignedIn()
    const small = all('button, input, select, textarea').filter((target) => target.offsetHeight < 44)
    expect(small).toEqual([])
  })

  it('a page’s styles do not reach in', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { letter-spacing: 4px !important; line-height: 4; text-transform: uppercase; text-align: right }
      input, label, p { display: none } html { font-style: italic; word-spacing: 1em; text-indent: 3em }`)
    await showSignedIn()
    const look = (): string[] =>
      ['label', '#title', '.guide p', '.button'].map((selector) => {
        const { letterSpacing, lineHeight, textTransform, fontStyle, display } = getComputedStyle(one(selector))
        const { wordSpacing, textIndent } = getComputedStyle(one(selector))
        return [letterSpacing, lineHeight, textTransform, fontStyle, display, wordSpacing, textIndent].join()
      })
    const before = look()
    document.adoptedStyleSheets = [sheet]
    expect(look()).toEqual(before)
  })
})

describe('where nothing can be filed', () => {
  it('a page that only shows has a sentence and no form', async () => {
    await show(exampleSource({ signedIn: true }), true)
    expect(text()).toContain('这里只供查看')
    expect(all('form, button')).toEqual([])
  })

  it('without a hub the page’s own words stay', async () => {
    await show(exampleSource())
    form.source = undefined
    await form.updateComplete
    expect(form.state).toBe('idle')
    expect(form.renderRoot.querySelector('slot')?.assignedNodes()[0]?.textContent).toBe('请致电联络组')
  })

  it('with a hub that does not answer it says so', async () => {
    const asleep = exampleSource()
    asleep.offline = true
    await show(asleep)
    expect(form.state).toBe('error')
    expect(text()).toContain('暂时连不上服务器')
  })
})
