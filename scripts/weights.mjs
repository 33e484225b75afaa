// `npm run weights`: what a page loads for each widget and for the drop-in scripts, in bytes, as built by `npm run build`; and what comes
// on top once somebody records. With --check it fails where something is more than 2 % over its bound.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
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

const { version } = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8'))
/** What the drop-in scripts fetch once somebody records: what all widgets share, and what each needs. */
const laterFiles = (name) =>
  ['', '-attendance-tracker', '-info-report-form'].map((own) => `${name.slice(0, -3)}-recording${own}-${version}.js`)

/**
 * What of the name weighs how much, in bytes: `{ name, minified, gzip, brotli, bound, later }`, where `later` is what comes once somebody
 * records, after brotli. Of several files the sum: each is packed by itself.
 */
export async function weigh(name) {
  const { first, later } = name.endsWith('.js') ? dropIn(name) : await bundled(name)
  return { name, ...weightOf(first), bound: BOUNDS[name], later: weightOf(later).brotli }
}

/** Whether something is so far over its bound that it must not be published. */
export const isTooHeavy = ({ brotli, bound }) => brotli > bound * LEEWAY

function weightOf(files) {
  const sum = (measure) => files.reduce((bytes, file) => bytes + measure(file), 0)
  return {
    minified: sum(({ length }) => length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length),
  }
}

function built(path) {
  const file = join(root, 'packages', path)
  if (!existsSync(file)) fail(`没有 ${file}。请先运行 npm run build，再运行 npm run weights。`)
  return file
}

/** A drop-in script and all that it fetches later; what is fetched later fetches nothing more. */
function dropIn(name) {
  const read = (file) => readFileSync(built(`embed/dist/${file}`))
  return { first: [read(name)], later: name in BOUNDS ? laterFiles(name).map(read) : [] }
}

async function bundled(name) {
  const { outputFiles, metafile } = await build({
    entryPoints: [built(`${name.split('/')[1]}/dist/define.js`)],
    bundle: true,
    splitting: true,
    minify: true,
    target: 'es2017',
    format: 'esm',
    outdir: 'bundled',
    absWorkingDir: root,
    write: false,
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
  follow('bundled/define.js')
  const part = (isFirst) =>
    outputFiles.filter(({ path }) => first.has(path.slice(root.length + 1)) === isFirst).map(({ contents }) => contents)
  return { first: part(true), later: part(false) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = [...Object.keys(BOUNDS), ...['liaison.js', 'liaison-all.js'].flatMap(laterFiles)]
  const weights = await Promise.all(names.map(weigh))
  const row = (cells) =>
    cells.map((cell, column) => String(cell)[column ? 'padStart' : 'padEnd'](column ? 10 : 52)).join('')
  console.log(row(['bytes', 'minified', 'gzip', 'brotli', 'bound', '+ later']))
  for (const { name, minified, gzip, brotli, bound, later } of weights) {
    console.log(row([name, minified, gzip, brotli, bound ?? '', later || '']))
  }
  console.log('+ later: what comes once somebody signs in, after brotli')
  const heavy = weights.filter(isTooHeavy)
  if (process.argv.includes('--check') && heavy.length > 0) {
    fail(`超出上限 2 % 以上：${heavy.map(({ name }) => name).join('、')}。`, 1)
  }
}
