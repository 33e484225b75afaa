import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, type Quota, quota } from '@liaison-kit/core'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Hub, importLedger, LocalOperator, openStore, type PublicCounts, publicationOf, publish } from '../src/index.ts'
import { county } from './county.ts'

const AS_OF = '2012-06-30'

/** What the hub says is public of a ledger on a day. */
async function countsOf(ledger: Ledger, asOf = AS_OF, now = '2012-06-30T04:00:00.000Z'): Promise<PublicCounts> {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-publish-data-'))
  const hub = await Hub.open(await openStore(dir), { now: () => Date.parse(now) })
  try {
    await importLedger(hub, ledger)
    return await new LocalOperator(hub.store, { hub }).publicCounts('shili', asOf)
  } finally {
    await hub.close()
    rmSync(dir, { recursive: true })
  }
}

const withGroups = (groups: Ledger['groups']): Ledger => ({ ...county, groups })

describe('publishing', () => {
  let out: string
  const at = (name: string): string => join(out, name)
  const read = (name: string): string => readFileSync(at(name), 'utf8')
  const publishAll = async (counts: PublicCounts) => publish(out, 'shili', publicationOf(counts))

  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'liaison-publish-'))
    onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  })

  it('writes per group what the widgets take, and a page; and a page of all groups', async () => {
    await publishAll(await countsOf(county))
    expect(readdirSync(out).sort()).toEqual(['g-01.html', 'g-02.html', 'index.html', 'liaison-publish.json', 'quota'])
    const published = JSON.parse(read('quota/g-01.json')) as Quota
    expect(published).toEqual(quota(county, { group: 'g-01', asOf: AS_OF, madeAt: published.madeAt }))
    expect(read('g-01.html')).toContain('第一联络组')
    expect(read('g-01.html')).toContain('社情民意信息')
    expect(read('g-01.html')).toContain('在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话')
    expect(read('index.html')).toMatch(/href="g-01\.html".*href="g-02\.html"/s)
  })

  it('nothing about a member is in any file', async () => {
    await publishAll(await countsOf(county))
    const all = ['index.html', 'g-01.html', 'g-02.html', 'quota/g-01.json', 'quota/g-02.json'].map(read).join()
    for (const { id, name } of county.members) {
      expect(all).not.toContain(name)
      expect(all).not.toContain(`"${id}"`)
    }
    for (const { title } of county.works) expect(all).not.toContain(`>${title}<`)
  })

  it('a page runs no script, fetches nothing, says its language, and shows a name as the text it is', async () => {
    const name = `<script>alert("1")</script>&'组`
    await publishAll(await countsOf(withGroups([{ ...county.groups[0]!, name }, county.groups[1]!])))
    for (const page of ['index.html', 'g-01.html'].map(read)) {
      expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
      expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;组')
      expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/)
      expect(page).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('again with nothing new, no file is written; with something new, only what says something else', async () => {
    await publishAll(await countsOf(county))
    const before = statSync(at('quota/g-01.json')).mtimeMs
    const again = await publishAll(await countsOf(county, AS_OF, '2012-06-30T09:00:00.000Z'))
    expect(again).toEqual({ files: 5, changed: 0, removed: 0 })
    expect(statSync(at('quota/g-01.json')).mtimeMs).toBe(before)

    const [first] = county.works
    const works = [...county.works, { ...first!, id: 'w-new', date: '2012-06-20' }]
    const more = await publishAll(await countsOf({ ...county, works }))
    expect(more).toEqual({ files: 5, changed: 3, removed: 0 })
  })

  it('what is there of a group that is gone is taken away, and nothing else', async () => {
    await publishAll(await countsOf(county))
    writeFileSync(at('own.html'), '自己的页面')
    writeFileSync(at('quota/own.json'), '{}')
    const dissolved = withGroups([county.groups[0]!, { ...county.groups[1]!, dissolved: '2012-06-29' }])
    expect(await publishAll(await countsOf(dissolved))).toMatchObject({ files: 3, removed: 2 })
    expect(existsSync(at('g-02.html'))).toBe(false)
    expect(existsSync(at('quota/g-02.json'))).toBe(false)
    expect([read('own.html'), read('quota/own.json')]).toEqual(['自己的页面', '{}'])
    expect(read('index.html')).not.toContain('g-02')
  })

  it('a group still there on its last day is published, one not yet formed is not', async () => {
    const groups = withGroups([
      { ...county.groups[0]!, dissolved: AS_OF },
      { ...county.groups[1]!, formed: '2012-07-01' },
    ])
    const { quotas } = await countsOf(groups)
    expect(quotas.map(({ group }) => group.id)).toEqual(['g-01'])
  })

  it('a file that is not ours is never replaced, and then nothing is written at all', async () => {
    writeFileSync(at('index.html'), '县政府网站首页')
    const counts = await countsOf(county)
    await expect(publishAll(counts)).rejects.toMatchObject({ name: 'Problem', code: 'not-ours' })
    expect(read('index.html')).toBe('县政府网站首页')
    expect(existsSync(at('g-01.html'))).toBe(false)
  })

  it('one folder holds one county', async () => {
    const counts = await countsOf(county)
    await publishAll(counts)
    await expect(publish(out, 'other', publicationOf(counts))).rejects.toMatchObject({ code: 'folder-of-another' })
  })

  it('what a manifest was made to say outside the folder stays where it is', async () => {
    await publishAll(await countsOf(county))
    const precious = join(out, '..', `liaison-precious-${process.pid}.json`)
    writeFileSync(precious, '{}')
    onTestFinished(() => rmSync(precious))
    const manifest = JSON.parse(read('liaison-publish.json')) as { files: string[] }
    manifest.files.push(`../liaison-precious-${process.pid}.json`)
    writeFileSync(at('liaison-publish.json'), JSON.stringify(manifest))
    await publishAll(await countsOf(county))
    expect(existsSync(precious)).toBe(true)
  })

  it('a publication cut off half-way is taken up where it was', async () => {
    const counts = await countsOf(county)
    await publishAll(counts)
    // As if the power had gone after the first file of another day.
    const later = await countsOf(county, '2012-07-02')
    const [first] = publicationOf(later)
    writeFileSync(at(first!.path), first!.text)
    writeFileSync(at('g-02.html.liaison-new'), '<!doc')
    expect(await publishAll(later)).toMatchObject({ files: 5, changed: 4 })
    expect(JSON.parse(read('quota/g-02.json'))).toMatchObject({ asOf: '2012-07-02' })
    expect(readdirSync(out).some((name) => name.endsWith('.liaison-new'))).toBe(false)
  })

  it('a group called index does not take the place of the page of all', async () => {
    const called = (id: string): Ledger =>
      JSON.parse(JSON.stringify(county).replaceAll('"g-01"', JSON.stringify(id))) as Ledger
    await publishAll(await countsOf(called('index')))
    expect(read('index.html')).toContain('href="index~.html"')
    expect(read('index~.html')).toContain('第一联络组履职情况')
  })

  it('a day before any term is told as such', async () => {
    await expect(countsOf(county, '2001-01-01')).rejects.toMatchObject({ name: 'Problem', code: 'no-term' })
  })
})
