import type { Committee, Contact } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import {
  button,
  click,
  field,
  focused,
  one,
  settled,
  showOffice,
  source,
  text,
  useStage,
  written,
} from '../test/stage.ts'
import { fullLedger } from './committee-desk.examples.ts'

useStage()

const { committee } = fullLedger

describe('the committee', () => {
  test('says what being public means, and keeps what the form does not show', async () => {
    await showOffice(fullLedger)
    await click(button('修改县政协基本情况'))
    await field('名称').fill('示例县政协委员会')
    await field(/台账启用日/).fill('2026-04-01')
    await settled()
    expect(one('#since-hint').textContent).toContain('启用日在今天之后')
    await field('公开履职进度').click()
    await click(button('保存'))
    const { public: _, ...rest } = committee
    expect(written()).toEqual([['committee', { ...rest, name: '示例县政协委员会', since: '2026-04-01' }]])
    expect(text()).toContain('不公开。')
    await click(button('修改记录：县政协基本情况'))
    expect(one('.versions').textContent).toContain('可填报的网站：https://town.example')
  })

  test('a site is added by any address of it, and removed; what is no address is told', async () => {
    await showOffice({ ...fullLedger, committee: { ...committee, origins: ['https://town.example'] } })
    await click(button('新增网站'))
    await field('网址').fill('www.village.example')
    await click(button('保存'))
    expect(one('#address-wrong').textContent).toContain('这不是网站的网址')
    await field('网址').fill('https://Town.example/index.html')
    await settled()
    expect(one('#address-wrong').textContent).toContain('https://town.example 已经登记过')
    await field('网址').fill('http://Village.example:8080/a/b.html')
    await click(button('保存'))
    const origins = () => ([...source.entries].pop()?.value as Committee | undefined)?.origins
    expect(origins()).toEqual(['https://town.example', 'http://village.example:8080'])
    expect(text()).toContain('http 开头的网站传输不加密')
    await click(button('移除：https://town.example'))
    expect(origins()).toEqual(['http://village.example:8080'])
    await click(button('移除：http://village.example:8080'))
    expect(origins()).toBeUndefined()
    expect(parseLedger(source.ledger).committee.origins).toBeUndefined()
    expect(focused()?.id).toBe('origins-title')
  })

  test('a charter is put in force from a day, in order, and named by its own name', async () => {
    await showOffice(fullLedger)
    await click(button('新增履职要求'))
    await page.getByRole('combobox', { name: '履职要求' }).selectOptions('fushun-2006')
    await field('自哪一天起执行').fill('2022-01-01')
    await click(button('保存'))
    expect(one('#from-wrong').textContent).toContain('2022年1月1日已有一项')
    await field('自哪一天起执行').fill('2025-01-01')
    await settled()
    expect(one('#from-hint').textContent).toContain('执行日期在今天以前')
    await click(button('保存'))
    const after = parseLedger(source.ledger).committee.charters
    expect(after).toEqual([
      { from: '2022-01-01', charter: 'shache-2012' },
      { from: '2025-01-01', charter: 'fushun-2006' },
      { from: '2027-01-01', charter: 'urumqi-2012' },
    ])
    expect(one('[part="charters"]').textContent).toMatch(/抚顺市政协委员活动组 2006 年履职要求\s*现行/)
    await click(button('移除：抚顺市政协委员活动组 2006 年履职要求'))
    expect(source.ledger.committee.charters).toEqual(committee.charters)
  })
})

describe('supervising contacts', () => {
  test('who looks after which group, from a day; not twice at a time', async () => {
    await showOffice(fullLedger)
    await click(button('新增督导联系'))
    await field('联系人').selectOptions('m01')
    await field('联络组').selectOptions('g-01')
    await field('起始日期').fill('2025-01-01')
    await click(button('保存'))
    expect(one('#from-wrong').textContent).toContain('这位委员已在联系该组（2022年3月1日起）')
    await field('联络组').selectOptions('g-02')
    await click(button('保存'))
    const contact = source.entries[0]?.value as Contact
    expect(contact).toMatchObject({ member: 'm01', group: 'g-02', from: '2025-01-01' })
    expect(text()).toContain('已新增：示例甲联系示例县直机关联络组')
    expect(parseLedger(source.ledger).contacts?.length).toBe(2)
  })
})
