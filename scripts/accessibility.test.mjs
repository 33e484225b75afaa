import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'

const folder = join(root, 'docs/accessibility')
const pages = readdirSync(folder)
const english = pages.filter((page) => !page.includes('.zh-CN.'))
const textOf = (page) => readFileSync(join(folder, page), 'utf8')
/** The tests a page names, in its order: what is a path and ends as tests end. */
const testsIn = (page) => textOf(page).match(/(?<![\w/.-])(?:packages|apps|scripts)\/[\w/.-]+\.test\.(?:ts|mjs)/g) ?? []
/** Where a page's own links lead. */
const linksIn = (page) => [...textOf(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => to)

describe.each(english)('the accessibility statement %s', (page) => {
  const chinese = page.replace('.md', '.zh-CN.md')

  it('names tests that are there, and the same ones in both languages', () => {
    expect(testsIn(page).length).toBeGreaterThan(0)
    expect(testsIn(page).filter((file) => !existsSync(join(root, file)))).toEqual([])
    expect(testsIn(chinese)).toEqual(testsIn(page))
  })

  it('has no dead link', () => {
    for (const one of [page, chinese]) expect(linksIn(one).filter((to) => !existsSync(join(folder, to)))).toEqual([])
  })

  it('names the axe that is used, or leaves that to the index', () => {
    const axe = JSON.parse(readFileSync(join(root, 'packages/quota-meter/node_modules/axe-core/package.json'), 'utf8'))
    const named = [page, chinese].flatMap((one) => textOf(one).match(/(?<=axe-core )[\d.]+/g) ?? [])
    expect(named).toEqual(page === 'README.md' ? [axe.version, axe.version] : [])
  })
})

it('nothing moves in any widget but what is left away where less movement is asked for', () => {
  const styles = readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name, 'src'))
    .filter((src) => existsSync(src))
    .flatMap((src) => readdirSync(src, { recursive: true }).map((file) => join(src, file)))
    .filter((file) => file.endsWith('.styles.ts'))
  const moves = /\b(transition|animation)(-[\w-]+)?:|scroll-behavior:|@keyframes/
  expect(styles.length).toBeGreaterThan(10)
  expect(styles.filter((file) => moves.test(readFileSync(file, 'utf8')))).toEqual([])
})
