import type { Handling } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { MountedInbox } from '../test/mounted-inbox.ts'
import { sampleSource } from './report-inbox.examples.ts'
import { sampleLedger } from './sample-ledger.examples.ts'

let mounted: MountedInbox

beforeEach(async () => {
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.textContent = ''
})

const open = async (report?: string, kind?: string): Promise<void> => {
  mounted = await MountedInbox.with(sampleSource(), { report, kind } as Partial<MountedInbox['inbox']>)
}
const steps = (work: string): Partial<Handling>[] =>
  (mounted.source.ledger.handling ?? []).filter((step) => step.work === work)
/** Begins a step by its button, wherever that is. */
const begin = async (step: string): Promise<void> => {
  mounted.one(`.take [value="${step}"]`).click()
  await mounted.settled()
}
const save = (): Promise<void> => mounted.click('保存')

describe('a step', () => {
  it('of receiving is taken at once, and back', async () => {
    await open('w01')
    await begin('received')
    expect(steps('w01')).toMatchObject([{ step: 'received', date: '2012-06-20' }])
    expect(mounted.focused).toBe('standing')
    expect(mounted.one('#standing').textContent).toContain('已收到，待研究')
    await mounted.click('撤销')
    expect(steps('w01')).toEqual([])
    await mounted.click('恢复')
    expect(steps('w01')).toHaveLength(1)
  })

  it.each<[step: string, typed: Record<string, string>, Partial<Handling>]>([
    ['adopted', { text: '改过的稿子' }, { text: '改过的稿子' }],
    ['kept', { note: '作为素材' }, { note: '作为素材' }],
    ['returned', { note: '请补充地点' }, { note: '请补充地点' }],
    ['forwarded', { to: '县水利局' }, { to: '县水利局' }],
    ['answered', { result: 'limited', text: '资金不足' }, { result: 'limited', text: '资金不足' }],
    ['instructed', { by: '县领导', text: '请研究' }, { by: '县领导', text: '请研究' }],
  ])('%s', async (step, typed, recorded) => {
    await open('w01')
    await begin(step)
    expect(mounted.focused).toBe('form-title')
    for (const [field, value] of Object.entries(typed)) await mounted.fill(field, value)
    await save()
    const [made, ...more] = steps('w01')
    expect(more).toEqual([])
    expect(made).toEqual({ id: made?.id, work: 'w01', date: '2012-06-20', step, ...recorded })
    expect(mounted.focused).toBe('standing')
  })

  it('adopted as it is has no text of its own; the original is never changed', async () => {
    await open('w01')
    await begin('adopted')
    expect(mounted.one<HTMLTextAreaElement>('#text').value).toContain('三支渠全长约四公里')
    await save()
    expect(steps('w01')[0]).not.toHaveProperty('text')
    expect(mounted.source.entries.map(({ about }) => about.split('/')[0])).toEqual(['handling'])
  })

  it('returned without a reason, or of a later day, is not recorded: both are said at once', async () => {
    await open('w01')
    await begin('returned')
    await mounted.fill('date', '2012-06-21')
    await save()
    expect(mounted.focused).toBe('summary')
    expect(mounted.all('.summary li').map((fault) => fault.textContent?.trim())).toEqual([
      '请填写“退回原因”。',
      '日期不能晚于今天。',
    ])
    expect(steps('w01')).toEqual([])
  })

  it('proposals: filed, assigned, answered and rated, the work and the result', async () => {
    await open('p2', 'proposal')
    await begin('answered')
    await mounted.fill('result', 'planned')
    await save()
    await begin('rated')
    await mounted.fill('ratedWork', 'satisfied')
    await mounted.fill('ratedResult', 'dissatisfied')
    await save()
    expect(steps('p2').map(({ step, result }) => [step, result])).toEqual([
      ['filed', undefined],
      ['assigned', undefined],
      ['answered', 'planned'],
      ['rated', 'satisfied/dissatisfied'],
    ])
    expect(mounted.text).toContain('对办理工作：满意；对办理结果：不满意')
  })

  it('is mended in its form, and withdrawn, and an earlier version put in force again', async () => {
    await open('w05')
    await mounted.click('修改：已转办')
    await mounted.fill('to', '县发改委')
    await save()
    const forwarded = (): Partial<Handling> | undefined => steps('w05').find(({ step }) => step === 'forwarded')
    expect(forwarded()).toMatchObject({ to: '县发改委', date: '2012-02-15' })
    await mounted.click('修改记录：“东河乡冬季供暖煤炭价格偏高”：已转办')
    await expect.poll(() => mounted.all('.versions li').length).toBe(2)
    mounted.one('.versions button').click()
    await mounted.settled()
    expect(forwarded()).toMatchObject({ to: '县民政局' })
    await mounted.click('撤回：已转办')
    expect(forwarded()).toBeUndefined()
    expect(mounted.focused).toBe('standing')
    expect(mounted.one('#standing').textContent).toContain('已采用')
  })

  it('stays in its form when the page cancels it', async () => {
    await open('w01')
    mounted.inbox.addEventListener('liaison-change', (event) => event.preventDefault())
    await begin('kept')
    await mounted.fill('note', '素材')
    await save()
    expect(steps('w01')).toEqual([])
    expect(mounted.one<HTMLTextAreaElement>('#note').value).toBe('素材')
  })

  it('that was refused says why, and goes back into its form', async () => {
    await open('w01')
    mounted.source.refuse = () => ({ code: 'unfit', message: '县政协没有接收。' })
    await begin('kept')
    await mounted.fill('note', '素材')
    await save()
    await expect.poll(() => mounted.text).toContain('县政协没有接收。')
    expect(mounted.text).toContain('“东河乡三支渠渗漏，下游灌溉用水不足”：留存备查')
    mounted.source.refuse = undefined
    await mounted.click('修改：“东河乡三支渠渗漏，下游灌溉用水不足”：留存备查')
    expect(mounted.one<HTMLTextAreaElement>('#note').value).toBe('素材')
    await save()
    expect(steps('w01')).toMatchObject([{ step: 'kept', note: '素材' }])
    expect(mounted.all('.refused')).toEqual([])
  })

  it('that waits is shown as waiting', async () => {
    await open('w01')
    mounted.source.offline = true
    await begin('received')
    expect(mounted.text).toContain('待上传')
    mounted.source.offline = false
    await expect.poll(() => steps('w01').length).toBe(1)
    await expect.poll(() => mounted.text).not.toContain('待上传')
  })
})

