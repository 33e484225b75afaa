import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { all, focused, periodOf, read, sheetOf, signedIn } from '../test/meter.ts'
import type { QuotaMeter } from './quota-meter.ts'
import './ug.ts'

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(() => {
  document.body.textContent = ''
})

describe('by keyboard alone', () => {
  const name = (meter: QuotaMeter): string | null | undefined => focused(meter)?.getAttribute('aria-label')

  test('find what is short, open its evidence, close it', async () => {
    const [, meter] = await signedIn()
    // Each strip is one stop, and it is entered at what is overdue.
    const stops: (string | null | undefined)[] = []
    for (let stop = 0; stop < 3; stop += 1) {
      await userEvent.keyboard('{Tab}')
      stops.push(name(meter))
    }
    expect(stops).toEqual(['2012年4月：未完成', '2012年第一季度：未完成', '2012年第三季度：未完成'])
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}')
    expect(name(meter)).toBe('2012年4月：未完成')
    await userEvent.keyboard('{Enter}')
    const opener = focused(meter)
    expect(opener?.getAttribute('aria-expanded')).toBe('true')
    expect(sheetOf(meter).完成办法).toContain('4月1日至4月30日期间如另有社情民意信息 1 条漏记')
    // The same key closes it, and the focus stays.
    await userEvent.keyboard('{Enter}')
    expect([focused(meter) === opener, all(meter, '.opened').length]).toEqual([true, 0])
    await userEvent.keyboard(' ')
    expect(all(meter, '.opened').length).toBe(1)
    await userEvent.keyboard('{Escape}')
    expect([focused(meter) === opener, all(meter, '.opened').length]).toEqual([true, 0])
  })

  test('arrows, Home and End move within a strip and skip what is to come', async () => {
    const [, meter] = await signedIn()
    await userEvent.keyboard('{Tab}')
    const went: (string | null | undefined)[] = []
    for (const key of ['{ArrowRight}', '{ArrowLeft}{ArrowLeft}', '{Home}', '{ArrowLeft}', '{End}', '{ArrowRight}']) {
      await userEvent.keyboard(key)
      went.push(name(meter)?.slice(5, 8))
    }
    expect(went).toEqual(['5月：', '3月：', '1月：', '1月：', '11月', '11月'])
    // Left and entered again, it is where one was.
    await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}')
    expect(name(meter)).toBe('2012年11月：进行中')
    expect(all(meter, '[value^="info-report "][tabindex="0"]').length).toBe(1)
  })

  test('Escape inside what is open closes it and goes back to its button', async () => {
    const [, meter] = await signedIn()
    const opener = periodOf(meter, 'distinguished-research 2012')
    opener.focus()
    await userEvent.keyboard('{Enter}{Tab}')
    expect(read(focused(meter) as HTMLElement)).toBe('1 条，查看原因')
    await userEvent.keyboard('{Enter}')
    expect(sheetOf(meter).未计入).toContain('未被认定为高质量')
    await userEvent.keyboard('{Escape}')
    expect([focused(meter) === opener, all(meter, '.opened').length]).toEqual([true, 0])
  })

  test('right to left, the arrows go the way one sees', async () => {
    document.documentElement.lang = 'ug'
    const [, meter] = await signedIn()
    periodOf(meter, 'info-report 2012-04').focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect((focused(meter) as HTMLButtonElement).value).toBe('info-report 2012-05')
    await userEvent.keyboard('{Home}')
    expect((focused(meter) as HTMLButtonElement).value).toBe('info-report 2012-01')
  })

  test('the ring of the focus is seen whole', async () => {
    const [, meter] = await signedIn()
    await userEvent.keyboard('{Tab}')
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused(meter)!)
    expect([outlineStyle, outlineWidth, outlineOffset]).toEqual(['solid', '3px', '-3px'])
  })
})
