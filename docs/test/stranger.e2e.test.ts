import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { StaticSite } from '../../apps/examples/test/static-site.ts'
import { HUB, POLICIES } from '../../packages/embed/test/fake-town.ts'
import { root } from '../../scripts/bootstrap.mjs'
import { type CodeBlock, codeBlocks } from './code-blocks.ts'
import { LocalRegistry } from './local-registry.ts'
import { Path } from './path.ts'
import { Visitor } from './visitor.ts'

// Somebody who has never seen the project, and does what the first pages say, word for word. Every block of these pages is used.

const home = inject('home')

let visitor: Visitor
let folder: string
beforeAll(async () => {
  visitor = await Visitor.at(home)
  folder = mkdtempSync(join(tmpdir(), 'liaison-stranger-'))
})
afterAll(async () => {
  await visitor?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** From the home page to one of the first pages, as its link is called; the page may copy. */
async function arrive(path: Path, language: string, link: string): Promise<Page> {
  const { page } = await visitor.open(undefined, { permissions: ['clipboard-read', 'clipboard-write'] })
  await path.step('opens the home page', {}, () => page.goto(home + language))
  await path.step(`presses “${link}”`, { clicks: 1 }, async () => {
    await page.locator('.VPHome a', { hasText: link }).first().click()
    await page.locator('.vp-doc div[class*=language-]').first().waitFor()
  })
  return page
}

describe('a webmaster', () => {
  const blocks = codeBlocks('embedding.zh-CN.md')
  const used = new Set<CodeBlock>()
  const use = (kind: string, nth: number): string => {
    const block = blocks.filter((one) => one.kind === kind)[nth]!
    used.add(block)
    return block.text
  }
  let started: ChildProcess
  let hub: string
  const data = (): string => join(folder, 'county')

  afterAll(async () => {
    if (started?.exitCode !== null) return
    const ended = new Promise((resolve) => started.once('exit', resolve))
    started.kill('SIGINT')
    await ended
  })

  it('gets from the home page to a widget in an empty file, and gives it the colours of the site', async () => {
    const path = new Path('From the home page to a working embed in an empty HTML file')
    const page = await arrive(path, '', '在网页上嵌入')
    const lines = await path.copy(page, 0)
    expect(lines.trim()).toBe(use('html', 0).trim())
    const start = await path.copy(page, 1)
    expect(start.trim()).toBe(use('sh', 0).trim())
    hub = await path.step(`runs ${start.trim()}`, { typed: 2 }, () => startCounty(start))
    const file = join(folder, 'shili.html')
    const replaced = { clicks: 3, typed: 2 * hub.length + 'sample'.length }
    const written = await path.step('puts the address of the hub and the id of the county in', replaced, () =>
      lines.replaceAll('https://HUB', hub).replace('committee="shili"', 'committee="sample"'),
    )
    await path.save('shili.html', () => writeFileSync(file, written))
    const { page: own } = await visitor.open()
    const meter = own.locator('liaison-quota-meter')
    await path.step('opens the file: the meter is there', { clicks: 1 }, async () => {
      await own.goto(pathToFileURL(file).href)
      await expect.poll(() => meter.getAttribute('state'), { timeout: 20_000 }).toBe('ready')
    })
    expect(await own.getByRole('row', { name: /社情民意信息/ }).count()).toBeGreaterThan(0)

    const theme = await path.copy(page, 2)
    expect(theme.trim()).toBe(use('css', 0).trim())
    await path.save('the style sheet', () => writeFileSync(file, `<style>${theme}</style>${written}`))
    await path.step('loads the file again: it has the colours of the site', { clicks: 1 }, async () => {
      await own.reload()
      await expect.poll(() => meter.getAttribute('state'), { timeout: 20_000 }).toBe('ready')
    })
    const looks = await meter.evaluate((element) => {
      const summary = element.shadowRoot!.querySelector('[part~=summary]')!
      const { fontSize } = getComputedStyle(element)
      return {
        fontSize,
        weight: getComputedStyle(summary).fontWeight,
        accent: getComputedStyle(summary).getPropertyValue('--_accent'),
      }
    })
    expect(looks).toEqual({ fontSize: '18px', weight: '700', accent: '#0b5394' })
    console.info(path.table())
  })

  /** As `npm start` does it, with ports and a folder that are free here. */
  async function startCounty(command: string): Promise<string> {
    expect(command.trim()).toBe('npm start')
    const [PORT, HUB_PORT] = await Promise.all([freePort(), freePort()])
    started = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: root,
      env: { ...process.env, PORT: String(PORT), HUB_PORT: String(HUB_PORT), LIAISON_DATA: data() },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk) => (printed += chunk))
    await expect.poll(() => /Ctrl-C/.test(printed) || started.exitCode !== null, { timeout: 100_000 }).toBe(true)
    return /数据服务\s+(http:\S+)/.exec(printed)?.[1] ?? expect.fail(printed)
  }

  it('has a site that hosts files only', async () => {
    const site = await StaticSite.begin('/zu/', POLICIES.own)
    try {
      const published = runLiaison(use('sh', 1), { 数据目录: data(), 网站目录: site.folder, shili: 'sample' })
      expect(published.status, published.stderr).toBe(0)
      for (const file of ['liaison.js', 'liaison.css']) {
        const answer = await fetch(`${hub}/embed/${file}`)
        writeFileSync(join(site.folder, file), await answer.text())
      }
      writeFileSync(join(site.folder, 'zu.html'), use('html', 1))
      const { page } = await visitor.open()
      await page.goto(`${site.url}zu.html`)
      await expect.poll(() => page.locator('liaison-quota-meter').getAttribute('state')).toBe('ready')
    } finally {
      await site.end()
    }
  })

  it('copies the policies that all the widgets are held to', () => {
    expect(use('', 0).trim()).toBe(POLICIES.own)
    expect(use('', 1).trim().replaceAll('https://HUB', HUB)).toBe(POLICIES.hub)
  })

  it('has used every block of the page, which are the same in English', () => {
    // That reserves the height: packages/embed/test/nothing-blank.e2e.test.ts measures it.
    use('css', 1)
    expect(blocks.filter((block) => !used.has(block))).toEqual([])
    const inEnglish = codeBlocks('embedding.md')
    const same = (text: string): string => text.replace('DIR', '数据目录').replace('SITE', '网站目录')
    expect(inEnglish.map(({ text }) => same(text))).toEqual(blocks.map(({ text }) => text))
  })
})

