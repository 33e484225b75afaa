import type { Entry, Work } from '@liaison-kit/core'
import type { MemorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
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
  one,
  press,
  settled,
  show,
  source,
  text,
  typedIn,
  useStage,
} from '../test/stage.ts'
import { exampleSource, exampleWork } from './info-report-form.examples.ts'

useStage()

let hub = ''
let pages = 0
beforeEach(() => {
  // Drafts of one test are none of another's.
  pages += 1
  hub = `/drafts-${Date.now()}-${pages}`
})

/** The page opened anew, or once more beside the one that is open. */
async function open(shown: MemorySource = exampleSource({ signedIn: true })): Promise<void> {
  await show(shown, false, hub)
  await expect.poll(() => source.state.ledger).toBeDefined()
  await settled()
}

/** The page is gone, in the middle of whatever it did; what it kept is on the disk. */
async function killPage(): Promise<void> {
  await new Promise((done) => setTimeout(done, 500))
  form.remove()
}

const offered = (): string[] => all('.offers li strong').map(({ textContent }) => textContent ?? '')

describe('a draft', () => {
  it('is offered on the next page, not filled in; gone on with, it is all there', async () => {
    await open()
    await fill()
    const before = typedIn()
    await killPage()
    await open()
    await expect.poll(offered).toEqual([exampleWork.title])
    expect(control('title').value).toBe('')
    expect(text()).toContain('保留7天')
    button('接着填').focus()
    await press('{Enter}')
    await expect.poll(focused).toBe('title')
    expect(typedIn()).toEqual(before)
    expect(offered()).toEqual([])
    await click('报送')
    expect(source.entries.length).toBe(1)
    await killPage()
    await open()
    await new Promise((done) => setTimeout(done, 300))
    expect(offered()).toEqual([])
  })

  it('can be discarded, and that taken back', async () => {
    await open()
    await fill({ title: '写了一半' })
    await killPage()
    await open()
    await expect.poll(offered).toEqual(['写了一半'])
    await click('丢弃')
    expect(offered()).toEqual([])
    expect(focused()).toBe('offers-said')
    await click('撤销')
    expect(control('title').value).toBe('写了一半')
    await click('清空')
    await killPage()
    await open()
    await new Promise((done) => setTimeout(done, 300))
    expect(offered()).toEqual([])
  })

  it('of somebody else is not offered', async () => {
    await open()
    await fill({ title: '本组的草稿' })
    await killPage()
    await open(exampleSource({ signedIn: true, session: { role: 'member', group: 'g-01', member: 'm001' } }))
    await new Promise((done) => setTimeout(done, 300))
    expect(offered()).toEqual([])
    await killPage()
    await open()
    await expect.poll(offered).toEqual(['本组的草稿'])
  })

  it('of whoever was signed in before is put away when somebody else signs in on the same page', async () => {
    await open()
    await fill({ title: '本组的草稿' })
    form.source = exampleSource({ signedIn: true, session: { role: 'member', group: 'g-01', member: 'm001' } })
    await expect.poll(() => control('title').value).toBe('')
    expect(offered()).toEqual([])
    await killPage()
    await open()
    await expect.poll(offered).toEqual(['本组的草稿'])
  })

  it('that was sent and not acknowledged waits in the outbox and is not offered beside it', async () => {
    await open()
    await fill()
    source.offline = true
    await click('报送')
    const still = source
    await killPage()
    await open(still)
    await new Promise((done) => setTimeout(done, 300))
    expect(offered()).toEqual([])
    still.offline = false
    await expect.poll(() => still.entries.length).toBe(1)
  })

  it('whose entry was lost on the way to the outbox is offered again, under the same number', async () => {
    await open()
    await fill()
    source.offline = true
    await click('报送')
    const [lost] = source.state.waiting
    await killPage()
    // Another browser start: the outbox of the first page is not there.
    await open()
    await expect.poll(offered).toEqual([exampleWork.title])
    await click('接着填')
    await expect.poll(() => control('title').value).toBe(exampleWork.title)
    await click('报送')
    expect(source.entries.map(({ id }) => id)).toEqual([lost?.entry.id])
  })

  it('is said to be kept shortly on a computer that others use', async () => {
    await open()
    await fill({ title: '写了一半' })
    await killPage()
    const shared = exampleSource({ signedIn: true })
    shared.shareComputer(true)
    await open(shared)
    await expect.poll(offered).toEqual(['写了一半'])
    expect(text()).toContain('只保留8小时')
  })
})

