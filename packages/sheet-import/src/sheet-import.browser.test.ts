import type { SheetAccount } from '@liaison-kit/source/office'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { FakeOffice } from '../test/fake-office.ts'
import {
  all,
  button,
  choose,
  click,
  drop,
  element,
  fileOf,
  focused,
  give,
  isBarred,
  one,
  read,
  settled,
  show,
  source,
  text,
  useStage,
} from '../test/stage.ts'
import { LIMIT_MB } from './kept-file.ts'
import {
  accountOf,
  attendanceSheets,
  cleanRoster,
  exampleLedger,
  exampleSource,
  faultyRoster,
  refusedFile,
  sameRoster,
} from './sheet-import.examples.ts'

useStage()

const office = async (...answers: ConstructorParameters<typeof FakeOffice>): Promise<FakeOffice> => {
  const fake = new FakeOffice(...answers)
  await show(exampleSource(), { office: fake })
  return fake
}
const previewed = async (...answers: ConstructorParameters<typeof FakeOffice>): Promise<FakeOffice> => {
  const fake = await office(...answers)
  await choose('roster')
  await give(fileOf('名册.xlsx'))
  return fake
}
const rowsShown = (): string[] => all('.rows tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '')

/** What is saved as files while a test runs. */
function savedFiles(): { name: string; content: Blob }[] {
  const saved: { name: string; content: Blob }[] = []
  const made = vi.spyOn(URL, 'createObjectURL')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: made.mock.lastCall?.[0] as Blob })
  })
  return saved
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('choosing', () => {
  test('nothing is asked before there are both, in whichever order', async () => {
    const fake = await office(cleanRoster, cleanRoster)
    expect([isBarred(), read('#import-hint')]).toEqual([true, '还不能导入：请先在第一步选择表格的类别。'])
    await give(fileOf('名册.xlsx'))
    expect(fake.asked).toEqual([])
    expect(read('#review')).toBe('请先在第一步选择表格的类别，选定后马上核对。')
    await choose('roster')
    expect(fake.asked).toEqual(['preview roster 名册.xlsx {}'])
    expect([isBarred(), read('#file-chosen')]).toEqual([false, '已选择：名册.xlsx（1 KB）'])
    // Another kind is another reading.
    await choose('works')
    expect(fake.asked[1]).toBe('preview works 名册.xlsx {}')
  })

  test('a county without a member begins with its roster', async () => {
    const fake = new FakeOffice(cleanRoster)
    await show(exampleSource(cleanRoster, undefined, { ledger: { ...exampleLedger, members: [] } }), { office: fake })
    await give(fileOf('名册.xlsx'))
    expect(fake.asked).toEqual(['preview roster 名册.xlsx {}'])
  })

  test('earlier years before the ledger’s first day is set: what that means is said beforehand, of members it is not', async () => {
    const { since: _since, ...committee } = exampleLedger.committee
    await show(exampleSource(cleanRoster, undefined, { ledger: { ...exampleLedger, committee } }))
    await choose('works')
    expect(text()).toContain('还没有填写“台账启用日”')
    await choose('roster')
    expect(text()).not.toContain('还没有填写“台账启用日”')
    await office()
    await choose('works')
    expect(text()).not.toContain('还没有填写“台账启用日”')
  })

  test('a file dropped anywhere in the widget is taken, and the page stays', async () => {
    const fake = await office(cleanRoster)
    await choose('roster')
    const event = await drop(one('#import-title'), fileOf('名册.xlsx'))
    expect(event.defaultPrevented).toBe(true)
    expect(fake.asked).toEqual(['preview roster 名册.xlsx {}'])
  })

  test('two files at once, and one too large, are told what to do, and nothing is sent', async () => {
    const fake = await office()
    await choose('roster')
    await drop(one('.drop'), fileOf('a.xlsx'), fileOf('b.xlsx'))
    expect(read('#file-wrong')).toBe('一次只能导入一个文件。请只选一个。')
    const large = Object.defineProperty(fileOf('c.xlsx'), 'size', { value: LIMIT_MB * 1024 * 1024 + 1 })
    const input = one<HTMLInputElement>('#file')
    Object.defineProperty(input, 'files', { value: [large], configurable: true })
    input.dispatchEvent(new Event('change'))
    await settled()
    expect(read('#file-wrong')).toContain('文件超过 20 MB，没有读取。')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect([fake.asked, isBarred()]).toEqual([[], true])
  })

  test('the same file can be chosen again once it is mended: the field forgets it when it is opened', async () => {
    await previewed(faultyRoster)
    const input = one<HTMLInputElement>('#file')
    expect(input.files?.length).toBe(1)
    input.addEventListener('click', (event) => event.preventDefault(), { once: true })
    input.click()
    expect(input.files?.length).toBe(0)
    // What was given is still what is looked at.
    expect(read('#file-chosen')).toContain('名册.xlsx')
  })

  test('what is imported is what was looked at', async () => {
    const fake = await previewed(cleanRoster, cleanRoster)
    await click('#import')
    expect(await Promise.all(fake.files.map((file) => file.text()))).toEqual(['姓名\n示例甲\n', '姓名\n示例甲\n'])
  })

  test('an empty sheet can be had for each kind', async () => {
    const fake = await office()
    const saved = savedFiles()
    await choose('attendance')
    await click('#template')
    expect(fake.asked).toEqual(['template attendance'])
    expect(saved.map(({ name }) => name)).toEqual(['出席记录模板.xlsx'])
    expect(text()).toContain('出席记录模板已下载。填好后，到第二步选择。')
  })

  test('where it cannot be had, that is said and nothing else is lost', async () => {
    await previewed(cleanRoster, { code: 'unreachable', message: '连不上。' })
    await click('#template')
    expect(text()).toContain('连不上服务器。请检查网络，稍后再试。')
    expect(isBarred()).toBe(false)
  })

  test('what is to know beside the file is asked for, and the file is read again with it', async () => {
    const fake = await previewed(cleanRoster, cleanRoster, attendanceSheets, attendanceSheets)
    await userEvent.fill(one('#from'), '2012-03-01')
    await userEvent.tab()
    await settled()
    expect(fake.asked[1]).toBe('preview roster 名册.xlsx {"from":"2012-03-01"}')
    await choose('attendance')
    expect(all('#from')).toEqual([])
    await userEvent.fill(one('#decidedBy'), ' 示例主席 ')
    await userEvent.tab()
    await settled()
    expect(fake.asked.slice(2)).toEqual([
      'preview attendance 名册.xlsx {}',
      'preview attendance 名册.xlsx {"decidedBy":"示例主席"}',
    ])
  })

  test('on the page of a group the whole file is about it', async () => {
    const fake = new FakeOffice(cleanRoster)
    await show(exampleSource(), { office: fake, group: 'g-01' })
    await choose('roster')
    await give(fileOf('名册.xlsx'))
    expect(fake.asked).toEqual(['preview roster 名册.xlsx {"group":"g-01"}'])
    expect(text()).toContain('没有写明联络组的行，都算作示例乡委员联络组的。')
  })
})

