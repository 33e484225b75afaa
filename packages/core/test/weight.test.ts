import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { doors, packageDir, specifierOf } from './installed.ts'

/** What a page that takes `assess` alone may load for it, all dependencies included: bytes after brotli. */
const ASSESS_LIMIT = 8_000
// Behind the second is zod; a page never opens it.
const LEAVES = doors.filter((door) => door !== '.' && door !== './schema')

interface Weight {
  what: string
  minified: number
  gzip: number
  brotli: number
  /** The heaviest files, in minified bytes. */
  files: [string, number][]
}

async function weigh(what: string, contents: string): Promise<Weight> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: packageDir },
    absWorkingDir: packageDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const code = outputFiles[0]!.contents
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  return {
    what,
    minified: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    files: files
      .map(([file, { bytesInOutput }]): [string, number] => [file, bytesInOutput])
      .sort((a, b) => b[1] - a[1]),
  }
}

it(`assess alone weighs at most ${ASSESS_LIMIT} bytes`, async () => {
  const assess = await weigh('assess', `export { assess } from '@liaison-kit/core'`)
  const leaves = await Promise.all(LEAVES.map((door) => weigh(door, `export * from '${specifierOf(door)}'`)))
  const row = ({ what, minified, gzip, brotli }: Weight): string =>
    `${what.padEnd(16)}${[minified, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join('')}`
  console.info(['bytes             minified      gzip    brotli', ...[assess, ...leaves].map(row)].join('\n'))
  // An empty bundle would be light too.
  expect(assess.minified).toBeGreaterThan(8_000)
  for (const leaf of leaves) expect(leaf.minified, leaf.what).toBeGreaterThan(100)
  const heaviest = assess.files.slice(0, 20).map(([file, bytes]) => `${String(bytes).padStart(6)} ${file}`)
  expect(assess.brotli, `The heaviest files in it:\n${heaviest.join('\n')}\n`).toBeLessThanOrEqual(ASSESS_LIMIT)
})
