import type { Work } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import {
  button,
  calm,
  field,
  finds,
  focused,
  hasFocus,
  isGuarded,
  type Mounted,
  mount,
  save,
  stored,
  text,
  titles,
} from '../test/mounted-book.ts'
import { clerkSource, exampleLedger } from './work-book.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.textContent = ''
})

describe('writing', () => {
  test('a clerk’s correction leaves a distinguished report as it stands', async () => {
    const mounted = await mount(clerkSource())
    await button('春灌用水情况调研报告').click()
    await button('更正：春灌用水情况调研报告').click()
    expect(page.getByLabelText('已认定为优秀调研报告').query()).toBeNull()
    await field('名称').fill('春灌用水调研')
    await save(mounted)
    expect(stored(mounted, '春灌用水调研')).toEqual({
      ...exampleLedger.works.find(({ id }) => id === 'research-0620'),
      title: '春灌用水调研',
    })
  })

  test('all faults at once beside their fields; nothing is recorded before all is right', async () => {
    const mounted = await mount(clerkSource())
    await button('新增工作成果').click()
    await field('类别').selectOptions('suggestion')
    await field('日期').fill('2012-10-21')
    await save(mounted)
    const summary = mounted.book.renderRoot.querySelector('#summary')
    expect(focused()).toBe(summary)
    expect([...(summary?.querySelectorAll('a') ?? [])].map((link) => link.textContent)).toEqual([
      '请填写“提交对象”。',
      '请填写“名称”。',
      '“日期”不能晚于今天。',
    ])
    expect(mounted.source.entries).toEqual([])
    expect(isGuarded()).toBe(true)
    await button('放弃修改').click()
    expect(isGuarded()).toBe(false)
  })

  test('the usual period stands there, to be changed', async () => {
    const mounted = await mount(clerkSource())
    await button('新增工作成果').click()
    await field('类别').selectOptions('plan')
    await expect.element(field('所属时期')).toHaveValue('2012')
    await field('类别').selectOptions('quarterly-report')
    await expect.element(field('所属时期')).toHaveValue('2012-Q3')
    await field('所属时期').selectOptions('2011-Q4')
    await field('名称').fill('四季度工作汇报')
    await save(mounted)
    expect(stored(mounted, '四季度工作汇报')?.for).toBe('2011-Q4')
    // It stands in the ledger of that year, which is shown now.
    await expect.element(page.getByLabelText('年份')).toHaveValue('2011')
    await hasFocus(button('四季度工作汇报'))
  })

  test('personal data is pointed out before it is saved, and recorded with the reason', async () => {
    const mounted = await mount(clerkSource())
    await button('新增工作成果').click()
    await field('类别').selectOptions('press')
    await field('名称').fill('县报刊登便民热线')
    await field('内容（选填）').fill('热线 13800000000')
    await save(mounted)
    expect(text(mounted)).toContain('“内容”中有疑似个人信息：手机号码 138******00')
    expect(await finds(mounted.book)).toEqual([])
    expect(stored(mounted, '县报刊登便民热线')).toBeUndefined()
    await field('保留个人信息的原因（选填）').fill('公开的服务电话')
    await save(mounted)
    expect(stored(mounted, '县报刊登便民热线')?.personalDataReason).toBe('公开的服务电话')
  })

  test('what a proposal grew out of: added, removed; one that is chosen and not added counts too', async () => {
    const mounted = await mount(clerkSource())
    await button('关于整修三支渠的提案').click()
    await button('更正：关于整修三支渠的提案').click()
    await button(/^移除：6月20日/).click()
    await hasFocus(page.getByLabelText('选择来源'))
    await page.getByLabelText('选择来源').selectOptions('gatherings/symposium-0605')
    await button('加入来源').click()
    await page.getByLabelText('选择来源').selectOptions('works/suggestion-0705')
    await save(mounted)
    expect(stored(mounted, '关于整修三支渠的提案')?.derivedFrom).toEqual([
      'gatherings/symposium-0605',
      'works/suggestion-0705',
    ])
  })

  test('a delivery before the beginning is pointed out, and saved all the same', async () => {
    const mounted = await mount(clerkSource())
    await button('为村小学修建操场').click()
    await button('登记办结：为村小学修建操场').click()
    await field('办结日期').fill('2012-03-01')
    await expect.element(page.getByText('办结日期早于开始日期').first()).toBeVisible()
    await save(mounted)
    expect(stored(mounted, '为村小学修建操场')?.delivered).toBe('2012-03-01')
  })

  test('a work that others name waits for a second word before it is withdrawn', async () => {
    const mounted = await mount(clerkSource())
    await button('春灌用水情况调研报告').click()
    await button('撤回：春灌用水情况调研报告').click()
    await expect
      .element(page.getByRole('group', { name: '撤回' }))
      .toHaveTextContent('“关于整修三支渠的提案”注明由本项形成')
    expect(await finds(mounted.book)).toEqual([])
    await button('不撤回').click()
    await hasFocus(button('撤回：春灌用水情况调研报告'))
    await button('撤回：春灌用水情况调研报告').click()
    await button('确定撤回').click()
    await calm(mounted)
    expect(stored(mounted, '春灌用水情况调研报告')).toBeUndefined()
    await button('撤销').click()
    await calm(mounted)
    expect(stored(mounted, '春灌用水情况调研报告')).toBeDefined()
  })

  test('every version of a work can be read, and gone back to', async () => {
    const mounted = await mount(clerkSource())
    await button('关于在村口增设减速带的建议').click()
    await button('更正：关于在村口增设减速带的建议').click()
    await field('名称').fill('关于村口安全的建议')
    await save(mounted)
    await button('修改记录：关于村口安全的建议').click()
    await expect.element(page.getByText('意见建议“关于在村口增设减速带的建议”')).toBeVisible()
    await button(/^恢复到/).click()
    await calm(mounted)
    expect(stored(mounted, '关于在村口增设减速带的建议')).toBeDefined()
  })

  test('a page that does not let it through keeps the form as it is', async () => {
    const mounted = await mount(clerkSource())
    mounted.book.addEventListener('liaison-change', (event) => event.preventDefault(), { once: true })
    await button('新增工作成果').click()
    await field('类别').selectOptions('regulation')
    await field('名称').fill('走访制度')
    await save(mounted)
    expect(text(mounted)).toContain('尚未保存。填写的内容都在')
    await save(mounted)
    expect(stored(mounted, '走访制度')).toBeDefined()
  })

  test('what the hub refused goes back into the form, and out of the tray once it is recorded anew', async () => {
    const mounted = await mount(clerkSource())
    const { source } = mounted
    source.refuse = ({ value }) =>
      (value as Work | null)?.title === '走访制度' ? { code: 'unfit', message: '名称太短。' } : undefined
    await button('新增工作成果').click()
    await field('类别').selectOptions('regulation')
    await field('名称').fill('走访制度')
    await save(mounted)
    await button('修改：制度“走访制度”').click()
    await expect.element(field('名称')).toHaveValue('走访制度')
    expect(source.state.refused).toHaveLength(1)
    await field('名称').fill('委员走访群众制度')
    await save(mounted)
    expect(stored(mounted, '委员走访群众制度')).toBeDefined()
    expect(source.state.refused).toEqual([])
  })

  test('without a network it waits, and is said to wait', async () => {
    const mounted = await mount(clerkSource())
    mounted.source.offline = true
    await button('新增工作成果').click()
    await field('类别').selectOptions('regulation')
    await field('名称').fill('走访制度')
    await save(mounted)
    expect(titles(mounted)[0]).toBe('走访制度')
    expect(text(mounted)).toContain('待上传')
    mounted.source.offline = false
    await calm(mounted)
    expect(stored(mounted, '走访制度')).toBeDefined()
  })
})

