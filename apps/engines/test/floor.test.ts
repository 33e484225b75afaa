import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offencesOfScript, templatesOf } from './floor-scripts.ts'
import { offencesOfStyles } from './floor-styles.ts'

// What the built files use, against the floor of the browsers: Chromium 69.

const root = new URL('../../../', import.meta.url)
const FOLDERS = ['packages/embed/dist/', 'apps/county-desk/dist/']
const filesOf = (end: string): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((file) => file.endsWith(end))
      .map((file) => folder + file),
  )
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8')
/** A style sheet among the templates of a script: the others are of HTML. */
const isStyles = (text: string): boolean => /^[^<]*\{.*\}\s*$/s.test(text)

/** What is there all the same, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'color-scheme: inherit':
    'A kernel that does not know it draws its controls for a light page only, whatever the page says.',
}
const unallowed = (css: string): string[] => offencesOfStyles(css).filter((offence) => !(offence in ALLOWED))

describe('the built scripts', () => {
  it.each(filesOf('.js'))('%s is a classic script of ES2017 and uses nothing newer than the floor unasked', (file) => {
    expect(offencesOfScript(textOf(file))).toEqual([])
  })

  it.each(filesOf('.js'))('the styles in %s use nothing newer than the floor without a fallback', (file) => {
    const offences = templatesOf(textOf(file)).filter(isStyles).flatMap(unallowed)
    expect(offences).toEqual([])
  })

  it('have styles in them', () => {
    const sheets = FOLDERS.map((folder) =>
      filesOf('.js')
        .filter((file) => file.startsWith(folder))
        .flatMap((file) => templatesOf(textOf(file)).filter(isStyles)),
    )
    for (const some of sheets) expect(some.filter((css) => css.includes(':host')).length).toBeGreaterThan(1)
  })
})

describe('the built style sheets', () => {
  it.each(filesOf('.css'))('%s uses nothing newer than the floor without a fallback', (file) => {
    expect(unallowed(textOf(file))).toEqual([])
  })

  it('need all that is allowed', () => {
    const all = new Set(filesOf('.css').flatMap((file) => offencesOfStyles(textOf(file))))
    expect(Object.keys(ALLOWED).filter((offence) => !all.has(offence))).toEqual([])
  })
})

describe('what is found in a script', () => {
  it.each([
    ['last(list).at(-1)', '.at'],
    ['list["at"](-1)', '.at'],
    ['node.replaceChildren()', '.replaceChildren'],
    ['var copy = structuredClone(thing)', 'structuredClone'],
    ['if (Object.hasOwn(thing, "a")) run()', '.hasOwn'],
    ['Object.fromEntries(pairs)', '.fromEntries'],
    ['root.adoptedStyleSheets.push(sheet)', 'adoptedStyleSheets.push'],
    ['element.toggleAttribute("open", true)', '.toggleAttribute'],
    ['new Intl.ListFormat("zh").format(list)', 'Intl.ListFormat'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
    ['navigator.locks.request("a", run)', 'navigator.locks'],
    ['globalThis.a = 1', 'globalThis'],
    ['other ? crypto.subtle.digest("SHA-256", bytes) : 0', 'crypto.subtle'],
    ['if (list.at(-1)) run()', '.at'],
  ])('%s', (code, name) => {
    expect(offencesOfScript(code)).toEqual([name])
  })

  it.each([
    'list.sort(function (a, b) { return a.at - b.at })',
    'var made = { at: 1, structuredClone: 2 }; made.structuredClone',
    'if (navigator.locks) navigator.locks.request("a", run)',
    'self.crypto && crypto.randomUUID ? crypto.randomUUID() : own()',
    'if ("adoptedStyleSheets" in root) root.adoptedStyleSheets = sheets',
    'typeof structuredClone === "function" && structuredClone(thing)',
  ])('nothing: %s', (code) => {
    expect(offencesOfScript(code)).toEqual([])
  })

  it.each([
    'a?.b',
    'a ?? b',
    'import("./a.js")',
    'var a = { ...b }',
    'for await (const a of b) c()',
    'try { a() } catch { }',
  ])('no script of ES2017: %s', (code) => {
    expect(() => offencesOfScript(code)).toThrow(SyntaxError)
  })
})

describe('what is found in styles', () => {
  it.each([
    'a { inset-inline-start: 0 }',
    'a { inset: 0 }',
    'a { margin-inline: 1em 2em }',
    'a { padding-block: 1em }',
    'a { border-inline: 1px solid }',
    'a { display: flex; gap: 1em }',
    'a { color-scheme: dark }',
    'a { width: clamp(1em, 2vw, 3em) }',
    'a { color: color-mix(in srgb, red, blue) }',
    ':is(a, b) { color: red }',
    'a:focus-visible { outline: 1px solid }',
    'a:focus:not(:focus-visible), a:focus-visible { outline: none }',
    'a { b { color: red } }',
    '@container (min-width: 1em) { a { color: red } }',
    '@media (width >= 40em) { a { color: red } }',
  ])('%s', (css) => {
    expect(offencesOfStyles(css).length).toBeGreaterThan(0)
  })

  it.each([
    'a { margin-inline-start: 1em; border-inline-start: 1px solid }',
    'a { display: grid; gap: 1em }',
    'a { width: 2em; width: clamp(1em, 2vw, 3em) }',
    'a:focus:not(:focus-visible) { outline: none }',
    '@supports (inset: 0) { a { inset: 0 } }',
    'a { box-shadow: inset 0 0 1px red }',
  ])('nothing: %s', (css) => {
    expect(offencesOfStyles(css)).toEqual([])
  })
})