describe('looking through', () => {
  test('a sentence first, then notes, headings and rows', async () => {
    await previewed(cleanRoster)
    expect(read('.sum')).toBe('新增 2 人，更新 1 人，没有变化 1 人，有问题 0 行。新建联络组 1 个。另有 1 行没有读入。')
    expect(text()).toContain('没有发现问题。')
    expect(all('.sheets .columns li').map(({ textContent }) => textContent)).toEqual([
      'A 列“序号”（序号、备注）',
      'C 列“民族”（个人信息，不得存入台账）',
      'G 列“特长”（不认识的列名）',
    ])
    expect(rowsShown()[3]).toBe('5 示例丙 更新 联络组：示例乡委员联络组 → 示例镇委员联络组职务：组长')
    expect(read('.not-in-file')).toContain('名册里没有写到的在任委员 1 人（不受影响） 示例戊')
  })

  test('faults stand first, lead to their rows, and can be shown alone', async () => {
    await previewed(faultyRoster)
    expect(read('#summary-title')).toBe('有 2 处需要改正，改正前什么都不会导入')
    const links = all('.summary a')
    expect(links.map(({ textContent }) => textContent?.slice(0, 10))).toEqual(['第 4 行 F 列：', '第 5 行 E 列：'])
    await userEvent.click(links[1]!)
    await settled()
    expect(focused()).toBe('row-3')
    await userEvent.selectOptions(one('#filter'), '只看有问题的行（2）')
    expect(rowsShown().map((row) => row.slice(0, 10))).toEqual(['4 示例乙 有问题 ', '5 示例丙 有问题 '])
    expect([isBarred(), read('#import-hint')]).toEqual([
      true,
      '还不能导入：表格里有需要改正的地方。请改正、保存，再到第二步重新选择文件。',
    ])
  })

  test('a fault of the whole file leads to where another is chosen', async () => {
    await previewed(refusedFile)
    expect(all('.sum, .rows')).toEqual([])
    await userEvent.click(all('.summary a')[0]!)
    await settled()
    expect(focused()).toBe('file')
  })

  test('the list of faults is saved for whoever keeps the sheet', async () => {
    const saved = savedFiles()
    await previewed({ ...faultyRoster, moreFaults: 3 })
    expect(text()).toContain('另有 3 处没有逐一列出。')
    await userEvent.click(button('把问题清单存为文件'))
    await settled()
    expect(saved.map(({ name }) => name)).toEqual(['名册-需要改正.csv'])
    const bytes = new Uint8Array(await saved[0]!.content.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('委员名册,4,F,示例乙,第 4 行 F 列：')
    expect(text()).toContain('问题清单已存为文件。')
  })

  test('the same file again changes nothing, and says so', async () => {
    await previewed(sameRoster)
    expect(text()).toContain('表格里的内容，台账里都已经有了，不用再导入。')
    expect([isBarred(), read('#import-hint')]).toEqual([true, '没有需要导入的内容。'])
    expect(text()).toContain('接下来，可以为各联络组和委员发放登录码')
  })

  test('a file with nothing in it says what to check', async () => {
    await previewed(accountOf('roster', []))
    expect(text()).toContain('表格里没有可以导入的内容。请核对类别是否选对')
    expect(isBarred()).toBe(true)
  })

  test('what is marked in many gatherings is folded', async () => {
    await office(attendanceSheets)
    await choose('attendance')
    await give(fileOf('出席.xlsx'))
    expect(read('.sum')).toBe(
      '新登记 1 行，更正 1 行，没有变化 0 行，有问题 0 行。会议、活动：新建 1 次，已有 0 次。另有 1 行没有读入。',
    )
    expect(rowsShown()[0]).toContain('一季度 2（C 列）')
    expect(rowsShown()[1]).toMatch(/^一季度 4 示例甲 新增 5 项/)
    expect(all('.rows details').length).toBe(1)
  })

  test('ten thousand rows are drawn a page at a time, and each can be reached', async () => {
    const labels = Array.from({ length: 10_000 }, (_, at) => `示例${at + 1}`)
    const rows = labels.map((label, at) => ({
      sheet: '名册',
      row: at + 2,
      label,
      fate: at % 1000 === 999 ? ('fault' as const) : ('added' as const),
    }))
    const faults = rows
      .filter(({ fate }) => fate === 'fault')
      .map(({ row }) => ({ code: 'name', sheet: '名册', row, column: 'B', message: `第 ${row} 行 B 列：请补上。` }))
    await previewed(accountOf('roster', rows, { faults }))
    expect(rowsShown().length).toBe(200)
    expect([read('.pager [role=status]'), one('table.rows').getAttribute('aria-rowcount')]).toEqual([
      '第 1／50 页：第 1—200 条，共 10000 条',
      '10001',
    ])
    const before = button('上一页')
    expect(before.getAttribute('aria-disabled')).toBe('true')
    before.click()
    await settled()
    expect(read('.pager [role=status]')).toContain('第 1／50 页')
    await userEvent.click(button('下一页'))
    expect([rowsShown()[0]?.slice(0, 3), element.shadowRoot?.activeElement === button('下一页')]).toEqual(['202', true])
    await userEvent.click(all('.summary a')[9]!)
    await settled()
    expect([focused(), read('.pager [role=status]')]).toEqual([
      'row-9999',
      '第 50／50 页：第 9801—10000 条，共 10000 条',
    ])
    await userEvent.selectOptions(one('#filter'), '只看有问题的行（10）')
    expect([rowsShown().length, all('.pager').length]).toEqual([10, 0])
    // However long the file, no more than a page of it is drawn.
    expect(all('*').length).toBeLessThan(1500)
  })
})

describe('importing', () => {
  test('says what was recorded and what to do next, and can go on with another file', async () => {
    const fake = await previewed(cleanRoster, cleanRoster)
    expect(read('#import-hint')).toBe('将向台账写入 4 条记录：全部写入，或一条也不写入。')
    await click('#import')
    expect(focused()).toBe('done-title')
    expect(read('.receipt')).toContain('导入完成 已向台账写入 4 条记录。 接下来，可以为各联络组和委员发放登录码')
    expect(fake.asked).toEqual(['preview roster 名册.xlsx {}', 'import roster 名册.xlsx {}'])
    await userEvent.click(button('再导入一个文件'))
    await settled()
    expect([focused(), isBarred(), all('.receipt').length]).toEqual(['file', true, 0])
    expect(one<HTMLInputElement>('#roster').checked).toBe(true)
  })

  test('while it runs it says so, cannot be begun twice, and leaving is asked about', async () => {
    const fake = await previewed(cleanRoster, cleanRoster)
    fake.hold()
    await click('#import')
    expect(read('.going')).toBe('正在导入，请不要关闭本页…')
    expect([isBarred(), one<HTMLInputElement>('#file').disabled]).toEqual([true, true])
    one('#import').click()
    await drop(one('.drop'), fileOf('别的.xlsx'))
    one<HTMLInputElement>('#from').value = '2012-03-01'
    one('#from').dispatchEvent(new Event('change', { bubbles: true }))
    const leaving = new Event('beforeunload', { cancelable: true })
    dispatchEvent(leaving)
    expect(leaving.defaultPrevented).toBe(true)
    fake.letGo?.()
    await settled()
    expect(focused()).toBe('done-title')
    expect(fake.asked).toEqual(['preview roster 名册.xlsx {}', 'import roster 名册.xlsx {}'])
    const left = new Event('beforeunload', { cancelable: true })
    dispatchEvent(left)
    expect(left.defaultPrevented).toBe(false)
  })

  test.each(['ledger-moved', 'sheet-faults'])(
    'refused as %s it is read again, and what became different is said',
    async (code) => {
      const now: SheetAccount = {
        ...cleanRoster,
        rows: cleanRoster.rows.map((row) => (row.label === '示例甲' ? { ...row, fate: 'same' as const } : row)),
      }
      const fake = await previewed(cleanRoster, { code, message: '台账已变动。' }, now, now)
      await click('#import')
      expect(fake.asked.map((asked) => asked.split(' ')[0])).toEqual(['preview', 'import', 'preview'])
      expect(focused()).toBe('moved')
      expect(read('.moved')).toBe(
        '核对之后台账有了变动，刚才没有导入 已经重新核对，有 1 行的结果与刚才不同： 第 3 行 示例甲：原为新增，现为没有变化。 请看过以后，再按“导入”。',
      )
      await click('#import')
      expect(focused()).toBe('done-title')
      expect(all('.moved')).toEqual([])
    },
  )

  test('read again with the same result, it asks to press once more', async () => {
    await previewed(cleanRoster, { code: 'ledger-moved', message: '' }, cleanRoster)
    await click('#import')
    expect(read('.moved')).toContain('已经重新核对，结果与刚才相同。请再按一次“导入”。')
    expect(isBarred()).toBe(false)
  })

  test('read again with faults, it waits for them to be mended', async () => {
    await previewed(cleanRoster, { code: 'sheet-faults', message: '' }, faultyRoster)
    await click('#import')
    expect(read('.moved')).toContain('第 4 行 示例乙：原为新增，现为有问题。')
    expect([isBarred(), all('.summary a').length]).toEqual([true, 2])
    expect(read('.moved')).not.toContain('再按“导入”')
  })

  test('imported otherwise than it was looked at, that is said', async () => {
    const done = {
      ...cleanRoster,
      records: 3,
      rows: cleanRoster.rows.map((row) => (row.label === '示例乙' ? { ...row, fate: 'same' as const } : row)),
    }
    await previewed(cleanRoster, {
      ...done,
      unresolved: [{ entry: 'e1', about: 'members/m1', code: 'x', message: '没有这个组。' }],
    })
    await click('#import')
    expect(read('.receipt')).toContain(
      '核对之后台账有了变动，有 1 行的结果与核对时不同： 第 4 行 示例乙：原为新增，现为没有变化。',
    )
    expect(read('.receipt')).toContain('其中 1 条已保存，但与台账对不上，请核对： 没有这个组。')
  })

  test('without an answer it says that it may be in, and how to find out', async () => {
    const fake = await previewed(cleanRoster, { code: 'timeout', message: '' }, sameRoster)
    const told: string[] = []
    element.addEventListener('liaison-error', ({ detail }) => told.push(detail.code))
    await click('#import')
    expect(read('.notice')).toContain(
      '没有收到服务器的答复，导入是否成功还不知道。请重新核对：已经导入的，会显示没有变化，不会重复。',
    )
    expect(told).toEqual(['timeout'])
    await userEvent.click(button('重新核对'))
    await settled()
    expect([focused(), isBarred(), fake.asked.length]).toEqual(['review-title', true, 3])
    expect(text()).toContain('表格里的内容，台账里都已经有了，不用再导入。')
  })

  test('an answer that nobody waits for any more is not heard', async () => {
    const fake = await office(faultyRoster, cleanRoster)
    fake.hold()
    await choose('roster')
    await give(fileOf('旧.xlsx'))
    expect(read('#review')).toBe('正在核对 旧.xlsx，表格较大时要等几十秒…')
    await give(fileOf('新.xlsx'))
    expect(isBarred()).toBe(false)
    fake.letGo?.()
    await settled()
    expect([all('.summary').length, isBarred()]).toEqual([0, false])
  })

  test('a preview that could not be had can be asked for again', async () => {
    await previewed({ code: 'sheet-too-heavy', message: '表格太大，读不完。请拆成几个文件。' }, cleanRoster)
    expect(text()).toContain('表格太大，读不完。请拆成几个文件。')
    expect(read('#import-hint')).toContain('文件还没有核对成功')
    await userEvent.click(button('重新核对'))
    await settled()
    expect(isBarred()).toBe(false)
  })
})

describe('who may', () => {
  test('before signing in it asks for the county’s code, and then shows the steps', async () => {
    await show(exampleSource(cleanRoster, { role: 'county' }, { signedIn: false }))
    expect(text()).toContain('导入表格由县政协办公室办理。请用县政协的登录码登录。')
    expect(all('.steps')).toEqual([])
    one('#code').focus()
    await userEvent.keyboard('demo{Enter}')
    await settled()
    await settled()
    expect([all('.steps').length, focused()]).toEqual([1, 'heading'])
  })

  test('with another’s code it says whose is needed', async () => {
    await show(exampleSource(cleanRoster, { role: 'clerk', group: 'g-01' }))
    expect(text()).toContain('当前的登录码不是县政协的，不能导入表格。')
    expect(all('.steps')).toEqual([])
  })

  test('a session that ended leaves the file where it was; signing out does not', async () => {
    await show(exampleSource())
    await choose('roster')
    await give(fileOf('名册.xlsx'))
    source.endSession()
    await click('#import')
    await settled()
    expect(focused()).toBe('signed-out')
    one('#code').focus()
    await userEvent.keyboard('demo{Enter}')
    await settled()
    await settled()
    expect([read('#file-chosen'), isBarred()]).toEqual(['已选择：名册.xlsx（1 KB）', false])
    await userEvent.click(button('退出登录'))
    await settled()
    one('#code').focus()
    await userEvent.keyboard('demo{Enter}')
    await settled()
    await settled()
    expect([read('#file-chosen'), isBarred()]).toEqual(['', true])
  })

  test('through the source’s own office, from preview to import', async () => {
    await show(exampleSource())
    await choose('roster')
    await give(fileOf('名册.xlsx'))
    await click('#import')
    expect(read('.receipt')).toContain('已向台账写入 4 条记录。')
  })

  test('a page that only shows has a sentence and no step', async () => {
    await show(exampleSource(), { readonly: true })
    expect(text()).toContain('这里只供查看。')
    expect(all('button, input')).toEqual([])
  })
})