describe('pictures and scans', () => {
  const png = async (): Promise<File> => {
    const canvas = document.createElement('canvas')
    canvas.width = 8
    canvas.height = 8
    const blob = (await new Promise<Blob | null>((made) => canvas.toBlob(made))) as Blob
    return new File([blob], '现场.png', { type: 'image/png' })
  }
  const pick = (mounted: Mounted, ...files: File[]): void => {
    const input = mounted.book.renderRoot.querySelector<HTMLInputElement>('#files')!
    const list = new DataTransfer()
    for (const file of files) list.items.add(file)
    input.files = list.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  test('are attached with the work, shown in its row, and what is no picture is told', async () => {
    const mounted = await mount(clerkSource())
    await button('委员学习制度').click()
    await button('更正：委员学习制度').click()
    pick(
      mounted,
      await png(),
      new File(['%PDF-1.4'], '扫描件.pdf', { type: 'application/pdf' }),
      new File(['?'], '文.txt'),
    )
    await expect.element(page.getByText(/“文.txt”没有添加/)).toBeVisible()
    await expect.element(page.getByAltText('附件 1')).toBeVisible()
    await expect.element(page.getByText('附件 2（PDF）')).toBeVisible()
    expect(await finds(mounted.book)).toEqual([])
    await save(mounted)
    const { files = [] } = stored(mounted, '委员学习制度') ?? {}
    expect(files).toHaveLength(2)
    expect([...mounted.source.files.keys()].sort()).toEqual([...files].sort())
    expect(text(mounted)).toContain('附件 2')

    await button('更正：委员学习制度').click()
    await button('移除：附件 1').click()
    await save(mounted)
    expect(stored(mounted, '委员学习制度')?.files).toEqual([files[1]])
  })

  test('that are still being read when a form is given up go into no other', async () => {
    const mounted = await mount(clerkSource())
    await button('委员学习制度').click()
    await button('更正：委员学习制度').click()
    let read: (id: string) => void = () => {}
    vi.spyOn(mounted.source, 'addFile').mockReturnValue(
      new Promise((resolve) => {
        read = resolve
      }),
    )
    pick(mounted, await png())
    await expect.element(page.getByText('正在处理 1 个文件…')).toBeVisible()
    await save(mounted)
    expect(text(mounted)).toContain('文件还在处理，请稍后再保存。')
    await button('取消').click()
    await button('新增工作成果').click()
    await field('类别').selectOptions('regulation')
    await field('名称').fill('走访制度')
    read(`sha256-${'0'.repeat(64)}`)
    await expect.element(page.getByText('正在处理 1 个文件…')).not.toBeInTheDocument()
    await save(mounted)
    expect(stored(mounted, '走访制度')).not.toHaveProperty('files')
  })
})
