import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { defineConfig } from 'tsup'
import { lightTemplates } from './scripts/light-templates.mjs'

// One recipe for every package: each door named in package.json's "exports" under "liaison-src" becomes a file in dist/, and so does
// every module behind the doors. `build` makes the JavaScript, `types` (scripts/declarations.mjs) the declarations beside it: what runs
// here needs only the first. A package whose doors name a "require" also gets CommonJS.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  exports: Record<string, { 'liaison-src'?: string; require?: unknown }>
  sideEffects?: boolean | string[]
}
const outside = Object.values(manifest.exports)
const doors = outside.flatMap((door) => door['liaison-src'] ?? [])
const inBoth = outside.some((door) => door.require)

/** Every module behind the doors. */
async function modules(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: doors,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'dist',
    write: false,
    metafile: true,
  })
  return Object.keys(metafile.inputs).filter((path) => path.endsWith('.ts'))
}

// In CommonJS two doors must share a class, or an error thrown by one were no instance of what the other exports. And a bundler
// leaves out a whole file that has no side effects, but cannot know of one statement in a larger file that it does nothing: a class
// with a static field always stays. What a package says has some, such as a door that puts a language in, is imported for them alone.
const effective = Array.isArray(manifest.sideEffects) ? manifest.sideEffects : []
const apart: Plugin = {
  name: 'apart',
  setup({ onResolve, initialOptions: { format } }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined
      const source = relative('.', join(resolveDir, path)).replaceAll('\\', '/')
      return {
        path: path.replace(/\.ts$/, format === 'cjs' ? '.cjs' : '.js'),
        external: true,
        sideEffects: effective.includes(`./${source}`),
      }
    })
  },
}

// What is computed from the register of duties alone is computed here, once: a page that shows names carries no duty.
const settled: Plugin = {
  name: 'settled',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]names[\\/]register\.[\w-]+\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false })
      const tables = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`)
      return {
        contents: Object.entries(tables)
          .map(([name, table]) => `export const ${name} = ${JSON.stringify(table)}`)
          .join('\n'),
      }
    })
  },
}

/** Puts into the source maps what really stands in the sources, not what a step of the build made of it. */
async function showSources(): Promise<void> {
  for (const path of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.map')) continue
    const file = join('dist', path)
    const map = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[]; sourcesContent: string[] }
    map.sourcesContent = map.sources.map((source) => readFileSync(join(file, '..', source), 'utf8'))
    writeFileSync(file, JSON.stringify(map))
  }
}

export default defineConfig(async () => ({
  entry: await modules(),
  format: inBoth ? ['esm', 'cjs'] : 'esm',
  target: 'es2022',
  define: { __LIAISON_VERSION__: JSON.stringify(manifest.version) },
  clean: true,
  sourcemap: true,
  treeshake: false,
  esbuildPlugins: [apart, settled, lightTemplates],
  onSuccess: showSources,
}))