describe('two pages with one draft', () => {
  it('the second says that it is open elsewhere; taken over, it goes on with the last letter, and goes off once', async () => {
    const hubHere = exampleSource({ signedIn: true })
    await open(hubHere)
    await fill()
    await new Promise((done) => setTimeout(done, 400))
    const first = form
    await open(exampleSource({ signedIn: true }))
    const second = form
    const secondSource = source
    await expect.poll(() => all('.elsewhere').length).toBe(1)
    // Two pages in one document have two headers.
    const rules = { 'landmark-no-duplicate-banner': { enabled: false } }
    expect((await axe.run(second, { rules })).violations.map(({ id }) => id)).toEqual([])
    const tree = await ariaTree(second)
    await expect(tree.replace(/最后填写：.*/g, '最后填写：…')).toMatchFileSnapshot('__aria__/draft-elsewhere.yml')
    // The first is typed in until the last moment.
    const title = first.renderRoot.querySelector<HTMLInputElement>('#title')!
    title.value = '刚刚改过的标题'
    title.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    await click('改在本页接着填')
    await expect.poll(() => control('title').value).toBe('刚刚改过的标题')
    await first.updateComplete
    expect(first.renderRoot.querySelector<HTMLInputElement>('#title')?.value).toBe('')
    expect(first.renderRoot.textContent).toContain('已转到另一个页面接着填')
    await click('报送')
    expect(secondSource.entries.length).toBe(1)
    first.renderRoot.querySelector('form')?.requestSubmit()
    await hubHere.settled()
    expect(hubHere.entries).toEqual([])
    await expect.poll(() => first.renderRoot.querySelectorAll('.offers li').length).toBe(0)
  })

  it('one that was sent from the other page meanwhile is said to be gone', async () => {
    await open()
    await fill({ title: '写了一半' })
    await killPage()
    await open()
    const first = form
    await expect.poll(offered).toEqual(['写了一半'])
    await open(exampleSource({ signedIn: true }))
    await expect.poll(offered).toEqual(['写了一半'])
    await click('丢弃')
    const list = (): number => first.renderRoot.querySelectorAll('.offers li').length
    await expect.poll(list).toBe(0)
  })
})

it('pages that do not hear of each other send two versions of one report, and neither is lost', async () => {
  const line = window.BroadcastChannel
  Reflect.deleteProperty(window, 'BroadcastChannel')
  try {
    const hubHere = exampleSource({ signedIn: true })
    await open(hubHere)
    await fill()
    await new Promise((done) => setTimeout(done, 400))
    const first = form
    await open(exampleSource({ signedIn: true }))
    await expect.poll(offered).toEqual([exampleWork.title])
    await click('接着填')
    await expect.poll(() => control('title').value).toBe(exampleWork.title)
    await click('报送')
    first.renderRoot.querySelector('form')?.requestSubmit()
    await hubHere.settled()
    const [one, other] = [source.entries[0], hubHere.entries[0]]
    expect(one?.about).toBe(other?.about)
    expect(one?.id).not.toBe(other?.id)
  } finally {
    window.BroadcastChannel = line
  }
})

it('a browser that keeps nothing loses nothing of what is sent', async () => {
  await open(exampleSource({ signedIn: true, storage: 'memory' }))
  await fill()
  await click('报送')
  const [entry] = source.entries as [Entry]
  expect((entry.value as Work).title).toBe(exampleWork.title)
  expect(one('.receipt').textContent).toContain('已报送')
})
