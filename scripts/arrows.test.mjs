import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'

// Imports run one way. What each package may import of the others; what is not named here may import none.
const MAY_IMPORT = {
  source: ['core'],
  ui: ['core', 'source'],
  'quota-meter': ['core', 'source', 'ui'],
  'attendance-tracker': ['core', 'source', 'ui'],
  'info-report-form': ['core', 'source', 'ui'],
  'roster-desk': ['core', 'source', 'ui'],
  'work-book': ['core', 'source', 'ui'],
  'report-inbox': ['core', 'source', 'ui'],
  'committee-desk': ['core', 'source', 'ui'],
  'access-desk': ['core', 'source', 'ui'],
  'sheet-import': ['core', 'source', 'ui'],
  embed: ['quota-meter', 'attendance-tracker', 'info-report-form', 'ui'],
  documents: ['core'],
  hub: ['core', 'documents'],
  cli: ['core', 'hub'],
  'sample-county': ['core'],
}
// Of core, what runs in a page is only the leaves made for it; the rest of core is types there.
const PAGE_PACKAGES = [
  'source',
  'ui',
  'quota-meter',
  'attendance-tracker',
  'info-report-form',
  'roster-desk',
  'work-book',
  'report-inbox',
  'committee-desk',
  'access-desk',
  'sheet-import',
]
const LEAVES = [
  'civil-date',
  'expected',
  'handling',
  'names.zh-CN',
  'names.en',
  'names.ug',
  'id',
  'privacy',
  'hand-check',
]
// The memory source runs the whole library in the page on purpose: for tests, docs and demonstrations; the drop-in never holds it.
const RUNS_THE_LIBRARY = 'packages/source/src/memory/'
// Inside core: a folder may import itself and what stands before it.
const CORE_ORDER = ['model', 'duties', 'names', 'charters', 'ledger', 'assessing', 'explaining', 'papers', '']

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'/g

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.ts$/.test(entry.name) && !/(\.(test|cases|examples)|^situation)\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

const importsOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, , type, names, from, bare]) => ({
    from: from ?? bare,
    typeOnly: type !== undefined || (names !== undefined && /^\{\s*(type\s+\w+[^,]*,?\s*)+\}$/.test(names.trim())),
  }))

const packages = readdirSync(join(root, 'packages'))

describe('imports run one way', () => {
  it.each(packages)('%s', (name) => {
    const wrong = []
    for (const file of files(join(root, 'packages', name, 'src'))) {
      const place = relative(root, file)
      for (const { from, typeOnly } of importsOf(file)) {
        const [, other, door] = /^@liaison-kit\/([^/]+)(?:\/(.+))?$/.exec(from) ?? []
        if (other === undefined) continue
        if (other !== name && !(MAY_IMPORT[name] ?? []).includes(other)) wrong.push(`${place} imports ${from}`)
        const inPage = PAGE_PACKAGES.includes(name) && !place.startsWith(RUNS_THE_LIBRARY)
        if (inPage && other === 'core' && !typeOnly && !LEAVES.includes(door))
          wrong.push(`${place} runs ${from} in a page`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('inside core: model, duties, names, charters, ledger, assessing, and what stands on top', () => {
    const src = join(root, 'packages/core/src')
    const rank = (file) => {
      const place = relative(src, file)
      // The one line that stands before the folder it opens.
      if (place === 'assess.ts') return CORE_ORDER.indexOf('assessing')
      return CORE_ORDER.indexOf(place.split('/').slice(0, -1)[0] ?? '')
    }
    const wrong = files(src).flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith('.') && rank(resolve(dirname(file), from)) > rank(file))
        .map(({ from }) => `${relative(root, file)} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  it('core asks the world nothing: no clock, no chance, no network, no machine', () => {
    const asks = /new Date\(\)|Date\.now|Math\.random|\bfetch\(|from 'node:|\bprocess\.|\bdocument\.|\bwindow\./
    const code = (file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const wrong = files(join(root, 'packages/core/src')).filter((file) => asks.test(code(file)))
    expect(wrong.map((file) => relative(root, file))).toEqual([])
  })
})
