import type { Entry, Work } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  all,
  button,
  click,
  control,
  fill,
  focused,
  form,
  one,
  press,
  settled,
  show,
  showSignedIn,
  source,
  text,
  typedIn,
  typeReport,
  useStage,
} from '../test/stage.ts'
import { MATTER_LIMIT } from './draft.ts'
import { exampleSource, exampleWork } from './info-report-form.examples.ts'

useStage()

describe('filing a report', () => {
  it('goes from signing in to the receipt by keyboard alone, and the ledger has it', async () => {
    await show(exampleSource())
    expect(form.state).toBe('ready')
    expect(all('form.report')).toEqual([])
    expect(text()).toContain('请先登录')

    button('登录').focus()
    await press('{Enter}')
    await settled()
    expect(focused()).toBe('code')
    await press('demo{Enter}')
    await settled()
    expect(focused()).toBe('title')
    await typeReport()
    expect(source.entries).toEqual([])
    await press('{Tab}')
    expect(focused()).toBe('files')
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

    await press('{Tab}')
    expect(focused()).toBe('print')
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
    expect(labels('member')).toEqual(['不注明', '委员甲', '委员乙'])
    await fill({ date: '2012-02-29' })
    expect(labels('member')).toEqual(['不注明', '委员甲', '委员乙', '委员丙'])
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