describe('a developer', () => {
  let registry: LocalRegistry
  beforeAll(async () => {
    registry = await LocalRegistry.of(['core'], ['zod'])
  }, 60_000)
  afterAll(() => registry?.close())

  it.each([
    { language: '', page: 'developers.zh-CN.md', link: '开发者' },
    { language: 'en/', page: 'developers.md', link: 'Developers' },
  ])(
    'gets from an empty folder to a first verdict, and to its reasons: $page',
    async ({ language, page: file, link }) => {
      const path = new Path(`From the home page to a first assess in an empty folder (${file})`)
      const dir = mkdtempSync(join(folder, 'first-'))
      const env = {
        npm_config_registry: registry.url,
        npm_config_cache: join(folder, 'npm-cache'),
        npm_config_audit: 'false',
      }
      const page = await arrive(path, language, link)
      const blocks = codeBlocks(file)
      const copied: string[] = []
      const copy = async (): Promise<string> => {
        const text = await path.copy(page, copied.length)
        expect(text.trim()).toBe(blocks[copied.length]!.text.trim())
        copied.push(text)
        return text
      }
      const save = async (name: string): Promise<void> => {
        const text = await copy()
        await path.save(name, () => writeFileSync(join(dir, name), text))
      }
      await path.run(await copy(), dir, env)
      await save('ledger.json')
      await save('first.mjs')
      const verdicts = await path.run(await copy(), dir)
      expect(verdicts.trim()).toBe(blocks[copied.length]!.text.trim())
      copied.push(verdicts)
      console.info(path.table())

      await save('why.mjs')
      const reasons = (await path.run('node why.mjs', dir)).trim().split('\n')
      // What the county itself owes is among them: the joint meeting.
      expect(reasons.length).toBe(verdicts.trim().split('\n').length + 1)
      expect(reasons.every((reason) => /2012/.test(reason))).toBe(true)
      expect(/[\u4e00-\u9fff]/.test(reasons.join('').replace(/[《“][^》”]*[》”]/g, ''))).toBe(language === '')
      await save('faults.mjs')
      expect(await path.run('node faults.mjs', dir)).toContain('works missing')
      await save('remaining.ts')
      const options = { module: 'NodeNext', target: 'ES2022', strict: true, noEmit: true, types: [] }
      writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['remaining.ts'] }))
      const typed = spawnSync(process.execPath, [join(root, 'scripts/tsc.mjs'), '-p', dir], { encoding: 'utf8' })
      expect(typed.stdout + typed.stderr).toBe('')
      expect(copied.length).toBe(blocks.length)
      expect(registry.missed).toEqual([])
    },
  )
})

describe('an office', () => {
  it('has the same commands in both languages, which apps/county-desk/test/starting.e2e.test.ts follows', () => {
    const chinese = codeBlocks('starting-a-county.zh-CN.md')
    expect(chinese.length).toBe(1)
    const same = ({ text }: CodeBlock): string => text.replaceAll('DIR', '数据目录')
    expect(codeBlocks('starting-a-county.md').map(same)).toEqual(chinese.map(same))
  })
})

/** A line that begins with `liaison`, with what stands for something in it filled in. */
function runLiaison(line: string, fillIn: Readonly<Record<string, string>>) {
  const [name, ...args] = line.trim().split(/\s+/)
  expect(name).toBe('liaison')
  const filled = args.map((arg) => fillIn[arg] ?? arg)
  return spawnSync(process.execPath, [join(root, 'packages/cli/dist/main.js'), ...filled], { encoding: 'utf8' })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
