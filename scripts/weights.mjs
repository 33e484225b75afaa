// `npm run weights`: what a page loads for each widget and for the drop-in scripts, in bytes, as built by `npm run build`; and what comes
// on top once somebody records. With --check it fails where something is more than 2 % over its bound; with --write it puts the figures
// into README and docs.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import filePlugin from '@size-limit/file'
import { build } from 'esbuild'
import sizeLimit from 'size-limit'
import { fail, root } from './bootstrap.mjs'

/**
 * The most each may weigh after brotli, in bytes, before anybody has signed in. A drop-in script is measured as it lies, a widget as a
 * bundler that splits carries it, with all its dependencies.
 */
export const BOUNDS = {
  '@liaison-kit/quota-meter': 10_000,
  '@liaison-kit/attendance-tracker': 14_000,
  '@liaison-kit/info-report-form': 16_000,
  'liaison.js': 26_000,
  'liaison-all.js': 32_000,
}
const LEEWAY = 1.02
const WIDGETS = ['attendance-tracker', 'info-report-form']

const { version } = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8'))
/** What a drop-in script fetches once somebody records: what all widgets share, then what each needs. */
const laterFiles = (name) =>
  ['', ...WIDGETS.map((widget) => `-${widget}`)].map((own) => `${name.slice(0, -3)}-recording${own}-${version}.js`)

/**
 * What of the name weighs how much, in bytes: `{ name, minified, gzip, brotli, bound, later }`, where `later` is what comes once somebody
 * records, after brotli. Of several files the sum: each is packed by itself.
 */
export async function weigh(name) {
  const { first, later, end } = name.endsWith('.js') ? dropIn(name) : await bundled(name)
  try {
    return { name, ...(await weightOf(first)), bound: BOUNDS[name], later: (await weightOf(later)).brotli }
  } finally {
    end?.()
  }
}

/** Whether something is so far over its bound that it must not be published. */
export const isTooHeavy = ({ brotli, bound }) => brotli > bound * LEEWAY

async function weightOf(files) {
  const checks = [{ brotli: false }, { gzip: true }, {}].map((how) => ({ files, ...how }))
  const [minified, gzip, brotli] = await sizeLimit([filePlugin], { checks })
  return { minified: minified.size, gzip: gzip.size, brotli: brotli.size }
}

function built(path) {
  const file = join(root, 'packages', path)
  if (!existsSync(file)) fail(`没有 ${file}。请先运行 npm run build，再运行 npm run weights。`)
  return file
}

/** A drop-in script and all that it fetches later; what is fetched later fetches nothing more. */
function dropIn(name) {
  const file = (one) => built(`embed/dist/${one}`)
  return { first: [file(name)], later: name in BOUNDS ? laterFiles(name).map(file) : [] }
}

async function bundled(name) {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-weights-'))
  const { metafile } = await build({
    entryPoints: [built(`${name.split('/')[1]}/dist/define.js`)],
    bundle: true,
    splitting: true,
    minify: true,
    target: 'es2017',
    format: 'esm',
    outdir: folder,
    absWorkingDir: folder,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  })
  const first = new Set()
  const follow = (path) => {
    if (first.has(path)) return
    first.add(path)
    for (const { path: next, kind } of metafile.outputs[path].imports) if (kind === 'import-statement') follow(next)
  }
  follow('define.js')
  const all = Object.keys(metafile.outputs)
  const part = (isFirst) => all.filter((path) => first.has(path) === isFirst).map((path) => join(folder, path))
  return { first: part(true), later: part(false), end: () => rmSync(folder, { recursive: true }) }
}

/** Where the figures stand in README and docs, each with the head of its table. */
export const PLACES = {
  'README.md': ['loaded by a page', 'kB', 'kB after signing in'],
  'README.zh-CN.md': ['网页加载', 'kB', '登录后另需 kB'],
  'docs/embedding.md': ['loaded by a page', 'kB', 'kB after signing in'],
  'docs/embedding.zh-CN.md': ['网页加载', 'kB', '登录后另需 kB'],
}
const BEGIN = '<!-- weights: npm run weights -- --write -->'
const END = '<!-- /weights -->'

/** The table of figures, in kilobytes after brotli. */
export function figures(head, weights) {
  const inKilobytes = (bytes) => (bytes / 1000).toFixed(1)
  const rows = weights.map(({ name, brotli, later }) => [
    `\`${name}\``,
    inKilobytes(brotli),
    later ? inKilobytes(later) : '',
  ])
  return [head, ['---', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** What stands between the marks of a text, and the text with something else there. */
export function placeIn(text) {
  const [from, to] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)]
  if (from < BEGIN.length || to < from) throw new Error(`The text has no place for figures: ${BEGIN} … ${END}`)
  return {
    now: text.slice(from, to).trim(),
    with: (table) => `${text.slice(0, from)}\n${table}\n${text.slice(to)}`,
  }
}

export const weighAll = () => Promise.all(Object.keys(BOUNDS).map(weigh))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bounded = await weighAll()
  const weights = [...bounded, ...(await Promise.all(['liaison.js', 'liaison-all.js'].flatMap(laterFiles).map(weigh)))]
  const row = (cells) =>
    cells.map((cell, column) => String(cell)[column ? 'padStart' : 'padEnd'](column ? 10 : 52)).join('')
  console.log(row(['bytes', 'minified', 'gzip', 'brotli', 'bound', '+ later']))
  for (const { name, minified, gzip, brotli, bound, later } of weights) {
    console.log(row([name, minified, gzip, brotli, bound ?? '', later || '']))
  }
  console.log('+ later: what comes once somebody signs in, after brotli')
  if (process.argv.includes('--write')) {
    for (const [file, head] of Object.entries(PLACES)) {
      const path = join(root, file)
      writeFileSync(path, placeIn(readFileSync(path, 'utf8')).with(figures(head, bounded)))
    }
  }
  const heavy = bounded.filter(isTooHeavy)
  if (process.argv.includes('--check') && heavy.length > 0) {
    fail(`超出上限 2 % 以上：${heavy.map(({ name }) => name).join('、')}。`, 1)
  }
}
