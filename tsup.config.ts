import { readFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import { defineConfig } from 'tsup'

// One recipe for every package: each door named in package.json's "exports" under "liaison-src" becomes a file in dist/.
// `build` makes the JavaScript, `types` (--dts-only) the declarations beside it: what runs here needs only the first.
// A package whose doors name a "require" also gets CommonJS, and every module behind its doors stays a file of its own.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  exports: Record<string, { 'liaison-src'?: string; require?: unknown }>
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
    format: 'esm',
    outdir: 'dist',
    write: false,
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}

// In CommonJS two doors must share a class, or an error thrown by one were no instance of what the other exports. And a bundler
// leaves out a whole file that has no side effects, but cannot know of one statement in a larger file that it does nothing.
const apart: Plugin = {
  name: 'apart',
  setup({ onResolve, initialOptions: { format } }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point'
        ? undefined
        : { path: path.replace(/\.ts$/, format === 'cjs' ? '.cjs' : '.js'), external: true, sideEffects: false },
    )
  },
}

export default defineConfig(async ({ dts }) => ({
  entry: inBoth && !dts ? await modules() : doors,
  format: inBoth ? ['esm', 'cjs'] : 'esm',
  target: 'es2022',
  define: { __LIAISON_VERSION__: JSON.stringify(manifest.version) },
  clean: !dts,
  sourcemap: true,
  treeshake: !inBoth,
  esbuildPlugins: inBoth ? [apart] : [],
}))