describe('what is typed', () => {
  it('is not left behind: going on says so and leads back to it', async () => {
    await open('w01')
    await begin('kept')
    await mounted.fill('note', '写了一半')
    await mounted.click('下一件')
    expect(mounted.inbox.report).toBe('w01')
    expect(mounted.focused).toBe('form-title')
    expect(mounted.text).toContain('这一步还没有保存')
    await mounted.click('放弃修改')
    expect(mounted.focused).toBe('standing')
    await mounted.click('下一件')
    expect(mounted.inbox.report).toBe('w02')
  })

  it('is shown again when another report was opened over it, and is not somebody else’s', async () => {
    await open('w01')
    await begin('kept')
    await mounted.fill('note', '写了一半')
    mounted.inbox.report = 'w02'
    await mounted.settled()
    expect(mounted.all('form.sheet')).toEqual([])
    await mounted.click('返回列表')
    expect(mounted.inbox.report).toBe('w01')
    expect(mounted.one<HTMLTextAreaElement>('#note').value).toBe('写了一半')
    mounted.inbox.kind = 'proposal'
    mounted.inbox.report = 'p1'
    await mounted.settled()
    await mounted.click('返回列表')
    expect(mounted.inbox.report).toBeUndefined()
  })

  it('is still there after signing in again', async () => {
    await open('w01')
    await begin('kept')
    await mounted.fill('note', '写了一半')
    mounted.source.endSession()
    await mounted.source.refresh()
    await mounted.settled()
    expect(mounted.all('form.sheet')).toEqual([])
    await mounted.source.signIn('demo')
    await mounted.settled()
    expect(mounted.one<HTMLTextAreaElement>('#note').value).toBe('写了一半')
  })
})

describe('who may', () => {
  it('a clerk and a member read what was done, and are offered nothing to do', async () => {
    const group = 'g-01'
    mounted = await MountedInbox.with(sampleSource({ group, session: { role: 'clerk', group } }), { report: 'w05' })
    expect(mounted.text).toContain('请民政局尽快研究')
    expect(mounted.all('.take, .step-ways [aria-label^="撤回"]')).toEqual([])
    const session = { role: 'member' as const, group, member: 'm001' }
    mounted = await MountedInbox.with(sampleSource({ session }))
    await mounted.click('全部，1 件')
    expect(mounted.titles).toEqual(['东河乡三支渠渗漏，下游灌溉用水不足'])
  })

  it('nobody, where the page only shows', async () => {
    mounted = await MountedInbox.with(sampleSource(), { report: 'w01', readonly: true })
    expect(mounted.all('.take, form')).toEqual([])
  })

  it('who is not signed in is asked to', async () => {
    mounted = await MountedInbox.with(sampleSource({ signedIn: false }))
    expect(mounted.text).toContain('请先登录')
    expect(mounted.all('.sign-in input[name=code]')).toHaveLength(1)
  })
})

describe('what was sent with a report', () => {
  it('can be opened; what cannot be had says so and can be asked for again', async () => {
    const source = sampleSource()
    const scan = await source.addFile(new Blob(['%PDF-1.4 sample']))
    await source.settled()
    const files = [scan, `sha256-${'0'.repeat(64)}`]
    source.elsewhere({ about: 'works/w01', value: { ...sampleLedger.works[0]!, files } })
    await source.refresh()
    mounted = await MountedInbox.with(source, { report: 'w01' })
    await expect.poll(() => mounted.text).toContain('打开附件 1（PDF）')
    expect(mounted.one<HTMLAnchorElement>('.file').href).toMatch(/^blob:/)
    await expect.poll(() => mounted.text).toContain('没有这个文件')
    await mounted.click('重新读取')
  })

  it('names the gathering it came from, and its own versions', async () => {
    await open('w01')
    expect(mounted.text).toContain('6月8日走访“走访上水村灌溉用户”')
    await mounted.click('修改记录：原文')
    await expect.poll(() => mounted.all('.versions li').length).toBe(1)
  })

  it('that is not there is said', async () => {
    await open('w99')
    expect(mounted.text).toContain('找不到这一件')
    expect(mounted.titles).toHaveLength(3)
  })
})
