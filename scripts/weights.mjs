// `npm run weights`: what a page loads for each widget and for the drop-in scripts, in bytes: one file with all it needs, as built by
// `npm run build`. With --check it fails where something is more than 2 % over its bound.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { fail, root } from './bootstrap.mjs'

/** The most each may weigh after brotli, in bytes. A drop-in script is measured as it lies, a widget as a bundler carries it. */
export const BOUNDS = {
  '@liaison-kit/quota-meter': 10_000,
  '@liaison-kit/attendance-tracker': 14_000,
  '@liaison-kit/info-report-form': 16_000,
  'liaison.js': 26_000,
  'liaison-all.js': 32_000,
}
const LEEWAY = 1.02

/** What of the name weighs how much: `{ name, minified, gzip, brotli, bound }`, in bytes. */
export async function weigh(name) {
  const code = name.endsWith('.js') ? readFileSync(built(`embed/dist/${name}`)) : await bundled(name)
  const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  return { name, minified: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli, bound: BOUNDS[name] }
}

/** Whether something is so far over its bound that it must not be published. */
export const isTooHeavy = ({ brotli, bound }) => brotli > bound * LEEWAY

function built(path) {
  const file = join(root, 'packages', path)
  if (!existsSync(file)) fail(`没有 ${file}。请先运行 npm run build，再运行 npm run weights。`)
  return file
}

async function bundled(name) {
  const { outputFiles } = await build({
    entryPoints: [built(`${name.split('/')[1]}/dist/define.js`)],
    bundle: true,
    minify: true,
    target: 'es2017',
    format: 'iife',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0].contents
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weights = await Promise.all(Object.keys(BOUNDS).map(weigh))
  const row = (cells) =>
    cells.map((cell, column) => String(cell)[column ? 'padStart' : 'padEnd'](column ? 10 : 34)).join('')
  console.log(row(['bytes', 'minified', 'gzip', 'brotli', 'bound']))
  for (const { name, minified, gzip, brotli, bound } of weights) console.log(row([name, minified, gzip, brotli, bound]))
  const heavy = weights.filter(isTooHeavy)
  if (process.argv.includes('--check') && heavy.length > 0) {
    fail(`超出上限 2 % 以上：${heavy.map(({ name }) => name).join('、')}。`, 1)
  }
}
